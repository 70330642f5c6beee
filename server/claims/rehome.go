package claims

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/store"
)

// Rehome has some claims be paid through the companies for which their members work today: a former employer neither gets the money
// nor reads whose it is, and no longer holds it up by owing fees. Who has left or is between two jobs stays with the last.
func Rehome(ctx context.Context, tx *store.Tx, some ...predicate.Claim) error {
	ctx = access.AsSystem(ctx)
	today := caldate.Today(tx.Now)
	rows, err := tx.Client().Claim.Query().Where(some...).Where(elsewhere(today)).Select(claim.FieldID, claim.FieldMemberID, claim.FieldCompanyID).
		WithMember(func(q *ent.MemberQuery) { q.WithEmployments(func(q *ent.EmploymentQuery) { inTime(q) }) }).All(ctx)
	if err != nil {
		return fmt.Errorf("read the claims of who works elsewhere by now: %w", err)
	}
	for _, c := range rows {
		at := begunAt(c.Edges.Member, today)
		if at == "" || at == c.CompanyID {
			continue // nobody knows a better one
		}
		if err := tx.Client().Claim.Update().Where(claim.ID(c.ID)).SetCompanyID(at).Exec(ctx); err != nil {
			return fmt.Errorf("have claim %s be paid through another company: %w", c.ID, err)
		}
	}
	return nil
}

// elsewhere picks the claims whose members do not work for their companies on a day.
func elsewhere(on caldate.Day) predicate.Claim {
	return func(s *sql.Selector) {
		job := sql.Table(employment.Table).As("job")
		s.Where(sql.NotExists(sql.Select(job.C(employment.FieldID)).From(job).Where(sql.And(
			sql.ColumnsEQ(job.C(employment.FieldMemberID), s.C(claim.FieldMemberID)), sql.ColumnsEQ(job.C(employment.FieldCompanyID), s.C(claim.FieldCompanyID)),
			sql.Or(sql.IsNull(job.C(employment.FieldUntilOn)), sql.GTE(job.C(employment.FieldUntilOn), on)),
		))))
	}
}

// begunAt is the company of the last employment that has begun by a day; none where there is none.
func begunAt(m *ent.Member, on caldate.Day) (companyID string) {
	for _, job := range m.Edges.Employments {
		if !job.FromOn.After(on) {
			companyID = job.CompanyID
		}
	}
	return companyID
}
