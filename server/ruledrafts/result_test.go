package ruledrafts_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/ruledrafts"
	"kyosai/server/yen"
)

// tried is a finished trial of a kind.
func tried(sensitive bool, done, gained, lost, changed, now, then int) *ent.RuleTrial {
	at := time.Unix(0, 0)
	t := &ent.RuleTrial{Done: done, Total: done, Gained: gained, Lost: lost, Changed: changed, GivenNow: now, GivenThen: then, PaidNow: 100, PaidThen: 200, FinishedAt: &at}
	t.Edges.Draft = &ent.RuleDraft{}
	t.Edges.Draft.Edges.Kind = &ent.BenefitKind{Sensitive: sensitive}
	return t
}

// words are what is shown of a trial: tried, gained, lost, changed, the yen.
func words(r *ruledrafts.Result) string {
	var said []string
	for _, n := range []*int{r.Tried, r.Gained, r.Lost, r.Changed} {
		if n == nil {
			said = append(said, "?")
			continue
		}
		said = append(said, fmt.Sprint(*n))
	}
	for _, y := range []*yen.Amount{r.PaidNow, r.PaidThen} {
		if y == nil {
			said = append(said, "?")
			continue
		}
		said = append(said, fmt.Sprint(int64(*y)))
	}
	return strings.Join(said, " ")
}

func TestATrialTellsOfNobody(t *testing.T) {
	for name, tt := range map[string]struct {
		trial *ent.RuleTrial
		want  string
	}{
		"a kind that is not sensitive":               {tried(false, 3, 1, 1, 1, 2, 2), "3 1 1 1 100 200"},
		"nothing is small":                           {tried(true, 40, 5, 0, 10, 20, 25), "40 5 0 10 100 200"},
		"nothing was tried":                          {tried(true, 0, 0, 0, 0, 0, 0), "0 0 0 0 100 200"},
		"nothing changes":                            {tried(true, 40, 0, 0, 0, 40, 40), "40 0 0 0 100 200"},
		"few were tried":                             {tried(true, 4, 0, 0, 4, 4, 4), "? ? ? ? ? ?"},
		"few of many, and the rest is not shown":     {tried(true, 300, 4, 0, 0, 200, 204), "300 ? 0 0 ? ?"},
		"few of all that change, the others by hand": {tried(true, 30, 4, 6, 20, 20, 20), "30 ? ? 20 ? ?"},
		"two are few, and many together":             {tried(true, 60, 4, 3, 40, 30, 31), "60 ? ? 40 ? ?"},
		"two are few, and few together":              {tried(true, 60, 1, 1, 40, 30, 30), "60 ? ? 40 ? ?"},
		"few do not change":                          {tried(true, 30, 0, 0, 28, 30, 30), "30 0 0 ? ? ?"},
		"few are given anything":                     {tried(true, 30, 0, 0, 0, 3, 3), "30 0 0 0 ? ?"},
		"few are given nothing":                      {tried(true, 30, 0, 0, 0, 27, 27), "30 0 0 0 ? ?"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := words(ruledrafts.ResultOf(tt.trial)); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

func TestATrialSaysNothingUntilItHasFinished(t *testing.T) {
	going := tried(true, 7, 1, 0, 0, 7, 7)
	going.FinishedAt, going.Total = nil, 9
	if got := ruledrafts.ResultOf(going); got != nil || ruledrafts.Progress(going) != 77 {
		t.Errorf("%+v at %d", got, ruledrafts.Progress(going))
	}
}
