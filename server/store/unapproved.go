package store

import (
	"context"
	"fmt"
	"reflect"

	"kyosai/gen/ent"
	"kyosai/server/approval"
)

// unapproved keeps what the operator switched off out of the database: what the system works out itself is left away,
// what somebody entered is refused.
func (s *Store) unapproved(next ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
		if len(s.Off) == 0 {
			return next.Mutate(ctx, m)
		}
		for _, column := range append(m.Fields(), m.AddedFields()...) {
			if err := s.leave(m, column); err != nil {
				return nil, err
			}
		}
		return next.Mutate(ctx, m)
	})
}

func (s *Store) leave(m ent.Mutation, column string) error {
	value, set := m.Field(column)
	switch {
	case !s.Off.Holds(m.Type(), column), set && reflect.ValueOf(value).IsZero():
		return nil
	case !approval.Reckoned(m.Type(), column):
		return s.Off.Refuse(m.Type(), column)
	}
	if err := m.ResetField(column); err != nil {
		return fmt.Errorf("leave %s.%s away: %w", m.Type(), column, err)
	}
	return nil
}
