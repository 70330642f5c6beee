package page

import (
	"testing"

	"kyosai/server/problem"
)

func text(s string) string { return s }

func TestAPage(t *testing.T) {
	t.Run("knows that more follow from the row it does not show", func(t *testing.T) {
		p := Of([]string{"a", "b", "c"}, 2, text)
		if len(p.Edges) != 2 || !p.PageInfo.HasNextPage || *p.PageInfo.EndCursor != "b" {
			t.Errorf("got %+v", p)
		}
	})
	t.Run("of a loaded list begins behind its cursor", func(t *testing.T) {
		after := "a"
		p, err := Loaded([]string{"a", "b", "c"}, 5, &after, text)
		if err != nil || len(p.Edges) != 2 || p.PageInfo.HasNextPage {
			t.Errorf("got %+v, %v", p, err)
		}
	})
	t.Run("of no rows or of more than a hundred is refused", func(t *testing.T) {
		for _, first := range []int{-1, 0, 101} {
			if p := problem.As(Check(first)); p == nil || p.Field != "first" {
				t.Errorf("first %d: got %v", first, p)
			}
		}
	})
}

func TestACursor(t *testing.T) {
	t.Run("gives its keys back", func(t *testing.T) {
		cursor := Cursor("タカシマ", "mem_1")
		keys, err := Keys(&cursor, 2)
		if err != nil || keys[0] != "タカシマ" || keys[1] != "mem_1" {
			t.Errorf("got %q, %v", keys, err)
		}
	})
	t.Run("that we did not make is refused by name", func(t *testing.T) {
		for _, cursor := range []string{"", "!!", Cursor("one")} {
			if _, err := Keys(&cursor, 2); problem.As(err) == nil {
				t.Errorf("%q was accepted", cursor)
			}
		}
	})
}
