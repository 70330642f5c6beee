// Package connections names the pages of each noun as the API's schema does.
package connections

import (
	"kyosai/gen/ent"
	"kyosai/server/characters"
	"kyosai/server/invitations"
	"kyosai/server/page"
	"kyosai/server/payouts"
)

// The connections of the API, with their edges.
type (
	AgencyConnection               = page.Page[*ent.Agency]
	AgencyEdge                     = page.Edge[*ent.Agency]
	CouponConnection               = page.Page[*ent.Coupon]
	CouponEdge                     = page.Edge[*ent.Coupon]
	ArrearsConnection              = page.Page[*ent.Arrears]
	ArrearsEdge                    = page.Edge[*ent.Arrears]
	BankAccountConnection          = page.Page[*ent.BankAccount]
	BankAccountEdge                = page.Edge[*ent.BankAccount]
	CompanyConnection              = page.Page[*ent.Company]
	CompanyEdge                    = page.Edge[*ent.Company]
	AuditEntryConnection           = page.Page[*ent.AuditEntry]
	AuditEntryEdge                 = page.Edge[*ent.AuditEntry]
	BenefitKindConnection          = page.Page[*ent.BenefitKind]
	BenefitKindEdge                = page.Edge[*ent.BenefitKind]
	CertificateConnection          = page.Page[*ent.Certificate]
	CertificateEdge                = page.Edge[*ent.Certificate]
	ClaimConnection                = page.Page[*ent.Claim]
	ClaimEdge                      = page.Edge[*ent.Claim]
	DecisionConnection             = page.Page[*ent.Decision]
	DecisionEdge                   = page.Edge[*ent.Decision]
	DocumentConnection             = page.Page[*ent.Document]
	DocumentEdge                   = page.Edge[*ent.Document]
	EmploymentConnection           = page.Page[*ent.Employment]
	EmploymentEdge                 = page.Edge[*ent.Employment]
	FacilityConnection             = page.Page[*ent.Facility]
	FacilityEdge                   = page.Edge[*ent.Facility]
	ImportRecordConnection         = page.Page[*ent.ImportRecord]
	ImportRecordEdge               = page.Edge[*ent.ImportRecord]
	ImportRunConnection            = page.Page[*ent.ImportRun]
	ImportRunEdge                  = page.Edge[*ent.ImportRun]
	InviteeConnection              = page.Page[*invitations.Invitee]
	InviteeEdge                    = page.Edge[*invitations.Invitee]
	LetterConnection               = page.Page[*ent.Letter]
	LetterEdge                     = page.Edge[*ent.Letter]
	MemberConnection               = page.Page[*ent.Member]
	MemberEdge                     = page.Edge[*ent.Member]
	NoticeConnection               = page.Page[*ent.Notice]
	NoticeEdge                     = page.Edge[*ent.Notice]
	OfficerConnection              = page.Page[*ent.Officer]
	OfficerEdge                    = page.Edge[*ent.Officer]
	PaymentConnection              = page.Page[*ent.Payment]
	PaymentEdge                    = page.Edge[*ent.Payment]
	PurposedLookConnection         = page.Page[*ent.PurposedLook]
	PurposedLookEdge               = page.Edge[*ent.PurposedLook]
	StaffConnection                = page.Page[*ent.Staff]
	StaffEdge                      = page.Edge[*ent.Staff]
	StaffRoleConnection            = page.Page[*ent.StaffRole]
	StaffRoleEdge                  = page.Edge[*ent.StaffRole]
	CompanyPayoutConnection        = page.Page[*payouts.CompanyPayout]
	CompanyPayoutEdge              = page.Edge[*payouts.CompanyPayout]
	ExportConnection               = page.Page[*ent.Export]
	ExportEdge                     = page.Edge[*ent.Export]
	PayoutConnection               = page.Page[*ent.Payout]
	PayoutEdge                     = page.Edge[*ent.Payout]
	PayoutLineConnection           = page.Page[*ent.PayoutLine]
	PayoutLineEdge                 = page.Edge[*ent.PayoutLine]
	TransferConnection             = page.Page[*ent.Transfer]
	TransferEdge                   = page.Edge[*ent.Transfer]
	UserDefinedCharacterConnection = page.Page[*characters.Character]
	UserDefinedCharacterEdge       = page.Edge[*characters.Character]
)
