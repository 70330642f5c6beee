package migration

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"kyosai/server/migration/layout"
	"kyosai/server/store"
)

// importing is an import on its way.
type importing struct {
	options Options
	report  *Report
	judge   *judge
	loader  *loader
	rejects *rejects
}

// read reads the extract, then the mended records.
func (i *importing) read(ctx context.Context, tx *store.Tx) error {
	if i.options.Folder != "" {
		if err := i.extract(ctx); err != nil {
			return err
		}
	}
	if i.options.Mended == "" {
		return nil
	}
	i.judge.adoptCompanies(i.loader)
	i.judge.adoptMembers(i.loader)
	i.loader.addMended()
	return i.mended(ctx, tx)
}

// extract reads the folder's files, each to its end before the next.
func (i *importing) extract(ctx context.Context) error {
	if err := i.present(); err != nil {
		return err
	}
	for _, noun := range layout.Nouns {
		if file := i.options.Layout.File(noun); file != nil {
			if err := i.file(ctx, noun, file); err != nil {
				return err
			}
		}
	}
	return nil
}

// present looks for all files before the first is read.
func (i *importing) present() error {
	var missing []string
	for _, noun := range layout.Nouns {
		file := i.options.Layout.File(noun)
		if file == nil {
			continue
		}
		if info, err := os.Stat(i.path(file)); err != nil || info.IsDir() {
			missing = append(missing, string(file.Name))
		}
	}
	if len(missing) > 0 {
		return fmt.Errorf("%s has no file %s; name the folder of the whole extract, or take the file out of the layout %s",
			i.options.Folder, strings.Join(missing, ", "), i.options.Layout.Name)
	}
	return nil
}

func (i *importing) path(file *layout.File) string {
	return filepath.Join(i.options.Folder, string(file.Name))
}

// often is how many records pass between two words of progress.
const often = 2000

func (i *importing) file(ctx context.Context, noun layout.Noun, file *layout.File) error {
	source, err := os.Open(i.path(file))
	if err != nil {
		return err
	}
	defer source.Close()
	info, err := source.Stat()
	if err != nil {
		return err
	}
	reader, err := file.Reader(source)
	if err != nil {
		return err
	}
	for records := 0; ; records++ {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) {
			i.progress(Progress{noun, records, info.Size(), info.Size()})
			return nil
		}
		if err != nil {
			return err
		}
		if err := i.record(ctx, record); err != nil {
			return err
		}
		if records%often == 0 {
			i.progress(Progress{noun, records, reader.Offset(), info.Size()})
		}
	}
}

func (i *importing) progress(p Progress) {
	if i.options.Progress != nil {
		i.options.Progress(p)
	}
}

// record judges and loads one record, and keeps what was rejected or warned of.
func (i *importing) record(ctx context.Context, r *layout.Record) error {
	v, o, err := i.judgeAndLoad(ctx, r)
	if err != nil {
		return err
	}
	i.report.Of(r.Noun()).count(v, o)
	if v.rejected != "" {
		if err := i.rejects.add(r, v.rejected); err != nil {
			return err
		}
	}
	return i.loader.keep(ctx, r, v)
}

func (i *importing) judgeAndLoad(ctx context.Context, r *layout.Record) (verdict, outcome, error) {
	var e *examination
	var load func() (outcome, error)
	switch r.Noun() {
	case layout.Companies:
		c, judged := i.judge.company(r)
		e, load = judged, func() (outcome, error) { return i.loader.company(ctx, c, judged) }
	case layout.Members:
		m, judged := i.judge.member(r)
		e, load = judged, func() (outcome, error) { return i.loader.member(ctx, m, judged) }
	default:
		p, judged := i.judge.payment(r)
		e, load = judged, func() (outcome, error) { return i.loader.payment(ctx, p) }
	}
	if e.verdict.rejected != "" {
		return e.verdict, isNew, nil
	}
	o, err := load()
	return e.verdict, o, err
}
