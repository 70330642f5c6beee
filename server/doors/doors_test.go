package doors_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/admission"
	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/doordevice"
	"kyosai/server/doors"
	"kyosai/server/events"
	"kyosai/server/problem"
	"kyosai/server/signin/session"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestAPartyComesInByPartsAndOnce(t *testing.T) {
	each(t, func(w *world) {
		d := w.device(0)
		first := d.enters("1", 1, 0, 1)
		for range 2 { // an answer that was lost
			if got := d.sends(first); got != "RECORDED" {
				t.Fatalf("an entry is %s", got)
			}
			w.entered(2)
		}
		if got := d.sends(d.enters("2", 0, 0, 1)); got != "RECORDED" {
			t.Fatalf("the rest is %s", got)
		}
		w.entered(3)
		w.conflicts(0)
		a, err := w.d.Attendance(w.clerk, w.sessions[0])
		if err != nil || a.Bookings != 1 || a.People != 3 || a.BookingsIn != 1 || a.PeopleIn != 3 {
			t.Errorf("staff see %+v, %v", a, err)
		}
		if in := d.list().Rows[0].In; !slices.Equal(in, []int{1, 0, 2}) {
			t.Errorf("the other devices hear of %v", in)
		}
		if got := code(w.cancel(w.me, w.booked)); got != "booking_entered" {
			t.Errorf("who came cancels: %s", got)
		}
	})
}

func TestAWrongTapIsUndone(t *testing.T) {
	each(t, func(w *world) {
		d := w.device(0)
		entry := d.enters("1", 1, 0, 2)
		undo := d.enters("2", 1, 0, 2)
		undo.Undoes = &entry.Key
		if got := d.sends(entry, undo, undo); got != "RECORDED RECORDED RECORDED" {
			t.Errorf("got %s", got)
		}
		w.entered(0)
		if got := d.sends(d.enters("3", 1, 0, 2)); got != "RECORDED" {
			t.Errorf("after it was undone they come in: %s", got)
		}
		w.entered(3)
		w.conflicts(0)
		stranger := w.device(0)
		theirs := stranger.enters("4", 1, 0, 2)
		theirs.Undoes = &entry.Key
		if got := stranger.sends(theirs); got != "UNKNOWN" {
			t.Errorf("a device undoes what another said: %s", got)
		}
	})
}

func TestTwoDevicesWithoutALineAreBothRecordedAndStaffHear(t *testing.T) {
	each(t, func(w *world) {
		one, two := w.device(0), w.device(0)
		first, second := one.enters("1", 1, 0, 2), two.enters("1", 1, 0, 2)
		if a, b := one.sends(first), two.sends(second); a != "RECORDED" || b != "TWICE" {
			t.Errorf("they are %s and %s", a, b)
		}
		w.entered(3)
		w.conflicts(1)
		if got := len(w.read(w.booked).Edges.Admissions); got != 2 {
			t.Errorf("%d are recorded", got)
		}
		undo := two.enters("2", 1, 0, 2)
		undo.Undoes = &second.Key
		if got := two.sends(undo); got != "RECORDED" {
			t.Errorf("got %s", got)
		}
		w.conflicts(0)
		w.entered(3)
	})
}

func TestACancelledBookingIsInTheListAsEndedAndThoseWhoWaitedComeIn(t *testing.T) {
	each(t, func(w *world) {
		w.at(before)
		waiting := w.book(w.other, 1)
		w.is(waiting, booking.StatusWAITING)
		w.at(begins.AddDate(0, 0, -2))
		d := w.device(0)
		late := d.enters("1", 1, 0, 2)
		if err := w.cancel(w.me, w.booked); code(err) != "fee_changed" && err != nil {
			t.Fatal(err)
		}
		if list := d.list(); len(list.Rows) != 2 || !slices.ContainsFunc(list.Rows, is("ENDED")) || !slices.ContainsFunc(list.Rows, is("WAITING")) {
			t.Errorf("the list says %+v", list.Rows)
		}
		if got := d.sends(late); got != "ENDED" {
			t.Errorf("who came in by an old list is %s", got)
		}
		w.conflicts(1)
	})
}

func is(standing string) func(row) bool {
	return func(r row) bool { return r.Is == standing }
}

