package claims_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/claims"
	"kyosai/server/store/storetest"
)

// heirs is a filing in which nothing is missing.
func (w *world) heirs(of someone) claims.Draft {
	return claims.Draft{MemberID: of.row.ID, KindID: w.kind("DEATH_M").ID, Answers: claims.Answers{
		EventOn: day(wedding), Cause: ptr(claim.CauseTRAFFIC), HeirName: "山田　花子", HeirRelation: ptr(claim.HeirRelationSPOUSE),
		HeirPostalCode: "650-0001", HeirAddress: "神戸市中央区加納町1",
	}}
}

// filed brings what a clerk filed for heirs on its way to those who examine.
func (w *world) filed(by context.Context) (someone, *ent.Claim) {
	w.Helper()
	m := w.member()
	return m, w.filedFor(by, m)
}

// filedFor is filed for the heirs of a certain member.
func (w *world) filedFor(by context.Context, m someone) *ent.Claim {
	w.Helper()
	c := w.must(w.claims.File(by, w.heirs(m)))
	w.proof(c)
	return w.must(w.claims.Submit(by, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
}

func TestHeirsClaimThroughStaffAndTheMakerNeverExamines(t *testing.T) {
	each(t, func(w *world) {
		clerk := w.staff("受付 花子", access.Clerk|access.Examiner|access.Approver)
		m, c := w.filed(clerk)
		if c.Status != claim.StatusSUBMITTED || *c.FiledByID != access.From(clerk).StaffID || c.MemberID != m.row.ID || *c.Amount != 300000 || c.CompanyID == "" {
			w.Fatalf("filed: %v", c)
		}
		_, err := w.claims.Recommend(clerk, c.ID, c.Version, "")
		w.refuses(err, "own_filing")
		_, err = w.claims.Return(clerk, claims.Return{ID: c.ID, Version: c.Version, Corrections: []string{"PROOF_UNREADABLE"}})
		w.refuses(err, "own_filing")
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
		_, err = w.claims.Approve(clerk, c.ID, c.Version)
		w.refuses(err, "own_filing")
		_, err = w.claims.Refuse(clerk, c.ID, c.Version, "対象外です。")
		w.refuses(err, "own_filing")
		c = w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		if story := c.Edges.Decisions; len(story) != 3 || story[0].Edges.Staff.Name != "受付 花子" || c.Edges.FiledBy.Name != "受付 花子" {
			w.Errorf("its story: %v", story)
		}
		if n := w.s.Client.Notice.Query().Where(notice.MemberID(m.row.ID)).CountX(storetest.System()); n != 0 {
			w.Errorf("who has died is told %d things", n)
		}
	})
}

func TestWhatHeirsClaimIsReturnedToWhoFiledIt(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.filed(w.clerk)
		c = w.must(w.claims.Return(w.examiner, claims.Return{ID: c.ID, Version: c.Version, Corrections: []string{"PROOF_UNREADABLE"}, Message: "続柄のわかる書類をお願いします。"}))
		d := w.heirs(m)
		d.ID, d.Version, d.Reply, d.HeirRelation = c.ID, c.Version, "戸籍を添えました。", ptr(claim.HeirRelationCHILD)
		c = w.must(w.claims.File(w.clerk, d))
		c = w.must(w.claims.Submit(w.clerk, claims.Submission{ID: c.ID, Version: c.Version, Key: "second-" + key(c.ID)}))
		if got := w.steps(c.ID); got != "SUBMITTED RETURNED ANSWERED " || *c.HeirRelation != claim.HeirRelationCHILD {
			w.Errorf("its story: %s, %v", got, c.HeirRelation)
		}
	})
}

