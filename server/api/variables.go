package api

import (
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/server/api/scalar"
	"kyosai/server/caldate"
	"kyosai/server/problem"
)

// What is wrong with a variable, apart from what its scalar says.
const (
	needed      = "必須の項目が入力されていません"
	wrongShape  = "値の形が違います。画面を読み込み直してください"
	unknownName = "サーバーの知らない項目があります。画面を読み込み直してください"
	oneOnly     = "どれか一つだけを指定してください"
)

// scalars holds each scalar's strict reading. What is not named here is
// read by its own type when the field runs.
var scalars = map[string]func(any) error{
	"Int":        reading(scalar.UnmarshalInt),
	"Float":      reading(scalar.UnmarshalFloat),
	"String":     reading(scalar.UnmarshalString),
	"ID":         reading(scalar.UnmarshalID),
	"Boolean":    reading(scalar.UnmarshalBoolean),
	"Long":       reading(scalar.UnmarshalLong),
	"Yen":        reading(scalar.UnmarshalYen),
	"Instant":    reading(scalar.UnmarshalInstant),
	"Day":        func(v any) error { return day(new(caldate.Day).UnmarshalGQL(v)) },
	"MonthOrDay": func(v any) error { return day(new(caldate.MonthOrDay).UnmarshalGQL(v)) },
}

func day(err error) error {
	if err != nil {
		return &scalar.Error{Scalar: "Day", Reason: scalar.ErrDay}
	}
	return nil
}

func reading[T any](read func(any) (T, error)) func(any) error {
	return func(v any) error {
		_, err := read(v)
		return err
	}
}

// coerce holds the variables against the operation's definitions, strictly:
// no number from a string, no enum value in another case, no unknown name.
func (h *Handler) coerce(op *ast.OperationDefinition, given map[string]any) (map[string]any, *refusal) {
	out := make(map[string]any, len(op.VariableDefinitions))
	for _, v := range op.VariableDefinitions {
		value, present := given[v.Variable]
		switch {
		case present:
			coerced, refused := h.value(v.Type, value, v.Variable)
			if refused != nil {
				return nil, refused
			}
			out[v.Variable] = coerced
		case v.DefaultValue != nil:
			literal, err := v.DefaultValue.Value(nil)
			if err != nil {
				return nil, wrong(v.Variable, wrongShape)
			}
			out[v.Variable] = literal
		case v.Type.NonNull:
			return nil, wrong(v.Variable, needed)
		}
	}
	return out, nil
}

func (h *Handler) value(t *ast.Type, value any, path string) (any, *refusal) {
	if value == nil {
		if t.NonNull {
			return nil, wrong(path, needed)
		}
		return nil, nil
	}
	if t.Elem != nil {
		return h.list(t.Elem, value, path)
	}
	def := h.schema.Types[t.NamedType]
	switch def.Kind {
	case ast.Enum:
		if name, ok := value.(string); !ok || def.EnumValues.ForName(name) == nil {
			return nil, wrong(path, wrongShape)
		}
	case ast.InputObject:
		return value, h.object(def, value, path)
	default:
		if read := scalars[def.Name]; read != nil {
			if err := read(value); err != nil {
				return nil, wrong(path, told(err))
			}
		}
	}
	return value, nil
}

// list takes a single value for a list of one, as GraphQL does.
func (h *Handler) list(elem *ast.Type, value any, path string) (any, *refusal) {
	list, ok := value.([]any)
	if !ok {
		list = []any{value}
	}
	for i := range list {
		coerced, refused := h.value(elem, list[i], path+"."+strconv.Itoa(i))
		if refused != nil {
			return nil, refused
		}
		list[i] = coerced
	}
	return list, nil
}

func (h *Handler) object(def *ast.Definition, value any, path string) *refusal {
	given, ok := value.(map[string]any)
	if !ok {
		return wrong(path, wrongShape)
	}
	for name := range given {
		if def.Fields.ForName(name) == nil {
			return wrong(path, unknownName)
		}
	}
	if def.Directives.ForName("oneOf") != nil && !exactlyOne(given) {
		return wrong(path, oneOnly)
	}
	for _, f := range def.Fields {
		v, present := given[f.Name]
		if !present {
			if f.Type.NonNull && f.DefaultValue == nil {
				return wrong(path+"."+f.Name, needed)
			}
			continue
		}
		coerced, refused := h.value(f.Type, v, path+"."+f.Name)
		if refused != nil {
			return refused
		}
		given[f.Name] = coerced
	}
	return nil
}

func exactlyOne(given map[string]any) bool {
	for _, v := range given {
		return v != nil && len(given) == 1
	}
	return false
}

func wrong(path, message string) *refusal {
	return &refusal{code: codeValue, status: statusDocument, message: message, field: path}
}

// told is what a person reads of a refused value: it never holds the value.
func told(err error) string {
	if p := problem.As(err); p != nil {
		return p.Message
	}
	if e, ok := err.(*scalar.Error); ok {
		return e.Reason.Error()
	}
	return wrongShape
}
