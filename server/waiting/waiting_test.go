package waiting_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/waiting"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.UTC)

// line is a full stock of ten, for which two members wait in turn.
type line struct {
	*testing.T
	s      *store.Store
	people *storetest.People
	stock  string
	asked  int             // how often it was asked who can take what he waits for
	cannot map[string]bool // the places of those who cannot
}

func (l *line) takers(_ context.Context, _ *store.Tx, some []*ent.WaitingPlace) (map[string]bool, error) {
	l.asked++
	can := map[string]bool{}
	for _, place := range some {
		can[place.ID] = !l.cannot[place.ID]
	}
	return can, nil
}

func each(t *testing.T, test func(l *line)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		l := &line{T: t, s: s, people: storetest.Populate(t, s)}
		s.SetClock(func() time.Time { return now })
		l.in(func(ctx context.Context, tx *store.Tx) error {
			_, stock, err := l.people.Ticket(ctx, tx.Client(), now, "満員の券", offering.StatusDRAFT)
			if err != nil {
				return err
			}
			l.stock = stock.ID
			return tx.Client().Allotment.Update().Where(allotment.ID(stock.ID)).SetQuantity(10).SetTaken(10).Exec(ctx)
		})
		test(l)
	})
}

func (l *line) in(do func(context.Context, *store.Tx) error) {
	l.Helper()
	if err := l.s.InTx(storetest.System(), do); err != nil {
		l.Fatal(err)
	}
}

// join has members wait for so many each, by turns.
func (l *line) join(many ...int) (made []*ent.WaitingPlace) {
	l.Helper()
	var parties []waiting.Party
	for i, n := range many {
		parties = append(parties, waiting.Party{MemberID: []string{l.people.Own.Member.ID, l.people.Other.Member.ID}[i%2], Quantity: n})
	}
	l.in(func(ctx context.Context, tx *store.Tx) (err error) {
		made, err = waiting.Join(ctx, tx, l.stock, parties...)
		return err
	})
	return made
}

// free gives so many back, and says whom they were offered to.
func (l *line) free(many int) (places []int) {
	l.Helper()
	l.in(func(ctx context.Context, tx *store.Tx) error {
		if err := waiting.GiveBack(ctx, tx, l.stock, many); err != nil {
			return err
		}
		offered, err := waiting.Offer(ctx, tx, l.stock, now.Add(time.Hour), l.takers)
		for _, place := range offered {
			places = append(places, place.Place)
		}
		return err
	})
	return places
}

func (l *line) taken() int { return l.s.Client.Allotment.GetX(storetest.System(), l.stock).Taken }

func (l *line) status(of *ent.WaitingPlace) waitingplace.Status {
	return l.s.Client.WaitingPlace.GetX(storetest.System(), of.ID).Status
}

func (l *line) answer(verb func(context.Context, *store.Tx) error) error {
	return l.s.InTx(storetest.System(), verb)
}

func code(err error) string {
	if p := problem.As(err); p != nil {
		return p.Code
	}
	return fmt.Sprint(err)
}

func TestWhatFallsBackIsOfferedInTheOrderOfTheLine(t *testing.T) {
	each(t, func(l *line) {
		made := l.join(3, 1, 2)
		if made[0].Place != 1 || made[2].Place != 3 {
			t.Fatalf("the places are %v", made)
		}
		if got := l.free(1); fmt.Sprint(got) != "[2]" {
			t.Errorf("one is offered to %v: it is not enough for the first", got)
		}
		if got := l.free(5); fmt.Sprint(got) != "[1 3]" {
			t.Errorf("five are offered to %v", got)
		}
		if l.taken() != 10 {
			t.Errorf("%d are taken: what is offered is", l.taken())
		}
		if got := l.free(1); got != nil || l.taken() != 9 {
			t.Errorf("offered to %v, and %d taken, with nobody left", got, l.taken())
		}
	})
}

// TestWhatWasOfferedAMomentBeforeIsOfferedOnce gives two back at once: the second has read the line as it was before the first
// one's offer, where the database lets it.
func TestWhatWasOfferedAMomentBeforeIsOfferedOnce(t *testing.T) {
	each(t, func(l *line) {
		made, tries := l.join(1, 1), 0
		if l.s.Dialect == dialect.SQLite {
			l.free(1) // one transaction at a time
		}
		l.in(func(ctx context.Context, tx *store.Tx) error {
			if _, err := tx.Client().WaitingPlace.Query().Count(ctx); err != nil {
				return err
			}
			if tries++; tries == 1 && l.s.Dialect != dialect.SQLite {
				l.free(1)
			}
			if err := waiting.GiveBack(ctx, tx, l.stock, 1); err != nil {
				return err
			}
			_, err := waiting.Offer(ctx, tx, l.stock, now.Add(time.Hour), l.takers)
			return err
		})
		if l.taken() != 10 || l.status(made[0]) != waitingplace.StatusOFFERED || l.status(made[1]) != waitingplace.StatusOFFERED {
			t.Errorf("%d are taken, the places are %s and %s", l.taken(), l.status(made[0]), l.status(made[1]))
		}
	})
}

