package graph

import (
	gengraph "kyosai/gen/graph"
	"kyosai/server/offerings"
)

// lotteryTerms are the terms of a lottery as they were entered; nil where there are none.
func lotteryTerms(input *gengraph.LotteryTermsInput) *offerings.LotteryTerms {
	if input == nil {
		return nil
	}
	return &offerings.LotteryTerms{NumberName: input.NumberName, DrawOn: input.DrawOn, Decimals: input.Decimals}
}
