// Package history fills a database for measuring: a scheme of people who don't exist, with years of employments, claims
// in every state with their proofs and decisions, and payments. The same size makes the same history.
package history

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/migration/bulk"
	"kyosai/server/store"
)

// Size is how much there is of it. A member claims twice in three years.
type Size struct{ Members, Companies, Years int }

// hostPayments is how many payments of the host a hundred members have.
const hostPayments = 133

// filler writes the history.
type filler struct {
	Size
	now     time.Time
	random  *rand.Rand
	kinds   []*ent.BenefitKind
	staff   []string
	tables  map[string]*bulk.Table
	counter int
}

// Fill fills a migrated database, unless it was filled before, and tells whether it did.
func Fill(ctx context.Context, s *store.Store, size Size) (bool, error) {
	ctx = access.AsSystem(ctx)
	if n, err := s.Client.Member.Query().Count(ctx); err != nil || n > 0 {
		return false, err
	}
	if err := benefits.Load(ctx, s); err != nil {
		return false, err
	}
	err := s.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		f := &filler{Size: size, now: tx.Now, random: rand.New(rand.NewPCG(1971, 4)), tables: map[string]*bulk.Table{}}
		if f.kinds, err = tx.Client().BenefitKind.Query().Where(benefitkind.HasRules()).WithRules().Order(benefitkind.ByPosition()).All(ctx); err != nil {
			return err
		}
		if f.staff, err = hire(ctx, tx); err != nil {
			return err
		}
		return f.write(ctx, tx, s.Dialect)
	})
	if err != nil {
		return false, fmt.Errorf("fill the database: %w", err)
	}
	return true, analyze(ctx, s)
}

func (f *filler) write(ctx context.Context, tx *store.Tx, dialect string) error {
	w, err := bulk.New(ctx, tx.SQL, dialect)
	if err != nil {
		return err
	}
	for _, t := range layout {
		if f.tables[t.name], err = w.Inserts(t.noun, t.name, t.columns...); err != nil {
			return err
		}
	}
	for _, write := range []func(context.Context) error{f.companies, f.members, f.hostPayments, f.claims} {
		if err := write(ctx); err != nil {
			return err
		}
		if err := w.Flush(ctx); err != nil {
			return err
		}
	}
	return nil
}

// next makes a key that grows.
func (f *filler) next(prefix string) string {
	f.counter++
	return fmt.Sprintf("%s_%026d", prefix, f.counter)
}

// hire enters two who examine, recommend and approve.
func hire(ctx context.Context, tx *store.Tx) (ids []string, err error) {
	for _, name := range []string{"測定　一郎", "測定　花子"} {
		person, err := tx.Client().Staff.Create().SetSubject("bench " + name).SetName(name).SetCreatedAt(tx.Now).Save(ctx)
		if err != nil {
			return nil, err
		}
		for _, role := range []string{"CLERK", "EXAMINER", "APPROVER"} {
			create := tx.Client().StaffRole.Create().SetStaffID(person.ID).SetRole(roleOf(role)).SetGrantedAt(tx.Now)
			if err := create.Exec(ctx); err != nil {
				return nil, err
			}
		}
		ids = append(ids, person.ID)
	}
	return ids, nil
}

// analyze has the engine learn what it holds, as it would have over the years.
func analyze(ctx context.Context, s *store.Store) error {
	statement := "ANALYZE"
	if s.Dialect == "mysql" {
		statement = "ANALYZE TABLE members, companies, employments, accounts, payments, claims, documents, decisions"
	}
	if _, err := s.DB.ExecContext(ctx, statement); err != nil {
		return fmt.Errorf("analyze the tables: %w", err)
	}
	return nil
}
