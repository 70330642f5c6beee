package claims_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/letter"
	"kyosai/gen/ent/notice"
	"kyosai/server/claims"
	"kyosai/server/store/storetest"
)

func TestAStepIsTakenBackByWhoTookIt(t *testing.T) {
	each(t, func(w *world) {
		w.trusts(19_999, 0, 10)
		m, c := w.in(claim.StatusRECOMMENDED)
		_, err := w.claims.Undo(w.both, c.ID, c.Version)
		w.refuses(err, "others_step")
		c = w.must(w.claims.Undo(w.examiner, c.ID, c.Version))
		if c.Status != claim.StatusSUBMITTED || c.RecommendedByID != nil {
			w.Errorf("the recommendation taken back: %v", c)
		}
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
		c = w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		c = w.must(w.claims.Undo(w.approver, c.ID, c.Version))
		if c.Status != claim.StatusRECOMMENDED || c.EndorsedByID != nil {
			w.Errorf("the first approval taken back: %v", c)
		}
		c = w.must(w.claims.Approve(w.second, c.ID, c.Version))
		c = w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		_, err = w.claims.Undo(w.second, c.ID, c.Version)
		w.refuses(err, "others_step")
		c = w.must(w.claims.Undo(w.approver, c.ID, c.Version))
		if c.Status != claim.StatusRECOMMENDED || c.DecidedAt != nil || c.EndorsedByID == nil {
			w.Errorf("the approval taken back: %v", c)
		}
		want := "SUBMITTED RECOMMENDED STEP_UNDONE RECOMMENDED ENDORSED STEP_UNDONE ENDORSED APPROVED APPROVAL_UNDONE "
		if got := w.steps(c.ID); got != want {
			w.Errorf("its story: %s", got)
		}
		seen := w.must(w.claims.Get(m, c.ID))
		var told string
		for _, d := range seen.Edges.Decisions {
			told += string(d.Step) + " "
		}
		if told != "SUBMITTED APPROVED APPROVAL_UNDONE " {
			w.Errorf("the member learns: %s", told)
		}
		n := w.s.Client.Notice.Query().Where(notice.ClaimID(c.ID), notice.KindEQ(notice.KindCLAIM_REOPENED)).CountX(storetest.System())
		if n != 1 {
			w.Errorf("%d notices of it", n)
		}
	})
}

func TestAStepIsTakenBackWithinItsTime(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusAPPROVED)
		w.after(10*time.Minute + time.Second)
		_, err := w.claims.Undo(w.approver, c.ID, c.Version)
		w.refuses(err, "undo_late")
		w.after(10 * time.Minute)
		w.must(w.claims.Undo(w.approver, c.ID, c.Version))
	})
}

func TestWhatWasFollowedIsNotTakenBack(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusAPPROVED)
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Notice.Update().Where(notice.ClaimID(c.ID)).SetReadAt(now).Exec(ctx)
		})
		_, err := w.claims.Undo(w.approver, c.ID, c.Version)
		w.refuses(err, "step_followed")

		_, c = w.in(claim.StatusAPPROVED)
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Letter.Update().Where(letter.ClaimID(c.ID)).SetSentAt(now).Exec(ctx)
		})
		_, err = w.claims.Undo(w.approver, c.ID, c.Version)
		w.refuses(err, "step_followed")

		_, c = w.in(claim.StatusAPPROVED)
		w.inRun(c)
		_, err = w.claims.Undo(w.approver, c.ID, c.Version)
		w.refuses(err, "step_followed")
		if w.steps(c.ID) != "SUBMITTED RECOMMENDED APPROVED " {
			w.Errorf("its story: %s", w.steps(c.ID))
		}
	})
}

func TestAReturnOrARefusalIsNotTakenBack(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusRETURNED)
		_, err := w.claims.Undo(w.examiner, c.ID, c.Version)
		w.refuses(err, "claim_state")
		c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: "again-" + key(c.ID)}))
		_, err = w.claims.Undo(w.examiner, c.ID, c.Version)
		w.refuses(err, "claim_state")
		_, c = w.in(claim.StatusREFUSED)
		_, err = w.claims.Undo(w.approver, c.ID, c.Version)
		w.refuses(err, "claim_state")
	})
}

