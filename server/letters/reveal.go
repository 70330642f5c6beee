package letters

import (
	"context"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/letter"
	"kyosai/server/looks"
)

// tells says whether a letter holds words about something sensitive: those of the step, which go to the member's home.
func tells(of *ent.Letter) bool {
	m := matterOf(of)
	return of.Edges.Claim.Edges.Kind.Sensitive && m.Message != "" && !m.Neutral
}

// seen lets nobody read what letters tell of something sensitive but within a look at each claim that they are about.
func (l Letters) seen(ctx context.Context, found map[string]*ent.Letter) error {
	live, err := (looks.Looks{Store: l.Store}).Live(ctx)
	if err != nil {
		return err
	}
	for _, of := range found {
		if !tells(of) {
			continue
		}
		if err := looks.Pass(ctx, of.ClaimID, live); err != nil {
			return err
		}
	}
	return nil
}

// Reveal opens what is sensitive of the claims that letters are about, for a stated purpose, so that they can be printed. Of a
// letter that tells nothing sensitive no look is opened.
func (l Letters) Reveal(ctx context.Context, ids []string, w looks.Wish) ([]*ent.Letter, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	if len(ids) > most {
		return nil, errTooMany
	}
	found, err := l.read(ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		of := found[id]
		if of == nil {
			return nil, errNone
		}
		if tells(of) && !slices.Contains(w.ClaimIDs, of.ClaimID) {
			w.ClaimIDs = append(w.ClaimIDs, of.ClaimID)
		}
	}
	if err := (looks.Looks{Store: l.Store}).Open(ctx, w); err != nil {
		return nil, err
	}
	return listed(l.Store.Client.Letter.Query().Where(letter.IDIn(ids...))).All(ctx)
}
