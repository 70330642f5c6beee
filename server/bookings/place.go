package bookings

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/companion"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/server/access"
	"kyosai/server/dues"
	"kyosai/server/id"
	"kyosai/server/idempotency"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
	"kyosai/server/yen"
)

// Placing is the wish to take part in a session with companions. Its key is made once for each such wish. OrWait has him
// wait where it is full. MemberID is whom staff book for; a member books for himself.
type Placing struct {
	SessionID, MemberID       string
	Companions                []Companion
	Telephone, Email, Address string // what the event asks, and nothing else
	OrWait                    bool
	PayBy                     payby.Way   // none is the first that the event has
	Amount                    *yen.Amount // what was shown as the fee, or nil
	Key                       string
}

// Companion is somebody whom the member takes along, and how old he is on the day.
type Companion struct {
	Relation companion.Relation
	Age      int
}

// people is how many places it takes.
func (p Placing) people() int { return 1 + len(p.Companions) }

var (
	errNoSession = problem.New(problem.NotFound, "session_not_found", "この開催回は見つかりません。一覧を開き直してください。")
	errClosed    = problem.New(problem.Conflict, "booking_closed", "このイベントの受付は終わりました。")
	errFull      = problem.New(problem.Conflict, "session_full", "申し訳ありません。この回は満員になりました。キャンセル待ちにお申し込みいただけます。")
	errTwice     = problem.New(problem.Conflict, "booked_already", "このイベントは、もうお申し込みいただいています。変更するときは、その予約を取り消してからお申し込みください。")
	errPrice     = problem.New(problem.Conflict, "fee_changed", "参加料金が変わりました。開き直して、金額をご確認のうえ、もう一度お申し込みください。")
	errNoMember  = problem.New(problem.Conflict, "not_enrolled", "イベントは、加入の日から退会の日までお申し込みいただけます。お心当たりがないときは事務局へご連絡ください。")
	errKeyUsed   = problem.New(problem.Conflict, "key_used", "この送信の番号は、前の申込みですでに使われています。画面を開き直して、もう一度お申し込みください。")
)

// Place books for the viewer, or, by staff, for a member who has no phone: the whole party or nobody. The same wish sent
// again gives the one booking.
func (b Bookings) Place(ctx context.Context, p Placing) (*ent.Booking, error) {
	var err error
	if p.MemberID, err = access.From(ctx).For(p.MemberID, desk); err != nil {
		return nil, err
	}
	if err := idempotency.Check(p.Key); err != nil {
		return nil, err
	}
	of, err := session(ctx, b.Store.Client, p.SessionID)
	if err != nil {
		return nil, err
	}
	var made string
	err = b.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		w := wish{Placing: p, of: of, card: b.Card}
		made, err = w.place(ctx, tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	return b.Get(ctx, made)
}

// session reads what is wished for, as it is published.
func session(ctx context.Context, client *ent.Client, id string) (*ent.EventSession, error) {
	of, err := client.EventSession.Query().Where(eventsession.ID(id), eventsession.HasEventWith(event.StatusEQ(event.StatusPUBLISHED))).
		WithEvent(withGroup).WithAllotment().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errNoSession
	}
	if err != nil {
		return nil, fmt.Errorf("read session %s: %w", id, err)
	}
	return of, nil
}

// withGroup has the limit read that an event shares with others.
func withGroup(q *ent.EventQuery) { q.WithLimitGroup() }

// place books within a transaction, and gives the booking's key: the one that the same wish made before, or a new one.
func (w *wish) place(ctx context.Context, tx *store.Tx) (string, error) {
	if err := w.holdLottery(ctx, tx); err != nil {
		return "", err
	}
	stock, err := waiting.Hold(ctx, tx, w.of.Edges.Allotment.ID)
	if err != nil {
		return "", err
	}
	if before, err := w.before(ctx, tx); before != "" || err != nil {
		return before, err
	}
	if w.of, err = session(ctx, tx.Client(), w.SessionID); err != nil { // staff may have changed it until the row was held
		return "", err
	}
	w.on = w.of.Edges.Event
	if err := w.check(); err != nil {
		return "", err
	}
	if w.Amount != nil && *w.Amount != w.amount {
		return "", errPrice
	}
	if err := w.admitted(ctx, tx); err != nil {
		return "", err
	}
	if err := w.payable(ctx, tx); err != nil {
		return "", err
	}
	if w.on.Way == event.WayLOTTERY {
		if err := w.within(ctx, tx, false); err != nil {
			return "", err
		}
		return w.keep(ctx, tx, stock, booking.StatusENTERED)
	}
	offered, err := letInto(ctx, tx, w.of, w.on, stock.ID) // of places that were added since, before anybody passes who waits
	if err != nil {
		return "", err
	}
	left := stock.Quantity - stock.Taken - offered
	full := w.people() > left
	switch err := w.within(ctx, tx, full && w.OrWait); {
	case err != nil:
		return "", err
	case full && !w.OrWait:
		return "", tooMany(left)
	case full:
		return w.keep(ctx, tx, stock, booking.StatusWAITING)
	}
	return w.keep(ctx, tx, stock, booking.StatusBOOKED)
}

