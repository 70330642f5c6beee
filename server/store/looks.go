package store

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/server/audit"
)

// looks puts on the trail whose data a query read: enforced here, so that no verb can forget it.
var looks = ent.InterceptFunc(func(next ent.Querier) ent.Querier {
	return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
		value, err := next.Query(ctx, q)
		if err != nil {
			return nil, err
		}
		if trail := audit.From(ctx); trail != nil {
			see(trail, value)
		}
		return value, nil
	})
})

func see(trail *audit.Trail, value ent.Value) {
	switch rows := value.(type) {
	case []*ent.Member:
		for _, r := range rows {
			trail.Saw(r.ID)
		}
	case []*ent.Claim:
		for _, r := range rows {
			trail.Saw(orID(r.MemberID, r.ID))
		}
	case []*ent.Payment:
		for _, r := range rows {
			trail.Saw(orID(r.MemberID, r.ID))
		}
	case []*ent.Notice:
		for _, r := range rows {
			trail.Saw(orID(r.MemberID, r.ID))
		}
	case []*ent.Employment:
		for _, r := range rows {
			trail.Saw(orID(r.MemberID, r.ID))
		}
	case []*ent.Staff:
		for _, r := range rows {
			trail.Saw(r.ID)
		}
	case []*ent.Account:
		for _, r := range rows {
			trail.Saw(ownerOf(r))
		}
	case []*ent.Officer:
		for _, r := range rows {
			trail.Saw(r.ID)
		}
	case []*ent.Document:
		for _, r := range rows {
			trail.Saw(r.ID)
		}
	case []*ent.DocumentContent:
		for _, r := range rows {
			trail.Saw(orID(r.DocumentID, r.ID))
		}
	case []*ent.ImportRecord:
		for _, r := range rows {
			trail.Saw(r.ID)
		}
	}
}

// ownerOf is whom an account belongs to, or its own key where that was not among the columns read.
func ownerOf(a *ent.Account) string {
	switch {
	case a.MemberID != nil:
		return *a.MemberID
	case a.OfficerID != nil:
		return *a.OfficerID
	}
	return a.ID
}

// orID is the row's own key where its owner's was not among the columns read.
func orID(owner, id string) string {
	if owner != "" {
		return owner
	}
	return id
}
