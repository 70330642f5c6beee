package bookings_test

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// TestOfManyAtOnceNobodyIsLostOrDoubledAndNothingIsSoldTwice has 24 members rush for 9 places in parties of one to three, each
// sending his wish twice at once, and all who got places cancel at once. In the end every place that counts is somebody's.
func TestOfManyAtOnceNobodyIsLostOrDoubledAndNothingIsSoldTwice(t *testing.T) {
	each(t, func(w *world) {
		w.trip = w.hold(3000, 9)
		people := w.crowd(24)
		made := make([]*ent.Booking, len(people))
		w.together(2*len(people), func(i int) error {
			p := w.wish(i/2%3, fmt.Sprint("rush-", i/2))
			p.OrWait = true
			got, err := w.b.Place(people[i/2], p)
			if i%2 == 0 {
				made[i/2] = got
			}
			return err
		})
		w.counted(len(people))
		w.together(len(people), func(i int) error {
			if made[i].Status != booking.StatusBOOKED {
				return nil
			}
			_, err := w.b.Cancel(people[i], cancelling(made[i], 0, fmt.Sprint("cancel-", i)))
			return err
		})
		w.counted(len(people))
		w.together(2*len(people), func(i int) error {
			if w.place(made[i/2]) == nil || w.place(made[i/2]).Status != waitingplace.StatusOFFERED {
				return nil
			}
			_, err := w.b.Accept(people[i/2], step(made[i/2], fmt.Sprint("accept-", i/2)))
			return err
		})
		w.counted(len(people))
	})
}

// crowd are so many members who joined long ago.
func (w *world) crowd(n int) (all []context.Context) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		for i := range n {
			m, err := tx.Client().Member.Create().SetNumber(fmt.Sprintf("9000%04d", i)).SetSex("UNKNOWN").SetJoinedOn("2000-04-01").Save(ctx)
			if err != nil {
				return err
			}
			all = append(all, storetest.As(&access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: m.ID}))
		}
		return nil
	})
	if err != nil {
		w.Fatal(err)
	}
	return all
}

// together has all of it done at once.
func (w *world) together(n int, do func(i int) error) {
	w.Helper()
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() {
			if err := do(i); err != nil {
				w.Errorf("%d: %v", i, err)
			}
		})
	}
	all.Wait()
}

// counted looks that every wish made one booking, and that what is taken is what bookings and offers hold, and not too many.
func (w *world) counted(wishes int) {
	w.Helper()
	held, n := 0, 0
	for _, b := range w.s.Client.Booking.Query().Where(booking.SessionID(w.session().ID), booking.HasMemberWith(member.NumberHasPrefix("9"))).WithPlace().AllX(storetest.System()) {
		n++
		offered := b.Edges.Place != nil && b.Edges.Place.Status == waitingplace.StatusOFFERED
		if b.Status == booking.StatusBOOKED || b.Status == booking.StatusWAITING && offered {
			held += b.People
		}
	}
	if n != wishes {
		w.Errorf("%d bookings of %d wishes", n, wishes)
	}
	if held > 9 {
		w.Errorf("%d people have 9 places", held)
	}
	w.expect(held)
}
