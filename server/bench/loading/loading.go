// Package loading measures an import against the bare load of the same rows in
// the same run: LOAD DATA of text made beforehand on MySQL and MariaDB, one
// prepared insert a row in one transaction on SQLite. The import also reads and
// judges the extract, folds search keys, and compares with what is there.
package loading

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"entgo.io/ent/dialect"

	"kyosai/server/access"
	"kyosai/server/bench/measured"
	"kyosai/server/benefits"
	"kyosai/server/madeup"
	"kyosai/server/migration"
	"kyosai/server/migration/layout"
	"kyosai/server/store"
)

// errNotEmpty is what a database with members is answered with: it is emptied
// between the rounds.
var errNotEmpty = errors.New("the database holds members: name an empty one, which is emptied again and again")

// Run imports a scheme's extract and loads the same rows barely, by turns, and
// prints the medians and their share. The URL names an empty database; a
// SQLite file is made anew for each turn.
func Run(ctx context.Context, url string, scheme madeup.Scheme, rounds int, out io.Writer) (err error) {
	ctx = access.AsSystem(ctx)
	folder, err := os.MkdirTemp("", "kyosai-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	if err := scheme.WriteExtract(folder); err != nil {
		return err
	}
	b := &bench{url: url, folder: folder}
	for range rounds {
		if err := b.round(ctx); err != nil {
			return err
		}
	}
	return b.print(out, scheme)
}

// bench is what was measured so far.
type bench struct {
	url, folder string
	turns       int
	memory      int64 // the most that the first import took
	ours, bare  []time.Duration
}

// round is a turn of each.
func (b *bench) round(ctx context.Context) error {
	url, err := b.place(ctx)
	if err != nil {
		return err
	}
	imported, rows, err := b.importOnce(ctx, url)
	if err != nil {
		return err
	}
	if url, err = b.place(ctx); err != nil {
		return err
	}
	loaded, err := loadOnce(ctx, url, rows)
	b.ours, b.bare = append(b.ours, imported), append(b.bare, loaded)
	return err
}

// place is the database of a turn: the one that was named, or a copy of the
// first file, so that the kinds of benefit have the same keys.
func (b *bench) place(ctx context.Context) (string, error) {
	if b.url != "" {
		return b.url, nil
	}
	first := filepath.Join(b.folder, "first.db")
	if b.turns == 0 {
		s, err := open(ctx, "sqlite:"+first)
		if err != nil {
			return "", err
		}
		if err := s.Close(); err != nil {
			return "", err
		}
	}
	b.turns++
	raw, err := os.ReadFile(first)
	if err != nil {
		return "", err
	}
	path := filepath.Join(b.folder, fmt.Sprintf("%d.db", b.turns))
	return "sqlite:" + path, os.WriteFile(path, raw, 0o600)
}

// open opens the database, forward and without people.
func open(ctx context.Context, url string) (*store.Store, error) {
	s, err := store.Open(ctx, url)
	if err != nil {
		return nil, err
	}
	if _, err := s.Migrate(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if err := benefits.Load(ctx, s); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	held, err := s.Client.Company.Query().Exist(ctx)
	if err == nil && held {
		err = errNotEmpty
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// importOnce imports the extract, and gives the rows that this made.
func (b *bench) importOnce(ctx context.Context, url string) (took time.Duration, rows []table, err error) {
	shape, err := layout.Load("host-1971")
	if err != nil {
		return 0, nil, err
	}
	s, err := open(ctx, url)
	if err != nil {
		return 0, nil, err
	}
	defer func() { err = errors.Join(err, empty(ctx, s), s.Close()) }()
	start := time.Now()
	if _, err := migration.Run(ctx, s, migration.Options{Layout: shape, Folder: b.folder}); err != nil {
		return 0, nil, err
	}
	took = time.Since(start)
	if b.memory == 0 {
		b.memory = measured.Memory() // before the rows for the bare load are in it
	}
	rows, err = read(ctx, s)
	return took, rows, err
}

// loadOnce loads the rows and nothing else.
func loadOnce(ctx context.Context, url string, rows []table) (took time.Duration, err error) {
	s, err := open(ctx, url)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, empty(ctx, s), s.Close()) }()
	load := insertAll
	if s.Dialect == dialect.MySQL {
		load = loadData
	}
	return load(ctx, s, rows)
}

func median(of []time.Duration) time.Duration {
	slices.Sort(of)
	return of[len(of)/2]
}

func (b *bench) print(out io.Writer, scheme madeup.Scheme) error {
	engine, method := "SQLite", "prepared inserts"
	if b.url != "" {
		engine, method = "MariaDB", "LOAD DATA"
	}
	ours, bare := median(b.ours).Seconds(), median(b.bare).Seconds()
	_, err := fmt.Fprintf(out, "import on %s: %d companies, %d members in %.1f s; bare %s of the same rows %.1f s; share %.0f %%; memory at most %d MB\n",
		engine, scheme.Companies, scheme.Members, ours, method, bare, 100*bare/ours, b.memory>>20)
	return err
}
