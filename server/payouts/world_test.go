package payouts_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/arrears"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/export"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/payouts"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// world is 10 July 2026: two companies with an account each, one claim of each approved in June, nobody owes fees, and
// two people of accounting.
type world struct {
	*testing.T
	s             *store.Store
	people        *storetest.People
	p             payouts.Payouts
	maker, second context.Context
	more          int
}

var june, july = time.Date(2026, 6, 15, 3, 0, 0, 0, time.UTC), time.Date(2026, 7, 10, 3, 0, 0, 0, time.UTC)

func newWorld(t *testing.T, s *store.Store) *world {
	s.SetClock(func() time.Time { return june })
	w := &world{T: t, s: s, people: storetest.Populate(t, s), p: payouts.Payouts{Store: s}}
	s.SetClock(func() time.Time { return july })
	w.maker, w.second = storetest.As(w.people.Viewer("ACCOUNTING")), w.accountant("ADMINISTRATOR")
	w.inside(func(ctx context.Context, c *ent.Client) error {
		if err := c.Arrears.Update().Where(arrears.UntilOnIsNil()).SetUntilOn("2026-06-30").ClearOpenOf().Exec(ctx); err != nil {
			return err
		}
		if err := c.BankAccount.Update().Where(bankaccount.PendingOfNotNil()).ClearPendingOf().SetEndedAt(june).Exec(ctx); err != nil {
			return err
		}
		if err := c.Claim.Update().Where(claim.HasCouponsWith(coupon.LiveClaimNotNil())).SetStatus(claim.StatusLAPSED).Exec(ctx); err != nil {
			return err
		}
		if err := c.PayoutTerms.Update().SetOwnAccounts(false).Exec(ctx); err != nil {
			return err
		}
		return c.BankAccount.Create().SetOwner(bankaccount.OwnerSCHEME).SetCurrentOf("scheme").SetBank("0001").SetBranch("100").
			SetType(bankaccount.TypeORDINARY).SetNumber("0001234").SetHolder("ｷﾝﾛｳｼﾔｷﾖｳｻｲ").SetProposedAt(june).SetConfirmedAt(june).Exec(ctx)
	})
	return w
}

// accountant is who has a role, working for accounting instead.
func (w *world) accountant(role string) context.Context {
	viewer := *w.people.Viewer(role)
	viewer.Roles = access.Accounting
	return storetest.As(&viewer)
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) { test(newWorld(t, s)) })
}

func (w *world) inside(change func(ctx context.Context, c *ent.Client) error) {
	w.Helper()
	if err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return change(ctx, tx.Client()) }); err != nil {
		w.Fatal(err)
	}
}

// approved adds claims of a person that were approved in June.
func (w *world) approved(of *storetest.Person, n int) {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		for range n {
			w.more++
			if err := c.Claim.Create().SetReference(fmt.Sprintf("P%06d", w.more)).SetMemberID(of.Member.ID).SetKindID(w.people.Kind.ID).SetCompanyID(of.Company.ID).
				SetStatus(claim.StatusAPPROVED).SetAmount(5000).SetCreatedAt(june).SetUpdatedAt(june).SetSubmittedAt(june).SetDecidedAt(june).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	})
}

func key(n string) string { return "a-key-of-the-test-" + n }

func (w *world) make(n string) *ent.Payout {
	w.Helper()
	run, err := w.p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key(n)})
	if err != nil {
		w.Fatal(said(err))
	}
	return run
}

func releasing(run *ent.Payout, n string) payouts.Releasing {
	return payouts.Releasing{ID: run.ID, Version: run.Version, SHA256: run.Sha256, TransferCount: run.TransferCount, Total: run.Total, Key: key(n)}
}

func (w *world) release(run *ent.Payout) *ent.Payout {
	w.Helper()
	released, err := w.p.Release(w.second, releasing(run, "release-"+run.ID[4:20]))
	if err != nil {
		w.Fatal(said(err))
	}
	return released
}

// taken takes the run's file, as somebody does who knows of every time that it left before.
func taken(ctx context.Context, p payouts.Payouts, run *ent.Payout) (*payouts.Taken, error) {
	before, err := p.Store.Client.Export.Query().Where(export.OfID(run.ID)).Order(export.ByID()).All(storetest.System())
	if err != nil {
		return nil, err
	}
	wish := payouts.FileTaking{ID: run.ID, Purpose: fmt.Sprintf("銀行へ渡すため（%d回目）", len(before)+1)}
	if len(before) > 0 {
		wish.Again = &before[len(before)-1].ID
	}
	return p.Take(ctx, wish)
}

// take takes the run's file to the bank.
func (w *world) take(run *ent.Payout) []byte {
	w.Helper()
	taken, err := taken(w.maker, w.p, run)
	if err != nil {
		w.Fatal(said(err))
	}
	return taken.Bytes
}

func paying(run *ent.Payout, n string) payouts.Paying {
	return payouts.Paying{ID: run.ID, Version: run.Version, Key: key(n)}
}

