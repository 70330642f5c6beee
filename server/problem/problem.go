// Package problem is the one shape in which the scheme tells a person that something cannot be done as asked.
//
// Whatever is not a problem.Error is a fault of ours: the edge shows it as INTERNAL with a request id and nothing else.
package problem

import (
	"errors"
	"fmt"
)

// Kind groups problems by what the caller can do about them.
type Kind string

// The kinds of problem, from what the person typed to what the machine cannot do now.
const (
	Invalid         Kind = "INVALID"         // a value must be mended
	NotFound        Kind = "NOT_FOUND"       // there is no such thing, or none that the viewer may know of
	Conflict        Kind = "CONFLICT"        // somebody was faster, or the state no longer allows it
	Forbidden       Kind = "FORBIDDEN"       // this viewer may not
	Unauthenticated Kind = "UNAUTHENTICATED" // sign in first
	TooMany         Kind = "TOO_MANY"        // wait, then try again
	Unavailable     Kind = "UNAVAILABLE"     // a part that is needed does not answer
)

// Error is a refusal that a person reads: Message is Japanese and says the remedy, Code is for programs
// (snake_case English, stable), Field names the input that must be mended, in the API's spelling, or is empty.
type Error struct {
	Kind    Kind
	Code    string
	Field   string
	Message string
}

// Error gives the code and the field, never the person's own input.
func (e *Error) Error() string {
	if e.Field == "" {
		return fmt.Sprintf("%s: %s", e.Kind, e.Code)
	}
	return fmt.Sprintf("%s: %s (%s)", e.Kind, e.Code, e.Field)
}

// New makes a problem that concerns no single field.
func New(kind Kind, code, message string) *Error {
	return &Error{Kind: kind, Code: code, Message: message}
}

// In makes an Invalid problem of one field.
func In(field, code, message string) *Error {
	return &Error{Kind: Invalid, Code: code, Field: field, Message: message}
}

// As finds the problem in a chain of wrapped errors; nil where there is none.
func As(err error) *Error {
	var p *Error
	if errors.As(err, &p) {
		return p
	}
	return nil
}

// All lists every problem in an error, joined ones too, in their order.
func All(err error) []*Error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []*Error
		for _, e := range joined.Unwrap() {
			all = append(all, All(e)...)
		}
		return all
	}
	if p := As(err); p != nil {
		return []*Error{p}
	}
	return nil
}
