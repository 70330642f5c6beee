package claims

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/purposedlook"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/looks"
)

// Get finds a claim with all that is shown of it; nil where there is none that the viewer may know of. Who is to decide
// it sees the verdict of now, for something may have been paid or decided since it was sent.
func (c Claims) Get(ctx context.Context, id string) (*ent.Claim, error) {
	query := loaded(c.Store.Client.Claim.Query().Where(claim.ID(id)))
	if access.From(ctx).May(looks.Deciders) {
		query.WithLooks(withLookers)
	}
	if access.From(ctx).May(access.Desk) {
		query.WithNotices(told)
	}
	found, err := query.Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read claim %s: %w", id, err)
	}
	if access.From(ctx).May(looks.Deciders) && slices.Contains(waiting, found.Status) {
		if err := c.again(ctx, found); err != nil {
			return nil, err
		}
	}
	return found, c.cover(ctx, found)
}

// again finds the verdict of now.
func (c Claims) again(ctx context.Context, found *ent.Claim) error {
	m := *found.Edges.Member
	var err error
	if m.Edges.Employments, err = inTime(m.QueryEmployments()).All(ctx); err != nil {
		return fmt.Errorf("read where %s has worked: %w", m.ID, err)
	}
	now, err := appraise(ctx, c.Store.Client, found, found.Edges.Kind, &m, caldate.Today(c.Store.Now()))
	if err == nil {
		found.Verdict = &now.verdict
	}
	return err
}

// loaded adds what a claim is never shown without, in a constant number of statements.
func loaded(query *ent.ClaimQuery) *ent.ClaimQuery {
	return query.WithMember().WithKind(withRules).WithCompany().WithFacility().WithAgency().WithCertificate(whole).WithDocuments(inOrder).WithDecisions(story).WithRecommendedBy().WithFiledBy().WithEndorsedBy().WithRevoking(withAsker).WithAssignedTo()
}

// whole loads a certificate with whom it is about, who was asked and who answered.
func whole(q *ent.CertificateQuery) {
	q.WithMember().WithCompany().WithOfficer(func(o *ent.OfficerQuery) { o.WithCompany() }).WithStaff()
}

// withAsker loads the step that asks for a revocation with who took it.
func withAsker(q *ent.DecisionQuery) { q.WithStaff() }

func inOrder(q *ent.DocumentQuery) { q.Order(document.ByPosition(), document.ByID()) }

// story loads the steps with who took them, the first in front.
func story(q *ent.DecisionQuery) {
	q.WithStaff().Order(decision.ByAt(sql.OrderAsc()), decision.ByID())
}

// told loads what the member was told, the first in front.
func told(q *ent.NoticeQuery) { q.Order(notice.ByMadeAt(), notice.ByID()) }

// withLookers loads the looks with their purpose and whose they were, the first in front.
func withLookers(q *ent.PurposedLookQuery) {
	q.WithStaff().Order(purposedlook.ByAt(sql.OrderAsc()), purposedlook.ByID())
}
