package deposits

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/statement"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/deposits/bankcsv"
	"kyosai/server/mynumber"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// LargestStatement is how many bytes a bank's file may have.
const LargestStatement = 1_500_000

// Taking is the wish to take a bank's file, which tells of whole days from the first until the last.
type Taking struct {
	Raw         []byte
	From, Until caldate.Day
}

// Taken is the statement that a file became; Known where it was taken before.
type Taken struct {
	Statement *ent.Statement
	Known     bool
}

var (
	errLarge  = problem.In("file", "file_too_large", "ファイルが大きすぎます（1.5MBまで）。期間を分けて、銀行から取り直してください。")
	errPeriod = problem.In("untilOn", "period_order", "終わりの日は、始まりの日より後か同じ日にしてください。")
	errToday  = problem.In("untilOn", "period_not_over", "今日の入金はまだ増えます。終わりの日は、昨日までの日にしてください。")
	errRace   = problem.New(problem.Conflict, "statement_meanwhile", "同じ入金の入った明細を、ほかの職員が同時に取り込みました。画面を開き直して、もう一度取り込んでください。")
)

// Take takes a bank's file whole or not at all. A file that was taken before changes nothing, and neither does a line that
// stood in another. The days of statements follow one another without a gap, for an order by slip runs out by them.
func (d Deposits) Take(ctx context.Context, t Taking) (*Taken, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if len(t.Raw) > LargestStatement {
		return nil, errLarge
	}
	lines, err := d.Layout.Read(t.Raw)
	if err != nil {
		return nil, faulty(err)
	}
	sum := sha256.Sum256(t.Raw)
	b := book{Taking: t, sha256: hex.EncodeToString(sum[:]), lines: lines}
	err = d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return b.take(ctx, tx) })
	if ent.IsConstraintError(err) {
		return nil, errRace
	}
	if err != nil {
		return nil, err
	}
	made, err := d.Store.Client.Statement.Query().Where(statement.ID(b.made)).WithTakenBy().Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read statement %s: %w", b.made, err)
	}
	return &Taken{made, b.known}, nil
}

// book is a file on its way into the books.
type book struct {
	Taking
	sha256 string
	lines  []bankcsv.Line
	made   string // the statement's key
	known  bool
}

func (b *book) take(ctx context.Context, tx *store.Tx) error {
	before, err := tx.Client().Statement.Query().Where(statement.Sha256(b.sha256)).Only(ctx)
	if err == nil {
		b.made, b.known = before.ID, true
		return nil
	}
	if !ent.IsNotFound(err) {
		return fmt.Errorf("look for a statement: %w", err)
	}
	if err := b.checkDays(ctx, tx); err != nil {
		return err
	}
	fresh, err := b.fresh(ctx, tx)
	if err != nil {
		return err
	}
	made, err := tx.Client().Statement.Create().SetSha256(b.sha256).SetFromOn(b.From).SetUntilOn(b.Until).SetLines(len(b.lines)).
		SetFresh(len(fresh)).SetTotal(total(b.lines)).SetTakenByID(access.From(ctx).StaffID).SetTakenAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("keep a statement: %w", err)
	}
	b.made, b.known = made.ID, false
	return keep(ctx, tx, made.ID, fresh)
}

func total(lines []bankcsv.Line) (sum yen.Amount) {
	for _, line := range lines {
		sum += line.Amount
	}
	return sum
}

// checkDays holds that the file tells of days that are over, follows the last one without a gap, and has no line of
// another day.
func (b *book) checkDays(ctx context.Context, tx *store.Tx) error {
	if b.Until.Before(b.From) {
		return errPeriod
	}
	if !b.Until.Before(caldate.Today(tx.Now)) {
		return errToday
	}
	for _, line := range b.lines {
		if line.PaidOn.Before(b.From) || line.PaidOn.After(b.Until) {
			return problem.In("file", "day_outside", fmt.Sprintf("%d件目のレコードは%sの入金で、明細の期間に入っていません。期間とファイルを確かめてください。", line.Record, line.PaidOn))
		}
	}
	last, err := tx.Client().Statement.Query().Order(statement.ByUntilOn(sql.OrderDesc())).First(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read the last statement: %w", err)
	}
	if next := last.UntilOn.AddDays(1); b.From.After(next) {
		return problem.In("fromOn", "days_missing", fmt.Sprintf("前の明細は%sまでです。%sからの明細を取り込んでください。", last.UntilOn, next))
	}
	return nil
}

// entry is a line with what tells it from every other.
type entry struct {
	bankcsv.Line
	identity string
}

// fresh are the lines that no file said before. A line is known again by the bank's own number; without one, by its day,
// its amount, its texts, and how many of the same stand before it.
func (b *book) fresh(ctx context.Context, tx *store.Tx) (fresh []entry, err error) {
	all, seen := make([]entry, 0, len(b.lines)), map[string]int{}
	for _, line := range b.lines {
		same := fmt.Sprintf("%s\n%d\n%s\n%s", line.PaidOn, line.Amount, line.Payer, line.Remark)
		if line.ID != "" {
			same = line.PaidOn.String() + "\n" + line.ID
		}
		seen[same]++
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%d", same, seen[same]))
		all = append(all, entry{line, hex.EncodeToString(sum[:])})
	}
	for some := range slices.Chunk(all, perStatement) {
		var had []string
		err := tx.Client().Deposit.Query().Where(deposit.IdentityIn(identities(some)...)).Select(deposit.FieldIdentity).Scan(ctx, &had)
		if err != nil {
			return nil, fmt.Errorf("look for known deposits: %w", err)
		}
		fresh = append(fresh, slices.DeleteFunc(slices.Clone(some), func(e entry) bool { return slices.Contains(had, e.identity) })...)
	}
	return fresh, nil
}

// perStatement is how many rows one SQL statement reads or writes.
const perStatement = 200

func identities(of []entry) (all []string) {
	for _, e := range of {
		all = append(all, e.identity)
	}
	return all
}

var digits = regexp.MustCompile(`[0-9０-９]`)

// clean is a text as it is kept: of what may be a My Number no digit.
func clean(text string) string {
	if mynumber.In(text) {
		return digits.ReplaceAllString(text, "*")
	}
	return text
}

// faulty says what is wrong with a file, and where.
func faulty(err error) error {
	var fault *bankcsv.Fault
	if !errors.As(err, &fault) {
		return fmt.Errorf("read a statement: %w", err)
	}
	place := ""
	if fault.Record > 0 {
		place = fmt.Sprintf("%d件目のレコード", fault.Record)
	}
	if fault.Column > 0 {
		place += fmt.Sprintf("の%d列目", fault.Column)
	}
	if place != "" {
		place += "："
	}
	return problem.In("file", "statement_broken", fmt.Sprintf("明細を読めません。%s%s。何も取り込んでいません。銀行から受け取ったファイルを、そのまま選んでください。", place, fault.Reason))
}
