package madeup

import (
	"context"
	"errors"
	"fmt"
	"time"

	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/benefits"
	"kyosai/server/migration/bulk"
	"kyosai/server/store"
	"kyosai/server/vault"
)

// errNotEmpty is what a database with members in it is answered with.
var errNotEmpty = errors.New("the database holds members already: made-up people are never mixed with others; name an empty database")

// Load fills an empty database with the scheme, in one transaction, and the
// vault with its proofs. Progress is told how many members are in; it may be nil.
func (s Scheme) Load(ctx context.Context, to *store.Store, proofs *vault.Vault, progress func(members int)) error {
	if err := s.Check(); err != nil {
		return err
	}
	ctx = audit.With(access.AsSystem(ctx), audit.Begin("made-up"))
	if err := benefits.Load(ctx, to); err != nil {
		return err
	}
	err := to.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		held, err := tx.Client().Company.Query().Exist(ctx)
		if err != nil {
			return err
		}
		if held {
			return errNotEmpty
		}
		return s.write(ctx, to.Dialect, tx, proofs, progress)
	})
	if err != nil {
		return fmt.Errorf("make up a scheme: %w", err)
	}
	return nil
}

// write writes every row of the scheme.
func (s Scheme) write(ctx context.Context, dialect string, tx *store.Tx, kept *vault.Vault, progress func(int)) error {
	b, err := bulk.New(ctx, tx.SQL, dialect, nil)
	if err != nil {
		return err
	}
	w := &writer{scheme: s, ctx: ctx, now: tx.Now, tables: map[string]*bulk.Table{}, counts: map[string]int{}, proofs: proofs(), vault: kept}
	if err := w.name(b); err != nil {
		return err
	}
	if w.kinds, err = readKinds(ctx, tx.Client()); err != nil {
		return err
	}
	if w.hostKinds, err = benefits.ReadHostKinds(ctx, tx.Client()); err != nil {
		return err
	}
	w.staff()
	for n := range s.Companies {
		w.company(n)
	}
	for n := range s.Members {
		w.member(n)
		if progress != nil && n%1000 == 0 {
			progress(n)
		}
	}
	if w.err != nil {
		return w.err
	}
	if err := b.Flush(ctx); err != nil {
		return err
	}
	w.trail()
	return nil
}

// writer writes the scheme's rows. Its first error stays, and nothing is
// written after it.
type writer struct {
	scheme    Scheme
	ctx       context.Context
	now       time.Time
	tables    map[string]*bulk.Table
	counts    map[string]int
	kinds     map[string]kind
	hostKinds benefits.HostKinds
	proofs    []proof
	vault     *vault.Vault
	err       error
}

// made are the tables in the order of their foreign keys, with the prefix of
// their keys and their columns.
var made = []struct {
	noun, table, prefix string
	columns             []string
}{
	{"Company", "companies", "cmp", []string{"id", "code", "name", "kana", "postal_code", "address", "telephone", "joined_on", "withdrew_on", "name_key", "kana_key", "telephone_key"}},
	{"Member", "members", "mem", []string{"id", "number", "name", "kana", "sex", "born_on", "married_on", "joined_on", "left_on", "postal_code", "address", "telephone", "name_key", "kana_key", "telephone_key", "given_name_key", "given_kana_key"}},
	{"Employment", "employments", "emp", []string{"id", "member_id", "company_id", "type", "location", "hired_on", "from_on", "until_on"}},
	{"Staff", "staffs", "stf", []string{"id", "subject", "name", "enabled", "created_at"}},
	{"Claim", "claims", "clm", []string{"id", "reference", "member_id", "kind_id", "company_id", "rule_id", "status", "event_on", "relation", "person_name", "applied_on", "amount", "reply", "verdict", "recommended_by_id", "created_at", "updated_at", "submitted_at", "decided_at"}},
	{"Decision", "decisions", "dcn", []string{"id", "claim_id", "staff_id", "step", "message", "note", "at", "corrections"}},
	{"Document", "documents", "doc", []string{"id", "claim_id", "position", "state", "media_type", "size", "pages", "sha256", "created_at"}},
	{"DocumentContent", "document_contents", "dcc", []string{"id", "document_id", "kept_as"}},
	{"Payment", "payments", "pay", []string{"id", "member_id", "host_kind", "kind_id", "relation", "paid", "amount", "occurrence"}},
}

// name names the tables to the bulk writer.
func (w *writer) name(b *bulk.Writer) error {
	for _, m := range made {
		table, err := b.Inserts(m.noun, m.table, m.columns...)
		if err != nil {
			return err
		}
		w.tables[m.prefix] = table
	}
	return nil
}

// add writes a row under the table's next key, which is the same each time.
func (w *writer) add(prefix string, row ...any) (key string) {
	key = nth(prefix, w.counts[prefix])
	w.counts[prefix]++
	if w.err == nil {
		w.err = w.tables[prefix].Add(w.ctx, append([]any{key}, row...)...)
	}
	return key
}

// nth is a table's n-th key: of the shape of id.New's, and before all of them.
func nth(prefix string, n int) string { return fmt.Sprintf("%s_%026d", prefix, n) }

// trail notes how many rows of each noun were made.
func (w *writer) trail() {
	for _, m := range made {
		if n := w.counts[m.prefix]; n > 0 {
			audit.From(w.ctx).Changed(audit.Change{Noun: m.noun, Op: fmt.Sprintf("made up: %d new", n), Columns: m.columns})
		}
	}
}
