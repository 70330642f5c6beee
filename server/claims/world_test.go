package claims_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/benefitrule"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payment"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/trust"
	"kyosai/server/yen"
)

// world is a scheme with the default rules on 15 June 2026, and staff.
type world struct {
	*testing.T
	s       *store.Store
	claims  claims.Claims
	members int
	kinds   int

	examiner, approver, second, both, clerk, accounting context.Context
}

// someone is a member, signed in.
type someone struct {
	context.Context
	row *ent.Member
}

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

const wedding = caldate.Day("2026-05-10")

func newWorld(t *testing.T, s *store.Store) *world {
	t.Helper()
	s.SetClock(func() time.Time { return now })
	for _, load := range []func(context.Context, *store.Store) error{benefits.Load, trust.Load} {
		if err := load(context.Background(), s); err != nil {
			t.Fatal(err)
		}
	}
	w := &world{T: t, s: s, claims: claims.Claims{Store: s}}
	w.examiner, w.approver, w.second = w.staff("審査 一郎", access.Examiner), w.staff("承認 二郎", access.Approver), w.staff("承認 三枝", access.Approver)
	w.both = w.staff("両方 四郎", access.Examiner|access.Approver)
	w.clerk, w.accounting = w.staff("窓口 五月", access.Clerk), w.staff("経理 六花", access.Accounting)
	return w
}

// each runs a test in a world of its own on every engine.
func each(t *testing.T, test func(w *world)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) { test(newWorld(t, s)) })
}

// inside changes rows as nobody in particular.
func (w *world) inside(change func(ctx context.Context, c *ent.Client) error) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return change(ctx, tx.Client()) })
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) staff(name string, roles access.Roles) context.Context {
	w.Helper()
	var row *ent.Staff
	w.inside(func(ctx context.Context, c *ent.Client) (err error) {
		row, err = c.Staff.Create().SetSubject(name).SetName(name).SetCreatedAt(now).Save(ctx)
		return err
	})
	return storetest.As(&access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: roles, StaffID: row.ID, Name: name})
}

// member joins a member who works, has an account and a confirmed address.
func (w *world) member() someone {
	w.Helper()
	w.members++
	n := w.members
	var m someone
	w.inside(func(ctx context.Context, c *ent.Client) (err error) {
		company, err := c.Company.Create().SetCode(fmt.Sprintf("1%05d", n)).SetName(fmt.Sprintf("第%d製作所", n)).Save(ctx)
		if err != nil {
			return err
		}
		if m.row, err = c.Member.Create().SetNumber(fmt.Sprintf("2%07d", n)).SetName("山田　太郎").SetSex(member.SexMALE).SetJoinedOn("2020-04-01").Save(ctx); err != nil {
			return err
		}
		if err = c.Employment.Create().SetMemberID(m.row.ID).SetCompanyID(company.ID).SetType(employment.TypeREGULAR).SetFromOn("2020-04-01").Exec(ctx); err != nil {
			return err
		}
		account, err := c.Account.Create().SetMemberID(m.row.ID).SetSignInID(fmt.Sprintf("m%d", n)).SetEmail(fmt.Sprintf("m%d@example.jp", n)).
			SetEmailConfirmedAt(now).SetCreatedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		m.Context = storetest.As(&access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: m.row.ID, AccountID: account.ID})
		return nil
	})
	return m
}

func (w *world) kind(code string) *ent.BenefitKind {
	return w.s.Client.BenefitKind.Query().Where(benefitkind.Code(code)).OnlyX(storetest.System())
}

// day is a pointer to a day.
func day(d caldate.Day) *caldate.Day { return &d }

// filled is a draft of a wedding gift in which nothing is missing.
func (w *world) filled() claims.Draft {
	return claims.Draft{KindID: w.kind("MARRIAGE").ID, Answers: claims.Answers{EventOn: day(wedding), PersonName: "山田　花子"}}
}

func (w *world) save(m context.Context, d claims.Draft) *ent.Claim {
	w.Helper()
	return w.must(w.claims.Save(m, d))
}

// proof puts a page behind the claim.
func (w *world) proof(c *ent.Claim) {
	w.Helper()
	w.inside(func(ctx context.Context, client *ent.Client) error {
		d, err := client.Document.Create().SetClaimID(c.ID).SetPosition(1).SetMediaType("image/jpeg").SetSize(3).SetPages(1).SetSha256(c.ID).SetState(document.StateCLEAN).SetCreatedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		return client.DocumentContent.Create().SetDocumentID(d.ID).SetKeptAs(d.ID).Exec(ctx)
	})
}

// in brings a new member's claim into a state.
func (w *world) in(status claim.Status) (someone, *ent.Claim) {
	w.Helper()
	m := w.member()
	c := w.save(m, w.filled())
	w.proof(c)
	if status == claim.StatusDRAFT {
		return m, c
	}
	c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
	switch status {
	case claim.StatusRETURNED:
		c = w.must(w.claims.Return(w.examiner, returning(c.ID, c.Version, "届出の日が読めません。")))
	case claim.StatusWITHDRAWN:
		c = w.must(w.claims.Withdraw(m, claims.Withdrawing{ID: c.ID, Version: c.Version}))
	case claim.StatusRECOMMENDED, claim.StatusREFUSED, claim.StatusAPPROVED, claim.StatusPAID:
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
	}
	if status == claim.StatusREFUSED {
		c = w.must(w.claims.Refuse(w.approver, c.ID, c.Version, "対象外です。"))
	}
	if status == claim.StatusAPPROVED || status == claim.StatusPAID {
		c = w.must(w.claims.Approve(w.approver, c.ID, c.Version))
	}
	if status == claim.StatusPAID {
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Claim.UpdateOneID(c.ID).SetStatus(status).Exec(ctx)
		})
	}
	return m, c
}

