package claims_test

import (
	"context"
	"testing"
	"time"

	"kyosai/gen/ent/claim"
	"kyosai/server/benefits"
	"kyosai/server/claims"
	"kyosai/server/yen"
)

// housewarming is a kind that no release knows of, made of conditions and an award of the closed lists.
const housewarming = `kinds:
  - code: HOUSEWARMING
    name: 新築祝金
    name_en: Housewarming gift
    description: 家を建てられたときのお祝いです。
    asks: [COST]
    relations: [SELF]
    cheerful: true
    open: true
    rules:
      - in_force_from: 2026-07-01
        award: {type: cost_paid, steps: [{from: 1000000, amount: 7000}, {from: 5000000, amount: 12000}]}
        conditions:
          - {type: not_in_future}
          - {type: member_months, params: {months: 24}}
          - {type: claim_within_months, params: {months: 2}}
          - {type: times_in_life, params: {times: 1}}
        proofs: [登記事項証明書]
`

func TestANewKindNeedsNoRelease(t *testing.T) {
	each(t, func(w *world) {
		w.addKinds(housewarming)
		w.after(30 * 24 * time.Hour)
		m := w.member()
		built := claims.Answers{EventOn: day("2026-07-05"), Cost: ptr(yen.Amount(6_000_000))}
		early := w.save(m, claims.Draft{KindID: w.kind("HOUSEWARMING").ID, Answers: claims.Answers{EventOn: day("2026-06-30"), Cost: ptr(yen.Amount(6_000_000))}})
		if early.Verdict.Entitled || early.Verdict.FirstMissing().Type != "rule_in_force" {
			w.Errorf("before its first day: %v", early.Verdict)
		}
		c := w.save(m, claims.Draft{ID: early.ID, Version: early.Version, KindID: w.kind("HOUSEWARMING").ID, Answers: built})
		if !c.Verdict.Entitled || c.Verdict.Amount != 12000 || c.DeadlineOn == nil || *c.DeadlineOn != "2026-09-05" {
			w.Fatalf("filled in: %v", c.Verdict)
		}
		_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
		w.refuses(err, "proof_missing")
		w.proof(c)
		c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
		c = w.must(w.claims.Approve(w.approver, c.ID, c.Version))
		if c.Status != claim.StatusAPPROVED || *c.Amount != 12000 {
			w.Errorf("decided: %v", c)
		}
		again := w.save(m, claims.Draft{KindID: w.kind("HOUSEWARMING").ID, Answers: built})
		if again.Verdict.Entitled || again.Verdict.FirstMissing().Type != "times_in_life" {
			w.Errorf("the second time: %v", again.Verdict)
		}
	})
}

// addKinds loads the kinds of a pack beside those that are there, from its first day on.
func (w *world) addKinds(text string) {
	w.Helper()
	more, err := benefits.Parse([]byte(text))
	if err != nil {
		w.Fatal(err)
	}
	all, err := benefits.Export(context.Background(), w.s)
	if err != nil {
		w.Fatal(err)
	}
	all.Kinds = append(all.Kinds, more.Kinds...)
	if err := all.Load(context.Background(), w.s, "2026-07-01"); err != nil {
		w.Fatal(err)
	}
}

func TestEachParentIsGivenForTheSameChild(t *testing.T) {
	each(t, func(w *world) {
		born := claims.Draft{KindID: w.kind("BIRTH").ID, Answers: claims.Answers{EventOn: day(wedding), PersonName: "須磨　海斗"}}
		mother, father := w.member(), w.member()
		for _, parent := range []someone{mother, father} {
			c := w.save(parent, born)
			w.proof(c)
			c = w.must(w.claims.Submit(parent, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
			if *c.Amount != 10000 {
				w.Errorf("sent: %v", c.Verdict)
			}
		}
		if again := w.save(mother, born); again.Verdict.Entitled {
			w.Errorf("the same parent again: %v", again.Verdict)
		}
	})
}
