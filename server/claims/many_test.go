package claims_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/claims"
)

// several picks the claims as they are now.
func several(key string, of ...*ent.Claim) claims.Many {
	many := claims.Many{Key: key}
	for _, c := range of {
		many.Picks = append(many.Picks, claims.Pick{ID: c.ID, Version: c.Version})
	}
	return many
}

// came is how each of several came out.
func (w *world) came(answers []claims.Answer, err error) []string {
	w.Helper()
	if err != nil {
		w.Fatal(said(err))
	}
	var codes []string
	for _, a := range answers {
		if (a.Err == nil) != (a.Claim != nil) {
			w.Errorf("%s: %v and %v", a.ID, a.Claim, a.Err)
		}
		codes = append(codes, code(a.Err))
	}
	return codes
}

func (w *world) same(got []string, want ...string) {
	w.Helper()
	for i := range want {
		if len(got) != len(want) || got[i] != want[i] {
			w.Fatalf("got %v, want %v", got, want)
		}
	}
}

func TestSeveralAreDecidedEachByItself(t *testing.T) {
	each(t, func(w *world) {
		_, first := w.in(claim.StatusSUBMITTED)
		_, gone := w.in(claim.StatusWITHDRAWN)
		_, second := w.in(claim.StatusSUBMITTED)
		w.same(w.came(w.claims.RecommendMany(w.examiner, several("recommend-all-16", first, gone, second))), "ok", "claim_state", "ok")
		first, second = w.row(first.ID), w.row(second.ID)
		w.same(w.came(w.claims.ApproveMany(w.approver, several("approve-all-of-it", first, second))), "ok", "ok")
		for _, c := range []*ent.Claim{first, second} {
			if got := w.steps(c.ID); got != "SUBMITTED RECOMMENDED APPROVED " {
				w.Errorf("its story: %s", got)
			}
		}
		if w.mails() != 2 {
			w.Errorf("%d mails", w.mails())
		}
	})
}

func TestSeveralSentTwiceAreDecidedOnce(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusSUBMITTED)
		_, other := w.in(claim.StatusSUBMITTED)
		wish := several("the-very-same-key", c, other)
		w.same(w.came(w.claims.RecommendMany(w.examiner, several("the-very-same-key", c))), "ok")
		w.same(w.came(w.claims.RecommendMany(w.examiner, wish)), "ok", "ok")
		w.same(w.came(w.claims.RecommendMany(w.examiner, several("another-key-of-16", c))), "claim_changed")
		w.same(w.came(w.claims.RecommendMany(w.both, several("the-very-same-key", c))), "claim_changed")
		if got := w.row(c.ID); w.steps(c.ID) != "SUBMITTED RECOMMENDED " || got.Version != c.Version+1 {
			w.Errorf("its story: %s, version %d", w.steps(c.ID), got.Version)
		}
		later := several("the-very-same-key", w.row(c.ID))
		w.same(w.came(w.claims.RecommendMany(w.examiner, later)), "ok")
		if got := w.row(c.ID); got.Version != c.Version+1 {
			w.Errorf("asked once more, it has version %d", got.Version)
		}
	})
}

func TestWhatStandsOutIsOpened(t *testing.T) {
	each(t, func(w *world) {
		m, answered := w.in(claim.StatusRETURNED)
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Claim.UpdateOneID(answered.ID).SetReply("直しました").Exec(ctx)
		})
		answered = w.must(w.claims.Submit(m, claims.Submission{ID: answered.ID, Version: answered.Version, Key: "again-" + key(answered.ID)}))
		secret := w.asking()
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.BenefitKind.UpdateOneID(secret).SetSensitive(true).Exec(ctx)
		})
		sensitive := w.claimed(w.member(), secret)
		certified := w.claimed(w.member(), w.ruled(w.asking(), certifiedBy))
		w.same(w.came(w.claims.RecommendMany(w.examiner, several("what-stands-out-1", answered, sensitive, certified))), "stands_out", "stands_out", "stands_out")

		wed, other := w.in(claim.StatusSUBMITTED)
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Member.UpdateOneID(access.From(wed).MemberID).SetMarriedOn("2000-01-01").Exec(ctx)
		})
		w.same(w.came(w.claims.RecommendMany(w.examiner, several("what-stands-out-0", other))), "stands_out")

		_, noted := w.in(claim.StatusSUBMITTED)
		noted = w.must(w.claims.Recommend(w.examiner, noted.ID, noted.Version, "署名が薄いです。"))
		_, large := w.in(claim.StatusRECOMMENDED)
		w.same(w.came(w.claims.ApproveMany(w.approver, several("what-stands-out-2", noted))), "stands_out")
		w.trusts(19_999, 0, 10)
		w.same(w.came(w.claims.ApproveMany(w.approver, several("what-stands-out-3", large))), "stands_out")
	})
}

func TestHowManyAtOnceIsBounded(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusSUBMITTED)
		for name, wish := range map[string]claims.Many{
			"none":  several("a-key-of-16-marks"),
			"twice": several("a-key-of-16-marks", c, c),
			"many":  {Key: "a-key-of-16-marks", Picks: make([]claims.Pick, 51)},
		} {
			_, err := w.claims.RecommendMany(w.examiner, wish)
			if code(err) != "claims_count" {
				w.Errorf("%s: %s", name, said(err))
			}
		}
		_, err := w.claims.RecommendMany(w.examiner, several("short", c))
		w.refuses(err, "key_form")
	})
}
