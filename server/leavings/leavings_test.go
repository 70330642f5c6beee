package leavings_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/leavingcorrection"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/leavings"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// world is everybody on 15 June 2026; the ledger says that they leave on 31 March 2030, and a correction to 31 May waits.
type world struct {
	*testing.T
	s               *store.Store
	people          *storetest.People
	l               leavings.Leavings
	clerk, approver context.Context
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		s.SetClock(func() time.Time { return time.Date(2026, 6, 15, 1, 0, 0, 0, time.UTC) })
		people := storetest.Populate(t, s)
		test(&world{t, s, people, leavings.Leavings{Store: s}, storetest.As(people.Viewer("CLERK")), storetest.As(people.Viewer("APPROVER"))})
	})
}

func codes(err error) string {
	if err == nil {
		return "ok"
	}
	var all []string
	for _, p := range problem.All(err) {
		all = append(all, strings.TrimSpace(p.Field+" "+p.Code))
	}
	if len(all) == 0 {
		return err.Error()
	}
	return strings.Join(all, ", ")
}

func on(d caldate.Day) *caldate.Day { return &d }

// ledger is what the ledger says: the leaving day, and the end of each employment.
func (w *world) ledger() string {
	w.Helper()
	m := w.s.Client.Member.GetX(storetest.System(), w.people.Own.Member.ID)
	said := []string{written(m.LeftOn)}
	for _, e := range m.QueryEmployments().Order(employment.ByFromOn()).AllX(storetest.System()) {
		said = append(said, written(e.UntilOn))
	}
	return strings.Join(said, " ")
}

func written(d *caldate.Day) string {
	if d == nil {
		return "-"
	}
	return string(*d)
}

// ends puts the end of the work that goes on into the ledger, as an import writes it with the leaving day.
func (w *world) ends(d caldate.Day) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Employment.Update().Where(employment.UntilOnIsNil()).SetUntilOn(d).Exec(ctx)
	})
	if err != nil {
		w.Fatal(err)
	}
}

// again rejects what waits and enters another correction of the first person's day.
func (w *world) again(c leavings.Correction) (*ent.LeavingCorrection, error) {
	w.Helper()
	if _, err := w.l.Reject(w.approver, w.people.Own.Leaving.ID, 1, "別の日に"); err != nil {
		w.Fatal(err)
	}
	c.MemberID = w.people.Own.Member.ID
	return w.l.Propose(w.clerk, c)
}

func TestALeavingDayIsCorrectedOnceSomebodyElseHasConfirmedIt(t *testing.T) {
	each(t, func(w *world) {
		w.ends("2030-03-31")
		waits := w.people.Own.Leaving
		if got, want := w.ledger(), "2030-03-31 1990-03-31 2030-03-31"; got != want {
			w.Fatalf("before: %s, want %s", got, want)
		}
		both := w.people.Viewer("CLERK")
		both.Roles |= access.Approver
		if _, err := w.l.Confirm(storetest.As(both), waits.ID, 1); codes(err) != "own_proposal" {
			w.Errorf("confirmed by who entered it: %v", err)
		}
		for role, want := range map[string]string{"CLERK": "forbidden", "EXAMINER": "forbidden", "ACCOUNTING": "forbidden", "ADMINISTRATOR": "forbidden"} {
			if _, err := w.l.Confirm(storetest.As(w.people.Viewer(role)), waits.ID, 1); codes(err) != want {
				w.Errorf("confirmed by %s: %v", role, err)
			}
		}
		done, err := w.l.Confirm(w.approver, waits.ID, 1)
		if err != nil || done.Status != leavingcorrection.StatusCONFIRMED || done.Edges.SettledBy.ID != access.From(w.approver).StaffID || done.SettledAt == nil {
			w.Fatalf("confirmed %+v, %v", done, err)
		}
		if got, want := w.ledger(), "2026-05-31 1990-03-31 2026-05-31"; got != want {
			w.Errorf("after: %s, want %s", got, want)
		}
		if _, err := w.l.Confirm(w.approver, waits.ID, done.Version); codes(err) != "changed_meanwhile" {
			w.Errorf("confirmed twice: %v", err)
		}
		back, err := w.l.Propose(w.clerk, leavings.Correction{MemberID: waits.MemberID, Was: on("2026-05-31"), Reason: "退会していなかった"})
		if err != nil {
			w.Fatal(err)
		}
		if _, err := w.l.Confirm(w.approver, back.ID, 1); err != nil {
			w.Fatal(err)
		}
		if got, want := w.ledger(), "- 1990-03-31 -"; got != want {
			w.Errorf("who has not left: %s, want %s", got, want)
		}
	})
}

