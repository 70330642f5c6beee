package payouts_test

import (
	"bytes"
	"strings"
	"testing"

	"kyosai/gen/ent/export"
	"kyosai/server/payouts"
	"kyosai/server/store/storetest"
)

func TestAFileThatSomebodyTookIsGivenOutAgainOnlyToWhoKnowsOfItAndSaysWhy(t *testing.T) {
	each(t, func(w *world) {
		run := w.release(w.make("1"))
		first, err := w.p.Take(w.maker, payouts.FileTaking{ID: run.ID, Purpose: "銀行へ渡すため"})
		if err != nil || first.Export.Repeats != nil {
			w.Fatalf("got %+v, %v", first, err)
		}
		_, err = w.p.Take(w.second, payouts.FileTaking{ID: run.ID, Purpose: "私が銀行へ渡すため"})
		if w.refuses(err, "file_taken"); !strings.Contains(said(err), "令和8年7月10日に"+w.people.Staff["ACCOUNTING"].Name+"さんが持ち出しています") {
			w.Errorf("it does not say who took it, and when: %s", said(err))
		}
		other := "exp_nobody"
		_, err = w.p.Take(w.second, payouts.FileTaking{ID: run.ID, Purpose: "私が銀行へ渡すため", Again: &other})
		w.refuses(err, "file_taken")
		_, err = w.p.Take(w.second, payouts.FileTaking{ID: run.ID, Purpose: " 銀行へ渡すため ", Again: &first.Export.ID})
		w.refuses(err, "purpose_repeated")
		second, err := w.p.Take(w.second, payouts.FileTaking{ID: run.ID, Purpose: "銀行で読めなかったため", Again: &first.Export.ID})
		if err != nil || !bytes.Equal(second.Bytes, first.Bytes) || *second.Export.Repeats != first.Export.ID {
			w.Fatalf("got %+v, %v", second, err)
		}
		_, err = w.p.Take(w.maker, payouts.FileTaking{ID: run.ID, Purpose: "なくしたため", Again: &first.Export.ID})
		w.refuses(err, "file_taken")
	})
}

func TestOfTwoWhoTakeAFileAtOnceOneHearsOfTheOther(t *testing.T) {
	each(t, func(w *world) {
		run := w.release(w.make("1"))
		got := together(
			func() error {
				_, err := w.p.Take(w.maker, payouts.FileTaking{ID: run.ID, Purpose: "銀行へ渡すため"})
				return err
			},
			func() error {
				_, err := w.p.Take(w.second, payouts.FileTaking{ID: run.ID, Purpose: "銀行へ渡すため"})
				return err
			},
		)
		if got != "ok file_taken" && got != "file_taken ok" {
			w.Errorf("got %s", got)
		}
		if n := w.s.Client.Export.Query().Where(export.OfID(run.ID)).CountX(storetest.System()); n != 1 {
			w.Errorf("the file left %d times", n)
		}
	})
}

func TestAFileDoesNotLeaveForTheFirstTimeAfterItsPayDay(t *testing.T) {
	each(t, func(w *world) {
		run := w.release(w.make("1"))
		w.on(run.PayOn.AddDays(1))
		_, err := w.p.Take(w.maker, payouts.FileTaking{ID: run.ID, Purpose: "銀行へ渡すため"})
		w.refuses(err, "pay_day_past")
		if _, err := w.p.Cancel(w.maker, payouts.Cancelling{ID: run.ID, Version: w.now(run).Version, Note: "支払日を過ぎたため"}); err != nil {
			w.Errorf("the way on that it names is closed: %s", said(err))
		}
	})
}

func TestAFileThatLeftInTimeIsGivenOutAgainLater(t *testing.T) {
	each(t, func(w *world) {
		run := w.release(w.make("1"))
		w.on(run.PayOn)
		first, err := w.p.Take(w.maker, payouts.FileTaking{ID: run.ID, Purpose: "銀行へ渡すため"})
		if err != nil {
			w.Fatal(said(err))
		}
		w.on(run.PayOn.AddDays(1))
		if _, err := w.p.Take(w.maker, payouts.FileTaking{ID: run.ID, Purpose: "銀行が読めなかったため", Again: &first.Export.ID}); err != nil {
			w.Error(said(err))
		}
	})
}
