// Package migration brings the records of an old system into the scheme 移行: it
// reads an extract by its layout, judges every record, and loads what can be
// loaded in one transaction, so that a kill at any moment leaves nothing half in.
//
// The verdicts, their names and their order are those of HOST-EXTRACT.md. Every
// record is loaded, loaded with a warning, or rejected with its reason, its
// place and its bytes. Loading the same extract again changes nothing.
package migration

import (
	"context"
	"errors"
	"fmt"
	"time"

	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/id"
	"kyosai/server/migration/layout"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Options say what is imported and how.
type Options struct {
	// Layout is the extract's shape.
	Layout *layout.Layout
	// Folder holds the extract's files; "" where only mended records are read.
	Folder string
	// DryRun says what would change and writes nothing.
	DryRun bool
	// Mended is a file of rejected records that somebody mended, to be read after
	// the folder; "" for none.
	Mended string
	// Rejected is the file that receives the rejected records as JSON lines; "" for none.
	Rejected string
	// Progress is told how far the import has come; nil for nobody.
	Progress func(Progress)
}

// Progress is how far an import has come.
type Progress struct {
	// Noun is what is being read.
	Noun layout.Noun
	// Records is how many records of the file were read.
	Records int
	// Done and Total are the file's bytes.
	Done, Total int64
}

// errDry ends a dry run's transaction without its changes.
var errDry = errors.New("dry run")

// Run imports an extract, or the mended records of one, and reports what became
// of every record. It fails as a whole only where no record is to blame: a
// missing file, a file of another shape, a database that does not answer.
func Run(ctx context.Context, s *store.Store, o Options) (*Report, error) {
	if access.From(ctx).Kind != access.System {
		return nil, problem.NotAllowed
	}
	rejects, err := newRejects(o.Rejected)
	if err != nil {
		return nil, err
	}
	defer rejects.abandon()
	ctx = audit.With(ctx, audit.Begin("import"))
	started := s.Now()
	var report *Report
	err = s.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if err := rejects.restart(); err != nil {
			return err
		}
		report, err = importAll(ctx, s, tx, o, rejects, started)
		if err == nil && o.DryRun {
			return errDry
		}
		return err
	})
	if err != nil && !errors.Is(err, errDry) {
		return nil, fmt.Errorf("import: %w", err)
	}
	report.Seconds = s.Now().Sub(started).Seconds()
	return report, rejects.deliver()
}

// importAll is the whole import within its transaction.
func importAll(ctx context.Context, s *store.Store, tx *store.Tx, o Options, rejects *rejects, started time.Time) (*Report, error) {
	report := newReport(id.New("imp"))
	report.DryRun = o.DryRun
	l, err := newLoader(ctx, s, tx, o, report.Run)
	if err != nil {
		return nil, err
	}
	j, err := newJudge(ctx, tx, o.Layout, l)
	if err != nil {
		return nil, err
	}
	if err := l.begin(ctx, tx, o, started); err != nil {
		return nil, err
	}
	i := &importing{options: o, report: report, judge: j, loader: l, rejects: rejects}
	if err = i.read(ctx, tx); err != nil || o.DryRun {
		return report, err
	}
	report.Seconds = s.Now().Sub(started).Seconds()
	return report, l.finish(ctx, tx, report)
}
