package invitations_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/invitations"
	"kyosai/server/letters"
	"kyosai/server/letters/typeset/pdf"
	"kyosai/server/letters/typeset/pdf/fonts"
	"kyosai/server/problem"
	"kyosai/server/signin"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

const origin = "https://kyosai.example.jp"

// desk is a scheme with two open accounts, members without one, and a clerk.
type desk struct {
	*testing.T
	invitations.Invitations
	people *storetest.People
	guests []*ent.Member // in the order of their numbers; the last has no address
	clerk  context.Context
}

var now = time.Date(2026, 6, 15, 1, 0, 0, 0, time.UTC)

func each(t *testing.T, test func(d *desk)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) { test(open(t, s)) })
}

func open(t *testing.T, s *store.Store) *desk {
	t.Helper()
	head, err := letters.ReadHead("")
	if err != nil {
		t.Fatal(err)
	}
	s.SetClock(func() time.Time { return now })
	d := &desk{T: t, people: storetest.Populate(t, s)}
	d.Invitations = invitations.Invitations{
		Store: s, Accounts: signin.Accounts{Store: s, Origin: origin},
		Press: letters.Press{Head: head, Fonts: func() ([]*pdf.Font, error) { return fonts.All() }},
	}
	d.clerk = storetest.As(d.people.Viewer("CLERK"))
	for n, address := range []string{"神戸市灘区", "神戸市長田区", ""} {
		d.guests = append(d.guests, d.join(fmt.Sprintf("2000000%d", n+1), address))
	}
	return d
}

// join lets somebody in who works for the first person's company, and has no account.
func (d *desk) join(number, address string) (m *ent.Member) {
	d.Helper()
	d.inside(func(ctx context.Context, c *ent.Client) (err error) {
		m, err = c.Member.Create().SetNumber(number).SetName("髙橋　" + number).SetKana("タカハシ").SetSex(member.SexUNKNOWN).SetAddress(address).
			SetNameKey("高橋" + number).SetKanaKey("タカハシ" + number).Save(ctx)
		if err != nil {
			return err
		}
		return c.Employment.Create().SetMemberID(m.ID).SetCompanyID(d.people.Own.Company.ID).SetType(employment.TypeREGULAR).SetFromOn("2020-04-01").Exec(ctx)
	})
	return m
}

// inside changes rows as nobody in particular.
func (d *desk) inside(change func(ctx context.Context, c *ent.Client) error) {
	d.Helper()
	err := d.Store.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return change(ctx, tx.Client()) })
	if err != nil {
		d.Fatal(err)
	}
}

func (d *desk) wish(key string, guests ...*ent.Member) invitations.Wish {
	w := invitations.Wish{Key: "key-0123456789-" + key}
	for _, m := range guests {
		w.MemberIDs = append(w.MemberIDs, m.ID)
	}
	return w
}

