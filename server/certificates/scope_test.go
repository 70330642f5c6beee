package certificates_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/officer"
	"kyosai/server/access"
	"kyosai/server/certificates"
	"kyosai/server/store/storetest"
)

func TestNobodyButTheCompanysOwnOfficerAnswers(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.ill()
		before := w.row(asked.ID)
		days := certificates.Days{AbsentFrom: day("2026-05-02"), AbsentUntil: day("2026-05-31")}
		for _, who := range []struct {
			name string
			ctx  context.Context
			code string
		}{
			{"another company's officer", w.former, "certificate_not_found"}, {"the member", w.member, "forbidden"}, {"another member", w.stranger, "forbidden"},
			{"an examiner", w.examiner, "forbidden"}, {"nobody", storetest.As(&access.Viewer{Kind: access.Anonymous}), "forbidden"},
			{"an officer of no company", storetest.As(&access.Viewer{Kind: access.Officer, Roles: access.OfficerRole}), "certificate_not_found"},
		} {
			_, confirm := w.Confirm(who.ctx, asked.ID, asked.Version)
			_, correct := w.Correct(who.ctx, asked.ID, asked.Version, days, "")
			_, decline := w.Decline(who.ctx, asked.ID, asked.Version, "違います")
			for _, err := range []error{confirm, correct, decline} {
				w.refusedAs(err, who.code)
			}
		}
		if now := w.row(asked.ID); now.Version != before.Version || now.Status != before.Status || w.claim(c.ID).Version != c.Version {
			w.Error("something was changed")
		}
		if _, err := w.Confirm(w.former, "crt_nowhere", 1); err == nil || err.Error() != func() string { _, e := w.Confirm(w.former, asked.ID, 1); return e.Error() }() {
			w.Error("what another company is asked and what does not exist are told apart")
		}
	})
}

func TestNobodyCertifiesHisOwnAbsence(t *testing.T) {
	each(t, func(w *world) {
		_, asked := w.ill()
		rename := func(name string) {
			w.inside(func(ctx context.Context, c *ent.Client) error {
				return c.Officer.Update().Where(officer.Number("100002-2")).SetName(name).Exec(ctx)
			})
		}
		rename("山田 太郎")
		_, confirm := w.Confirm(w.officer, asked.ID, asked.Version)
		_, correct := w.Correct(w.officer, asked.ID, asked.Version, certificates.Days{AbsentFrom: day("2026-05-02"), AbsentUntil: day("2026-05-31")}, "")
		_, decline := w.Decline(w.officer, asked.ID, asked.Version, "違います")
		for _, err := range []error{confirm, correct, decline} {
			w.refusedAs(err, "own_certificate")
		}
		if w.row(asked.ID).Status != certificate.StatusWAITING {
			w.Error("it was answered")
		}
		rename("山田 次郎")
		w.confirmed(asked)
	})
}

func TestAnOfficerFindsNothingOfAClaimAndNobodyElse(t *testing.T) {
	each(t, func(w *world) {
		_, asked := w.ill()
		client := w.Store.Client
		for noun, count := range map[string]func(context.Context) (int, error){
			"claims": client.Claim.Query().Count, "decisions": client.Decision.Query().Count, "documents": client.Document.Query().Count,
			"payments": client.Payment.Query().Count, "employments": client.Employment.Query().Count, "kinds": client.BenefitKind.Query().Count,
			"claims with that certificate": client.Claim.Query().Where(claim.CertificateID(asked.ID)).Count,
		} {
			if n, err := count(w.officer); err != nil || n != 0 {
				w.Errorf("he knows of %d %s, %v", n, noun, err)
			}
		}
		if n := client.Member.Query().CountX(w.officer); n != 1 {
			w.Errorf("he knows of %d members", n)
		}
		if n := client.Member.Query().CountX(w.former); n != 0 {
			w.Errorf("another company's officer knows of %d members", n)
		}
		if found, err := w.Get(w.former, asked.ID); found != nil || err != nil {
			w.Errorf("he gets %v, %v", found, err)
		}
	})
}
