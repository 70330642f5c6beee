package history

import "kyosai/gen/ent"

// layout names the tables in the order of their references, with the columns that are written.
var layout = []struct {
	noun, name string
	columns    []string
}{
	{ent.TypeCompany, "companies", []string{"id", "code", "name", "kana", "postal_code", "address", "telephone", "joined_on", "name_key", "kana_key", "telephone_key"}},
	{ent.TypeMember, "members", []string{"id", "number", "name", "kana", "sex", "born_on", "joined_on", "postal_code", "address", "telephone", "name_key", "kana_key", "telephone_key"}},
	{ent.TypeEmployment, "employments", []string{"id", "type", "location", "hired_on", "from_on", "until_on", "company_id", "member_id"}},
	{ent.TypeAccount, "accounts", []string{"id", "sign_in_id", "email", "email_confirmed_at", "opened_at", "created_at", "member_id"}},
	{ent.TypePayment, "payments", []string{"id", "host_kind", "relation", "paid", "amount", "occurrence", "kind_id", "member_id"}},
	{ent.TypeClaim, "claims", []string{"id", "reference", "status", "event_on", "relation", "person_name", "applied_on", "amount", "reply", "verdict",
		"version", "created_at", "updated_at", "submitted_at", "decided_at", "kind_id", "company_id", "rule_id", "recommended_by_id", "member_id"}},
	{ent.TypeDocument, "documents", []string{"id", "position", "media_type", "size", "pages", "sha256", "created_at", "claim_id"}},
	{ent.TypeDecision, "decisions", []string{"id", "step", "message", "note", "at", "claim_id", "staff_id"}},
}
