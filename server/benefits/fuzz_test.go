package benefits_test

import (
	"os"
	"testing"

	"kyosai/server/benefits"
	"kyosai/server/rules"
)

func FuzzAPackThatIsReadCanBeDecided(f *testing.F) {
	whole, err := os.ReadFile("packs/default.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(whole))
	f.Add("kinds:\n  - {code: A, name: 祝, name_en: a, description: 祝, relations: [SELF], open: true, rules: [{in_force_from: 2020-04-01, award: {type: fixed, params: {amount: 1}}, conditions: [{type: times_in_life, params: {times: 2}}]}]}\n")
	f.Add("kinds:\n !- {code: A, relations: [SELF]}")
	f.Fuzz(func(t *testing.T, text string) {
		pack, err := benefits.Parse([]byte(text))
		if err != nil {
			return
		}
		for _, k := range pack.Kinds {
			for _, r := range k.Rules {
				if _, err := rules.Evaluate(r.AsRule(), rules.Facts{}); err != nil {
					t.Errorf("kind %s was read and cannot be decided: %v", k.Code, err)
				}
			}
		}
		again, err := pack.YAML()
		if err != nil {
			t.Fatalf("it was read and cannot be written: %v", err)
		}
		back, err := benefits.Parse(again)
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, again)
		}
		if changes := benefits.Compare(pack, back); len(changes) != 0 {
			t.Errorf("written and read again it says something else: %v", changes)
		}
	})
}
