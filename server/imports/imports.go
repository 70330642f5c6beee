// Package imports shows staff the readings of an extract 移行処理: what was loaded, rejected and warned of.
package imports

import (
	"context"
	"encoding/json"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/importrecord"
	"kyosai/gen/ent/importrun"
	"kyosai/server/page"
	"kyosai/server/store"
)

// Imports reads runs and their records within the viewer's scope.
type Imports struct{ Store *store.Store }

// Count is a noun's line of a run's report.
type Count struct {
	Noun                                     importrecord.Noun
	Records, Loaded, New, Changed, Unchanged int
	Rejected, Warned                         int
}

// Runs lists the readings, the newest first.
func (i Imports) Runs(ctx context.Context, first int, after *string) (*page.Page[*ent.ImportRun], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := i.Store.Client.ImportRun.Query().Order(importrun.ByID(sql.OrderDesc())).Limit(first + 1)
	if keys != nil {
		query.Where(importrun.IDLT(keys[0]))
	}
	rows, err := query.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the imports: %w", err)
	}
	return page.Of(rows, first, func(r *ent.ImportRun) string { return page.Cursor(r.ID) }), nil
}

// Get finds a run; nil where there is none that the viewer may know of.
func (i Imports) Get(ctx context.Context, id string) (*ent.ImportRun, error) {
	run, err := i.Store.Client.ImportRun.Query().Where(importrun.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read import %s: %w", id, err)
	}
	return run, nil
}

// Records lists what a run rejected or warned of, in the order of the extract.
func (i Imports) Records(ctx context.Context, of *ent.ImportRun, verdict *importrecord.Verdict, first int, after *string) (*page.Page[*ent.ImportRecord], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := i.Store.Client.ImportRecord.Query().Where(importrecord.RunID(of.ID)).Order(importrecord.ByID()).Limit(first + 1)
	if verdict != nil {
		query.Where(importrecord.VerdictEQ(*verdict))
	}
	if keys != nil {
		query.Where(importrecord.IDGT(keys[0]))
	}
	rows, err := query.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the records of import %s: %w", of.ID, err)
	}
	return page.Of(rows, first, func(r *ent.ImportRecord) string { return page.Cursor(r.ID) }), nil
}

// report is what the command printed, as far as the screen shows it.
type report struct {
	Companies, Members, Payments counted
	Seconds                      float64
}

type counted struct {
	Records, Loaded, New, Changed, Unchanged int
	Rejected, Warned                         map[string]int
}

// Counts gives a run's report, a line a noun.
func Counts(of *ent.ImportRun) ([]*Count, error) {
	r, err := read(of)
	if err != nil {
		return nil, err
	}
	var lines []*Count
	for _, n := range []struct {
		noun importrecord.Noun
		from counted
	}{{importrecord.NounCOMPANY, r.Companies}, {importrecord.NounMEMBER, r.Members}, {importrecord.NounPAYMENT, r.Payments}} {
		lines = append(lines, &Count{n.noun, n.from.Records, n.from.Loaded, n.from.New, n.from.Changed, n.from.Unchanged, sum(n.from.Rejected), sum(n.from.Warned)})
	}
	return lines, nil
}

// Seconds tells how long a run took.
func Seconds(of *ent.ImportRun) (float64, error) {
	r, err := read(of)
	return r.Seconds, err
}

func read(of *ent.ImportRun) (report, error) {
	var r report
	if err := json.Unmarshal(of.Report, &r); err != nil {
		return r, fmt.Errorf("read the report of import %s: %w", of.ID, err)
	}
	return r, nil
}

func sum(counts map[string]int) int {
	total := 0
	for _, n := range counts {
		total += n
	}
	return total
}
