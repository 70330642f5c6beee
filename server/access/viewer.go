// Package access says who is looking: the viewer, his zone and his roles. It decides nothing about a noun;
// the store's row scope, the schema's guards and the verbs ask it.
package access

import "context"

// Zone is a trust zone: the internet's side or the closed line's.
type Zone string

// The two zones of DESIGN.md, and the inside, where no person asks.
const (
	Public    Zone = "PUBLIC"
	StaffZone Zone = "STAFF"
	Inside    Zone = "INSIDE"
)

// Kind says what sort of viewer it is.
type Kind string

// The kinds of viewer.
const (
	Anonymous Kind = "ANONYMOUS" // not signed in
	Member    Kind = "MEMBER"
	Officer   Kind = "OFFICER" // a company's 福利厚生の担当者
	Staff     Kind = "STAFF"
	System    Kind = "SYSTEM" // the worker, a command, signing in: code that answers to nobody's screen
)

// Viewer is who asks, as found by his session. The zero value is an anonymous viewer of no zone.
type Viewer struct {
	Kind      Kind
	Zone      Zone
	Roles     Roles
	AccountID string // a member's or an officer's account
	MemberID  string
	OfficerID string
	CompanyID string // the officer's own company
	StaffID   string
	Name      string // of staff, for decisions and the record
	SessionID string
	Terminal  string // the registered terminal, or the address that the request came from
	RequestID string
}

type key struct{}

// With gives a context in which v is looking.
func With(ctx context.Context, v *Viewer) context.Context { return context.WithValue(ctx, key{}, v) }

// From finds the viewer; somebody unknown is anonymous, never nil.
func From(ctx context.Context) *Viewer {
	if v, ok := ctx.Value(key{}).(*Viewer); ok {
		return v
	}
	return &Viewer{Kind: Anonymous}
}

// AsSystem lets code work that answers to nobody's screen; the request and the zone stay for the record.
func AsSystem(ctx context.Context) context.Context {
	v := *From(ctx)
	v.Kind, v.Roles = System, 0
	if v.Zone == "" {
		v.Zone = Inside
	}
	return With(ctx, &v)
}

// May tells whether the viewer holds one of the roles.
func (v *Viewer) May(by Roles) bool { return v.Roles&by != 0 }

// SignedIn tells whether a person looks whom we know.
func (v *Viewer) SignedIn() bool { return v.Kind == Member || v.Kind == Officer || v.Kind == Staff }
