package scalar

import (
	"io"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// MarshalInstant writes a point in time as RFC 3339 in UTC, to the
// microsecond, which is what the databases keep. The zero time is null.
func MarshalInstant(t time.Time) graphql.Marshaler {
	if t.IsZero() {
		return graphql.Null
	}
	return instant(t.UTC())
}

// UnmarshalInstant accepts RFC 3339 with a zone and answers in UTC.
func UnmarshalInstant(v any) (time.Time, error) {
	s, ok := v.(string)
	if !ok {
		return time.Time{}, refused("Instant", ErrType)
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil || t.Year() < 1 || len(s) > 40 {
		return time.Time{}, refused("Instant", ErrInstant)
	}
	return t.UTC().Truncate(time.Microsecond), nil
}

type instant time.Time

// MarshalGQL implements graphql.Marshaler.
func (i instant) MarshalGQL(w io.Writer) {
	var room [40]byte
	_, _ = w.Write(time.Time(i).AppendFormat(room[:0], `"2006-01-02T15:04:05.999999Z"`))
}
