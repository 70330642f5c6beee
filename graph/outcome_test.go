package graph_test

import (
	"iter"
	"slices"
	"strings"
	"testing"

	"kyosai/server/access"
	"kyosai/server/store/storetest"
)

// asking is somebody who asks a zone, with the arguments of a root field.
type asking struct {
	zone      *served
	as        asker
	arguments string
	people    *storetest.People
}

// outcomes gives what became of each leaf, by the leaf's name. The values of one row are asked for together; whatever
// that leaves open, because a value that may not be missing took its row away, is asked for alone.
func (q asking) outcomes(t *testing.T, all []leaf) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for row := range rows(all) {
			together := q.ask(t, row)
			for _, l := range row {
				got, settled := together.of(l)
				if !settled && len(row) > 1 {
					got, settled = q.ask(t, []leaf{l}).of(l)
				}
				if !settled {
					t.Errorf("%s as %s is not answered", query([]leaf{l}, q.arguments), q.as.name)
				}
				if !yield(l.name(), got) {
					return
				}
			}
		}
	}
}

// rows groups leaves that stand beside each other at the end of one path.
func rows(all []leaf) iter.Seq[[]leaf] {
	return func(yield func([]leaf) bool) {
		for begin := 0; begin < len(all); {
			end := begin + 1
			for end < len(all) && slices.Equal(all[begin].above(), all[end].above()) {
				end++
			}
			if !yield(all[begin:end]) {
				return
			}
			begin = end
		}
	}
}

func (q asking) ask(t *testing.T, row []leaf) answer {
	t.Helper()
	document := query(row, q.arguments)
	got := q.zone.ask(t, q.as.viewer, document, nil)
	if q.as.zone == access.Public && q.as.stranger && strings.Contains(string(got.raw), q.people.Other.Member.ID) {
		t.Errorf("%s tells %s of a stranger: %s", document, q.as.name, got.raw)
	}
	for _, f := range got.Errors {
		if code := f.Extensions.Code; code != denied && code != refused {
			t.Errorf("%s as %s: %s", document, q.as.name, got.raw)
		}
	}
	return got
}

// of is what an answer says of one of the leaves that were asked for, if it says anything.
func (a answer) of(l leaf) (outcome string, settled bool) {
	names := l.names()
	if len(at(a.Data, names)) > 0 {
		return shown, true
	}
	for _, f := range a.Errors {
		if above := f.names(); len(above) <= len(names) && slices.Equal(above, names[:len(above)]) {
			return f.Extensions.Code, true
		}
	}
	return nothing, len(a.Errors) == 0
}

// names is where it happened, without the places in lists; nowhere, where all was refused.
func (f fault) names() []string {
	var names []string
	for _, step := range f.Path {
		if name, ok := step.(string); ok {
			names = append(names, name)
		}
	}
	return names
}
