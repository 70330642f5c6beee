package payouts

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

var errOwnReturn = problem.New(problem.Conflict, "own_return", "ご自身が戻りを登録した振込の再支払いが含まれているため、確定できません。別の担当者が、戻ったことを銀行の連絡で確かめて確定します。")

// Again is what a run pays once more, for it was paid before and the money came back.
type Again struct {
	ClaimCount int
	Total      yen.Amount
}

// Again reckons what a run pays once more, for who releases it: that money came back is one person's word until then.
func (p Payouts) Again(ctx context.Context, run *ent.Payout) (*Again, error) {
	before := payment.And(payment.ReturnedOnNotNil(), payment.PaidLT(caldate.MonthOrDay(run.PayOn)))
	rows, err := p.Store.Client.PayoutLine.Query().
		Where(payoutline.PayoutID(run.ID), payoutline.TransferIDNotNil(), payoutline.HasClaimWith(claim.HasPaymentsWith(before))).
		Select(payoutline.FieldID, payoutline.FieldAmount).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what payout %s pays again: %w", run.ID, err)
	}
	again := &Again{ClaimCount: len(rows)}
	for _, row := range rows {
		again.Total += row.Amount
	}
	return again, nil
}

// witnessed refuses the release of a run by who entered that the money of one of its claims came back: two people see to it
// that nothing is paid twice.
func witnessed(ctx context.Context, tx *store.Tx, run *ent.Payout) error {
	paid := payoutline.HasClaimWith(claim.HasPayoutLinesWith(payoutline.PayoutID(run.ID), payoutline.LiveClaimNotNil()))
	own, err := tx.Client().Transfer.Query().
		Where(transfer.StatusEQ(transfer.StatusRETURNED), transfer.ReturnedByID(access.From(ctx).StaffID), transfer.HasLinesWith(paid)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("read who entered the returns of payout %s: %w", run.ID, err)
	}
	if own {
		return errOwnReturn
	}
	return nil
}

// ReturnedOn is the day on which the money came back that was paid for a line's claim before its own run; none where that pays it
// for the first time.
func ReturnedOn(of *ent.PayoutLine) *caldate.Day {
	for _, paid := range of.Edges.Claim.Edges.Payments {
		if paid.Paid < caldate.MonthOrDay(of.Edges.Payout.PayOn) {
			return paid.ReturnedOn
		}
	}
	return nil
}

// cameBack has the payments of a claim read whose money came back, the last first.
func cameBack(q *ent.PaymentQuery) {
	q.Where(payment.ReturnedOnNotNil()).Order(payment.ByPaid(sql.OrderDesc()), payment.ByID(sql.OrderDesc()))
}