// inRun has a payment run take the claim up.
func (w *world) inRun(c *ent.Claim) {
	w.Helper()
	w.inside(func(ctx context.Context, client *ent.Client) error {
		maker := client.Staff.Query().FirstX(ctx)
		run, err := client.Payout.Create().SetNumber(1).SetMonth("2026-06").SetPayOn("2026-07-21").SetTransferCount(0).SetClaimCount(1).SetHeldCount(0).
			SetTotal(20000).SetClientCode("1").SetClientName("1").SetLineBreaks(false).SetBank("0001").SetBankKana("1").SetBranch("100").SetBranchKana("1").
			SetAccountType("1").SetAccountNumber("1").SetMakeKey("1").SetMadeByID(maker.ID).SetMadeAt(now).Save(ctx)
		if err != nil {
			return err
		}
		return client.PayoutLine.Create().SetPayoutID(run.ID).SetClaimID(c.ID).SetMemberID(c.MemberID).SetCompanyID(c.CompanyID).
			SetAmount(20000).SetLiveClaim(c.ID).Exec(ctx)
	})
}

func TestWithTheApprovalGoesTheAccountOfTheHeir(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.filed(w.clerk)
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
		c = w.must(w.claims.Approve(w.second, c.ID, c.Version))
		if c = w.must(w.claims.Approve(w.approver, c.ID, c.Version)); c.Status != claim.StatusAPPROVED {
			w.Fatalf("approved: %v", c)
		}
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.BankAccount.Create().SetOwner(bankaccount.OwnerCLAIM).SetClaimID(c.ID).SetBank("0001").SetBranch("001").
				SetType(bankaccount.TypeORDINARY).SetNumber("1234567").SetHolder("ﾔﾏﾀﾞ ﾊﾅｺ").SetCurrentOf(c.ID).SetProposedAt(c.UpdatedAt).Exec(ctx)
		})
		if c = w.must(w.claims.Undo(w.approver, c.ID, c.Version)); c.Status != claim.StatusRECOMMENDED {
			w.Fatalf("undone: %v, %s", c, w.steps(c.ID))
		}
		kept := w.s.Client.BankAccount.Query().Where(bankaccount.ClaimID(c.ID)).OnlyX(storetest.System())
		if kept.CurrentOf != nil || kept.EndedAt == nil {
			w.Errorf("money still goes to the account of who was found to be the heir: %v", kept)
		}
	})
}

// account enters an account of the heir who claims, which waits for its confirmation.
func (w *world) account(c *ent.Claim) {
	w.Helper()
	w.inside(func(ctx context.Context, client *ent.Client) error {
		return client.BankAccount.Create().SetOwner(bankaccount.OwnerCLAIM).SetClaimID(c.ID).SetBank("0001").SetBranch("001").
			SetType(bankaccount.TypeORDINARY).SetNumber("1234567").SetHolder("ﾔﾏﾀﾞ ﾊﾅｺ").SetPendingOf(c.ID).SetProposedAt(c.UpdatedAt).Exec(ctx)
	})
}

func TestTheAccountOfAnHeirEndsWithHisClaim(t *testing.T) {
	each(t, func(w *world) {
		waits := func(c *ent.Claim) bool {
			return w.s.Client.BankAccount.Query().Where(bankaccount.PendingOf(c.ID)).ExistX(storetest.System())
		}
		_, c := w.filed(w.clerk)
		w.account(c)
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, "死亡の事実がない。"))
		w.must(w.claims.Refuse(w.approver, c.ID, c.Version, "お申し出の事実がありませんでした。"))
		if waits(c) {
			w.Error("refused, his account waits to be confirmed")
		}
		_, c = w.filed(w.clerk)
		w.account(c)
		w.must(w.claims.Withdraw(w.clerk, claims.Withdrawing{ID: c.ID, Version: c.Version, Note: "ご遺族の申し出"}))
		if waits(c) {
			w.Error("withdrawn, his account waits to be confirmed")
		}
		draft := w.must(w.claims.File(w.clerk, w.heirs(w.member())))
		w.account(draft)
		if err := w.claims.Discard(w.clerk, draft.ID, draft.Version); err != nil {
			w.Fatal(said(err))
		}
		if n := w.s.Client.BankAccount.Query().Where(bankaccount.OwnerEQ(bankaccount.OwnerCLAIM), bankaccount.EndedAtIsNil()).CountX(storetest.System()); n != 0 {
			w.Errorf("of a draft that was thrown away %d accounts are left", n)
		}
	})
}
