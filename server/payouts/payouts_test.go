package payouts_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/export"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/payoutterms"
	"kyosai/gen/ent/transfer"
	"kyosai/server/access"
	"kyosai/server/payouts"
	"kyosai/server/store/storetest"
	"kyosai/server/zengin"
)

func TestARunIsMadeByOneReleasedByAnotherAndPaidOnItsDay(t *testing.T) {
	each(t, func(w *world) {
		w.approved(w.people.Own, 2)
		next, err := w.p.Next(w.maker)
		if err != nil || next.Month != "2026-06" || next.PayOn != "2026-07-21" || next.ClaimCount != 4 || next.Total != 50000 {
			w.Fatalf("next: %+v, %v", next, err)
		}
		run := w.make("1")
		if run.Number != 2 || run.PayOn != "2026-07-21" || run.TransferCount != 2 || run.ClaimCount != 4 || run.HeldCount != 0 || run.Total != 50000 {
			w.Fatalf("made %+v", run)
		}
		if _, err := w.p.Take(w.maker, payouts.FileTaking{ID: run.ID, Purpose: "銀行へ渡すため"}); code(err) != "not_released" {
			w.Errorf("its file is given out before it is released: %v", err)
		}
		released := w.release(run)
		if released.Status != payout.StatusRELEASED || w.claims(claim.StatusAPPROVED) != 4 {
			w.Fatalf("released %+v", released)
		}
		raw := w.take(run)
		read, err := zengin.Read(raw)
		if err != nil || read.Total() != 50000 || len(read.Transfers) != 2 || read.Transfers[0].Codes != [2]int64{2, 1} || read.Month != 7 || read.Day != 21 {
			w.Errorf("the file reads as %+v, %v", read, err)
		}
		w.on("2026-07-21")
		paid, err := w.p.Pay(w.second, paying(w.now(run), "pay"))
		if err != nil || paid.Status != payout.StatusPAID || w.claims(claim.StatusAPPROVED) != 0 {
			w.Fatalf("paid %+v, %v", paid, err)
		}
		one := w.s.Client.Payment.Query().Where(payment.LiveClaim(w.people.Own.Claims[claim.StatusAPPROVED].ID)).OnlyX(storetest.System())
		if one.Paid != "2026-07-21" || one.Amount != 20000 || *one.Payee != payment.PayeeCOMPANY {
			w.Errorf("the member's history has %+v", one)
		}
		w.balance()
	})
}

func TestARunIsNotPaidBeforeTheBankHasCarriedItOut(t *testing.T) {
	each(t, func(w *world) {
		run := w.make("1")
		_, err := w.p.Pay(w.maker, paying(run, "pay"))
		w.refuses(err, "payout_state")
		released := w.release(run)
		_, err = w.p.Pay(w.maker, paying(released, "pay"))
		w.refuses(err, "pay_day_ahead")
		w.on("2026-07-21")
		_, err = w.p.Pay(w.maker, paying(released, "pay"))
		w.refuses(err, "file_not_taken")
		w.take(run)
		_, err = w.p.Pay(w.maker, paying(released, "pay"))
		w.refuses(err, "payout_changed")
		now := w.now(run)
		_, err = w.p.Pay(storetest.As(w.people.Viewer("ADMINISTRATOR")), paying(now, "pay"))
		w.refuses(err, "forbidden")
		_, err = w.p.Pay(w.maker, payouts.Paying{ID: run.ID, Version: now.Version, Key: "short"})
		w.refuses(err, "key_form")
		for range 2 { // the second time with the same key changes nothing
			if paid, err := w.p.Pay(w.maker, paying(now, "pay")); err != nil || paid.Status != payout.StatusPAID {
				w.Fatalf("got %+v, %v", paid, err)
			}
		}
		_, err = w.p.Pay(w.maker, paying(now, "another"))
		w.refuses(err, "payout_state")
		w.balance()
	})
}

