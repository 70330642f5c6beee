// Package lotteries takes a lottery 抽選 from its entries to its result, a file a verb, so that nobody has to take it on
// trust (decision 31, and server/draw for the draw itself). Members enter until a moment; then the list of entries, under
// codes, and the digest of a secret seed are held to by a published commitment; later a public number comes out, which one
// of staff types in and another confirms; the draw follows from the three, and its file is everybody's.
package lotteries

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/tally"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/tallies"
	"kyosai/server/vault"
)

// Lotteries does the verbs, each in one transaction, within the viewer's scope. Vault seals the seed, and is needed where a
// list is closed or drawn.
type Lotteries struct {
	Store *store.Store
	Vault *vault.Vault
	Card  bool // members can pay by card
}

// keepers are the roles that close, number and draw, and enter for a member who has no phone.
const keepers = access.Clerk

var (
	errGone  = problem.New(problem.NotFound, "lottery_not_found", "お探しの抽選が見つかりません。一覧を開き直してください。")
	errStale = problem.New(problem.Conflict, "changed_meanwhile", "ほかの職員が先に変更しました。開き直して、今の状態をご確認ください。")
)

// brief are the columns of a lottery but those that are large or secret, which only their own verbs read.
var brief = slices.DeleteFunc(slices.Clone(lottery.Columns), func(c string) bool {
	return c == lottery.FieldFile || c == lottery.FieldSeedSealed
})

// Of is the lottery of an offering; nil where it has none.
func (l Lotteries) Of(ctx context.Context, of *ent.Offering) (*ent.Lottery, error) {
	query := l.Store.Client.Lottery.Query().Where(lottery.OfferingID(of.ID)).WithNumberedBy().WithConfirmedBy()
	query.Select(brief...)
	found, err := query.Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the lottery of offering %s: %w", of.ID, err)
	}
	found.Edges.Offering = of
	return found, nil
}

// OfSession is the lottery of a session of an event; nil where it is booked first come.
func (l Lotteries) OfSession(ctx context.Context, of *ent.EventSession) (*ent.Lottery, error) {
	if of.Edges.Event != nil && of.Edges.Event.Way != event.WayLOTTERY {
		return nil, nil
	}
	query := l.Store.Client.Lottery.Query().Where(lottery.EventSessionID(of.ID)).WithNumberedBy().WithConfirmedBy()
	query.Select(brief...)
	found, err := query.Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the lottery of session %s: %w", of.ID, err)
	}
	found.Edges.EventSession = of
	return found, nil
}

// get is a lottery with what it gives out, as a verb answers it.
func (l Lotteries) get(ctx context.Context, id string) (*ent.Lottery, error) {
	query := l.Store.Client.Lottery.Query().Where(lottery.ID(id)).WithNumberedBy().WithConfirmedBy().
		WithOffering(func(q *ent.OfferingQuery) { q.WithAllotments() }).
		WithEventSession(func(q *ent.EventSessionQuery) { q.WithEvent().WithAllotment() })
	query.Select(brief...)
	found, err := query.Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read lottery %s: %w", id, err)
	}
	return found, nil
}

// File is what anybody can check a lottery by; nil before its list is closed.
func (l Lotteries) File(ctx context.Context, of *ent.Lottery) (*string, error) {
	text, err := l.Store.Client.Lottery.Query().Where(lottery.ID(of.ID), lottery.StatusNEQ(lottery.StatusOPEN)).Select(lottery.FieldFile).String(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the file of lottery %s: %w", of.ID, err)
	}
	return &text, nil
}

// Confirmed gives a word about the number once that is confirmed, and before it to nobody but who typed it in: whoever confirms
// it has to have read it himself.
func Confirmed(ctx context.Context, of *ent.Lottery, word string) *string {
	typed := of.NumberedByID != nil && *of.NumberedByID == access.From(ctx).StaffID
	if of.DrawnNumber == "" || of.ConfirmedAt == nil && !typed {
		return nil
	}
	return &word
}

// Own is the viewer's entry; nil where he has none.
func (l Lotteries) Own(ctx context.Context, of *ent.Lottery) (*ent.LotteryEntry, error) {
	return l.entry(ctx, of, access.From(ctx).MemberID)
}

