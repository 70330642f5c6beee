package letters_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/letter"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/purposedlook"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/holidays"
	"kyosai/server/letters"
	"kyosai/server/letters/typeset/pdf"
	"kyosai/server/letters/typeset/pdf/fonts"
	"kyosai/server/looks"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// desk is a scheme with some decided claims, and who writes letters.
type desk struct {
	*testing.T
	letters.Letters
	people   *storetest.People
	examiner context.Context
}

func each(t *testing.T, test func(d *desk)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) { test(open(t, s)) })
}

func open(t *testing.T, s *store.Store) *desk {
	t.Helper()
	head, err := letters.ReadHead("")
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{T: t, people: storetest.Populate(t, s)}
	d.Letters = letters.Letters{Store: s, Press: letters.Press{Head: head, Fonts: func() ([]*pdf.Font, error) { return fonts.All() }}}
	examiner := *d.people.Viewer("EXAMINER")
	examiner.SessionID = "ses_1"
	d.examiner = storetest.As(&examiner)
	return d
}

// inside changes rows as nobody in particular.
func (d *desk) inside(change func(ctx context.Context, tx *store.Tx) error) {
	d.Helper()
	if err := d.Store.InTx(storetest.System(), change); err != nil {
		d.Fatal(err)
	}
}

// decide has a step taken with a claim, and gives the letter that is due.
func (d *desk) decide(of *storetest.Person, status claim.Status, step decision.Step, words string) *ent.Letter {
	d.Helper()
	c := of.Claims[status]
	d.inside(func(ctx context.Context, tx *store.Tx) error {
		made, err := tx.Client().Decision.Create().SetClaimID(c.ID).SetStep(step).SetMessage(words).SetAt(tx.Now).Save(ctx)
		if err != nil {
			return err
		}
		return letters.Due(ctx, tx, made)
	})
	return d.Store.Client.Letter.Query().Where(letter.ClaimID(c.ID), letter.SentAtIsNil()).OnlyX(storetest.System())
}

func (d *desk) refusal() *ent.Letter {
	return d.decide(d.people.Own, claim.StatusREFUSED, decision.StepREFUSED, "婚姻の日が加入の前でした。")
}

// reveal opens what letters tell, to be sent.
func (d *desk) reveal(of ...*ent.Letter) {
	d.Helper()
	ids := make([]string, len(of))
	for i, letter := range of {
		ids[i] = letter.ID
	}
	if opened, err := d.Reveal(d.examiner, ids, looks.Wish{Purpose: purposedlook.PurposePOSTING}); err != nil || len(opened) != len(of) {
		d.Fatal(opened, err)
	}
}

func (d *desk) waiting(kinds ...letter.Kind) []string {
	d.Helper()
	return d.listed(letters.Shelf{Kinds: kinds, First: 20})
}

func (d *desk) listed(s letters.Shelf) (ids []string) {
	d.Helper()
	list, err := d.List(d.examiner, s)
	if err != nil {
		d.Fatal(err)
	}
	for _, e := range list.Edges {
		ids = append(ids, e.Node.ID)
	}
	if total, err := list.TotalCount(d.examiner); err != nil || s.First >= 20 && total != len(ids) {
		d.Errorf("%d in all, listed %d: %v", total, len(ids), err)
	}
	return ids
}

func (d *desk) text(ids ...string) string {
	d.Helper()
	printed, err := d.Print(d.examiner, ids)
	if err != nil {
		d.Fatal(err)
	}
	return read(d.T, printed.PDF)
}

func read(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "letter.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-layout", path, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("pdftotext (Debian's poppler-utils): %v %s", err, out)
	}
	return string(out)
}

var refused = []letter.Kind{letter.KindREFUSAL}

func code(err error) string {
	if p := problem.As(err); p != nil {
		return p.Code
	}
	if err != nil {
		return err.Error()
	}
	return "ok"
}

