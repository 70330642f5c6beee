package claims_test

import (
	"context"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/letter"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/transfer"
	"kyosai/server/approval"
	"kyosai/server/bankaccounts"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/deaths"
	"kyosai/server/problem"
	"kyosai/server/store/storetest"
)

// owed is a filing of what a member was owed at his death, a wedding gift in which nothing is missing.
func (w *world) owed(of someone, more func(*claims.Draft)) claims.Draft {
	d := w.filled()
	d.MemberID, d.HeirName, d.HeirRelation = of.row.ID, "山田　花子", ptr(claim.HeirRelationSPOUSE)
	d.HeirPostalCode, d.HeirAddress = "650-0001", "神戸市中央区加納町1"
	if more != nil {
		more(&d)
	}
	return d
}

// files brings what is owed on its way to those who examine, with a proof.
func (w *world) files(by context.Context, d claims.Draft) (*ent.Claim, error) {
	w.Helper()
	c, err := w.claims.File(by, d)
	if err != nil {
		return nil, err
	}
	w.proof(c)
	return w.claims.Submit(by, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
}

func TestHeirsClaimWhatTheMemberWasOwedAndArePaidThemselves(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		w.filedFor(w.clerk, m)
		c := w.must(w.files(w.clerk, w.owed(m, nil)))
		_, err := w.claims.Recommend(w.clerk, c.ID, c.Version, "")
		w.refuses(err, "forbidden")
		c = w.must(w.claims.Approve(w.approver, c.ID, w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, "")).Version))
		if payee, err := (bankaccounts.BankAccounts{Store: w.s}).Payee(storetest.System(), c); err != nil || payee != transfer.PayeeHEIR || *c.Amount != 20000 {
			w.Errorf("paid to %s, %v: %v", payee, err, c)
		}
		if !bankaccounts.Takes(c) {
			w.Error("no account can be entered for the heir")
		}
		if n := w.s.Client.Notice.Query().Where(notice.MemberID(m.row.ID)).CountX(storetest.System()); n != 0 {
			w.Errorf("who has died is told %d things", n)
		}
		if seen, err := w.claims.Get(m, c.ID); seen != nil || err != nil {
			w.Errorf("his account shows %v, %v", seen, err)
		}
	})
}

func TestHeirsClaimNothingElseOfAMember(t *testing.T) {
	each(t, func(w *world) {
		m, alive := w.member(), w.member()
		w.filedFor(w.clerk, m)
		for name, c := range map[string]struct {
			draft claims.Draft
			code  string
			field string
		}{
			"nobody has told of a death": {w.owed(alive, nil), "no_death", "kind"},
			"what he could use himself":  {w.owed(m, func(d *claims.Draft) { d.KindID = w.kind("TRAVEL").ID }), "kind_for_member", "kind"},
			"the day after the death":    {w.owed(m, func(d *claims.Draft) { d.EventOn = day(wedding.AddDays(1)) }), "not_entitled", ""},
			"without the heir's name":    {w.owed(m, func(d *claims.Draft) { d.HeirName = "" }), "answer_missing", "heirName"},
			"where no letter would come": {w.owed(m, func(d *claims.Draft) { d.HeirPostalCode, d.HeirAddress = "", "" }), "answer_missing", "heirAddress"},
			"without the relation":       {w.owed(m, func(d *claims.Draft) { d.HeirRelation = nil }), "answer_missing", "heirRelation"},
			"what the kind does not ask": {w.owed(m, func(d *claims.Draft) { d.Grade = ptr(1) }), "not_asked", "grade"},
		} {
			_, err := w.files(w.clerk, c.draft)
			if p := problem.As(err); p == nil || p.Code != c.code || p.Field != c.field {
				w.Errorf("%s: %s", name, said(err))
			}
		}
		own := w.owed(alive, func(d *claims.Draft) { d.MemberID = "" })
		_, err := w.claims.Save(alive, own)
		w.refuses(err, "not_asked")
	})
}

