package bankaccounts_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/transfer"
	"kyosai/server/access"
	"kyosai/server/bankaccounts"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// world has two people with accounts, two of accounting, and a clerk.
type world struct {
	*testing.T
	s                               *store.Store
	people                          *storetest.People
	b                               bankaccounts.BankAccounts
	accounting, second, clerk, self context.Context
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := &world{T: t, s: s, people: storetest.Populate(t, s), b: bankaccounts.BankAccounts{Store: s}}
		other := *w.people.Viewer("ADMINISTRATOR")
		other.Roles = access.Accounting
		w.accounting, w.second = storetest.As(w.people.Viewer("ACCOUNTING")), storetest.As(&other)
		w.clerk, w.self = storetest.As(w.people.Viewer("CLERK")), storetest.As(w.people.Own.Viewer())
		test(w)
	})
}

func (w *world) company() bankaccounts.Entry {
	return bankaccounts.Entry{Owner: bankaccount.OwnerCOMPANY, OwnerID: w.people.Own.Company.ID, Bank: "０００１", Branch: "100",
		Type: bankaccount.TypeORDINARY, Number: "123", Holder: "カ）すまきかい"}
}

func (w *world) own() bankaccounts.Entry {
	return bankaccounts.Entry{Owner: bankaccount.OwnerMEMBER, Symbol: "14080", Number: "12345671", Holder: w.people.Own.Member.Kana}
}

func (w *world) propose(as context.Context, e bankaccounts.Entry) *ent.BankAccount {
	w.Helper()
	made, err := w.b.Propose(as, e)
	if err != nil {
		w.Fatal(said(err))
	}
	return made
}

func said(err error) string {
	if p := problem.As(err); p != nil {
		return p.Code + " " + p.Field + ": " + p.Message
	}
	return err.Error()
}

func code(err error) string {
	if err == nil {
		return "ok"
	}
	if p := problem.As(err); p != nil {
		return p.Code
	}
	return err.Error()
}

func (w *world) refuses(err error, want string) {
	w.Helper()
	if code(err) != want {
		w.Errorf("got %v, want %s", err, want)
	}
}

func (w *world) current(owner string) *ent.BankAccount {
	row, err := w.s.Client.BankAccount.Query().Where(bankaccount.CurrentOf(owner)).Only(storetest.System())
	if err != nil {
		w.Fatal(err)
	}
	return row
}

func TestAnAccountCountsOnceASecondPersonHasConfirmedIt(t *testing.T) {
	each(t, func(w *world) {
		company := w.people.Own.Company.ID
		before := w.current(company)
		made := w.propose(w.accounting, w.company())
		if made.Number != "0000123" || made.Bank != "0001" || made.Holder != "ｶ)ｽﾏｷｶｲ" || bankaccounts.StateOf(made) != bankaccounts.Pending {
			w.Fatalf("got %+v", made)
		}
		if w.current(company).ID != before.ID {
			w.Fatal("it counts though nobody has confirmed it")
		}
		c := bankaccounts.Confirmation{ID: made.ID, Version: made.Version, Number: "123"}
		_, err := w.b.Confirm(w.accounting, c)
		w.refuses(err, "own_entry")
		_, err = w.b.Confirm(w.second, bankaccounts.Confirmation{ID: made.ID, Version: made.Version, Number: "124"})
		w.refuses(err, "number_differs")
		_, err = w.b.Confirm(w.clerk, c)
		w.refuses(err, "forbidden")
		confirmed, err := w.b.Confirm(w.second, c)
		if err != nil || bankaccounts.StateOf(confirmed) != bankaccounts.Current || w.current(company).ID != made.ID {
			w.Fatalf("got %+v, %v", confirmed, err)
		}
		if old, err := w.b.Get(w.accounting, before.ID); err != nil || bankaccounts.StateOf(old) != bankaccounts.Ended {
			w.Errorf("the one before is %+v, %v", old, err)
		}
		_, err = w.b.Confirm(w.second, c)
		w.refuses(err, "changed_meanwhile")
		_, err = w.b.Confirm(w.second, bankaccounts.Confirmation{ID: "bac_nobody", Version: 1, Number: "123"})
		w.refuses(err, "account_not_found")
	})
}

func TestAnAccountThatIsWrongIsRejectedAndTheOneBeforeStays(t *testing.T) {
	each(t, func(w *world) {
		before := w.current(w.people.Own.Company.ID)
		made := w.propose(w.accounting, w.company())
		_, err := w.b.Reject(w.second, made.ID, made.Version, "")
		w.refuses(err, "text_missing")
		rejected, err := w.b.Reject(w.accounting, made.ID, made.Version, "届出の印が違う")
		if err != nil || bankaccounts.StateOf(rejected) != bankaccounts.Ended || rejected.ConfirmedAt != nil || !strings.Contains(rejected.Note, "印が違う") {
			w.Fatalf("got %+v, %v", rejected, err)
		}
		if w.current(w.people.Own.Company.ID).ID != before.ID {
			w.Error("the one before counts no more")
		}
	})
}

