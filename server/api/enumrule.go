package api

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/api/zones"
)

var errEnumKind = errors.New("a value of an enum with values of one zone is no string")

// enumRule shows a zone another value in place of one that it does not know.
// A value that is neither known nor mapped is a fault of ours, not shown.
type enumRule struct {
	known map[string]bool
	as    zones.Mapping
}

func newEnumRule(def *ast.Definition, as zones.Mapping) *enumRule {
	r := &enumRule{known: map[string]bool{}, as: as}
	for _, v := range def.EnumValues {
		r.known[v.Name] = true
	}
	return r
}

// apply maps a value of any string type, a pointer to one, or a list.
func (r *enumRule) apply(v any) (any, error) {
	out, err := r.mapped(reflect.ValueOf(v))
	if err != nil {
		return nil, err
	}
	return out.Interface(), nil
}

func (r *enumRule) mapped(v reflect.Value) (reflect.Value, error) {
	switch v.Kind() {
	case reflect.String:
		return r.name(v)
	case reflect.Pointer:
		if v.IsNil() {
			return v, nil
		}
		inner, err := r.mapped(v.Elem())
		if err != nil {
			return v, err
		}
		out := reflect.New(v.Type().Elem())
		out.Elem().Set(inner)
		return out, nil
	case reflect.Slice:
		return r.list(v)
	}
	return v, errEnumKind
}

func (r *enumRule) name(v reflect.Value) (reflect.Value, error) {
	if r.known[v.String()] {
		return v, nil
	}
	as := r.as[v.String()]
	if !r.known[as] {
		return v, fmt.Errorf("the zone knows neither this value of %s nor another for it", v.Type())
	}
	return reflect.ValueOf(as).Convert(v.Type()), nil
}

func (r *enumRule) list(v reflect.Value) (reflect.Value, error) {
	if v.IsNil() {
		return v, nil
	}
	out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
	for i := range v.Len() {
		item, err := r.mapped(v.Index(i))
		if err != nil {
			return v, err
		}
		out.Index(i).Set(item)
	}
	return out, nil
}
