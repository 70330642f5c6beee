// Package scalar holds the strict values of the API: what gqlgen's own
// scalars accept in silence (numbers from strings, integers beyond 32 bits,
// control characters, broken UTF-8) is refused here.
//
// gqlgen.yml names the scalars as kyosai/server/api/scalar.Int and so on.
package scalar

import (
	"errors"

	"github.com/99designs/gqlgen/graphql"
)

// The reasons for which a value is refused. None of them repeats the value.
var (
	// ErrType says that the value is of another JSON type.
	ErrType = errors.New("値の型が違います。画面を読み込み直してください")
	// ErrRange says that a number is out of its range.
	ErrRange = errors.New("数が大きすぎるか小さすぎます。桁を確かめてください")
	// ErrText says that a text holds characters that no text may hold.
	ErrText = errors.New("使えない文字（制御文字など）が含まれています。その文字を消してください")
	// ErrDay says that there is no such civil day, or month.
	ErrDay = errors.New("日付の形が違うか、実在しない日です。2026-04-01 の形で入れ直してください")
	// ErrInstant says that a point in time is not RFC 3339 with a zone.
	ErrInstant = errors.New("日時の形が違います。2026-04-01T09:00:00Z の形にしてください")
)

// MarshalBoolean writes true or false.
func MarshalBoolean(b bool) graphql.Marshaler {
	if b {
		return graphql.True
	}
	return graphql.False
}

// UnmarshalBoolean accepts true and false and nothing else.
func UnmarshalBoolean(v any) (bool, error) {
	if b, ok := v.(bool); ok {
		return b, nil
	}
	return false, refused("Boolean", ErrType)
}

// Error says that a value is none of its scalar's. It never repeats the value.
type Error struct {
	Scalar string
	Reason error
}

// Error names the scalar and the reason.
func (e *Error) Error() string { return e.Scalar + ": " + e.Reason.Error() }

// Unwrap gives the reason, which is written for people.
func (e *Error) Unwrap() error { return e.Reason }

func refused(scalar string, err error) error { return &Error{Scalar: scalar, Reason: err} }
