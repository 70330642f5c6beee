// Package amendments records what staff change of an offering or an event that members see 公開後の変更: field by field, with
// how many members it touches, and whom. Those to whom it matters are told by the worker, some at a time.
package amendments

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/amendment"
	"kyosai/server/access"
	"kyosai/server/changes"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Amendments lists and tells them, within the viewer's scope.
type Amendments struct{ Store *store.Store }

// Subject is what is amended: an offering, or an event and those of its sessions that are touched; none is all of them.
type Subject struct {
	OfferingID string   `json:"offeringId,omitempty"`
	EventID    string   `json:"eventId,omitempty"`
	SessionIDs []string `json:"sessionIds,omitempty"`
}

// WithdrawnField is the field that a withdrawal changes, in the one line of its record.
const WithdrawnField = "status"

// Preview is what a change of a subject would be, before it is made. Tells is whether members are told of it.
type Preview struct {
	Subject
	Lines   changes.List
	Touched int
	Tells   bool
}

// ErrSame says that nothing would be changed.
var ErrSame = problem.New(problem.Conflict, "nothing_changed", "変わるところがありません。内容を変えてから、もう一度お試しください。")

// Foresee reckons what a change would be. It changes nothing.
func Foresee(ctx context.Context, client *ent.Client, of Subject, lines changes.List, tells bool) (*Preview, error) {
	people, err := touched(access.AsSystem(ctx), client, of, nil)
	if err != nil {
		return nil, err
	}
	return &Preview{Subject: of, Lines: lines, Touched: len(people), Tells: tells && len(people) > 0}, nil
}

// Record keeps a change in the transaction that makes it, and has those told to whom it matters.
func Record(ctx context.Context, tx *store.Tx, of Subject, lines changes.List, tells bool) error {
	foreseen, err := Foresee(ctx, tx.Client(), of, lines, tells)
	if err != nil {
		return err
	}
	made, err := tx.Client().Amendment.Create().SetNillableOfferingID(given(of.OfferingID)).SetNillableEventID(given(of.EventID)).
		SetSessionIds(of.SessionIDs).SetLines(lines).SetTouched(foreseen.Touched).SetMadeByID(access.From(ctx).StaffID).SetMadeAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("record an amendment: %w", err)
	}
	if !foreseen.Tells {
		return nil
	}
	return jobs.Enqueue(ctx, tx, TellKind, telling{made.ID, of}, tx.Now)
}

func given(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// Of are the amendments of a subject, the newest first.
func (a Amendments) Of(ctx context.Context, of Subject) ([]*ent.Amendment, error) {
	query := a.Store.Client.Amendment.Query().Where(amendment.EventID(of.EventID))
	if of.OfferingID != "" {
		query = a.Store.Client.Amendment.Query().Where(amendment.OfferingID(of.OfferingID))
	}
	rows, err := query.WithMadeBy().Order(amendment.ByID(sql.OrderDesc())).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read amendments: %w", err)
	}
	return rows, nil
}

// Touched is how many members have an order or a booking that is open, wait, or have entered.
func (a Amendments) Touched(ctx context.Context, of Subject) (int, error) {
	people, err := touched(access.AsSystem(ctx), a.Store.Client, of, nil)
	return len(people), err
}
