package certificates_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/employment"
	"kyosai/server/certificates"
	"kyosai/server/claims"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestStaffRecordWhatCameOnPaper(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.ill()
		paper := certificates.Paper{ClaimID: c.ID, Version: c.Version, Days: certificates.Days{AbsentFrom: day("2026-05-01"), AbsentUntil: day("2026-05-20")}}
		w.refusedAs(w.Record(w.clerk, paper), "text_missing", "note")
		paper.Note = "社印のある証明書（総務課長）"
		if err := w.Record(w.clerk, paper); err != nil {
			w.Fatal(err)
		}
		now := w.row(asked.ID)
		if now.Status != certificate.StatusCORRECTED || !now.OnPaper || now.StaffID == nil || now.OfficerID != nil || now.Note != paper.Note {
			w.Errorf("recorded %+v", now)
		}
		w.refusedAs(w.Record(w.clerk, paper), "claim_changed")
		_, err := w.Confirm(w.officer, asked.ID, asked.Version)
		w.refusedAs(err, "certificate_answered")
		paper.Version, paper.AbsentUntil = w.claim(c.ID).Version, day("2026-05-31")
		if err := w.Record(w.clerk, paper); err != nil {
			w.Fatal(err)
		}
		mended := w.claim(c.ID)
		if mended.Edges.Certificate.ID == asked.ID || mended.Edges.Certificate.Status != certificate.StatusCONFIRMED || *mended.Amount != 10000 {
			w.Errorf("mended to %+v", mended.Edges.Certificate)
		}
	})
}

func TestWhoRecordsAPaperDoesNotDecideTheClaim(t *testing.T) {
	each(t, func(w *world) {
		c, _ := w.ill()
		err := w.Record(w.both, certificates.Paper{ClaimID: c.ID, Version: c.Version, Note: "証明書", Days: certificates.Days{AbsentFrom: day("2026-05-01"), AbsentUntil: day("2026-05-31")}})
		if err != nil {
			w.Fatal(err)
		}
		now := w.must(w.claims.Recommend(w.examiner, c.ID, w.claim(c.ID).Version, ""))
		_, err = w.claims.Approve(w.both, c.ID, now.Version)
		w.refusedAs(err, "own_recommendation")
	})
}

func TestAPaperIsRecordedOnlyWhereOneIsWanted(t *testing.T) {
	each(t, func(w *world) {
		wedding, _ := w.sent("MARRIAGE", claims.Answers{EventOn: day("2026-05-10"), PersonName: "山田　花子"})
		paper := certificates.Paper{ClaimID: wedding.ID, Version: wedding.Version, Note: "証明書", Days: certificates.Days{AbsentFrom: day("2026-05-01"), AbsentUntil: day("2026-05-31")}}
		w.refusedAs(w.Record(w.clerk, paper), "no_certificate")
		for _, who := range []context.Context{w.approver, w.officer, w.member} {
			w.refusedAs(w.Record(who, paper), "forbidden")
		}
		draft := w.must(w.claims.Save(w.member, claims.Draft{KindID: wedding.KindID}))
		paper.ClaimID, paper.Version = draft.ID, draft.Version
		w.refusedAs(w.Record(w.clerk, paper), "claim_not_found")
	})
}

func TestWhoRecordsAPaperHearsNothingOfTheDaysOfAnAbsence(t *testing.T) {
	each(t, func(w *world) {
		c, _ := w.ill()
		err := w.claims.Store.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			if err := tx.Client().Claim.Update().Where(claim.ID(c.ID)).ClearCertificateID().Exec(ctx); err != nil {
				return err
			}
			return tx.Client().Employment.Update().Where(employment.MemberID(c.MemberID)).SetUntilOn("2020-03-31").Exec(ctx)
		})
		if err != nil {
			w.Fatal(err)
		}
		err = w.Record(w.clerk, certificates.Paper{ClaimID: c.ID, Version: w.claim(c.ID).Version, Note: "証明書", Days: certificates.Days{AbsentFrom: day("2026-05-01"), AbsentUntil: day("2026-05-31")}})
		w.refusedAs(err, "not_employed")
		if p := problem.As(err); p != nil && strings.Contains(p.Message, "令和") {
			w.Errorf("it tells the day: %s", p.Message)
		}
	})
}
