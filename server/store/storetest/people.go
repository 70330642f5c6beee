package storetest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/letter"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/payment"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/kana"
	"kyosai/server/rules"
	"kyosai/server/store"
)

// People are some who don't exist: two members of two companies, each with every kind of row, the companies' officers, and
// one of staff a role.
type People struct {
	Kind     *ent.BenefitKind
	HeirKind *ent.BenefitKind // that heirs claim after a member's death
	Own      *Person
	Other    *Person
	Staff    map[string]*ent.Staff // by the role's name

	Payout *ent.Payout // a run that was released

	Declared *ent.Disaster // a disaster that holds
	Expected *ent.Disaster // one that waits for its confirmation

	Offering    *ent.Offering   // on sale
	Unpublished *ent.Offering   // a draft
	Amendment   *ent.Amendment  // of the offering
	LimitGroup  *ent.LimitGroup // which the one on sale shares
	Picture     *ent.Picture    // of the offering on sale
	ByLot       *ent.Offering   // whose lottery was drawn
	Entering    *ent.Lottery    // that takes entries, of each person one
	Statement   *ent.Statement
	Due         *ent.Due                        // for an order of Own
	Deposits    map[deposit.Status]*ent.Deposit // one that pays an order of Own, one in doubt

	Counter // what lies in the safe and went over the counter

	Event   *ent.Event        // that can be booked
	Trips   *ent.LimitGroup   // which it shares
	Session *ent.EventSession // of it
	Device  *ent.DoorDevice   // at its door, not enrolled yet
	Planned *ent.Event        // a draft

	Draft    *ent.RuleDraft // a rule that is worked on, and was tried
	Proposed *ent.RuleDraft // one that waits for its approval
}

// Person is a member with his rows.
type Person struct {
	Member   *ent.Member
	Company  *ent.Company
	Former   *ent.Company // where he worked before, which owes fees
	Account  *ent.Account
	Officer  *ent.Officer // of the company, with his account
	Claims   map[claim.Status]*ent.Claim
	Filed    *ent.Claim    // what the clerk began for his heirs
	Document *ent.Document // of the submitted claim; no vault keeps its bytes
	Notice   *ent.Notice   // of the returned claim, read

	Leaving *ent.LeavingCorrection // of his leaving day, which waits

	Agency *ent.Agency
	Coupon *ent.Coupon // that can be used, of the approved claim

	Orders  map[order.Status]*ent.Order // unpaid, paid and handed out, of the offering on sale
	Refused *ent.RefusedRefund          // of the order handed out, recorded wrongly as given back by the bank
	Place   *ent.WaitingPlace           // in the line behind a lottery, whose offer nobody answered
	Turn    *ent.Turn                   // whose number came when all was sold

	Favourite *ent.Favourite // the offering on sale

	Bookings map[booking.Status]*ent.Booking // unpaid, paid, cancelled with a rest to be settled, and with a place offered

	Pending  *ent.BankAccount // his own, entered and not confirmed
	Paid     *ent.BankAccount // his company's
	Arrears  *ent.Arrears     // of the company where he worked before
	Transfer *ent.Transfer
	Letter   *ent.Letter // of the paid claim, sent

	Certificate *ent.Certificate // of the submitted claim, which waits
}

// System is a context that answers to nobody's screen.
func System() context.Context {
	return access.With(context.Background(), &access.Viewer{Kind: access.System, Zone: access.Inside})
}