func TestALetterIsDueWithTheStepSetFromWhatIsOnFileAndSentOnce(t *testing.T) {
	each(t, func(d *desk) {
		due := d.refusal()
		if got := d.waiting(letter.KindREFUSAL); !slices.Equal(got, []string{due.ID}) {
			d.Errorf("waiting: %v", got)
		}
		text := d.text(due.ID)
		for _, words := range []string{"〒654-0001", "神戸市須磨区", "髙島", "様", "結婚祝金", "婚姻の日が加入の前でした。", "不服の申立て", due.QueryClaim().OnlyX(storetest.System()).Reference} {
			if !strings.Contains(text, words) {
				d.Errorf("no %s in %s", words, text)
			}
		}
		for range 2 {
			sent, err := d.Send(d.examiner, []string{due.ID})
			if err != nil || len(sent) != 1 || sent[0].SentAt == nil || sent[0].Edges.SentBy.Name != "職員 EXAMINER" {
				d.Fatalf("sent %v, %v", sent, err)
			}
		}
		if got := d.waiting(); len(got) != 0 {
			d.Errorf("sent, it waits: %v", got)
		}
		if got := d.listed(letters.Shelf{Sent: true, First: 20, Kinds: refused}); !slices.Equal(got, []string{due.ID}) {
			d.Errorf("sent: %v", got)
		}
		told := d.Store.Client.Notice.Query().Where(notice.KindEQ(notice.KindLETTER_SENT)).AllX(storetest.System())
		if len(told) != 1 || told[0].MemberID != d.people.Own.Member.ID || *told[0].ClaimID != due.ClaimID {
			d.Errorf("told %v", told)
		}
		if d.text(due.ID) != text {
			d.Error("sent, it reads otherwise")
		}
	})
}

func TestALetterThatReturnsAClaimSaysEachThingToMend(t *testing.T) {
	each(t, func(d *desk) {
		asked := d.decide(d.people.Own, claim.StatusRETURNED, decision.StepRETURNED, "")
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Decision.UpdateOneID(asked.DecisionID).SetCorrections(claims.Corrections).Exec(ctx)
		})
		text := strings.Join(strings.Fields(d.text(asked.ID)), "")
		_, after, _ := strings.Cut(text, "確認していただきたいこと")
		said, _, _ := strings.Cut(after, "お返事のしかた")
		if n := len(claims.Corrections) - 1; strings.Count(said, "・") != n { // the last is what the message alone says
			d.Errorf("of %d things it says: %s", n, said)
		}
	})
}

func TestALetterIsNoneAnyMoreWhenItsClaimWentOn(t *testing.T) {
	each(t, func(d *desk) {
		asked := d.decide(d.people.Own, claim.StatusRETURNED, decision.StepRETURNED, "写真をもう一度お願いします。")
		again := d.decide(d.people.Own, claim.StatusRETURNED, decision.StepRETURNED, "裏面もお願いします。")
		if got := d.waiting(); !slices.Equal(got, []string{again.ID}) {
			d.Errorf("two that ask: %v", got)
		}
		if _, err := d.Print(d.examiner, []string{asked.ID}); code(err) != "letter_not_found" {
			d.Errorf("one that was overtaken: %v", err)
		}
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Claim.UpdateOneID(again.ClaimID).SetStatus(claim.StatusSUBMITTED).Exec(ctx)
		})
		if got := d.waiting(); len(got) != 0 {
			d.Errorf("answered, it waits: %v", got)
		}
		if _, err := d.Send(d.examiner, []string{again.ID}); code(err) != "letter_overtaken" {
			d.Errorf("answered, it is sent: %v", err)
		}
		if _, err := d.Print(d.examiner, []string{again.ID}); code(err) != "letter_not_found" {
			d.Errorf("answered, it is printed: %v", err)
		}
	})
}

