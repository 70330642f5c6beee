package officers_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/session"
	"kyosai/server/access"
	"kyosai/server/officers"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

type world struct {
	officers.Officers
	people *storetest.People
	clerk  context.Context
}

func each(t *testing.T, test func(t *testing.T, w world)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		test(t, world{officers.Officers{Store: s}, people, storetest.As(people.Viewer("CLERK"))})
	})
}

func (w world) entry() officers.Entry {
	return officers.Entry{CompanyID: w.people.Own.Company.ID, Name: " 人事　一郎 ", Email: "jinji@example.jp", Enabled: true}
}

func refusedAs(t *testing.T, err error, code, field string) {
	t.Helper()
	if p := problem.As(err); p == nil || p.Code != code || p.Field != field {
		t.Errorf("got %v, want %s at %q", err, code, field)
	}
}

func TestAClerkEntersAnOfficerUnderANumberOfTheCompany(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		made, err := w.Save(w.clerk, w.entry())
		if err != nil {
			t.Fatal(err)
		}
		if made.Number != "100001-2" || made.Name != "人事　一郎" || made.CompanyID != w.people.Own.Company.ID || !made.Enabled {
			t.Errorf("entered %+v", made)
		}
		list, err := w.Of(w.clerk, w.people.Own.Company, 10, nil)
		if err != nil || len(list.Edges) != 2 || list.Edges[1].Node.ID != made.ID {
			t.Errorf("listed %+v, %v", list, err)
		}
	})
}

func TestNobodyButAClerkEntersOfficers(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		for _, v := range []*access.Viewer{w.people.Viewer("APPROVER"), w.people.Viewer("ADMINISTRATOR"), w.people.Own.Viewer(), w.people.Own.OfficerViewer()} {
			_, err := w.Save(storetest.As(v), w.entry())
			if p := problem.As(err); p == nil || p.Kind != problem.Forbidden {
				t.Errorf("%s gets %v", v.Roles, err)
			}
		}
	})
}

func TestAnEntryThatIsWrongSaysWhere(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		empty := w.entry()
		empty.Name, empty.Email = "　", "nowhere"
		_, err := w.Save(w.clerk, empty)
		if all := problem.All(err); len(all) != 2 || all[0].Field != "name" || all[1].Field != "email" {
			t.Errorf("got %v", err)
		}
		numbered := w.entry()
		numbered.Name = "人事 123456789018"
		_, err = w.Save(w.clerk, numbered)
		refusedAs(t, err, problem.As(err).Code, "name")
		nowhere := w.entry()
		nowhere.CompanyID = "cmp_nowhere"
		_, err = w.Save(w.clerk, nowhere)
		refusedAs(t, err, "no_company", "")
	})
}

func TestWhatAnotherClerkChangedIsNotOverwritten(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		e := w.entry()
		e.ID, e.Version = w.people.Own.Officer.ID, w.people.Own.Officer.Version
		if _, err := w.Save(w.clerk, e); err != nil {
			t.Fatal(err)
		}
		_, err := w.Save(w.clerk, e)
		refusedAs(t, err, "changed_meanwhile", "")
		e.ID = "off_nobody"
		_, err = w.Save(w.clerk, e)
		refusedAs(t, err, "no_officer", "")
	})
}

func TestWhoNoLongerActsForTheCompanyIsSignedOutAtOnce(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		o := w.people.Own.Officer
		err := w.Store.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Session.Create().SetZone(session.ZonePUBLIC).SetDigest("d").SetAccountID(o.Edges.Account.ID).
				SetCreatedAt(tx.Now).SetSeenAt(tx.Now).SetEndsAt(tx.Now).Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		e := w.entry()
		e.ID, e.Version, e.Enabled = o.ID, o.Version, false
		saved, err := w.Save(w.clerk, e)
		if err != nil || saved.Enabled {
			t.Fatal(saved, err)
		}
		if n := w.Store.Client.Session.Query().CountX(storetest.System()); n != 0 {
			t.Errorf("%d sessions are left", n)
		}
	})
}

func TestAnAccountBelongsToExactlyOne(t *testing.T) {
	each(t, func(t *testing.T, w world) {
		free, entered := w.free(t), w.entered(t)
		for name, make := range map[string]func(*ent.AccountCreate) *ent.AccountCreate{
			"nobody": func(c *ent.AccountCreate) *ent.AccountCreate { return c },
			"both": func(c *ent.AccountCreate) *ent.AccountCreate {
				return c.SetMemberID(free).SetOfficerID(entered)
			},
		} {
			err := w.Store.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
				return make(tx.Client().Account.Create().SetCreatedAt(tx.Now)).Exec(ctx)
			})
			if err == nil {
				t.Errorf("the database took an account of %s", name)
			}
		}
	})
}

// free is a member without an account.
func (w world) free(t *testing.T) (id string) {
	t.Helper()
	err := w.Store.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		m, err := tx.Client().Member.Create().SetNumber("10000009").SetSex("UNKNOWN").Save(ctx)
		if err == nil {
			id = m.ID
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// entered is an officer without an account.
func (w world) entered(t *testing.T) string {
	t.Helper()
	made, err := w.Save(w.clerk, w.entry())
	if err != nil {
		t.Fatal(err)
	}
	return made.ID
}