// entry is a member's entry; nil where he has none.
func (l Lotteries) entry(ctx context.Context, of *ent.Lottery, memberID string) (*ent.LotteryEntry, error) {
	found, err := whole(ctx, l.Store.Client.LotteryEntry.Query()).Where(lotteryentry.LotteryID(of.ID), lotteryentry.MemberID(memberID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the entry of member %s in lottery %s: %w", memberID, of.ID, err)
	}
	found.Edges.Lottery = of
	return found, nil
}

// whole reads entries with who of the staff made and ended them, which is the staff's business.
func whole(ctx context.Context, q *ent.LotteryEntryQuery) *ent.LotteryEntryQuery {
	if access.From(ctx).Kind == access.Staff {
		q.WithFiledBy().WithCancelledBy()
	}
	return q
}

// OfMember lists a member's entries for tickets that are open or ended within a month, the newest first.
func (l Lotteries) OfMember(ctx context.Context, of *ent.Member) ([]*ent.LotteryEntry, error) {
	lately := lotteryentry.Or(lotteryentry.EndedAtIsNil(), lotteryentry.EndedAtGT(l.Store.Now().AddDate(0, -1, 0)))
	rows, err := whole(ctx, l.Store.Client.LotteryEntry.Query()).Where(lotteryentry.MemberID(of.ID), lotteryentry.BookingIDIsNil(), lately).
		WithLottery(withOffering).Order(lotteryentry.ByID(sql.OrderDesc())).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the entries of member %s: %w", of.ID, err)
	}
	return rows, nil
}

func withOffering(q *ent.LotteryQuery) {
	q.WithOffering(func(q *ent.OfferingQuery) { q.WithAllotments() }).Select(brief...)
}

// OfBooking is the entry of a booking that was read with its event; nil where it entered no lottery.
func (l Lotteries) OfBooking(ctx context.Context, of *ent.Booking) (*ent.LotteryEntry, error) {
	if of.Edges.Event != nil && of.Edges.Event.Way != event.WayLOTTERY {
		return nil, nil
	}
	found, err := l.Store.Client.LotteryEntry.Query().Where(lotteryentry.BookingID(of.ID)).
		WithLottery(func(q *ent.LotteryQuery) { q.Select(brief...) }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the entry of booking %s: %w", of.ID, err)
	}
	return found, nil
}

// List lists the viewer's entries for tickets, the newest first; those for events stand with their bookings.
func (l Lotteries) List(ctx context.Context, first int, after *string) (*page.Page[*ent.LotteryEntry], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := l.Store.Client.LotteryEntry.Query().Where(lotteryentry.BookingIDIsNil()).WithLottery(withOffering)
	if keys != nil {
		query.Where(lotteryentry.IDLT(keys[0]))
	}
	rows, err := query.Order(lotteryentry.ByID(sql.OrderDesc())).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the entries in lotteries: %w", err)
	}
	return page.Of(rows, first, func(r *ent.LotteryEntry) string { return page.Cursor(r.ID) }), nil
}

// Count is how many entries of a lottery are in a state, and for how many tickets or people.
type Count struct {
	Status  lotteryentry.Status
	Entries int
	Tickets int
}

// Counts counts a lottery's entries by their state, those that were erased too.
func (l Lotteries) Counts(ctx context.Context, of *ent.Lottery) ([]*Count, error) {
	var rows []*Count
	err := l.Store.Client.LotteryEntry.Query().Where(lotteryentry.LotteryID(of.ID)).GroupBy(lotteryentry.FieldStatus).
		Aggregate(ent.As(ent.Count(), "entries"), ent.As(ent.Sum(lotteryentry.FieldQuantity), "tickets")).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("count the entries in lottery %s: %w", of.ID, err)
	}
	erased, err := tallies.Of(ctx, l.Store.Client, tally.NounENTRY, of.ID)
	for _, t := range erased {
		at := slices.IndexFunc(rows, func(c *Count) bool { return string(c.Status) == t.State })
		if at < 0 {
			at, rows = len(rows), append(rows, &Count{Status: lotteryentry.Status(t.State)})
		}
		rows[at].Entries, rows[at].Tickets = rows[at].Entries+t.Many, rows[at].Tickets+t.Units
	}
	return rows, err
}
