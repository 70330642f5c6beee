package characters

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/server/page"
)

// mostExamples is how many names a 外字 is shown in.
const mostExamples = 5

// List gives every 外字 that stands in a member's name or that was chosen for, in the order of the host's codes.
func (c Characters) List(ctx context.Context, first int, after *string) (*page.Page[*Character], error) {
	found, err := c.found(ctx)
	if err != nil {
		return nil, err
	}
	if err := c.chosen(ctx, found); err != nil {
		return nil, err
	}
	rows := make([]*Character, 0, len(found))
	for _, row := range found {
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b *Character) int { return cmp.Compare(a.CodePoint, b.CodePoint) })
	return page.Loaded(rows, first, after, func(r *Character) string { return page.Cursor(strconv.Itoa(r.CodePoint)) })
}

func (c Characters) found(ctx context.Context) (map[int]*Character, error) {
	rows, err := c.Store.Client.Member.Query().Where(holds(member.FieldName)).
		Select(member.FieldID, member.FieldName).Order(member.ByKanaKey(), member.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for user-defined characters: %w", err)
	}
	found := map[int]*Character{}
	for _, row := range rows {
		for _, r := range distinct(row.Name) {
			entry(found, int(r)).stands(row.Name)
		}
	}
	return found, nil
}

func (c Characters) chosen(ctx context.Context, found map[int]*Character) error {
	choices, err := c.Store.Client.CharacterChoice.Query().All(ctx)
	if err != nil {
		return fmt.Errorf("read the choices: %w", err)
	}
	for _, choice := range choices {
		row := entry(found, choice.CodePoint)
		row.Choice = choice
		row.Members += membersOf(choice)
	}
	return nil
}

func membersOf(choice *ent.CharacterChoice) int {
	seen := map[string]bool{}
	for _, p := range choice.Places {
		seen[p.ID] = seen[p.ID] || p.Noun == ent.TypeMember
	}
	n := 0
	for _, isMember := range seen {
		if isMember {
			n++
		}
	}
	return n
}

func entry(found map[int]*Character, codePoint int) *Character {
	if found[codePoint] == nil {
		found[codePoint] = &Character{CodePoint: codePoint, HostCode: hostCode(rune(codePoint))}
	}
	return found[codePoint]
}

func (c *Character) stands(name string) {
	c.Members++
	if len(c.Examples) < mostExamples {
		c.Examples = append(c.Examples, name)
	}
}

func distinct(name string) []rune {
	var found []rune
	for _, r := range name {
		if private(r) && !slices.Contains(found, r) {
			found = append(found, r)
		}
	}
	return found
}
