package claims_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/coupon"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/letter"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
	"kyosai/server/claims"
	"kyosai/server/store/storetest"
)

const mistaken = "届出の日を見誤っていました。"

// ask asks that the approval of a claim be revoked, as it is now.
func (w *world) ask(by context.Context, c *ent.Claim) (*ent.Claim, error) {
	w.Helper()
	return w.claims.AskRevocation(by, claims.Revocation{ID: c.ID, Version: w.row(c.ID).Version, Reason: decision.RevocationPROOF_MISREAD, Message: mistaken})
}

// revoke revokes it, as it is now.
func (w *world) revoke(by context.Context, c *ent.Claim) (*ent.Claim, error) {
	w.Helper()
	return w.claims.Revoke(by, c.ID, w.row(c.ID).Version)
}

// longAfter is past every undoing.
func (w *world) longAfter() { w.after(30 * time.Hour) }

func TestAWrongApprovalIsRevokedByTwo(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusAPPROVED)
		w.longAfter()
		_, err := w.claims.Undo(w.approver, c.ID, c.Version)
		w.refuses(err, "undo_late")
		asked := w.must(w.ask(w.both, c))
		if asked.Status != claim.StatusAPPROVED || asked.Edges.Revoking == nil || asked.Edges.Revoking.Edges.Staff.ID != access.From(w.both).StaffID || asked.Edges.Revoking.Message != mistaken {
			w.Errorf("asked: %v, %v", asked, asked.Edges.Revoking)
		}
		if seen := w.must(w.claims.Get(m, c.ID)); len(seen.Edges.Decisions) != 2 || seen.Edges.Revoking != nil {
			w.Errorf("its member sees what is between staff: %v", seen.Edges)
		}
		_, err = w.revoke(w.both, c)
		w.refuses(err, "own_revocation")
		_, err = w.revoke(w.examiner, c)
		w.refuses(err, "forbidden")
		back := w.must(w.revoke(w.second, c))
		if back.Status != claim.StatusSUBMITTED || back.DecidedAt != nil || back.RecommendedByID != nil || back.EndorsedByID != nil || back.RevokingID != nil {
			w.Errorf("revoked: %v", back)
		}
		if got, want := w.steps(c.ID), "SUBMITTED RECOMMENDED APPROVED REVOCATION_ASKED REVOKED "; got != want {
			w.Errorf("its story: %s", got)
		}
		seen := w.must(w.claims.Get(m, c.ID))
		if last := seen.Edges.Decisions[2]; len(seen.Edges.Decisions) != 3 || last.Step != decision.StepREVOKED || last.Message != mistaken {
			w.Errorf("its member reads %v", last)
		}
		if n := w.s.Client.Notice.Query().Where(notice.ClaimID(c.ID), notice.KindEQ(notice.KindCLAIM_REOPENED)).CountX(storetest.System()); n != 1 {
			w.Errorf("%d notices of it", n)
		}
		w.same(w.came(w.claims.RecommendMany(w.examiner, several("revoked-and-unseen", back))), "stands_out")
		again := w.must(w.claims.Recommend(w.examiner, c.ID, back.Version, "見直した"))
		w.must(w.claims.Approve(w.approver, c.ID, again.Version))
	})
}

func TestARevocationIsRefused(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusAPPROVED)
		for who, by := range map[string]context.Context{"a clerk": w.clerk, "accounting": w.accounting, "its member": m} {
			if _, err := w.ask(by, c); code(err) != "forbidden" {
				w.Errorf("%s asks: %v", who, err)
			}
		}
		_, err := w.claims.AskRevocation(w.examiner, claims.Revocation{ID: c.ID, Version: c.Version, Reason: decision.RevocationOTHER, Message: " "})
		w.names(err, "message message_missing")
		_, err = w.claims.AskRevocation(w.examiner, claims.Revocation{ID: c.ID, Version: c.Version, Message: mistaken})
		w.names(err, "reason reason_missing")
		_, err = w.revoke(w.approver, c)
		w.refuses(err, "revocation_none")
		w.must(w.ask(w.examiner, c))
		_, err = w.claims.AskRevocation(w.examiner, claims.Revocation{ID: c.ID, Version: c.Version, Reason: decision.RevocationOTHER, Message: mistaken})
		w.refuses(err, "claim_changed")
		_, err = w.ask(w.approver, c)
		w.refuses(err, "revocation_waits")
		version := w.row(c.ID).Version
		w.must(w.claims.Revoke(w.approver, c.ID, version))
		_, err = w.claims.Revoke(w.approver, c.ID, version)
		w.refuses(err, "claim_changed")
		for _, status := range []claim.Status{claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusREFUSED, claim.StatusPAID} {
			_, other := w.in(status)
			_, err = w.ask(w.approver, other)
			w.refuses(err, "claim_state")
		}
	})
}

