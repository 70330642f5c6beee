package payouts

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/predicate"
	"kyosai/server/arrears"
	"kyosai/server/bankaccounts"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/deaths"
	"kyosai/server/paydays"
	"kyosai/server/yen"
)

// waiting picks the claims that were approved before a moment and that no line pays. One that ended in a coupon waits once
// the coupon was redeemed before the moment; a stay that was claimed ahead, once it was over.
func waiting(before time.Time) []predicate.Claim {
	return []predicate.Claim{claim.StatusEQ(claim.StatusAPPROVED), claim.DecidedAtLT(before), claim.AmountGT(0),
		claim.Or(claim.And(claim.Not(claim.HasCouponsWith(coupon.LiveClaimNotNil())), claim.Or(claim.UntilOnIsNil(), claim.UntilOnLT(caldate.Today(before)))),
			claim.HasCouponsWith(coupon.LiveClaimNotNil(), coupon.RedeemedAtLT(before))),
		claim.Not(claim.HasPayoutLinesWith(payoutline.LiveClaimNotNil())), unlessDenied}
}

// unlessDenied leaves out what heirs claim of a member of whose death nobody tells any more, as after a mistake that was paid and has
// come back: its approval is to be revoked.
var unlessDenied = claim.Or(claim.FiledByIDIsNil(), claim.And(claim.DeathDenied(false), claim.HasMemberWith(deaths.Mourned())))

// gather reads the claims that wait to be paid, those of one company together.
func gather(ctx context.Context, client *ent.Client, before time.Time) ([]due, error) {
	rows, err := client.Claim.Query().Where(waiting(before)...).Order(claim.ByCompanyID(), claim.ByMemberID(), claim.ByID()).
		Select(claim.FieldID, claim.FieldMemberID, claim.FieldCompanyID, claim.FieldAmount).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("gather the approved claims: %w", err)
	}
	dues := make([]due, len(rows))
	for i, row := range rows {
		dues[i] = due{claimID: row.ID, memberID: row.MemberID, companyID: row.CompanyID, amount: *row.Amount}
	}
	return dues, destined(ctx, client, dues)
}

// destined says of the claims what else decides to whom they are paid.
func destined(ctx context.Context, client *ent.Client, dues []due) error {
	heirs, err := bankaccounts.Inherited(ctx, client, claim.StatusEQ(claim.StatusAPPROVED))
	if err != nil {
		return err
	}
	withheld, err := claims.Withheld(ctx, client, claim.StatusEQ(claim.StatusAPPROVED))
	if err != nil {
		return err
	}
	for i := range dues {
		dues[i].heirs, dues[i].withheld = heirs[dues[i].claimID], withheld[dues[i].claimID]
	}
	return billed(ctx, client, dues)
}

// billed says of the claims that ended in a coupon which agency billed it.
func billed(ctx context.Context, client *ent.Client, dues []due) error {
	rows, err := client.Coupon.Query().Where(coupon.StatusEQ(coupon.StatusREDEEMED)).
		Select(coupon.FieldID, coupon.FieldMemberID, coupon.FieldClaimID, coupon.FieldAgencyID).All(ctx)
	if err != nil {
		return fmt.Errorf("read the coupons to settle: %w", err)
	}
	of := make(map[string]string, len(rows))
	for _, row := range rows {
		of[row.ClaimID] = row.AgencyID
	}
	for i := range dues {
		dues[i].agencyID = of[dues[i].claimID]
	}
	return nil
}

// look reads what decides where claims are paid today.
func look(ctx context.Context, client *ent.Client, terms *ent.PayoutTerms, today caldate.Day) (*situation, error) {
	owing, err := arrears.Owing(ctx, client, today)
	if err != nil {
		return nil, err
	}
	owners := []predicate.BankAccount{bankaccount.OwnerIn(bankaccount.OwnerCOMPANY, bankaccount.OwnerCLAIM, bankaccount.OwnerAGENCY)}
	if terms.OwnAccounts {
		owners = append(owners, bankaccount.HasMemberWith(member.HasClaimsWith(claim.StatusEQ(claim.StatusAPPROVED)), member.Not(deaths.Any())))
	}
	accounts, err := client.BankAccount.Query().Where(bankaccount.EndedAtIsNil(), bankaccount.Or(owners...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the accounts to pay to: %w", err)
	}
	return newSituation(accounts, owing, terms.OwnAccounts), nil
}

// own reads the scheme's own account, which the money is sent from.
func own(ctx context.Context, client *ent.Client) (*ent.BankAccount, error) {
	found, err := client.BankAccount.Query().Where(bankaccount.CurrentOf(bankaccounts.Scheme)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errNoSchemeAccount
	}
	if err != nil {
		return nil, fmt.Errorf("read the scheme's own account: %w", err)
	}
	return found, nil
}

// Next is what the next run would pay.
type Next struct {
	Month      caldate.MonthOrDay
	ClosedOn   caldate.Day // the last day of the month's decisions
	PayOn      caldate.Day
	ClaimCount int
	Total      yen.Amount
}

// Next says what a run made today would gather, held claims among it; nil until it was said how the scheme pays.
func (p Payouts) Next(ctx context.Context) (*Next, error) {
	if err := mayPay(ctx); err != nil {
		return nil, err
	}
	terms, err := p.Terms(ctx)
	if err != nil || terms == nil {
		return nil, err
	}
	calendar, err := paydays.Read(ctx, p.Store.Client)
	if err != nil || len(calendar) == 0 {
		return nil, err
	}
	today := caldate.Today(p.Store.Now())
	next := &Next{Month: calendar.LastClosed(today)}
	next.ClosedOn = calendar.Closes(next.Month)
	if next.PayOn, err = payDay(next.Month, calendar, today); err != nil {
		return nil, err
	}
	var sums []struct {
		Count int
		Sum   *yen.Amount
	}
	err = p.Store.Client.Claim.Query().Where(waiting(closed(next.Month, calendar))...).
		Aggregate(ent.As(ent.Count(), "count"), ent.As(ent.Sum(claim.FieldAmount), "sum")).Scan(ctx, &sums)
	if err != nil {
		return nil, fmt.Errorf("count what waits to be paid: %w", err)
	}
	if next.ClaimCount = sums[0].Count; sums[0].Sum != nil {
		next.Total = *sums[0].Sum
	}
	return next, nil
}
