package claims

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var (
	errOwnFiling = problem.New(problem.Conflict, "own_filing", "ご自身が受け付けた、ご遺族の申請です。別の職員が審査し、決定します。")
	errNoMember  = problem.In("member", "no_member", "この会員は見つかりません。会員の画面を開き直してください。")
)

// File begins or changes what heirs claim after a member's death, as one of staff takes it from its papers. Nobody else
// changes or sends it, and who filed it neither examines nor decides it.
func (c Claims) File(ctx context.Context, d Draft) (*ent.Claim, error) {
	if err := may(access.From(ctx), access.Clerk); err != nil {
		return nil, err
	}
	if d.ID == "" {
		found, err := c.Store.Client.Member.Query().Where(member.ID(d.MemberID)).Exist(ctx)
		if err != nil {
			return nil, fmt.Errorf("look for member %s: %w", d.MemberID, err)
		}
		if !found {
			return nil, errNoMember
		}
	}
	return c.save(ctx, d)
}

// holdOwn is holdIn for who fills a claim in: its member, or who files it for the heirs.
func holdOwn(ctx context.Context, tx *store.Tx, id string, version int, states ...claim.Status) (*ent.Claim, error) {
	found, held, err := hold(ctx, tx, id, version)
	if err == nil {
		err = own(ctx, found)
	}
	if err != nil {
		return nil, err
	}
	if !held || !slices.Contains(states, found.Status) {
		return nil, overtaken(ctx, tx, found, held)
	}
	return found, nil
}

// own refuses one of staff a claim that he did not file. A member knows of no claims but those that he made himself.
func own(ctx context.Context, found *ent.Claim) error {
	v := access.From(ctx)
	if v.Kind == access.Staff && value(found.FiledByID) != v.StaffID {
		return problem.NotAllowed
	}
	return nil
}

// notFiledByViewer refuses to examine or decide what the viewer filed himself.
func notFiledByViewer(ctx context.Context, found *ent.Claim) error {
	if staff := access.From(ctx).StaffID; staff != "" && value(found.FiledByID) == staff {
		return errOwnFiling
	}
	return nil
}
