package store_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/approval"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var (
	errBack   = errors.New("rolled back")
	storeTime = time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)
)

// TestNothingThatIsSwitchedOffIsStored tries to write every item that the council has not approved.
func TestNothingThatIsSwitchedOffIsStored(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	for _, item := range approval.Pending() {
		name := item.Noun + "." + item.Column
		off, err := approval.Parse(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			off  approval.Off
			kept bool
		}{{nil, true}, {off, false}} {
			s.Off = c.off
			err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
				m, err := write(ctx, tx.Client(), item.Noun, item.Column)
				if _, set := m.Field(item.Column); set && !c.kept && err == nil {
					t.Errorf("%s is switched off, and stored", name)
				}
				return errors.Join(err, errBack)
			})
			p := problem.As(err)
			refused := p != nil && p.Code == "item_switched_off"
			if want := !c.kept && !approval.Reckoned(item.Noun, item.Column); refused != want || !errors.Is(err, errBack) {
				t.Errorf("%s, kept %t: %v", name, c.kept, err)
			}
		}
	}
}

// write sets a column of every row of a noun to something that is not empty.
func write(ctx context.Context, client *ent.Client, noun, column string) (ent.Mutation, error) {
	update := reflect.ValueOf(client).Elem().FieldByName(noun).MethodByName("Update").Call(nil)[0]
	m := update.MethodByName("Mutation").Call(nil)[0].Interface().(ent.Mutation)
	setter := reflect.ValueOf(m).MethodByName("Set" + goName(m, column))
	value := reflect.New(setter.Type().In(0)).Elem()
	fill(value)
	setter.Call([]reflect.Value{value})
	result := update.MethodByName("Save").Call([]reflect.Value{reflect.ValueOf(ctx)})
	err, _ := result[1].Interface().(error)
	return m, err
}

// goName spells a column as ent does.
func goName(m ent.Mutation, column string) string {
	t := reflect.TypeOf(m)
	for i := range t.NumMethod() {
		if name, is := strings.CutPrefix(t.Method(i).Name, "Set"); is && strings.EqualFold(name, strings.ReplaceAll(column, "_", "")) {
			return name
		}
	}
	return column
}

func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("X")
	case reflect.Int, reflect.Int64:
		v.SetInt(1)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
	case reflect.Struct: // a moment
		v.Set(reflect.ValueOf(storeTime))
	}
}
