package demo

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payment"
	"kyosai/server/access"
	"kyosai/server/signin"
	"kyosai/server/signin/password"
	"kyosai/server/staff"
	"kyosai/server/store"
)

// Prepare sees to it that the demo can be signed in to and can pay: staff of every role, so
// many members, accounts of the scheme and the companies; and that there are facilities and agencies to
// choose, and an event to join. Who is there already
// stays as he is.
func Prepare(ctx context.Context, db *store.Store, data string, members int) error {
	ctx = access.AsSystem(ctx)
	people, err := Read(data)
	if err != nil {
		return err
	}
	if len(people.Staff) == 0 {
		people.Staff = hire()
	}
	if err := people.invite(ctx, db, members); err != nil {
		return err
	}
	if err := people.appoint(ctx, db); err != nil {
		return err
	}
	// First the file: a killed start leaves accounts to open, and none whose password is lost.
	if err := people.write(data); err != nil {
		return err
	}
	if err := enlist(ctx, db, people.Staff); err != nil {
		return err
	}
	if err := open(ctx, db, people); err != nil {
		return err
	}
	if err := furnish(ctx, db); err != nil {
		return err
	}
	if err := contract(ctx, db); err != nil {
		return err
	}
	if err := hold(ctx, db, people.Staff); err != nil {
		return err
	}
	return bank(ctx, db)
}

// invite picks members who work for a company today and have no account; ones of another database's people go. Whose
// heirs were paid after a death is nobody who could sign in, whatever a made-up history says besides.
func (p *People) invite(ctx context.Context, db *store.Store, want int) error {
	var known []Member
	for _, m := range p.Members {
		there, err := db.Client.Member.Query().Where(member.Number(m.Number)).Exist(ctx)
		if err != nil {
			return fmt.Errorf("look for member %s: %w", m.Number, err)
		}
		if there {
			known = append(known, m)
		}
	}
	p.Members = known
	if len(known) >= want {
		return nil
	}
	rows, err := db.Client.Member.Query().Where(
		member.LeftOnIsNil(), member.Not(member.HasAccountWith(account.OpenedAtNotNil())), member.HasEmploymentsWith(employment.UntilOnIsNil()),
		member.Not(member.HasPaymentsWith(payment.HasKindWith(benefitkind.Heir(true)))),
	).Order(member.ByNumber()).Limit(want - len(known)).All(ctx)
	if err != nil {
		return fmt.Errorf("look for members: %w", err)
	}
	for _, row := range rows {
		p.Members = append(p.Members, Member{Number: row.Number, SignInID: signInID(len(p.Members)), Password: random(), Name: row.Name, BornOn: born(row)})
	}
	return nil
}

func born(m *ent.Member) string {
	if m.BornOn == nil {
		return ""
	}
	return string(*m.BornOn)
}

func signInID(n int) string {
	if n == 0 {
		return "member"
	}
	return fmt.Sprintf("member%02d", n+1)
}

func enlist(ctx context.Context, db *store.Store, all []Staff) error {
	entries := make([]staff.Entry, 0, len(all))
	for _, s := range all {
		entries = append(entries, staff.Entry{Subject: s.Subject, Name: s.Name, Enabled: true, Roles: s.Roles})
	}
	_, err := staff.Staff{Store: db}.Enter(ctx, entries...)
	return err
}

func open(ctx context.Context, db *store.Store, p *People) error {
	accounts := signin.Accounts{Store: db, Passwords: password.Usual()}
	grant := func(number, signInID, password string) error {
		err := accounts.Grant(ctx, signin.Opening{Number: number, SignInID: signInID, Password: password, Email: email(signInID)})
		if err != nil {
			return fmt.Errorf("open the account of %s: %w", signInID, err)
		}
		return nil
	}
	for _, m := range p.Members {
		if err := grant(m.Number, m.SignInID, m.Password); err != nil {
			return err
		}
	}
	for _, o := range p.Officers {
		if err := grant(o.Number, o.SignInID, o.Password); err != nil {
			return err
		}
	}
	return nil
}

func email(signInID string) string { return signInID + "@example.jp" }
