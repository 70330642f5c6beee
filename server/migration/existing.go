package migration

import (
	"context"
	"database/sql"
	"fmt"

	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/leavings"
	"kyosai/server/store"
)

// knownCompany is a company that was loaded before.
type knownCompany struct {
	id string
	company
}

// knownMember is a member who was loaded before, with his latest employment.
type knownMember struct {
	id, workID  string
	from, until caldate.Day
	member
}

// existing reads all companies, members and host payments that were loaded
// before: an extract is full, so nearly every row would be asked for anyway.
func (l *loader) existing(ctx context.Context, tx *store.Tx) error {
	if err := l.existingCompanies(ctx, tx.SQL); err != nil {
		return fmt.Errorf("read the companies: %w", err)
	}
	if err := l.existingMembers(ctx, tx.SQL); err != nil {
		return fmt.Errorf("read the members: %w", err)
	}
	if err := l.existingPayments(ctx, tx.SQL); err != nil {
		return fmt.Errorf("read the payments: %w", err)
	}
	var err error
	if l.mended, err = leavings.Confirmed(ctx, tx.Client()); err != nil {
		return err
	}
	l.kinds, err = benefits.ReadHostKinds(ctx, tx.Client())
	return err
}

// each scans every row of a query.
func each(ctx context.Context, tx *sql.Tx, query string, scan func(*sql.Rows) error) error {
	rows, err := tx.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// day scans a day that may be NULL.
type day struct{ to *caldate.Day }

// Scan reads the column.
func (d day) Scan(value any) error {
	var text sql.NullString
	if err := text.Scan(value); err != nil {
		return err
	}
	*d.to = caldate.Day(text.String)
	return nil
}

func (l *loader) existingCompanies(ctx context.Context, tx *sql.Tx) error {
	return each(ctx, tx, "SELECT id, code, name, kana, postal_code, address, telephone, joined_on, withdrew_on FROM companies", func(rows *sql.Rows) error {
		var c knownCompany
		err := rows.Scan(&c.id, &c.code, &c.name, &c.kana, &c.postalCode, &c.address, &c.telephone, day{&c.joined}, day{&c.withdrew})
		l.companies[c.code] = c
		return err
	})
}

const membersQuery = "SELECT m.id, m.number, m.name, m.kana, m.sex, m.born_on, m.married_on, m.joined_on, m.left_on, " +
	"COALESCE(e.id, ''), COALESCE(c.code, ''), COALESCE(e.type, ''), COALESCE(e.location, ''), e.hired_on, e.from_on, e.until_on " +
	"FROM members m LEFT JOIN employments e ON e.member_id = m.id LEFT JOIN companies c ON c.id = e.company_id"

func (l *loader) existingMembers(ctx context.Context, tx *sql.Tx) error {
	return each(ctx, tx, membersQuery, func(rows *sql.Rows) error {
		var m knownMember
		err := rows.Scan(&m.id, &m.number, &m.name, &m.kana, &m.sex, day{&m.born}, day{&m.married}, day{&m.joined}, day{&m.left},
			&m.workID, &m.work.company, &m.work.kind, &m.work.location, day{&m.work.hired}, day{&m.from}, day{&m.until})
		// A row comes for each employment; the latest is the one that the host knows.
		if other, found := l.members[m.number]; !found || m.from > other.from || m.from == other.from && m.workID > other.workID {
			l.members[m.number] = m
		}
		return err
	})
}

func (l *loader) existingPayments(ctx context.Context, tx *sql.Tx) error {
	const query = "SELECT m.number, p.host_kind, p.relation, p.paid, p.amount, COUNT(*) FROM payments p JOIN members m ON m.id = p.member_id " +
		"WHERE p.host_kind <> '' GROUP BY m.number, p.host_kind, p.relation, p.paid, p.amount"
	return each(ctx, tx, query, func(rows *sql.Rows) error {
		var p payment
		var count int
		err := rows.Scan(&p.member, &p.kind, &p.relation, &p.paid, &p.amount, &count)
		l.paid[p] = count
		return err
	})
}
