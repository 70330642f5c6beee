package claims_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/claims"
	"kyosai/server/store/storetest"
)

// shown is what the queue's screen shows; more is what its read model does not have, so that ent reads it.
var (
	shown = claims.Shown{
		"__typename": nil, "id": nil, "reference": nil, "status": nil, "eventOn": nil, "fromOn": nil, "appliedOn": nil, "amount": nil, "reply": nil, "submittedAt": nil,
		"version": nil, "verdict": {"entitled": nil}, "kind": {"id": nil, "code": nil, "name": nil, "nameEn": nil},
		"member": {"id": nil, "number": nil, "name": nil, "kana": nil}, "company": {"id": nil, "name": nil},
		"deadlineOn": nil, "assignedTo": {"id": nil, "name": nil}, "certificate": {"id": nil, "status": nil, "dueOn": nil},
	}
	more = claims.Shown{"reference": nil, "amount": nil, "kind": {"name": nil}, "member": {"name": nil}, "company": {"name": nil}, "recommendedBy": {"name": nil}}
)

// sent makes claims that were sent, n at each of three moments.
func (w *world) sent(n int) (ids []string) {
	w.Helper()
	for hour := range 3 {
		for range n {
			w.s.SetClock(func() time.Time { return now.Add(time.Duration(hour) * time.Hour) })
			_, c := w.in(claim.StatusSUBMITTED)
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// walk reads the queue page by page.
func (w *world) walk(ctx context.Context, q claims.Queue) (ids []string) {
	w.Helper()
	for {
		p, err := w.claims.Queue(ctx, q)
		if err != nil {
			w.Fatal(said(err))
		}
		for _, e := range p.Edges {
			ids = append(ids, e.Node.ID)
		}
		if total, err := p.Total(ctx); err != nil || !p.PageInfo.HasNextPage && total != len(ids) {
			w.Errorf("total %d, %v, of %d", total, err, len(ids))
		}
		if !p.PageInfo.HasNextPage {
			return ids
		}
		q.After = p.PageInfo.EndCursor
	}
}

func same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestTheQueueIsReadInOrderPageByPage(t *testing.T) {
	each(t, func(w *world) {
		ids := w.sent(4)
		w.in(claim.StatusDRAFT)
		_, approved := w.in(claim.StatusAPPROVED)
		for _, first := range []int{1, 3, 5, 12, 100} {
			for _, shows := range []claims.Shown{shown, more} {
				if got := w.walk(w.examiner, claims.Queue{First: first, Shown: shows}); !same(got, ids) {
					w.Errorf("pages of %d: %v, want %v", first, got, ids)
				}
			}
		}
		newest := w.walk(w.examiner, claims.Queue{First: 5, Order: claims.Newest, Shown: shown})
		for i := range newest {
			if newest[i] != ids[len(ids)-1-i] {
				w.Fatalf("the newest first: %v", newest)
			}
		}
		if got := w.walk(w.examiner, claims.Queue{First: 5, Statuses: []claim.Status{claim.StatusAPPROVED}, Shown: shown}); !same(got, []string{approved.ID}) {
			w.Errorf("the approved ones: %v", got)
		}
		if got := w.walk(w.examiner, claims.Queue{First: 5, Statuses: []claim.Status{claim.StatusDRAFT}, Shown: shown}); got != nil {
			w.Errorf("drafts are shown: %v", got)
		}
		if got := w.walk(w.examiner, claims.Queue{First: 5, KindID: w.kind("BIRTH").ID, Shown: shown}); got != nil {
			w.Errorf("of another kind: %v", got)
		}
	})
}

func TestTheQueueShowsWhatIsAskedFor(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusRECOMMENDED)
		p, err := w.claims.Queue(w.approver, claims.Queue{First: 5, Shown: more})
		if err != nil {
			w.Fatal(err)
		}
		got := p.Edges[0].Node
		if got.Reference != c.Reference || got.Edges.Kind.Name != "結婚祝金" || got.Edges.Member.Name != "山田　太郎" || got.Edges.Company.Name == "" ||
			got.Edges.RecommendedBy.Name != "審査 一郎" || *got.Amount != 20000 || !got.SubmittedAt.Equal(*c.SubmittedAt) {
			w.Errorf("shows %v", got)
		}
		if got.PersonName != "" || got.Verdict != nil || got.Edges.Member.Sex != "" {
			w.Errorf("read more than is shown: %v, %v", got, got.Edges.Member)
		}
		all, err := w.claims.Queue(w.approver, claims.Queue{First: 5, Shown: claims.Shown{"verdict": {"entitled": nil}, "personName": nil, "eventOn": nil, "kind": {"name": nil}}})
		if err != nil || !all.Edges[0].Node.Verdict.Entitled || all.Edges[0].Node.PersonName == "" || all.Edges[0].Node.EventOn == nil {
			w.Errorf("shows %v, %v", all, err)
		}
	})
}

