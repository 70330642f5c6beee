package zengin

import "fmt"

// Reason says what is wrong at a place.
type Reason string

// The reasons for which a file is refused, by the reader and the writer alike.
const (
	WrongLength   Reason = "the file does not end with a whole record"
	NoBreak       Reason = "a record is not followed by CR LF as the first one is"
	WrongRecord   Reason = "another kind of record belongs here"
	TooFew        Reason = "a record is missing"
	TooMany       Reason = "something follows the end"
	WrongKind     Reason = "not a file of transfers (21)"
	WrongCode     Reason = "not a code that may stand here"
	NotDigits     Reason = "not a digit"
	NotBlank      Reason = "this place must be blank"
	NotAllowed    Reason = "a character that banks do not take"
	LoneMark      Reason = "a voiced mark that belongs to no letter before it"
	NotLeft       Reason = "the text does not begin at its first byte"
	Missing       Reason = "the field is empty"
	NoSuchDay     Reason = "the calendar has no such day"
	WrongAmount   Reason = "not an amount from 1 to 9,999,999,999 yen"
	WrongCount    Reason = "the trailer counts other records than there are"
	WrongTotal    Reason = "the trailer has another sum than the records"
	TotalTooLarge Reason = "the sum is more than the trailer holds"
)

// Fault is why a file is refused: where, what stands there, and what is wrong with it.
type Fault struct {
	Record int    // from 1
	Byte   int    // within the record, from 0
	Found  string // what stands there, made readable; empty where nothing does
	Reason Reason
}

// Error tells the place, what was found and the reason.
func (f *Fault) Error() string {
	found := ""
	if f.Found != "" {
		found = fmt.Sprintf(" %q:", f.Found)
	}
	return fmt.Sprintf("record %d, byte %d:%s %s", f.Record, f.Byte, found, f.Reason)
}