// before finds what the same wish made when it was sent before; empty where it was not.
func (w *wish) before(ctx context.Context, tx *store.Tx) (string, error) {
	found, err := tx.Client().Booking.Query().Where(booking.MemberID(w.MemberID), booking.BookKey(w.Key)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return "", nil
	case err != nil:
		return "", fmt.Errorf("look for the key of a booking: %w", err)
	case found.SessionID != w.SessionID || found.People != w.people():
		return "", errKeyUsed
	}
	return found.ID, nil
}

// keep keeps the booking, and takes its places, stands in the line for them, or enters the lottery for them.
func (w *wish) keep(ctx context.Context, tx *store.Tx, stock *ent.Allotment, status booking.Status) (string, error) {
	create := w.create(ctx, tx, status).SetAllotmentID(stock.ID)
	if err := w.numbered(ctx, tx, create); err != nil {
		return "", err
	}
	made, err := create.Save(ctx)
	if sqlgraph.IsUniqueConstraintError(err) {
		return "", store.ErrMeanwhile // of another session, in the same moment, or the number is another's already
	}
	if err != nil {
		return "", fmt.Errorf("keep a booking: %w", err)
	}
	err = tx.Client().Companion.MapCreateBulk(w.Companions, func(c *ent.CompanionCreate, i int) {
		c.SetBookingID(made.ID).SetRelation(w.Companions[i].Relation).SetAge(w.Companions[i].Age).SetFee(w.fees[i])
	}).Exec(ctx)
	if err != nil {
		return "", fmt.Errorf("keep who comes along: %w", err)
	}
	if status == booking.StatusENTERED {
		return made.ID, w.enter(ctx, tx, made)
	}
	if status == booking.StatusWAITING {
		_, err := waiting.Join(ctx, tx, stock.ID, waiting.Party{MemberID: w.MemberID, BookingID: made.ID, Quantity: w.people()})
		return made.ID, err
	}
	taken, err := waiting.Take(ctx, tx, stock.ID, w.people())
	if err == nil && !taken {
		err = errors.New("a session has fewer places than were read of it")
	}
	if err == nil {
		err = dues.Record(ctx, tx, dues.For{BookingID: made.ID}, made.Amount, w.payer)
	}
	if err == nil {
		err = w.shared.count(ctx, tx, w.MemberID)
	}
	return made.ID, err
}

func (w *wish) create(ctx context.Context, tx *store.Tx, status booking.Status) *ent.BookingCreate {
	create := tx.Client().Booking.Create().SetMemberID(w.MemberID).SetEventID(w.on.ID).SetSessionID(w.of.ID).SetLiveEventID(w.on.ID).
		SetNumber(id.Reference(tx.Now)).SetStatus(status).SetPeople(w.people()).SetAmount(w.amount).SetCancellation(w.on.Cancellation).SetBookedAt(tx.Now).SetBookKey(w.Key).
		SetTelephone(w.Telephone).SetEmail(w.Email).SetAddress(w.Address).SetPayBy(w.PayBy).SetNillableFiledByID(access.From(ctx).InStead())
	if status == booking.StatusBOOKED {
		seat{on: w.on, of: w.of, by: w.PayBy, amount: w.amount, payer: w.payer}.fill(ctx, create.Mutation(), tx.Now)
	}
	return create
}

func tooMany(left int) error {
	if left == 0 {
		return errFull
	}
	return problem.In("companions", "too_few_left", fmt.Sprintf("残りは%d名です。人数を減らすか、キャンセル待ちにお申し込みください。", left))
}
