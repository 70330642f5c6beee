package certificates_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/employment"
	"kyosai/server/caldate"
	"kyosai/server/certificates"
	"kyosai/server/claims"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store/storetest"
)

func TestSendingAClaimAsksTheCompanyOfThatDay(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.ill()
		if asked == nil || asked.Status != certificate.StatusWAITING || asked.Type != certificate.TypeABSENCE || asked.CompanyID != w.now.ID ||
			*asked.AbsentFrom != "2026-05-01" || *asked.AbsentUntil != "2026-05-31" || asked.HiredOn != nil || asked.DueOn != "2026-06-29" {
			w.Errorf("asked %+v", asked)
		}
		if w.claim(c.ID).Verdict.Awaiting(rules.Officer) == nil || w.waiting(w.officer) != 1 || w.waiting(w.former) != 0 {
			w.Error("nobody waits for it, or somebody else")
		}
	})
}

func TestAnAbsenceInFormerTimesIsAskedOfTheFormerCompany(t *testing.T) {
	each(t, func(w *world) {
		w.inside(func(ctx context.Context, c *ent.Client) error {
			rows := c.Employment.Query().AllX(ctx)
			for _, r := range rows {
				if r.CompanyID == w.before.ID {
					if err := c.Employment.UpdateOne(r).SetUntilOn("2026-05-31").Exec(ctx); err != nil {
						return err
					}
				} else if err := c.Employment.UpdateOne(r).SetFromOn("2026-06-01").Exec(ctx); err != nil {
					return err
				}
			}
			return nil
		})
		_, asked := w.ill()
		if asked.CompanyID != w.before.ID || w.waiting(w.former) != 1 || w.waiting(w.officer) != 0 {
			w.Errorf("asked %s", asked.CompanyID)
		}
	})
}

func TestAnAbsenceOfADayWithoutAnEmployerIsAskedOfNobody(t *testing.T) {
	each(t, func(w *world) {
		w.inside(func(ctx context.Context, c *ent.Client) error {
			if err := c.Employment.Update().Where(employment.CompanyID(w.before.ID)).SetFromOn("2026-03-15").SetUntilOn("2026-03-31").Exec(ctx); err != nil {
				return err
			}
			return c.Employment.Update().Where(employment.CompanyID(w.now.ID)).SetFromOn("2026-04-10").Exec(ctx)
		})
		send := func(from caldate.Day) error {
			w.Helper()
			kind := w.Store.Client.BenefitKind.Query().Where(benefitkind.Code("SICK")).OnlyX(storetest.System())
			c := w.must(w.claims.Save(w.member, claims.Draft{KindID: kind.ID, Answers: claims.Answers{AbsentFrom: &from, AbsentUntil: day("2026-05-31")}}))
			w.inside(func(ctx context.Context, client *ent.Client) error {
				return client.Document.Create().SetClaimID(c.ID).SetPosition(1).SetMediaType("image/jpeg").SetState(document.StateCLEAN).SetSize(3).SetPages(1).SetSha256(c.ID).SetCreatedAt(today).Exec(ctx)
			})
			_, err := w.claims.Submit(w.member, claims.Submission{ID: c.ID, Version: c.Version, Key: "gap-of-the-test-" + from.String()})
			return err
		}
		for _, from := range []caldate.Day{"2026-04-01", "2026-04-09", "2026-03-14"} {
			err := send(from)
			w.refusedAs(err, "not_employed")
			if p := problem.As(err); p != nil && (p.Field != "absentFrom" || !strings.Contains(p.Message, from.Era())) {
				w.Errorf("of %s: %+v", from, p)
			}
		}
		if w.waiting(w.former) != 0 || w.waiting(w.officer) != 0 {
			w.Error("a company was asked of days on which nobody worked for it")
		}
		if err := send("2026-04-10"); err != nil || w.waiting(w.officer) != 1 {
			w.Errorf("the first day of the job: %v", err)
		}
		if err := send("2026-03-31"); err != nil || w.waiting(w.former) != 1 {
			w.Errorf("the last day of the job before: %v", err)
		}
	})
}

func TestADraftAsksNobodyAndAKindWithoutACertificateNeither(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.sent("MARRIAGE", claims.Answers{EventOn: day("2026-05-10"), PersonName: "山田　花子"})
		if asked != nil || c.CertificateID != nil || w.waiting(w.officer) != 0 {
			w.Errorf("asked %+v", asked)
		}
	})
}

