package claims_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/server/claims"
	"kyosai/server/rules"
	"kyosai/server/store/storetest"
)

// together does all at once and gives how each came out.
func together(all ...func() error) []string {
	results, ready := make([]string, len(all)), make(chan struct{})
	var group sync.WaitGroup
	for i, do := range all {
		group.Go(func() {
			<-ready
			results[i] = code(do())
		})
	}
	close(ready)
	group.Wait()
	return results
}

func count(results []string, want string) (n int) {
	for _, r := range results {
		if r == want {
			n++
		}
	}
	return n
}

func TestAClaimSentTwiceIsSentOnce(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusDRAFT)
		send := func() error {
			sent, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
			if err == nil && (sent.ID != c.ID || sent.Status != claim.StatusSUBMITTED) {
				w.Errorf("got %v", sent)
			}
			return err
		}
		if results := together(send, send, send, send, send, send, send, send); count(results, "ok") != 8 {
			w.Errorf("sent with one key: %v", results)
		}
		if got := w.steps(c.ID); got != "SUBMITTED " {
			w.Errorf("its story: %s", got)
		}
		w.must(w.claims.Return(w.examiner, returning(c.ID, w.row(c.ID).Version, "届出の日が読めません。")))
		returned := w.row(c.ID)
		_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: returned.Version, Key: key(c.ID)})
		w.refuses(err, "key_used")
		if w.row(c.ID).Version != returned.Version || w.steps(c.ID) != "SUBMITTED RETURNED " {
			w.Errorf("the old key sent the returned claim again: %s", w.steps(c.ID))
		}
	})
}

func TestOnlyOneOfTwoSendingsWithDifferentKeysCounts(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusDRAFT)
		send := func(k string) func() error {
			return func() error {
				_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: k + key(c.ID)})
				return err
			}
		}
		results := together(send("a"), send("b"), send("c"), send("d"))
		if count(results, "ok") != 1 || count(results, "claim_changed") != 3 {
			w.Errorf("got %v", results)
		}
	})
}

func TestAKeySendsOneClaimAlone(t *testing.T) {
	each(t, func(w *world) {
		m, first := w.in(claim.StatusDRAFT)
		d := w.filled()
		d.PersonName = "鈴木　二子"
		second := w.save(m, d)
		w.proof(second)
		w.must(w.claims.Submit(m, claims.Submission{ID: first.ID, Version: first.Version, Key: key("shared-by-both")}))
		_, err := w.claims.Submit(m, claims.Submission{ID: second.ID, Version: second.Version, Key: key("shared-by-both")})
		w.refuses(err, "key_used")
		if got := w.row(second.ID); got.Status != claim.StatusDRAFT || got.Version != second.Version {
			w.Errorf("it became %v", got)
		}
	})
}

func TestAKeyHasAForm(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusDRAFT)
		for _, k := range []string{"", "short", strings.Repeat("k", 65), "with a space here", "キーキーキーキーキーキー", "control\x00control\x00control"} {
			_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: k})
			w.refuses(err, "key_form")
		}
	})
}

func TestWhoRecommendedDoesNotDecide(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusSUBMITTED)
		c = w.must(w.claims.Recommend(w.both, c.ID, c.Version, ""))
		_, err := w.claims.Approve(w.both, c.ID, c.Version)
		w.refuses(err, "own_recommendation")
		_, err = w.claims.Refuse(w.both, c.ID, c.Version, "対象外です。")
		w.refuses(err, "own_recommendation")
		if got := w.steps(c.ID); got != "SUBMITTED RECOMMENDED " {
			w.Errorf("its story: %s", got)
		}
		w.must(w.claims.Approve(w.approver, c.ID, c.Version))
	})
}

func TestWhoReturnedOrRecommendedBeforeDoesNotDecide(t *testing.T) {
	each(t, func(w *world) {
		answered := func(m someone, c *ent.Claim) *ent.Claim {
			c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: w.row(c.ID).Version, Key: "again-" + key(c.ID)}))
			return w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
		}
		for name, before := range map[string]func(c *ent.Claim) *ent.Claim{
			"recommended": func(c *ent.Claim) *ent.Claim {
				c = w.must(w.claims.Recommend(w.both, c.ID, c.Version, ""))
				return w.must(w.claims.Return(w.second, returning(c.ID, c.Version, "届出の日が読めません。")))
			},
			"returned": func(c *ent.Claim) *ent.Claim {
				return w.must(w.claims.Return(w.both, returning(c.ID, c.Version, "届出の日が読めません。")))
			},
		} {
			m, c := w.in(claim.StatusSUBMITTED)
			c = answered(m, before(c))
			_, err := w.claims.Approve(w.both, c.ID, c.Version)
			if code(err) != "own_recommendation" {
				w.Errorf("who %s it approves: %v", name, err)
			}
			_, err = w.claims.Refuse(w.both, c.ID, c.Version, "対象外です。")
			if code(err) != "own_recommendation" {
				w.Errorf("who %s it refuses: %v", name, err)
			}
			w.must(w.claims.Approve(w.approver, c.ID, w.row(c.ID).Version))
		}
	})
}

func TestOfTwoWhoDecideAtOnceOneIsTold(t *testing.T) {
	each(t, func(w *world) {
		for range 5 {
			_, c := w.in(claim.StatusRECOMMENDED)
			approve := func(ctx context.Context) func() error {
				return func() error { _, err := w.claims.Approve(ctx, c.ID, c.Version); return err }
			}
			refuse := func() error { _, err := w.claims.Refuse(w.second, c.ID, c.Version, "対象外です。"); return err }
			results := together(approve(w.approver), refuse, approve(w.both), approve(w.second))
			if count(results, "ok") != 1 || count(results, "claim_changed") != 3 {
				w.Errorf("got %v", results)
			}
			n := w.s.Client.Decision.Query().Where(decision.ClaimID(c.ID), decision.StepIn(decision.StepAPPROVED, decision.StepREFUSED)).CountX(storetest.System())
			if n != 1 {
				w.Errorf("%d decisions", n)
			}
		}
		if w.mails() != 5 {
			w.Errorf("%d mails", w.mails())
		}
	})
}

