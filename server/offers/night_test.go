package offers_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/job"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/payment"
	"kyosai/server/caldate"
	"kyosai/server/notices"
	"kyosai/server/offers"
	"kyosai/server/store/storetest"
)

func (w *world) tell() {
	w.Helper()
	if err := w.offers().Tell(context.Background()); err != nil {
		w.Fatal(err)
	}
}

// told lists what a member was told, in the order of the telling.
func (w *world) told(memberID string) string {
	w.Helper()
	var text strings.Builder
	for _, n := range w.s.Client.Notice.Query().Where(notice.MemberID(memberID)).WithBenefitKind().Order(notice.ByID()).AllX(storetest.System()) {
		about := ""
		if n.ClaimID != nil {
			about = " of a claim"
		}
		fmt.Fprintf(&text, "%s %s%s;", n.Kind, n.Edges.BenefitKind.Code, about)
	}
	return text.String()
}

// on sets the day.
func (w *world) on(day caldate.Day) {
	year, month, of := day.YMD()
	w.s.SetClock(func() time.Time {
		return time.Date(year, time.Month(month), of, 3, 0, 0, 0, time.FixedZone("JST", 9*60*60))
	})
}

// stay is a draft of nights that begin on a day, with its last day to claim.
func (w *world) stay(memberID string, from, deadline caldate.Day) {
	w.Helper()
	w.claim(memberID, "LODGE", from, claim.RelationSELF, "", claim.StatusDRAFT)
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.Claim.Update().Where(claim.MemberID(memberID), claim.EventOn(from)).SetFromOn(from).ClearEventOn().SetDeadlineOn(deadline).Exec(ctx)
	})
}

// draft is a draft of the silver wedding gift with its last day to claim.
func (w *world) draft(memberID string, deadline caldate.Day) {
	w.Helper()
	w.claim(memberID, "WED25", "2026-05-10", claim.RelationSELF, "", claim.StatusDRAFT)
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.Claim.Update().Where(claim.MemberID(memberID), claim.StatusEQ(claim.StatusDRAFT)).SetDeadlineOn(deadline).Exec(ctx)
	})
}

func TestAMemberIsToldOnceOfAnOfferAndOnceBeforeItsDeadline(t *testing.T) {
	each(t, func(w *world) {
		id := w.member()
		offered := "BENEFIT_OFFERED WED25;BENEFIT_OFFERED SERV10;"
		for _, step := range []struct {
			on   caldate.Day
			want string
		}{
			{"2026-06-15", offered},
			{"2026-06-16", offered},
			{"2029-03-01", offered},                           // 31 days before the last day of the years of service
			{"2029-03-02", offered + "DEADLINE_NEAR SERV10;"}, // 30 days before it
			{"2029-03-03", offered + "DEADLINE_NEAR SERV10;"},
			{"2029-05-10", offered + "DEADLINE_NEAR SERV10;DEADLINE_NEAR WED25;"},
			{"2029-05-11", offered + "DEADLINE_NEAR SERV10;DEADLINE_NEAR WED25;"}, // too late
		} {
			w.on(step.on)
			w.tell()
			if got := w.told(id); got != step.want {
				w.Errorf("on %s the member was told %s, want %s", step.on, got, step.want)
			}
		}
	})
}

func TestEachStayIsWarnedOf(t *testing.T) {
	each(t, func(w *world) {
		id := w.member()
		w.stay(id, "2026-03-01", "2027-03-03")
		w.on("2027-03-01")
		w.tell()
		before := w.told(id)
		w.stay(id, "2027-02-01", "2028-02-03")
		w.on("2028-02-01")
		w.tell()
		w.tell()
		if got := w.told(id); strings.Count(before, "DEADLINE_NEAR LODGE of a claim;") != 1 || strings.Count(got, "DEADLINE_NEAR LODGE of a claim;") != 2 {
			w.Errorf("told %s, and a year later %s", before, got)
		}
	})
}

func TestWhatIsFoundLateIsToldAsADeadline(t *testing.T) {
	each(t, func(w *world) {
		id := w.member()
		w.on("2029-05-01")
		w.tell()
		if got := w.told(id); got != "DEADLINE_NEAR WED25;" {
			w.Errorf("told %s", got)
		}
	})
}

func TestADraftIsWarnedOfInPlaceOfItsOffer(t *testing.T) {
	each(t, func(w *world) {
		near, far, past, warned := w.member(), w.member(), w.member(), w.member()
		w.on("2029-05-01")
		w.draft(near, "2029-05-31")
		w.draft(far, "2029-06-01")
		w.draft(past, "2029-04-30")
		w.tell()
		w.draft(warned, "2029-05-10")
		w.tell()
		for id, want := range map[string]string{near: "DEADLINE_NEAR WED25 of a claim;", far: "", past: "", warned: "DEADLINE_NEAR WED25;"} {
			if got := w.told(id); got != want {
				w.Errorf("told %q, want %q", got, want)
			}
		}
	})
}

// owes says when the company owed fees; without an end it still does.
func (w *world) owes(from, until caldate.Day) {
	w.Helper()
	clerk := storetest.Populate(w.T, w.s).Viewer("ACCOUNTING").StaffID
	w.inside(func(ctx context.Context, c *ent.Client) error {
		create := c.Arrears.Create().SetCompanyID(w.company).SetFromOn(from).SetNote("会費の未納").SetSetByID(clerk).SetCreatedAt(now)
		if !until.IsNone() {
			create.SetUntilOn(until)
		}
		return create.Exec(ctx)
	})
}

