package migration

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"kyosai/gen/ent/importrun"
	"kyosai/server/migration/layout"
	"kyosai/server/store"
)

// mended reads a file of rejected records that somebody mended. Their order is
// that of an extract whatever the lines' order: companies, members, payments.
func (i *importing) mended(ctx context.Context, tx *store.Tx) error {
	lines, err := readLines(i.options.Mended)
	if err != nil {
		return err
	}
	fed, err := fedBefore(ctx, tx)
	if err != nil {
		return err
	}
	for _, noun := range layout.Nouns {
		for _, l := range lines {
			if l.Noun != noun.String() {
				continue
			}
			if err := i.line(ctx, noun, l, fed); err != nil {
				return fmt.Errorf("%s, record %d of %s: %w", i.options.Mended, l.Record, l.File, err)
			}
		}
	}
	return nil
}

// readLines reads the file; a line that is no rejected record is named.
func readLines(path string) ([]line, error) {
	source, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read the mended records: %w", err)
	}
	defer source.Close()
	decoder := json.NewDecoder(source)
	decoder.DisallowUnknownFields()
	var lines []line
	for {
		var l line
		err := decoder.Decode(&l)
		if errors.Is(err, io.EOF) {
			return lines, nil
		}
		if err == nil {
			if _, known := layout.NounNamed(l.Noun); !known {
				err = fmt.Errorf("noun %q: write companies, members or payments", l.Noun)
			}
		}
		if err != nil {
			return nil, fmt.Errorf("%s, line %d is no rejected record: %w", path, len(lines)+1, err)
		}
		lines = append(lines, l)
	}
}

func (i *importing) line(ctx context.Context, noun layout.Noun, l line, fed map[string]bool) error {
	file := i.options.Layout.File(noun)
	if file == nil {
		return fmt.Errorf("the layout %s has no %s", i.options.Layout.Name, noun)
	}
	record, err := file.Mended(l.Raw, l.Fields)
	if err != nil {
		return err
	}
	record.File, record.Number, record.Byte = l.File, l.Record, l.Byte
	i.judge.contest(i.loader, l.Reason)
	key := l.key()
	if noun == layout.Payments && fed[key] {
		// Payments have no key of their own: only its place tells that it is in already.
		i.report.Payments.count(verdict{notes: []string{noteFedBefore}}, isUnchanged)
		return nil
	}
	before := i.report.Of(noun).Loaded
	if err := i.record(ctx, record); err != nil {
		return err
	}
	if noun == layout.Payments && i.report.Of(noun).Loaded > before {
		i.report.Mended = append(i.report.Mended, key)
		fed[key] = true
	}
	return nil
}

// key tells a rejected record from every other by its place and bytes.
func (l line) key() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d\x00%s", l.File, l.Record, l.Raw))
	return hex.EncodeToString(sum[:12])
}

// contest lets the judge refuse a record that was rejected as a duplicate and
// still bears the code or number of somebody else.
func (j *judge) contest(l *loader, reason string) {
	j.rivalCompany, j.rivalMember = nil, nil
	switch reason {
	case DuplicateCode:
		j.rivalCompany = func(c company) bool {
			known, found := l.companies[c.code]
			return found && known.company != c
		}
	case DuplicateNumber:
		j.rivalMember = func(m member) bool {
			known, found := l.members[m.number]
			return found && known.member != m
		}
	}
}

// fedBefore reads which mended payments earlier runs loaded.
func fedBefore(ctx context.Context, tx *store.Tx) (map[string]bool, error) {
	runs, err := tx.Client().ImportRun.Query().Order(importrun.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the earlier imports: %w", err)
	}
	fed := map[string]bool{}
	for _, run := range runs {
		if !bytes.Contains(run.Report, []byte(`"mended"`)) {
			continue
		}
		var report Report
		if err := json.Unmarshal(run.Report, &report); err != nil {
			return nil, fmt.Errorf("read the report of import %s: %w", run.ID, err)
		}
		for _, key := range report.Mended {
			fed[key] = true
		}
	}
	return fed, nil
}
