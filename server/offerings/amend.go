package offerings

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/favourite"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/amendments"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// WaitingRoom is how long before the opening of a sale its waiting room opens (server/turns): longer than a break at work, so
// that nobody has to be there at a minute, and short enough that a member still means it when the line comes to him. From
// then on the opening stands.
const WaitingRoom = 30 * time.Minute

var (
	errWay = problem.In("way", "way_fixed", "会員に公開したあとは、販売の方法を変えられません。")
	// Its orders are counted from the first on: a limit that is named later would not know of those before, one that is taken
	// off would not get back what they hold.
	errGroupFixed = problem.In("limitGroup", "limit_group_fixed", "会員に公開したあとは、共通の限度を付けることも外すこともできません。限度の枚数は「共通の限度」の画面で変えられます。")
	errFromFixed  = problem.In("saleFrom", "sale_from_fixed", "販売の始まりの30分前からは、始まりの日時を変えられません。")
	errFromPast   = problem.In("saleFrom", "sale_from_past", "販売の始まりは、いまより後の日時にしてください。")
	errUntilPast  = problem.In("saleUntil", "sale_until_past", "販売の終わりは、いまより後の日時にしてください。")
	errListFixed  = problem.In("saleUntil", "list_closed", "抽選の申込みを締め切ったあとは、申込みの終わりを変えられません。")
	errPlaces     = problem.In("allotments", "list_closed", "締め切った抽選のリストに全体の枚数が入っています。抽選が終わるまで変えられません。")
	errPaper      = problem.In("delivery", "delivery_fixed", "販売が始まったあとは、紙の券とQRコードのチケットを入れ替えられません。")
	errPromised   = problem.In("numberName", "lottery_promised", "抽選の申込みが始まったあとは、抽選に使う数と桁数を変えられません。")
	errDrawFixed  = problem.In("drawOn", "list_closed", "抽選の申込みを締め切ったあとは、抽選に使う数の日をここでは変えられません。")
	errAgreed     = problem.In("price", "price_fixed", "抽選の申込みが始まったあとは、価格を変えられません。申し込んだ会員は、いまの価格で申し込んでいます。")
)

// Foresee says what saving an entry would change of an offering that members see, and whom it would touch.
func (o Offerings) Foresee(ctx context.Context, e Entry) (*amendments.Preview, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if err := e.check(o.Card); err != nil {
		return nil, err
	}
	before, err := amended(ctx, o.Store.Client, e.ID)
	if err != nil {
		return nil, err
	}
	if err := e.allowed(ctx, o.Store.Client, before, o.Store.Now()); err != nil {
		return nil, err
	}
	lines := e.compare(before)
	return amendments.Foresee(ctx, o.Store.Client, amendments.Subject{OfferingID: e.ID}, lines, e.tells(before, lines))
}

// amend changes what members see. Its stocks are held first: whoever orders meanwhile has ordered before, or reads what is
// new; what was agreed before stands in the orders.
func (e *Entry) amend(ctx context.Context, tx *store.Tx) error {
	if err := Hold(ctx, tx, e.ID); err != nil {
		return err
	}
	before, err := amended(ctx, tx.Client(), e.ID)
	if err != nil {
		return err
	}
	if before.Version != e.Version {
		return errStale
	}
	if err := e.allowed(ctx, tx.Client(), before, tx.Now); err != nil {
		return err
	}
	lines := e.compare(before)
	if len(lines) == 0 {
		return amendments.ErrSame
	}
	if err := e.overwrite(ctx, tx, before); err != nil {
		return err
	}
	if err := amendments.Record(ctx, tx, amendments.Subject{OfferingID: e.ID}, lines, e.tells(before, lines)); err != nil {
		return err
	}
	return LetIn(ctx, tx, e.ID)
}

