package demo

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/officer"
	"kyosai/server/access"
	"kyosai/server/officers"
	"kyosai/server/store"
)

// appoint has the company of the first member name an officer, so that what he claims can be certified; one of another
// database's companies goes.
func (p *People) appoint(ctx context.Context, db *store.Store) error {
	if len(p.Officers) > 0 {
		there, err := db.Client.Officer.Query().Where(officer.Number(p.Officers[0].Number)).Exist(ctx)
		if err != nil || there {
			return err
		}
		p.Officers = nil
	}
	if len(p.Members) == 0 {
		return nil
	}
	job, err := db.Client.Employment.Query().Where(employment.HasMemberWith(member.Number(p.Members[0].Number)), employment.UntilOnIsNil()).
		WithCompany().Order(employment.ByID()).First(ctx)
	if err != nil {
		return fmt.Errorf("look for the company of member %s: %w", p.Members[0].Number, err)
	}
	named, err := appointed(ctx, db, job.Edges.Company)
	if err != nil {
		return err
	}
	p.Officers = []Officer{{Number: named.Number, SignInID: officerID, Password: random(), Name: named.Name, Company: job.Edges.Company.Name}}
	return nil
}

// officerID is what the demo's officer signs in with.
const officerID = "officer"

// appointed is the company's first officer, whom a killed start may have entered already.
func appointed(ctx context.Context, db *store.Store, of *ent.Company) (*ent.Officer, error) {
	found, err := db.Client.Officer.Query().Where(officer.CompanyID(of.ID)).Order(officer.ByID()).First(ctx)
	if err == nil || !ent.IsNotFound(err) {
		return found, err
	}
	asClerk := access.With(ctx, &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Clerk})
	return officers.Officers{Store: db}.Save(asClerk, officers.Entry{CompanyID: of.ID, Name: "総務 七海", Email: email(officerID), Enabled: true})
}