func TestALetterOfARevokedApprovalSaysWhyAndHowToObject(t *testing.T) {
	each(t, func(d *desk) {
		of := d.people.Own.Claims[claim.StatusSUBMITTED]
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			approved, err := tx.Client().Decision.Create().SetClaimID(of.ID).SetStep(decision.StepAPPROVED).SetAt(tx.Now).Save(ctx)
			if err != nil {
				return err
			}
			return tx.Client().Letter.Create().SetClaimID(of.ID).SetDecisionID(approved.ID).SetKind(letter.KindAPPROVAL).SetDueAt(tx.Now).SetSentAt(tx.Now).Exec(ctx)
		})
		due := d.decide(d.people.Own, claim.StatusSUBMITTED, decision.StepREVOKED, "届出の日の見誤りでした。")
		text := strings.Join(strings.Fields(d.text(due.ID)), "")
		for _, want := range []string{"給付の決定の取消しのお知らせ", "届出の日の見誤りでした。", "この決定に不服があるとき", "もう一度審査いたします"} {
			if !strings.Contains(text, want) {
				d.Errorf("it does not say %s: %s", want, text)
			}
		}
	})
}

func TestManyLettersComeInTheOrderNamedEachFromItsFirstPage(t *testing.T) {
	each(t, func(d *desk) {
		first, second := d.refusal(), d.decide(d.people.Other, claim.StatusAPPROVED, decision.StepAPPROVED, "")
		text := d.text(second.ID, first.ID)
		a, b := strings.Index(text, "給付決定のお知らせ"), strings.Index(text, "審査の結果のお知らせ")
		if a < 0 || b < a || strings.Count(text, "1 / 1") != 2 || !strings.Contains(text, "20,000円") {
			d.Errorf("set %s", text)
		}
		if got := d.waiting(); !slices.Equal(got, []string{first.ID, second.ID}) {
			d.Errorf("the oldest stands not first: %v", got)
		}
	})
}

func TestWithoutAnAddressALetterGoesInCareOfTheCompany(t *testing.T) {
	each(t, func(d *desk) {
		due := d.refusal()
		d.homeless(due)
		text := d.text(due.ID)
		for _, words := range []string{"〒651-0001", "神戸市中央区港島", "第1須磨機械工業株式会社", "気付", d.people.Kind.Name, "婚姻の日"} {
			if !strings.Contains(text, words) {
				d.Errorf("no %s in %s", words, text)
			}
		}
	})
}

// homeless leaves the letter of a member no address but his company's.
func (d *desk) homeless(due *ent.Letter) {
	d.Helper()
	d.inside(func(ctx context.Context, tx *store.Tx) error {
		return errors.Join(
			tx.Client().Company.UpdateOneID(d.people.Own.Company.ID).SetPostalCode("6510001").SetAddress("神戸市中央区港島").Exec(ctx),
			tx.Client().Claim.UpdateOneID(due.ClaimID).SetHeirName("").Exec(ctx),
			tx.Client().Member.UpdateOneID(d.people.Own.Member.ID).SetAddress("").SetPostalCode("").Exec(ctx))
	})
}

func TestTheCompanyReadsNeitherTheKindNorTheWordsOfWhatIsSensitive(t *testing.T) {
	each(t, func(d *desk) {
		due := d.refusal()
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().BenefitKind.UpdateOneID(d.people.Kind.ID).SetSensitive(true).Exec(ctx)
		})
		telling := []string{d.people.Kind.Name, "婚姻の日"}
		d.reveal(due)
		if text := d.text(due.ID); !strings.Contains(text, telling[0]) || !strings.Contains(text, telling[1]) {
			d.Errorf("at home he does not read it: %s", text)
		}
		d.homeless(due)
		text := d.text(due.ID)
		for _, words := range telling {
			if strings.Contains(text, words) {
				d.Errorf("in care of the company it says %s: %s", words, text)
			}
		}
		if !strings.Contains(text, "気付") || !strings.Contains(text, "わたしの申請") {
			d.Errorf("it does not say where to read it: %s", text)
		}
	})
}

