package migration

import "kyosai/server/migration/layout"

// Why a record is rejected, in the order in which the reasons are looked at.
const (
	Truncated           = layout.Truncated
	Undecodable         = layout.Undecodable
	BlankName           = "blank_name"
	DuplicateCode       = "duplicate_code"
	UnknownCompany      = "unknown_company"
	DuplicateNumber     = "duplicate_number"
	ImpossibleBirthDate = "impossible_birth_date"
	ImpossibleDate      = "impossible_date"
	BirthAfterHire      = "birth_after_hire"
	UnknownMember       = "unknown_member"
	UnknownKind         = "unknown_kind"
	UnknownRelation     = "unknown_relation"
	ImpossibleMonth     = "impossible_month"
	BadAmount           = "bad_amount"
)

// What a loaded record is warned of.
const (
	UserDefinedCharacter = "user_defined_character"
	EraOverrun           = "era_overrun"
	NulBytesInName       = "nul_bytes_in_name"
	SexUnknown           = "sex_unknown"
	KanaMissing          = "kana_missing"
	JoinedBeforeScheme   = "joined_before_scheme"
)

// What looks odd and changes no verdict.
const (
	noteCompanyDate = "company_date_unreadable" // kept as no date
	noteEmployment  = "employment_type_unknown"
	noteBlankCode   = "blank_code"
	noteNulBytes    = "nul_bytes_elsewhere"
	noteZeroAmount  = "amount_of_zero"
	noteNotMember   = "payment_outside_membership"
	noteBeforeFirm  = "joined_before_company"
	noteFedBefore   = "mended_record_fed_before"
)

// verdict is what was decided about a record.
type verdict struct {
	rejected string // the reason; "" if it loads
	warnings []string
	notes    []string
}

func reject(reason string) verdict { return verdict{rejected: reason} }