func TestAFileLeavesWithItsPurposeAndItsLine(t *testing.T) {
	each(t, func(w *world) {
		run := w.release(w.make("1"))
		_, err := w.p.Take(w.maker, payouts.FileTaking{ID: run.ID})
		w.refuses(err, "text_missing")
		_, err = w.p.Take(storetest.As(w.people.Viewer("ADMINISTRATOR")), payouts.FileTaking{ID: run.ID, Purpose: "見たい"})
		w.refuses(err, "forbidden")
		_, err = w.p.Take(w.maker, payouts.FileTaking{ID: "pyo_nobody", Purpose: "銀行へ渡すため"})
		w.refuses(err, "payout_not_found")
		if n := w.s.Client.Export.Query().Where(export.OfID(run.ID)).CountX(storetest.System()); n != 0 {
			w.Errorf("what was refused left %d lines", n)
		}
		taken, err := w.p.Take(w.maker, payouts.FileTaking{ID: run.ID, Purpose: "銀行へ渡すため"})
		if err != nil || taken.Name != "furikomi-0002.txt" || taken.Export.Sha256 != run.Sha256 || taken.Export.Role != "ACCOUNTING" || taken.Export.Size != len(taken.Bytes) {
			w.Fatalf("got %+v, %v", taken, err)
		}
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Transfer.Update().Where(transfer.PayoutID(run.ID), transfer.Position(1)).AddAmount(1).Exec(ctx)
		})
		_, err = w.p.Take(w.maker, payouts.FileTaking{ID: run.ID, Purpose: "もう一度", Again: &taken.Export.ID})
		w.refuses(err, "file_differs")
	})
}

func TestAWishWithOneKeyIsFulfilledOnce(t *testing.T) {
	each(t, func(w *world) {
		run := w.make("1")
		if again := w.make("1"); again.ID != run.ID {
			w.Errorf("the same key made %s and %s", run.ID, again.ID)
		}
		if n := w.s.Client.PayoutTerms.Query().Where(payoutterms.LastNumber(run.Number)).CountX(storetest.System()); n != 1 {
			w.Error("a number was lost")
		}
		_, err := w.p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key("2")})
		w.refuses(err, "nothing_due")
		r := releasing(run, "release")
		for range 2 {
			if released, err := w.p.Release(w.second, r); err != nil || released.Status != payout.StatusRELEASED {
				w.Fatalf("got %+v, %v", released, err)
			}
		}
		r.Key = key("another")
		_, err = w.p.Release(w.second, r)
		w.refuses(err, "payout_state")
		w.balance()
	})
}

func TestWhatCannotBePaidIsHeldWithItsReasonAndComesAgain(t *testing.T) {
	each(t, func(w *world) {
		own, other := w.people.Own, w.people.Other
		w.inside(func(ctx context.Context, c *ent.Client) error {
			if err := c.Arrears.Create().SetCompanyID(own.Company.ID).SetOpenOf(own.Company.ID).SetFromOn("2026-07-01").SetNote("未納").
				SetSetByID(w.people.Staff["ACCOUNTING"].ID).SetCreatedAt(july).Exec(ctx); err != nil {
				return err
			}
			return c.BankAccount.Create().SetOwner(bankaccount.OwnerCOMPANY).SetCompanyID(other.Company.ID).SetPendingOf(other.Company.ID).SetBank("0001").
				SetBranch("100").SetType(bankaccount.TypeORDINARY).SetNumber("7777777").SetHolder("ｶ)ｽﾏ").SetProposedAt(july).Exec(ctx)
		})
		run := w.make("1")
		if got := w.held(run); got != "ACCOUNT_UNCONFIRMED ARREARS" || run.TransferCount != 0 || run.Total != 0 {
			w.Fatalf("held %s, %+v", got, run)
		}
		_, err := w.p.Release(w.second, releasing(run, "empty"))
		w.refuses(err, "payout_empty")
		if _, err := w.p.Cancel(w.maker, payouts.Cancelling{ID: run.ID, Version: run.Version, Note: "全件保留"}); err != nil {
			w.Fatal(err)
		}
		w.inside(func(ctx context.Context, c *ent.Client) error {
			if err := c.BankAccount.Update().Where(bankaccount.CompanyID(other.Company.ID)).ClearPendingOf().ClearCurrentOf().SetEndedAt(july).Exec(ctx); err != nil {
				return err
			}
			return c.Arrears.Update().ClearOpenOf().SetUntilOn("2026-07-09").Exec(ctx)
		})
		run = w.make("2")
		if got := w.held(run); got != "NO_ACCOUNT" || run.ClaimCount != 1 {
			w.Errorf("held %s, %+v", got, run)
		}
		w.pay(run)
		w.balance()
	})
}