func TestAListTellsNothingAndIsTheDevicesOwn(t *testing.T) {
	each(t, func(w *world) {
		d := w.device(0)
		done, err := d.sync()
		if err != nil {
			t.Fatal(err)
		}
		own := w.people.Own.Member
		for _, told := range []string{w.booked.ID, w.booked.Number, w.booked.EntryCode, strings.ReplaceAll(w.booked.EntryCode, "-", ""), own.ID, own.Number, own.Name, own.Kana, d.credential} {
			if strings.Contains(done.List.Body, told) {
				t.Errorf("the list has %q", told)
			}
		}
		if d.ticket() == w.device(0).ticket() {
			t.Error("two devices have the same digests")
		}
		for at := 0; at < len(done.List.Body); at += 7 {
			changed := []byte(done.List.Body)
			changed[at] ^= 1
			if verified(d.keys, &doors.List{Body: string(changed), Signature: done.List.Signature}) {
				t.Fatalf("a list is believed whose byte %d was changed", at)
			}
		}
	})
}

func TestWhoOnlyEnteredALotteryIsNotOnTheListAndDoesNotComeIn(t *testing.T) {
	each(t, func(w *world) {
		d := w.device(0)
		entry := d.enters("1", 1, 0, 2)
		if rows := d.list().Rows; len(rows) != 1 {
			t.Fatalf("on the list before: %v", rows)
		}
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Booking.UpdateOneID(w.booked.ID).SetStatus(booking.StatusENTERED).Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		if rows := d.list().Rows; len(rows) != 0 {
			t.Errorf("on the list: %v", rows)
		}
		if got := d.sends(entry); got != "UNKNOWN" {
			t.Errorf("let in: %s", got)
		}
		w.entered(0)
	})
}

func TestEntriesThatNoDeviceMakesAreRefused(t *testing.T) {
	each(t, func(w *world) {
		d, elsewhere := w.device(0), w.device(1)
		good := d.enters("1", 1, 0, 2)
		for name, change := range map[string]func(e *doors.Entry){
			"more than were booked":      func(e *doors.Entry) { e.Heads = []int{1, 0, 3} },
			"of a band nobody is in":     func(e *doors.Entry) { e.Heads = []int{1, 1, 0} },
			"nobody":                     func(e *doors.Entry) { e.Heads = []int{0, 0, 0} },
			"less than nobody":           func(e *doors.Entry) { e.Heads = []int{1, 0, -1} },
			"of too few bands":           func(e *doors.Entry) { e.Heads = []int{1} },
			"without heads":              func(e *doors.Entry) { e.Heads = nil },
			"of no ticket":               func(e *doors.Entry) { e.Ticket = "" },
			"of a booking's key":         func(e *doors.Entry) { e.Ticket = w.booked.ID },
			"under a key that is none":   func(e *doors.Entry) { e.Key = "short" },
			"of what another list calls": func(e *doors.Entry) { e.Ticket = w.device(0).ticket() },
			"undoing what was never":     func(e *doors.Entry) { e.Undoes = new(string) },
		} {
			e := *good
			change(&e)
			if got := d.sends(&e); got != "UNKNOWN" {
				t.Errorf("%s: %s", name, got)
			}
		}
		if got := elsewhere.sends(good); got != "UNKNOWN" {
			t.Errorf("a device of another session: %s", got)
		}
		if rows := elsewhere.list().Rows; len(rows) != 0 {
			t.Errorf("a device of another session is told of %v", rows)
		}
		w.entered(0)
		if _, err := d.sync(make([]*doors.Entry, 501)...); code(err) != "entries_many entries" {
			t.Errorf("501 at once: %v", err)
		}
	})
}

