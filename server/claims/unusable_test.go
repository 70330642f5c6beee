package claims_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/letter"
	"kyosai/gen/ent/notice"
	"kyosai/server/claims"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// searched puts every document of the claim into a state of the search for viruses.
func (w *world) searched(c *ent.Claim, state document.State) {
	w.Helper()
	w.inside(func(ctx context.Context, client *ent.Client) error {
		return client.Document.Update().Where(document.ClaimID(c.ID)).SetState(state).Exec(ctx)
	})
}

// infected tells of a virus as the worker does.
func (w *world) infected(c *ent.Claim) {
	w.Helper()
	w.unusable(c, document.StateINFECTED)
}

func (w *world) unusable(c *ent.Claim, state document.State) {
	w.Helper()
	w.searched(c, state)
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return claims.AnotherProof(ctx, tx, c.ID, state) })
	if err != nil {
		w.Fatal(err)
	}
}

func TestAClaimIsSentWhileItsProofsAreSearchedAndDecidedOnlyAfterwards(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		c := w.save(m, w.filled())
		w.proof(c)
		w.searched(c, document.StateSCANNING)
		c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
		_, err := w.claims.Recommend(w.examiner, c.ID, c.Version, "")
		w.refuses(err, "documents_scanning")
		w.searched(c, document.StateCLEAN)
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
		w.searched(c, document.StateSCANNING)
		_, err = w.claims.Approve(w.approver, c.ID, c.Version)
		w.refuses(err, "documents_scanning")
		w.searched(c, document.StateCLEAN)
		w.must(w.claims.Approve(w.approver, c.ID, c.Version))
	})
}

func TestAMemberIsAskedForAnotherProofInPlaceOfAnInfectedOne(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusSUBMITTED)
		w.infected(c)
		after := w.row(c.ID)
		last := after.Edges.Decisions[len(after.Edges.Decisions)-1]
		if after.Status != claim.StatusRETURNED || after.Version != c.Version+1 || last.StaffID != nil || !strings.Contains(last.Message, "ウイルス") {
			w.Errorf("the claim is %s at version %d, the last step %v", after.Status, after.Version, last)
		}
		if n := w.s.Client.Notice.Query().Where(notice.MemberID(m.row.ID), notice.KindEQ(notice.KindDOCUMENT_INFECTED)).CountX(storetest.System()); n != 1 {
			w.Errorf("told %d times", n)
		}
		if n := w.s.Client.Letter.Query().Where(letter.DecisionID(last.ID), letter.KindEQ(letter.KindRETURN)).CountX(storetest.System()); n != 1 {
			w.Errorf("%d letters ask for it", n)
		}
		_, err := w.claims.Recommend(w.examiner, c.ID, c.Version, "")
		if p := w.refuses(err, "claim_changed"); !strings.Contains(p.Message, "証拠書類が使えないとわかり") {
			w.Errorf("the examiner hears %s", p.Message)
		}
		_, err = w.claims.Submit(m, claims.Submission{ID: c.ID, Version: after.Version, Key: key("again" + c.ID)})
		w.refuses(err, "proof_missing")
		w.proof(c)
		again := w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: after.Version, Key: key("again" + c.ID)}))
		w.must(w.claims.Recommend(w.examiner, c.ID, again.Version, ""))
	})
}

func TestOfAnInfectedProofOfWhatIsNotSentOrOverOnlyTheMemberWhoMayMendItHears(t *testing.T) {
	each(t, func(w *world) {
		for status, told := range map[claim.Status]int{claim.StatusDRAFT: 1, claim.StatusRETURNED: 1, claim.StatusWITHDRAWN: 0, claim.StatusREFUSED: 0, claim.StatusAPPROVED: 0} {
			m, c := w.in(status)
			steps := w.steps(c.ID)
			w.infected(c)
			if after := w.row(c.ID); after.Status != status || after.Version != c.Version || w.steps(c.ID) != steps {
				w.Errorf("%s becomes %s", status, after.Status)
			}
			if n := w.s.Client.Notice.Query().Where(notice.MemberID(m.row.ID), notice.KindEQ(notice.KindDOCUMENT_INFECTED)).CountX(storetest.System()); n != told {
				w.Errorf("%s: told %d times", status, n)
			}
		}
	})
}

func TestAMemberIsAskedAgainForAProofThatCannotBeOpenedAndCannotSendWithoutIt(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusRECOMMENDED)
		w.unusable(c, document.StateUNREADABLE)
		after := w.row(c.ID)
		last := after.Edges.Decisions[len(after.Edges.Decisions)-1]
		if after.Status != claim.StatusRETURNED || last.StaffID != nil || strings.Contains(last.Message, "ウイルス") || !strings.Contains(last.Message, "もう一度") {
			w.Errorf("it is %s, with %q", after.Status, last.Message)
		}
		if n := w.s.Client.Notice.Query().Where(notice.ClaimID(c.ID), notice.KindEQ(notice.KindDOCUMENT_UNREADABLE)).CountX(storetest.System()); n != 1 {
			w.Errorf("the member has %d notices of it", n)
		}
		_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: after.Version, Key: key(c.ID + "again")})
		w.refuses(err, "proof_missing")
	})
}