func TestARevocationIsRejectedOrTakenBack(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusAPPROVED)
		w.must(w.ask(w.examiner, c))
		other := w.staff("審査 七郎", access.Examiner)
		_, err := w.claims.RejectRevocation(other, c.ID, w.row(c.ID).Version, "正しい")
		w.refuses(err, "others_revocation")
		_, err = w.claims.RejectRevocation(w.approver, c.ID, w.row(c.ID).Version, " ")
		w.names(err, "note text_missing")
		kept := w.must(w.claims.RejectRevocation(w.approver, c.ID, w.row(c.ID).Version, "届は正しい"))
		if kept.Status != claim.StatusAPPROVED || kept.RevokingID != nil || kept.DecidedAt == nil {
			w.Errorf("rejected: %v", kept)
		}
		w.must(w.ask(w.examiner, c))
		w.must(w.claims.RejectRevocation(w.examiner, c.ID, w.row(c.ID).Version, "勘違い"))
		if got, want := w.steps(c.ID), "SUBMITTED RECOMMENDED APPROVED REVOCATION_ASKED REVOCATION_REJECTED REVOCATION_ASKED REVOCATION_REJECTED "; got != want {
			w.Errorf("its story: %s", got)
		}
		if n := w.s.Client.Notice.Query().Where(notice.ClaimID(c.ID), notice.KindEQ(notice.KindCLAIM_REOPENED)).CountX(storetest.System()); n != 0 {
			w.Errorf("%d notices of nothing", n)
		}
	})
}

// holds gives somebody the role of an approver on record.
func (w *world) holds(by context.Context) {
	w.Helper()
	w.inside(func(ctx context.Context, client *ent.Client) error {
		return client.StaffRole.Create().SetStaffID(access.From(by).StaffID).SetRole(staffrole.RoleAPPROVER).SetGrantedAt(now).Exec(ctx)
	})
}

func TestAboveTheLimitTwoApproversRevoke(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusAPPROVED)
		w.must(w.ask(w.examiner, c))
		w.trusts(19_999, 0, 10)
		_, err := w.revoke(w.second, c)
		w.refuses(err, "revocation_asker")
		w.must(w.claims.RejectRevocation(w.second, c.ID, w.row(c.ID).Version, "承認者が求める"))
		_, err = w.ask(w.examiner, c)
		w.refuses(err, "second_approver")
		w.holds(w.approver)
		w.must(w.ask(w.approver, c))
		if back := w.must(w.revoke(w.second, c)); back.Status != claim.StatusSUBMITTED {
			w.Errorf("revoked: %v", back)
		}
	})
}

func TestWhatWasRevokedCountsNoMore(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusAPPROVED)
		other := w.save(m, w.filled())
		w.proof(other)
		_, err := w.claims.Submit(m, claims.Submission{ID: other.ID, Version: other.Version, Key: key(other.ID)})
		w.refuses(err, "not_entitled")
		w.must(w.ask(w.examiner, c))
		w.must(w.revoke(w.approver, c))
		if err := w.withdraw(m, c, ""); err != nil {
			w.Fatal(said(err))
		}
		sent := w.must(w.claims.Submit(m, claims.Submission{ID: other.ID, Version: w.row(other.ID).Version, Key: "again-" + key(other.ID)}))
		sent = w.must(w.claims.Recommend(w.examiner, sent.ID, sent.Version, ""))
		w.must(w.claims.Approve(w.approver, sent.ID, sent.Version))
	})
}

// stands has the run that took a claim up be in a state.
func (w *world) stands(c *ent.Claim, status payout.Status) *ent.Payout {
	w.Helper()
	run := w.s.Client.Payout.Query().OnlyX(storetest.System())
	w.inside(func(ctx context.Context, client *ent.Client) error {
		return client.Payout.UpdateOne(run).SetStatus(status).Exec(ctx)
	})
	return run
}

func TestARevocationStopsARunUntilItIsReleased(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusAPPROVED)
		w.inRun(c)
		for _, status := range []payout.Status{payout.StatusRELEASED, payout.StatusPAID} {
			w.stands(c, status)
			_, err := w.ask(w.approver, c)
			w.refuses(err, "claim_in_payment")
		}
		run := w.stands(c, payout.StatusMADE)
		w.must(w.ask(w.both, c))
		if got := w.s.Client.Payout.GetX(storetest.System(), run.ID).Version; got != run.Version+1 {
			w.Errorf("who saw the run before may release it: version %d after %d", got, run.Version)
		}
		_, err := w.revoke(w.approver, c)
		w.refuses(err, "claim_in_payment")
		if row := w.row(c.ID); row.Status != claim.StatusAPPROVED || row.RevokingID == nil {
			w.Errorf("refused, and changed: %v", row)
		}
	})
}