// Populate fills a migrated database with People.
func Populate(t testing.TB, s *store.Store) *People {
	t.Helper()
	people := &People{Staff: map[string]*ent.Staff{}}
	err := s.InTx(System(), func(ctx context.Context, tx *store.Tx) (err error) {
		c := tx.Client()
		if people.Kind, err = weddingGift(ctx, c); err != nil {
			return err
		}
		if err := c.OfferCount.Create().SetKindID(people.Kind.ID).SetMembers(12).SetDueSoon(5).SetCountedOn("2026-06-01").Exec(ctx); err != nil {
			return err
		}
		if people.Own, err = person(ctx, c, tx.Now, people.Kind, 1, "髙島　浩", "タカシマ ヒロシ"); err != nil {
			return err
		}
		if people.Other, err = person(ctx, c, tx.Now, people.Kind, 2, "小鳥遊　由紀恵子", "タカナシ ユキエコ"); err != nil {
			return err
		}
		for _, more := range []func(context.Context, *ent.Client, time.Time) error{people.hire, people.draft, people.declare, people.correct,
			people.file, people.offer, people.raffle, people.invite, people.deposit, people.pay} {
			if err = more(ctx, c, tx.Now); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return people
}

func weddingGift(ctx context.Context, c *ent.Client) (*ent.BenefitKind, error) {
	if kind, err := c.BenefitKind.Query().Where(benefitkind.Code("MARRIAGE")).WithRules().Only(ctx); err == nil {
		return kind, nil
	}
	kind, err := c.BenefitKind.Create().SetCode("MARRIAGE").SetName("結婚祝金").SetNameEn("Wedding gift").SetHostKind("01").
		SetPosition(1).SetAsks([]string{"PERSON_NAME"}).SetRelations([]string{"SELF"}).SetOccasion(&rules.Occasion{From: rules.Married}).SetOpen(true).Save(ctx)
	if err != nil {
		return nil, err
	}
	return kind, c.BenefitRule.Create().SetKindID(kind.ID).SetInForceFrom("1971-04-01").SetAmount(20000).
		SetAward(rules.Award{Type: "fixed", Params: map[string]int{"amount": 20000}}).SetConditions([]rules.Condition{{Type: "not_in_future"}}).
		SetProofs([]string{"婚姻届受理証明書"}).SetVersion(1).Exec(ctx)
}

func person(ctx context.Context, c *ent.Client, now time.Time, kind *ent.BenefitKind, n int, name, reading string) (p *Person, err error) {
	p = &Person{Claims: map[claim.Status]*ent.Claim{}}
	if p.Company, err = c.Company.Create().SetCode(fmt.Sprintf("10000%d", n)).SetName(fmt.Sprintf("第%d須磨機械工業株式会社", n)).
		SetJoinedOn("1971-04-01").SetWithdrewOn("2030-03-31").SetKana("スマキカイコウギョウ").SetNameKey(kana.FoldName("須磨機械工業株式会社")).SetKanaKey(kana.FoldKana("スマキカイコウギョウ")).Save(ctx); err != nil {
		return nil, err
	}
	if p.Member, err = c.Member.Create().SetNumber(fmt.Sprintf("1000000%d", n)).SetName(name).SetKana(reading).SetSex(member.SexMALE).
		SetBornOn("1968-06-05").SetMarriedOn("1998-01-22").SetJoinedOn("1993-11-11").SetLeftOn("2030-03-31").SetPostalCode("654-0001").SetTelephone("078-111-2222").SetAddress("神戸市須磨区").
		SetNameKey(kana.FoldName(name)).SetKanaKey(kana.FoldKana(reading)).SetTelephoneKey("0781112222").
		SetGivenNameKey(kana.FoldName(kana.Given(name))).SetGivenKanaKey(kana.FoldKana(kana.Given(reading))).Save(ctx); err != nil {
		return nil, err
	}
	if err = p.work(ctx, c, n); err != nil {
		return nil, err
	}
	if err = c.Payment.Create().SetMemberID(p.Member.ID).SetHostKind("02").SetRelation(payment.RelationCHILD).
		SetPaid(caldate.MonthOrDay("2001-05")).SetAmount(10000).Exec(ctx); err != nil {
		return nil, err
	}
	if p.Account, err = c.Account.Create().SetMemberID(p.Member.ID).SetSignInID(fmt.Sprintf("member%d", n)).
		SetEmail(fmt.Sprintf("member%d@example.jp", n)).SetCreatedAt(now).SetOpenedAt(now).
		SetEmailConfirmedAt(now).SetOpeningCodeEndsAt(now).SetLockedUntil(now).Save(ctx); err != nil {
		return nil, err
	}
	if err = p.name(ctx, c, now, n); err != nil {
		return nil, err
	}
	return p, p.apply(ctx, c, now, kind)
}

func (p *Person) apply(ctx context.Context, c *ent.Client, now time.Time, kind *ent.BenefitKind) error {
	deadline := caldate.Day("2029-06-01")
	house, err := c.Facility.Create().SetName(p.Company.Name + "保養所").SetKana("ホヨウショ").SetPrefecture("兵庫県").SetAddress("神戸市北区有馬町").
		SetTelephone("078-000-0000").SetDescription("温泉があります。").SetPosition(1).Save(ctx)
	if err = errors.Join(err, p.contract(ctx, c)); err != nil {
		return err
	}
	for i, status := range []claim.Status{claim.StatusDRAFT, claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED, claim.StatusAPPROVED, claim.StatusREFUSED, claim.StatusWITHDRAWN, claim.StatusPAID} {
		create := c.Claim.Create().SetReference(fmt.Sprintf("K%s%d", p.Member.Number, i)).SetMemberID(p.Member.ID).SetKindID(kind.ID).
			SetCompanyID(p.Company.ID).SetStatus(status).SetReply("はい").SetDecidedAt(now).SetAmount(20000).SetDeadlineOn(deadline).
			SetVerdict(&rules.Verdict{Entitled: true, Amount: 20000, Reckoned: rules.Text{Ja: "定額で20,000円です。", En: "A fixed amount of 20,000 yen."}, Deadline: &deadline, Version: 1, Outcomes: []rules.Outcome{{Type: "not_in_future", Holds: true}}}).
			SetCreatedAt(now).SetUpdatedAt(now).SetSubmittedAt(now).SetAppliedOn("2026-07-01")
		made, err := answer(create, house, p.Agency).Save(ctx)
		if err != nil {
			return err
		}
		p.Claims[status] = made
		if status != claim.StatusDRAFT {
			if err := p.decide(ctx, c, now, made); err != nil {
				return err
			}
		}
		proof, err := c.Document.Create().SetClaimID(made.ID).SetPosition(1).SetMediaType("image/jpeg").SetSize(3).SetPages(1).
			SetSha256(made.ID).SetState(document.StateCLEAN).SetCreatedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		if err := c.DocumentContent.Create().SetDocumentID(proof.ID).SetKeptAs(proof.ID).Exec(ctx); err != nil {
			return err
		}
		if status == claim.StatusSUBMITTED {
			p.Document = proof
			if err := p.ask(ctx, c, now, made); err != nil {
				return err
			}
		}
		if err := p.give(ctx, c, now, made); err != nil {
			return err
		}
		if status == claim.StatusRETURNED {
			p.Notice, err = c.Notice.Create().SetMemberID(p.Member.ID).SetKind(notice.KindCLAIM_RETURNED).SetClaimID(made.ID).
				SetBenefitKindID(kind.ID).SetMadeAt(now).SetReadAt(now).Save(ctx)
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// decide has a claim step on, and tells the step of the one that was paid by a letter.
func (p *Person) decide(ctx context.Context, c *ent.Client, now time.Time, made *ent.Claim) error {
	step, err := c.Decision.Create().SetClaimID(made.ID).SetStep(decision.StepSUBMITTED).SetCorrections([]string{"PROOF_UNREADABLE"}).SetMessage("受け付けました").SetNote("覚書").
		SetRevocation(decision.RevocationOTHER).SetAt(now).Save(ctx)
	if err == nil && made.Status == claim.StatusSUBMITTED {
		err = c.Claim.UpdateOne(made).SetRevokingID(step.ID).Exec(ctx)
	}
	if err != nil || made.Status != claim.StatusPAID {
		return err
	}
	p.Letter, err = c.Letter.Create().SetClaimID(made.ID).SetDecisionID(step.ID).SetKind(letter.KindAPPROVAL).SetDueAt(now).SetSentAt(now).Save(ctx)
	return err
}
