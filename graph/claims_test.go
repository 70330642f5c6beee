package graph

import (
	"reflect"
	"testing"

	gengraph "kyosai/gen/graph"
)

// TestEveryAnswerOfAFormReachesItsClaim: what the schema takes and nobody hands on would be lost without a word.
func TestEveryAnswerOfAFormReachesItsClaim(t *testing.T) {
	var input gengraph.ClaimSaveInput
	fields := reflect.ValueOf(&input).Elem()
	for i := range fields.NumField() {
		if f := fields.Field(i); f.Kind() == reflect.Pointer {
			f.Set(reflect.New(f.Type().Elem()))
			if f.Elem().Kind() == reflect.String {
				f.Elem().SetString("x")
			}
		}
	}
	answers := reflect.ValueOf(filledIn(input).Answers)
	for i := range answers.NumField() {
		if answers.Field(i).IsZero() {
			t.Errorf("%s is taken from nowhere", answers.Type().Field(i).Name)
		}
	}
}
