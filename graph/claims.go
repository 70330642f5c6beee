package graph

import (
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/claims"
)

// claimed is what a verb on a claim answers with.
func claimed(c *ent.Claim, err error) (*gengraph.ClaimPayload, error) {
	problems, err := refused(err)
	return &gengraph.ClaimPayload{Claim: c, Problems: problems}, err
}

// manyAnswered is what a verb on several claims answers with.
func manyAnswered(answers []claims.Answer, err error) (*gengraph.ClaimManyPayload, error) {
	problems, err := refused(err)
	payload := &gengraph.ClaimManyPayload{Answers: make([]*gengraph.ClaimAnswer, len(answers)), Problems: problems}
	for i, a := range answers {
		payload.Answers[i] = &gengraph.ClaimAnswer{ID: a.ID, Claim: a.Claim}
		if payload.Answers[i].Problems, a.Err = refused(a.Err); a.Err != nil {
			return nil, a.Err
		}
	}
	return payload, err
}

// picked is which claims are decided at once.
func picked(from []*gengraph.ClaimPickInput, key string) claims.Many {
	many := claims.Many{Key: key}
	for _, p := range from {
		many.Picks = append(many.Picks, claims.Pick{ID: p.ID, Version: p.Version})
	}
	return many
}

// filledIn is what a form was filled in with.
func filledIn(input gengraph.ClaimSaveInput) claims.Draft {
	return claims.Draft{
		ID: value(input.ID), Version: value(input.Version), MemberID: value(input.Member), KindID: input.Kind, Reply: value(input.Reply),
		Answers: claims.Answers{
			EventOn: input.EventOn, Relation: input.Relation, PersonName: value(input.PersonName), PersonBornOn: input.PersonBornOn,
			AbsentFrom: input.AbsentFrom, AbsentUntil: input.AbsentUntil, Cause: input.Cause, Grade: input.Grade,
			LossPercent: input.LossPercent, Flooded: input.Flooded, PlacePostalCode: value(input.PlacePostalCode),
			HeirName: value(input.HeirName), HeirRelation: input.HeirRelation, HeirPostalCode: value(input.HeirPostalCode), HeirAddress: value(input.HeirAddress),
			ExaminedOn: input.ExaminedOn, Institution: value(input.Institution), Examination: value(input.Examination), ExaminationFee: input.ExaminationFee, Cost: input.Cost,
			FacilityID: value(input.Facility), FromOn: input.FromOn, UntilOn: input.UntilOn, AgencyID: value(input.Agency), Tour: value(input.Tour),
			Companions: input.Companions, Course: value(input.Course),
		},
	}
}

// value is what an optional argument holds, or the zero value.
func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

// values are what a list of an input holds, in place of pointers to it.
func values[T any](list []*T) []T {
	held := make([]T, len(list))
	for i, one := range list {
		held[i] = *one
	}
	return held
}

// claimOrders are the queue's orders by their names.
var claimOrders = map[gengraph.ClaimOrder]claims.Order{
	gengraph.ClaimOrderOldest: claims.Oldest, gengraph.ClaimOrderNewest: claims.Newest,
	gengraph.ClaimOrderDeadline: claims.Soonest, gengraph.ClaimOrderLargest: claims.Largest,
}
