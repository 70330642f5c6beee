package api

import (
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"kyosai/server/api/limits"
)

// mostErrors is how many errors of validation are told: enough to mend a
// document, too few to make an answer out of a document's size.
const mostErrors = 5

// document is one that was parsed, bounded and validated against the zone's schema.
type document struct {
	text       string
	parsed     *ast.QueryDocument
	operations map[string]operation
}

type operation struct {
	definition *ast.OperationDefinition
	pages      limits.Pages
}

// prepare reads a document. The bounds come before validation, whose rules
// are the slower the more there is to compare.
func (h *Handler) prepare(text string) (*document, *refusal) {
	parsed, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, h.limits.Tokens)
	if err != nil {
		return nil, unread(err)
	}
	if len(parsed.Operations) == 0 {
		return nil, &refusal{code: codeInvalid, status: statusDocument, message: "no operation provided"}
	}
	if err := h.limits.Check(parsed); err != nil {
		return nil, &refusal{code: codeLimit, status: statusDocument, message: err.Error()}
	}
	if errs := validator.ValidateWithRules(h.schema, parsed, plainRules()); len(errs) > 0 {
		return nil, invalid(errs)
	}
	d := &document{text: text, parsed: parsed, operations: make(map[string]operation, len(parsed.Operations))}
	for _, op := range parsed.Operations {
		if op.Operation == ast.Subscription {
			return nil, &refusal{code: codeInvalid, status: statusDocument, message: "subscriptions are not served"}
		}
		d.operations[op.Name] = operation{definition: op, pages: limits.PagesOf(parsed, op)}
	}
	return d, nil
}

// choose finds the operation to run: the named one, or the only one.
func (d *document) choose(name string) (operation, *refusal) {
	if name == "" && len(d.operations) == 1 {
		for _, op := range d.operations {
			return op, nil
		}
	}
	if op, ok := d.operations[name]; ok {
		return op, nil
	}
	return operation{}, &refusal{code: codeInvalid, status: statusDocument, message: "the document has no operation of that name"}
}

// plainRules are GraphQL's own without suggestions, which leak names.
func plainRules() *rules.Rules {
	r := rules.NewDefaultRules()
	for _, quiet := range []validator.Rule{
		rules.FieldsOnCorrectTypeRuleWithoutSuggestions, rules.KnownArgumentNamesRuleWithoutSuggestions,
		rules.KnownTypeNamesRuleWithoutSuggestions, rules.ScalarLeafsRuleWithoutSuggestions,
		rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
	} {
		r.RemoveRule(strings.TrimSuffix(quiet.Name, "WithoutSuggestions"))
		r.AddRule(quiet.Name, quiet.RuleFunc)
	}
	return r
}

// prepareAll makes the manifest's documents ready, once, at start.
func (h *Handler) prepareAll(m Manifest) error {
	h.listed = make(map[string]*document, len(m))
	for hash, text := range m {
		d, refused := h.prepare(text)
		if refused != nil {
			return fmt.Errorf("the manifest's operation %s: %s", hash, refused.errors()[0].Message)
		}
		h.listed[hash] = d
	}
	return nil
}
