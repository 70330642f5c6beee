// Package benefits holds the kinds of benefit and their dated rules: which there are, which rule was in force on a day,
// and how they come from a rule pack into the database.
package benefits

import (
	_ "embed" // the default pack
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"

	"kyosai/server/caldate"
	"kyosai/server/rules"
)

//go:embed packs/default.yaml
var defaultPack []byte

// Pack is a set of kinds with their rules, as an operator writes it in YAML.
type Pack struct {
	Kinds []Kind `yaml:"kinds"`
}

// Kind is one kind of a pack. Its place in the pack is its place on the screens.
type Kind struct {
	Code        string   `yaml:"code"`
	Name        string   `yaml:"name"`
	NameEn      string   `yaml:"name_en"`
	Description string   `yaml:"description"`
	Host        string   `yaml:"host"`
	Asks        []string `yaml:"asks"`
	Relations   []string `yaml:"relations"`
	Proofs      []string `yaml:"proofs"`
	Open        bool     `yaml:"open"`
	Rules       []Rule   `yaml:"rules"`
}

// Rule is what holds for a kind from a day on.
type Rule struct {
	InForceFrom caldate.Day `yaml:"in_force_from"`
	Amount      Whole       `yaml:"amount"`
	Conditions  []Condition `yaml:"conditions"`
}

// Condition names a condition type of package rules with its parameters.
type Condition struct {
	Type   string           `yaml:"type"`
	Params map[string]Whole `yaml:"params"`
}

// Whole is a whole number; YAML's own reader would cut 1.5 to 1 in silence.
type Whole int

// UnmarshalYAML reads digits alone.
func (w *Whole) UnmarshalYAML(text []byte) error {
	n, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return fmt.Errorf("%q is not a whole number", text)
	}
	*w = Whole(n)
	return nil
}

var (
	questions = []string{"RELATION", "PERSON_NAME", "PERSON_BORN", "ABSENCE", "CAUSE", "GRADE", "LOSS", "PLACE", "HEIR", "INSTITUTION", "COST", "STAY", "JOURNEY", "COURSE"}
	relations = []string{"SELF", "SPOUSE", "CHILD", "PARENT"}
)

// Default is the pack that ships with the binary.
func Default() (Pack, error) { return Parse(defaultPack) }

// Parse reads a pack and refuses what could not be decided or shown: unknown keys, questions, relations and condition
// types, rules out of order, an open kind without a rule.
func Parse(text []byte) (Pack, error) {
	var p Pack
	if err := yaml.UnmarshalWithOptions(text, &p, yaml.Strict()); err != nil {
		return Pack{}, fmt.Errorf("read the rule pack: %w", err)
	}
	if len(p.Kinds) == 0 {
		return Pack{}, fmt.Errorf("read the rule pack: it has no kinds")
	}
	seen := map[string]bool{}
	for _, k := range p.Kinds {
		if seen[k.Code] {
			return Pack{}, fmt.Errorf("kind %s stands twice in the rule pack", k.Code)
		}
		seen[k.Code] = true
		if err := k.check(); err != nil {
			return Pack{}, fmt.Errorf("kind %s: %w", k.Code, err)
		}
	}
	return p, nil
}

func (k Kind) check() error {
	switch {
	case k.Code == "" || strings.ToUpper(k.Code) != k.Code || strings.ContainsAny(k.Code, " \t\n"):
		return fmt.Errorf("code %q: write capitals, digits and _ alone", k.Code)
	case k.Name == "" || k.NameEn == "" || k.Description == "":
		return fmt.Errorf("name, name_en and description are needed")
	case k.Open && len(k.Rules) == 0:
		return fmt.Errorf("an open kind needs a rule")
	case len(k.Relations) == 0:
		return fmt.Errorf("relations are needed; one that needs no question is taken as it is")
	}
	if err := known("question", k.Asks, questions); err != nil {
		return err
	}
	if err := known("relation", k.Relations, relations); err != nil {
		return err
	}
	return k.checkRules()
}

func (k Kind) checkRules() error {
	before := caldate.None
	for i, r := range k.Rules {
		if _, err := caldate.Parse(string(r.InForceFrom)); err != nil {
			return fmt.Errorf("rule %d: in_force_from: %w", i+1, err)
		}
		if !r.InForceFrom.After(before) {
			return fmt.Errorf("rule %d: in_force_from %s does not come after %s", i+1, r.InForceFrom, before)
		}
		if r.Amount <= 0 {
			return fmt.Errorf("rule %d: an amount above 0 is needed", i+1)
		}
		if err := rules.Check(r.conditions()); err != nil {
			return fmt.Errorf("rule %d: %w", i+1, err)
		}
		before = r.InForceFrom
	}
	return nil
}

func (r Rule) conditions() []rules.Condition {
	list := make([]rules.Condition, len(r.Conditions))
	for i, c := range r.Conditions {
		list[i].Type = c.Type
		for name, value := range c.Params {
			if list[i].Params == nil {
				list[i].Params = map[string]int{}
			}
			list[i].Params[name] = int(value)
		}
	}
	return list
}

func known(what string, words, list []string) error {
	for _, w := range words {
		if !slices.Contains(list, w) {
			return fmt.Errorf("there is no %s %q; there are %v", what, w, list)
		}
	}
	return nil
}