func TestWhatALetterTellsOfSomethingSensitiveIsReadWithinALookAlone(t *testing.T) {
	each(t, func(d *desk) {
		due, other := d.refusal(), d.decide(d.people.Other, claim.StatusREFUSED, decision.StepREFUSED, "診断書の日が違いました。")
		silent := d.decide(d.people.Own, claim.StatusAPPROVED, decision.StepAPPROVED, "")
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().BenefitKind.UpdateOneID(d.people.Kind.ID).SetSensitive(true).Exec(ctx)
		})
		covered := func(ids ...string) bool {
			_, err := d.Print(d.examiner, ids)
			p := problem.As(err)
			return p != nil && p.Code == "look_needed" && p.Kind == problem.Forbidden
		}
		if !covered(due.ID) || !covered(silent.ID, other.ID) || covered(silent.ID) {
			d.Error("words of a sensitive claim are printed without a look, or a letter without words needs one")
		}
		d.reveal(due, silent)
		if covered(due.ID, silent.ID) || !covered(due.ID, other.ID) {
			d.Error("a look opens the letters of its own claim, and of no other")
		}
		if n := d.Store.Client.PurposedLook.Query().CountX(storetest.System()); n != 1 {
			d.Errorf("%d looks are recorded", n)
		}
		if _, err := d.Reveal(storetest.As(d.people.Viewer("CLERK")), []string{other.ID}, looks.Wish{Purpose: purposedlook.PurposePOSTING}); problem.As(err) == nil {
			d.Errorf("a clerk opens: %v", err)
		}
		if _, err := d.Reveal(d.examiner, []string{other.ID}, looks.Wish{Purpose: purposedlook.PurposeOTHER}); problem.As(err) == nil || problem.As(err).Field != "note" {
			d.Errorf("without words: %v", err)
		}
	})
}

// heirs has them claim in the place of the member, what was approved.
func (d *desk) heirs() {
	d.Helper()
	d.people.Own.Claims[claim.StatusAPPROVED] = d.people.Own.Filed
	d.inside(func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Claim.UpdateOneID(d.people.Own.Filed.ID).SetStatus(claim.StatusAPPROVED).SetKindID(d.people.Kind.ID).
			SetHeirName("髙島　美咲").SetHeirPostalCode("6510001").SetHeirAddress("神戸市中央区港島").Exec(ctx)
	})
}

func TestAnHeirGetsTheLetterInHisName(t *testing.T) {
	each(t, func(d *desk) {
		d.heirs()
		due := d.decide(d.people.Own, claim.StatusAPPROVED, decision.StepAPPROVED, "")
		text := strings.Join(strings.Fields(d.text(due.ID)), " ")
		for _, words := range []string{"〒651-0001", "神戸市中央区港島", "ご遺族 髙島 美咲 様", "会員のお名前 故 髙島 浩 様", "ご逝去に際し", "ご遺族の口座"} {
			if !strings.Contains(text, words) {
				d.Errorf("no %s in %s", words, text)
			}
		}
		if home := d.people.Own.Member.Address; home == "" || strings.Contains(text, home) || strings.Contains(text, "気付") {
			d.Errorf("it goes to %q: %s", home, text)
		}
	})
}

func TestAnHeirWhoGaveNoAddressGetsTheLetterWhereTheMemberLived(t *testing.T) {
	each(t, func(d *desk) {
		due := d.refusal()
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Claim.UpdateOneID(due.ClaimID).SetHeirName("髙島　美咲").Exec(ctx)
		})
		if text := d.text(due.ID); !strings.Contains(text, d.people.Own.Member.Address) || strings.Contains(text, "気付") {
			d.Errorf("set %s", text)
		}
	})
}

func TestWhatIsGivenAsACouponIsNotSaidToBePaid(t *testing.T) {
	each(t, func(d *desk) {
		due := d.decide(d.people.Own, claim.StatusAPPROVED, decision.StepAPPROVED, "")
		if text := d.text(due.ID); !strings.Contains(text, "お支払い") || strings.Contains(text, "割引券") {
			d.Errorf("paid in money: %s", text)
		}
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().BenefitKind.UpdateOneID(d.people.Kind.ID).SetCouponMonths(3).Exec(ctx)
		})
		if text := d.text(due.ID); strings.Contains(text, "口座") || !strings.Contains(text, "割引券") {
			d.Errorf("given as a coupon: %s", text)
		}
	})
}

