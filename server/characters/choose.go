package characters

import (
	"context"
	"fmt"
	"unicode"
	"unicode/utf8"

	"kyosai/ent/schema"
	"kyosai/gen/ent"
	"kyosai/gen/ent/characterchoice"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Choose decides which character a 外字 stands for and writes it into every name that holds it. Chosen again, the places
// of the first choice are mended. It refuses what is no single character.
func (c Characters) Choose(ctx context.Context, codePoint int, chosen string) (*Character, error) {
	if !private(rune(codePoint)) {
		return nil, problem.In("codePoint", "not_user_defined", "ホストの外字ではありません。一覧から選び直してください。")
	}
	r, err := single(chosen)
	if err != nil {
		return nil, err
	}
	var choice *ent.CharacterChoice
	err = c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		w := &writing{client: tx.Client(), from: rune(codePoint), to: r}
		choice, err = w.choose(ctx, tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	return &Character{CodePoint: codePoint, HostCode: hostCode(rune(codePoint)), Members: membersOf(choice), Choice: choice}, nil
}

func single(chosen string) (rune, error) {
	r, size := utf8.DecodeRuneInString(chosen)
	if size == 0 || size != len(chosen) || r == utf8.RuneError || private(r) || !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Latin, unicode.Nd, unicode.P, unicode.S) {
		return 0, problem.In("chosen", "one_character", "置き換える文字を1文字だけ入れてください（例：髙）。")
	}
	return r, nil
}

// writing puts one character in place of another, in every row that has it.
type writing struct {
	client   *ent.Client
	from, to rune
	places   []schema.Place
}

func (w *writing) choose(ctx context.Context, tx *store.Tx) (*ent.CharacterChoice, error) {
	earlier, err := w.client.CharacterChoice.Query().Where(characterchoice.CodePoint(int(w.from))).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, fmt.Errorf("read the choice: %w", err)
	}
	if earlier != nil {
		if err := w.again(ctx, earlier); err != nil {
			return nil, err
		}
	}
	if err := w.everywhere(ctx); err != nil {
		return nil, err
	}
	by := access.From(ctx).StaffID
	if earlier != nil {
		return earlier.Update().SetChosen(string(w.to)).SetPlaces(w.places).SetChosenAt(tx.Now).SetChosenByID(by).Save(ctx)
	}
	return w.client.CharacterChoice.Create().SetCodePoint(int(w.from)).SetChosen(string(w.to)).SetPlaces(w.places).
		SetChosenAt(tx.Now).SetChosenByID(by).Save(ctx)
}

// again mends the places of an earlier choice that still hold what was chosen then.
func (w *writing) again(ctx context.Context, earlier *ent.CharacterChoice) error {
	was, _ := utf8.DecodeRuneInString(earlier.Chosen)
	for _, p := range earlier.Places {
		if err := w.mend(ctx, p, was); err != nil {
			return err
		}
	}
	return nil
}

// mend writes the character at one place, if the place still holds was.
func (w *writing) mend(ctx context.Context, p schema.Place, was rune) error {
	text, err := w.read(ctx, p)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	runes := []rune(text)
	if p.At >= len(runes) || runes[p.At] != was {
		return nil
	}
	runes[p.At] = w.to
	w.places = append(w.places, p)
	return w.write(ctx, p, string(runes))
}

// everywhere writes the character wherever the 外字 itself still stands.
func (w *writing) everywhere(ctx context.Context) error {
	for _, column := range columns {
		rows, err := column.holding(ctx, w.client)
		if err != nil {
			return fmt.Errorf("find %s: %w", column.noun, err)
		}
		for id, text := range rows {
			if err := w.replace(ctx, schema.Place{Noun: column.noun, ID: id, Column: column.name}, []rune(text)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writing) replace(ctx context.Context, p schema.Place, runes []rune) error {
	changed := false
	for i, r := range runes {
		if r == w.from {
			runes[i], changed = w.to, true
			w.places = append(w.places, schema.Place{Noun: p.Noun, ID: p.ID, Column: p.Column, At: i})
		}
	}
	if !changed {
		return nil
	}
	return w.write(ctx, p, string(runes))
}