// made are the letters of a wish, as text.
func (d *desk) made(w invitations.Wish) string {
	d.Helper()
	printed, err := d.Issue(d.clerk, w)
	if err != nil {
		d.Fatal(code(err))
	}
	path := filepath.Join(d.TempDir(), "letters.pdf")
	if err := os.WriteFile(path, printed.PDF, 0o600); err != nil {
		d.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-layout", path, "-").CombinedOutput()
	if err != nil {
		d.Fatalf("pdftotext (Debian's poppler-utils): %v %s", err, out)
	}
	return string(out)
}

var codeForm = regexp.MustCompile(`[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}`)

func codes(text string) []string { return codeForm.FindAllString(text, -1) }

// opens tells whether a member opens his account with a code.
func (d *desk) opens(m *ent.Member, typed string) bool {
	d.Helper()
	a, err := d.Store.Client.Account.Query().Where(account.MemberID(m.ID)).Only(storetest.System())
	if err != nil {
		d.Fatal(err)
	}
	return d.Accounts.CodeHolds(a, typed)
}

func code(err error) string {
	if p := problem.As(err); p != nil {
		return p.Code
	}
	if err != nil {
		return err.Error()
	}
	return "ok"
}

func TestEachLetterHoldsTheCodeOfItsMember(t *testing.T) {
	each(t, func(d *desk) {
		text := d.made(d.wish("a", d.guests...))
		pages := strings.Split(strings.TrimSuffix(text, "\f"), "\f")
		if len(pages) != 3 {
			d.Fatalf("%d pages for 3 members", len(pages))
		}
		for n, page := range pages {
			m := d.guests[n]
			found := codes(page)
			if len(found) != 1 || !d.opens(m, found[0]) || !strings.Contains(page, m.Number) || !strings.Contains(page, "令和8年7月15日まで") ||
				!strings.Contains(page, origin+"/open") || !strings.Contains(page, "1 / 1") {
				d.Errorf("page %d: %s", n, page)
			}
			if other := d.guests[(n+1)%3]; strings.Contains(page, other.Number) || d.opens(other, found[0]) {
				d.Errorf("page %d opens another's account", n)
			}
			if inCare := strings.Contains(page, "気付"); inCare != (m.Address == "") {
				d.Errorf("page %d goes in care of the company: %t", n, inCare)
			}
		}
		kept := d.Store.Client.Account.Query().Where(account.MemberID(d.guests[0].ID)).OnlyX(storetest.System())
		if !kept.OpeningCodeEndsAt.Equal(now.Add(30*24*time.Hour)) || strings.Contains(kept.OpeningCodeHash, codes(text)[0]) {
			d.Errorf("kept as %+v", kept)
		}
	})
}

func TestANewLetterMakesTheOldOneVoid(t *testing.T) {
	each(t, func(d *desk) {
		first := codes(d.made(d.wish("a", d.guests[0], d.guests[1])))
		second := codes(d.made(d.wish("b", d.guests[0])))
		if d.opens(d.guests[0], first[0]) || !d.opens(d.guests[0], second[0]) || !d.opens(d.guests[1], first[1]) {
			d.Error("the wrong codes hold")
		}
	})
}

func TestTheSameWishIsFulfilledOnce(t *testing.T) {
	each(t, func(d *desk) {
		first := codes(d.made(d.wish("a", d.guests[0])))
		if _, err := d.Issue(d.clerk, d.wish("a", d.guests[0])); code(err) != "invitations_made" {
			d.Errorf("twice: %v", err)
		}
		if !d.opens(d.guests[0], first[0]) {
			d.Error("the letter on paper no longer holds")
		}
		if n := d.Store.Client.InvitationRun.Query().CountX(d.clerk); n != 1 {
			d.Errorf("%d runs", n)
		}
	})
}

func TestAnOpenAccountIsInvitedOnlyAloneAndAnew(t *testing.T) {
	each(t, func(d *desk) {
		holder := d.people.Own.Member
		if _, err := d.Issue(d.clerk, d.wish("a", d.guests[0], holder)); code(err) != "account_open" {
			d.Errorf("among others: %v", err)
		}
		if n := d.Store.Client.InvitationRun.Query().CountX(d.clerk); n != 0 {
			d.Errorf("%d runs of what was refused", n)
		}
		anew := d.wish("b", holder, d.guests[0])
		anew.Anew = true
		if _, err := d.Issue(d.clerk, anew); code(err) != "one_by_one" {
			d.Errorf("several anew: %v", err)
		}
		anew = d.wish("c", holder)
		anew.Anew = true
		if found := codes(d.made(anew)); len(found) != 1 || !d.opens(holder, found[0]) {
			d.Errorf("anew: %v", found)
		}
	})
}

func TestWhatIsAskedWronglyIsRefused(t *testing.T) {
	d := open(t, storetest.Open(t, storetest.SQLite))
	short := d.wish("a", d.guests[0])
	short.Key = "short"
	twice := d.wish("b", d.guests[0], d.guests[0])
	nobody := d.wish("c")
	unknown := d.wish("d")
	unknown.MemberIDs = []string{"mem_none"}
	many := d.wish("e")
	many.MemberIDs = make([]string, 101)
	for want, w := range map[string]invitations.Wish{"key_form": short, "no_member": twice, "no_member ": unknown, "nobody_chosen": nobody, "too_many": many} {
		if _, err := d.Issue(d.clerk, w); code(err) != strings.TrimSpace(want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	for role := range d.people.Staff {
		want := "forbidden"
		if role == "CLERK" {
			want = "ok"
		}
		if _, err := d.Issue(storetest.As(d.people.Viewer(role)), d.wish("f"+role, d.guests[0])); code(err) != want {
			t.Errorf("%s issues: %v", role, err)
		}
		if _, err := d.List(storetest.As(d.people.Viewer(role)), invitations.Guests{First: 10}); code(err) != want {
			t.Errorf("%s lists: %v", role, err)
		}
	}
	if _, err := d.Issue(storetest.As(&access.Viewer{Kind: access.Anonymous}), d.wish("g", d.guests[0])); code(err) != "sign_in" {
		t.Errorf("a stranger issues: %v", err)
	}
	if _, err := d.Issue(storetest.As(d.people.Own.Viewer()), d.wish("h", d.guests[0])); code(err) != "forbidden" {
		t.Errorf("a member issues: %v", err)
	}
}

func TestWhoHasNoAccountIsListedByCompanySearchOrAll(t *testing.T) {
	each(t, func(d *desk) {
		d.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Member.UpdateOne(d.guests[1]).SetLeftOn("2026-06-14").Exec(ctx)
		})
		list := func(g invitations.Guests) (numbers []string) {
			g.First = 10
			page, err := d.List(d.clerk, g)
			if err != nil {
				d.Fatal(err)
			}
			for _, e := range page.Edges {
				numbers = append(numbers, e.Node.Number)
			}
			if total, err := page.TotalCount(d.clerk); err != nil || total != len(numbers) {
				d.Errorf("%d in all, listed %d: %v", total, len(numbers), err)
			}
			return numbers
		}
		here := []string{"20000001", "20000003"}
		for name, c := range map[string]struct {
			of   invitations.Guests
			want []string
		}{
			"all":             {invitations.Guests{}, here},
			"a company":       {invitations.Guests{CompanyID: d.people.Own.Company.ID}, here},
			"another company": {invitations.Guests{CompanyID: d.people.Other.Company.ID}, nil},
			"a name":          {invitations.Guests{Search: "高橋"}, here},
			"a number":        {invitations.Guests{Search: "20000003"}, here[1:]},
		} {
			if got := list(c.of); !slices.Equal(got, c.want) {
				d.Errorf("%s: %v, want %v", name, got, c.want)
			}
		}
		d.made(d.wish("a", d.guests[0]))
		if got := list(invitations.Guests{}); !slices.Equal(got, here[1:]) {
			d.Errorf("with a code that holds: %v", got)
		}
		if got := list(invitations.Guests{Coded: true}); !slices.Equal(got, here) {
			d.Errorf("those with a code too: %v", got)
		}
		d.Store.SetClock(func() time.Time { return now.AddDate(0, 0, 30) })
		if got := list(invitations.Guests{}); !slices.Equal(got, here) {
			d.Errorf("after its code ended: %v", got)
		}
		page, err := d.List(d.clerk, invitations.Guests{First: 1})
		if err != nil || !page.PageInfo.HasNextPage || !page.Edges[0].Node.AtHome || page.Edges[0].Node.CompanyName == "" {
			d.Fatalf("got %+v, %v", page, err)
		}
		next, err := d.List(d.clerk, invitations.Guests{First: 1, After: page.PageInfo.EndCursor})
		if err != nil || next.Edges[0].Node.Number != "20000003" || next.PageInfo.HasNextPage || next.Edges[0].Node.AtHome {
			d.Errorf("then %+v, %v", next, err)
		}
	})
}

func TestTheAnswerIsRecordedAndNothingKeepsIt(t *testing.T) {
	d := open(t, storetest.Open(t, storetest.SQLite))
	mux := http.NewServeMux()
	d.Mount(mux, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(w, r.WithContext(access.With(r.Context(), access.From(d.clerk))))
		})
	})
	ask := func(body string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/paper/invitations", strings.NewReader(body)))
		return w
	}
	got := ask(`{"idempotencyKey": "0123456789abcdef", "memberIds": ["` + d.guests[0].ID + `"]}`)
	if got.Code != http.StatusOK || got.Header().Get("Cache-Control") != "no-store" || got.Header().Get("Content-Type") != "application/pdf" {
		t.Errorf("answered %d %v", got.Code, got.Header())
	}
	lines := d.Store.Client.AuditEntry.Query().Where(auditentry.Operation("invitationsIssue")).AllX(storetest.System())
	var all string
	for _, l := range lines {
		all += l.Subjects + l.Items + l.Changes
		if l.Actor != d.people.Staff["CLERK"].ID {
			t.Errorf("recorded for %s", l.Actor)
		}
	}
	for _, words := range []string{d.guests[0].ID, "R19", "opening_code_hash", "InvitationRun"} {
		if !strings.Contains(all, words) {
			t.Errorf("the record lacks %s: %s", words, all)
		}
	}
	for body, want := range map[string]int{
		`{"idempotencyKey": "0123456789abcdef", "memberIds": ["` + d.guests[0].ID + `"]}`: http.StatusConflict,
		`{"idempotencyKey": "0123456789abcdee", "memberIds": []}`:                         http.StatusUnprocessableEntity,
		`{`: http.StatusUnprocessableEntity,
		`{"memberIds": ["` + strings.Repeat("x", 20<<10) + `"]}`:                            http.StatusUnprocessableEntity,
		`{"idempotencyKey": "0123456789abcdef", "idempotencyKey": "b", "memberIds": ["a"]}`: http.StatusUnprocessableEntity,
	} {
		if got := ask(body); got.Code != want {
			t.Errorf("%.60s: %d %s", body, got.Code, got.Body)
		}
	}
}