func TestMoneyGoesToAMembersOwnAccountOnlyWhereThatIsSwitchedOn(t *testing.T) {
	each(t, func(w *world) {
		payees := func(n string) string {
			var all []string
			run := w.make(n)
			for _, t := range w.transfers(run) {
				all = append(all, string(t.Payee))
			}
			if _, err := w.p.Cancel(w.maker, payouts.Cancelling{ID: run.ID, Version: run.Version, Note: "試し"}); err != nil {
				w.Fatal(err)
			}
			return strings.Join(all, " ")
		}
		if got := payees("1"); got != "COMPANY COMPANY" {
			w.Errorf("switched off: %s", got)
		}
		inherited := w.people.Other.Filed.ID // of a kind that members claim themselves
		w.inside(func(ctx context.Context, c *ent.Client) error {
			if err := c.Claim.UpdateOneID(w.people.Other.Claims[claim.StatusAPPROVED].ID).SetStatus(claim.StatusWITHDRAWN).Exec(ctx); err != nil {
				return err
			}
			if err := c.Claim.UpdateOneID(w.people.Other.Claims[claim.StatusREFUSED].ID).SetKindID(w.people.HeirKind.ID).Exec(ctx); err != nil { // it tells of the death
				return err
			}
			if err := c.Claim.UpdateOneID(inherited).SetKindID(w.people.Kind.ID).SetStatus(claim.StatusAPPROVED).SetAmount(20000).SetDecidedAt(june).Exec(ctx); err != nil {
				return err
			}
			return c.PayoutTerms.Update().SetOwnAccounts(true).Exec(ctx)
		})
		if got := payees("2"); got != "MEMBER" {
			w.Errorf("switched on, with an heir whose account nobody has entered: %s", got)
		}
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.BankAccount.Create().SetOwner(bankaccount.OwnerCLAIM).SetClaimID(inherited).SetCurrentOf(inherited).SetBank("0001").SetBranch("100").
				SetType(bankaccount.TypeORDINARY).SetNumber("5555555").SetHolder("ﾀｶﾅｼ ｲﾁﾛｳ").SetProposedAt(june).SetConfirmedAt(june).Exec(ctx)
		})
		if got := payees("3"); got != "MEMBER HEIR" {
			w.Errorf("switched on, with an heir: %s", got)
		}
	})
}

func TestNothingGoesToTheOwnAccountOfWhoDied(t *testing.T) {
	each(t, func(w *world) {
		w.inside(func(ctx context.Context, c *ent.Client) error {
			if err := c.Claim.UpdateOneID(w.people.Own.Filed.ID).SetStatus(claim.StatusAPPROVED).SetAmount(100000).SetDecidedAt(june).Exec(ctx); err != nil {
				return err
			}
			return c.PayoutTerms.Update().SetOwnAccounts(true).Exec(ctx)
		})
		for _, one := range w.transfers(w.make("1")) {
			if one.Payee == transfer.PayeeMEMBER && *one.MemberID == w.people.Own.Member.ID {
				w.Errorf("paid to %s", one.Holder)
			}
		}
	})
}

