package lotteries

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/dues"
	"kyosai/server/payby"
	"kyosai/server/store"
)

// payable refuses a way to pay that the offering does not have, or that the member, as things stand today, could not use.
func (e Entering) payable(ctx context.Context, tx *store.Tx, of *ent.Offering, memberID string, card bool) error {
	if err := payby.Refuse(e.PayBy, of.PayBy, card, access.From(ctx).InStead() != nil); err != nil {
		return err
	}
	return dues.Refuse(ctx, tx.Client(), memberID, e.PayBy, caldate.Today(tx.Now))
}