func TestWithTheRevokedApprovalGoWhatFollowedFromIt(t *testing.T) {
	each(t, func(w *world) {
		filer := w.staff("受付 八郎", access.Clerk|access.Approver)
		_, c := w.filed(filer)
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
		c = w.must(w.claims.Approve(w.second, c.ID, c.Version))
		w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.BankAccount.Create().SetOwner(bankaccount.OwnerCLAIM).SetClaimID(c.ID).SetBank("0001").SetBranch("001").
				SetType(bankaccount.TypeORDINARY).SetNumber("1234567").SetHolder("ﾔﾏﾀﾞ ﾊﾅｺ").SetCurrentOf(c.ID).SetProposedAt(c.UpdatedAt).Exec(ctx)
		})
		w.holds(w.approver)
		w.must(w.ask(w.approver, c))
		_, err := w.claims.RejectRevocation(filer, c.ID, w.row(c.ID).Version, "正しい")
		w.refuses(err, "own_filing")
		w.must(w.revoke(w.second, c))
		if kept := w.s.Client.BankAccount.Query().Where(bankaccount.ClaimID(c.ID)).OnlyX(storetest.System()); kept.CurrentOf != nil || kept.EndedAt == nil {
			w.Errorf("money still goes to the account of who was found to be the heir: %v", kept)
		}

		trip := w.examined(w.member(), w.journey())
		w.must(w.claims.Approve(w.approver, trip.ID, trip.Version))
		w.must(w.ask(w.examiner, trip))
		w.must(w.revoke(w.approver, trip))
		if k := w.coupons(trip)[0]; k.Status != coupon.StatusCANCELLED || k.LiveClaim != nil {
			w.Errorf("its coupon still counts: %v", k)
		}
		again := w.must(w.claims.Recommend(w.examiner, trip.ID, w.row(trip.ID).Version, ""))
		w.must(w.claims.Approve(w.approver, trip.ID, again.Version))
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Coupon.Update().Where(coupon.LiveClaim(trip.ID)).SetStatus(coupon.StatusREDEEMED).Exec(ctx)
		})
		_, err = w.ask(w.examiner, trip)
		w.refuses(err, "coupon_used")
	})
}

func TestWhoHasALetterOfTheApprovalGetsOneOfItsEnd(t *testing.T) {
	each(t, func(w *world) {
		for _, sent := range []bool{true, false} {
			_, c := w.in(claim.StatusAPPROVED)
			if sent {
				w.inside(func(ctx context.Context, client *ent.Client) error {
					return client.Letter.Update().Where(letter.ClaimID(c.ID)).SetSentAt(now).Exec(ctx)
				})
			}
			w.must(w.ask(w.examiner, c))
			w.must(w.revoke(w.approver, c))
			waits := w.s.Client.Letter.Query().Where(letter.ClaimID(c.ID), letter.SentAtIsNil()).AllX(storetest.System())
			if ends := len(waits) == 1 && waits[0].Kind == letter.KindREVOCATION; ends != sent || len(waits) > 1 {
				w.Errorf("the approval was sent %v, and these wait: %v", sent, waits)
			}
			w.must(w.claims.Return(w.examiner, returning(c.ID, w.row(c.ID).Version, "もう一度お送りください。")))
			if kept := w.s.Client.Letter.Query().Where(letter.ClaimID(c.ID), letter.KindEQ(letter.KindREVOCATION)).ExistX(storetest.System()); kept != sent {
				w.Errorf("the approval was sent %v, and what takes it back is still to be sent: %v", sent, kept)
			}
		}
	})
}

func TestTwoWhoSettleARevocationAtOnceEndInOneAnswer(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusAPPROVED)
		version := w.must(w.ask(w.examiner, c)).Version
		results := together(
			func() error { _, err := w.claims.Revoke(w.approver, c.ID, version); return err },
			func() error { _, err := w.claims.RejectRevocation(w.second, c.ID, version, "正しい"); return err },
		)
		if count(results, "ok") != 1 || count(results, "claim_changed") != 1 {
			w.Errorf("got %v", results)
		}
	})
}

func TestTheQueueFindsWhatSomebodyAskedToBeRevoked(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusAPPROVED)
		w.in(claim.StatusAPPROVED)
		w.must(w.ask(w.examiner, c))
		list, err := w.claims.Queue(w.approver, claims.Queue{Statuses: []claim.Status{claim.StatusAPPROVED}, Revoking: true, First: 10, Shown: claims.Shown{"id": nil}})
		if err != nil || len(list.Edges) != 1 || list.Edges[0].Node.ID != c.ID {
			w.Errorf("got %v, %v", list, err)
		}
		counted, err := w.claims.Counts(w.approver)
		if err != nil || len(counted) != 1 || counted[0].Count != 2 || counted[0].Revoking != 1 {
			w.Errorf("counted %v, %v", counted, err)
		}
	})
}