func TestACorrectionIsRefusedWhere(t *testing.T) {
	each(t, func(w *world) {
		reason := "届の日付と違うため"
		if _, err := w.l.Propose(w.clerk, leavings.Correction{MemberID: w.people.Own.Member.ID, Was: on("2030-03-31"), LeftOn: on("2026-04-30"), Reason: reason}); codes(err) != "correction_waiting" {
			w.Errorf("while another waits: %v", err)
		}
		for _, c := range []struct {
			name string
			of   leavings.Correction
			want string
		}{
			{"nothing is said of why", leavings.Correction{Was: on("2030-03-31"), LeftOn: on("2026-04-30"), Reason: " "}, "reason text_missing"},
			{"a My Number stands in it", leavings.Correction{Was: on("2030-03-31"), LeftOn: on("2026-04-30"), Reason: "1234-5678-9018"}, "reason my_number"},
			{"it is the same day", leavings.Correction{Was: on("2030-03-31"), LeftOn: on("2030-03-31"), Reason: reason}, "leftOn unchanged"},
			{"the ledger says something else", leavings.Correction{Was: on("2029-03-31"), LeftOn: on("2026-04-30"), Reason: reason}, "changed_meanwhile"},
			{"the ledger says a day", leavings.Correction{LeftOn: on("2026-04-30"), Reason: reason}, "changed_meanwhile"},
			{"it is before the joining", leavings.Correction{Was: on("2030-03-31"), LeftOn: on("1993-11-10"), Reason: reason}, "leftOn before_joining"},
			{"it is more than a year ahead", leavings.Correction{Was: on("2030-03-31"), LeftOn: on("2027-06-16"), Reason: reason}, "leftOn too_far"},
		} {
			c.of.MemberID = w.people.Own.Member.ID
			if _, err := w.l.Propose(w.clerk, c.of); codes(err) != c.want {
				w.Errorf("%s: got %s, want %s", c.name, codes(err), c.want)
			}
		}
		if _, err := w.l.Propose(w.clerk, leavings.Correction{MemberID: "mem_nobody", Reason: reason}); codes(err) != "member member_not_found" {
			w.Errorf("of nobody: %v", err)
		}
		for role, want := range map[string]string{"EXAMINER": "forbidden", "APPROVER": "forbidden", "ACCOUNTING": "forbidden", "ADMINISTRATOR": "forbidden"} {
			if _, err := w.l.Propose(storetest.As(w.people.Viewer(role)), leavings.Correction{Reason: reason}); codes(err) != want {
				w.Errorf("%s: got %s, want %s", role, codes(err), want)
			}
		}
		for day, want := range map[caldate.Day]string{"1993-11-11": "ok", "2027-06-15": "ok"} {
			made, err := w.again(leavings.Correction{Was: on("2030-03-31"), LeftOn: on(day), Reason: reason})
			if codes(err) != want {
				w.Fatalf("on %s: got %s, want %s", day, codes(err), want)
			}
			w.people.Own.Leaving = made
		}
	})
}

func TestACorrectionOfWhatHasChangedSinceIsNotConfirmed(t *testing.T) {
	each(t, func(w *world) {
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Member.UpdateOneID(w.people.Own.Member.ID).SetLeftOn("2027-03-31").Exec(ctx)
		})
		if err != nil {
			w.Fatal(err)
		}
		before := w.ledger()
		if _, err := w.l.Confirm(w.approver, w.people.Own.Leaving.ID, 1); codes(err) != "ledger_changed" {
			w.Errorf("got %v", err)
		}
		if got, err := w.l.Get(w.approver, w.people.Own.Leaving.ID); err != nil || got.Status != leavingcorrection.StatusPROPOSED || got.Version != 1 || w.ledger() != before {
			w.Errorf("what was refused has changed it: %+v, %v, %s", got, err, w.ledger())
		}
	})
}

