package letters

import (
	"context"
	"fmt"
	"strings"

	"kyosai/gen/ent"
	"kyosai/gen/ent/letter"
	"kyosai/gen/ent/transfer"
	"kyosai/server/audit"
	"kyosai/server/caldate"
	"kyosai/server/letters/typeset"
)

// Printed is letters as they are printed: one PDF, and the characters in it that no font has.
type Printed struct {
	PDF     []byte
	Lacking []string // as typeset.Work gives them
	Pages   int
}

// Print sets letters in the order named, each beginning on a page of its own. What tells of something sensitive is opened
// before (Reveal). The look is on the trail; who calls writes it before the bytes go out.
func (l Letters) Print(ctx context.Context, ids []string) (*Printed, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	if len(ids) > most {
		return nil, errTooMany
	}
	fonts, err := l.Press.Fonts()
	if err != nil {
		return nil, err
	}
	found, err := l.read(ctx, ids)
	if err != nil {
		return nil, err
	}
	if err := l.seen(ctx, found); err != nil {
		return nil, err
	}
	w := typeset.New("勤労者福祉共済からのお知らせ", fonts)
	for _, id := range ids {
		if found[id] == nil {
			return nil, errNone
		}
		l.Press.Head.set(w, found[id].Kind, matterOf(found[id]))
	}
	if w.Pages() == 0 {
		return nil, errNone
	}
	for _, item := range shown {
		audit.From(ctx).Read(item)
	}
	return &Printed{w.Bytes(), w.Lacking(), w.Pages()}, nil
}

// shown are the items of the register that a letter shows.
var shown = []string{"R1", "R2", "R3", "R11", "R15", "R20", "R22", "not yet approved"}

// read finds the letters with all that they say, by their keys: those that were sent, and those that are still to be, for what is
// printed is posted.
func (l Letters) read(ctx context.Context, ids []string) (map[string]*ent.Letter, error) {
	rows, err := l.Store.Client.Letter.Query().Where(letter.IDIn(ids...), letter.Or(letter.SentAtNotNil(), standing())).WithDecision().
		WithClaim(func(q *ent.ClaimQuery) { q.WithMember(WithCompanies).WithKind() }).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read letters: %w", err)
	}
	found := make(map[string]*ent.Letter, len(rows))
	for _, r := range rows {
		found[r.ID] = r
	}
	return found, nil
}

// set sets one letter.
func (h Head) set(w *typeset.Work, kind letter.Kind, m Matter) {
	switch kind {
	case letter.KindAPPROVAL:
		h.Approval(w, m)
	case letter.KindREFUSAL:
		h.Refusal(w, m)
	case letter.KindRETURN:
		h.Return(w, m)
	case letter.KindREVOCATION:
		h.Revocation(w, m)
	}
}

// matterOf gathers what a letter says. Of a kind that is sensitive it says what was decided, and no fact that the claim
// holds: an envelope may be opened by others. Where it passes through the company it does not say what was claimed either.
func matterOf(of *ent.Letter) Matter {
	c, d := of.Edges.Claim, of.Edges.Decision
	kind, member := c.Edges.Kind, c.Edges.Member
	m := Matter{
		To: AddresseeOf(member), On: caldate.Today(d.At), Reference: c.Reference, MemberNumber: member.Number,
		Kind: kind.Name, Cheerful: kind.Cheerful, Mourning: kind.Mourning, AppliedOn: dayOf(c.AppliedOn), Message: d.Message,
		Coupon: kind.CouponMonths > 0, Corrections: asked(d.Corrections), PayOn: dayOf(of.PayOn),
	}
	if of.Payee != nil {
		m.Payee = transfer.Payee(*of.Payee)
	}
	if c.HeirName != "" {
		m.To, m.Departed = heirOf(c, m.To), member.Name
	}
	if of.Amount != nil {
		m.Amount = *of.Amount
	}
	if kind.Sensitive {
		if m.To.throughCompany() {
			return m.neutral()
		}
		return m
	}
	m.EventOn, m.FromOn, m.UntilOn = dayOf(c.EventOn), dayOf(c.FromOn), dayOf(c.UntilOn)
	if c.Verdict != nil {
		for _, o := range c.Verdict.Outcomes {
			if !o.Holds {
				m.Reasons = append(m.Reasons, o.Reason.Ja)
			}
		}
	}
	return m
}

// heirOf is where the letters of who claims for one who died go: to the address that he gave, or where the member lived. A
// company passes nothing on to him.
func heirOf(c *ent.Claim, member Addressee) Addressee {
	to := Addressee{Family: true, Name: c.HeirName, PostalCode: c.HeirPostalCode, Address: c.HeirAddress}
	if strings.TrimSpace(to.Address) == "" {
		to.PostalCode, to.Address = member.PostalCode, member.Address
	}
	return to
}

// For is the name that a claim's letters are written to: the member's, or of who claims for one who died.
func For(c *ent.Claim) string {
	if c.HeirName != "" {
		return c.HeirName
	}
	return c.Edges.Member.Name
}

// AddresseeOf is where a member's letters go: home, or to the company that he works for now.
func AddresseeOf(m *ent.Member) Addressee {
	to := Addressee{Name: m.Name, PostalCode: m.PostalCode, Address: m.Address}
	if c := CompanyOf(m); c != nil {
		to.CareOf, to.CarePostal, to.CareAddress = c.Name, c.PostalCode, c.Address
	}
	return to
}

func dayOf(d *caldate.Day) caldate.Day {
	if d == nil {
		return caldate.None
	}
	return *d
}