func TestARunIsNotReleasedWhere(t *testing.T) {
	each(t, func(w *world) {
		run := w.make("1")
		for name, c := range map[string]struct {
			as    context.Context
			spoil func(*payouts.Releasing)
			want  string
		}{
			"its maker releases it":    {w.maker, func(*payouts.Releasing) {}, "own_payout"},
			"an approver releases it":  {storetest.As(w.people.Viewer("APPROVER")), func(*payouts.Releasing) {}, "forbidden"},
			"the total is another":     {w.second, func(r *payouts.Releasing) { r.Total++ }, "total_differs"},
			"the count is another":     {w.second, func(r *payouts.Releasing) { r.TransferCount++ }, "count_differs"},
			"the file is another":      {w.second, func(r *payouts.Releasing) { r.SHA256 = strings.Repeat("0", 64) }, "digest_differs"},
			"it was changed meanwhile": {w.second, func(r *payouts.Releasing) { r.Version-- }, "payout_changed"},
			"there is none":            {w.second, func(r *payouts.Releasing) { r.ID = "pyo_nobody" }, "payout_not_found"},
			"the key has another form": {w.second, func(r *payouts.Releasing) { r.Key = "short" }, "key_form"},
		} {
			r := releasing(run, "release")
			c.spoil(&r)
			if _, err := w.p.Release(c.as, r); code(err) != c.want {
				w.Errorf("%s: got %v, want %s", name, err, c.want)
			}
		}
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Claim.UpdateOneID(w.people.Own.Claims[claim.StatusAPPROVED].ID).SetStatus(claim.StatusREFUSED).Exec(ctx)
		})
		_, err := w.p.Release(w.second, releasing(run, "release"))
		w.refuses(err, "situation_changed")
		w.on("2026-07-22")
		_, err = w.p.Release(w.second, releasing(run, "release"))
		w.refuses(err, "pay_day_past")
		if w.now(run).Status != payout.StatusMADE {
			w.Error("what was refused has released the run")
		}
	})
}

func TestARunThatNamesAnotherPayerThanTodayIsNotReleased(t *testing.T) {
	each(t, func(w *world) {
		run, was := w.make("1"), w.s.Client.PayoutTerms.Query().OnlyX(storetest.System())
		for name, spoil := range map[string]func(*ent.PayoutTermsUpdate) *ent.PayoutTermsUpdate{
			"another client code": func(u *ent.PayoutTermsUpdate) *ent.PayoutTermsUpdate { return u.SetClientCode("9999999999") },
			"another client name": func(u *ent.PayoutTermsUpdate) *ent.PayoutTermsUpdate { return u.SetClientName("ﾍﾞﾂﾉﾅ") },
			"other line breaks":   func(u *ent.PayoutTermsUpdate) *ent.PayoutTermsUpdate { return u.SetLineBreaks(!was.LineBreaks) },
		} {
			w.inside(func(ctx context.Context, c *ent.Client) error { return spoil(c.PayoutTerms.Update()).Exec(ctx) })
			if _, err := w.p.Release(w.second, releasing(run, "release")); code(err) != "payer_changed" {
				w.Errorf("%s: %s", name, said(err))
			}
			w.inside(func(ctx context.Context, c *ent.Client) error {
				return c.PayoutTerms.Update().SetClientCode(was.ClientCode).SetClientName(was.ClientName).SetLineBreaks(was.LineBreaks).Exec(ctx)
			})
		}
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.BankAccount.Update().Where(bankaccount.OwnerEQ(bankaccount.OwnerSCHEME)).ClearCurrentOf().SetEndedAt(july).Exec(ctx)
		})
		_, err := w.p.Release(w.second, releasing(run, "release"))
		w.refuses(err, "scheme_account_missing")
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.BankAccount.Create().SetOwner(bankaccount.OwnerSCHEME).SetCurrentOf("scheme").SetBank("0001").SetBranch("100").
				SetType(bankaccount.TypeORDINARY).SetNumber("0009999").SetHolder("ｷﾝﾛｳｼﾔｷﾖｳｻｲ").SetProposedAt(june).SetConfirmedAt(july).Exec(ctx)
		})
		_, err = w.p.Release(w.second, releasing(run, "release"))
		w.refuses(err, "payer_changed")
	})
}

