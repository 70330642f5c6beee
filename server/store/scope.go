package store

import (
	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/allowance"
	"kyosai/gen/ent/arrears"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/checkout"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/companion"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/documentcontent"
	"kyosai/gen/ent/documentpart"
	"kyosai/gen/ent/documentupload"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/favourite"
	"kyosai/gen/ent/limitgroup"
	"kyosai/gen/ent/lottery"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/officer"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/picture"
	"kyosai/gen/ent/purposedlook"
	"kyosai/gen/ent/refusedrefund"
	"kyosai/gen/ent/session"
	"kyosai/gen/ent/transfer"
	"kyosai/gen/ent/turn"
	"kyosai/gen/ent/waitingplace"
	"kyosai/server/access"
)

// grant lets holders of the roles see the rows that where picks; no where means every row.
type grant struct {
	roles access.Roles
	where func(s *sql.Selector, v *access.Viewer) *sql.Predicate
}

const (
	publicly        = access.MemberRole | access.OfficerRole // the public zone's, whose people have accounts
	membersAndStaff = access.MemberRole | access.EveryStaff  // who may know what can be claimed
)

// scope says which rows of a noun a role may know of. What has no line here, nobody but the system knows of. The
// scopes of two roles held together add up.
var scope = map[string][]grant{
	ent.TypeMember: {
		{access.MemberRole, own(member.FieldID)}, {access.Desk, nil},
		{access.Accounting, in(member.FieldID, claim.Table, claim.FieldMemberID, payable)},
		{access.Accounting, in(member.FieldID, order.Table, order.FieldMemberID, billed)},
		{access.Accounting, in(member.FieldID, booking.Table, booking.FieldMemberID, billedBooking)},
		{access.OfficerRole, in(member.FieldID, payoutline.Table, payoutline.FieldMemberID, ofPaidTransfer)},
		{access.OfficerRole, in(member.FieldID, certificate.Table, certificate.FieldMemberID, asked)},
	},
	ent.TypeEmployment:        {{access.MemberRole, own(employment.FieldMemberID)}, {access.Desk, nil}},
	ent.TypeLeavingCorrection: {{access.Desk, nil}},
	ent.TypeCompany: {
		{access.MemberRole, in(company.FieldID, employment.Table, employment.FieldCompanyID, own(employment.FieldMemberID))},
		{access.OfficerRole, ofCompany(company.FieldID)}, {access.Desk | access.Accounting, nil},
	},
	ent.TypeOfficer: {{access.OfficerRole, ofCompany(officer.FieldCompanyID)}, {access.Desk, nil}},
	ent.TypePayment: {{access.MemberRole, ownPayment}, {access.Desk | access.Accounting, nil}},
	ent.TypeAccount: {{publicly, ownAccount(account.FieldID)}, {access.Desk, nil}},
	ent.TypeSession: {{publicly, ownAccount(session.FieldAccountID)}},

	ent.TypeBenefitKind: {{membersAndStaff, nil}},
	ent.TypeBenefitRule: {{membersAndStaff, nil}},
	ent.TypeFacility:    {{membersAndStaff, nil}}, ent.TypeAgency: {{membersAndStaff, nil}},
	ent.TypeCoupon:     {{access.MemberRole, own(coupon.FieldMemberID)}, {access.Desk | access.Accounting, nil}},
	ent.TypeOfferCount: {{access.EveryStaff, nil}},
	ent.TypeDisaster:   {{access.MemberRole, declared}, {access.Desk, nil}},
	ent.TypeRuleDraft:  {{access.Examiner | access.Approver, nil}},
	ent.TypeRuleTrial:  {{access.Examiner | access.Approver, nil}},

	ent.TypeOffering: {{access.MemberRole, published}, {access.Clerk, nil}, {access.Accounting, published}},
	ent.TypeAllotment: {
		{access.MemberRole | access.Accounting, in(allotment.FieldOfferingID, offering.Table, offering.FieldID, published)},
		{access.MemberRole | access.Accounting, in(allotment.FieldEventSessionID, eventsession.Table, eventsession.FieldID, ofPublishedEvent)}, {access.Clerk, nil},
	},
	ent.TypeAmendment: {{access.Clerk, nil}},
	ent.TypePicture: {
		{access.MemberRole, in(picture.FieldOfferingID, offering.Table, offering.FieldID, published)},
		{access.MemberRole, in(picture.FieldEventID, event.Table, event.FieldID, publishedEvent)}, {access.Clerk, nil},
	},
	ent.TypeAllowance: {{access.MemberRole, own(allowance.FieldMemberID)}, {access.Clerk, nil}},
	ent.TypeLimitGroup: {
		{access.MemberRole, in(limitgroup.FieldID, offering.Table, offering.FieldLimitGroupID, published)},
		{access.MemberRole, in(limitgroup.FieldID, event.Table, event.FieldLimitGroupID, publishedEvent)}, {access.Clerk, nil},
	},
	ent.TypeLottery: {
		{access.MemberRole, in(lottery.FieldOfferingID, offering.Table, offering.FieldID, published)},
		{access.MemberRole, in(lottery.FieldEventSessionID, eventsession.Table, eventsession.FieldID, ofPublishedEvent)}, {access.Clerk, nil},
	},
	ent.TypeLotteryEntry: {{access.MemberRole, own(lotteryentry.FieldMemberID)}, {access.Clerk, nil}},
	ent.TypeTurn:         {{access.MemberRole, own(turn.FieldMemberID)}, {access.Clerk, nil}},
	ent.TypeFavourite:    {{access.MemberRole, own(favourite.FieldMemberID)}},
	ent.TypeOrder:        {{access.MemberRole, own(order.FieldMemberID)}, {access.Clerk, nil}, {access.Accounting, billed}},
	ent.TypeCheckout: {
		{access.MemberRole, in(checkout.FieldOrderID, order.Table, order.FieldID, own(order.FieldMemberID))},
		{access.MemberRole, in(checkout.FieldBookingID, booking.Table, booking.FieldID, own(booking.FieldMemberID))}, {access.Clerk, nil},
	},
	ent.TypeRefusedRefund: {
		{access.MemberRole, in(refusedrefund.FieldOrderID, order.Table, order.FieldID, own(order.FieldMemberID))},
		{access.MemberRole, in(refusedrefund.FieldBookingID, booking.Table, booking.FieldID, own(booking.FieldMemberID))}, {access.Clerk, nil},
	},
	ent.TypeStatement: {{access.Accounting, nil}},
	ent.TypeDeposit:   {{access.Accounting, nil}}, ent.TypeDue: {{access.Clerk | access.Accounting, nil}},

	ent.TypeTicketStock: {{access.Clerk, nil}}, ent.TypeStockMovement: {{access.Clerk, nil}}, ent.TypeStockCount: {{access.Clerk, nil}},
	ent.TypeTicketReturn: {{access.Clerk, nil}},
	ent.TypeTillDay:      {{access.Clerk | access.Accounting, nil}}, ent.TypeTillEntry: {{access.Clerk | access.Accounting, nil}},

	ent.TypeEvent:        {{access.MemberRole, publishedEvent}, {access.Clerk, nil}, {access.Accounting, publishedEvent}},
	ent.TypeEventSession: {{access.MemberRole, ofPublishedEvent}, {access.Clerk, nil}, {access.Accounting, ofPublishedEvent}},
	ent.TypeBooking:      {{access.MemberRole, own(booking.FieldMemberID)}, {access.Clerk, nil}, {access.Accounting, billedBooking}},
	ent.TypeCompanion:    {{access.MemberRole, in(companion.FieldBookingID, booking.Table, booking.FieldID, own(booking.FieldMemberID))}, {access.Clerk, nil}},
	ent.TypeWaitingPlace: {{access.MemberRole, own(waitingplace.FieldMemberID)}, {access.Clerk, nil}},
	ent.TypeDoorDevice:   {{access.Clerk, nil}},
	ent.TypeAdmission:    {{access.Clerk, nil}},

	ent.TypeArrears: {
		{access.MemberRole, in(arrears.FieldCompanyID, employment.Table, employment.FieldCompanyID, own(employment.FieldMemberID))},
		{access.Desk | access.Accounting, nil},
	},
	ent.TypeBankAccount: {
		{access.MemberRole, own(bankaccount.FieldMemberID)},
		{access.Clerk, ofOwner(bankaccount.OwnerCLAIM)},
		{access.Accounting, nil},
	},
	ent.TypePayDay:      {{access.MemberRole | access.Desk | access.Accounting | access.Administrator, nil}},
	ent.TypePayoutTerms: {{access.MemberRole | access.Accounting | access.Administrator, nil}},
	ent.TypePayout:      {{access.Accounting, nil}, {access.OfficerRole, in(payout.FieldID, transfer.Table, transfer.FieldPayoutID, toCompany)}},
	ent.TypeTransfer:    {{access.Accounting, nil}, {access.OfficerRole, toCompany}},
	ent.TypePayoutLine:  {{access.Accounting, nil}, {access.OfficerRole, ofPaidTransfer}},
	ent.TypeExport:      {{access.Accounting | access.Administrator, nil}},

	ent.TypeApprovalTerms: {{access.Desk | access.Administrator, nil}},
	ent.TypeClaim: {
		{access.MemberRole, ownClaim}, {access.Desk, sent}, {access.Clerk, filed}, {access.Accounting, payable},
	},
	ent.TypeCertificate: {
		{access.MemberRole, in(certificate.FieldClaimID, claim.Table, claim.FieldID, ownClaim)}, {access.OfficerRole, asked}, {access.Desk, nil},
	},
	ent.TypeDocument: {
		{access.MemberRole, in(document.FieldClaimID, claim.Table, claim.FieldID, ownClaim)},
		{access.Desk, in(document.FieldClaimID, claim.Table, claim.FieldID, sent)},
		{access.Clerk, in(document.FieldClaimID, claim.Table, claim.FieldID, filed)},
	},
	ent.TypeDocumentContent: {
		{access.MemberRole, in(documentcontent.FieldDocumentID, document.Table, document.FieldID, ownDocument)},
		{access.Clerk, in(documentcontent.FieldDocumentID, document.Table, document.FieldID, filedDocument)},
		{access.Examiner | access.Approver, in(documentcontent.FieldDocumentID, document.Table, document.FieldID, sentDocument)},
	},
	ent.TypeDocumentUpload: {
		{access.MemberRole, in(documentupload.FieldClaimID, claim.Table, claim.FieldID, ownClaim)},
		{access.Clerk, in(documentupload.FieldClaimID, claim.Table, claim.FieldID, filed)},
	},
	ent.TypeDocumentPart: {
		{access.MemberRole, in(documentpart.FieldUploadID, documentupload.Table, documentupload.FieldID, ownUpload)},
		{access.Clerk, in(documentpart.FieldUploadID, documentupload.Table, documentupload.FieldID, filedUpload)},
	},
	ent.TypeDecision: {
		{access.MemberRole, ownStory},
		{access.Desk, in(decision.FieldClaimID, claim.Table, claim.FieldID, sent)},
	},
	ent.TypePurposedLook: {{access.Examiner | access.Approver, in(purposedlook.FieldClaimID, claim.Table, claim.FieldID, sent)}},

	ent.TypeNotice: {{access.MemberRole, own(notice.FieldMemberID)}, {access.Desk, in(notice.FieldClaimID, claim.Table, claim.FieldID, sent)}},
	ent.TypeLetter: {{access.Examiner | access.Approver, nil}},

	ent.TypeInvitationRun: {{access.Clerk, nil}},

	ent.TypeStaff:           {{access.EveryStaff, nil}},
	ent.TypeStaffRole:       {{access.Administrator, nil}},
	ent.TypeAuditEntry:      {{access.Administrator, nil}},
	ent.TypeImportRun:       {{access.Clerk | access.Administrator, nil}},
	ent.TypeImportRecord:    {{access.Clerk | access.Administrator, nil}},
	ent.TypeCharacterChoice: {{access.Clerk | access.Administrator, nil}},
}
