package claims_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/caldate"
	"kyosai/server/claims"
)

func TestNothingIsSentFromTheAccountOfWhoHasDied(t *testing.T) {
	each(t, func(w *world) {
		w.trusts(50_000, 10_000, 10)
		m := w.member()
		c := w.save(m, claims.Draft{KindID: w.onFile(0), Answers: claims.Answers{EventOn: day("2026-05-01")}})
		filed := w.filedFor(w.clerk, m)
		_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
		w.refuses(err, "claimed_by_heirs")

		filed = w.must(w.claims.Recommend(w.examiner, filed.ID, filed.Version, "事実と違う申し出でした。"))
		filed = w.must(w.claims.Refuse(w.approver, filed.ID, filed.Version, "お申し出の事実がありませんでした。"))
		_, err = w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
		w.refuses(err, "claimed_by_heirs")
		w.must(w.claims.DenyDeath(w.approver, filed.ID, filed.Version, "ご本人が来所されました。"))
		c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
		if c.Status != claim.StatusAPPROVED {
			w.Errorf("told of a death by mistake, he is not heard again: %s", c.Status)
		}
	})
}

func TestTheMembershipEndsWithTheDeath(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		of := func(on caldate.Day) string {
			d := w.filled()
			d.EventOn, d.PersonName = day(on), "山田　"+string(on)
			c := w.save(m, d)
			w.proof(c)
			return w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})).ID
		}
		that, next := of(wedding), of(wedding.AddDays(1))
		w.filedFor(w.clerk, m)
		for id, want := range map[string]bool{that: true, next: false} {
			c := w.must(w.claims.Get(w.examiner, id))
			if v := c.Verdict; v.Entitled != want {
				w.Errorf("on %s: entitled %v, %+v", *c.EventOn, v.Entitled, v.FirstMissing())
			}
		}
	})
}

func TestOfWhomTheHostSaysThatHeDiedSomebodyLooks(t *testing.T) {
	each(t, func(w *world) {
		w.trusts(50_000, 10_000, 10)
		m := w.member()
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Payment.Create().SetMemberID(m.row.ID).SetKindID(w.kind("DEATH_M").ID).SetHostKind("08").SetRelation("SELF").
				SetPaid("2019-05").SetAmount(100000).Exec(ctx)
		})
		if c := w.claimed(m, w.onFile(0)); w.row(c.ID).Status != claim.StatusSUBMITTED {
			w.Errorf("it became %s", w.steps(c.ID))
		}
	})
}
