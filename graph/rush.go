package graph

import "github.com/vektah/gqlparser/v2/ast"

// subjects are the fields of a change's input that say what it is for, the first that is there.
var subjects = []string{"offering", "session", "id"}

// Rushes tells whether an operation has to pass the gate of the public zone, and what it is for. It is every change that
// wants a viewer: signing in has a gate of its own, and reading has none.
func Rushes(op *ast.OperationDefinition, variables map[string]any) (subject string, concerns bool) {
	if op.Operation != ast.Mutation || only(op.SelectionSet, open) {
		return "", false
	}
	input, _ := variables["input"].(map[string]any)
	for _, field := range subjects {
		if of, ok := input[field].(string); ok {
			return of, true
		}
	}
	return op.Name, true
}
