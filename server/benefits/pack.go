// Package benefits holds the kinds of benefit and their dated rules: which there are, which rule was in force on a day,
// and how they come from a rule pack into the database and back into a file.
package benefits

import (
	_ "embed" // the default pack
	"fmt"
	"strconv"
	"strings"

	"kyosai/server/caldate"
	"kyosai/server/rules"
	"kyosai/server/strictyaml"
	"kyosai/server/yen"
)

//go:embed packs/default.yaml
var defaultPack []byte

// Pack is a set of kinds with their rules, as an operator writes it in YAML.
type Pack struct {
	Kinds []Kind `yaml:"kinds"`
}

// Kind is one kind of a pack: its words, what its form asks, how a claim for it goes, and its rules by their days. Its
// place in the pack is its place on the screens. packs/default.yaml says what each line means.
type Kind struct {
	Code         string          `yaml:"code"`
	Service      string          `yaml:"service"`
	Name         string          `yaml:"name"`
	NameEn       string          `yaml:"name_en"`
	Description  string          `yaml:"description"`
	Host         string          `yaml:"host,omitempty"`
	HostUnsure   []string        `yaml:"host_unsure,omitempty,flow"`
	Asks         []string        `yaml:"asks,omitempty,flow"`
	Relations    []string        `yaml:"relations,flow"`
	OnFile       bool            `yaml:"on_file,omitempty"`
	Certificate  string          `yaml:"certificate,omitempty"`
	Sensitive    bool            `yaml:"sensitive,omitempty"`
	Occasion     *rules.Occasion `yaml:"occasion,omitempty,flow"`
	Cheerful     bool            `yaml:"cheerful,omitempty"`
	Mourning     bool            `yaml:"mourning,omitempty"`
	Birth        bool            `yaml:"birth,omitempty"`
	Heir         bool            `yaml:"heir,omitempty"`
	CouponMonths Whole           `yaml:"coupon_months,omitempty"`
	Open         bool            `yaml:"open,omitempty"`
	Rules        []Rule          `yaml:"rules,omitempty"`
}

// Rule is what holds for a kind from a day on, or that it ends on that day.
type Rule struct {
	InForceFrom   caldate.Day `yaml:"in_force_from"`
	Ends          bool        `yaml:"ends,omitempty"`
	Award         *Award      `yaml:"award,omitempty"`
	Conditions    []Condition `yaml:"conditions,omitempty"`
	Proofs        []string    `yaml:"proofs,omitempty,flow"`
	Unattended    bool        `yaml:"unattended,omitempty"`
	SamplePercent Whole       `yaml:"sample_percent,omitempty"`
}

// Award names an award type of package rules with its parameters and steps.
type Award struct {
	Type   string           `yaml:"type"`
	Params map[string]Whole `yaml:"params,omitempty,flow"`
	Steps  []Step           `yaml:"steps,omitempty"`
}

// Step is a line of an award's table.
type Step struct {
	From   Whole  `yaml:"from,omitempty"`
	Cause  string `yaml:"cause,omitempty"`
	ToAge  Whole  `yaml:"to_age,omitempty"`
	Amount Whole  `yaml:"amount"`
}

// Condition names a condition type of package rules with its parameters.
type Condition struct {
	Type   string           `yaml:"type"`
	Params map[string]Whole `yaml:"params,omitempty,flow"`
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

// Default is the pack that ships with the binary.
func Default() (Pack, error) { return Parse(defaultPack) }

// Parse reads a pack and refuses what could not be decided or shown: unknown keys, questions, relations and types,
// rules out of order, an open kind without a rule.
func Parse(text []byte) (Pack, error) {
	var p Pack
	if err := strictyaml.Read(text, &p); err != nil {
		return Pack{}, fmt.Errorf("read the rule pack: %w", err)
	}
	if len(p.Kinds) == 0 {
		return Pack{}, fmt.Errorf("read the rule pack: it has no kinds")
	}
	seen := map[string]bool{}
	for i := range p.Kinds {
		k := &p.Kinds[i]
		if seen[k.Code] {
			return Pack{}, fmt.Errorf("kind %s stands twice in the rule pack", k.Code)
		}
		seen[k.Code] = true
		k.fill()
		if err := k.check(); err != nil {
			return Pack{}, fmt.Errorf("kind %s: %w", k.Code, err)
		}
	}
	return p, nil
}

// fill puts in what goes without saying.
func (k *Kind) fill() {
	if k.Service == "" {
		k.Service = "BENEFIT"
	}
	if k.Certificate == "" {
		k.Certificate = "NONE"
	}
}

// AsRule is the rule as package rules decides it.
func (r Rule) AsRule() rules.Rule {
	made := rules.Rule{InForceFrom: r.InForceFrom, Ends: r.Ends, Proofs: append([]string(nil), r.Proofs...), Unattended: r.Unattended, SamplePercent: int(r.SamplePercent)}
	if r.Award != nil {
		made.Award = rules.Award{Type: r.Award.Type, Params: numbers[Whole, int](r.Award.Params)}
		for _, s := range r.Award.Steps {
			made.Award.Steps = append(made.Award.Steps, rules.Step{From: int(s.From), Cause: s.Cause, ToAge: int(s.ToAge), Amount: yen.Amount(s.Amount)})
		}
	}
	for _, c := range r.Conditions {
		made.Conditions = append(made.Conditions, rules.Condition{Type: c.Type, Params: numbers[Whole, int](c.Params)})
	}
	return made
}

func numbers[From, To ~int](of map[string]From) map[string]To {
	if len(of) == 0 {
		return nil
	}
	made := make(map[string]To, len(of))
	for name, value := range of {
		made[name] = To(value)
	}
	return made
}
