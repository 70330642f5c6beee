package bankaccounts

import (
	"context"
	"fmt"

	"kyosai/gen/ent/bankaccount"
	"kyosai/server/access"
	"kyosai/server/store"
)

// EndOfClaim ends the account that a claim's heir is paid to, and one that waits for its confirmation, where it is not
// settled any more who the heir is. Another one is entered, and confirmed anew.
func EndOfClaim(ctx context.Context, tx *store.Tx, claimID string) error {
	ended := tx.Client().BankAccount.Update().Where(bankaccount.Or(bankaccount.CurrentOf(claimID), bankaccount.PendingOf(claimID))).
		AddVersion(1).ClearCurrentOf().ClearPendingOf().SetEndedAt(tx.Now)
	if err := ended.Exec(access.AsSystem(ctx)); err != nil {
		return fmt.Errorf("end the accounts of claim %s: %w", claimID, err)
	}
	return nil
}
