package cards_test

import (
	"context"
	"crypto/ed25519"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/cardkey"
	"kyosai/gen/ent/order"
	"kyosai/server/cards"
	"kyosai/server/problem"
	"kyosai/server/signin/session"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

// world has the public zone, which signs, the desk, which reads, a member and a clerk.
type world struct {
	*testing.T
	s             *store.Store
	people        *storetest.People
	phone, desk   cards.Cards
	me, clerk     context.Context
	issued, order string
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		w := &world{T: t, s: s, people: people, phone: cards.Cards{Store: s, Key: keyOf(t, "public")}, desk: cards.Cards{Store: s}}
		w.me, w.clerk = storetest.As(people.Own.Viewer()), storetest.As(people.Viewer("CLERK"))
		w.at(now)
		if err := w.phone.Register(storetest.System()); err != nil {
			t.Fatal(err)
		}
		w.issued, w.order = w.card(w.phone), w.ofOrder(order.StatusPAID)
		test(w)
	})
}

func keyOf(t testing.TB, secret string) ed25519.PrivateKey {
	key, err := cards.KeyOf([]byte(secret))
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func (w *world) at(t time.Time) { w.s.SetClock(func() time.Time { return t }) }

func (w *world) card(by cards.Cards) string {
	w.Helper()
	code, err := by.OfViewer(w.me)
	if err != nil {
		w.Fatal(err)
	}
	return code.Text
}

func (w *world) ofOrder(status order.Status) string {
	w.Helper()
	code, err := w.phone.OfOrder(w.people.Own.Orders[status])
	if err != nil {
		w.Fatal(err)
	}
	return code.Text
}

// reads is what the desk makes of a code: whose, of which order, or why not.
func (w *world) reads(code string) string {
	w.Helper()
	switch shown, err := w.desk.Read(w.clerk, code); {
	case problem.As(err) != nil:
		return problem.As(err).Code
	case err != nil:
		return err.Error()
	case shown.Order != nil:
		return shown.Member.Number + " " + shown.Order.Number
	default:
		return shown.Member.Number
	}
}

func (w *world) expect(code, want string) {
	w.Helper()
	if got := w.reads(code); got != want {
		w.Errorf("the desk reads %s, want %s", got, want)
	}
}

func TestTheDeskReadsWhoseCardAndWhichOrder(t *testing.T) {
	each(t, func(w *world) {
		own := w.people.Own.Member.Number
		w.expect(w.issued, own)
		w.expect(w.order, own+" "+w.people.Own.Orders[order.StatusPAID].Number)
		w.expect(strings.ToLower(w.issued), own)
		w.expect("  "+w.issued[:60]+" "+w.issued[60:]+"\n", own)
	})
}

func TestACodeIsShortAndSaysNothingAboutItsMember(t *testing.T) {
	each(t, func(w *world) {
		if len(w.issued) > 154 || strings.Trim(w.issued, "0123456789ABCDEFGHJKMNPQRSTVWXYZ") != "" {
			t.Errorf("%q does not fit a QR code of 41 modules a side", w.issued)
		}
		if strings.Contains(w.issued, w.people.Own.Member.Number) {
			t.Error("the member's number stands in his code")
		}
	})
}

func TestForgedAndForeignCodesAreRefused(t *testing.T) {
	each(t, func(w *world) {
		for _, code := range []string{
			"", "KYOSAI1:10000001", w.people.Own.Member.Number, "https://example.jp/", strings.Repeat("0", 149), strings.Repeat("A", 100_000),
			w.issued + "0", w.issued[:len(w.issued)-1], w.issued[:40] + w.order[40:], flipped(w.issued, 12), flipped(w.issued, 140),
			w.card(cards.Cards{Store: w.s, Key: keyOf(w, "somebody else")}),
		} {
			w.expect(code, "code_forged")
		}
	})
}

// flipped is the code with another character at a place.
func flipped(code string, at int) string {
	other := "0"
	if code[at:at+1] == other {
		other = "1"
	}
	return code[:at] + other + code[at+1:]
}

func TestACodeEndsAfterThirtyDays(t *testing.T) {
	each(t, func(w *world) {
		w.at(now.Add(30*24*time.Hour - time.Second))
		w.expect(w.issued, w.people.Own.Member.Number)
		w.at(now.Add(30 * 24 * time.Hour))
		w.expect(w.issued, "code_ended")
		w.expect(w.order, "code_ended")
	})
}

func TestEndingAnAccountsSessionsEndsWhatItsPhonesKeep(t *testing.T) {
	each(t, func(w *world) {
		w.at(now.Add(time.Minute))
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return session.EndOfAccount(ctx, tx, w.people.Own.Account.ID, "")
		})
		if err != nil {
			t.Fatal(err)
		}
		w.expect(w.issued, "code_void")
		w.expect(w.order, "code_void")
		w.holds(w.issued, false)
		fresh := w.card(w.phone)
		w.expect(fresh, w.people.Own.Member.Number)
		w.holds(fresh, true)
	})
}

func (w *world) holds(code string, want bool) {
	w.Helper()
	if got, err := w.phone.Holds(storetest.Anonymous(), code); err != nil || got != want {
		w.Errorf("a kept code holds: %v, %v; want %v", got, err, want)
	}
}

func TestAnybodyMayAskWhetherAKeptCodeHolds(t *testing.T) {
	each(t, func(w *world) {
		w.holds(w.issued, true)
		w.holds(flipped(w.issued, 12), false)
		w.holds("", false)
		w.at(now.Add(31 * 24 * time.Hour))
		w.holds(w.issued, false)
	})
}

func TestOnlyTheCounterReadsCodes(t *testing.T) {
	each(t, func(w *world) {
		for name, as := range map[string]context.Context{
			"a member": w.me, "an officer": storetest.As(w.people.Own.OfficerViewer()), "an approver": storetest.As(w.people.Viewer("APPROVER")),
		} {
			if _, err := w.desk.Read(as, w.issued); problem.As(err) != problem.NotAllowed {
				t.Errorf("%s is answered %v", name, err)
			}
		}
	})
}

func TestWhatIsOverHasNoCodeAndWhoIsNoMemberHasNoCard(t *testing.T) {
	each(t, func(w *world) {
		for _, status := range []order.Status{order.StatusDELIVERED, order.StatusCANCELLED, order.StatusEXPIRED} {
			if code, err := w.phone.OfOrder(&ent.Order{ID: w.people.Own.Orders[order.StatusPAID].ID, Status: status}); code != nil || err != nil {
				t.Errorf("%s: %v, %v", status, code, err)
			}
		}
		if code, err := w.phone.OfViewer(w.clerk); code != nil || err != nil {
			t.Errorf("a clerk: %v, %v", code, err)
		}
		if _, err := w.desk.OfViewer(w.me); err == nil {
			t.Error("a process without a key signs")
		}
	})
}

func TestAKeyIsRegisteredOnce(t *testing.T) {
	each(t, func(w *world) {
		again := cards.Cards{Store: w.s, Key: keyOf(t, "public")}
		if err := again.Register(storetest.System()); err != nil {
			t.Fatal(err)
		}
		if n := w.s.Client.CardKey.Query().Where(cardkey.NameNEQ("")).CountX(storetest.System()); n != 1 {
			t.Errorf("%d keys stand there", n)
		}
	})
}
