package lotteries

import (
	"cmp"
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/eligibility"
	"kyosai/server/enrolment"
	"kyosai/server/id"
	"kyosai/server/notices"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/payby"
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

// Entering is a member's wish to take part in the lottery of an offering, for so many tickets together. MemberID is whom staff
// enter; a member enters himself.
type Entering struct {
	OfferingID string
	MemberID   string
	Quantity   int
	PayBy      payby.Way // if he wins; none is the first that the offering has
}

// Enter enters the viewer, or, by staff, a member who has no phone, or changes how many are wanted or how he wants to pay: it says what is to be, so
// that the same sent twice changes nothing. One who took his entry back enters with it anew, under the same code.
func (l Lotteries) Enter(ctx context.Context, e Entering) (*ent.LotteryEntry, error) {
	return l.change(ctx, e.OfferingID, e.MemberID, func(ctx context.Context, tx *store.Tx, of *ent.Offering, memberID string) error {
		e.PayBy = cmp.Or(e.PayBy, payby.First(of.PayBy))
		before, err := standing(ctx, tx, of, memberID)
		if err != nil || before != nil && before.Quantity == e.Quantity && before.PayBy != nil && *before.PayBy == e.PayBy {
			return err
		}
		if err := e.refuse(ctx, tx, of, memberID); err != nil {
			return err
		}
		if err := e.payable(ctx, tx, of, memberID, l.Card); err != nil {
			return err
		}
		if before != nil {
			return e.alter(ctx, tx, of, before)
		}
		return e.enter(ctx, tx, of, memberID)
	})
}

// standing is the entry that a member has in the lottery of an offering; nil where he has none or took it back.
func standing(ctx context.Context, tx *store.Tx, of *ent.Offering, memberID string) (*ent.LotteryEntry, error) {
	found, err := tx.Client().LotteryEntry.Query().
		Where(lotteryentry.LotteryID(of.Edges.Lottery.ID), lotteryentry.MemberID(memberID), lotteryentry.StatusEQ(lotteryentry.StatusENTERED)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return found, wrap(err, "read an entry of", of)
}

// refuseOwn refuses staff who would change what a member entered himself: they may have mistyped another's number, and he is
// told of an entry that is taken back, but of none that is changed.
func refuseOwn(ctx context.Context, before *ent.LotteryEntry) error {
	if access.From(ctx).InStead() == nil || before.FiledByID != nil {
		return nil
	}
	return problem.New(problem.Conflict, "entered_himself", fmt.Sprintf("会員ご本人が%d枚で申し込んでいます。枚数を変えるときは、会員に確かめ、その申込みを取り下げてから、申し込み直してください。", before.Quantity))
}

// alter has an entry be for another number, or paid otherwise. It came when it came first: whom an amendment touched is read by that (decision 36).
func (e Entering) alter(ctx context.Context, tx *store.Tx, of *ent.Offering, before *ent.LotteryEntry) error {
	if err := refuseOwn(ctx, before); err != nil {
		return err
	}
	return wrap(tx.Client().LotteryEntry.UpdateOne(before).SetQuantity(e.Quantity).SetPayBy(e.PayBy).ClearFiledByID().
		SetNillableFiledByID(access.From(ctx).InStead()).AddVersion(1).Exec(ctx), "change an entry of", of)
}

// enter enters anew: with the entry that was taken back, or a first one.
func (e Entering) enter(ctx context.Context, tx *store.Tx, of *ent.Offering, memberID string) error {
	by := access.From(ctx).InStead()
	n, err := entryOf(tx, of, memberID).SetQuantity(e.Quantity).SetPayBy(e.PayBy).SetStatus(lotteryentry.StatusENTERED).ClearEndedAt().ClearCancelledByID().
		ClearFiledByID().SetNillableFiledByID(by).SetEnteredOn(caldate.Today(tx.Now)).SetEnteredAt(tx.Now).AddVersion(1).Save(ctx)
	if err != nil || n == 1 {
		return wrap(err, "enter anew for", of)
	}
	return wrap(tx.Client().LotteryEntry.Create().SetMemberID(memberID).SetLotteryID(of.Edges.Lottery.ID).SetCode(id.Pseudonym()).
		SetNillableFiledByID(by).SetQuantity(e.Quantity).SetPayBy(e.PayBy).SetEnteredOn(caldate.Today(tx.Now)).SetEnteredAt(tx.Now).Exec(ctx), "enter for", of)
}

// Withdraw takes the viewer's entry back, or, by staff, that of a member, who is told; taken back before, it stays so.
func (l Lotteries) Withdraw(ctx context.Context, offeringID, memberID string) (*ent.LotteryEntry, error) {
	return l.change(ctx, offeringID, memberID, func(ctx context.Context, tx *store.Tx, of *ent.Offering, memberID string) error {
		n, err := entryOf(tx, of, memberID).Where(lotteryentry.StatusEQ(lotteryentry.StatusENTERED)).SetStatus(lotteryentry.StatusWITHDRAWN).
			SetEndedAt(tx.Now).SetNillableCancelledByID(access.From(ctx).InStead()).AddVersion(1).Save(ctx)
		if err != nil {
			return wrap(err, "take back an entry of", of)
		}
		if n == 0 {
			return gone(ctx, tx, of, memberID)
		}
		return notices.TellInStead(ctx, tx, notices.News{MemberID: memberID, Kind: notice.KindENTRY_WITHDRAWN, OfferingID: of.ID})
	})
}

// gone says that there is no entry to be taken back; nil where it was before.
func gone(ctx context.Context, tx *store.Tx, of *ent.Offering, memberID string) error {
	before, err := tx.Client().LotteryEntry.Query().Where(lotteryentry.LotteryID(of.Edges.Lottery.ID), lotteryentry.MemberID(memberID)).Exist(ctx)
	if err == nil && !before {
		return errNoEntry
	}
	return wrap(err, "look for an entry of", of)
}

// change holds the lottery of an offering while it is open and has an entry changed of the member for whom the viewer asks: who
// closes the list waits for the same row, so that every entry is on the list or refused.
func (l Lotteries) change(ctx context.Context, offeringID, memberID string, do func(context.Context, *store.Tx, *ent.Offering, string) error) (*ent.LotteryEntry, error) {
	memberID, err := access.From(ctx).For(memberID, keepers)
	if err != nil {
		return nil, err
	}
	var held *ent.Lottery
	err = l.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		of, err := hold(ctx, tx, offeringID)
		if err != nil {
			return err
		}
		held = of.Edges.Lottery
		held.Edges.Offering = of
		return do(ctx, tx, of, memberID)
	})
	if err != nil {
		return nil, err
	}
	return l.entry(ctx, held, memberID)
}

