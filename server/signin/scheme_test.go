package signin_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/job"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/mail"
	"kyosai/server/problem"
	"kyosai/server/signin"
	"kyosai/server/signin/password"
	"kyosai/server/signin/session"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

const (
	origin = "https://kyosai.example.jp"
	good   = "はるの うみべを あるく"
	better = "あきの やまみちを あるく"
)

var start = time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)

// scheme is a scheme with two members, one of whom has left, and the accounts that they open.
type scheme struct {
	signin.Accounts
	later   func(time.Duration)
	members []*ent.Member
}

func each(t *testing.T, test func(t *testing.T, s *scheme)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, db *store.Store) { test(t, newScheme(t, db)) })
}

func newScheme(t *testing.T, db *store.Store) *scheme {
	now := start
	db.SetClock(func() time.Time { return now })
	s := &scheme{later: func(d time.Duration) { now = now.Add(d) }}
	s.Accounts = signin.Accounts{Store: db, Passwords: password.New(2, 8), Origin: origin,
		Sessions: &session.Sessions{Store: db, Zone: access.Public, Limit: session.PublicLimit}}
	err := db.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		s.members = nil
		for _, number := range []string{"1000001", "1000002"} {
			m, err := tx.Client().Member.Create().SetNumber(number).SetName("高橋").SetKana("").SetSex(member.SexUNKNOWN).
				SetNameKey("高橋").SetKanaKey("").SetTelephoneKey("").Save(ctx)
			if err != nil {
				return err
			}
			s.members = append(s.members, m)
		}
		return tx.Client().Member.UpdateOne(s.members[1]).SetLeftOn("2026-03-31").Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// clerk is who issues codes.
func clerk(t *testing.T) context.Context {
	return access.With(t.Context(), &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Clerk, StaffID: "stf_1"})
}

func (s *scheme) issue(t *testing.T, n int) string {
	t.Helper()
	return s.code(t, n, true).Text
}

// code has a code of the n-th member kept, where it is.
func (s *scheme) code(t *testing.T, n int, anew bool) signin.Code {
	t.Helper()
	code := signin.NewCode(s.members[n], s.Store.Now())
	err := s.Store.InTx(clerk(t), func(ctx context.Context, tx *store.Tx) error {
		kept, err := code.Keep(ctx, tx, anew)
		if !kept {
			code.Text = ""
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// opening is what the n-th member types.
func (s *scheme) opening(n int, code string) signin.Opening {
	id := []string{"hanako.takahashi", "taro_takahashi"}[n]
	return signin.Opening{Number: s.members[n].Number, Code: code, SignInID: id, Password: good, Email: id + "@example.jp"}
}

// opened is the n-th member's browser after opening the account and confirming the address.
func (s *scheme) opened(t *testing.T, n int) *browser {
	t.Helper()
	b := &browser{s: s}
	b.must(t, func(ctx context.Context) error { return s.OpenAccount(ctx, s.opening(n, s.issue(t, n))) })
	b.must(t, func(ctx context.Context) error { return s.ConfirmEmail(ctx, s.link(t, "/confirm#")) })
	return b
}

func (s *scheme) account(t *testing.T, n int) *ent.Account {
	t.Helper()
	return s.Store.Client.Account.Query().Where(account.MemberID(s.members[n].ID)).OnlyX(storetest.System())
}

// mails lists what waits to be sent, the newest last.
func (s *scheme) mails(t *testing.T) []mail.Mail {
	t.Helper()
	var all []mail.Mail
	for _, j := range s.Store.Client.Job.Query().Where(job.Kind(mail.Kind)).Order(job.ByID()).AllX(storetest.System()) {
		var m mail.Mail
		if err := json.Unmarshal(j.Payload, &m); err != nil {
			t.Fatal(err)
		}
		all = append(all, m)
	}
	return all
}

// link is the secret of the newest mail that holds a link of this kind.
func (s *scheme) link(t *testing.T, before string) string {
	t.Helper()
	all := s.mails(t)
	for i := len(all) - 1; i >= 0; i-- {
		if _, rest, found := strings.Cut(all[i].Body, origin+before); found {
			return strings.Fields(rest)[0]
		}
	}
	t.Fatalf("no mail with %s among %d", before, len(all))
	return ""
}

// work lets the worker answer forgotten passwords.
func (s *scheme) work(t *testing.T) {
	t.Helper()
	w := &jobs.Worker{Store: s.Store, Name: "test", Handlers: map[string]jobs.Handler{signin.ForgottenKind: s.Forgotten()}}
	for {
		n, err := w.Work(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			return
		}
	}
}

// browser is a person at a browser, with the cookie that he holds.
type browser struct {
	s      *scheme
	cookie *http.Cookie
}

// do runs a request of the browser and keeps the cookie that it leaves.
func (b *browser) do(work func(context.Context) error) (err error) {
	r := httptest.NewRequest(http.MethodPost, "/graphql", nil)
	if b.cookie != nil {
		r.AddCookie(&http.Cookie{Name: b.cookie.Name, Value: b.cookie.Value})
	}
	w := httptest.NewRecorder()
	b.s.Sessions.Middleware(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { err = work(r.Context()) })).ServeHTTP(w, r)
	for _, c := range w.Result().Cookies() {
		b.cookie = c
	}
	return err
}

func (b *browser) must(t *testing.T, work func(context.Context) error) {
	t.Helper()
	if err := b.do(work); err != nil {
		t.Fatal(err)
	}
}

func (b *browser) signIn(id, plain string) error {
	return b.do(func(ctx context.Context) error { return b.s.SignIn(ctx, id, plain) })
}

func (b *browser) viewer() (v access.Viewer) {
	_ = b.do(func(ctx context.Context) error { v = *access.From(ctx); return nil })
	return v
}

// refusedAs holds that an error is the problem with this code.
func refusedAs(t *testing.T, err error, code string) {
	t.Helper()
	if p := problem.As(err); p == nil || p.Code != code || p.Message == "" {
		t.Errorf("got %v, want %s", err, code)
	}
}
