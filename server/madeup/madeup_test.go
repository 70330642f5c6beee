package madeup_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payment"
	"kyosai/server/madeup"
	"kyosai/server/migration"
	"kyosai/server/migration/layout"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/vault"
)

var small = madeup.Scheme{Companies: 20, Members: 300, Years: 4, Seed: 7, Today: "2026-04-01"}

func TestTheSameSeedMakesTheSamePeople(t *testing.T) {
	other := small
	other.Seed++
	alike := 0
	for n := range small.Members {
		m := small.Member(n)
		if diff := cmp.Diff(m, small.Member(n)); diff != "" {
			t.Fatal(diff)
		}
		if diff := cmp.Diff(small.Claims(n, m), small.Claims(n, m)); diff != "" {
			t.Fatal(diff)
		}
		if m.Name == other.Member(n).Name && m.Born == other.Member(n).Born {
			alike++
		}
	}
	if alike > 3 {
		t.Errorf("another seed makes the same people %d times", alike)
	}
}

func TestLivesAreInOrder(t *testing.T) {
	for n := range small.Members {
		m := small.Member(n)
		firm := small.Company(m.Company)
		if m.Born.AddYears(18).After(m.Hired) || m.Hired.After(m.Joined) || m.Joined.Before(firm.Joined) || m.Joined.Before("1971-04-01") || m.Joined.After(small.Today) {
			t.Errorf("born %s, hired %s, joined %s at a company of %s", m.Born, m.Hired, m.Joined, firm.Joined)
		}
		if !m.Left.IsNone() && (m.Left.Before(m.Joined) || m.Left.After(small.Today)) {
			t.Errorf("joined %s, left %s", m.Joined, m.Left)
		}
		for _, c := range small.Claims(n, m) {
			if c.Event.Before(m.Joined) || c.Applied.Before(c.Event) || c.Applied.After(small.Today) || c.Event.Before("2022-04-01") {
				t.Errorf("joined %s, event %s, applied %s", m.Joined, c.Event, c.Applied)
			}
		}
	}
}

func TestEveryClaimHasAReferenceOfItsOwn(t *testing.T) {
	large, seen := small, map[string]bool{}
	large.Members = 6000
	for n := range large.Members {
		for _, c := range large.Claims(n, large.Member(n)) {
			if seen[c.Reference] {
				t.Fatalf("%s stands for two claims", c.Reference)
			}
			seen[c.Reference] = true
		}
	}
}

func TestASchemeThatCannotBeIsRefused(t *testing.T) {
	for _, wrong := range []madeup.Scheme{{}, {Companies: 1}, {Companies: 1, Members: 1}, {Companies: 1, Members: 1, Today: "2026-04-01", Years: -1}, {Companies: 1, Members: 1, Today: "1999-01-01"}} {
		if err := wrong.Check(); err == nil {
			t.Errorf("%+v was taken", wrong)
		}
	}
}

func TestASchemeLoadsWithItsHistory(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := storetest.System()
		kept := proofs(t)
		if err := small.Load(ctx, s, kept, nil); err != nil {
			t.Fatal(err)
		}
		for _, c := range s.Client.DocumentContent.Query().AllX(ctx) {
			if picture, err := kept.Open(ctx, c.DocumentID, c.KeptAs); err != nil || !bytes.HasPrefix(picture, []byte("\xff\xd8\xff")) {
				t.Errorf("a proof does not open: %v", err)
			}
		}
		if n := s.Client.Member.Query().CountX(ctx); n != small.Members {
			t.Errorf("%d members", n)
		}
		states := map[claim.Status]int{}
		for _, c := range s.Client.Claim.Query().WithDocuments().WithDecisions().WithMember().AllX(ctx) {
			states[c.Status]++
			open := c.Status == claim.StatusSUBMITTED || c.Status == claim.StatusRECOMMENDED
			if open != (len(c.Edges.Documents) == 1) || open == (len(c.Verdict.Outcomes) == 0) || !c.Verdict.Entitled || len(c.Edges.Decisions) == 0 {
				t.Errorf("a claim that is %s: %d documents, verdict %v", c.Status, len(c.Edges.Documents), c.Verdict)
			}
		}
		if states[claim.StatusPAID] < 100 || states[claim.StatusSUBMITTED] < 2 || states[claim.StatusREFUSED] == 0 {
			t.Errorf("the claims are %v", states)
		}
		paid := s.Client.Payment.Query().Where(payment.HostKind("")).CountX(ctx)
		if host := s.Client.Payment.Query().Where(payment.HostKindNEQ("")).CountX(ctx); paid != states[claim.StatusPAID] || host < small.Members/2 {
			t.Errorf("%d payments of claims, %d of the host", paid, host)
		}
		if entries := s.Client.AuditEntry.Query().AllX(ctx); entries[len(entries)-1].Operation != "made-up" {
			t.Errorf("the record ends with %v", entries[len(entries)-1])
		}
		if err := small.Load(ctx, s, proofs(t), nil); err == nil || !strings.Contains(err.Error(), "holds members already") {
			t.Errorf("made-up people were mixed with others: %v", err)
		}
	})
}

func proofs(t *testing.T) *vault.Vault {
	t.Helper()
	v, err := vault.In(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestTheExtractOfASchemeIsTheSchemeItself(t *testing.T) {
	folder := t.TempDir()
	if err := small.WriteExtract(folder); err != nil {
		t.Fatal(err)
	}
	for name, size := range map[string]int64{"JIGYOSYO.DAT": 200 * 20, "KAIIN.DAT": 150 * 300} {
		if info, err := os.Stat(filepath.Join(folder, name)); err != nil || info.Size() != size {
			t.Errorf("%s: %v, %v", name, info.Size(), err)
		}
	}
	host, err := layout.Load("host-1971")
	if err != nil {
		t.Fatal(err)
	}
	imported, loaded := storetest.Open(t, storetest.SQLite), storetest.Open(t, storetest.SQLite)
	report, err := migration.Run(storetest.System(), imported, migration.Options{Layout: host, Folder: folder})
	if err != nil {
		t.Fatal(err)
	}
	if report.Companies.Loaded != 20 || report.Members.Loaded != 300 || len(report.Members.Warned)+len(report.Payments.Rejected) > 0 {
		t.Errorf("companies %+v, members %+v, payments %+v", report.Companies, report.Members, report.Payments)
	}
	if err := small.Load(storetest.System(), loaded, proofs(t), nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(people(t, loaded), people(t, imported)); diff != "" {
		t.Error(diff)
	}
}

// people are the members as their extract knows them.
func people(t *testing.T, s *store.Store) []any {
	t.Helper()
	var all []any
	for _, m := range s.Client.Member.Query().Order(ent.Asc("number")).WithEmployments(func(q *ent.EmploymentQuery) { q.WithCompany() }).
		WithPayments(func(q *ent.PaymentQuery) { q.Where(payment.HostKindNEQ("")) }).AllX(storetest.System()) {
		e := m.Edges.Employments[0]
		all = append(all, []any{m.Number, m.Name, m.Kana, m.Sex, m.BornOn, m.MarriedOn, m.JoinedOn, m.LeftOn, m.NameKey, m.KanaKey,
			e.Type, e.Location, e.HiredOn, e.FromOn, e.UntilOn, e.Edges.Company.Name, e.Edges.Company.Address, len(m.Edges.Payments)})
	}
	return all
}
