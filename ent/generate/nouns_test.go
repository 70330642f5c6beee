package main

import (
	"strings"
	"testing"

	"entgo.io/ent/entc/gen"
	entfield "entgo.io/ent/schema/field"

	"kyosai/ent/schema"
)

func TestAColumnWithoutAJapaneseNameStopsTheGenerationWithItsName(t *testing.T) {
	_, err := readField(&gen.Type{Name: "Claim"}, column("nobody_named_this"))
	if err == nil || !strings.Contains(err.Error(), "Claim.nobody_named_this has no Japanese name") {
		t.Errorf("got %v", err)
	}
}

func TestAColumnAboutNoPersonIsNamedByTheTableOfTitles(t *testing.T) {
	for name, want := range map[string]string{"reference": "受付番号", "created_at": "作成日時"} {
		got, err := readField(&gen.Type{Name: "Claim"}, column(name))
		if err != nil || got.Mark.Title != want {
			t.Errorf("%s is called %q (%v), want %q", name, got.Mark.Title, err, want)
		}
	}
}

func TestANounWithoutAJapaneseNameStopsTheGenerationWithItsName(t *testing.T) {
	_, err := readNouns(&gen.Graph{Nodes: []*gen.Type{{Name: "Nameless"}}})
	if err == nil || !strings.Contains(err.Error(), "Nameless has no Japanese name") {
		t.Errorf("got %v", err)
	}
}

func TestANameThatNothingAnswersToIsFound(t *testing.T) {
	nouns := []noun{{Name: "Claim", Fields: []declared{{Column: "amount"}}}}
	got := unknown(nouns, []string{"Gone", "Claim.gone", "Claim", "Claim.amount"})
	if strings.Join(got, " ") != "Claim.gone Gone" {
		t.Errorf("got %v", got)
	}
}

func column(name string) *gen.Field {
	mark := schema.Mark{Register: schema.NoPerson, Class: schema.Plain}
	return &gen.Field{Name: name, Type: &entfield.TypeInfo{Type: entfield.TypeString}, Annotations: gen.Annotations{mark.Name(): mark}}
}
