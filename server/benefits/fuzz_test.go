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
	f.Add("kinds:\n  - {code: A, name: 祝, name_en: a, description: 祝, relations: [SELF], open: true, rules: [{in_force_from: 2020-04-01, amount: 1, conditions: [{type: times_in_life, params: {times: 2}}]}]}\n")
	f.Fuzz(func(t *testing.T, text string) {
		pack, err := benefits.Parse([]byte(text))
		if err != nil {
			return
		}
		for _, k := range pack.Kinds {
			for _, r := range k.Rules {
				for _, c := range r.Conditions {
					params := map[string]int{}
					for name, value := range c.Params {
						params[name] = int(value)
					}
					if _, err := rules.Evaluate(rules.Rule{Conditions: []rules.Condition{{Type: c.Type, Params: params}}}, rules.Facts{}); err != nil {
						t.Errorf("kind %s was read and cannot be decided: %v", k.Code, err)
					}
				}
			}
		}
	})
}