// pay releases a run, takes its file to the bank and says on the pay day that it was carried out.
func (w *world) pay(run *ent.Payout) *ent.Payout {
	w.Helper()
	if run.Status == payout.StatusMADE {
		w.release(run)
	}
	w.take(run)
	w.on(run.PayOn)
	paid, err := w.p.Pay(w.maker, paying(w.now(run), "pay-"+run.ID[4:20]))
	if err != nil {
		w.Fatal(said(err))
	}
	return paid
}

// now reads a run anew.
func (w *world) now(run *ent.Payout) *ent.Payout {
	w.Helper()
	found, err := w.p.Get(w.maker, run.ID)
	if err != nil || found == nil {
		w.Fatal(found, err)
	}
	return found
}

// held counts the held claims of a run by their reason.
func (w *world) held(run *ent.Payout) string {
	w.Helper()
	page, err := w.p.Held(w.maker, run, 100, nil)
	if err != nil {
		w.Fatal(err)
	}
	var reasons []string
	for _, e := range page.Edges {
		reasons = append(reasons, string(*e.Node.Held))
	}
	return strings.Join(reasons, " ")
}

// balance holds the whole of the money together: no claim is paid by two lines, what is paid has one payment and one
// line of a paid run, a coupon is settled exactly when its claim is paid, and the yen of all add up.
func (w *world) balance() {
	w.Helper()
	sum := func(query string) (n int64) {
		if err := w.s.DB.QueryRow(query).Scan(&n); err != nil {
			w.Fatalf("%s: %v", query, err)
		}
		return n
	}
	paid := sum("SELECT COALESCE(SUM(amount), 0) FROM claims WHERE status = 'PAID'")
	lines := sum("SELECT COALESCE(SUM(l.amount), 0) FROM payout_lines l JOIN payouts p ON p.id = l.payout_id WHERE l.live_claim IS NOT NULL AND p.status = 'PAID'")
	payments := sum("SELECT COALESCE(SUM(amount), 0) FROM payments WHERE live_claim IS NOT NULL AND host_kind = ''")
	transfers := sum("SELECT COALESCE(SUM(t.amount), 0) FROM transfers t JOIN payouts p ON p.id = t.payout_id WHERE t.status = 'LIVE' AND p.status = 'PAID' AND p.number > 1")
	const before = 40000 // the two claims that Populate has paid, with payments of the host's form
	if paid != lines || paid-before != payments || payments != transfers {
		w.Errorf("the yen do not add up: claims %d, lines %d, payments %d, transfers %d", paid, lines, payments, transfers)
	}
	if n := sum("SELECT COUNT(*) FROM (SELECT claim_id FROM payments WHERE live_claim IS NOT NULL GROUP BY claim_id HAVING COUNT(*) > 1) AS doubled"); n > 0 {
		w.Errorf("%d claims are paid twice", n)
	}
	if n := sum("SELECT COUNT(*) FROM coupons k JOIN claims c ON c.id = k.live_claim WHERE (k.status = 'SETTLED') <> (c.status = 'PAID')"); n > 0 {
		w.Errorf("%d coupons are settled and their claims not paid, or the other way round", n)
	}
	if n := sum("SELECT COUNT(*) FROM payouts p WHERE p.number > 1 AND p.total <> (SELECT COALESCE(SUM(t.amount), 0) FROM transfers t WHERE t.payout_id = p.id AND t.status <> 'CANCELLED') AND p.status <> 'CANCELLED'"); n > 0 {
		w.Errorf("%d runs have another total than their transfers", n)
	}
}

func (w *world) claims(status claim.Status) int {
	return w.s.Client.Claim.Query().Where(claim.StatusEQ(status)).CountX(storetest.System())
}

func (w *world) lines(run *ent.Payout) []*ent.PayoutLine {
	return w.s.Client.PayoutLine.Query().Where(payoutline.PayoutID(run.ID), payoutline.LiveClaimNotNil()).AllX(storetest.System())
}

func (w *world) transfers(run *ent.Payout) []*ent.Transfer {
	w.Helper()
	page, err := w.p.Transfers(w.maker, run, 100, nil)
	if err != nil {
		w.Fatal(err)
	}
	var all []*ent.Transfer
	for _, e := range page.Edges {
		all = append(all, e.Node)
	}
	return all
}

func (w *world) on(day caldate.Day) {
	year, month, d := day.YMD()
	w.s.SetClock(func() time.Time { return time.Date(year, time.Month(month), d, 3, 0, 0, 0, time.UTC) })
}

func said(err error) string {
	if p := problem.As(err); p != nil {
		return p.Code + " " + p.Field + ": " + p.Message
	}
	return fmt.Sprint(err)
}

func code(err error) string {
	switch all := problem.All(err); {
	case err == nil:
		return "ok"
	case len(all) == 0:
		return err.Error()
	default:
		return all[0].Code
	}
}

func (w *world) refuses(err error, want string) {
	w.Helper()
	if code(err) != want {
		w.Errorf("got %v, want %s", err, want)
	}
}

// together does all at once and gives how each came out.
func together(all ...func() error) string {
	results := make([]string, len(all))
	var group sync.WaitGroup
	for i, do := range all {
		group.Go(func() { results[i] = code(do()) })
	}
	group.Wait()
	return strings.Join(results, " ")
}
