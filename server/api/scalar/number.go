package scalar

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
)

// maxExact is the largest integer that every JSON reader keeps exactly.
const maxExact = 1<<53 - 1

type number int64

// MarshalGQL implements graphql.Marshaler.
func (n number) MarshalGQL(w io.Writer) {
	var room [20]byte
	_, _ = w.Write(strconv.AppendInt(room[:0], int64(n), 10))
}

// MarshalInt writes an integer of 32 bits. A larger one is a mistake of
// ours (the field should be a Long or Yen): gqlgen turns the panic into INTERNAL.
func MarshalInt(i int) graphql.Marshaler {
	if i > math.MaxInt32 || i < math.MinInt32 {
		panic(fmt.Sprintf("an Int field holds %d, which is more than 32 bits", i))
	}
	return number(i)
}

// UnmarshalInt accepts an integer of 32 bits, never a string or a fraction.
func UnmarshalInt(v any) (int, error) {
	n, err := whole(v)
	if err != nil {
		return 0, refused("Int", err)
	}
	if n > math.MaxInt32 || n < math.MinInt32 {
		return 0, refused("Int", ErrRange)
	}
	return int(n), nil
}

// MarshalLong writes an integer that JSON readers keep exactly (53 bits).
func MarshalLong(i int64) graphql.Marshaler {
	if i > maxExact || i < -maxExact {
		panic(fmt.Sprintf("a Long field holds %d, which is more than 53 bits", i))
	}
	return number(i)
}

// UnmarshalLong accepts an integer of 53 bits, never a string or a fraction.
func UnmarshalLong(v any) (int64, error) {
	n, err := whole(v)
	if err != nil {
		return 0, refused("Long", err)
	}
	if n > maxExact || n < -maxExact {
		return 0, refused("Long", ErrRange)
	}
	return n, nil
}

// MarshalFloat writes a finite number.
func MarshalFloat(f float64) graphql.Marshaler {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		panic("a Float field holds a number that JSON cannot write")
	}
	return graphql.WriterFunc(func(w io.Writer) {
		var room [32]byte
		_, _ = w.Write(strconv.AppendFloat(room[:0], f, 'g', -1, 64))
	})
}

// UnmarshalFloat accepts a finite number, never a string.
func UnmarshalFloat(v any) (float64, error) {
	f, err := fraction(v)
	if err != nil {
		return 0, refused("Float", err)
	}
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return 0, refused("Float", ErrRange)
	}
	return f, nil
}

// whole reads an integer as gqlgen hands it over: json.Number from the
// variables, int64 from a literal or after gqlparser coerced it.
func whole(v any) (int64, error) {
	switch v := v.(type) {
	case json.Number:
		n, err := strconv.ParseInt(string(v), 10, 64)
		if err != nil {
			return 0, notWhole(v)
		}
		return n, nil
	case int64:
		return v, nil
	case int:
		return int64(v), nil
	}
	return 0, ErrType
}

func notWhole(v json.Number) error {
	if f, err := v.Float64(); err == nil && f == math.Trunc(f) {
		return ErrRange
	}
	return ErrType
}

func fraction(v any) (float64, error) {
	switch v := v.(type) {
	case json.Number:
		f, err := v.Float64()
		if err != nil {
			return 0, ErrRange
		}
		return f, nil
	case float64:
		return v, nil
	case int64:
		return float64(v), nil
	case int:
		return float64(v), nil
	}
	return 0, ErrType
}