func (e *Entry) overwrite(ctx context.Context, tx *store.Tx, before *ent.Offering) error {
	update := tx.Client().Offering.Update().Where(offering.ID(e.ID), offering.Version(e.Version), offering.StatusEQ(offering.StatusPUBLISHED)).AddVersion(1)
	e.fill(update.Mutation())
	if n, err := update.Save(ctx); err != nil || n != 1 {
		return cmpErr(err, errStale)
	}
	if err := e.remindAgain(ctx, tx, before); err != nil {
		return err
	}
	if err := e.keepParts(ctx, tx, before.Edges.Allotments); err != nil {
		return err
	}
	if of := before.Edges.Lottery; of == nil || of.Status != lottery.StatusOPEN {
		return nil
	}
	if err := e.promise(ctx, tx); err != nil {
		return err
	}
	before.SaleUntil = e.SaleUntil
	return closing(ctx, tx, before)
}

// remindAgain lets those who marked a ticket be reminded of an opening that is another one now.
func (e *Entry) remindAgain(ctx context.Context, tx *store.Tx, before *ent.Offering) error {
	if e.SaleFrom.Equal(before.SaleFrom) {
		return nil
	}
	err := tx.Client().Favourite.Update().Where(favourite.OfferingID(e.ID)).ClearRemindedAt().Exec(access.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("remind again of offering %s: %w", e.ID, err)
	}
	return nil
}

// cmpErr is the error of an update that was to change one row: of the database, or why it did not.
func cmpErr(err, why error) error {
	if err != nil {
		return fmt.Errorf("change what members see: %w", err)
	}
	return why
}

// amended reads an offering that members see, with all that a change is compared with.
func amended(ctx context.Context, client *ent.Client, id string) (*ent.Offering, error) {
	found, err := client.Offering.Query().Where(offering.ID(id)).WithAllotments().
		WithLottery(func(q *ent.LotteryQuery) {
			q.Select(lottery.FieldID, lottery.FieldOfferingID, lottery.FieldStatus, lottery.FieldNumberName, lottery.FieldDrawOn, lottery.FieldDecimals)
		}).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read offering %s: %w", id, err)
	case found.Status == offering.StatusWITHDRAWN:
		return nil, errWithdrawn
	case found.Status != offering.StatusPUBLISHED:
		return nil, errStale
	}
	return found, nil
}

// allowed says what of an entry cannot be changed any more.
func (e *Entry) allowed(ctx context.Context, client *ent.Client, before *ent.Offering, now time.Time) error {
	switch {
	case e.Way != before.Way:
		return errWay
	case before.LimitGroupID == nil && e.LimitGroupID != "", before.LimitGroupID != nil && e.LimitGroupID != *before.LimitGroupID:
		return errGroupFixed
	case !e.SaleFrom.Equal(before.SaleFrom) && !now.Before(before.SaleFrom.Add(-WaitingRoom)):
		return errFromFixed
	case !e.SaleFrom.Equal(before.SaleFrom) && !e.SaleFrom.After(now):
		return errFromPast
	case !e.SaleUntil.Equal(before.SaleUntil) && !e.SaleUntil.After(now):
		return errUntilPast
	case (e.Delivery == offering.DeliveryQR) != (before.Delivery == offering.DeliveryQR) && !now.Before(before.SaleFrom):
		return errPaper
	}
	if err := e.allowedParts(ctx, client, before); err != nil || before.Edges.Lottery == nil {
		return err
	}
	return e.allowedOfLottery(before, before.Edges.Lottery, now)
}

// allowedOfLottery keeps what everybody is held to: its terms and its price from the first entry on, and the list once it is
// closed.
func (e *Entry) allowedOfLottery(before *ent.Offering, of *ent.Lottery, now time.Time) error {
	open, begun := of.Status == lottery.StatusOPEN, !now.Before(before.SaleFrom)
	over := !open || !now.Before(before.SaleUntil)
	switch {
	case begun && e.Price != before.Price:
		return errAgreed
	case begun && (e.Lottery.NumberName != of.NumberName || e.Lottery.Decimals != of.Decimals):
		return errPromised
	case over && !e.SaleUntil.Equal(before.SaleUntil):
		return errListFixed
	case over && e.Lottery.DrawOn != of.DrawOn:
		return errDrawFixed
	case over && of.Status != lottery.StatusDRAWN && e.total() != Quantity(before):
		return errPlaces
	case !over && !e.Lottery.DrawOn.After(caldate.Today(now)):
		return errDrawDay
	case e.LineUntil != lineUntil(before) && e.LineUntil.Before(caldate.Today(now)):
		return errLinePast
	}
	return nil
}