func TestWhatHeirsClaimOfWhoHasNotDiedIsNotPaid(t *testing.T) {
	each(t, func(w *world) {
		w.approved(w.people.Own, 1)
		of := w.people.Own.Claims[claim.StatusAPPROVED]
		if _, err := w.s.DB.Exec("UPDATE claims SET filed_by_id = ? WHERE id = ?", w.people.Staff["CLERK"].ID, of.ID); err != nil {
			w.Fatal(err)
		}
		lines := func() int {
			return w.s.Client.PayoutLine.Query().Where(payoutline.ClaimID(of.ID)).CountX(storetest.System())
		}
		before := lines()
		if w.make("1"); lines() != before { // it is neither paid nor held
			w.Errorf("%d more lines have it", lines()-before)
		}
	})
}

func TestARunIsNotMadeWhere(t *testing.T) {
	each(t, func(w *world) {
		for name, c := range map[string]struct {
			as   context.Context
			m    payouts.Making
			want string
		}{
			"the month goes on":       {w.maker, payouts.Making{Month: "2026-07", Key: key("1")}, "month_open"},
			"the month is a day":      {w.maker, payouts.Making{Month: "2026-06-01", Key: key("1")}, "month_form"},
			"there is no month":       {w.maker, payouts.Making{Key: key("1")}, "month_form"},
			"banks are closed":        {w.maker, payouts.Making{Month: "2026-06", PayOn: "2026-07-20", Key: key("1")}, "pay_day_closed"},
			"the day has gone by":     {w.maker, payouts.Making{Month: "2026-06", PayOn: "2026-07-10", Key: key("1")}, "pay_day_past"},
			"nothing was approved":    {w.maker, payouts.Making{Month: "2026-05", Key: key("1")}, "nothing_due"},
			"the key is too short":    {w.maker, payouts.Making{Month: "2026-06", Key: "short"}, "key_form"},
			"an administrator wishes": {storetest.As(w.people.Viewer("ADMINISTRATOR")), payouts.Making{Month: "2026-06", Key: key("1")}, "forbidden"},
		} {
			if _, err := w.p.Make(c.as, c.m); code(err) != c.want {
				w.Errorf("%s: got %v, want %s", name, err, c.want)
			}
		}
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.BankAccount.Update().Where(bankaccount.OwnerEQ(bankaccount.OwnerSCHEME)).ClearCurrentOf().SetEndedAt(july).Exec(ctx)
		})
		_, err := w.p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key("1")})
		w.refuses(err, "scheme_account_missing")
		w.inside(func(ctx context.Context, c *ent.Client) error { _, err := c.PayoutTerms.Delete().Exec(ctx); return err })
		_, err = w.p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key("1")})
		w.refuses(err, "terms_missing")
	})
}

func TestAClaimTakenOutWaitsForTheNextRun(t *testing.T) {
	each(t, func(w *world) {
		w.approved(w.people.Own, 1)
		run := w.make("1")
		var line *ent.PayoutLine
		for _, l := range w.lines(run) {
			if l.Amount == 5000 {
				line = l
			}
		}
		taking := payouts.Taking{ID: run.ID, Version: run.Version, LineID: line.ID, Note: "確認中のため"}
		amended, err := w.p.TakeOut(w.second, taking)
		if err != nil || amended.Total != 40000 || amended.ClaimCount != 2 || amended.HeldCount != 1 || amended.Sha256 == run.Sha256 || w.held(amended) != "TAKEN_OUT" {
			w.Fatalf("got %+v, %v", amended, err)
		}
		_, err = w.p.TakeOut(w.second, taking)
		w.refuses(err, "payout_changed")
		taking.Version = amended.Version
		_, err = w.p.TakeOut(w.second, taking)
		w.refuses(err, "line_not_live")
		_, err = w.p.Release(w.second, releasing(amended, "release"))
		w.refuses(err, "own_payout")
		again := w.make("2")
		if again.Total != 5000 || again.ClaimCount != 1 {
			w.Errorf("the next run has %+v", again)
		}
		w.balance()
	})
}

