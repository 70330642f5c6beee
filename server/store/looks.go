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
		saw(trail, rows, func(r *ent.Member) string { return r.ID })
	case []*ent.Claim:
		saw(trail, rows, func(r *ent.Claim) string { return orID(r.MemberID, r.ID) })
	case []*ent.Payment:
		saw(trail, rows, func(r *ent.Payment) string { return orID(r.MemberID, r.ID) })
	case []*ent.Letter:
		saw(trail, rows, func(r *ent.Letter) string { return orID(r.ClaimID, r.ID) })
	case []*ent.Notice:
		saw(trail, rows, func(r *ent.Notice) string { return orID(r.MemberID, r.ID) })
	case []*ent.Employment:
		saw(trail, rows, func(r *ent.Employment) string { return orID(r.MemberID, r.ID) })
	case []*ent.Staff:
		saw(trail, rows, func(r *ent.Staff) string { return r.ID })
	case []*ent.Account:
		saw(trail, rows, ownerOf)
	case []*ent.Certificate:
		saw(trail, rows, func(r *ent.Certificate) string { return orID(r.MemberID, r.ID) })
	case []*ent.Officer:
		saw(trail, rows, func(r *ent.Officer) string { return r.ID })
	case []*ent.Document:
		saw(trail, rows, func(r *ent.Document) string { return r.ID })
	case []*ent.DocumentContent:
		saw(trail, rows, func(r *ent.DocumentContent) string { return orID(r.DocumentID, r.ID) })
	case []*ent.BankAccount:
		saw(trail, rows, func(r *ent.BankAccount) string { return r.ID })
	case []*ent.Transfer:
		saw(trail, rows, func(r *ent.Transfer) string { return r.ID })
	case []*ent.PayoutLine:
		saw(trail, rows, func(r *ent.PayoutLine) string { return orID(r.MemberID, r.ID) })
	case []*ent.ImportRecord:
		saw(trail, rows, func(r *ent.ImportRecord) string { return r.ID })
	}
}

func saw[T any](trail *audit.Trail, rows []T, whose func(T) string) {
	for _, r := range rows {
		trail.Saw(whose(r))
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
