// Package offers finds what members may be entitled to and have not claimed, from the days that are on file: of one
// member, who alone is told, or of the whole scheme, page by page, so that its memory does not grow with the members.
// Every night it tells members of what is new and of deadlines that run out, and counts for staff, who learn no more.
package offers

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/arrears"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Offers reads the files, within the viewer's scope.
type Offers struct {
	Store *store.Store
	Shelf *benefits.Shelf
}

// Offer is what a member may be entitled to and has not claimed.
type Offer struct {
	Kind         *ent.BenefitKind
	EventOn      caldate.Day
	PersonName   *string // of the child, or nil
	PersonBornOn caldate.Day
	Amount       yen.Amount  // the most that it can be
	Deadline     caldate.Day // the last day to claim, or none
}

// Found is what was found for a member.
type Found struct {
	MemberID string
	Offers   []rules.Offer
}

// perPage is how many members are read at a time.
const perPage = 500

// Of finds what a member may be entitled to today. It tells him alone.
func (o Offers) Of(ctx context.Context, m *ent.Member) ([]*Offer, error) {
	if access.From(ctx).MemberID != m.ID {
		return nil, nil
	}
	w, err := o.walk(ctx)
	if err != nil {
		return nil, err
	}
	found, err := w.page(ctx, []*ent.Member{m})
	if err != nil {
		return nil, err
	}
	var offers []*Offer
	for _, f := range found {
		for _, e := range f.Offers {
			offers = append(offers, w.kinds.Shown(e))
		}
	}
	return offers, nil
}

// Scheme finds it for every member of the scheme, a page at a time in the order of their keys, and gives those for whom
// there is something to tell. It is for the worker; each page is read in a constant number of statements.
func (o Offers) Scheme(ctx context.Context, tell func(page []Found) error) error {
	ctx = access.AsSystem(ctx)
	w, err := o.walk(ctx)
	if err != nil {
		return err
	}
	for after := ""; ; {
		rows, err := w.client.Member.Query().Where(member.IDGT(after)).Order(member.ByID()).Limit(perPage).
			Select(member.FieldID, member.FieldBornOn, member.FieldMarriedOn, member.FieldJoinedOn, member.FieldLeftOn).All(ctx)
		if err != nil {
			return fmt.Errorf("read the members: %w", err)
		}
		if len(rows) == 0 {
			return nil
		}
		found, err := w.page(ctx, rows)
		if err != nil {
			return err
		}
		if len(found) > 0 {
			if err := tell(found); err != nil {
				return err
			}
		}
		after = rows[len(rows)-1].ID
	}
}

// walk is the kinds, the day and who owed fees, which hold for every page.
type walk struct {
	client *ent.Client
	today  caldate.Day
	kinds  Kinds
	owed   arrears.Owed
}

func (o Offers) walk(ctx context.Context) (*walk, error) {
	rows, err := o.Shelf.Kinds(ctx)
	if err != nil {
		return nil, err
	}
	owed, err := arrears.All(ctx, o.Store.Client)
	if err != nil {
		return nil, err
	}
	return &walk{client: o.Store.Client, today: caldate.Today(o.Store.Now()), kinds: KindsOf(rows), owed: owed}, nil
}

// page finds it for members in the order of their keys.
func (w *walk) page(ctx context.Context, members []*ent.Member) ([]Found, error) {
	files, err := w.files(ctx, members)
	if err != nil {
		return nil, err
	}
	var found []Found
	for i, m := range members {
		offers, err := w.kinds.Find(m, files[i], w.today)
		if err != nil {
			return nil, err
		}
		if len(offers) > 0 {
			found = append(found, Found{m.ID, offers})
		}
	}
	return found, nil
}