func TestNoDeadlineRunsWhileTheCompanyIsInArrears(t *testing.T) {
	each(t, func(w *world) {
		w.owes("2029-03-01", "2029-03-20") // 20 days: the last day is 30 May in place of 10 May
		for _, step := range []struct {
			on   caldate.Day
			near bool
		}{{"2029-04-29", false}, {"2029-04-30", true}, {"2029-05-11", true}, {"2029-05-30", true}, {"2029-05-31", false}} {
			offer, draft := w.member(), w.member()
			w.on(step.on)
			w.draft(draft, "2029-05-10")
			w.tell()
			offered, drafted := "BENEFIT_OFFERED WED25;", ""
			if step.near {
				offered, drafted = "DEADLINE_NEAR WED25;", "DEADLINE_NEAR WED25 of a claim;"
			}
			if step.on == "2029-05-31" {
				offered = ""
			}
			for id, want := range map[string]string{offer: offered, draft: drafted} {
				if got := strings.ReplaceAll(strings.ReplaceAll(w.told(id), "BENEFIT_OFFERED SERV10;", ""), "DEADLINE_NEAR SERV10;", ""); got != want {
					w.Errorf("on %s: told %q, want %q", step.on, got, want)
				}
			}
		}
	})
}

// TestADraftWhoseLastDayArrearsDoNotMoveIsWarnedOfToo: the day of a departure stays, whatever the company owed.
func TestADraftWhoseLastDayArrearsDoNotMoveIsWarnedOfToo(t *testing.T) {
	each(t, func(w *world) {
		w.owes("2029-03-01", "2029-03-20")
		w.on("2029-05-01")
		who := w.member()
		w.draft(who, "2029-05-10")
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Claim.Update().Where(claim.MemberID(who)).SetKindID(w.kind("TRAVEL")).ClearEventOn().SetFromOn("2029-05-11").SetUntilOn("2029-05-12").Exec(ctx)
		})
		w.tell()
		if got := w.told(who); !strings.Contains(got, "DEADLINE_NEAR TRAVEL of a claim;") {
			w.Errorf("told %q", got)
		}
	})
}

func TestWhoHasDiedIsToldNothingAndWhoHasLeftWhatHeMayStillClaim(t *testing.T) {
	each(t, func(w *world) {
		claimed, paid, left := w.member(), w.member(), w.member()
		own := w.kind("DEATH_M")
		w.claim(claimed, "DEATH_M", "2026-06-01", claim.RelationSELF, "", claim.StatusSUBMITTED)
		w.paid(paid, "08", &own, payment.RelationSELF, "2026-06")
		for _, id := range []string{claimed, paid} {
			w.draft(id, "2026-06-20")
		}
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Member.Update().Where(member.ID(left)).SetLeftOn("2026-05-31").Exec(ctx)
		})
		w.tell()
		for id, want := range map[string]string{claimed: "", paid: "", left: "BENEFIT_OFFERED WED25;BENEFIT_OFFERED SERV10;BENEFIT_OFFERED FAREWELL;"} {
			if got := w.told(id); got != want {
				w.Errorf("told %q, want %q", got, want)
			}
		}
	})
}

func TestStaffSeeCountsThatTellOfNobody(t *testing.T) {
	each(t, func(w *world) {
		for range 4 {
			w.member()
		}
		ctx := storetest.As(storetest.Populate(w.T, w.s).Viewer("CLERK"))
		counts := func() string {
			w.Helper()
			w.tell()
			rows, err := w.offers().Counts(ctx)
			if err != nil {
				w.Fatal(err)
			}
			var text strings.Builder
			for _, r := range rows {
				if r.Edges.Kind.Code == "WED25" || r.Edges.Kind.Code == "WED50" {
					fmt.Fprintf(&text, "%s %s %s %s;", r.Edges.Kind.Code, number(r.Members), number(r.DueSoon), r.CountedOn)
				}
			}
			return text.String()
		}
		if got := counts(); got != "WED25 few 0 2026-06-15;WED50 0 0 2026-06-15;" {
			w.Errorf("of four members staff see %s", got)
		}
		w.member()
		if got := counts(); got != "WED25 5 0 2026-06-15;WED50 0 0 2026-06-15;" {
			w.Errorf("of five members staff see %s", got)
		}
		w.on("2029-04-30")
		if got := counts(); got != "WED25 5 5 2029-04-30;WED50 0 0 2029-04-30;" {
			w.Errorf("before the deadline staff see %s", got)
		}
		if rows, err := w.offers().Counts(as("mem_1")); err != nil || len(rows) != 0 {
			w.Errorf("a member sees %v, %v", rows, err)
		}
	})
}

func number(n *int) string {
	if n == nil {
		return "few"
	}
	return fmt.Sprint(*n)
}

func TestTheNightsWorkIsDoneOnceADay(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	w := &world{T: t, s: s}
	w.begin()
	night := offers.Night{Offers: w.offers()}
	work := func() {
		t.Helper()
		if err := night.Work(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	work()
	id := w.member()
	work()
	if got := w.told(id); got != "" {
		t.Errorf("told %s a second time that day", got)
	}
	w.on("2026-06-16")
	work()
	if w.told(id) == "" {
		t.Error("on the next day nothing was told")
	}
}

func TestWhatIsFoundAtNightIsMailedInTheMorning(t *testing.T) {
	each(t, func(w *world) {
		w.member()
		w.draft(w.member(), "2029-05-10")
		w.on("2029-05-01") // at three in the morning
		w.tell()
		waiting := w.s.Client.Job.Query().Where(job.Kind(notices.MailKind)).AllX(storetest.System())
		if len(waiting) == 0 {
			w.Fatal("no mail is to come")
		}
		for _, j := range waiting {
			if at := j.RunAt.UTC().Format(time.RFC3339); at != "2029-05-01T00:00:00Z" {
				w.Errorf("a mail goes out at %s", at)
			}
		}
	})
}
