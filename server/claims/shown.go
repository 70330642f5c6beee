package claims

import (
	"slices"
	"strings"
	"unicode"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/member"
)

// Shown says which fields a list will show, by their names in the API and nested as they are there, so that no other
// column and no other table is read.
type Shown map[string]Shown

// columns lists the columns of the fields that are shown, and those that are always needed.
func (s Shown) columns(valid func(string) bool, always ...string) []string {
	for name := range s {
		if column := snake(name); valid(column) && !slices.Contains(always, column) {
			always = append(always, column)
		}
	}
	slices.Sort(always)
	return always
}

// everyRow is read whatever is shown: a claim's own key and its member's go on the record of looks; moment, deadline and
// amount make the cursor; by the others what is shown beside it is found.
var everyRow = []string{
	claim.FieldMemberID, claim.FieldStatus, claim.FieldSubmittedAt,
	claim.FieldKindID, claim.FieldCompanyID, claim.FieldFacilityID, claim.FieldAgencyID, claim.FieldCertificateID, claim.FieldRecommendedByID, claim.FieldEndorsedByID, claim.FieldRevokingID, claim.FieldFiledByID,
	claim.FieldAssignedToID, claim.FieldDeadlineOn, claim.FieldAmount,
}

// load has the query read what is shown: a statement for the claims and one for each edge, however many rows.
func (s Shown) load(query *ent.ClaimQuery) *ent.ClaimQuery {
	needed := slices.Clone(everyRow)
	if _, ok := s["proofs"]; ok {
		needed = append(needed, proofDays...)
	}
	query.Select(s.columns(claim.ValidColumn, needed...)...)
	if kind, ok := s["kind"]; ok {
		query.WithKind(func(q *ent.BenefitKindQuery) { kind.loadKind(q) })
	}
	if of, ok := s["member"]; ok {
		query.WithMember(func(q *ent.MemberQuery) { q.Select(of.columns(member.ValidColumn, member.FieldID)...) })
	}
	if at, ok := s["company"]; ok {
		query.WithCompany(func(q *ent.CompanyQuery) { q.Select(at.columns(company.ValidColumn, company.FieldID)...) })
	}
	if _, ok := s["facility"]; ok {
		query.WithFacility()
	}
	if asked, ok := s["certificate"]; ok {
		query.WithCertificate(asked.loadCertificate)
	}
	if _, ok := s["agency"]; ok {
		query.WithAgency()
	}
	if _, ok := s["recommendedBy"]; ok {
		query.WithRecommendedBy()
	}
	if _, ok := s["endorsedBy"]; ok {
		query.WithEndorsedBy()
	}
	if _, ok := s["revoking"]; ok {
		query.WithRevoking(withAsker)
	}
	if _, ok := s["notices"]; ok {
		query.WithNotices(told)
	}
	if _, ok := s["assignedTo"]; ok {
		query.WithAssignedTo()
	}
	if _, ok := s["documents"]; ok {
		query.WithDocuments(inOrder)
	}
	if _, ok := s["decisions"]; ok {
		query.WithDecisions(story)
	}
	if _, ok := s["looks"]; ok {
		query.WithLooks(withLookers)
	}
	return query
}

func (s Shown) loadCertificate(q *ent.CertificateQuery) {
	for _, edge := range []string{"member", "company", "officer", "staff"} {
		if _, ok := s[edge]; ok {
			whole(q)
			return
		}
	}
}

func (s Shown) loadKind(q *ent.BenefitKindQuery) {
	q.Select(s.columns(benefitkind.ValidColumn, benefitkind.FieldID, benefitkind.FieldSensitive)...)
	if _, ok := s["rule"]; ok {
		q.WithRules()
	}
}

// snake spells a field of the API as its column: submittedAt is submitted_at.
func snake(name string) string {
	var out strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) {
			out.WriteByte('_')
		}
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String()
}
