package caldate

import (
	"fmt"
	"io"
	"strconv"
)

// MarshalGQL writes the day as GraphQL's Day scalar, None as null.
func (d Day) MarshalGQL(w io.Writer) { writeText(w, string(d)) }

// UnmarshalGQL reads the Day scalar: text in the ISO shape and nothing else.
func (d *Day) UnmarshalGQL(value any) error {
	text, isText := value.(string)
	if !isText {
		return fmt.Errorf("a Day is text such as \"1988-04-01\", not %T", value)
	}
	day, err := Parse(text)
	*d = day
	return err
}

// MarshalGQL writes the month or day as GraphQL's MonthOrDay scalar, none as null.
func (m MonthOrDay) MarshalGQL(w io.Writer) { writeText(w, string(m)) }

// UnmarshalGQL reads the MonthOrDay scalar: text in one of the ISO shapes.
func (m *MonthOrDay) UnmarshalGQL(value any) error {
	text, isText := value.(string)
	if !isText {
		return fmt.Errorf("a MonthOrDay is text such as \"2015-04\", not %T", value)
	}
	parsed, err := ParseMonthOrDay(text)
	*m = parsed
	return err
}

// writeText has nobody to tell about a failed write: the interface returns
// nothing, and gqlgen writes to memory.
func writeText(w io.Writer, text string) {
	if text == "" {
		_, _ = io.WriteString(w, "null")
		return
	}
	_, _ = io.WriteString(w, strconv.Quote(text))
}
