package storetest

import (
	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
)

// answer fills in every form at once, so that there is a value in each field.
func answer(c *ent.ClaimCreate, house *ent.Facility, agency *ent.Agency) *ent.ClaimCreate {
	return c.SetEventOn("2026-06-01").SetFromOn("2026-06-01").SetRelation(claim.RelationSPOUSE).SetPersonName("須磨　花子").SetPersonBornOn("2020-04-02").
		SetAbsentFrom("2026-06-01").SetAbsentUntil("2026-06-30").SetCause(claim.CauseILLNESS).SetGrade(2).SetLossPercent(50).SetFlooded(true).
		SetPlacePostalCode("6540001").SetHeirName("須磨　花子").SetHeirRelation(claim.HeirRelationSPOUSE).
		SetExaminedOn("2026-06-01").SetInstitution("須磨総合病院").SetExamination("一日人間ドック").SetExaminationFee(30000).SetCost(30000).
		SetFacility(house).SetAgency(agency).SetUntilOn("2026-06-02").SetTour("温泉の旅").SetCompanions(2).SetCourse("簿記3級")
}