func TestAConflictNamesWhatHappened(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusAPPROVED)
		_, err := w.claims.Refuse(w.second, c.ID, c.Version-1, "対象外です。")
		if p := w.refuses(err, "claim_changed"); p.Message != "この申請は、6月15日 10:00に承認 二郎さんが承認しました。開き直して、今の状態をご確認ください。" {
			w.Errorf("staff hear: %s", p.Message)
		}
		_, err = w.claims.Approve(w.approver, c.ID, c.Version)
		if p := w.refuses(err, "claim_state"); !strings.Contains(p.Message, "ご自身が承認しました") {
			w.Errorf("who did it hears: %s", p.Message)
		}
		_, err = w.claims.Withdraw(m, claims.Withdrawing{ID: c.ID, Version: c.Version})
		if p := w.refuses(err, "claim_state"); p.Message != "この申請は、6月15日 10:00に給付が決まっています。開き直して、今の状態をご確認ください。" {
			w.Errorf("the member hears: %s", p.Message)
		}
		m, c = w.in(claim.StatusRECOMMENDED)
		_, err = w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: "another-" + key(c.ID)})
		if p := w.refuses(err, "claim_state"); !strings.Contains(p.Message, "お申し込み済みです") {
			w.Errorf("the member hears of a step between staff: %s", p.Message)
		}
		_, c = w.in(claim.StatusWITHDRAWN)
		_, err = w.claims.Recommend(w.examiner, c.ID, c.Version, "")
		if p := w.refuses(err, "claim_state"); !strings.Contains(p.Message, "会員が取り下げました") {
			w.Errorf("staff hear: %s", p.Message)
		}
	})
}

func TestTheMemberWithdrawsWhileStaffApprove(t *testing.T) {
	each(t, func(w *world) {
		for range 5 {
			m, c := w.in(claim.StatusRECOMMENDED)
			results := together(
				func() error {
					_, err := w.claims.Withdraw(m, claims.Withdrawing{ID: c.ID, Version: c.Version})
					return err
				},
				func() error { _, err := w.claims.Approve(w.approver, c.ID, c.Version); return err },
			)
			if count(results, "ok") != 1 || count(results, "claim_changed") != 1 {
				w.Errorf("got %v", results)
			}
		}
	})
}

func TestWordsToTheMemberAreNeeded(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusSUBMITTED)
		for text, want := range map[string]string{"": "message_missing", " 　\n": "message_missing", strings.Repeat("あ", 1001): "too_long"} {
			_, err := w.claims.Refuse(w.approver, c.ID, c.Version, text)
			w.refuses(err, want)
		}
		_, err := w.claims.Recommend(w.examiner, c.ID, c.Version, strings.Repeat("あ", 1001))
		w.refuses(err, "too_long")
		_, err = w.claims.Return(w.examiner, returning(c.ID, c.Version, strings.Repeat("あ", 1001)))
		w.refuses(err, "too_long")
	})
}

func TestNoFreeTextTakesAMyNumber(t *testing.T) {
	each(t, func(w *world) {
		const number = "番号は１２３４-5678-9018です。"
		m, c := w.in(claim.StatusSUBMITTED)
		refusedIn := func(err error, field string) {
			w.Helper()
			if p := w.refuses(err, "my_number"); p.Field != field {
				w.Errorf("got %s", said(err))
			}
		}
		_, err := w.claims.Return(w.examiner, returning(c.ID, c.Version, number))
		refusedIn(err, "message")
		_, err = w.claims.Recommend(w.examiner, c.ID, c.Version, number)
		refusedIn(err, "note")
		d := w.filled()
		d.PersonName = number
		_, err = w.claims.Save(m, d)
		refusedIn(err, "personName")
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, "1234-5678-9012"))
		_, err = w.claims.Refuse(w.approver, c.ID, c.Version, number)
		refusedIn(err, "message")
		c = w.must(w.claims.Return(w.approver, returning(c.ID, c.Version, "届出の日が読めません。")))
		d = w.filled()
		d.ID, d.Version, d.Reply = c.ID, c.Version, number
		_, err = w.claims.Save(m, d)
		refusedIn(err, "reply")
	})
}

func TestOfTwoThatNobodyExaminesOneAtMostIsApprovedAtOnce(t *testing.T) {
	each(t, func(w *world) {
		w.trusts(50_000, 10_000, 10)
		kind := w.onFile(0, rules.Condition{Type: "times_in_life", Params: map[string]int{"times": 1}})
		for range 12 {
			m := w.member()
			first, second := w.save(m, claims.Draft{KindID: kind, Answers: claims.Answers{EventOn: day(wedding)}}), w.save(m, claims.Draft{KindID: kind, Answers: claims.Answers{EventOn: day(wedding)}})
			send := func(c *ent.Claim) func() error {
				return func() error {
					_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
					return err
				}
			}
			results := together(send(first), send(second))
			approved := 0
			for _, c := range []*ent.Claim{first, second} {
				if w.row(c.ID).Status == claim.StatusAPPROVED {
					approved++
				}
			}
			if approved > 1 || count(results, "ok") == 0 {
				w.Errorf("%v: %d were approved", results, approved)
			}
		}
	})
}