func TestTheOfficersWhoActForTheCompanyGetOneMailForAllWithoutAName(t *testing.T) {
	each(t, func(w *world) {
		w.ill()
		w.served()
		all := w.mails()
		if len(all) != 1 || all[0].To != "100002@example.jp" {
			w.Fatalf("got %+v", all)
		}
		for _, word := range []string{"山田", "20000001", "傷病", "病気", "欠勤", "2026"} {
			if strings.Contains(all[0].Body+all[0].Subject, word) {
				w.Errorf("it says %s", word)
			}
		}
		if len(w.mails()) != 1 {
			w.Error("a second look writes a second mail")
		}
	})
}

func TestWhatWasAnsweredMeanwhileMakesNoMail(t *testing.T) {
	each(t, func(w *world) {
		_, asked := w.ill()
		w.confirmed(asked)
		if all := w.mails(); len(all) != 0 {
			w.Errorf("got %+v", all)
		}
	})
}

func TestTakingAClaimBackClosesItsCertificate(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.ill()
		w.must(w.claims.Withdraw(w.member, claims.Withdrawing{ID: c.ID, Version: c.Version}))
		if w.row(asked.ID).Status != certificate.StatusCLOSED || w.waiting(w.officer) != 0 || w.Store.Client.Member.Query().CountX(w.officer) != 0 {
			w.Error("it still waits, or its member is still known")
		}
		_, err := w.Confirm(w.officer, asked.ID, asked.Version)
		w.refusedAs(err, "certificate_not_found")
		if len(w.mails()) != 0 {
			w.Error("a mail was written of what is closed")
		}
	})
}

func TestARefusedClaimClosesWhatStillWaits(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.ill()
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Claim.UpdateOneID(c.ID).SetStatus(claim.StatusRECOMMENDED).Exec(ctx)
		})
		w.must(w.claims.Refuse(w.approver, c.ID, c.Version, "対象になりません。"))
		if w.row(asked.ID).Status != certificate.StatusCLOSED {
			w.Errorf("it is %s", w.row(asked.ID).Status)
		}
	})
}

// returned is a claim that staff returned to the member.
func (w *world) returned(c *ent.Claim) *ent.Claim {
	w.Helper()
	return w.must(w.claims.Return(w.examiner, claims.Return{ID: c.ID, Version: w.claim(c.ID).Version, Corrections: []string{"DAY_DIFFERS"}, Message: "日付をご確認ください。"}))
}

// redated saves other days into a claim that was returned, and sends it again.
func (w *world) redated(c *ent.Claim, from, until caldate.Day) (*ent.Claim, *ent.Certificate) {
	w.Helper()
	c = w.must(w.claims.Save(w.member, claims.Draft{ID: c.ID, Version: c.Version, KindID: c.KindID, Answers: claims.Answers{AbsentFrom: day(from), AbsentUntil: day(until)}}))
	return w.again(c)
}

func TestAskedAgainIsOnlyWhatHasNoAnswer(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.ill()
		c, still := w.again(w.returned(c))
		if still.ID != asked.ID {
			w.Error("what waits was asked twice")
		}
		c, other := w.redated(w.returned(c), "2026-05-02", "2026-05-31")
		if other.ID == asked.ID || w.row(asked.ID).Status != certificate.StatusCLOSED || w.waiting(w.officer) != 1 {
			w.Error("other days were not asked anew, or the former still wait")
		}
		if _, err := w.Correct(w.officer, other.ID, other.Version, certificates.Days{AbsentFrom: day("2026-05-03"), AbsentUntil: day("2026-05-31")}, ""); err != nil {
			w.Fatal(err)
		}
		c, same := w.again(w.returned(c))
		c, told := w.redated(w.returned(c), "2026-05-03", "2026-05-31")
		if same.ID != other.ID || told.ID != other.ID {
			w.Error("what the company has certified was asked again")
		}
		if _, third := w.redated(w.returned(c), "2026-05-04", "2026-05-31"); third.ID == other.ID || third.Status != certificate.StatusWAITING {
			w.Error("days that nobody certified were not asked")
		}
	})
}

func TestAnAnswerMayComeWhileTheMemberMendsHisClaim(t *testing.T) {
	each(t, func(w *world) {
		c, asked := w.ill()
		c = w.returned(c)
		w.confirmed(asked)
		c, same := w.again(w.must(w.claims.Get(w.member, c.ID)))
		if same.ID != asked.ID || w.claim(c.ID).Verdict.Awaiting(rules.Officer) != nil {
			w.Errorf("it waits for %+v", same)
		}
	})
}