// returning is the wish to return a claim with these words.
func returning(id string, version int, message string) claims.Return {
	return claims.Return{ID: id, Version: version, Corrections: []string{"PROOF_UNREADABLE"}, Message: message}
}

func key(id string) string { return "key-" + id }

// now reads a claim past every scope.
func (w *world) row(id string) *ent.Claim {
	return w.s.Client.Claim.Query().Where(claim.ID(id)).WithDecisions(func(q *ent.DecisionQuery) { q.Order(decision.ByID()) }).OnlyX(storetest.System())
}

func (w *world) steps(id string) string {
	var text string
	for _, d := range w.row(id).Edges.Decisions {
		text += string(d.Step) + " "
	}
	return text
}

func (w *world) mails() int { return w.s.Client.Job.Query().CountX(storetest.System()) }

// paid is a payment of the host.
func (w *world) paid(m someone, kind string, month caldate.MonthOrDay) {
	w.Helper()
	k := w.kind(kind)
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.Payment.Create().SetMemberID(m.row.ID).SetKindID(k.ID).SetHostKind(k.HostKind).SetRelation(payment.RelationSELF).
			SetPaid(month).SetAmount(20000).Exec(ctx)
	})
}

func (w *world) must(c *ent.Claim, err error) *ent.Claim {
	w.Helper()
	if err != nil {
		w.Fatal(said(err))
	}
	if c == nil {
		w.Fatal("no claim")
	}
	return c
}

// said is an error with the words that a person reads.
func said(err error) string {
	if p := problem.As(err); p != nil {
		return p.Code + " " + p.Field + ": " + p.Message
	}
	return fmt.Sprint(err)
}

// code is a problem's code, ok without an error, and the error itself where it is no problem.
func code(err error) string {
	switch p := problem.As(err); {
	case err == nil:
		return "ok"
	case p == nil:
		return err.Error()
	default:
		return p.Code
	}
}

// refuses expects a problem.
func (w *world) refuses(err error, want string) *problem.Error {
	w.Helper()
	if code(err) != want {
		w.Fatalf("got %s, want %s", said(err), want)
	}
	return problem.As(err)
}

// names expects problems of these fields, each written as the field and the code.
func (w *world) names(err error, want ...string) {
	w.Helper()
	var got []string
	for _, p := range problem.All(err) {
		got = append(got, p.Field+" "+p.Code)
		if p.Message == "" {
			w.Errorf("%s says nothing", p.Field)
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		w.Errorf("got %v, %v", got, err)
	}
}

// asking makes an open kind of benefit whose form asks the questions.
func (w *world) asking(questions ...string) string {
	w.Helper()
	var id string
	w.inside(func(ctx context.Context, c *ent.Client) error {
		w.kinds++
		kind, err := c.BenefitKind.Create().SetCode(fmt.Sprintf("TEST_%d", w.kinds)).SetName("試しの給付").SetNameEn("Test").SetPosition(100 + w.kinds).
			SetAsks(questions).SetHostUnsure([]string{}).SetRelations([]string{"SELF"}).SetOpen(true).Save(ctx)
		if err != nil {
			return err
		}
		id = kind.ID
		return c.BenefitRule.Create().SetKindID(id).SetInForceFrom("1971-04-01").SetAmount(5000).
			SetAward(rules.Award{Type: "fixed", Params: map[string]int{"amount": 5000}}).SetConditions([]rules.Condition{{Type: "not_in_future"}}).SetVersion(1).Exec(ctx)
	})
	return id
}

// ruled has a kind made by asking hang on one condition more.
func (w *world) ruled(kind string, with ...rules.Condition) string {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.BenefitRule.Update().Where(benefitrule.KindID(kind)).SetConditions(append(with, rules.Condition{Type: "not_in_future"})).Exec(ctx)
	})
	return kind
}

// claimed is a claim for the kind that its member has sent.
func (w *world) claimed(m someone, kind string) *ent.Claim {
	w.Helper()
	c := w.save(m, claims.Draft{KindID: kind, Answers: claims.Answers{EventOn: day(wedding)}})
	return w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
}

// trusts sets the terms of approving.
func (w *world) trusts(alone, unattended yen.Amount, undo int) {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.ApprovalTerms.Update().SetAloneUpTo(alone).SetUnattendedUpTo(unattended).SetUndoMinutes(undo).Exec(ctx)
	})
}

// after moves the clock on.
func (w *world) after(d time.Duration) { w.s.SetClock(func() time.Time { return now.Add(d) }) }

// house is a facility, open or not.
func (w *world) house(open bool) string {
	w.Helper()
	var id string
	w.inside(func(ctx context.Context, c *ent.Client) error {
		row, err := c.Facility.Create().SetName("有馬荘").SetPosition(1).SetOpen(open).Save(ctx)
		if err == nil {
			id = row.ID
		}
		return err
	})
	return id
}

// agency is a travel agency, open or not.
func (w *world) agency(open bool) string {
	w.Helper()
	var id string
	w.inside(func(ctx context.Context, c *ent.Client) error {
		row, err := c.Agency.Create().SetName("北野観光").SetOpen(open).Save(ctx)
		if err == nil {
			id = row.ID
		}
		return err
	})
	return id
}
