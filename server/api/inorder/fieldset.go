package inorder

import (
	"io"

	"github.com/99designs/gqlgen/graphql"
)

// FieldSet holds the values of one object's fields until they are written.
type FieldSet struct {
	fields   []graphql.CollectedField
	Values   []graphql.Marshaler
	Invalids int // fields that may not be null and are
}

// NewFieldSet makes room for the fields' values.
func NewFieldSet(fields []graphql.CollectedField) *FieldSet {
	return &FieldSet{fields: fields, Values: make([]graphql.Marshaler, len(fields))}
}

// MarshalGQL writes the object. A name that two fragments ask of different
// types is collected twice and written once.
func (s *FieldSet) MarshalGQL(w io.Writer) {
	room := make([]byte, 0, 64)
	separator := byte('{')
	for i := range s.fields {
		name := s.fields[i].Alias
		if s.written(i, name) {
			continue
		}
		room = append(append(append(room[:0], separator, '"'), name...), '"', ':')
		_, _ = w.Write(room)
		s.Values[i].MarshalGQL(w)
		separator = ','
	}
	if separator == '{' {
		_, _ = w.Write([]byte{'{'})
	}
	_, _ = w.Write([]byte{'}'})
}

func (s *FieldSet) written(before int, name string) bool {
	for i := range before {
		if s.fields[i].Alias == name {
			return true
		}
	}
	return false
}
