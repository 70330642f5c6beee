package entitled

import (
	"context"

	"kyosai/server/bench/measured"
	"kyosai/server/store"
)

// night are the statements of a page as the worker reads it each night: the members, and what belongs to them.
var night = []string{
	"SELECT id, born_on, married_on, joined_on, left_on FROM members WHERE id > ? ORDER BY id LIMIT 500",
	employments, paid,
	"SELECT id, member_id, kind_id, status, event_on, relation, person_name, person_born_on FROM claims WHERE member_id >= ? AND member_id <= ? AND status <> 'WITHDRAWN' ORDER BY member_id, id",
}

// whole are those for everything that a claim of any kind rests on.
var whole = []string{
	"SELECT id, number, born_on, married_on, joined_on, left_on, postal_code FROM members WHERE id > ? ORDER BY id LIMIT 500",
	employments, paid,
	"SELECT id, member_id, kind_id, status, submitted_at, decided_at, amount, person_name, heir_relation, event_on, from_on, until_on, absent_from, absent_until, examined_on, cost, certificate_id FROM claims WHERE member_id >= ? AND member_id <= ? AND status <> 'DRAFT' ORDER BY member_id, id",
	"SELECT k.* FROM certificates k JOIN claims c ON c.certificate_id = k.id WHERE c.member_id >= ? AND c.member_id <= ? AND c.status <> 'DRAFT'",
}

const (
	employments = "SELECT id, member_id, company_id, hired_on, from_on, until_on FROM employments WHERE member_id >= ? AND member_id <= ? ORDER BY member_id, from_on, id"
	paid        = "SELECT id, member_id, kind_id, host_kind, relation, paid, amount FROM payments WHERE member_id >= ? AND member_id <= ? AND host_kind <> '' ORDER BY member_id, paid"
	owed        = "SELECT id, company_id, from_on, until_on FROM arrears"
	declared    = "SELECT id, name, from_on, until_on, area, treatment, percent FROM disasters WHERE status = 'IN_FORCE' ORDER BY id"
)

// reading is the statements of a page, the members' in front, and those that are read once.
type reading struct{ page, once []string }

// read reads every row, and counts them.
func (r reading) read(ctx context.Context, s *store.Store) (rows int, err error) {
	for _, query := range r.once {
		_, _, n, err := measured.Walk(ctx, s, query)
		if err != nil {
			return rows, err
		}
		rows += n
	}
	for after := ""; ; {
		first, last, n, err := measured.Walk(ctx, s, r.page[0], after)
		if err != nil || n == 0 {
			return rows, err
		}
		rows += n
		for _, query := range r.page[1:] {
			_, _, n, err := measured.Walk(ctx, s, query, first, last)
			if err != nil {
				return rows, err
			}
			rows += n
		}
		after = last
	}
}