func TestNobodyIsInvitedOfWhoseDeathHeirsHaveTold(t *testing.T) {
	each(t, func(d *desk) {
		claimed := func(status claim.Status, denied bool) {
			d.Helper()
			d.inside(func(ctx context.Context, c *ent.Client) error {
				if _, err := c.Claim.Delete().Where(claim.Reference("HEIR01")).Exec(ctx); err != nil {
					return err
				}
				return c.Claim.Create().SetReference("HEIR01").SetMemberID(d.guests[1].ID).SetKindID(d.people.HeirKind.ID).SetCompanyID(d.people.Own.Company.ID).
					SetStatus(status).SetDeathDenied(denied).SetEventOn("2026-06-01").SetCreatedAt(d.Store.Now()).SetUpdatedAt(d.Store.Now()).Exec(ctx)
			})
		}
		for n, c := range []struct {
			status claim.Status
			denied bool
			listed int
			want   string
		}{
			{claim.StatusDRAFT, false, 3, "ok"}, {claim.StatusSUBMITTED, false, 2, "member_died"}, {claim.StatusPAID, false, 2, "member_died"},
			{claim.StatusWITHDRAWN, false, 3, "ok"}, {claim.StatusREFUSED, false, 2, "member_died"}, {claim.StatusREFUSED, true, 3, "ok"},
			{claim.StatusPAID, true, 3, "ok"},
		} {
			claimed(c.status, c.denied)
			page, err := d.List(d.clerk, invitations.Guests{First: 10, Coded: true})
			if err != nil || len(page.Edges) != c.listed {
				d.Errorf("%s: listed %d, %v", c.status, len(page.Edges), err)
			}
			for m, wish := range []invitations.Wish{d.wish(fmt.Sprint("died", n), d.guests[0], d.guests[1]), d.wish(fmt.Sprint("anew", n), d.guests[1])} {
				wish.Anew = m == 1
				if _, err := d.Issue(d.clerk, wish); code(err) != c.want {
					d.Errorf("%s: issued with %v, want %s", c.status, err, c.want)
				}
			}
		}
	})
}
