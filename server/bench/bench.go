// Package bench measures what a member's home, a search and the queue cost our server, against handlers written by hand
// for the same answers in the same run (docs/speed.md says what is measured and how).
package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"kyosai/server/access"
	"kyosai/server/bench/load"
	"kyosai/server/madeup"
	"kyosai/server/store"
	"kyosai/server/vault"
)

// Options say what is measured, and for how long.
type Options struct {
	URL      string        // of a database of MySQL's kind; an empty one is filled
	Scheme   madeup.Scheme // what an empty database is filled with
	Clients  int
	Rounds   int           // how often the two sides take turns
	Time     time.Duration // of one turn
	Profiles string        // folder for profiles of the CPU; none where empty
}

// Run fills the database where it is empty, measures every operation and prints the table.
func Run(ctx context.Context, o Options, out io.Writer) (err error) {
	s, err := store.Open(ctx, o.URL)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if err := prepare(ctx, s, o, out); err != nil {
		return err
	}
	members, desk, err := signIn(ctx, s)
	if err != nil {
		return err
	}
	sides, stop, err := startAll(ctx, o)
	if err != nil {
		return errors.Join(err, stop())
	}
	defer func() { err = errors.Join(err, stop()) }()
	database, err := databaseProcess(ctx, s)
	if err != nil {
		return err
	}
	printHead(out, o)
	for _, op := range operations() {
		secrets, ours := desk, sides[staff]
		if op.zone == access.Public {
			secrets, ours = members, sides[public]
		}
		if err := compare(ctx, o, op, secrets, database, ours, sides[byHand], out); err != nil {
			return fmt.Errorf("%s: %w", op.title, err)
		}
	}
	return nil
}

func prepare(ctx context.Context, s *store.Store, o Options, out io.Writer) error {
	if s.Dialect != "mysql" {
		return errors.New("the bench needs MySQL or MariaDB: make bench starts one, or give --db mysql://USER:PASSWORD@HOST:PORT/NAME")
	}
	if _, err := s.Migrate(ctx); err != nil {
		return err
	}
	held, err := s.Client.Member.Query().Exist(access.AsSystem(ctx))
	if err != nil || held {
		return err
	}
	fmt.Fprintf(out, "filling the empty database with %d years of %d members\n", o.Scheme.Years, o.Scheme.Members)
	begun := time.Now()
	if err := fill(ctx, s, o.Scheme); err != nil {
		return err
	}
	fmt.Fprintf(out, "filled in %s\n", time.Since(begun).Round(time.Second))
	return analyze(ctx, s)
}

// fill makes the scheme up; its proofs, which nobody opens here, go again.
func fill(ctx context.Context, s *store.Store, scheme madeup.Scheme) (err error) {
	folder, err := os.MkdirTemp("", "kyosai-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	proofs, err := vault.In(folder)
	if err != nil {
		return err
	}
	return scheme.Load(ctx, s, proofs, nil)
}

// analyze has the database learn what it holds, as it would have over the years.
func analyze(ctx context.Context, s *store.Store) error {
	rows, err := s.DB.QueryContext(ctx, "ANALYZE TABLE members, companies, employments, payments, claims, documents, decisions")
	if err != nil {
		return fmt.Errorf("analyze the tables: %w", err)
	}
	return rows.Close()
}

// databaseProcess is the number of the database's process; 0 where it runs elsewhere.
func databaseProcess(ctx context.Context, s *store.Store) (pid int, err error) {
	var path string
	if err := s.DB.QueryRowContext(ctx, "SELECT @@pid_file").Scan(&path); err != nil {
		return 0, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, nil // another machine's file
	}
	return strconv.Atoi(strings.TrimSpace(string(text)))
}

// startAll starts the sides; stop ends those that run, whether all of them started or not.
func startAll(ctx context.Context, o Options) (sides map[string]*side, stop func() error, err error) {
	sides = map[string]*side{}
	data, err := os.MkdirTemp("", "kyosai-bench-")
	stop = func() error {
		var failed error
		for _, s := range sides {
			failed = errors.Join(failed, s.stop())
		}
		return errors.Join(failed, os.RemoveAll(data))
	}
	for _, name := range []string{public, staff, byHand} {
		if err != nil {
			break
		}
		var s *side
		if s, err = start(ctx, name, o, data); s != nil {
			sides[name] = s
		}
	}
	return sides, stop, err
}

// compare measures one operation on both sides, which take turns, so that whatever else the machine does meets both.
func compare(ctx context.Context, o Options, op operation, secrets []string, database int, ours, hand *side, out io.Writer) error {
	a, b, err := op.shots(secrets)
	if err != nil {
		return err
	}
	targets := []target{{side: ours, Target: load.Target{Base: ours.base(), Shots: a}}, {side: hand, Target: load.Target{Base: hand.base(), Shots: b}}}
	if err := targets[0].check(ctx); err != nil {
		return err
	}
	for round := range o.Rounds + 1 {
		for i := range targets {
			limit := o.Time
			if round == 0 { // a warm start is not what is measured
				limit /= 4
			}
			one, err := targets[i].turn(ctx, o.Clients, limit, database)
			if err != nil {
				return err
			}
			if round > 0 {
				targets[i].turns = append(targets[i].turns, one)
			}
		}
	}
	printOperation(out, op.title, targets[0], targets[1])
	return nil
}