func TestAnotherEntryTakesThePlaceOfTheOneThatWaits(t *testing.T) {
	each(t, func(w *world) {
		first := w.propose(w.accounting, w.company())
		e := w.company()
		e.Number = "456"
		second := w.propose(w.second, e)
		_, err := w.b.Confirm(w.second, bankaccounts.Confirmation{ID: first.ID, Version: first.Version, Number: "123"})
		w.refuses(err, "changed_meanwhile")
		list, err := w.b.List(w.accounting, bankaccounts.Filter{OwnerID: w.people.Own.Company.ID, State: bankaccounts.Pending, First: 10})
		if err != nil || len(list.Edges) != 1 || list.Edges[0].Node.ID != second.ID {
			w.Errorf("got %+v, %v", list, err)
		}
	})
}

func TestOfTwoWhoConfirmAndRejectAtOnceOneDoes(t *testing.T) {
	each(t, func(w *world) {
		for range 4 {
			made := w.propose(w.accounting, w.company())
			results := make([]string, 2)
			var both sync.WaitGroup
			both.Go(func() {
				_, err := w.b.Confirm(w.second, bankaccounts.Confirmation{ID: made.ID, Version: made.Version, Number: "123"})
				results[0] = code(err)
			})
			both.Go(func() {
				_, err := w.b.Reject(w.accounting, made.ID, made.Version, "誤り")
				results[1] = code(err)
			})
			both.Wait()
			if got := strings.Join(results, " "); strings.Count(got, "ok") != 1 || strings.Count(got, "changed_meanwhile") != 1 {
				w.Errorf("got %s", got)
			}
		}
	})
}

func TestEverythingThatIsWrongWithAnAccountIsSaid(t *testing.T) {
	each(t, func(w *world) {
		for name, c := range map[string]struct {
			spoil func(e *bankaccounts.Entry)
			want  string
		}{
			"a bank that does not exist":   {func(e *bankaccounts.Entry) { e.Bank = "9999" }, "bank_unknown bank"},
			"a branch that does not exist": {func(e *bankaccounts.Entry) { e.Branch = "000" }, "branch_unknown branch: みずほに、"},
			"a number of eight digits":     {func(e *bankaccounts.Entry) { e.Number = "12345678" }, "account_number number"},
			"a number of zeros":            {func(e *bankaccounts.Entry) { e.Number = "000" }, "account_number number"},
			"no type":                      {func(e *bankaccounts.Entry) { e.Type = "" }, "account_type_missing type"},
			"a kanji in the name":          {func(e *bankaccounts.Entry) { e.Holder = "カ）須磨" }, "holder_character holder: 口座名義の3文字目の「須」は"},
			"a ㈱":                          {func(e *bankaccounts.Entry) { e.Holder = "㈱スマ" }, "holder_character holder: 口座名義の1文字目の「㈱」は、銀行に送れない文字です。「カ）」"},
			"a middle dot":                 {func(e *bankaccounts.Entry) { e.Holder = "ア・イ" }, "holder_character holder: 口座名義の2文字目の「・」は、銀行に送れない文字です。通帳のとおり、ピリオド"},
			"a My Number":                  {func(e *bankaccounts.Entry) { e.Holder = "スマ　１２３４　５６７８９０１８" }, "my_number holder"},
			"no name":                      {func(e *bankaccounts.Entry) { e.Holder = "　" }, "holder_missing holder"},
			"a name without an end":        {func(e *bankaccounts.Entry) { e.Holder = strings.Repeat("ガ", 31) }, "too_long holder"},
			"a symbol of no branch":        {func(e *bankaccounts.Entry) { e.Symbol = "16660" }, "symbol_unknown symbol"},
			"a My Number in the note":      {func(e *bankaccounts.Entry) { e.Note = "1234-5678-9018" }, "my_number note"},
			"a company that nobody knows":  {func(e *bankaccounts.Entry) { e.OwnerID = "cmp_nobody" }, "owner_not_found ownerId"},
		} {
			e := w.company()
			c.spoil(&e)
			if _, err := w.b.Propose(w.accounting, e); err == nil || !strings.HasPrefix(said(err), c.want) {
				w.Errorf("%s: got %v, want %s", name, err, c.want)
			}
		}
		all := w.company()
		all.Bank, all.Number, all.Holder = "9999", "x", "須磨"
		if _, err := w.b.Propose(w.accounting, all); len(problem.All(err)) != 3 {
			w.Errorf("three faults are told as %v", err)
		}
	})
}

