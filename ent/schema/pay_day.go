package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// PayDay is on which day a month is closed and what was decided in it is paid 締め日と支払日: what holds from a month on.
type PayDay struct{ noun }

// Fields of a pay day: the first of the month that it holds from, the day on which a month is closed, its last where it is
// shorter, and the day of the next month on which it is paid.
func (PayDay) Fields() []ent.Field {
	return []ent.Field{
		key("pdy"),
		fact(fixed(unique(day("in_force_from"))), staffOnly),
		fact(field.Int("closing_day"), staffOnly),
		fact(field.Int("pay_day"), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}
