package members

import (
	"context"
	"fmt"

	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/eligibility"
)

// NotEligible says why the viewer, if he applied today, could not have what has these terms; nil where he can.
func (m Members) NotEligible(ctx context.Context, terms []eligibility.Term) (*string, error) {
	if len(terms) == 0 {
		return nil, nil
	}
	own, err := m.Store.Client.Member.Query().Where(member.ID(access.From(ctx).MemberID)).
		Select(member.FieldID, member.FieldJoinedOn, member.FieldBornOn, member.FieldPostalCode).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read whether the viewer may apply: %w", err)
	}
	facts := eligibility.Facts{JoinedOn: own.JoinedOn, BornOn: own.BornOn, PostalCode: own.PostalCode}
	if why := eligibility.Sentence(eligibility.Unmet(terms, facts, caldate.Today(m.Store.Now()))); why != "" {
		return &why, nil
	}
	return nil, nil
}
