package payouts

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/transfer"
	"kyosai/server/problem"
	"kyosai/server/yen"
	"kyosai/server/zengin"
)

// LargestResults is how many bytes a bank's file of results may have: 12,000 transfers and more.
const LargestResults = 1_500_000

// Results is what a bank's file of results says of a run, held against its transfers.
type Results struct {
	Done      int        // carried out
	Returning int        // they came back, which is not entered yet
	Returned  int        // they came back, which was entered before
	Unmatched int        // records that fit no transfer of the run
	Missing   int        // transfers of which the file says nothing
	Total     yen.Amount // of those that are to be entered
	Records   []*Result  // what is not simply carried out, in the file's order
}

// Outcome is what a record of a file of results comes to.
type Outcome string

// The outcomes of the records that are shown.
const (
	ToEnter  Outcome = "RETURNING" // it is entered when the file is taken
	Before   Outcome = "RETURNED"  // it was entered before
	FitsNone Outcome = "UNMATCHED" // the file cannot be taken with it
)

// Mismatch is why a record fits no transfer.
type Mismatch string

// The mismatches, in the order in which they are looked for.
const (
	NoTransfer   Mismatch = "NO_TRANSFER" // the run has none of this number
	Twice        Mismatch = "TWICE"       // another record of the file is about it
	OtherAccount Mismatch = "ACCOUNT"     // it went to another account
	OtherAmount  Mismatch = "AMOUNT"      // it was another sum
	CameBack     Mismatch = "CAME_BACK"   // it was carried out, and stands entered as come back
)

// Result is a record of the file that somebody should see.
type Result struct {
	Number   int // of the record in the file, from 1
	Outcome  Outcome
	Mismatch *Mismatch
	Reason   *transfer.ReturnReason
	Holder   string // as the file has it
	Amount   yen.Amount
	Transfer *ent.Transfer // ours; nil where there is none
}

// mostShown is how many records a screen lists; the counts tell how many there are.
const mostShown = 100

// Shown is what a screen lists: first what keeps the file from being taken.
func (r *Results) Shown() []*Result {
	list := slices.SortedStableFunc(slices.Values(r.Records), func(a, b *Result) int {
		return cmp.Compare(rank[a.Outcome], rank[b.Outcome])
	})
	return list[:min(mostShown, len(list))]
}

var rank = map[Outcome]int{FitsNone: 0, ToEnter: 1, Before: 2}

// reasons says why money came back, as banks tell it.
var reasons = map[zengin.Result]transfer.ReturnReason{
	zengin.NoAccount: transfer.ReturnReasonNO_ACCOUNT, zengin.StoppedByHolder: transfer.ReturnReasonCLOSED,
	zengin.ShortOfFunds: transfer.ReturnReasonOTHER, zengin.NoMandate: transfer.ReturnReasonOTHER,
	zengin.StoppedByClient: transfer.ReturnReasonOTHER, zengin.Other: transfer.ReturnReasonOTHER,
}

var (
	errResultsLarge = problem.In("file", "results_large", "ファイルが大きすぎます（1.5MBまで）。銀行から受け取った結果のファイルか、確かめてください。")
	errResultsOther = problem.In("file", "results_other_run", "このファイルは、この支払処理の結果ではありません（委託者コード・支払日・振込元の口座を照らしました）。支払処理の番号を確かめて、その画面で読み込んでください。")
)

// CheckResults says what taking a bank's file of results would enter of a run, and changes nothing. Whoever may know
// nothing of the run is told that there is none.
func (p Payouts) CheckResults(ctx context.Context, id string, raw []byte) (*Results, error) {
	run, err := p.Get(ctx, id)
	switch {
	case err != nil:
		return nil, err
	case run == nil:
		return nil, errGone
	case run.Status != payout.StatusPAID:
		return nil, errNotSent
	}
	read, err := readResults(raw)
	if err != nil {
		return nil, err
	}
	return match(ctx, p.Store.Client, run, read)
}

func readResults(raw []byte) (*zengin.File, error) {
	if len(raw) > LargestResults {
		return nil, errResultsLarge
	}
	read, err := zengin.ReadResults(raw)
	if err != nil {
		return nil, faulty(err)
	}
	return read, nil
}

// match holds every record against the transfer that it names, to the account and the yen.
func match(ctx context.Context, client *ent.Client, run *ent.Payout, read *zengin.File) (*Results, error) {
	if !answers(run, read) {
		return nil, errResultsOther
	}
	rows, err := shown(client.Transfer.Query().Where(transfer.PayoutID(run.ID), transfer.StatusNEQ(transfer.StatusCANCELLED))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the transfers of payout %s: %w", run.ID, err)
	}
	results, left := &Results{}, map[int64]*ent.Transfer{}
	for _, row := range rows {
		left[int64(row.Position)] = row
	}
	seen := map[int64]bool{}
	for i, record := range read.Transfers {
		var of *ent.Transfer
		if record.Codes[0] == int64(run.Number) {
			of = left[record.Codes[1]]
		}
		results.add(i+2, record, of, of != nil && seen[record.Codes[1]])
		if of != nil {
			seen[record.Codes[1]] = true
		}
	}
	results.Missing = len(rows) - len(seen)
	return results, nil
}

// answers tells whether a file answers the run's order: from the same client and account, on the same day.
func answers(run *ent.Payout, read *zengin.File) bool {
	_, month, day := run.PayOn.YMD()
	return read.ClientCode == run.ClientCode && read.Month == month && read.Day == day && read.From.Bank == run.Bank &&
		read.From.Branch == run.Branch && string(read.From.Type) == run.AccountType && read.From.Number == run.AccountNumber
}

func (r *Results) add(number int, record zengin.Transfer, of *ent.Transfer, twice bool) {
	shown := &Result{Number: number, Holder: record.Holder, Amount: yen.Amount(record.Amount), Transfer: of, Mismatch: mismatch(record, of, twice)}
	if reason, ok := reasons[record.Result]; ok {
		shown.Reason = &reason
	}
	switch {
	case shown.Mismatch != nil:
		shown.Outcome = FitsNone
		r.Unmatched++
	case record.Result == zengin.Done:
		r.Done++
		return
	case of.Status == transfer.StatusRETURNED:
		shown.Outcome = Before
		r.Returned++
	default:
		shown.Outcome = ToEnter
		r.Returning++
		r.Total += of.Amount
	}
	r.Records = append(r.Records, shown)
}

// mismatch says why a record is not about the transfer; nil where it is.
func mismatch(record zengin.Transfer, of *ent.Transfer, twice bool) *Mismatch {
	var found Mismatch
	switch {
	case of == nil:
		found = NoTransfer
	case twice:
		found = Twice
	case of.Bank != record.To.Bank || of.Branch != record.To.Branch || of.AccountNumber != record.To.Number ||
		accountTypes[bankaccount.Type(of.AccountType)] != record.To.Type:
		found = OtherAccount
	case int64(of.Amount) != record.Amount:
		found = OtherAmount
	case of.Status == transfer.StatusRETURNED && record.Result == zengin.Done:
		found = CameBack
	default:
		return nil
	}
	return &found
}
