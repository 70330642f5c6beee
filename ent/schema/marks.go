// Package schema is the model, written by hand: one file a noun. Beside each field stands its mark: which item of the
// law's closed list it implements, how sensitive it is and who may see it. Everything that protects a field is made
// from that one line: the guard in the API's schema, the golden matrix of fields by roles, the printed registers.
package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"

	"kyosai/server/access"
)

// Register says in which register of items a field is printed.
type Register string

// The registers: the law's file about members, the one about those who operate the system, and what is about nobody.
const (
	Members     Register = "members"
	Operational Register = "operational"
	NoPerson    Register = "none"
)

// Class says how a field must be handled.
type Class string

// The classes, from harmless to what opens every door.
const (
	Plain      Class = "PLAIN"
	Contact    Class = "CONTACT"
	Sensitive  Class = "SENSITIVE" // 要配慮個人情報: a look needs a purpose
	Bank       Class = "BANK"
	Credential Class = "CREDENTIAL" // never shown, never logged
)

// NotYetApproved is the item of what practice needs and the council's list lacks. An operator can switch such an item
// off (server/approval): it is then neither asked, accepted, stored nor shown.
const NotYetApproved = "not yet approved"

// Mark is a field's declaration, kept as an annotation of ent.
type Mark struct {
	Register Register
	Item     string // R1-R54, several with spaces between where services share a column; NotYetApproved; or an O number of the operational register
	Title    string // 項目名, as the register prints it
	Class    Class
	SeenBy   access.Roles
	Hidden   bool        // kept out of the API
	GraphQL  string      // the type's name in the API, where the column does not tell it
	Zone     access.Zone // the only zone that knows the field, or empty
}

// Name is the annotation's name in ent.
func (Mark) Name() string { return "Kyosai" }

var _ schema.Annotation = Mark{}

// Option adds to a mark.
type Option func(*Mark)

// about marks a field about a member: its item, its title, its class and who may see it.
func about(f ent.Field, item, title string, class Class, seenBy access.Roles, options ...Option) ent.Field {
	return marked(f, Mark{Register: Members, Item: item, Title: title, Class: class, SeenBy: seenBy, Hidden: seenBy == access.Nobody}, options)
}

// operational marks a field about staff, officers or somebody's use of the system.
func operational(f ent.Field, item, title string, class Class, seenBy access.Roles, options ...Option) ent.Field {
	return marked(f, Mark{Register: Operational, Item: item, Title: title, Class: class, SeenBy: seenBy, Hidden: seenBy == access.Nobody}, options)
}

// fact marks a field that is about no person, shown to whoever sees its row.
func fact(f ent.Field, options ...Option) ent.Field {
	return marked(f, Mark{Register: NoPerson, Class: Plain}, options)
}

// inner marks a field that is about no person and that the API does not show.
func inner(f ent.Field) ent.Field {
	return marked(f, Mark{Register: NoPerson, Class: Plain, Hidden: true}, nil)
}

func marked(f ent.Field, m Mark, options []Option) ent.Field {
	for _, option := range options {
		option(&m)
	}
	f.Descriptor().Annotations = []schema.Annotation{m}
	return f
}

// as names the field's type in the API.
func as(graphql string) Option { return func(m *Mark) { m.GraphQL = graphql } }

// staffOnly keeps the field out of the public zone.
func staffOnly(m *Mark) { m.Zone = access.StaffZone }

// publicOnly keeps the field out of the staff zone.
func publicOnly(m *Mark) { m.Zone = access.Public }
