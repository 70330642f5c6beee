package orders

import (
	"context"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/deaths"
	"kyosai/server/id"
	"kyosai/server/idempotency"
	"kyosai/server/offerings"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Placing is a member's wish for so many tickets of an offering. Its key is made once for each such wish, so that a second
// try of the same one, after a lost answer, finds what the first did.
type Placing struct {
	OfferingID string
	Quantity   int
	Key        string
}

var (
	errNoOffering = problem.New(problem.NotFound, "offering_not_found", "このチケットは見つかりません。一覧を開き直してください。")
	errClosed     = problem.New(problem.Conflict, "sale_closed", "このチケットの販売は終わりました。")
	errSoldOut    = problem.New(problem.Conflict, "sold_out", "申し訳ありません。このチケットは売り切れました。取消しが出ると、またお申し込みいただけます。")
	errQuantity   = problem.In("quantity", "out_of_range", "枚数を1枚以上でお選びください。")
	errNoMember   = problem.New(problem.Conflict, "not_enrolled", "チケットは、加入の日から退会の日までお申し込みいただけます。お心当たりがないときは事務局へご連絡ください。")
	errKeyUsed    = problem.New(problem.Conflict, "key_used", "この送信の番号は、前の申込みですでに使われています。画面を開き直して、もう一度お申し込みください。")
	errTwice      = errors.New("an order of this key is there")
)

// Place orders tickets for the viewer, first come. The same wish sent again, at whatever moment, gives the one order.
func (o Orders) Place(ctx context.Context, p Placing) (*ent.Order, error) {
	v := access.From(ctx)
	if !v.May(access.MemberRole) {
		return nil, problem.NotAllowed
	}
	if err := errors.Join(idempotency.Check(p.Key), p.check()); err != nil {
		return nil, err
	}
	if before, err := o.before(ctx, p); before != nil || err != nil {
		return before, err
	}
	of, err := o.orderable(ctx, p.OfferingID)
	if err != nil {
		return nil, err
	}
	var made string
	err = o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		made, err = p.place(ctx, tx, of, v.MemberID)
		return err
	})
	if errors.Is(err, errTwice) {
		return o.before(ctx, p)
	}
	if err != nil {
		return nil, err
	}
	return o.Get(ctx, made)
}

func (p Placing) check() error {
	if p.Quantity < 1 {
		return errQuantity
	}
	return nil
}

// before is the order that the same wish made; nil where it made none yet.
func (o Orders) before(ctx context.Context, p Placing) (*ent.Order, error) {
	found, err := loaded(o.Store.Client.Order.Query().Where(order.MemberID(access.From(ctx).MemberID), order.OrderKey(p.Key))).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("look for the key of an order: %w", err)
	case found.OfferingID != p.OfferingID || found.Quantity != p.Quantity:
		return nil, errKeyUsed
	}
	return found, nil
}

// orderable reads the offering, and refuses a viewer who is no member today. It reads before the transaction, which then
// begins with writing: what was published does not change.
func (o Orders) orderable(ctx context.Context, id string) (*ent.Offering, error) {
	of, err := o.Store.Client.Offering.Query().Where(offering.ID(id)).WithAllotments().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errNoOffering
	}
	if err != nil {
		return nil, fmt.Errorf("read offering %s: %w", id, err)
	}
	return of, o.enrolled(ctx, access.From(ctx).MemberID)
}

func (o Orders) enrolled(ctx context.Context, memberID string) error {
	m, err := o.Store.Client.Member.Query().Where(member.ID(memberID)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read member %s: %w", memberID, err)
	}
	death, err := deaths.Of(ctx, o.Store.Client, memberID)
	if err != nil {
		return err
	}
	today := caldate.Today(o.Store.Now())
	if death.Known || m.JoinedOn != nil && m.JoinedOn.After(today) || m.LeftOn != nil && m.LeftOn.Before(today) {
		return errNoMember
	}
	return nil
}

func (p Placing) place(ctx context.Context, tx *store.Tx, of *ent.Offering, memberID string) (string, error) {
	if err := p.open(of, tx.Now); err != nil {
		return "", err
	}
	today := caldate.Today(tx.Now)
	made, err := tx.Client().Order.Create().SetMemberID(memberID).SetOfferingID(of.ID).SetAllotmentID(of.Edges.Allotments[0].ID).
		SetNumber(id.Reference(tx.Now)).SetOrderedOn(today).SetOrderedAt(tx.Now).SetQuantity(p.Quantity).
		SetAmount(of.Price * yen.Amount(p.Quantity)).SetFiscalYear(today.FiscalYear()).SetPayUntil(today.AddDays(of.HoldDays)).
		SetOrderKey(p.Key).Save(ctx)
	if sqlgraph.IsUniqueConstraintError(err) {
		return "", errTwice
	}
	if err != nil {
		return "", fmt.Errorf("place an order: %w", err)
	}
	made.Edges.Offering = of
	if err := allow(ctx, tx, made); err != nil {
		return "", err
	}
	return made.ID, take(ctx, tx, made)
}

// open refuses what is not on sale at the moment. That nothing is left is only believed here, to spare the stock's row the
// many who come too late; that something is left, only there.
func (p Placing) open(of *ent.Offering, now time.Time) error {
	switch offerings.StageAt(of, now) {
	case offerings.Coming:
		return problem.New(problem.Conflict, "sale_not_open", fmt.Sprintf("販売はまだ始まっていません。%sから、お申し込みいただけます。", clock(of.SaleFrom)))
	case offerings.Closed:
		return errClosed
	case offerings.SoldOut:
		return errSoldOut
	}
	if p.Quantity > of.MemberLimit {
		return overLimit(of, 0)
	}
	if left := offerings.Left(of); left < p.Quantity {
		return tooFew(left)
	}
	return nil
}

var japan = time.FixedZone("JST", 9*60*60)

func clock(t time.Time) string { return t.In(japan).Format("1月2日 15:04") }
