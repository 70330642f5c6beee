package claims

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/server/benefits"
	"kyosai/server/kana"
	"kyosai/server/store"
)

// begun has a returned claim forget the day of its sending where it is about another event than before: its time is then
// reckoned by the day on which it is sent as what it has become, or a deadline that has passed would be passed by. The event is
// another where its day or its person is. What staff asked to be mended is a mistake of theirs who filled it in, and the
// same event: who corrects it on their word keeps his day.
func begun(ctx context.Context, tx *store.Tx, before, next *ent.Claim) error {
	if next.Status != claim.StatusRETURNED {
		return nil
	}
	moved := other(benefits.HappenedOn(before), benefits.HappenedOn(next)) || other(day(before.PersonBornOn), day(next.PersonBornOn))
	renamed := other(kana.FoldName(before.PersonName), kana.FoldName(next.PersonName))
	if !moved && !renamed {
		return nil
	}
	returned, err := tx.Client().Decision.Query().Where(decision.ClaimID(next.ID), decision.StepEQ(decision.StepRETURNED)).
		Order(decision.ByAt(sql.OrderDesc()), decision.ByID(sql.OrderDesc())).First(ctx)
	if err != nil {
		return fmt.Errorf("read why claim %s was returned: %w", next.ID, err)
	}
	asked := func(what string) bool { return slices.Contains(returned.Corrections, what) }
	if moved && !asked("DAY_DIFFERS") || renamed && !asked("NAME_DIFFERS") {
		next.AppliedOn = nil
	}
	return nil
}

// other tells whether an answer was changed to another one; one that was taken away is still to come.
func other[T ~string](before, next T) bool { return next != "" && next != before }