// hold holds the lottery of an offering that members know of, while its entries are taken.
func hold(ctx context.Context, tx *store.Tx, offeringID string) (*ent.Offering, error) {
	n, err := tx.Client().Lottery.Update().Where(lottery.OfferingID(offeringID), lottery.StatusEQ(lottery.StatusOPEN)).AddVersion(1).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("hold the lottery of offering %s: %w", offeringID, err)
	}
	known := offering.StatusIn(offering.StatusPUBLISHED, offering.StatusWITHDRAWN)
	of, err := tx.Client().Offering.Query().Where(offering.ID(offeringID), known).WithAllotments().WithLottery(withoutFile).Only(ctx)
	switch {
	case ent.IsNotFound(err) || err == nil && of.Edges.Lottery == nil:
		return nil, errNoLottery
	case err != nil:
		return nil, fmt.Errorf("read offering %s: %w", offeringID, err)
	}
	return of, open(tx, of, n)
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
func (e Entering) refuse(ctx context.Context, tx *store.Tx, of *ent.Offering, memberID string) error {
	most := min(of.MemberLimit, offerings.Quantity(of))
	if e.Quantity < 1 {
		return errQuantity
	}
	if e.Quantity > most {
		return problem.In("quantity", "over_limit", fmt.Sprintf("お一人%d枚までお申し込みいただけます。", most))
	}
	facts, err := enrolment.Of(ctx, tx, memberID, caldate.Today(tx.Now))
	if err == nil && facts == nil {
		err = errNoMember
	}
	if err != nil {
		return err
	}
	drawn := max(of.Edges.Lottery.DrawOn, caldate.Today(tx.Now))
	over, err := orders.Over(ctx, tx, of, []orders.Win{{MemberID: memberID, Quantity: e.Quantity}}, drawn)
	if err == nil {
		err = over[memberID]
	}
	if err != nil {
		return err
	}
	return eligibility.Refuse(of.Eligibility, *facts, caldate.Today(tx.Now))
}

func entryOf(tx *store.Tx, of *ent.Offering, memberID string) *ent.LotteryEntryUpdate {
	return tx.Client().LotteryEntry.Update().Where(lotteryentry.LotteryID(of.Edges.Lottery.ID), lotteryentry.MemberID(memberID))
}

func wrap(err error, doing string, of *ent.Offering) error {
	if err != nil {
		return fmt.Errorf("%s offering %s: %w", doing, of.ID, err)
	}
	return nil
}
