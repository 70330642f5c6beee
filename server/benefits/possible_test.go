package benefits_test

import (
	"strings"
	"testing"

	"kyosai/gen/ent/benefitkind"
	"kyosai/server/approval"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestAKindThatNeedsWhatIsSwitchedOffIsClosedAndSaysWhy(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		if err := benefits.Load(storetest.System(), s); err != nil {
			t.Fatal(err)
		}
		for item, closed := range map[string]string{"Claim.grade": "DISAB", "Claim.cause": "DEATH_M", "Claim.examination_fee": "DOCK", "Claim.loss_percent": "FIRE", "Document.pages": "MARRIAGE", "Claim.event_on": "MARRIAGE"} {
			var err error
			if s.Off, err = approval.Parse(item); err != nil {
				t.Fatal(err)
			}
			kinds, err := benefits.NewShelf(s).Kinds(storetest.System())
			if err != nil {
				t.Fatal(err)
			}
			open := map[string]bool{}
			for _, k := range kinds {
				open[k.Code] = k.Open
			}
			if open[closed] || item != "Claim.event_on" && !open["AGE20"] {
				t.Errorf("without %s: %v", item, open)
			}
			for _, lasts := range []string{"LODGE", "COURSE", "DOCK"} {
				if item == "Claim.event_on" && !open[lasts] {
					t.Errorf("without %s, %s is closed, whose day is on the list of items", item, lasts)
				}
			}
			kind := s.Client.BenefitKind.Query().Where(benefitkind.Code(closed)).WithRules().OnlyX(storetest.System())
			if p := problem.As(benefits.Possible(kind, caldate.Today(s.Now()), s.Off)); p == nil || p.Field != "kind" || !strings.Contains(p.Message, kind.Name) {
				t.Errorf("without %s, %s is refused with %+v", item, closed, p)
			}
		}
	})
}
