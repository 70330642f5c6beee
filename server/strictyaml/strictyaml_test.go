package strictyaml_test

import (
	"testing"

	"kyosai/server/strictyaml"
)

func TestWhatTheLibraryStumblesOverIsAnError(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		good bool
	}{
		"a list":                        {"names: [a, b]", true},
		"a key that nobody knows":       {"names: [a]\nnames2: [b]", false},
		"a mark before an item":         {"names:\n !- a", false},
		"a list of lists, where is one": {"names: {a: b}", false},
	} {
		var into struct {
			Names []string `yaml:"names"`
		}
		if err := strictyaml.Read([]byte(c.text), &into); (err == nil) != c.good {
			t.Errorf("%s: %v, %v", name, into, err)
		}
	}
}
