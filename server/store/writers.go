package store

import (
	"kyosai/gen/ent"
	"kyosai/server/access"
)

// writers says who may make, change or delete rows of a noun at all; the verbs decide the rest.
var writers = map[string]access.Roles{
	ent.TypeClaim:             access.MemberRole | access.Desk | access.Accounting,
	ent.TypeDecision:          access.MemberRole | access.Desk | access.Accounting,
	ent.TypeApprovalTerms:     access.Administrator,
	ent.TypeCertificate:       publicly | access.Desk,
	ent.TypePurposedLook:      access.Examiner | access.Approver,
	ent.TypeDocument:          access.MemberRole | access.Clerk,
	ent.TypeDocumentContent:   access.MemberRole | access.Clerk,
	ent.TypeDocumentUpload:    access.MemberRole | access.Clerk,
	ent.TypeDocumentPart:      access.MemberRole | access.Clerk,
	ent.TypeFacility:          access.Clerk | access.Administrator,
	ent.TypeDisaster:          access.Examiner | access.Approver,
	ent.TypeAgency:            access.Clerk | access.Administrator,
	ent.TypeCoupon:            access.MemberRole | access.Desk | access.Accounting,
	ent.TypeAccount:           publicly | access.Clerk,
	ent.TypeMailToken:         publicly,
	ent.TypeSession:           publicly,
	ent.TypeJob:               publicly | access.EveryStaff,
	ent.TypeInvitationRun:     access.Clerk,
	ent.TypeLetter:            access.Examiner | access.Approver,
	ent.TypeNotice:            access.MemberRole | access.Desk | access.Accounting,
	ent.TypeRuleDraft:         access.Examiner | access.Approver,
	ent.TypeRuleTrial:         access.Examiner | access.Approver,
	ent.TypeBenefitRule:       access.Approver,
	ent.TypeStaff:             access.Administrator,
	ent.TypeStaffRole:         access.Administrator,
	ent.TypeMember:            access.Clerk | access.Approver,
	ent.TypeEmployment:        access.Clerk | access.Approver,
	ent.TypeLeavingCorrection: access.Clerk | access.Approver,
	ent.TypeCompany:           access.Clerk,
	ent.TypeOfficer:           access.Clerk,
	ent.TypeCharacterChoice:   access.Clerk,

	ent.TypeOffering:     access.Clerk,
	ent.TypeAllotment:    access.MemberRole | access.Clerk,
	ent.TypeAllowance:    access.MemberRole | access.Clerk,
	ent.TypeLottery:      access.MemberRole | access.Clerk,
	ent.TypeLotteryEntry: access.MemberRole | access.Clerk,
	ent.TypeTurn:         access.MemberRole,
	ent.TypeFavourite:    access.MemberRole,
	ent.TypeOrder:        access.MemberRole | access.Clerk | access.Accounting,
	ent.TypeStatement:    access.Accounting,
	ent.TypeDeposit:      access.Accounting,

	ent.TypeEvent:        access.Clerk,
	ent.TypeEventSession: access.Clerk,
	ent.TypeBooking:      access.MemberRole | access.Clerk,
	ent.TypeCompanion:    access.MemberRole | access.Clerk,
	ent.TypeWaitingPlace: access.MemberRole | access.Clerk,
	ent.TypeDoorDevice:   access.Clerk,

	ent.TypePayment:     access.Accounting,
	ent.TypeArrears:     access.Accounting,
	ent.TypeBankAccount: access.MemberRole | access.Clerk | access.Accounting,
	ent.TypePayDay:      access.Administrator,
	ent.TypePayoutTerms: access.Administrator | access.Accounting,
	ent.TypePayout:      access.Accounting,
	ent.TypeTransfer:    access.Accounting,
	ent.TypePayoutLine:  access.Accounting,
	ent.TypeExport:      access.Accounting | access.ITReporting,
}
