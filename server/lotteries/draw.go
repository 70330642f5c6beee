package lotteries

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/draw"
	"kyosai/server/idempotency"
	"kyosai/server/jobs"
	"kyosai/server/offerings"
	"kyosai/server/orders"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// Drawing is the wish to draw, from the version that was read. Its key is made once for each such wish.
type Drawing struct {
	ID      string
	Version int
	Key     string
}

var (
	errCalledOff   = problem.New(problem.Conflict, "lottery_called_off", "このチケットは取りやめになったため、抽選は行いません。")
	errUnconfirmed = problem.New(problem.Conflict, "number_unconfirmed", "抽選の数の確認がまだ済んでいません。別の担当者が確認してから、抽選します。")
	errDrawn       = problem.New(problem.Conflict, "lottery_drawn", "この抽選は、もう終わっています。")
	errKeyUsed     = problem.New(problem.Conflict, "key_used", "この送信の番号は、前の抽選ですでに使われています。画面を開き直してください。")
)

// Draw draws in one transaction: who wins has an order to pay, who loses stands in the drawn order, and the file tells all
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
	if err := win(ctx, tx, of, d.Won, by); err != nil {
		return err
	}
	if err := line(ctx, tx, of, d.Waiting, by); err != nil {
		return err
	}
	for i, e := range d.Waiting {
		update := tx.Client().LotteryEntry.Update().SetStatus(lotteryentry.StatusLOST).SetRank(i + 1)
		if err := settle(ctx, tx, update, by[e.Code], e.Code); err != nil {
			return err
		}
	}
	if err := tx.Client().Lottery.Update().Where(lottery.ID(of.ID)).SetFile(string(d.Text())).Exec(ctx); err != nil {
		return fmt.Errorf("keep the drawing of lottery %s: %w", of.ID, err)
	}
	return jobs.Enqueue(ctx, tx, TellKind, told{of.ID}, tx.Now)
}

// line has those who lost wait in the drawn order, and offers them what is left: of who forfeited, and what no group fitted in.
func line(ctx context.Context, tx *store.Tx, of *ent.Lottery, lost []draw.Entry, by map[string]*ent.LotteryEntry) error {
	var parties []waiting.Party
	for _, e := range lost {
		if row := by[e.Code]; row != nil {
			parties = append(parties, waiting.Party{MemberID: row.MemberID, Quantity: row.Quantity})
		}
	}
	for some := range slices.Chunk(parties, perStatement) {
		if _, err := waiting.Join(ctx, tx, of.Edges.Offering.Edges.Allotments[0].ID, some...); err != nil {
			return err
		}
	}
	return offerings.LetIn(ctx, tx, *of.OfferingID)
}

// perStatement is how many rows one statement makes.
const perStatement = 500

// win makes the orders of those who won. Who is no member any more forfeits, and his places wait for somebody else.
func win(ctx context.Context, tx *store.Tx, of *ent.Lottery, won []draw.Entry, by map[string]*ent.LotteryEntry) error {
	var members []string
	for _, e := range won {
		if row := by[e.Code]; row != nil {
			members = append(members, row.MemberID)
		}
	}
	enrolled, err := orders.Enrolled(ctx, tx, members, caldate.Today(tx.Now))
	if err != nil {
		return err
	}
	var wins []orders.Win
	for _, e := range won {
		if row := by[e.Code]; row != nil && enrolled[row.MemberID] != nil {
			wins = append(wins, orders.Win{MemberID: row.MemberID, Quantity: row.Quantity, Key: "lottery-" + row.ID})
		}
	}
	made, err := orders.Award(ctx, tx, of.Edges.Offering, wins)
	if err != nil {
		return err
	}
	for _, e := range won {
		update := tx.Client().LotteryEntry.Update().SetStatus(lotteryentry.StatusFORFEITED)
		if row := by[e.Code]; row != nil && made[row.MemberID] != nil {
			update = update.SetStatus(lotteryentry.StatusWON).SetOrderID(made[row.MemberID].ID)
		}
		if err := settle(ctx, tx, update, by[e.Code], e.Code); err != nil {
			return err
		}
	}
	return nil
}

// settle keeps how one entry came out. A code on the list whose entry is gone, or is another's, stops the draw.
func settle(ctx context.Context, tx *store.Tx, update *ent.LotteryEntryUpdate, row *ent.LotteryEntry, code string) error {
	if row == nil {
		return fmt.Errorf("the entry %s is on the list and nowhere else", code)
	}
	n, err := update.Where(lotteryentry.ID(row.ID), lotteryentry.StatusEQ(lotteryentry.StatusENTERED)).SetEndedAt(tx.Now).AddVersion(1).Save(ctx)
	if err == nil && n != 1 {
		err = fmt.Errorf("%d rows", n)
	}
	if err != nil {
		return fmt.Errorf("keep how entry %s came out: %w", row.ID, err)
	}
	return nil
}
