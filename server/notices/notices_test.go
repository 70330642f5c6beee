package notices_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/job"
	"kyosai/gen/ent/notice"
	"kyosai/server/jobs"
	"kyosai/server/mail"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

const origin = "https://kyosai.example.jp"

func tell(t *testing.T, s *store.Store, as context.Context, news ...notices.News) {
	t.Helper()
	err := s.InTx(as, func(ctx context.Context, tx *store.Tx) error {
		for _, n := range news {
			if err := notices.Tell(ctx, tx, n); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// mails lets the worker do what waits, and gives the mails that came of it.
func mails(t *testing.T, s *store.Store) []mail.Mail {
	t.Helper()
	w := jobs.Worker{Store: s, Name: "w", Handlers: map[string]jobs.Handler{notices.MailKind: notices.Post{Store: s, Origin: origin}.Handler()}}
	if _, err := w.Work(t.Context()); err != nil {
		t.Fatal(err)
	}
	var all []mail.Mail
	for _, j := range s.Client.Job.Query().Where(job.Kind(mail.Kind)).AllX(storetest.System()) {
		var m mail.Mail
		if err := json.Unmarshal(j.Payload, &m); err != nil {
			t.Fatal(err)
		}
		all = append(all, m)
	}
	return all
}

func unread(t *testing.T, s *store.Store, p *storetest.Person) []*ent.Notice {
	t.Helper()
	list, err := notices.Notices{Store: s}.List(storetest.As(p.Viewer()), p.Member, true, 20, nil)
	if err != nil {
		t.Fatal(err)
	}
	total, err := list.TotalCount(storetest.As(p.Viewer()))
	if err != nil || total != len(list.Edges) {
		t.Errorf("%d notices, but %d in all: %v", len(list.Edges), total, err)
	}
	var rows []*ent.Notice
	for _, e := range list.Edges {
		rows = append(rows, e.Node)
	}
	return rows
}

func about(p *storetest.Person, kind notice.Kind, status claim.Status) notices.News {
	return notices.Of(p.Claims[status], kind)
}

func TestStaffTellAMemberWhoReadsItAndTheDeskThatWorksOnTheClaim(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		approver := storetest.As(people.Viewer("APPROVER"))
		tell(t, s, approver, about(people.Own, notice.KindCLAIM_REFUSED, claim.StatusREFUSED))
		if rows := unread(t, s, people.Own); len(rows) != 1 || rows[0].Kind != notice.KindCLAIM_REFUSED || rows[0].Edges.BenefitKind.Name != "結婚祝金" {
			t.Errorf("the member has %v", rows)
		}
		if rows := unread(t, s, people.Other); len(rows) != 0 {
			t.Errorf("another has %v", rows)
		}
		if n := s.Client.Notice.Query().CountX(approver); n == 0 {
			t.Error("who works on the claim does not see that the member was told")
		}
		if n := s.Client.Notice.Query().CountX(storetest.As(people.Viewer("ACCOUNTING"))); n != 0 {
			t.Errorf("accounting sees %d notices", n)
		}
		stranger := storetest.As(people.Other.Viewer())
		if list, err := (notices.Notices{Store: s}).List(stranger, people.Own.Member, false, 20, nil); err != nil || len(list.Edges) != 0 {
			t.Errorf("a stranger sees %v, %v", list, err)
		}
	})
}

func TestOfWhatHeirsClaimTheMemberIsToldNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		if people.Own.Filed.Status != claim.StatusDRAFT {
			t.Fatal("the death is known: he would be told nothing in any case")
		}
		tell(t, s, storetest.System(), notices.Of(people.Own.Filed, notice.KindLETTER_SENT))
		if rows := unread(t, s, people.Own); len(rows) != 0 {
			t.Errorf("told %v", rows)
		}
	})
}

