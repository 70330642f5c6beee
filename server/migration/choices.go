package migration

import (
	"context"
	"fmt"
	"unicode/utf8"

	"kyosai/ent/schema"
	"kyosai/server/store"
)

// choices reads which character staff chose for each 外字.
func choices(ctx context.Context, tx *store.Tx) (map[rune]rune, error) {
	rows, err := tx.Client().CharacterChoice.Query().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the choices for user-defined characters: %w", err)
	}
	chosen := map[rune]rune{}
	for _, row := range rows {
		chosen[rune(row.CodePoint)], _ = utf8.DecodeRuneInString(row.Chosen)
	}
	return chosen, nil
}

// placed remembers where choices were written by this import, so that a choice
// which staff make anew reaches these names too.
type placed map[rune][]schema.Place

func (p placed) add(noun, id string, all []replaced, only ...string) {
	for _, r := range all {
		for _, column := range only {
			if r.column == column {
				p[r.from] = append(p[r.from], schema.Place{Noun: noun, ID: id, Column: column, At: r.at})
			}
		}
	}
}

// save puts the places to the ones of each choice, each once.
func (p placed) save(ctx context.Context, tx *store.Tx) error {
	if len(p) == 0 {
		return nil
	}
	rows, err := tx.Client().CharacterChoice.Query().All(ctx)
	if err != nil {
		return fmt.Errorf("read the choices: %w", err)
	}
	for _, row := range rows {
		places := union(row.Places, p[rune(row.CodePoint)])
		if len(places) == len(row.Places) {
			continue
		}
		if err := row.Update().SetPlaces(places).Exec(ctx); err != nil {
			return fmt.Errorf("save the places of a choice: %w", err)
		}
	}
	return nil
}

func union(places, more []schema.Place) []schema.Place {
	seen := map[schema.Place]bool{}
	for _, place := range places {
		seen[place] = true
	}
	for _, place := range more {
		if !seen[place] {
			seen[place] = true
			places = append(places, place)
		}
	}
	return places
}
