package turns

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/turn"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/dues"
	"kyosai/server/eligibility"
	"kyosai/server/enrolment"
	"kyosai/server/idempotency"
	"kyosai/server/limits"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Taking is a member's wish for a place in line: for so many of an offering, of that of its allotments which is named, with
// the key that their order is going to carry. Nothing is taken of the allotment until the turn is called. MemberID is whom
// staff take it for; a member takes it for himself. Arrived is when he came first, where a gate held him or sent him away.
type Taking struct {
	OfferingID  string
	AllotmentID string // none is the only one
	MemberID    string
	Quantity    int
	PayBy       payby.Way // none is the counter
	Key         string
	Arrived     *time.Time
}

var (
	errNoOffering = problem.New(problem.NotFound, "offering_not_found", "このチケットは見つかりません。一覧を開き直してください。")
	errOpen       = problem.New(problem.Conflict, "sale_open", "販売が始まりました。画面を開き直して、お申し込みください。")
	errHave       = problem.New(problem.Conflict, "turn_taken", "このチケットの整理券は、もうお持ちです。画面を開き直して、ご確認ください。")
	errNoMember   = problem.New(problem.Conflict, "not_enrolled", "整理券は、加入の日から退会の日までお取りいただけます。お心当たりがないときは事務局へご連絡ください。")
	errKeyUsed    = problem.New(problem.Conflict, "key_used", "この送信の番号は、前の申込みですでに使われています。画面を開き直して、もう一度お試しください。")
	errWhich      = problem.In("allotment", "allotment_missing", "どの券にするかをお選びください。")
	errNoPart     = problem.In("allotment", "allotment_not_found", "お選びの券は、このチケットにありません。画面を開き直して、お選びください。")
)

// Take gives the viewer, or, by staff, a member who has no phone, a turn while the waiting room is open; its place is drawn by
// lot and told to nobody. The same wish sent again gives the one turn. Where the places are numbers already, who came before the
// opening and gets in only now has the next one.
func (t Turns) Take(ctx context.Context, p Taking) (made *ent.Turn, err error) {
	p.PayBy = cmp.Or(p.PayBy, payby.Counter)
	if p.MemberID, err = access.From(ctx).For(p.MemberID, keepers); err != nil {
		return nil, err
	}
	if err := idempotency.Check(p.Key); err != nil {
		return nil, err
	}
	if err := payby.Refuse(p.PayBy, payby.Usable(true), t.Card, access.From(ctx).InStead() != nil); err != nil {
		return nil, err
	}
	err = t.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		made, err = p.take(ctx, tx)
		return err
	})
	if !sqlgraph.IsUniqueConstraintError(err) {
		return made, err
	}
	return t.taken(ctx, p)
}

func (p Taking) take(ctx context.Context, tx *store.Tx) (*ent.Turn, error) {
	before, err := tx.Client().Turn.Query().Where(turn.MemberID(p.MemberID), turn.TurnKey(p.Key)).Only(ctx)
	if err == nil || !ent.IsNotFound(err) {
		return p.same(before, err)
	}
	of, err := tx.Client().Offering.Query().Where(offering.ID(p.OfferingID), offering.StatusEQ(offering.StatusPUBLISHED)).WithAllotments().WithLimitGroup().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errNoOffering
	}
	if err != nil {
		return nil, fmt.Errorf("read offering %s: %w", p.OfferingID, err)
	}
	if err := p.refuse(of, tx.Now); err != nil {
		return nil, err
	}
	if err := p.eligible(ctx, tx, of); err != nil {
		return nil, err
	}
	if err := dues.Refuse(ctx, tx.Client(), p.MemberID, p.PayBy, caldate.Today(tx.Now)); err != nil {
		return nil, err
	}
	from, err := p.from(of)
	if err != nil {
		return nil, err
	}
	made, err := tx.Client().Turn.Create().SetMemberID(p.MemberID).SetOfferingID(of.ID).SetLiveOffering(of.ID).SetAllotmentID(from).SetQuantity(p.Quantity).
		SetPayBy(p.PayBy).SetPrice(of.Price).SetNillableFiledByID(access.From(ctx).InStead()).SetPlace(drawn()).SetTurnKey(p.Key).SetTakenAt(tx.Now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("take a turn for offering %s: %w", of.ID, err)
	}
	return made, nil
}

// from is the allotment that is wished for.
func (p Taking) from(of *ent.Offering) (string, error) {
	switch all := of.Edges.Allotments; {
	case p.AllotmentID == "" && len(all) == 1:
		return all[0].ID, nil
	case p.AllotmentID == "":
		return "", errWhich
	case !slices.ContainsFunc(all, func(a *ent.Allotment) bool { return a.ID == p.AllotmentID }):
		return "", errNoPart
	}
	return p.AllotmentID, nil
}

// eligible refuses who could not have the order for which he would wait.
func (p Taking) eligible(ctx context.Context, tx *store.Tx, of *ent.Offering) error {
	facts, err := enrolment.Of(ctx, tx, p.MemberID, caldate.Today(tx.Now))
	switch {
	case err != nil:
		return err
	case facts == nil:
		return errNoMember
	}
	return eligibility.Refuse(of.Eligibility, *facts, caldate.Today(tx.Now))
}

// taken tells of two who came at once which is the same wish sent again, and which another for what one has already.
func (t Turns) taken(ctx context.Context, p Taking) (*ent.Turn, error) {
	found, err := t.Store.Client.Turn.Query().Where(turn.MemberID(p.MemberID), turn.TurnKey(p.Key)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errHave
	}
	return p.same(found, err)
}

// same gives what the same wish did before; a key belongs to one.
func (p Taking) same(before *ent.Turn, err error) (*ent.Turn, error) {
	switch {
	case err != nil:
		return nil, fmt.Errorf("look for the key of a turn: %w", err)
	case p.AllotmentID != "" && p.AllotmentID != before.AllotmentID:
		return nil, errKeyUsed
	case before.OfferingID != p.OfferingID || before.Quantity != p.Quantity || string(before.PayBy) != string(p.PayBy):
		return nil, errKeyUsed
	}
	return before, nil
}

func (p Taking) refuse(of *ent.Offering, now time.Time) error {
	switch {
	case of.Way != offering.WayFIRST_COME:
		return errNoOffering
	case now.Before(From(of)):
		return problem.New(problem.Conflict, "turns_not_open", fmt.Sprintf("整理券は%sから、この画面でお渡しします。", caldate.Clock(From(of))))
	case !p.came(now).Before(of.SaleFrom):
		return errOpen
	case p.Quantity < 1 || p.Quantity > of.MemberLimit:
		return problem.In("quantity", "out_of_range", fmt.Sprintf("枚数を1枚から%d枚まででお選びください。", of.MemberLimit))
	case of.Edges.LimitGroup != nil && p.Quantity > of.Edges.LimitGroup.MemberLimit:
		return limits.Over(of.Edges.LimitGroup, 0)
	case !slices.Contains(of.PayBy, p.PayBy):
		return payby.ErrNotOffered
	}
	return nil
}

// came is when the wish came first: who came before the opening has a place of the waiting room, though he was kept out until after it.
func (p Taking) came(now time.Time) time.Time {
	if p.Arrived != nil && p.Arrived.Before(now) {
		return *p.Arrived
	}
	return now
}