func TestALetterSaysWhereTheMoneyReallyGoes(t *testing.T) {
	each(t, func(d *desk) {
		due := d.decide(d.people.Own, claim.StatusAPPROVED, decision.StepAPPROVED, "")
		says := func(when, words string) {
			d.Helper()
			due = d.decide(d.people.Own, claim.StatusAPPROVED, decision.StepAPPROVED, "")
			if text := d.text(due.ID); !strings.Contains(strings.Join(strings.Fields(text), ""), words) {
				d.Errorf("%s: %s", when, text)
			}
		}
		account := func(owner func(*ent.BankAccountCreate)) {
			d.Helper()
			d.inside(func(ctx context.Context, tx *store.Tx) error {
				create := tx.Client().BankAccount.Create().SetBank("0001").SetBranch("001").SetType(bankaccount.TypeORDINARY).SetNumber("1234567").SetHolder("ﾀｶｼﾏ").SetProposedAt(tx.Now)
				owner(create)
				return create.Exec(ctx)
			})
		}
		offer := func(own bool) {
			d.Helper()
			d.inside(func(ctx context.Context, tx *store.Tx) error {
				return tx.Client().PayoutTerms.Update().SetOwnAccounts(own).Exec(ctx)
			})
		}
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			if _, err := tx.Client().PayoutLine.Delete().Where(payoutline.ClaimID(due.ClaimID)).Exec(ctx); err != nil {
				return err
			}
			if _, err := tx.Client().BankAccount.Delete().Where(bankaccount.MemberID(d.people.Own.Member.ID)).Exec(ctx); err != nil {
				return err
			}
			return tx.Client().Claim.UpdateOneID(due.ClaimID).SetHeirName("").Exec(ctx)
		})
		offer(true)
		says("nobody has an account", "お勤め先の口座")
		account(func(c *ent.BankAccountCreate) {
			c.SetOwner(bankaccount.OwnerMEMBER).SetMemberID(d.people.Own.Member.ID)
		})
		says("the member has one", "ご本人の口座")
		offer(false)
		says("members' accounts are not paid to", "お勤め先の口座")
		d.heirs()
		says("heirs claim it", "ご遺族の口座")
	})
}

func TestTheDayOfPaymentWaitsForTheEndOfAStay(t *testing.T) {
	each(t, func(d *desk) {
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			_, err := tx.Client().Arrears.Delete().Exec(ctx)
			return err
		})
		due := d.decide(d.people.Own, claim.StatusAPPROVED, decision.StepAPPROVED, "")
		decided := caldate.Today(due.QueryDecision().OnlyX(storetest.System()).At)
		for _, until := range []caldate.Day{decided, decided.AddMonths(2)} {
			d.inside(func(ctx context.Context, tx *store.Tx) error {
				return tx.Client().Claim.UpdateOneID(due.ClaimID).SetUntilOn(until).Exec(ctx)
			})
			due = d.decide(d.people.Own, claim.StatusAPPROVED, decision.StepAPPROVED, "")
			on, err := holidays.OnOrAfter(caldate.MonthOf(until).First().AddMonths(1).AddDays(19))
			if text := d.text(due.ID); err != nil || !strings.Contains(text, on.Era()) {
				d.Errorf("until %s it is not said to be paid on %s (%v): %s", until, on.Era(), err, text)
			}
		}
	})
}

func TestALetterPromisesNoDayWhileTheCompanyOwesFeesAndReadsTheSameWhenItHasPaid(t *testing.T) {
	each(t, func(d *desk) {
		own := d.people.Own
		owe := func(until *caldate.Day) {
			d.Helper()
			d.inside(func(ctx context.Context, tx *store.Tx) error {
				if _, err := tx.Client().Arrears.Delete().Exec(ctx); err != nil {
					return err
				}
				return tx.Client().Arrears.Create().SetCompanyID(own.Company.ID).SetFromOn("2020-04-01").SetNillableUntilOn(until).SetNote("未納").
					SetSetByID(d.people.Staff["ACCOUNTING"].ID).SetCreatedAt(tx.Now).Exec(ctx)
			})
		}
		long := caldate.Day("2020-06-30")
		const none = "これから決まる支払日に、"
		for when, tt := range map[string]struct {
			until, later *caldate.Day
			promises     bool
		}{"it owes some, and pays them": {nil, &long, false}, "it has paid, and owes anew": {&long, nil, true}} {
			owe(tt.until)
			due := d.decide(own, claim.StatusAPPROVED, decision.StepAPPROVED, "")
			first := d.text(due.ID)
			if strings.Contains(strings.Join(strings.Fields(first), ""), none) == tt.promises {
				d.Errorf("%s: %s", when, first)
			}
			owe(tt.later)
			if again := d.text(due.ID); again != first {
				d.Errorf("%s: printed again it reads %s", when, again)
			}
		}
	})
}

