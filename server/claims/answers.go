package claims

import (
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/caldate"
	"kyosai/server/rules"
	"kyosai/server/yen"
)

// Answers is what the form of a claim was filled in with; what was not answered, or is not asked, is empty.
type Answers struct {
	EventOn         *caldate.Day
	Relation        *claim.Relation
	PersonName      string
	PersonBornOn    *caldate.Day
	AbsentFrom      *caldate.Day
	AbsentUntil     *caldate.Day
	Cause           *claim.Cause
	Grade           *int // of a disability, 1 to 7
	LossPercent     *int // 0 to 100
	Flooded         *bool
	PlacePostalCode string // seven digits
	HeirName        string
	HeirRelation    *claim.HeirRelation
	HeirPostalCode  string // seven digits; empty, with the address, where he lives where the member did
	HeirAddress     string
	ExaminedOn      *caldate.Day
	Institution     string
	Examination     string
	ExaminationFee  *yen.Amount
	Cost            *yen.Amount
	FacilityID      string
	FromOn          *caldate.Day // the first night of a stay, the first day of a journey or a course
	UntilOn         *caldate.Day
	AgencyID        string
	Tour            string
	Companions      *int
	Course          string
}

// answersOf is what a claim was answered.
func answersOf(c *ent.Claim) Answers {
	return Answers{
		EventOn: c.EventOn, Relation: c.Relation, PersonName: c.PersonName, PersonBornOn: c.PersonBornOn,
		AbsentFrom: c.AbsentFrom, AbsentUntil: c.AbsentUntil, Cause: c.Cause, Grade: c.Grade,
		LossPercent: c.LossPercent, Flooded: c.Flooded, PlacePostalCode: c.PlacePostalCode,
		HeirName: c.HeirName, HeirRelation: c.HeirRelation, HeirPostalCode: c.HeirPostalCode, HeirAddress: c.HeirAddress,
		ExaminedOn: c.ExaminedOn, Institution: c.Institution, Examination: c.Examination, ExaminationFee: c.ExaminationFee, Cost: c.Cost,
		FacilityID: value(c.FacilityID), FromOn: c.FromOn, UntilOn: c.UntilOn, AgencyID: value(c.AgencyID), Tour: c.Tour, Companions: c.Companions, Course: c.Course,
	}
}

// into puts the answers into the claim.
func (a Answers) into(c *ent.Claim) {
	c.EventOn, c.Relation, c.PersonName, c.PersonBornOn = a.EventOn, a.Relation, a.PersonName, a.PersonBornOn
	c.AbsentFrom, c.AbsentUntil, c.Cause, c.Grade = a.AbsentFrom, a.AbsentUntil, a.Cause, a.Grade
	c.LossPercent, c.Flooded, c.PlacePostalCode = a.LossPercent, a.Flooded, a.PlacePostalCode
	c.HeirName, c.HeirRelation, c.HeirPostalCode, c.HeirAddress = a.HeirName, a.HeirRelation, a.HeirPostalCode, a.HeirAddress
	c.ExaminedOn, c.Institution, c.Examination, c.ExaminationFee, c.Cost = a.ExaminedOn, a.Institution, a.Examination, a.ExaminationFee, a.Cost
	c.FromOn, c.UntilOn, c.Tour, c.Companions, c.Course = a.FromOn, a.UntilOn, a.Tour, a.Companions, a.Course
	c.FacilityID, c.AgencyID = some(a.FacilityID), some(a.AgencyID)
}

// keep has a change of the claim hold the answers, the empty ones too.
func (a Answers) keep(m *ent.ClaimMutation) {
	put(a.EventOn, m.SetEventOn, m.ClearEventOn)
	put(a.Relation, m.SetRelation, m.ClearRelation)
	m.SetPersonName(a.PersonName)
	put(a.PersonBornOn, m.SetPersonBornOn, m.ClearPersonBornOn)
	put(a.AbsentFrom, m.SetAbsentFrom, m.ClearAbsentFrom)
	put(a.AbsentUntil, m.SetAbsentUntil, m.ClearAbsentUntil)
	put(a.Cause, m.SetCause, m.ClearCause)
	put(a.Grade, m.SetGrade, m.ClearGrade)
	put(a.LossPercent, m.SetLossPercent, m.ClearLossPercent)
	put(a.Flooded, m.SetFlooded, m.ClearFlooded)
	m.SetPlacePostalCode(a.PlacePostalCode)
	m.SetHeirName(a.HeirName)
	put(a.HeirRelation, m.SetHeirRelation, m.ClearHeirRelation)
	m.SetHeirPostalCode(a.HeirPostalCode)
	m.SetHeirAddress(a.HeirAddress)
	put(a.ExaminedOn, m.SetExaminedOn, m.ClearExaminedOn)
	m.SetInstitution(a.Institution)
	m.SetExamination(a.Examination)
	put(a.ExaminationFee, m.SetExaminationFee, m.ClearExaminationFee)
	put(a.Cost, m.SetCost, m.ClearCost)
	put(some(a.FacilityID), m.SetFacilityID, m.ClearFacilityID)
	put(a.FromOn, m.SetFromOn, m.ClearFromOn)
	put(a.UntilOn, m.SetUntilOn, m.ClearUntilOn)
	put(some(a.AgencyID), m.SetAgencyID, m.ClearAgencyID)
	m.SetTour(a.Tour)
	put(a.Companions, m.SetCompanions, m.ClearCompanions)
	m.SetCourse(a.Course)
}

func put[T any](v *T, set func(T), clear func()) {
	if v == nil {
		clear()
		return
	}
	set(*v)
}

// some is a text, or nil where there is none.
func some(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// value is what was answered, or the zero value.
func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

// follow fills in the day of the event where what is on file or certified, or the child's day of birth, tells it: as a first answer,
// and as the only one where the kind is on file or it is a child's entry into school, for which no day is asked. Of several,
// which the jobs of who has moved have, the one that was chosen stays.
func follow(c *ent.Claim, kind *ent.BenefitKind, m *ent.Member, certified *ent.Certificate, today caldate.Day) {
	if kind.Occasion == nil {
		return
	}
	told := kind.OnFile || kind.Occasion.From == rules.School
	days := occursOn(*kind.Occasion, c, m, certified, today)
	if len(days) > 0 && (c.EventOn == nil || told && !slices.Contains(days, *c.EventOn)) {
		c.EventOn = new(rules.Nearest(days, today))
	}
}