// TestHeirsClaimWithoutAnAddressWhereThatItemIsSwitchedOff: then none can be typed.
func TestHeirsClaimWithoutAnAddressWhereThatItemIsSwitchedOff(t *testing.T) {
	each(t, func(w *world) {
		off, err := approval.Parse("Claim.heir_address")
		if err != nil {
			t.Fatal(err)
		}
		w.s.Off = off
		d := w.heirs(w.member())
		d.HeirPostalCode, d.HeirAddress = "", ""
		w.must(w.files(w.clerk, d))
	})
}

func TestAChildComesBehindTheSpouseWhateverTheyClaim(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		w.filedFor(w.clerk, m)
		_, err := w.files(w.clerk, w.owed(m, func(d *claims.Draft) { d.HeirRelation = ptr(claim.HeirRelationCHILD) }))
		w.refuses(err, "not_entitled")
	})
}

func TestADeathStaysKnownWhenItsClaimIsRefusedUntilItIsDenied(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		known := func(when string, want bool) {
			w.Helper()
			among, err := deaths.Among(storetest.System(), w.s.Client, []string{m.row.ID})
			of, err2 := deaths.Of(storetest.System(), w.s.Client, m.row.ID)
			if of.Known != want || among[m.row.ID] != want || err != nil || err2 != nil {
				w.Errorf("%s: %v, %v, %v, %v", when, of, among, err, err2)
			}
		}
		draft := w.must(w.claims.File(w.clerk, w.heirs(m)))
		known("a draft", false)
		if err := w.claims.Discard(w.clerk, draft.ID, draft.Version); err != nil {
			w.Fatal(said(err))
		}
		c := w.filedFor(w.clerk, m)
		known("sent", true)
		_, err := w.claims.DenyDeath(w.approver, c.ID, c.Version, "ご本人から電話")
		w.refuses(err, "death_claimed")
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, "先の順位のご遺族がいます。"))
		c = w.must(w.claims.Refuse(w.approver, c.ID, c.Version, "先の順位のご遺族がいらっしゃいます。"))
		known("refused", true)
		if n := w.s.Client.Notice.Query().Where(notice.MemberID(m.row.ID)).CountX(storetest.System()); n != 0 {
			w.Errorf("of a refusal who has died is told %d things", n)
		}
		for _, v := range []context.Context{w.clerk, w.examiner, w.accounting, m} {
			_, err := w.claims.DenyDeath(v, c.ID, c.Version, "ご本人から電話")
			w.refuses(err, "forbidden")
		}
		_, err = w.claims.DenyDeath(w.approver, c.ID, c.Version, " ")
		w.refuses(err, "text_missing")
		_, err = w.claims.DenyDeath(w.approver, c.ID, c.Version-1, "ご本人から電話")
		w.refuses(err, "claim_changed")
		c = w.must(w.claims.DenyDeath(w.approver, c.ID, c.Version, "ご本人から電話"))
		known("denied", false)
		if story := w.steps(c.ID); story != "SUBMITTED RECOMMENDED REFUSED DEATH_DENIED " || c.Status != claim.StatusREFUSED {
			w.Errorf("its story: %s, %s", story, c.Status)
		}
		_, err = w.claims.DenyDeath(w.approver, c.ID, c.Version, "ご本人から電話")
		w.refuses(err, "death_denied")
	})
}

func TestOnlyAClaimOfADeathIsDenied(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusREFUSED)
		_, err := w.claims.DenyDeath(w.approver, c.ID, c.Version, "ご本人から電話")
		w.refuses(err, "not_of_death")
	})
}