func TestWhoEntersWhoseAccount(t *testing.T) {
	each(t, func(w *world) {
		claim, heirs := w.people.Own.Claims["APPROVED"].ID, w.people.Own.Filed.ID
		for name, c := range map[string]struct {
			as   context.Context
			e    bankaccounts.Entry
			want string
		}{
			"accounting the scheme's own":      {w.accounting, bankaccounts.Entry{Owner: bankaccount.OwnerSCHEME}, "ok"},
			"accounting a member's, on paper":  {w.accounting, bankaccounts.Entry{Owner: bankaccount.OwnerMEMBER, OwnerID: w.people.Other.Member.ID}, "ok"},
			"a clerk an heir's":                {w.clerk, bankaccounts.Entry{Owner: bankaccount.OwnerCLAIM, OwnerID: heirs}, "ok"},
			"a clerk none of a member's claim": {w.clerk, bankaccounts.Entry{Owner: bankaccount.OwnerCLAIM, OwnerID: claim}, "owner_not_found"},
			"a clerk no company's":             {w.clerk, bankaccounts.Entry{Owner: bankaccount.OwnerCOMPANY, OwnerID: w.people.Own.Company.ID}, "forbidden"},
			"a clerk no member's":              {w.clerk, bankaccounts.Entry{Owner: bankaccount.OwnerMEMBER, OwnerID: w.people.Own.Member.ID}, "forbidden"},
			"a member none of a company":       {w.self, bankaccounts.Entry{Owner: bankaccount.OwnerCOMPANY, OwnerID: w.people.Own.Company.ID}, "forbidden"},
			"a member none of a stranger":      {w.self, bankaccounts.Entry{Owner: bankaccount.OwnerMEMBER, OwnerID: w.people.Other.Member.ID}, "owner_not_found"},
			"nobody one of nobody":             {w.accounting, bankaccounts.Entry{Owner: "OTHER"}, "forbidden"},
		} {
			c.e.Bank, c.e.Branch, c.e.Type, c.e.Number, c.e.Holder = "0001", "100", bankaccount.TypeCURRENT, "1", w.people.Own.Member.Kana
			if _, err := w.b.Propose(c.as, c.e); code(err) != c.want {
				w.Errorf("%s: got %v, want %s", name, err, c.want)
			}
		}
	})
}

// heirs is the account of who claims after the member's death.
func (w *world) heirs() bankaccounts.Entry {
	return bankaccounts.Entry{Owner: bankaccount.OwnerCLAIM, OwnerID: w.people.Own.Filed.ID, Symbol: "14080", Number: "12345671", Holder: "スマ ハナコ"}
}

// filed puts what the heirs claim into a state.
func (w *world) filed(status claim.Status) {
	w.Helper()
	err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		return tx.Client().Claim.UpdateOneID(w.people.Own.Filed.ID).SetStatus(status).SetAmount(100000).Exec(ctx)
	})
	if err != nil {
		w.Fatal(err)
	}
}

func TestAnHeirsAccountIsConfirmedOnceItIsDecidedWhoTheHeirIs(t *testing.T) {
	each(t, func(w *world) {
		w.filed(claim.StatusSUBMITTED)
		made := w.propose(w.clerk, w.heirs())
		c := bankaccounts.Confirmation{ID: made.ID, Version: made.Version, Number: "1234567"}
		_, err := w.b.Confirm(w.clerk, c)
		w.refuses(err, "forbidden")
		_, err = w.b.Confirm(w.accounting, c)
		w.refuses(err, "claim_undecided")
		w.filed(claim.StatusAPPROVED)
		confirmed, err := w.b.Confirm(w.accounting, c)
		if err != nil || bankaccounts.StateOf(confirmed) != bankaccounts.Current || confirmed.Holder != "ｽﾏ ﾊﾅｺ" {
			w.Fatalf("got %+v, %v", confirmed, err)
		}
		w.filed(claim.StatusPAID)
		_, err = w.b.Propose(w.clerk, w.heirs())
		w.refuses(err, "claim_over")
	})
}

func TestAScreenIsToldWhatMayBeDoneWithAnHeirsAccount(t *testing.T) {
	each(t, func(w *world) {
		for status, want := range map[claim.Status][2]bool{
			claim.StatusDRAFT: {true, false}, claim.StatusSUBMITTED: {true, false}, claim.StatusRECOMMENDED: {true, false}, claim.StatusRETURNED: {true, false},
			claim.StatusAPPROVED: {true, true}, claim.StatusPAID: {false, false}, claim.StatusREFUSED: {false, false}, claim.StatusWITHDRAWN: {false, false},
			claim.StatusLAPSED: {false, false},
		} {
			w.filed(status)
			of := w.s.Client.Claim.GetX(storetest.System(), w.people.Own.Filed.ID)
			if got := [2]bool{bankaccounts.Takes(of), bankaccounts.Confirms(of)}; got != want {
				w.Errorf("%s: %v", status, got)
			}
		}
		of := w.s.Client.Claim.GetX(storetest.System(), w.people.Own.Claims[claim.StatusSUBMITTED].ID)
		if bankaccounts.Takes(of) {
			w.Error("a member's claim takes an account")
		}
	})
}

