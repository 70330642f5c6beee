package graph

import (
	gengraph "kyosai/gen/graph"
	"kyosai/server/offerings"
)

// offeringEntry is what staff enter about a ticket.
func offeringEntry(input gengraph.OfferingSaveInput) offerings.Entry {
	return offerings.Entry{
		ID: value(input.ID), Version: value(input.Version), Name: input.Name, Description: input.Description,
		FaceValue: input.FaceValue, Price: input.Price, Allotments: values(input.Allotments), MemberLimit: input.MemberLimit, HoldDays: input.HoldDays,
		SaleFrom: input.SaleFrom, SaleUntil: input.SaleUntil, Delivery: input.Delivery, PayBy: input.PayBy,
		Way: input.Way, Lottery: lotteryTerms(input.Lottery), AnswerHours: input.AnswerHours, LineUntil: value(input.LineUntil),
		Eligibility: values(input.Eligibility), LimitGroupID: value(input.LimitGroup),
	}
}

// lotteryTerms are the terms of a lottery as they were entered; nil where there are none.
func lotteryTerms(input *gengraph.LotteryTermsInput) *offerings.LotteryTerms {
	if input == nil {
		return nil
	}
	return &offerings.LotteryTerms{NumberName: input.NumberName, DrawOn: input.DrawOn, Decimals: input.Decimals}
}
