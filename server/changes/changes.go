// Package changes says what was changed of something, field by field: pure, and in words that a person reads.
package changes

// Line is one field that was changed: its name in the API, and what it said before and after.
type Line struct {
	Field  string `json:"field"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// List are the fields that were changed, in the order in which they were compared.
type List []Line

// Compare adds a field where it says something else than before.
func (l *List) Compare(field, before, after string) {
	if before != after {
		*l = append(*l, Line{field, before, after})
	}
}

// Touches tells whether one of some fields was changed.
func (l List) Touches(fields ...string) bool {
	for _, line := range l {
		for _, field := range fields {
			if line.Field == field {
				return true
			}
		}
	}
	return false
}