func TestADeathIsKnownAsLongAsHeirsClaimWhatWasOwed(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		death := w.filedFor(w.clerk, m)
		owed := w.must(w.files(w.clerk, w.owed(m, nil)))
		_, err := w.claims.Withdraw(w.clerk, claims.Withdrawing{ID: death.ID, Version: death.Version, Note: "ご遺族の申し出"})
		w.refuses(err, "heirs_claim")
		death = w.must(w.claims.Recommend(w.examiner, death.ID, death.Version, "死亡の事実がない。"))
		death = w.must(w.claims.Refuse(w.approver, death.ID, death.Version, "お申し出の事実がありませんでした。"))
		_, err = w.claims.DenyDeath(w.approver, death.ID, death.Version, "ご本人が来所")
		w.refuses(err, "heirs_claim")
		w.must(w.claims.Withdraw(w.clerk, claims.Withdrawing{ID: owed.ID, Version: owed.Version, Note: "ご遺族の申し出"}))
		w.must(w.claims.DenyDeath(w.approver, death.ID, death.Version, "ご本人が来所"))
	})
}

func TestADeathThatIsTakenBackAsHeirsClaimIsSeenByOneOfThem(t *testing.T) {
	each(t, func(w *world) {
		for range 4 {
			m := w.member()
			death := w.filedFor(w.clerk, m)
			owed := w.must(w.claims.File(w.clerk, w.owed(m, nil)))
			w.proof(owed)
			results := together(func() error {
				_, err := w.claims.Withdraw(w.clerk, claims.Withdrawing{ID: death.ID, Version: death.Version, Note: "ご遺族の申し出"})
				return err
			}, func() error {
				_, err := w.claims.Submit(w.clerk, claims.Submission{ID: owed.ID, Version: owed.Version, Key: key(owed.ID)})
				return err
			})
			if count(results, "ok") != 1 {
				w.Errorf("the death was taken back, and heirs claimed: %v", results)
			}
		}
	})
}

func TestTheDayOfADeathIsThatOfAClaimThatWasNotRefused(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		c := w.filedFor(w.clerk, m)
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, "死亡日の誤り"))
		w.must(w.claims.Refuse(w.approver, c.ID, c.Version, "死亡の日が違います。"))
		d := w.heirs(m)
		d.EventOn = day(wedding.AddDays(3))
		w.must(w.files(w.clerk, d))
		if told, err := deaths.Of(storetest.System(), w.s.Client, m.row.ID); err != nil || told.On != wedding.AddDays(3) {
			w.Errorf("died %v, %v", told, err)
		}
	})
}

func TestADeathThatWasPaidAndIsDeniedStandsInNobodysWay(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		c := w.filedFor(w.clerk, m)
		w.inside(func(ctx context.Context, client *ent.Client) error {
			err := client.Payment.Create().SetMemberID(m.row.ID).SetClaimID(c.ID).SetHostKind("").SetKindID(c.KindID).SetRelation(payment.RelationSELF).
				SetPaid(caldate.DayOf("2026-07-21")).SetAmount(300000).SetOccurrence(1).SetPayee(payment.PayeeHEIR).Exec(ctx)
			if err != nil {
				return err
			}
			return client.Claim.Update().Where(claim.ID(c.ID)).SetStatus(claim.StatusPAID).Exec(ctx)
		})
		if shown := w.s.Client.Payment.Query().CountX(m); shown != 0 {
			w.Errorf("his account shows %d payments to his heirs", shown)
		}
		w.must(w.claims.DenyDeath(w.approver, c.ID, w.row(c.ID).Version, "ご本人が来所されました。"))
		if died := w.s.Client.Member.Query().Where(member.ID(m.row.ID), deaths.Any()).ExistX(storetest.System()); died {
			w.Error("he is taken for dead all the same")
		}
		w.filedFor(w.clerk, m) // it is entitled, or it could not be sent
	})
}

func TestWhatHeirsHaveALetterOfIsNotTakenBack(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		w.filedFor(w.clerk, m)
		c := w.must(w.files(w.clerk, w.owed(m, nil)))
		c = w.must(w.claims.Approve(w.approver, c.ID, w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, "")).Version))
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Letter.Update().Where(letter.ClaimID(c.ID)).SetSentAt(now).Exec(ctx)
		})
		_, err := w.claims.Undo(w.approver, c.ID, c.Version)
		w.refuses(err, "step_followed")
	})
}