func TestTheReadModelShowsWhatEntShows(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusRETURNED)
		_, taken := w.in(claim.StatusRECOMMENDED)
		w.must(w.claims.Assign(w.approver, claims.Handover{ID: taken.ID, To: me(w.approver)}))
		_, doubtful := w.in(claim.StatusSUBMITTED)
		w.certificate(doubtful, certificate.StatusWAITING)
		w.inside(func(ctx context.Context, client *ent.Client) error {
			if err := client.Claim.UpdateOneID(c.ID).SetReply("返事です").SetDeadlineOn("2029-05-10").ClearAmount().ClearEventOn().ClearVerdict().Exec(ctx); err != nil {
				return err
			}
			v := *doubtful.Verdict
			v.Entitled = false
			return client.Claim.UpdateOneID(doubtful.ID).SetVerdict(&v).Exec(ctx)
		})
		q := claims.Queue{First: 10, Statuses: states, Shown: shown}
		fast, err := w.claims.Queue(w.examiner, q)
		if err != nil {
			w.Fatal(said(err))
		}
		q.Shown = maps.Clone(shown)
		q.Shown["recommendedBy"] = claims.Shown{"id": nil}
		plain, err := w.claims.Queue(w.examiner, q)
		if err != nil || len(plain.Edges) != 3 || len(fast.Edges) != 3 {
			w.Fatal(said(err), len(plain.Edges), len(fast.Edges))
		}
		for i := range plain.Edges {
			if a, b := view(fast.Edges[i].Node), view(plain.Edges[i].Node); a != b {
				w.Errorf("by hand:\n%s\nby ent:\n%s", a, b)
			}
			if fast.Edges[i].Cursor != plain.Edges[i].Cursor {
				w.Error("the cursors differ")
			}
		}
	})
}

// view is all that the queue shows of a row.
func view(c *ent.Claim) string {
	entitled := "unknown"
	if c.Verdict != nil {
		entitled = fmt.Sprint(c.Verdict.Entitled)
	}
	text := func(v any) string { raw, _ := json.Marshal(v); return string(raw) }
	m, o, k, who, asked := c.Edges.Member, c.Edges.Company, c.Edges.Kind, "nobody", "nothing"
	if f := c.Edges.Certificate; f != nil {
		asked = f.ID + string(f.Status) + string(f.DueOn)
	}
	if a := c.Edges.AssignedTo; a != nil {
		who = a.ID + a.Name + *c.AssignedToID
	}
	return strings.Join([]string{c.ID, c.Reference, string(c.Status), text(c.EventOn), text(c.AppliedOn), text(c.Amount), c.Reply, text(c.SubmittedAt),
		fmt.Sprint(c.Version), entitled, m.ID, m.Number, m.Name, m.Kana, o.ID, o.Name, k.ID, k.Code, k.Name, k.NameEn, c.MemberID, c.CompanyID, c.KindID, text(c.DeadlineOn), who, asked}, "|")
}

func TestTheReadModelPutsWhoWasSeenOnTheTrail(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusSUBMITTED)
		w.must(w.claims.Assign(w.examiner, claims.Handover{ID: c.ID, To: me(w.examiner)}))
		trail := audit.Begin("queue")
		if _, err := w.claims.Queue(audit.With(w.examiner, trail), claims.Queue{First: 10, Shown: shown}); err != nil {
			w.Fatal(err)
		}
		if err := audit.Write(w.examiner, w.s.DB, trail, now); err != nil {
			w.Fatal(err)
		}
		if e := w.s.Client.AuditEntry.Query().Where(auditentry.Operation("queue")).OnlyX(storetest.System()); e.Subjects != m.row.ID+" "+me(w.examiner) {
			w.Errorf("recorded %q", e.Subjects)
		}
	})
}

