package lotteries

import (
	"context"
	"slices"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/dues"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errPayBy = problem.In("payBy", "pay_by_not_offered", "このチケットでは、その場所でのお支払いを受け付けていません。ほかの場所をお選びください。")

// payable refuses a way to pay that the offering does not have, or that the member, as things stand today, could not use.
func (e Entering) payable(ctx context.Context, tx *store.Tx, of *ent.Offering, memberID string, card bool) error {
	switch {
	case !slices.Contains(of.PayBy, e.PayBy):
		return errPayBy
	case e.PayBy == payby.Card && access.From(ctx).InStead() != nil:
		return payby.ErrOwnCard
	case e.PayBy == payby.Card && !card:
		return errPayBy
	case e.PayBy != payby.Company:
		return nil
	}
	payers, err := dues.Payers(ctx, tx.Client(), []string{memberID}, caldate.Today(tx.Now))
	if err == nil && payers[memberID] == "" {
		err = dues.ErrNotTaken
	}
	return err
}
