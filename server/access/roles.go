package access

import "strings"

// Roles is a set of roles.
type Roles uint16

// The staged roles of R77. In the public zone a member holds MEMBER and a company's officer OFFICER; staff hold the rest
// by the staff table.
const (
	MemberRole    Roles = 1 << iota
	OfficerRole         // confirms what his own company has to certify, and knows of nothing else
	Clerk               // receives, looks up, issues opening codes
	Examiner            // examines claims, returns or recommends them
	Approver            // approves or refuses what somebody else recommended
	Accounting          // pays what was approved
	Administrator       // staff, roles, the record; no member's data
	ITReporting         // usage without persons
)

// Desk is everybody who works on members' claims, EveryStaff everybody of the staff; Nobody is what is never shown.
const (
	Desk       = Clerk | Examiner | Approver
	EveryStaff = Desk | Accounting | Administrator | ITReporting
	Nobody     = Roles(0)
)

var roleNames = []string{"MEMBER", "OFFICER", "CLERK", "EXAMINER", "APPROVER", "ACCOUNTING", "ADMINISTRATOR", "IT_REPORTING"}

// RoleNames lists every role's name in the API and the database, in the order of their bits.
func RoleNames() []string { return append([]string(nil), roleNames...) }

// Role finds a role by its name; 0 where there is none.
func Role(name string) Roles {
	for i, n := range roleNames {
		if n == name {
			return 1 << i
		}
	}
	return 0
}

// RolesOf makes a set of roles from their names; unknown ones are passed over.
func RolesOf(names []string) Roles {
	var set Roles
	for _, n := range names {
		set |= Role(n)
	}
	return set
}

// Names lists the roles of a set.
func (r Roles) Names() []string {
	var names []string
	for i, n := range roleNames {
		if r&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	return names
}

// String joins the names with commas.
func (r Roles) String() string { return strings.Join(r.Names(), ",") }
