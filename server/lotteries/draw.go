package lotteries

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/draw"
	"kyosai/server/enrolment"
	"kyosai/server/idempotency"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Drawing is the wish to draw, from the version that was read. Its key is made once for each such wish.
type Drawing struct {
	ID      string
	Version int
	Key     string
}

var (
	errLapsed      = problem.New(problem.Conflict, "lottery_lapsed", "抽選できる期限を過ぎたため、この抽選は行われずに終わりました。申し込んだ会員にはお知らせしています。")
	errCalledOff   = problem.New(problem.Conflict, "lottery_called_off", "取りやめになったため、抽選は行いません。")
	errUnconfirmed = problem.New(problem.Conflict, "number_unconfirmed", "抽選の数の確認がまだ済んでいません。別の担当者が確認してから、抽選します。")
	errDrawn       = problem.New(problem.Conflict, "lottery_drawn", "この抽選は、もう終わっています。")
	errKeyUsed     = problem.New(problem.Conflict, "key_used", "この送信の番号は、前の抽選ですでに使われています。画面を開き直してください。")
)

// Draw draws in one transaction: who wins has an order or a booking to pay, who loses stands in the drawn order, and the file tells all
// of it. The result follows from what was published, so whoever presses twice, or goes on after a kill, finds the same.
func (l Lotteries) Draw(ctx context.Context, d Drawing) (*ent.Lottery, error) {
	return l.step(ctx, d.ID, idempotency.Check(d.Key), func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().Lottery.Update().Where(lottery.ID(d.ID), lottery.Version(d.Version), lottery.StatusEQ(lottery.StatusCONFIRMED)).
			SetStatus(lottery.StatusDRAWN).SetDrawKey(d.Key).SetDrawnByID(access.From(ctx).StaffID).SetDrawnAt(tx.Now).AddVersion(1).Save(ctx)
		if ent.IsConstraintError(err) {
			return errKeyUsed
		}
		found, err := read(ctx, tx, d.ID, n, err, d.notDrawn)
		if err != nil {
			return err
		}
		if err := prizeOf(found).over(tx.Now); err != nil {
			return err
		}
		drawing, err := l.drawing(found)
		if err != nil {
			return err
		}
		return keep(ctx, tx, found, drawing)
	})
}

func (d Drawing) notDrawn(f *ent.Lottery) error {
	switch {
	case f.Status == lottery.StatusCALLED_OFF:
		return errCalledOff
	case f.Status == lottery.StatusLAPSED:
		return errLapsed
	case f.Status == lottery.StatusDRAWN && f.DrawKey != nil && *f.DrawKey == d.Key:
		return already(d.ID)
	case f.Status == lottery.StatusDRAWN:
		return errDrawn
	case f.Status != lottery.StatusCONFIRMED:
		return errUnconfirmed
	}
	return nil
}

// drawing draws from what was published, and from nothing else: a list that is not the one that was held to, or a seed that
// is not, is a fault of ours or somebody's hand in the database, and nothing is drawn from it.
func (l Lotteries) drawing(of *ent.Lottery) (draw.Drawing, error) {
	list, err := draw.ReadList([]byte(of.File))
	if err != nil {
		return draw.Drawing{}, fmt.Errorf("read the list of lottery %s: %w", of.ID, err)
	}
	raw, err := l.Vault.Unseal(of.ID, value(of.SeedSealed))
	if err != nil {
		return draw.Drawing{}, err
	}
	var seed draw.Seed
	copy(seed[:], raw)
	if list.Commitment() != of.Commitment || seed.Digest() != list.SeedDigest || !list.Written(of.DrawnNumber) {
		return draw.Drawing{}, fmt.Errorf("lottery %s: the list, the seed or the number is not the one that was held to", of.ID)
	}
	return draw.New(list, seed, of.DrawnNumber), nil
}

func value(b *[]byte) []byte {
	if b == nil {
		return nil
	}
	return *b
}

