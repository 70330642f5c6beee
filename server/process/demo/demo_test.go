package demo_test

import (
	"context"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent/account"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payment"
	"kyosai/server/events"
	"kyosai/server/madeup"
	"kyosai/server/process/demo"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/vault"
)

func TestTheDemoCanBeSignedInAsAMemberAndAsStaffOfEveryRole(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		data := t.TempDir()
		people := prepare(t, populated(t, s), data, 2)
		if len(people.Members) != 2 || people.Members[0].SignInID != "member" || people.Members[1].SignInID != "member02" {
			t.Fatalf("members %+v", people.Members)
		}
		opened, err := s.Client.Account.Query().Where(account.OpenedAtNotNil(), account.SignInIDIn("member", "member02")).Count(storetest.System())
		if err != nil || opened != 2 {
			t.Errorf("%d accounts are open: %v", opened, err)
		}
		roles := map[string]bool{}
		for _, row := range s.Client.StaffRole.Query().AllX(storetest.System()) {
			roles[string(row.Role)] = true
		}
		for _, role := range []string{"CLERK", "EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"} {
			if !roles[role] {
				t.Errorf("nobody is %s", role)
			}
		}
	})
}

func TestTheDemoCanPay(t *testing.T) {
	s := populated(t, storetest.Open(t, storetest.SQLite))
	for range 2 { // a second start adds nothing
		prepare(t, s, t.TempDir(), 0)
		paid := s.Client.BankAccount.Query().Where(bankaccount.CurrentOfNotNil()).CountX(storetest.System())
		if paid < 2 || s.Client.PayoutTerms.Query().CountX(storetest.System()) != 1 {
			t.Errorf("%d accounts are paid to", paid)
		}
		if n := s.Client.BankAccount.Query().Where(bankaccount.CurrentOf("scheme")).CountX(storetest.System()); n != 1 {
			t.Errorf("the scheme has %d accounts", n)
		}
	}
}

func TestTheDemoHasOneEventThatCanBeJoined(t *testing.T) {
	s := populated(t, storetest.Open(t, storetest.SQLite))
	data := t.TempDir()
	for range 2 {
		prepare(t, s, data, 1)
	}
	held := events.Loaded(s.Client.Event.Query()).OnlyX(storetest.System())
	if stage := events.StageAt(held, s.Now()); stage != events.Open || len(held.Edges.Sessions) != 2 {
		t.Errorf("it is %s, with %d sessions", stage, len(held.Edges.Sessions))
	}
}

func TestASecondStartKeepsThePeopleTheirPasswordsAndTheFacilities(t *testing.T) {
	s, data := populated(t, storetest.Open(t, storetest.SQLite)), t.TempDir()
	first := prepare(t, s, data, 1)
	houses := s.Client.Facility.Query().CountX(storetest.System())
	if d := cmp.Diff(first, prepare(t, s, data, 1)); d != "" {
		t.Error(d)
	}
	if again := s.Client.Facility.Query().CountX(storetest.System()); houses == 0 || again != houses {
		t.Errorf("%d facilities, then %d", houses, again)
	}
}

func TestNobodySignsInWhoseHeirsWerePaidAfterADeath(t *testing.T) {
	s := populated(t, storetest.Open(t, storetest.SQLite))
	first := s.Client.Member.Query().Where(member.LeftOnIsNil()).Order(member.ByNumber()).FirstX(storetest.System())
	kind := s.Client.BenefitKind.Query().Where(benefitkind.Code("DEATH_M")).OnlyX(storetest.System())
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Payment.Create().SetMemberID(first.ID).SetKindID(kind.ID).SetHostKind(kind.HostKind).
			SetRelation(payment.RelationSELF).SetPaid("2020-04").SetAmount(200_000).Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
	people := prepare(t, s, t.TempDir(), 10)
	if len(people.Members) != 10 {
		t.Errorf("%d members can be signed in as", len(people.Members))
	}
	for _, m := range people.Members {
		if m.Number == first.Number {
			t.Errorf("member %s can be signed in as", m.Number)
		}
	}
}

func TestAnotherDatabaseGetsMembersOfItsOwn(t *testing.T) {
	data := t.TempDir()
	first := prepare(t, populated(t, storetest.Open(t, storetest.SQLite)), data, 1)
	empty := prepare(t, storetest.Open(t, storetest.SQLite), data, 1)
	if len(first.Officers) != 1 || len(empty.Officers) != 0 || len(empty.Members) != 0 || len(empty.Staff) != len(first.Staff) {
		t.Errorf("got %+v", empty)
	}
}

func TestNobodyElseReadsThePasswords(t *testing.T) {
	data := t.TempDir()
	prepare(t, storetest.Open(t, storetest.SQLite), data, 0)
	info, err := os.Stat(demo.File(data))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

func TestEachDataFolderHasPasswordsOfItsOwn(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	a, b := prepare(t, s, t.TempDir(), 0), prepare(t, s, t.TempDir(), 0)
	if a.Staff[0].Password == b.Staff[0].Password || len(a.Staff[0].Password) != 14 {
		t.Errorf("passwords %q and %q", a.Staff[0].Password, b.Staff[0].Password)
	}
}

func prepare(t *testing.T, s *store.Store, data string, members int) *demo.People {
	t.Helper()
	if err := demo.Prepare(context.Background(), s, data, members); err != nil {
		t.Fatal(err)
	}
	people, err := demo.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return people
}

func populated(t *testing.T, s *store.Store) *store.Store {
	t.Helper()
	scheme := madeup.Scheme{Companies: 2, Members: 20, Years: 1, Seed: 1, Today: "2026-04-01"}
	kept, err := vault.In(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := scheme.Load(context.Background(), s, kept, nil); err != nil {
		t.Fatal(err)
	}
	return s
}