func TestTheListOfAccountsTellsNothingOfAClaimThatALookWouldHaveToOpen(t *testing.T) {
	each(t, func(w *world) {
		w.filed(claim.StatusAPPROVED)
		made := w.propose(w.clerk, w.heirs())
		for _, sensitive := range []bool{false, true} {
			err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
				err := tx.Client().Claim.UpdateOneID(w.people.Own.Filed.ID).SetEventOn("2026-05-01").SetReply("手術をしました").Exec(ctx)
				return errors.Join(err, tx.Client().BenefitKind.UpdateOneID(w.people.HeirKind.ID).SetSensitive(sensitive).Exec(ctx))
			})
			if err != nil {
				w.Fatal(err)
			}
			got, err := w.b.Get(w.accounting, made.ID)
			if err != nil {
				w.Fatal(err)
			}
			if c := got.Edges.Claim; c == nil || c.HeirName == "" || c.Reference == "" || (c.EventOn == nil) != sensitive || c.Verdict != nil || c.Reply != "" {
				w.Errorf("sensitive: %v, it tells %v", sensitive, c)
			}
		}
	})
}

func TestWhoseAccountAClaimIsPaidTo(t *testing.T) {
	each(t, func(w *world) {
		own, filed := w.people.Own.Claims[claim.StatusAPPROVED], w.people.Own.Filed
		says := func(when string, of *ent.Claim, want transfer.Payee) {
			w.Helper()
			if got, err := w.b.Payee(w.clerk, of); err != nil || got != want {
				w.Errorf("%s: %s, %v", when, got, err)
			}
		}
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			_, err := tx.Client().PayoutLine.Delete().Exec(ctx)
			return err
		})
		if err != nil {
			w.Fatal(err)
		}
		w.propose(w.self, w.own())
		says("a member with an account of his own", own, transfer.PayeeMEMBER)
		w.filed(claim.StatusSUBMITTED)
		says("a member who died", own, transfer.PayeeCOMPANY)
		says("his heirs", filed, transfer.PayeeHEIR)
		err = w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().BenefitKind.UpdateOneID(own.KindID).SetCouponMonths(3).Exec(ctx)
		})
		if err != nil {
			w.Fatal(err)
		}
		says("a coupon", own, transfer.PayeeAGENCY)
	})
}

func TestAMemberEntersHisOwnAndSeesItMasked(t *testing.T) {
	each(t, func(w *world) {
		made := w.propose(w.self, w.own())
		if made.Bank != "9900" || made.Branch != "408" || made.Number != "1234567" || made.ProposedByID != nil || *made.MemberID != w.people.Own.Member.ID {
			w.Fatalf("got %+v", made)
		}
		own, err := w.b.Own(w.self)
		if err != nil || !own.Offered || own.Pending.ID != made.ID || own.Current == nil {
			w.Fatalf("got %+v, %v", own, err)
		}
		if got := bankaccounts.Masked(own.Pending); got != "ゆうちょ 四〇八 普通 ****567" {
			w.Errorf("masked: %s", got)
		}
		news := w.s.Client.Notice.Query().Where(notice.MemberID(w.people.Own.Member.ID), notice.KindEQ(notice.KindBANK_ACCOUNT_CHANGED)).CountX(storetest.System())
		if news != 1 {
			w.Errorf("%d notices", news)
		}
		other := w.own()
		other.Holder = "タカナシ ユキエコ"
		_, err = w.b.Propose(w.self, other)
		w.refuses(err, "holder_other")
		if _, err := w.b.Confirm(w.accounting, bankaccounts.Confirmation{ID: made.ID, Version: made.Version, Number: "1234567"}); err != nil {
			w.Error(err)
		}
	})
}

func TestWhereTheSchemePaysToNoMemberThereIsNoAccountToEnter(t *testing.T) {
	each(t, func(w *world) {
		err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			return tx.Client().PayoutTerms.Update().SetOwnAccounts(false).Exec(ctx)
		})
		if err != nil {
			w.Fatal(err)
		}
		_, err = w.b.Propose(w.self, w.own())
		w.refuses(err, "own_accounts_off")
		if own, err := w.b.Own(w.self); err != nil || own.Offered || own.Current != nil {
			w.Errorf("got %+v, %v", own, err)
		}
	})
}