// keep keeps what was drawn, and has everybody told.
func keep(ctx context.Context, tx *store.Tx, of *ent.Lottery, d draw.Drawing) error {
	rows, err := tx.Client().LotteryEntry.Query().Where(lotteryentry.LotteryID(of.ID), lotteryentry.StatusEQ(lotteryentry.StatusENTERED)).All(ctx)
	if err != nil {
		return fmt.Errorf("read the entries in lottery %s: %w", of.ID, err)
	}
	by := make(map[string]*ent.LotteryEntry, len(rows))
	for _, row := range rows {
		by[row.Code] = row
	}
	won, err := known(d.Won, by)
	if err != nil {
		return err
	}
	lost, err := known(d.Waiting, by)
	if err != nil {
		return err
	}
	if err := win(ctx, tx, prizeOf(of), byMember(won)); err != nil {
		return err
	}
	if err := prizeOf(of).letIn(ctx, tx, lost); err != nil {
		return err
	}
	if err := lose(ctx, tx, lost); err != nil {
		return err
	}
	if err := tx.Client().Lottery.Update().Where(lottery.ID(of.ID)).SetFile(string(d.Text())).Exec(ctx); err != nil {
		return fmt.Errorf("keep the drawing of lottery %s: %w", of.ID, err)
	}
	return jobs.Enqueue(ctx, tx, TellKind, told{of.ID}, tx.Now)
}

// known are the rows of entries, in their order. A code on the list whose entry is nowhere stops the draw.
func known(entries []draw.Entry, by map[string]*ent.LotteryEntry) ([]*ent.LotteryEntry, error) {
	rows := make([]*ent.LotteryEntry, len(entries))
	for i, e := range entries {
		if rows[i] = by[e.Code]; rows[i] == nil {
			return nil, fmt.Errorf("the entry %s is on the list and nowhere else", e.Code)
		}
	}
	return rows, nil
}

// byMember are entries in the order of their members' keys, in which what they won is made: keys grow, and in the order that
// was drawn those of the orders would tell which code of the public file is whose (decision 31).
func byMember(rows []*ent.LotteryEntry) []*ent.LotteryEntry {
	return slices.SortedFunc(slices.Values(rows), func(a, b *ent.LotteryEntry) int { return cmp.Compare(a.MemberID, b.MemberID) })
}

// win gives those who won what they won. Who is no member any more forfeits, or whom a limit over several offerings or
// events keeps from it meanwhile, and his places wait for somebody else.
func win(ctx context.Context, tx *store.Tx, of prize, won []*ent.LotteryEntry) error {
	members := make([]string, len(won))
	for i, row := range won {
		members[i] = row.MemberID
	}
	enrolled, err := enrolment.Among(ctx, tx, members, caldate.Today(tx.Now))
	if err != nil {
		return err
	}
	without := func(row *ent.LotteryEntry) bool { return enrolled[row.MemberID] == nil }
	made, err := of.award(ctx, tx, slices.DeleteFunc(slices.Clone(won), without))
	if err == nil {
		has := func(row *ent.LotteryEntry) bool { _, ok := made[row.MemberID]; return ok }
		err = of.forfeit(ctx, tx, slices.DeleteFunc(slices.Clone(won), has))
	}
	if err != nil {
		return err
	}
	for _, row := range won {
		update := tx.Client().LotteryEntry.Update()
		if order, ok := made[row.MemberID]; ok {
			update.SetStatus(lotteryentry.StatusWON).SetNillableOrderID(order)
		} else {
			update.SetStatus(lotteryentry.StatusFORFEITED).SetForfeit(forfeit(enrolled[row.MemberID] != nil))
		}
		if err := settle(ctx, tx, update, row); err != nil {
			return err
		}
	}
	return nil
}

// lose keeps the ranks of those who lost, who are given in the drawn order.
func lose(ctx context.Context, tx *store.Tx, lost []*ent.LotteryEntry) error {
	for i, row := range lost {
		update := tx.Client().LotteryEntry.Update().SetStatus(lotteryentry.StatusLOST).SetRank(i + 1)
		if err := settle(ctx, tx, update, row); err != nil {
			return err
		}
	}
	return nil
}

// forfeit is why who was drawn could not have it.
func forfeit(enrolled bool) lotteryentry.Forfeit {
	if enrolled {
		return lotteryentry.ForfeitOVER_LIMIT
	}
	return lotteryentry.ForfeitNOT_ENROLLED
}

// settle keeps how one entry came out. One that is another's meanwhile stops the draw.
func settle(ctx context.Context, tx *store.Tx, update *ent.LotteryEntryUpdate, row *ent.LotteryEntry) error {
	n, err := update.Where(lotteryentry.ID(row.ID), lotteryentry.StatusEQ(lotteryentry.StatusENTERED)).SetEndedAt(tx.Now).AddVersion(1).Save(ctx)
	if err == nil && n != 1 {
		err = fmt.Errorf("%d rows", n)
	}
	if err != nil {
		return fmt.Errorf("keep how entry %s came out: %w", row.ID, err)
	}
	return nil
}
