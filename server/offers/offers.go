// Package offers finds what members may be entitled to and have not claimed, from the days that are on file: of one
// member, who alone is told, or of the whole scheme, page by page, so that its memory does not grow with the members.
package offers

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/rules"
	"kyosai/server/store"
)

// Offers reads the files, within the viewer's scope.
type Offers struct {
	Store *store.Store
}

// Found is what was found for a member.
type Found struct {
	MemberID string
	Offers   []rules.Offer
}

// perPage is how many members are read at a time.
const perPage = 500

// Of finds what a member may be entitled to today; nothing where the viewer may not know of the member.
func (o Offers) Of(ctx context.Context, memberID string) ([]rules.Offer, error) {
	w, err := o.walk(ctx)
	if err != nil {
		return nil, err
	}
	var found []rules.Offer
	_, err = w.page(ctx, o.Store.Client.Member.Query().Where(member.ID(memberID)), func(f Found) error {
		found = f.Offers
		return nil
	})
	return found, err
}

// Scheme finds it for every member of the scheme, in the order of their keys, and gives those for whom there is
// something to tell. It is for the worker; each page is read in a constant number of statements.
func (o Offers) Scheme(ctx context.Context, tell func(Found) error) error {
	ctx = access.AsSystem(ctx)
	w, err := o.walk(ctx)
	if err != nil {
		return err
	}
	for after := ""; ; {
		last, err := w.page(ctx, o.Store.Client.Member.Query().Where(member.IDGT(after)).Order(member.ByID()).Limit(perPage), tell)
		if err != nil || last == "" {
			return err
		}
		after = last
	}
}

// walk is the kinds and the day that hold for every page.
type walk struct {
	client *ent.Client
	today  caldate.Day
	kinds  []rules.Kind
	all    map[string]*ent.BenefitKind // by key, whether they have an occasion or not
}

func (o Offers) walk(ctx context.Context) (*walk, error) {
	rows, err := o.Store.Client.BenefitKind.Query().WithRules().Order(benefitkind.ByPosition()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the kinds of benefit: %w", err)
	}
	w := &walk{client: o.Store.Client, today: caldate.Today(o.Store.Now()), all: map[string]*ent.BenefitKind{}}
	for _, row := range rows {
		w.all[row.ID] = row
		if !row.Open || row.Heir || row.Occasion == nil {
			continue
		}
		kind := rules.Kind{Key: row.ID, Occasion: *row.Occasion}
		if len(row.Relations) == 1 {
			kind.Relation = row.Relations[0]
		}
		for _, r := range row.Edges.Rules {
			kind.Rules = append(kind.Rules, benefits.RuleOf(r))
		}
		w.kinds = append(w.kinds, kind)
	}
	return w, nil
}

// page finds it for the members of a query and gives the key of the last one; empty where there was none.
func (w *walk) page(ctx context.Context, query *ent.MemberQuery, tell func(Found) error) (last string, err error) {
	files, err := w.files(ctx, query)
	if err != nil {
		return "", err
	}
	for _, f := range files {
		offers, err := rules.Entitlements(f.File, w.kinds, w.today)
		if err != nil {
			return "", err
		}
		if len(offers) > 0 {
			if err := tell(Found{f.memberID, offers}); err != nil {
				return "", err
			}
		}
		last = f.memberID
	}
	return last, nil
}
