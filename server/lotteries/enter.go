package lotteries

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/eligibility"
	"kyosai/server/id"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var (
	errNoLottery = problem.New(problem.NotFound, "lottery_not_found", "この抽選は見つかりません。一覧を開き直してください。")
	errOver      = problem.New(problem.Conflict, "entries_closed", "この抽選の申込みは締め切りました。申込みの変更と取消しも、締切までにお願いしています。")
	errQuantity  = problem.In("quantity", "out_of_range", "枚数を1枚以上でお選びください。")
	errNoMember  = problem.New(problem.Conflict, "not_enrolled", "抽選には、加入の日から退会の日までお申し込みいただけます。お心当たりがないときは事務局へご連絡ください。")
	errNoEntry   = problem.New(problem.Conflict, "no_entry", "この抽選への申込みはありません。")
)

// Entering is a member's wish to take part in the lottery of an offering, for so many tickets together.
type Entering struct {
	OfferingID string
	Quantity   int
}

// Enter enters the viewer, or changes how many he wants: it says what is to be, so that the same sent twice is one entry.
// One who took his entry back enters with it anew, under the same code.
func (l Lotteries) Enter(ctx context.Context, e Entering) (*ent.LotteryEntry, error) {
	return l.own(ctx, e.OfferingID, func(ctx context.Context, tx *store.Tx, of *ent.Offering) error {
		if err := e.refuse(ctx, tx, of); err != nil {
			return err
		}
		n, err := own(ctx, tx, of).SetQuantity(e.Quantity).SetStatus(lotteryentry.StatusENTERED).ClearEndedAt().
			SetEnteredOn(caldate.Today(tx.Now)).SetEnteredAt(tx.Now).AddVersion(1).Save(ctx)
		if err != nil || n == 1 {
			return wrap(err, "change an entry of", of)
		}
		return wrap(tx.Client().LotteryEntry.Create().SetMemberID(access.From(ctx).MemberID).SetLotteryID(of.Edges.Lottery.ID).SetCode(id.Pseudonym()).
			SetQuantity(e.Quantity).SetEnteredOn(caldate.Today(tx.Now)).SetEnteredAt(tx.Now).Exec(ctx), "enter for", of)
	})
}

// Withdraw takes the viewer's entry back; taken back before, it stays so.
func (l Lotteries) Withdraw(ctx context.Context, offeringID string) (*ent.LotteryEntry, error) {
	return l.own(ctx, offeringID, func(ctx context.Context, tx *store.Tx, of *ent.Offering) error {
		n, err := own(ctx, tx, of).SetStatus(lotteryentry.StatusWITHDRAWN).SetEndedAt(tx.Now).AddVersion(1).Save(ctx)
		if err == nil && n == 0 {
			return errNoEntry
		}
		return wrap(err, "take back an entry of", of)
	})
}

// own holds the lottery of an offering while it is open and has the viewer's entry changed: who closes the list waits for
// the same row, so that every entry is on the list or refused.
func (l Lotteries) own(ctx context.Context, offeringID string, change func(context.Context, *store.Tx, *ent.Offering) error) (*ent.LotteryEntry, error) {
	if !access.From(ctx).May(access.MemberRole) {
		return nil, problem.NotAllowed
	}
	var held *ent.Lottery
	err := l.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().Lottery.Update().Where(lottery.OfferingID(offeringID), lottery.StatusEQ(lottery.StatusOPEN)).AddVersion(1).Save(ctx)
		if err != nil {
			return fmt.Errorf("hold the lottery of offering %s: %w", offeringID, err)
		}
		of, err := tx.Client().Offering.Query().Where(offering.ID(offeringID)).WithAllotments().WithLottery(withoutFile).Only(ctx)
		switch {
		case ent.IsNotFound(err) || err == nil && of.Edges.Lottery == nil:
			return errNoLottery
		case err != nil:
			return fmt.Errorf("read offering %s: %w", offeringID, err)
		}
		if err := open(tx, of, n); err != nil {
			return err
		}
		held = of.Edges.Lottery
		held.Edges.Offering = of
		return change(ctx, tx, of)
	})
	if err != nil {
		return nil, err
	}
	return l.Own(ctx, held)
}

func withoutFile(q *ent.LotteryQuery) { q.Select(brief...) }

// open refuses a change outside of the time of entries.
func open(tx *store.Tx, of *ent.Offering, held int) error {
	if tx.Now.Before(of.SaleFrom) {
		return problem.New(problem.Conflict, "entries_not_open", fmt.Sprintf("申込みはまだ始まっていません。%sから、お申し込みいただけます。", caldate.Clock(of.SaleFrom)))
	}
	if held == 0 || !tx.Now.Before(of.SaleUntil) {
		return errOver
	}
	return nil
}

// refuse says why so many cannot be entered for; nil where they can.
func (e Entering) refuse(ctx context.Context, tx *store.Tx, of *ent.Offering) error {
	most := min(of.MemberLimit, offerings.Quantity(of))
	if e.Quantity < 1 {
		return errQuantity
	}
	if e.Quantity > most {
		return problem.In("quantity", "over_limit", fmt.Sprintf("お一人%d枚までお申し込みいただけます。", most))
	}
	me := access.From(ctx).MemberID
	enrolled, err := orders.Enrolled(ctx, tx, []string{me}, caldate.Today(tx.Now))
	if err != nil {
		return err
	}
	if enrolled[me] == nil {
		return errNoMember
	}
	over, err := orders.Over(ctx, tx, of, []orders.Win{{MemberID: me, Quantity: e.Quantity}})
	if err == nil {
		err = over[me]
	}
	if err != nil {
		return err
	}
	return eligibility.Refuse(of.Eligibility, *enrolled[me], caldate.Today(tx.Now))
}

func own(ctx context.Context, tx *store.Tx, of *ent.Offering) *ent.LotteryEntryUpdate {
	return tx.Client().LotteryEntry.Update().Where(lotteryentry.LotteryID(of.Edges.Lottery.ID), lotteryentry.MemberID(access.From(ctx).MemberID))
}

func wrap(err error, doing string, of *ent.Offering) error {
	if err != nil {
		return fmt.Errorf("%s offering %s: %w", doing, of.ID, err)
	}
	return nil
}
