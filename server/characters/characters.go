// Package characters deals with the host's user-defined characters 外字: which of them stand in names, and which
// character staff chose for each.
package characters

import (
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/server/store"
)

// The private area that the host's codes F040 to F9FC are kept in until staff choose the character.
const (
	First = '\uE000'
	Last  = '\uE757'
)

// Characters reads and chooses, within the viewer's scope.
type Characters struct{ Store *store.Store }

// Character is a 外字 with where it stands and what was chosen for it.
type Character struct {
	CodePoint int
	HostCode  string   // such as F040
	Members   int      // how many members' names hold it, or held it before the choice
	Examples  []string // up to five names
	Choice    *ent.CharacterChoice
}

// hostCode gives the host's code of a character of the private area: 188 characters a lead byte, without 0x7F.
func hostCode(r rune) string {
	n := int(r - First)
	trail := 0x40 + n%188
	if trail >= 0x7F {
		trail++
	}
	return hex(0xF0+n/188) + hex(trail)
}

func hex(b int) string {
	const digits = "0123456789ABCDEF"
	return string([]byte{digits[b>>4], digits[b&15]})
}

// private tells whether a rune is a 外字.
func private(r rune) bool { return r >= First && r <= Last }

// holds picks the rows whose column has some 外字.
func holds(column string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		s.Where(sql.P(func(b *sql.Builder) {
			b.Ident(s.C(column))
			if s.Dialect() == dialect.SQLite {
				b.WriteString(" GLOB ").Arg("*[\uE000-\uE757]*")
				return
			}
			b.WriteString(" REGEXP ").Arg("[\uE000-\uE757]")
		}))
	}
}
