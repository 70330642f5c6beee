package schema

import (
	"fmt"

	"entgo.io/ent"
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"

	"kyosai/server/caldate"
	"kyosai/server/id"
	"kyosai/server/payby"
	"kyosai/server/yen"
)

// key is a text key such as mem_01k9w3m4..., made by us so that inserts stay sequential.
func key(prefix string) ent.Field {
	return fact(field.String("id").Immutable().DefaultFunc(func() string { return id.New(prefix) }).SchemaType(textOf("64")), as("ID"))
}

// reference is the key of another row.
func reference(name string) ent.Field { return inner(field.String(name).SchemaType(textOf("64"))) }

// instant is a moment in UTC, to the microsecond on every engine.
func instant(name string) ent.Field {
	return field.Time(name).SchemaType(map[string]string{dialect.MySQL: "datetime(6)"})
}

// day is a civil day, kept as 1988-04-01.
func day(name string) ent.Field {
	return field.String(name).GoType(caldate.Day("")).SchemaType(textOf("10"))
}

// monthOrDay is a civil month or day: 2015-04 in old records, 2015-04-20 in new ones.
func monthOrDay(name string) ent.Field {
	return field.String(name).GoType(caldate.MonthOrDay("")).SchemaType(textOf("10"))
}

// line is a line of text, kept exactly as typed or decoded; empty where there is none.
func line(name string) ent.Field { return field.String(name).Default("") }

// letter is a longer text, empty where there is none. Its default is ours: MySQL allows none on such a column.
func letter(name string) ent.Field {
	return field.Text(name).DefaultFunc(func() string { return "" })
}

// word is a short code.
func word(name string) ent.Field { return field.String(name).SchemaType(textOf("64")) }

// vocabulary is a closed list of words, stored as text so that a new word needs no change of the table.
func vocabulary(name string, words ...string) ent.Field {
	return field.Enum(name).Values(words...).SchemaType(textOf("32"))
}

// ways is one of the ways in which members pay.
func ways(name string) ent.Field {
	return field.Enum(name).GoType(payby.Way("")).SchemaType(textOf("32"))
}

// amount is a sum in yen.
func amount(name string) ent.Field { return field.Int64(name).GoType(yen.Amount(0)) }

// eitherOf is the condition that a row has one of two references, and not both.
func eitherOf(a, b string) string {
	return fmt.Sprintf("%s IS NULL AND %s IS NOT NULL OR %[1]s IS NOT NULL AND %[2]s IS NULL", a, b)
}

// optional lets a column be NULL, and its Go field nil.
func optional(f ent.Field) ent.Field {
	d := f.Descriptor()
	d.Optional, d.Nillable = true, true
	return f
}

// unique lets a value stand in one row only.
func unique(f ent.Field) ent.Field {
	f.Descriptor().Unique = true
	return f
}

// fixed forbids a change after the row was made.
func fixed(f ent.Field) ent.Field {
	f.Descriptor().Immutable = true
	return f
}

// otherwise sets the value that a new row has unless told.
func otherwise(f ent.Field, value any) ent.Field {
	f.Descriptor().Default = value
	return f
}

func textOf(length string) map[string]string {
	return map[string]string{dialect.MySQL: "varchar(" + length + ")"}
}

// exact keeps text exactly: no collation that folds, on any engine.
type exact struct{ mixin.Schema }

// Annotations sets the table's character set.
func (exact) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Annotation{Charset: "utf8mb4", Collation: "utf8mb4_bin"}}
}

// noun is what every entity has in common.
type noun struct{ ent.Schema }

// Mixin gives every table its character set.
func (noun) Mixin() []ent.Mixin { return []ent.Mixin{exact{}} }