func TestWhatIsToldOnceIsNotToldAgain(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		news := notices.News{MemberID: people.Own.Member.ID, Kind: notice.KindBENEFIT_OFFERED, BenefitKindID: people.Kind.ID, Once: "offer 2026-06-01"}
		tell(t, s, storetest.System(), news)
		other := news
		other.MemberID = people.Other.Member.ID
		tell(t, s, storetest.System(), news, other, news)
		if a, b := len(unread(t, s, people.Own)), len(unread(t, s, people.Other)); a != 1 || b != 1 {
			t.Errorf("told %d and %d times", a, b)
		}
	})
}

func TestAMailSaysThatThereIsNewsAndNotWhat(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		tell(t, s, storetest.System(), about(people.Own, notice.KindCLAIM_REFUSED, claim.StatusREFUSED), about(people.Own, notice.KindCLAIM_PAID, claim.StatusPAID))
		sent := mails(t, s)
		if len(sent) != 1 || sent[0].To != "member1@example.jp" || !strings.Contains(sent[0].Body, origin+"/notices\n") {
			t.Fatalf("sent %v", sent)
		}
		for _, word := range []string{"結婚", "申請", "給付", "対象外", "支払", "20,000", people.Own.Member.Name, people.Own.Claims[claim.StatusREFUSED].Reference} {
			if strings.Contains(sent[0].Subject+sent[0].Body, word) {
				t.Errorf("the mail holds %s: %s", word, sent[0].Body)
			}
		}
		tell(t, s, storetest.System(), about(people.Own, notice.KindCLAIM_RETURNED, claim.StatusRETURNED))
		if sent := mails(t, s); len(sent) != 2 {
			t.Errorf("news of later made %d mails in all", len(sent))
		}
	})
}

func TestNobodyGetsAMailWhoReadItWhoWantsNoneOrHasNoAddress(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		own, other := storetest.As(people.Own.Viewer()), people.Other.Account.ID
		n := notices.Notices{Store: s}
		tell(t, s, storetest.System(), about(people.Own, notice.KindCLAIM_PAID, claim.StatusPAID))
		if read, err := n.Read(own, []string{unread(t, s, people.Own)[0].ID}); err != nil || len(read) != 1 || read[0].ReadAt == nil {
			t.Fatalf("read %v, %v", read, err)
		}
		if rows := unread(t, s, people.Own); len(rows) != 0 || len(mails(t, s)) != 0 {
			t.Errorf("read, it is there as %v, with %d mails", rows, len(mails(t, s)))
		}
		if err := n.Mail(own, false); err != nil {
			t.Fatal(err)
		}
		err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Account.Update().Where(account.ID(other)).ClearEmailConfirmedAt().Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		tell(t, s, storetest.System(), about(people.Own, notice.KindCLAIM_REFUSED, claim.StatusREFUSED), about(people.Other, notice.KindCLAIM_REFUSED, claim.StatusREFUSED))
		if sent := mails(t, s); len(sent) != 0 {
			t.Errorf("sent %v", sent)
		}
		if a, b := len(unread(t, s, people.Own)), len(unread(t, s, people.Other)); a != 1 || b != 1 {
			t.Errorf("in the app stand %d and %d", a, b)
		}
	})
}

func TestAMemberReadsOnlyHisOwn(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		n := notices.Notices{Store: s}
		tell(t, s, storetest.System(), about(people.Own, notice.KindCLAIM_PAID, claim.StatusPAID))
		row := unread(t, s, people.Own)[0]
		if read, err := n.Read(storetest.As(people.Other.Viewer()), []string{row.ID, "ntc_none"}); err != nil || len(read) != 0 {
			t.Fatalf("a stranger read %v, %v", read, err)
		}
		if len(unread(t, s, people.Own)) != 1 {
			t.Error("a stranger marked it as read")
		}
		first := time.Date(2026, 6, 15, 1, 0, 0, 0, time.UTC)
		s.SetClock(func() time.Time { return first })
		for range 2 {
			if _, err := n.Read(storetest.As(people.Own.Viewer()), []string{row.ID}); err != nil {
				t.Fatal(err)
			}
			s.SetClock(func() time.Time { return first.AddDate(0, 0, 1) })
		}
		if got := s.Client.Notice.GetX(storetest.System(), row.ID).ReadAt; got == nil || !got.Equal(first) {
			t.Errorf("read at %v", got)
		}
	})
}

