package payouts_test

import (
	"testing"

	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/store/storetest"
)

// TestAnOfficerSeesWhatHisCompanyWasPaid: sums a member, once it is paid, and nothing of another company.
func TestAnOfficerSeesWhatHisCompanyWasPaid(t *testing.T) {
	each(t, func(w *world) {
		officer := storetest.As(w.people.Own.OfficerViewer())
		list := func() int {
			page, err := w.p.OfCompany(officer, 10, nil)
			if err != nil {
				w.Fatal(err)
			}
			return len(page.Edges)
		}
		before := list()
		w.approved(w.people.Own, 2)
		run := w.make("1")
		w.release(run)
		if n := list(); n != before {
			w.Errorf("before it is paid he sees %d more", n-before)
		}
		w.pay(w.now(run))
		page, err := w.p.OfCompany(officer, 10, nil)
		if err != nil || len(page.Edges) != before+1 {
			w.Fatalf("got %+v, %v", page, err)
		}
		got := page.Edges[0].Node
		if got.PaidOn != run.PayOn || got.Amount != 30000 || len(got.Shares) != 1 || got.Shares[0].Amount != 30000 || got.Shares[0].Number != w.people.Own.Member.Number {
			w.Errorf("he sees %+v with %+v", got, got.Shares)
		}
		for _, e := range page.Edges {
			for _, s := range e.Node.Shares {
				if s.MemberID != w.people.Own.Member.ID || s.Name == "" {
					w.Errorf("he sees a share of %+v", s)
				}
			}
		}
		if _, err := w.p.OfCompany(storetest.As(w.people.Own.Viewer()), 10, nil); code(err) != "forbidden" {
			w.Errorf("a member asks: %v", err)
		}
	})
}

// TestAnOfficersScopeEndsAtHisCompany asks below the verbs.
func TestAnOfficersScopeEndsAtHisCompany(t *testing.T) {
	each(t, func(w *world) {
		w.pay(w.make("1"))
		officer, c := storetest.As(w.people.Own.OfficerViewer()), w.s.Client
		if n := c.Transfer.Query().Where(transfer.CompanyIDNEQ(w.people.Own.Company.ID)).CountX(officer); n != 0 {
			w.Errorf("he may know of %d transfers to others", n)
		}
		if n := c.PayoutLine.Query().Where(payoutline.CompanyIDNEQ(w.people.Own.Company.ID)).CountX(officer); n != 0 {
			w.Errorf("he may know of %d lines of others", n)
		}
		if n := c.Payout.Query().Where(payout.StatusNEQ(payout.StatusPAID)).CountX(officer); n != 0 {
			w.Errorf("he may know of %d runs that are not paid", n)
		}
		if m := c.Member.Query().AllX(officer); len(m) != 1 || m[0].ID != w.people.Own.Member.ID {
			w.Errorf("he may know of %v", m)
		}
	})
}