func TestWhoCannotTakeItIsPassedOverAndKeepsHisPlace(t *testing.T) {
	each(t, func(l *line) {
		made := l.join(2, 1, 1)
		l.cannot = map[string]bool{made[0].ID: true, made[2].ID: true}
		if got := l.free(4); fmt.Sprint(got) != "[2]" || l.taken() != 7 {
			t.Errorf("offered to %v, %d are taken", got, l.taken())
		}
		if l.status(made[0]) != waitingplace.StatusWAITING || l.asked != 1 {
			t.Errorf("the first is %s, asked %d times", l.status(made[0]), l.asked)
		}
		l.cannot = nil
		if got := l.free(1); fmt.Sprint(got) != "[1 3]" || l.taken() != 9 {
			t.Errorf("once they can it is offered to %v, %d are taken", got, l.taken())
		}
	})
}

// TestALineOfThoseWhoCannotIsWalkedOnce: each part of it is read and asked for once, whoever stands in it.
func TestALineOfThoseWhoCannotIsWalkedOnce(t *testing.T) {
	each(t, func(l *line) {
		many := make([]int, 401)
		for i := range many {
			many[i] = 1
		}
		made := l.join(many...)
		l.cannot = map[string]bool{}
		for _, place := range made[:400] {
			l.cannot[place.ID] = true
		}
		if got := l.free(2); fmt.Sprint(got) != "[401]" || l.asked != 3 {
			t.Errorf("offered to %v, asked %d times", got, l.asked)
		}
	})
}

func TestAnOfferIsAcceptedOnceAndInTime(t *testing.T) {
	each(t, func(l *line) {
		place := l.join(2)[0]
		accept := func(ctx context.Context, tx *store.Tx) error {
			_, err := waiting.Accept(ctx, tx, place.ID)
			return err
		}
		if err := l.answer(accept); code(err) != "place_not_offered" {
			t.Errorf("before it was offered: %v", err)
		}
		l.free(2)
		l.s.SetClock(func() time.Time { return now.Add(time.Hour) })
		if err := l.answer(accept); code(err) != "place_lapsed" {
			t.Errorf("too late: %v", err)
		}
		l.s.SetClock(func() time.Time { return now })
		if err := l.answer(accept); err != nil || l.status(place) != waitingplace.StatusACCEPTED || l.taken() != 10 {
			t.Errorf("%s, %d taken: %v", l.status(place), l.taken(), err)
		}
		if err := l.answer(accept); code(err) != "place_answered" {
			t.Errorf("twice: %v", err)
		}
	})
}

func TestWhoDeclinesOrIsSilentGivesBackWhatWasOffered(t *testing.T) {
	each(t, func(l *line) {
		made := l.join(2, 2)
		leave := func(ctx context.Context, tx *store.Tx) error {
			_, err := waiting.Leave(ctx, tx, made[0].ID)
			return err
		}
		lapse := func(of *ent.WaitingPlace) (lapsed bool) {
			l.in(func(ctx context.Context, tx *store.Tx) (err error) {
				lapsed, err = waiting.Lapse(ctx, tx, of.ID)
				return err
			})
			return lapsed
		}
		l.free(4)
		if err := l.answer(leave); err != nil || l.taken() != 8 || l.status(made[0]) != waitingplace.StatusLEFT {
			t.Errorf("declined: %d taken, %v", l.taken(), err)
		}
		if err := l.answer(leave); code(err) != "place_answered" || l.taken() != 8 {
			t.Errorf("declined twice: %d taken, %v", l.taken(), err)
		}
		if lapse(made[1]) {
			t.Error("it lapsed before its time")
		}
		l.s.SetClock(func() time.Time { return now.Add(time.Hour) })
		late, err := waiting.Overdue(storetest.System(), l.s.Client, now.Add(time.Hour), nil, 10, waitingplace.AllotmentID(l.stock))
		if err != nil || len(late) != 1 || late[0].ID != made[1].ID {
			t.Errorf("overdue are %v, %v", late, err)
		}
		if !lapse(made[1]) || lapse(made[1]) || l.taken() != 6 {
			t.Errorf("%d are taken after it lapsed once", l.taken())
		}
	})
}

func TestTheLineKnowsWhoStandsInFront(t *testing.T) {
	each(t, func(l *line) {
		made := l.join(2, 1, 1)
		l.in(func(ctx context.Context, tx *store.Tx) error {
			_, err := waiting.Leave(ctx, tx, made[1].ID)
			return err
		})
		if n, err := waiting.Ahead(storetest.System(), l.s.Client, made[2]); err != nil || n != 1 {
			t.Errorf("%d stand in front, %v", n, err)
		}
	})
}

func TestNeverMoreIsTakenThanThereIs(t *testing.T) {
	each(t, func(l *line) {
		l.in(func(ctx context.Context, tx *store.Tx) error { return waiting.GiveBack(ctx, tx, l.stock, 5) })
		var all sync.WaitGroup
		var mutex sync.Mutex
		got := 0
		for range 12 {
			all.Go(func() {
				none := errors.New("none left")
				err := l.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
					if _, err := waiting.Hold(ctx, tx, l.stock); err != nil {
						return err
					}
					enough, err := waiting.Take(ctx, tx, l.stock, 1)
					if err == nil && !enough {
						return none
					}
					return err
				})
				mutex.Lock()
				defer mutex.Unlock()
				if err == nil {
					got++
				} else if !errors.Is(err, none) {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if got != 5 || l.taken() != 10 {
			t.Errorf("%d took one of five, %d are taken", got, l.taken())
		}
		err := l.answer(func(ctx context.Context, tx *store.Tx) error { return waiting.GiveBack(ctx, tx, l.stock, 11) })
		if err == nil || l.taken() != 10 {
			t.Errorf("more were given back than were taken: %v", err)
		}
	})
}