func TestRefusals(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	n := notices.Notices{Store: s}
	clerk, own := storetest.As(people.Viewer("CLERK")), storetest.As(people.Own.Viewer())
	_, tooLong := n.List(own, people.Own.Member, false, 101, nil)
	other := "no cursor of ours"
	_, tooMany := n.Read(own, make([]string, 101))
	_, notStaff := n.Read(clerk, nil)
	_, unknown := n.List(own, people.Own.Member, false, 20, &other)
	for want, err := range map[string]error{
		"forbidden": notStaff, "forbidden ": n.Mail(clerk, false),
		"too_many": tooMany, "page_size": tooLong, "unknown_cursor": unknown,
	} {
		if p := problem.As(err); p == nil || p.Code != strings.TrimSpace(want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	err := s.InTx(storetest.As(people.Viewer("IT_REPORTING")), func(ctx context.Context, tx *store.Tx) error {
		return notices.Tell(ctx, tx, about(people.Own, notice.KindCLAIM_PAID, claim.StatusPAID))
	})
	if problem.As(err) == nil {
		t.Errorf("IT told a member: %v", err)
	}
}

func TestALongListComesInPages(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	for range 4 {
		tell(t, s, storetest.System(), about(people.Own, notice.KindCLAIM_PAID, claim.StatusPAID))
	}
	n, seen := notices.Notices{Store: s}, map[string]bool{}
	own := storetest.As(people.Own.Viewer())
	var after *string
	for pages := 0; pages < 3; pages++ {
		list, err := n.List(own, people.Own.Member, false, 2, after)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range list.Edges {
			seen[e.Node.ID] = true
		}
		if after = list.PageInfo.EndCursor; list.PageInfo.HasNextPage != (pages < 2) {
			t.Errorf("page %d says that more follow: %t", pages, list.PageInfo.HasNextPage)
		}
	}
	if len(seen) != 5 {
		t.Errorf("saw %d notices", len(seen))
	}
}

func TestAMailThatNobodyWaitsForComesByDay(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		japan := time.FixedZone("JST", 9*60*60)
		for n, c := range []struct{ told, mailed string }{
			{"2026-06-15T00:00:10+09:00", "2026-06-15T09:00:00+09:00"},
			{"2026-06-15T08:59:59+09:00", "2026-06-15T09:00:00+09:00"},
			{"2026-06-15T09:00:00+09:00", "2026-06-15T09:00:00+09:00"},
			{"2026-06-15T19:59:59+09:00", "2026-06-15T19:59:59+09:00"},
			{"2026-06-30T20:00:00+09:00", "2026-07-01T09:00:00+09:00"},
			{"2026-12-31T23:59:59+09:00", "2027-01-01T09:00:00+09:00"},
		} {
			for _, unhurried := range []bool{true, false} {
				at, err := time.Parse(time.RFC3339, c.told)
				if err != nil {
					t.Fatal(err)
				}
				s.SetClock(func() time.Time { return at })
				once := fmt.Sprint("offer ", n, unhurried)
				tell(t, s, storetest.System(), notices.News{MemberID: people.Own.Member.ID, Kind: notice.KindBENEFIT_OFFERED, BenefitKindID: people.Kind.ID, Unhurried: unhurried, Once: once})
				last := s.Client.Job.Query().Where(job.Kind(notices.MailKind)).Order(job.ByID(sql.OrderDesc())).FirstX(storetest.System())
				want := c.mailed
				if !unhurried {
					want = c.told
				}
				if got := last.RunAt.In(japan).Format(time.RFC3339); got != want {
					t.Errorf("told at %s (unhurried %t), mailed at %s, want %s", c.told, unhurried, got, want)
				}
			}
		}
	})
}