func TestACodeIsUsedOnceAndInTime(t *testing.T) {
	each(t, func(w *world) {
		made, err := w.d.Make(w.clerk, w.sessions[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		if made.Address != "https://kyosai.example/door#"+made.Code {
			t.Errorf("the code leads to %s", made.Address)
		}
		stored := w.s.Client.DoorDevice.GetX(storetest.System(), made.Device.ID)
		if stored.CodeDigest == nil || strings.Contains(*stored.CodeDigest, made.Code) {
			t.Error("the code itself is kept")
		}
		enrol := func(code string) error {
			_, err := w.d.Enrol(storetest.Anonymous(), code)
			return err
		}
		for _, wrong := range []string{"", "AAAA-BBBB-CCCC", made.Code + "0"} {
			if got := code(enrol(wrong)); got != "device_code code" {
				t.Errorf("%q: %s", wrong, got)
			}
		}
		if err := enrol(strings.ToLower(strings.ReplaceAll(made.Code, "-", " "))); err != nil {
			t.Errorf("typed otherwise: %v", err)
		}
		if got := code(enrol(made.Code)); got != "device_code code" {
			t.Errorf("replayed: %s", got)
		}
		late, err := w.d.Make(w.clerk, w.sessions[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		w.at(now.Add(15 * time.Minute))
		if got := code(enrol(late.Code)); got != "device_code code" {
			t.Errorf("a quarter of an hour later: %s", got)
		}
	})
}

func TestADeviceEndsAtOnceOrWithItsSession(t *testing.T) {
	each(t, func(w *world) {
		d, lost := w.device(0), w.device(0)
		offline, gone := d.enters("1", 1, 0, 2), lost.enters("1", 1, 0, 2)
		if _, err := w.d.End(w.clerk, lost.id); err != nil {
			t.Fatal(err)
		}
		if got := lost.sends(gone); got != "device_ended" {
			t.Errorf("a device that was ended: %s", got)
		}
		if _, err := w.d.Close(w.clerk, w.sessions[0].ID); code(err) != "session_not_begun" {
			t.Errorf("closed before it began: %v", err)
		}
		w.at(begins.Add(time.Hour))
		if _, err := w.d.Close(w.clerk, w.sessions[0].ID); err != nil {
			t.Fatal(err)
		}
		w.at(begins.Add(2 * time.Hour))
		after := *offline
		after.Key, after.At = "entry-of-a-test-2", w.s.Now()
		done, err := d.sync(offline, &after)
		if err != nil || !done.Closed || done.List != nil || done.Results[0].Outcome != doors.Recorded || done.Results[1].Outcome != doors.Outcome(admission.ConflictTWICE) {
			t.Errorf("after the close: %+v, %v", done, err)
		}
		w.entered(3)
		if _, err := w.d.Make(w.clerk, w.sessions[0].ID); code(err) != "door_closed" {
			t.Errorf("a device after the close: %v", err)
		}
		w.at(begins.Add(12*time.Hour + 8*24*time.Hour))
		if got := d.sends(offline); got != "device_ended" {
			t.Errorf("a week later: %s", got)
		}
		if err := w.d.Sweep(storetest.System()); err != nil {
			t.Fatal(err)
		}
		if n := w.s.Client.DoorDevice.Query().Where(doordevice.CredentialDigestNotNil()).CountX(storetest.System()); n != 0 {
			t.Errorf("%d credentials are left", n)
		}
	})
}

// TestWhoComesAfterTheCloseIsRecordedAndStaffHear: the device did not know yet, and the people are in.
func TestWhoComesAfterTheCloseIsRecordedAndStaffHear(t *testing.T) {
	each(t, func(w *world) {
		d := w.device(0)
		late := d.enters("1", 1, 0, 2)
		w.at(begins.Add(time.Hour))
		if _, err := w.d.Close(w.clerk, w.sessions[0].ID); err != nil {
			t.Fatal(err)
		}
		late.At = w.s.Now() // at the very end
		w.at(w.s.Now().Add(time.Minute))
		for range 2 { // an answer that was lost
			done, err := d.sync(late)
			if err != nil || !done.Closed || done.Results[0].Outcome != doors.Late {
				t.Fatalf("after the close: %+v, %v", done, err)
			}
		}
		w.entered(3)
		w.conflicts(1)
		kept := w.read(w.booked).Edges.Admissions
		if len(kept) != 1 || kept[0].Conflict == nil || *kept[0].Conflict != admission.ConflictLATE || !kept[0].EnteredAt.Equal(late.At) {
			t.Errorf("recorded as %v", kept)
		}
		undo := *late
		undo.Key, undo.Undoes = "entry-of-a-test-2", &late.Key
		if done, err := d.sync(&undo); err != nil || done.Results[0].Outcome != doors.Recorded {
			t.Errorf("undone: %+v, %v", done, err)
		}
		w.entered(0)
		w.conflicts(0)
	})
}

func TestADoorClosesByItself(t *testing.T) {
	each(t, func(w *world) {
		d := w.device(0)
		offline := d.enters("1", 1, 0, 0)
		w.at(begins.Add(13 * time.Hour))
		done, err := d.sync(offline)
		if err != nil || !done.Closed || done.Results[0].Outcome != doors.Recorded {
			t.Errorf("got %+v, %v", done, err)
		}
	})
}

func TestADoorIsMadeReadyThreeDaysAhead(t *testing.T) {
	each(t, func(w *world) {
		w.at(begins.Add(-72*time.Hour - time.Second))
		if _, err := w.d.Make(w.clerk, w.sessions[0].ID); code(err) != "door_not_open" {
			t.Errorf("too early: %v", err)
		}
		w.at(begins.Add(-72 * time.Hour))
		if _, err := w.d.Make(w.clerk, w.sessions[0].ID); err != nil {
			t.Error(err)
		}
		if _, err := w.d.Make(w.clerk, "evs_nobody"); code(err) != "session_not_found" {
			t.Error(err)
		}
	})
}

// TestBandsStandWhileADeviceCountsInThem: what a device says later, without a line, is of the bands in its list.
func TestBandsStandWhileADeviceCountsInThem(t *testing.T) {
	each(t, func(w *world) {
		w.at(before)
		younger := func(e *events.Entry) { e.Bands[0].From, e.Bands[1].Until = 11, 10 }
		if err := w.amend(younger); code(err) != "ok" {
			t.Fatalf("before there is a device: %v", err)
		}
		w.at(now)
		d := w.device(0)
		if err := w.amend(func(e *events.Entry) { e.Bands = e.Bands[:1] }); code(err) != "bands_counted bands" {
			t.Errorf("a band less while a device counts: %v", err)
		}
		if err := w.amend(func(e *events.Entry) { e.Bands[0].Label = "中学生以上" }); code(err) != "ok" {
			t.Errorf("another name for a band: %v", err)
		}
		if _, err := w.d.End(w.clerk, d.id); err != nil {
			t.Fatal(err)
		}
		if err := w.amend(func(e *events.Entry) { e.Bands[1].From = 5 }); code(err) != "ok" {
			t.Errorf("once the device was ended: %v", err)
		}
		another := w.device(0)
		if got := another.sends(another.enters("1", 1, 0, 0)); got != "RECORDED" {
			t.Fatalf("the member came in: %s", got)
		}
		if _, err := w.d.End(w.clerk, another.id); err != nil {
			t.Fatal(err)
		}
		if err := w.amend(func(e *events.Entry) { e.Bands[1].From = 6 }); code(err) != "bands_counted bands" {
			t.Errorf("after somebody was counted: %v", err)
		}
	})
}

func TestASessionThatNobodyBookedIsTakenAwayWithItsDevices(t *testing.T) {
	each(t, func(w *world) {
		was := w.sessions[1].ID
		d := w.device(1)
		fewer := func(e *events.Entry) {
			e.Sessions = slices.DeleteFunc(e.Sessions, func(s events.Session) bool { return s.ID == was })
		}
		strange := func(change func(ctx context.Context, c *ent.Client) error) {
			w.Helper()
			err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return change(ctx, tx.Client()) })
			if err != nil {
				t.Fatal(err)
			}
		}
		strange(func(ctx context.Context, c *ent.Client) error { // as no verb does: what stops it then is no limit
			return c.Admission.Create().SetBookingID(w.booked.ID).SetDeviceID(d.id).SetEntryKey("strange").SetHeads([]int{1}).SetPeople(1).SetEnteredAt(now).SetReceivedAt(now).Exec(ctx)
		})
		if err := w.amend(fewer); err == nil || problem.As(err) != nil {
			t.Errorf("stopped by something else: %v", err)
		}
		strange(func(ctx context.Context, c *ent.Client) error {
			_, err := c.Admission.Delete().Exec(ctx)
			return err
		})
		if err := w.amend(fewer); err != nil {
			t.Fatal(err)
		}
		if n := w.s.Client.DoorDevice.Query().Where(doordevice.SessionID(was)).CountX(storetest.System()); n != 0 {
			t.Errorf("%d devices are left", n)
		}
	})
}

// amend changes the trip as it is.
func (w *world) amend(change func(*events.Entry)) error {
	w.Helper()
	of, err := events.Events{Store: w.s}.Get(storetest.System(), w.s.Client.EventSession.GetX(storetest.System(), w.sessions[0].ID).EventID)
	if err != nil {
		w.Fatal(err)
	}
	e := events.Entry{ID: of.ID, Version: of.Version, Name: of.Name, Place: of.Place, CompanionsLimit: of.CompanionsLimit, HoldDays: of.HoldDays, AnswerHours: of.AnswerHours,
		Bands: slices.Clone(of.Bands), Cancellation: of.Cancellation, BookingFrom: of.BookingFrom, BookingUntil: of.BookingUntil}
	for _, s := range of.Edges.Sessions {
		e.Sessions = append(e.Sessions, events.Session{ID: s.ID, StartsAt: s.StartsAt, Capacity: events.Capacity(s)})
	}
	change(&e)
	_, err = (events.Events{Store: w.s}).Save(w.clerk, e)
	return err
}

func TestOnlyTheCounterLooksAfterDoors(t *testing.T) {
	each(t, func(w *world) {
		d := w.device(0)
		for name, as := range map[string]context.Context{
			"a member": w.me, "an approver": storetest.As(w.people.Viewer("APPROVER")), "nobody": storetest.Anonymous(),
		} {
			_, made := w.d.Make(as, w.sessions[0].ID)
			_, ended := w.d.End(as, d.id)
			_, closed := w.d.Close(as, w.sessions[0].ID)
			for _, err := range []error{made, ended, closed} {
				if problem.As(err) != problem.NotAllowed {
					t.Errorf("%s is answered %v", name, err)
				}
			}
			if rows, err := w.d.Devices(as, w.sessions[0]); err != nil || len(rows) != 0 {
				t.Errorf("%s sees %d devices, %v", name, len(rows), err)
			}
		}
	})
}

func TestCodesOfAnAccountThatWereEndedAreToldToTheDoor(t *testing.T) {
	each(t, func(w *world) {
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return session.EndOfAccount(ctx, tx, w.people.Own.Account.ID, "")
		})
		if err != nil {
			t.Fatal(err)
		}
		from := w.device(0).list().Rows[0].From
		if from == nil || *from != now.Unix() {
			t.Errorf("codes hold from %v on", from)
		}
	})
}

