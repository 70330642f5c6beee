package settings

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// nearest says which setting was probably meant, spelt as its source spells it.
func nearest(name, prefix string) string {
	best, distance := "", 4
	for _, s := range Table() {
		if d := levenshtein.ComputeDistance(name, s.Name); d < distance {
			best, distance = s.Name, d
		}
	}
	if best == "" {
		return "run \"kyosai serve --help\" for the list"
	}
	if prefix != "" {
		best = prefix + strings.ToUpper(strings.ReplaceAll(best, "-", "_"))
	}
	return "did you mean " + best + "?"
}
