package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"maps"
	"slices"
)

func (r *importRecordResolver) Decoded(ctx context.Context, obj *ent.ImportRecord) ([]*gengraph.DecodedField, error) {
	var fields []*gengraph.DecodedField
	for _, name := range slices.Sorted(maps.Keys(obj.Decoded)) {
		fields = append(fields, &gengraph.DecodedField{Name: name, Value: obj.Decoded[name]})
	}
	return fields, nil
}

func (r *Resolver) Allotment() gengraph.AllotmentResolver { return &allotmentResolver{r} }

func (r *Resolver) BankAccount() gengraph.BankAccountResolver { return &bankAccountResolver{r} }

func (r *Resolver) BenefitKind() gengraph.BenefitKindResolver { return &benefitKindResolver{r} }

func (r *Resolver) Booking() gengraph.BookingResolver { return &bookingResolver{r} }

func (r *Resolver) Claim() gengraph.ClaimResolver { return &claimResolver{r} }

func (r *Resolver) Company() gengraph.CompanyResolver { return &companyResolver{r} }

func (r *Resolver) Coupon() gengraph.CouponResolver { return &couponResolver{r} }

func (r *Resolver) Deposit() gengraph.DepositResolver { return &depositResolver{r} }

func (r *Resolver) Event() gengraph.EventResolver { return &eventResolver{r} }

func (r *Resolver) EventSession() gengraph.EventSessionResolver { return &eventSessionResolver{r} }

func (r *Resolver) ImportRecord() gengraph.ImportRecordResolver { return &importRecordResolver{r} }

func (r *Resolver) ImportRun() gengraph.ImportRunResolver { return &importRunResolver{r} }

func (r *Resolver) Letter() gengraph.LetterResolver { return &letterResolver{r} }

func (r *Resolver) LimitGroup() gengraph.LimitGroupResolver { return &limitGroupResolver{r} }

func (r *Resolver) Lottery() gengraph.LotteryResolver { return &lotteryResolver{r} }

func (r *Resolver) Member() gengraph.MemberResolver { return &memberResolver{r} }

func (r *Resolver) Offering() gengraph.OfferingResolver { return &offeringResolver{r} }

func (r *Resolver) Order() gengraph.OrderResolver { return &orderResolver{r} }

func (r *Resolver) Payment() gengraph.PaymentResolver { return &paymentResolver{r} }

func (r *Resolver) Payout() gengraph.PayoutResolver { return &payoutResolver{r} }

func (r *Resolver) PayoutLine() gengraph.PayoutLineResolver { return &payoutLineResolver{r} }

func (r *Resolver) PurposedLook() gengraph.PurposedLookResolver { return &purposedLookResolver{r} }

func (r *Resolver) RuleDraft() gengraph.RuleDraftResolver { return &ruleDraftResolver{r} }

func (r *Resolver) RuleTrial() gengraph.RuleTrialResolver { return &ruleTrialResolver{r} }

func (r *Resolver) Staff() gengraph.StaffResolver { return &staffResolver{r} }

func (r *Resolver) Statement() gengraph.StatementResolver { return &statementResolver{r} }

func (r *Resolver) TicketStock() gengraph.TicketStockResolver { return &ticketStockResolver{r} }

func (r *Resolver) TillDay() gengraph.TillDayResolver { return &tillDayResolver{r} }

func (r *Resolver) Transfer() gengraph.TransferResolver { return &transferResolver{r} }

func (r *Resolver) Turn() gengraph.TurnResolver { return &turnResolver{r} }

func (r *Resolver) WaitingPlace() gengraph.WaitingPlaceResolver { return &waitingPlaceResolver{r} }

type (
	allotmentResolver    struct{ *Resolver }
	bankAccountResolver  struct{ *Resolver }
	benefitKindResolver  struct{ *Resolver }
	bookingResolver      struct{ *Resolver }
	claimResolver        struct{ *Resolver }
	companyResolver      struct{ *Resolver }
	couponResolver       struct{ *Resolver }
	depositResolver      struct{ *Resolver }
	eventResolver        struct{ *Resolver }
	eventSessionResolver struct{ *Resolver }
	importRecordResolver struct{ *Resolver }
	importRunResolver    struct{ *Resolver }
	letterResolver       struct{ *Resolver }
	limitGroupResolver   struct{ *Resolver }
	lotteryResolver      struct{ *Resolver }
	memberResolver       struct{ *Resolver }
	offeringResolver     struct{ *Resolver }
	orderResolver        struct{ *Resolver }
	paymentResolver      struct{ *Resolver }
	payoutResolver       struct{ *Resolver }
	payoutLineResolver   struct{ *Resolver }
	purposedLookResolver struct{ *Resolver }
	ruleDraftResolver    struct{ *Resolver }
	ruleTrialResolver    struct{ *Resolver }
	staffResolver        struct{ *Resolver }
	statementResolver    struct{ *Resolver }
	ticketStockResolver  struct{ *Resolver }
	tillDayResolver      struct{ *Resolver }
	transferResolver     struct{ *Resolver }
	turnResolver         struct{ *Resolver }
	waitingPlaceResolver struct{ *Resolver }
)