func TestNobodyReleasesARunThatHeChangedWhoeverChangedItAfterHim(t *testing.T) {
	each(t, func(w *world) {
		w.approved(w.people.Own, 2)
		third, fourth := w.accountant("EXAMINER"), w.accountant("CLERK")
		run := w.make("1")
		for _, changer := range []context.Context{w.second, third, w.second} {
			taking := payouts.Taking{ID: run.ID, Version: run.Version, LineID: w.lines(run)[0].ID, Note: "確認中のため"}
			amended, err := w.p.TakeOut(changer, taking)
			if err != nil {
				w.Fatal(said(err))
			}
			run = amended
		}
		for name, as := range map[string]context.Context{"its maker": w.maker, "the first and last": w.second, "the one in between": third} {
			if _, err := w.p.Release(as, releasing(run, "release")); code(err) != "own_payout" {
				w.Errorf("%s who changed it: got %v", name, err)
			}
		}
		changers, err := w.p.Changers(fourth, run)
		if err != nil || len(changers) != 2 || changers[0].ID != access.From(w.second).StaffID || changers[1].ID != access.From(third).StaffID {
			w.Errorf("changed by %v, %v", changers, err)
		}
		if released, err := w.p.Release(fourth, releasing(run, "release")); err != nil || released.Status != payout.StatusRELEASED {
			w.Errorf("somebody else: got %+v, %v", released, err)
		}
	})
}

func TestACancelledRunPaysNobodyAndItsClaimsWait(t *testing.T) {
	each(t, func(w *world) {
		run := w.make("1")
		if _, err := w.p.Cancel(w.maker, payouts.Cancelling{ID: run.ID, Version: run.Version}); code(err) != "text_missing" {
			w.Errorf("got %v", err)
		}
		cancelled, err := w.p.Cancel(w.maker, payouts.Cancelling{ID: run.ID, Version: run.Version, Note: "支払日の誤り"})
		if err != nil || cancelled.Status != payout.StatusCANCELLED {
			w.Fatalf("got %+v, %v", cancelled, err)
		}
		_, err = w.p.Release(w.second, releasing(cancelled, "release"))
		w.refuses(err, "payout_state")
		again := w.make("2")
		if again.Total != 40000 {
			w.Errorf("made again it has %+v", again)
		}
		w.release(again)
		if _, err := w.p.Cancel(w.maker, payouts.Cancelling{ID: again.ID, Version: w.now(again).Version, Note: "送らない"}); err != nil {
			w.Errorf("a released run whose file has not left is not cancelled: %v", err)
		}
		third := w.make("3")
		w.take(w.release(third))
		_, err = w.p.Cancel(w.maker, payouts.Cancelling{ID: third.ID, Version: w.now(third).Version, Note: "送らない"})
		w.refuses(err, "file_taken")
		w.balance()
	})
}