func TestALetterSaysTheReasonsOfTheRuleButOfWhatIsSensitiveNone(t *testing.T) {
	each(t, func(d *desk) {
		due := d.refusal()
		verdict := &rules.Verdict{Outcomes: []rules.Outcome{
			{Type: "a", Holds: false, Reason: rules.Text{Ja: "欠勤は13日でした。"}}, {Type: "b", Holds: true, Reason: rules.Text{Ja: "期限のうちです。"}},
		}}
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Claim.UpdateOneID(due.ClaimID).SetVerdict(verdict).Exec(ctx)
		})
		if text := d.text(due.ID); !strings.Contains(text, "欠勤は13日でした。") || strings.Contains(text, "期限のうち") || !strings.Contains(text, "令和8年6月1日") {
			d.Errorf("set %s", text)
		}
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().BenefitKind.UpdateOneID(d.people.Kind.ID).SetSensitive(true).Exec(ctx)
		})
		d.reveal(due)
		if text := d.text(due.ID); strings.Contains(text, "13日") || strings.Contains(text, "事由の生じた日") || !strings.Contains(text, "婚姻の日が加入の前でした。") {
			d.Errorf("of a sensitive kind: %s", text)
		}
	})
}

func TestACharacterThatNoFontHasIsNamed(t *testing.T) {
	d := open(t, storetest.Open(t, storetest.SQLite))
	due := d.refusal()
	d.inside(func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Member.UpdateOneID(d.people.Own.Member.ID).SetName("髙島　\ue000").Exec(ctx)
	})
	printed, err := d.Print(d.examiner, []string{due.ID})
	if err != nil || !slices.Equal(printed.Lacking, []string{"U+E000"}) || !strings.Contains(read(t, printed.PDF), "□") {
		t.Errorf("got %v, %v", printed.Lacking, err)
	}
}

func TestWhoDoesNotDecideWritesNoLetters(t *testing.T) {
	each(t, func(d *desk) {
		due := d.refusal()
		for _, role := range access.RoleNames() {
			v := d.people.Own.Viewer()
			if d.people.Staff[role] != nil {
				v = d.people.Viewer(role)
			}
			want := "forbidden"
			if v.May(access.Examiner | access.Approver) {
				want = "ok"
			}
			_, err := d.Print(storetest.As(v), []string{due.ID})
			if code(err) != want {
				d.Errorf("%s prints: %v", role, err)
			}
			if _, err := d.Send(storetest.As(v), []string{due.ID}); code(err) != want {
				d.Errorf("%s sends: %v", role, err)
			}
			if list, err := d.List(storetest.As(v), letters.Shelf{First: 20}); err != nil || want != "ok" && len(list.Edges) > 0 {
				d.Errorf("%s sees %v, %v", role, list, err)
			}
		}
		if _, err := d.Print(storetest.As(&access.Viewer{Kind: access.Anonymous}), []string{due.ID}); code(err) != "sign_in" {
			d.Errorf("a stranger: %v", err)
		}
	})
}