func TestAskingForTheListLeavesNoLineAndAnEntryLeavesOne(t *testing.T) {
	each(t, func(w *world) {
		d := w.device(0)
		lines := func() int {
			return w.s.Client.AuditEntry.Query().Where(auditentry.IDNEQ("")).CountX(storetest.System())
		}
		entry, begun := d.enters("1", 1, 0, 0), lines()
		if d.list(); lines() != begun {
			t.Error("asking leaves a line")
		}
		if d.sends(entry); lines() != begun+1 {
			t.Errorf("an entry leaves %d lines", lines()-begun)
		}
	})
}

func TestManyDevicesAtOnceCountEveryEntryOnce(t *testing.T) {
	each(t, func(w *world) {
		devices := []*device{w.device(0), w.device(0), w.device(0)}
		entries := make([]*doors.Entry, len(devices))
		for i, d := range devices {
			entries[i] = d.enters("1", 0, 0, 1)
		}
		var all sync.WaitGroup
		for i, d := range devices {
			for range 3 {
				all.Go(func() { _, _ = d.sync(entries[i]) })
			}
		}
		all.Wait()
		for i, d := range devices {
			d.sends(entries[i])
		}
		if got := len(w.read(w.booked).Edges.Admissions); got != 3 {
			t.Errorf("%d admissions of three entries", got)
		}
		w.entered(2)
		w.conflicts(1)
	})
}

func TestAMembersCodesAreOfWhatIsStillToCome(t *testing.T) {
	each(t, func(w *world) {
		coming := func() int {
			rows, err := w.d.Coming(w.me, w.people.Own.Member)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			for _, row := range rows {
				if row.ID == w.booked.ID {
					n++
				}
			}
			return n
		}
		if got, err := w.d.Code(w.read(w.booked)); err != nil || got == nil || coming() != 1 {
			t.Errorf("the code is %v, %v; %d are to come", got, err, coming())
		}
		w.at(begins.Add(12 * time.Hour))
		if got, err := w.d.Code(w.read(w.booked)); err != nil || got != nil || coming() != 0 {
			t.Errorf("once the door is closed the code is %v, %v; %d are to come", got, err, coming())
		}
	})
}