func TestATransferThatCameBackIsPaidAgainWithACorrectedAccount(t *testing.T) {
	each(t, func(w *world) {
		run := w.make("1")
		back := w.transfers(run)[0]
		r := payouts.Returning{TransferID: back.ID, On: "2026-07-22", Reason: transfer.ReturnReasonNO_ACCOUNT, Key: key("return")}
		_, err := w.p.Return(w.maker, r)
		w.refuses(err, "transfer_not_sent")
		w.pay(run)
		_, err = w.p.Return(w.maker, r)
		w.refuses(err, "day_out_of_range")
		w.on("2026-07-23")
		for range 2 { // the second time with the same key changes nothing
			if got, err := w.p.Return(w.maker, r); err != nil || got.Status != transfer.StatusRETURNED || *got.ReturnedOn != "2026-07-22" {
				w.Fatalf("got %+v, %v", got, err)
			}
		}
		r.Key = key("return-again")
		_, err = w.p.Return(w.maker, r)
		w.refuses(err, "transfer_returned")
		if w.claims(claim.StatusAPPROVED) != 1 {
			w.Errorf("%d claims wait", w.claims(claim.StatusAPPROVED))
		}
		w.balance()
		again := w.make("2")
		if again.PayOn != "2026-07-24" || again.Total != 20000 {
			w.Errorf("made again: %+v", again)
		}
		w.pay(again)
		id := w.lines(again)[0].ClaimID
		history := w.s.Client.Payment.Query().Where(payment.ClaimID(id)).Order(payment.ByPaid()).AllX(storetest.System())
		if len(history) != 2 || history[0].ReturnedOn == nil || history[1].ReturnedOn != nil || history[1].Paid != "2026-07-24" {
			w.Errorf("the history shows %v", history)
		}
		var story []string
		for _, d := range w.s.Client.Decision.Query().Where(decision.ClaimID(id), decision.StaffIDNotNil()).Order(decision.ByID()).AllX(storetest.System()) {
			story = append(story, string(d.Step))
		}
		if got := strings.Join(story, " "); got != "PAID PAYMENT_RETURNED PAID" {
			w.Errorf("the story: %s", got)
		}
		w.balance()
		if raw := w.take(run); len(raw) != 5*120 {
			w.Errorf("the file that was sent has %d bytes", len(raw))
		}
	})
}

func TestManyAtOncePayNothingTwice(t *testing.T) {
	each(t, func(w *world) {
		w.approved(w.people.Own, 5)
		make := func(n string) func() error {
			return func() error {
				_, err := w.p.Make(w.maker, payouts.Making{Month: "2026-06", Key: key(n)})
				return err
			}
		}
		if got := together(make("1"), make("2"), make("1"), make("3")); strings.Count(got, "ok")+strings.Count(got, "nothing_due") != 4 {
			w.Fatalf("made at once: %s", got)
		}
		run := w.s.Client.Payout.Query().Where(payout.StatusEQ(payout.StatusMADE)).OnlyX(storetest.System())
		release := func(n string) func() error {
			return func() error { _, err := w.p.Release(w.second, releasing(run, n)); return err }
		}
		cancel := func() error {
			_, err := w.p.Cancel(w.maker, payouts.Cancelling{ID: run.ID, Version: run.Version, Note: "誤り"})
			return err
		}
		if got := together(release("a"), release("a"), cancel, release("b")); !strings.Contains(got, "ok") {
			w.Errorf("released and cancelled at once: %s", got)
		}
		w.balance()
		if run = w.now(run); run.Status == payout.StatusCANCELLED {
			return
		}
		w.take(run)
		w.on(run.PayOn)
		run = w.now(run)
		pay := func(n string) func() error {
			return func() error { _, err := w.p.Pay(w.maker, paying(run, n)); return err }
		}
		if got := together(pay("a"), pay("a"), pay("b")); strings.Count(got, "ok") == 0 || w.claims(claim.StatusAPPROVED) != 0 {
			w.Errorf("paid at once: %s", got)
		}
		w.balance()
	})
}

func TestTheMembersAreToldOnce(t *testing.T) {
	each(t, func(w *world) {
		run := w.pay(w.make("1"))
		handler := payouts.Teller{Store: w.s}.Handler()
		for range 2 {
			if err := handler(context.Background(), []byte(`{"payoutId":"`+run.ID+`"}`)); err != nil {
				w.Fatal(err)
			}
		}
		if n := w.s.Client.Notice.Query().CountX(storetest.System()); n != 2+2 { // Populate tells each of something
			w.Errorf("%d notices", n)
		}
	})
}
