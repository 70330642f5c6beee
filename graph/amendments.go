package graph

import (
	"kyosai/gen/ent/event"
	gengraph "kyosai/gen/graph"
	"kyosai/server/amendments"
	"kyosai/server/changes"
	"kyosai/server/events"
)

// foreseen is what a change would be, as it is answered.
func foreseen(of *amendments.Preview, err error) (*gengraph.AmendmentPreview, error) {
	problems, err := refused(err)
	answer := &gengraph.AmendmentPreview{Lines: []*changes.Line{}, Problems: problems}
	if of == nil {
		return answer, err
	}
	for i := range of.Lines {
		answer.Lines = append(answer.Lines, &of.Lines[i])
	}
	answer.Touched, answer.Tells, answer.Sessions = of.Touched, of.Tells, of.SessionIDs
	return answer, err
}

// eventEntry is what staff enter about an event.
func eventEntry(input gengraph.EventSaveInput) events.Entry {
	return events.Entry{
		ID: value(input.ID), Version: value(input.Version), Name: input.Name, Description: input.Description, Place: input.Place,
		Fee: input.Fee, CompanionsLimit: input.CompanionsLimit, Bands: values(input.Bands), Cancellation: values(input.Cancellation), Asks: input.Asks,
		Sessions: values(input.Sessions), BookingFrom: input.BookingFrom, BookingUntil: input.BookingUntil, HoldDays: input.HoldDays, AnswerHours: input.AnswerHours,
		Eligibility: values(input.Eligibility), PayBy: input.PayBy, Way: event.Way(input.Way), Lottery: lotteryTerms(input.Lottery),
		LimitGroupID: value(input.LimitGroup),
	}
}
