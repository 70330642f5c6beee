package checkouts

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"kyosai/server/yen"
)

// ErrAbsent is that no provider is set up any more who could tell or do what is asked of him.
var ErrAbsent = errors.New("no payment provider is set up")

// Absent stands for the provider whose settings were taken away while something of his is open. He refuses all: pages end with their
// time as if nobody had paid on them, and what is to go back to a card stands open for staff. What he says himself cannot be told
// from what a stranger says; he is told to say it again later, for the settings may come back.
type Absent struct{}

func refuses() error { return fmt.Errorf("%w: %w", ErrRefused, ErrAbsent) }

// Begin refuses.
func (Absent) Begin(context.Context, Wish) (Page, error) { return Page{}, refuses() }

// Ask refuses.
func (Absent) Ask(context.Context, string) (Outcome, error) { return Outcome{}, refuses() }

// Close refuses.
func (Absent) Close(context.Context, string) (Outcome, error) { return Outcome{}, refuses() }

// Refund refuses.
func (Absent) Refund(context.Context, string, string, yen.Amount) error { return refuses() }

// Read believes nobody.
func (Absent) Read(http.Header, []byte) (*Outcome, error) { return nil, ErrAbsent }
