package storetest

import (
	"context"

	"kyosai/server/access"
)

// As is a context in which v is looking.
func As(v *access.Viewer) context.Context { return access.With(context.Background(), v) }

// Viewer is the person, signed in.
func (p *Person) Viewer() *access.Viewer {
	return &access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: p.Member.ID, AccountID: p.Account.ID}
}

// Anonymous is a context in which nobody in particular is looking, in the public zone.
func Anonymous() context.Context {
	return As(&access.Viewer{Kind: access.Anonymous, Zone: access.Public})
}

// OfficerViewer is the officer of the person's company, signed in.
func (p *Person) OfficerViewer() *access.Viewer {
	return &access.Viewer{Kind: access.Officer, Zone: access.Public, Roles: access.OfficerRole, OfficerID: p.Officer.ID, CompanyID: p.Company.ID, AccountID: p.Officer.Edges.Account.ID}
}

// Viewer is the member of staff who holds the role, signed in.
func (p *People) Viewer(role string) *access.Viewer {
	s := p.Staff[role]
	return &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Role(role), StaffID: s.ID, Name: s.Name}
}
