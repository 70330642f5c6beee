package codegen

import (
	"strings"
	"testing"
)

func TestEveryChangeFindsItsTextInGqlgensTemplates(t *testing.T) {
	files, err := stock()
	if err != nil {
		t.Fatal(err)
	}
	if err := change(files); err != nil {
		t.Fatal(err)
	}
	for name, gone := range map[string]string{
		"object.gotpl": "NewDeferredGroup", "type.gotpl": "MarshalSliceConcurrently(",
	} {
		if strings.Contains(string(files[name].Data), gone) {
			t.Errorf("%s still holds %s", name, gone)
		}
	}
}

func TestAChangeThatFindsNothingIsAnError(t *testing.T) {
	files, err := stock()
	if err != nil {
		t.Fatal(err)
	}
	if err := change(files); err != nil {
		t.Fatal(err)
	}
	if err := change(files); err == nil || !strings.Contains(err.Error(), "no longer holds") {
		t.Errorf("changed twice: %v", err)
	}
}
