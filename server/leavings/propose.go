package leavings

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Correction is what a clerk says of a leaving day; a day that is nil says that the member has not left.
type Correction struct {
	MemberID string
	Was      *caldate.Day // in the ledger, when it was read
	LeftOn   *caldate.Day
	Reason   string // for colleagues
}

const longestReason = 500

var (
	errNoMember  = problem.In("member", "member_not_found", "お探しの会員が見つかりません。台帳を開き直してください。")
	errUnchanged = problem.In("leftOn", "unchanged", "台帳の退会日と同じです。正しい退会日を入力してください。")
	errBefore    = problem.In("leftOn", "before_joining", "加入の日より前の日です。退会日を確かめてください。")
	errFar       = problem.In("leftOn", "too_far", "1年より先の日です。退会日を確かめてください。")
	errWaiting   = problem.New(problem.Conflict, "correction_waiting", "この会員の退会日の訂正が、すでに確認を待っています。先にそれを確認するか、却下してください。")
)

// Propose enters the right leaving day of a member; the ledger says it once somebody else has confirmed it.
func (l Leavings) Propose(ctx context.Context, c Correction) (*ent.LeavingCorrection, error) {
	v := access.From(ctx)
	if !v.May(proposers) {
		return nil, problem.NotAllowed
	}
	var err error
	if c.Reason, err = freetext.Need("reason", c.Reason, longestReason, "訂正する理由を入力してください。例 事業所の届の日付と違っていたため"); err != nil {
		return nil, err
	}
	var made *ent.LeavingCorrection
	err = l.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if err := c.check(ctx, tx); err != nil {
			return err
		}
		made, err = tx.Client().LeavingCorrection.Create().SetMemberID(c.MemberID).SetPendingOf(c.MemberID).SetNillableWasOn(c.Was).SetNillableLeftOn(c.LeftOn).
			SetReason(c.Reason).SetProposedByID(v.StaffID).SetProposedAt(tx.Now).Save(ctx)
		return err
	})
	if ent.IsConstraintError(err) {
		return nil, errWaiting
	}
	if err != nil {
		return nil, fmt.Errorf("propose a leaving day: %w", err)
	}
	return l.Get(ctx, made.ID)
}

// check holds the day against the ledger, as it stands now.
func (c Correction) check(ctx context.Context, tx *store.Tx) error {
	m, err := tx.Client().Member.Query().Where(member.ID(c.MemberID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errNoMember
	case err != nil:
		return fmt.Errorf("read member %s: %w", c.MemberID, err)
	case !same(m.LeftOn, c.Was):
		return errStale
	case same(c.Was, c.LeftOn):
		return errUnchanged
	case c.LeftOn == nil:
		return nil
	case m.JoinedOn != nil && c.LeftOn.Before(*m.JoinedOn):
		return errBefore
	case c.LeftOn.After(caldate.Today(tx.Now).AddYears(1)):
		return errFar
	}
	return nil
}

func same(one, other *caldate.Day) bool {
	return one == nil && other == nil || one != nil && other != nil && *one == *other
}