func TestWhatIsAskedWronglyIsRefused(t *testing.T) {
	d := open(t, storetest.Open(t, storetest.SQLite))
	for want, ids := range map[string][]string{"letter_not_found": {"ltr_none"}, "letter_not_found ": {}, "too_many": make([]string, 101)} {
		if _, err := d.Print(d.examiner, ids); code(err) != strings.TrimSpace(want) {
			t.Errorf("print: got %v, want %s", err, want)
		}
	}
	for want, ids := range map[string][]string{"letter_not_found": {"ltr_none"}, "too_many": make([]string, 101)} {
		if _, err := d.Send(d.examiner, ids); code(err) != want {
			t.Errorf("send: got %v, want %s", err, want)
		}
	}
	if _, err := d.List(d.examiner, letters.Shelf{First: 101}); code(err) != "page_size" {
		t.Errorf("list: %v", err)
	}
}

func TestAListOfLettersComesInPages(t *testing.T) {
	d := open(t, storetest.Open(t, storetest.SQLite))
	a, b := d.refusal(), d.decide(d.people.Other, claim.StatusREFUSED, decision.StepREFUSED, "対象外です。")
	list, err := d.List(d.examiner, letters.Shelf{First: 1})
	if err != nil || list.Edges[0].Node.ID != a.ID || !list.PageInfo.HasNextPage {
		t.Fatalf("got %v, %v", list, err)
	}
	if got := d.listed(letters.Shelf{First: 1, After: list.PageInfo.EndCursor}); !slices.Equal(got, []string{b.ID}) {
		t.Errorf("then %v", got)
	}
	if _, err := d.Send(d.examiner, []string{a.ID, b.ID}); err != nil {
		t.Fatal(err)
	}
	list, err = d.List(d.examiner, letters.Shelf{Sent: true, First: 1, Kinds: refused})
	if err != nil || list.Edges[0].Node.ID != b.ID {
		t.Fatalf("got %v, %v", list, err)
	}
	if got := d.listed(letters.Shelf{Sent: true, First: 1, Kinds: refused, After: list.PageInfo.EndCursor}); !slices.Equal(got, []string{a.ID}) {
		t.Errorf("then %v", got)
	}
}

func TestALookAtALetterIsRecordedAndNothingKeepsIt(t *testing.T) {
	each(t, func(d *desk) {
		due := d.refusal()
		mux := http.NewServeMux()
		d.Mount(mux, func(next http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				next.ServeHTTP(w, r.WithContext(access.With(r.Context(), access.From(d.examiner))))
			})
		})
		ask := func(id string) *httptest.ResponseRecorder {
			w := httptest.NewRecorder()
			mux.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/paper/"+id, nil))
			return w
		}
		got := ask(due.ID)
		h := got.Header()
		if got.Code != http.StatusOK || h.Get("Content-Type") != "application/pdf" || h.Get("Cache-Control") != "no-store" ||
			!strings.Contains(h.Get("Content-Security-Policy"), "default-src 'none'") || strings.Contains(h.Get("Content-Disposition"), "髙") {
			d.Errorf("answered %d with %v", got.Code, h)
		}
		entry := d.Store.Client.AuditEntry.Query().Where(auditentry.Operation("letterRead")).OnlyX(storetest.System())
		if !strings.Contains(entry.Subjects, d.people.Own.Member.ID) || !strings.Contains(entry.Items, "R15") || entry.Actor != d.people.Staff["EXAMINER"].ID {
			d.Errorf("recorded %v", entry)
		}
		if none := ask("ltr_none"); none.Code != http.StatusNotFound || !strings.Contains(none.Body.String(), "letter_not_found") {
			d.Errorf("of none: %d %s", none.Code, none.Body)
		}
		if n := d.Store.Client.AuditEntry.Query().Where(auditentry.Operation("letterRead")).CountX(storetest.System()); n != 2 {
			d.Errorf("%d lines in the record", n)
		}
	})
}

func TestALetterGoesOnSayingTheAmountThatItGranted(t *testing.T) {
	each(t, func(d *desk) {
		due := d.decide(d.people.Own, claim.StatusAPPROVED, decision.StepAPPROVED, "")
		was := d.text(due.ID)
		d.inside(func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().Claim.Update().Where(claim.ID(due.ClaimID)).SetAmount(1).Exec(ctx)
		})
		if now := d.text(due.ID); now != was || !strings.Contains(was, "20,000円") {
			d.Errorf("it said %s and says %s", was, now)
		}
	})
}