func TestNobodyElseFillsInWhatSomebodyFiled(t *testing.T) {
	each(t, func(w *world) {
		other := w.staff("窓口 七海", access.Clerk)
		m := w.member()
		c := w.must(w.claims.File(w.clerk, w.heirs(m)))
		d := w.heirs(m)
		d.ID, d.Version = c.ID, c.Version
		for name, err := range map[string]error{
			"file":    second(w.claims.File(other, d)),
			"submit":  second(w.claims.Submit(other, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})),
			"discard": w.claims.Discard(other, c.ID, c.Version),
		} {
			if code(err) != "forbidden" {
				w.Errorf("%s by another clerk: %s", name, said(err))
			}
		}
		for _, v := range []context.Context{w.examiner, w.approver, w.accounting, m} {
			if seen, err := w.claims.Get(v, c.ID); seen != nil || err != nil {
				w.Errorf("a draft for heirs is seen by %v: %v, %v", access.From(v).Name, seen, err)
			}
		}
		_, err := w.claims.Save(m, d)
		w.refuses(err, "claim_not_found")
		if err := w.claims.Discard(w.clerk, c.ID, c.Version); err != nil {
			w.Error(said(err))
		}
	})
}

func TestAMemberIsNotShownWhatHisHeirsClaim(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.filed(w.clerk)
		if seen, err := w.claims.Get(m, c.ID); seen != nil || err != nil {
			w.Errorf("his account shows %v, %v", seen, err)
		}
		_, err := w.claims.Withdraw(m, claims.Withdrawing{ID: c.ID, Version: c.Version})
		w.refuses(err, "claim_not_found")
	})
}

func TestStaffFileWhatHeirsClaimAndMembersOnlyTheRest(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		d := w.heirs(m)
		_, err := w.claims.Save(m, d)
		w.refuses(err, "kind_not_offered")
		d.MemberID = "mem_none"
		_, err = w.claims.File(w.clerk, d)
		w.refuses(err, "no_member")
		for _, v := range []context.Context{w.examiner, w.approver, w.accounting, m, context.Background()} {
			_, err := w.claims.File(v, w.heirs(m))
			w.refuses(err, "forbidden")
		}
		_, own := w.in(claim.StatusDRAFT)
		_, err = w.claims.Submit(w.clerk, claims.Submission{ID: own.ID, Version: own.Version, Key: key(own.ID)})
		w.refuses(err, "claim_not_found")
		_, returned := w.in(claim.StatusRETURNED)
		_, err = w.claims.Submit(w.clerk, claims.Submission{ID: returned.ID, Version: returned.Version, Key: "another-" + key(returned.ID)})
		w.refuses(err, "forbidden")
	})
}

func second[T any](_ T, err error) error { return err }

func TestAnyClerkTakesBackWhatAnotherFiledForHeirs(t *testing.T) {
	each(t, func(w *world) {
		other := w.staff("窓口 七海", access.Clerk)
		m, c := w.filed(w.clerk)
		c = w.must(w.claims.Return(w.examiner, claims.Return{ID: c.ID, Version: c.Version, Corrections: []string{"PROOF_UNREADABLE"}}))
		_, err := w.claims.Withdraw(other, claims.Withdrawing{ID: c.ID, Version: c.Version})
		w.refuses(err, "text_missing")
		c = w.must(w.claims.Withdraw(other, claims.Withdrawing{ID: c.ID, Version: c.Version, Note: "別の会員の受付でした"}))
		if c.Status != claim.StatusWITHDRAWN {
			w.Errorf("taken back: %v", c)
		}
		if n := w.s.Client.Notice.Query().Where(notice.MemberID(m.row.ID)).CountX(storetest.System()); n != 0 {
			w.Errorf("who has died is told %d things", n)
		}
		_, of := w.in(claim.StatusSUBMITTED)
		_, err = w.claims.Withdraw(other, claims.Withdrawing{ID: of.ID, Version: of.Version, Note: "お電話で"})
		w.refuses(err, "withdrawn_by_member")
	})
}

func TestAClerkTakesBackWhatAMemberHadSentWhoHasDied(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusRETURNED)
		_, err := w.claims.Withdraw(w.clerk, claims.Withdrawing{ID: c.ID, Version: c.Version, Note: "ご遺族のお申し出"})
		w.refuses(err, "withdrawn_by_member")
		w.filedFor(w.clerk, m)
		c = w.must(w.claims.Withdraw(w.clerk, claims.Withdrawing{ID: c.ID, Version: c.Version, Note: "ご遺族のお申し出"}))
		if c.Status != claim.StatusWITHDRAWN {
			w.Errorf("taken back: %v", c)
		}
	})
}
