package history_test

import (
	"testing"

	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/employment"
	"kyosai/server/bench/history"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestTheHistoryHoldsClaimsInEveryStateAndIsMadeOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		size := history.Size{Members: 1500, Companies: 20, Years: 3}
		for _, want := range []bool{true, false} {
			if filled, err := history.Fill(t.Context(), s, size); err != nil || filled != want {
				t.Fatalf("filled %v, %v", filled, err)
			}
		}
		ctx, c := storetest.System(), s.Client
		for _, status := range []claim.Status{claim.StatusDRAFT, claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED,
			claim.StatusAPPROVED, claim.StatusREFUSED, claim.StatusWITHDRAWN, claim.StatusPAID} {
			if found, err := c.Claim.Query().Where(claim.StatusEQ(status)).WithDecisions().WithDocuments().First(ctx); err != nil {
				t.Errorf("%s: %v", status, err)
			} else if (status == claim.StatusDRAFT) != (len(found.Edges.Decisions) == 0) || len(found.Edges.Documents) == 0 {
				t.Errorf("%s has %d decisions and %d documents", status, len(found.Edges.Decisions), len(found.Edges.Documents))
			}
		}
		if n, err := c.Employment.Query().Where(employment.UntilOnIsNil()).Count(ctx); err != nil || n != size.Members {
			t.Errorf("%d members work somewhere, %v", n, err)
		}
		if n, err := c.Payment.Query().Count(ctx); err != nil || n < 3000 {
			t.Errorf("%d payments, %v", n, err)
		}
	})
}
