package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/bankaccounts"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Withdrawing is the wish to take a claim back: by its member, or by a clerk at the member's word, who says why.
type Withdrawing struct {
	ID      string
	Version int
	Note    string // among staff
}

var (
	errBegun   = problem.New(problem.Conflict, "stay_begun", "お泊まりの日からは、この画面では取り下げられません。お泊まりにならなかったときは、事務局へご連絡ください。事務局で取り下げ、泊数をもとに戻します。")
	errPaying  = problem.New(problem.Conflict, "claim_in_payment", "お支払いの手続きに入っているため、取り下げられません。お泊まりを取りやめたときは、お手数ですが、事務局へご連絡ください。")
	errInRun   = problem.New(problem.Conflict, "claim_in_payment", "支払処理に入っているため、取り下げられません。確定の前なら、経理の職員が理由を書いて支払処理から外すと、取り下げられます。確定のあとは、給付金の返還を会員と相談してください。")
	errPaid    = problem.New(problem.Conflict, "claim_paid", "お支払いが済んでいるため、取り下げられません。お泊まりにならなかったときは、お手数ですが、事務局へご連絡ください。")
	errPaidOut = problem.New(problem.Conflict, "claim_paid", "支払いが済んでいるため、取り下げられません。給付金の返還を会員と相談してください。")
	errNotStay = problem.New(problem.Conflict, "withdrawn_by_member", "職員が代わって取り下げられるのは、泊数を数える給付と、退会の記録により支払わない承認済みの給付だけです。会員に、申請の画面から取り下げるようお伝えください。")
)

// Withdraw takes back a claim that was sent and is not decided; and of a kind that counts nights also one that was
// approved and that no payment run has taken up, so that a stay which was called off gives its nights back at once: by its
// member before the first night, by a clerk at any time. A clerk also takes back what is not paid because its member left
// before the event, or has not left as it was claimed, what a member had sent who has died, and what a clerk filed for heirs and is not decided: any clerk, for who filed it may be gone.
func (c Claims) Withdraw(ctx context.Context, w Withdrawing) (*ent.Claim, error) {
	if access.From(ctx).Kind == access.Staff {
		var err error
		if err = may(access.From(ctx), access.Clerk); err == nil {
			w.Note, err = freetext.Need("note", w.Note, longestText, "取り下げる理由を入力してください。")
		}
		if err != nil {
			return nil, err
		}
	} else {
		w.Note = ""
	}
	return c.step(ctx, access.MemberRole|access.Clerk, w.ID, w.withdraw)
}

func (w Withdrawing) withdraw(ctx context.Context, tx *store.Tx) error {
	found, held, err := hold(ctx, tx, w.ID, w.Version)
	if err != nil {
		return err
	}
	if !held {
		return overtaken(ctx, tx, found, false)
	}
	way, err := wayBack(ctx, tx.Client(), found, caldate.Today(tx.Now))
	if err == nil {
		err = blocked(ctx, tx, found, way)
	}
	if err != nil {
		return err
	}
	err = tx.Client().Claim.Update().Where(claim.ID(found.ID)).SetStatus(claim.StatusWITHDRAWN).ClearAmount().ClearRevoking().
		ClearAssignedTo().ClearAssignedAt().Exec(ctx)
	if err != nil {
		return fmt.Errorf("withdraw claim %s: %w", w.ID, err)
	}
	if err := unheard(ctx, tx, found); err != nil {
		return err
	}
	if err := closeCertificate(ctx, tx, found); err != nil {
		return err
	}
	if err := bankaccounts.EndOfClaim(ctx, tx, found.ID); err != nil {
		return err
	}
	if err := record(ctx, tx, w.ID, decision.StepWITHDRAWN, w.words(ctx, way)); err != nil || access.From(ctx).StaffID == "" || found.FiledByID != nil {
		return err
	}
	return notices.Tell(ctx, tx, notices.Of(found, notice.KindCLAIM_WITHDRAWN))
}

// words go with the step: to the member, where somebody else took it, that he did.
func (w Withdrawing) words(ctx context.Context, way WayBack) words {
	switch {
	case access.From(ctx).StaffID == "":
		return words{}
	case way == NotLeft:
		return words{message: "退会の記録が申請と違うため、事務局が取り下げました。給付金のお支払いはありません。退会の日が違うときは、事務局へご連絡ください。", note: w.Note}
	case way == Left:
		return words{message: "給付の事由の日より前に退会されていたため、事務局が取り下げました。給付金のお支払いはありません。退会の日が違うときは、事務局へご連絡ください。", note: w.Note}
	}
	return words{message: "お申し出により、事務局が取り下げました。", note: w.Note}
}

// blocked says why a claim cannot be taken back, to a member what to do, to staff what else there is; nil where it can.
func blocked(ctx context.Context, tx *store.Tx, found *ent.Claim, way WayBack) error {
	staff := access.From(ctx).Kind == access.Staff
	switch {
	case way == Undecided || way == CalledOff || way == Left || way == NotLeft:
		return nil
	case way == Begun:
		return errBegun
	case way == Paying && staff:
		return errInRun
	case way == Paying:
		return errPaying
	case way == Paid && staff:
		return errPaidOut
	case way == Paid:
		return errPaid
	case way == Others:
		return errNotStay
	}
	return overtaken(ctx, tx, found, true)
}

// step runs a verb for those who may, and gives the claim as it is afterwards.
func (c Claims) step(ctx context.Context, by access.Roles, id string, verb func(context.Context, *store.Tx) error) (*ent.Claim, error) {
	if err := may(access.From(ctx), by); err != nil {
		return nil, err
	}
	if err := c.Store.InTx(ctx, verb); err != nil {
		return nil, err
	}
	return c.Get(ctx, id)
}
