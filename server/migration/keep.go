package migration

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"kyosai/server/audit"
	"kyosai/server/id"
	"kyosai/server/migration/layout"
	"kyosai/server/store"
)

// longestRaw is how much of a record's bytes the database keeps; the file of
// rejected records holds all of them.
const longestRaw = 4096

var nounWords = map[layout.Noun]string{layout.Companies: "COMPANY", layout.Members: "MEMBER", layout.Payments: "PAYMENT"}

// begin makes the import run's row, which its records refer to.
func (l *loader) begin(ctx context.Context, tx *store.Tx, o Options, started time.Time) error {
	if l.dry {
		return nil
	}
	return tx.Client().ImportRun.Create().SetID(l.run).SetLayout(string(o.Layout.Name)).SetStartedAt(started).
		SetFinishedAt(started).SetReport(json.RawMessage("{}")).Exec(ctx)
}

// keep keeps a record that was rejected or warned of, for staff to see.
func (l *loader) keep(ctx context.Context, r *layout.Record, v verdict) error {
	if l.dry {
		return nil
	}
	if v.rejected != "" {
		return l.keepOne(ctx, r, "REJECTED", v.rejected)
	}
	for _, warning := range v.warnings {
		if err := l.keepOne(ctx, r, "WARNED", warning); err != nil {
			return err
		}
	}
	return nil
}

func (l *loader) keepOne(ctx context.Context, r *layout.Record, verdict, reason string) error {
	decoded, err := json.Marshal(r.Decoded())
	if err != nil {
		return fmt.Errorf("keep a record: %w", err)
	}
	raw := append([]byte{}, r.Raw[:min(len(r.Raw), longestRaw)]...)
	return l.tables.records.Add(ctx, id.New("irc"), l.run, nounWords[r.Noun()], verdict, reason, r.File, r.Number, r.Byte, raw, string(decoded))
}

// finish writes what waits, the places of staff's choices and the run's report,
// and notes the run on the audit trail.
func (l *loader) finish(ctx context.Context, tx *store.Tx, report *Report) error {
	if err := l.tables.writer.Flush(ctx); err != nil {
		return err
	}
	if err := l.placed.save(ctx, tx); err != nil {
		return err
	}
	text, err := json.Marshal(report)
	if err != nil {
		return fmt.Errorf("keep the report: %w", err)
	}
	if err := tx.Client().ImportRun.UpdateOneID(l.run).SetFinishedAt(tx.Now).SetReport(text).Exec(ctx); err != nil {
		return fmt.Errorf("keep the report: %w", err)
	}
	l.trail(ctx, report)
	return nil
}

// trail notes what the run wrote in bulk: how many rows of each noun and which columns.
func (l *loader) trail(ctx context.Context, report *Report) {
	for _, wrote := range []struct {
		noun    string
		counts  *Counts
		columns []string
	}{
		{"Company", report.Companies, companyColumns},
		{"Member", report.Members, memberColumns},
		{"Employment", report.Members, employmentColumns},
		{"Payment", report.Payments, paymentColumns},
	} {
		if wrote.counts.New+wrote.counts.Changed == 0 {
			continue
		}
		op := fmt.Sprintf("import: %d new, %d changed", wrote.counts.New, wrote.counts.Changed)
		audit.From(ctx).Changed(audit.Change{Noun: wrote.noun, Op: op, ID: l.run, Columns: wrote.columns})
	}
}
