package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent/claim"
	"kyosai/server/claims"
)

func TestAReturnNamesWhatToMend(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusSUBMITTED)
		for name, bad := range map[string]struct {
			corrections        []string
			message, field, as string
		}{
			"nothing":              {nil, "写真を見せてください。", "corrections", "correction_missing"},
			"none of the list":     {[]string{"BAD_MOOD"}, "", "corrections", "correction_missing"},
			"one not of the list":  {[]string{"DAY_DIFFERS", "BAD_MOOD"}, "", "corrections", "correction_unknown"},
			"other, without words": {[]string{"OTHER"}, " ", "message", "message_missing"},
		} {
			_, err := w.claims.Return(w.examiner, claims.Return{ID: c.ID, Version: c.Version, Corrections: bad.corrections, Message: bad.message})
			if p := w.refuses(err, bad.as); p.Field != bad.field {
				w.Errorf("%s: the field is %q", name, p.Field)
			}
		}
		if w.steps(c.ID) != "SUBMITTED " {
			w.Errorf("a refused return left %s", w.steps(c.ID))
		}
		w.must(w.claims.Return(w.examiner, claims.Return{ID: c.ID, Version: c.Version, Corrections: []string{"NAME_DIFFERS", "PROOF_UNREADABLE", "NAME_DIFFERS"}}))
		last := w.row(c.ID).Edges.Decisions[1]
		if d := cmp.Diff([]string{"PROOF_UNREADABLE", "NAME_DIFFERS"}, last.Corrections); d != "" || last.Message != "" {
			w.Errorf("its story: %s %q", d, last.Message)
		}
	})
}