func TestTheQueueIsForStaffWhoMayKnow(t *testing.T) {
	each(t, func(w *world) {
		w.sent(1)
		m, _ := w.in(claim.StatusAPPROVED)
		everything := claims.Queue{First: 100, Statuses: states, Shown: shown}
		for name, tt := range map[string]struct {
			ctx  context.Context
			want int
		}{"examiner": {w.examiner, 4}, "clerk": {w.clerk, 4}, "accounting": {w.accounting, 1}, "member": {m, 1}, "nobody": {context.Background(), 0},
			"administrator": {w.staff("管理 七海", access.Administrator), 0}, "IT": {w.staff("情報 八重", access.ITReporting), 0},
			"accounting that administrates": {w.staff("兼務 九郎", access.Accounting|access.Administrator), 1}} {
			for _, shows := range []claims.Shown{shown, more} {
				everything.Shown = shows
				if got := w.walk(tt.ctx, everything); len(got) != tt.want {
					w.Errorf("%s: %d", name, len(got))
				}
			}
			counted, err := w.claims.Counts(tt.ctx)
			sum := 0
			for _, c := range counted {
				sum += c.Count
			}
			if err != nil || sum != tt.want {
				w.Errorf("%s counts %v, %v", name, counted, err)
			}
		}
	})
}

func TestAWrongPageIsRefused(t *testing.T) {
	each(t, func(w *world) {
		for _, after := range []string{"", "x", "bm90IGEgdGltZQBjbG1fMQ"} {
			_, err := w.claims.Queue(w.examiner, claims.Queue{First: 5, After: &after})
			w.refuses(err, "unknown_cursor")
		}
		for _, first := range []int{0, -1, 101} {
			_, err := w.claims.Queue(w.examiner, claims.Queue{First: first})
			w.refuses(err, "page_size")
		}
	})
}

func TestWhatWaitsIsCountedByState(t *testing.T) {
	each(t, func(w *world) {
		for _, status := range states {
			w.in(status)
		}
		w.in(claim.StatusSUBMITTED)
		counted, err := w.claims.Counts(w.examiner)
		if err != nil || len(counted) != 4 {
			w.Fatalf("got %v, %v", counted, err)
		}
		for _, c := range counted {
			want := 1
			if c.Status == claim.StatusSUBMITTED {
				want = 2
			}
			if c.Count != want {
				w.Errorf("got %v", c)
			}
		}
	})
}

func TestTheStatementsDoNotGrowWithTheRows(t *testing.T) {
	s, statements := storetest.Counted(t)
	w := newWorld(t, s)
	cost := func(read func() error) int64 {
		before := statements()
		if err := read(); err != nil {
			t.Fatal(err)
		}
		return statements() - before
	}
	m, c := w.in(claim.StatusRECOMMENDED)
	reads := map[string]func() error{
		"queue": func() error { _, err := w.claims.Queue(w.approver, claims.Queue{First: 50, Shown: shown}); return err },
		"get":   func() error { _, err := w.claims.Get(w.approver, c.ID); return err },
		"of": func() error {
			_, err := w.claims.Of(m, m.row, 50, nil, claims.Shown{"kind": {"name": nil, "rule": {"amount": nil}}, "documents": nil, "decisions": nil})
			return err
		},
	}
	few := map[string]int64{}
	reads["queue with more"] = func() error { _, err := w.claims.Queue(w.approver, claims.Queue{First: 50, Shown: more}); return err }
	for name, read := range reads {
		few[name] = cost(read)
	}
	w.sent(6)
	for range 5 {
		again := w.save(m, w.filled())
		w.proof(again)
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Decision.Create().SetClaimID(again.ID).SetStep("SUBMITTED").SetAt(now).Exec(ctx)
		})
	}
	for name, read := range reads {
		if many := cost(read); many != few[name] || many > 16 {
			t.Errorf("%s: %d statements for few rows, %d for many", name, few[name], many)
		}
	}
	if few["queue"] != 1 {
		t.Errorf("the queue costs %d statements", few["queue"])
	}
}
