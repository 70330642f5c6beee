package claims_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/caldate"
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

// answering is a returned claim, a month after which it is answered: what was filled in is changed, and it is sent again.
func (w *world) answering(asked []string, change func(*claims.Draft)) (*ent.Claim, error) {
	w.Helper()
	m, c := w.in(claim.StatusSUBMITTED)
	c = w.must(w.claims.Return(w.examiner, claims.Return{ID: c.ID, Version: c.Version, Corrections: asked}))
	w.s.SetClock(func() time.Time { return now.AddDate(0, 1, 0) })
	defer w.s.SetClock(func() time.Time { return now })
	d := w.filled()
	d.ID, d.Version = c.ID, c.Version
	change(&d)
	c = w.save(m, d)
	return w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: "second-" + key(c.ID)})
}

func TestAnotherEventIsReckonedByTheDayOnWhichItIsSent(t *testing.T) {
	proof, days, names := []string{"PROOF_UNREADABLE"}, []string{"DAY_DIFFERS"}, []string{"NAME_DIFFERS"}
	on := func(day caldate.Day) func(*claims.Draft) { return func(d *claims.Draft) { d.EventOn = &day } }
	named := func(name string) func(*claims.Draft) { return func(d *claims.Draft) { d.PersonName = name } }
	each(t, func(w *world) {
		for name, tt := range map[string]struct {
			asked  []string
			change func(*claims.Draft)
			code   string
			on     caldate.Day
		}{
			"the same":                             {proof, func(*claims.Draft) {}, "ok", "2026-06-15"},
			"the same name, written otherwise":     {proof, named("山田 花子"), "ok", "2026-06-15"},
			"another day":                          {proof, on("2026-05-11"), "ok", "2026-07-15"},
			"another day, on the last day for it":  {proof, on("2023-07-15"), "ok", "2026-07-15"},
			"another day, a day late by now":       {proof, on("2023-07-14"), "not_entitled", ""},
			"a day that staff asked to be mended":  {days, on("2023-07-14"), "ok", "2026-06-15"},
			"another person":                       {proof, named("鈴木　一子"), "ok", "2026-07-15"},
			"another person, where the day was":    {days, named("鈴木　一子"), "ok", "2026-07-15"},
			"a name that staff asked to be mended": {names, named("山田　華子"), "ok", "2026-06-15"},
			"another day, where the name was":      {names, on("2026-05-11"), "ok", "2026-07-15"},
		} {
			c, err := w.answering(tt.asked, tt.change)
			if code(err) != tt.code || err == nil && *c.AppliedOn != tt.on {
				w.Errorf("%s: %s, %v", name, said(err), c)
			}
		}
	})
}

func TestTheDayOfAnotherEventIsThatOfItsSendingAndNotOfItsSaving(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusRETURNED)
		d := w.filled()
		d.ID, d.Version, d.EventOn = c.ID, c.Version, day("2023-06-15")
		c = w.save(m, d)
		if c.AppliedOn != nil || !c.Verdict.Possible() {
			w.Errorf("saved on the last day: %v, %+v", c.AppliedOn, c.Verdict)
		}
		w.after(24 * time.Hour)
		_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: "second-" + key(c.ID)})
		w.refuses(err, "not_entitled")
	})
}
