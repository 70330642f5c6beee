package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"kyosai/server/yen"
)

// MarshalYen writes a sum of money as a whole number of yen.
func MarshalYen(a yen.Amount) graphql.Marshaler { return MarshalLong(int64(a)) }

// UnmarshalYen accepts a whole number of yen, never a string or a fraction.
func UnmarshalYen(v any) (yen.Amount, error) {
	n, err := UnmarshalLong(v)
	return yen.Amount(n), err
}
