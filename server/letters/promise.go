package letters

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/letter"
	"kyosai/server/arrears"
	"kyosai/server/bankaccounts"
	"kyosai/server/caldate"
	"kyosai/server/paydays"
	"kyosai/server/store"
)

// promise keeps what a letter that grants a claim says of the payment, as the member's app says it at that moment: how much, to
// whose account, and on which day. No day is promised while the company owes fees, or where nobody has said on which day the scheme
// pays. However often the letter is printed, it says the same.
func promise(ctx context.Context, tx *store.Tx, claimID string, due *ent.LetterCreate) error {
	of, err := tx.Client().Claim.Get(ctx, claimID)
	if err != nil {
		return fmt.Errorf("read claim %s: %w", claimID, err)
	}
	payees, err := bankaccounts.Payees(ctx, tx.Client(), of)
	if err != nil {
		return err
	}
	due.SetNillableAmount(of.Amount).SetPayee(letter.Payee(payees[of.ID]))
	today := caldate.Today(tx.Now)
	owing, err := arrears.Owing(ctx, tx.Client(), today)
	if err != nil || slices.Contains(owing, of.CompanyID) {
		return err
	}
	calendar, err := paydays.Read(ctx, tx.Client())
	if err != nil || len(calendar) == 0 {
		return err
	}
	on, err := calendar.Pays(calendar.MonthOfClaim(of, today))
	if err != nil {
		return err
	}
	due.SetPayOn(on)
	return nil
}