func TestACorrectionIsRejectedWithItsReason(t *testing.T) {
	each(t, func(w *world) {
		id := w.people.Own.Leaving.ID
		if _, err := w.l.Reject(w.clerk, id, 1, " "); codes(err) != "answer text_missing" {
			w.Errorf("without a reason: %v", err)
		}
		if _, err := w.l.Reject(storetest.As(w.people.Viewer("EXAMINER")), id, 1, "誤り"); codes(err) != "forbidden" {
			w.Errorf("by an examiner: %v", err)
		}
		ended, err := w.l.Reject(w.clerk, id, 1, "届が見当たりません。")
		if err != nil || ended.Status != leavingcorrection.StatusREJECTED || ended.Answer != "届が見当たりません。" || w.ledger() != "2030-03-31 1990-03-31 -" {
			w.Fatalf("got %+v, %v", ended, err)
		}
		if _, err := w.l.Confirm(w.approver, id, ended.Version); codes(err) != "changed_meanwhile" {
			w.Errorf("confirmed after it was rejected: %v", err)
		}
		if _, err := w.l.Reject(w.clerk, "lvc_nobody", 1, "誤り"); codes(err) != "correction_not_found" {
			w.Errorf("none was rejected: %v", err)
		}
		for all, want := range map[bool]int{false: 1, true: 4} {
			if list, err := w.l.List(w.approver, all, 10, nil); err != nil || len(list.Edges) != want {
				w.Errorf("all %v: %d, %v", all, len(list.Edges), err)
			}
		}
		list, err := w.l.Of(w.clerk, w.people.Own.Member.ID, 1, nil)
		if err != nil || !list.PageInfo.HasNextPage || list.Edges[0].Node.ID != id {
			w.Fatalf("got %+v, %v", list, err)
		}
		if rest, err := w.l.Of(w.clerk, w.people.Own.Member.ID, 1, list.PageInfo.EndCursor); err != nil || len(rest.Edges) != 1 || rest.PageInfo.HasNextPage {
			w.Errorf("the next page: %+v, %v", rest, err)
		}
		for name, v := range map[string]context.Context{"its member": storetest.As(w.people.Own.Viewer()), "accounting": storetest.As(w.people.Viewer("ACCOUNTING"))} {
			if found, err := w.l.Get(v, id); err != nil || found != nil {
				w.Errorf("%s knows of it: %v, %v", name, found, err)
			}
		}
	})
}

func TestOfManyWhoEnterAtOnceOneDoes(t *testing.T) {
	each(t, func(w *world) {
		if _, err := w.l.Reject(w.clerk, w.people.Own.Leaving.ID, 1, "誤り"); err != nil {
			w.Fatal(err)
		}
		results := make([]string, 5)
		var all sync.WaitGroup
		for i := range results {
			all.Go(func() {
				_, err := w.l.Propose(w.clerk, leavings.Correction{MemberID: w.people.Own.Member.ID, Was: on("2030-03-31"), LeftOn: on("2026-04-30"), Reason: "届の日付"})
				results[i] = codes(err)
			})
		}
		all.Wait()
		if got := strings.Join(results, " "); strings.Count(got, "ok") != 1 || strings.Count(got, "correction_waiting") != 4 {
			w.Errorf("got %s", got)
		}
	})
}

func TestAnExtractThatRepeatsAMistakeIsReadAsItWasMended(t *testing.T) {
	moves := []leavings.Moved{{From: "2026-03-31", To: "2026-04-30"}, {From: "2026-04-30", To: caldate.None}}
	for written, want := range map[caldate.Day]caldate.Day{"2026-03-31": caldate.None, "2026-04-30": caldate.None, "2026-05-31": "2026-05-31", caldate.None: caldate.None} {
		if got := leavings.Mended(written, moves); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
	each(t, func(w *world) {
		if _, err := w.l.Confirm(w.approver, w.people.Own.Leaving.ID, 1); err != nil {
			w.Fatal(err)
		}
		moved, err := leavings.Confirmed(storetest.System(), w.s.Client)
		if want := (leavings.Moved{From: "2030-03-31", To: "2026-05-31"}); err != nil || len(moved) != 1 || len(moved[w.people.Own.Member.Number]) != 1 || moved[w.people.Own.Member.Number][0] != want {
			w.Errorf("got %v, %v", moved, err)
		}
	})
}
