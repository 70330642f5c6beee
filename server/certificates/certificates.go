// Package certificates has companies certify what they alone know of a claim 事業所の証明: when somebody was absent, when he
// was hired, and never why. An officer answers for his own company; what comes on paper, staff record.
package certificates

import (
	"context"
	"fmt"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/predicate"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Certificates shows certificates and takes the answers, within the viewer's scope.
type Certificates struct{ Store *store.Store }

// Get finds a certificate with whom it is about and who answered; nil where there is none that the viewer may know of.
func (c Certificates) Get(ctx context.Context, id string) (*ent.Certificate, error) {
	found, err := loaded(c.Store.Client.Certificate.Query().Where(certificate.ID(id))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read certificate %s: %w", id, err)
	}
	if takenBack(found) {
		return nil, nil
	}
	return found, nil
}

// takenBack tells that a certificate was closed between the statements that read it: the officer knows of its member no
// more.
func takenBack(c *ent.Certificate) bool { return c.Edges.Member == nil }

func loaded(q *ent.CertificateQuery) *ent.CertificateQuery {
	return q.WithMember().WithCompany().WithOfficer(func(o *ent.OfficerQuery) { o.WithCompany() }).WithStaff()
}

// Waiting lists what waits for an answer, what is due first in front.
func (c Certificates) Waiting(ctx context.Context, first int, after *string) (*page.Page[*ent.Certificate], error) {
	return c.list(ctx, certificate.StatusEQ(certificate.StatusWAITING), first, after, order{
		by:    []certificate.OrderOption{certificate.ByDueOn(), certificate.ByID()},
		place: func(r *ent.Certificate) string { return page.Cursor(string(r.DueOn), r.ID) },
		behind: func(due, id string) (predicate.Certificate, error) {
			return past(certificate.FieldDueOn, due, id, sql.GT), nil
		},
	})
}

// Answered lists what was answered, the newest first.
func (c Certificates) Answered(ctx context.Context, first int, after *string) (*page.Page[*ent.Certificate], error) {
	return c.list(ctx, certificate.DecidedAtNotNil(), first, after, order{
		by:    []certificate.OrderOption{certificate.ByDecidedAt(sql.OrderDesc()), certificate.ByID(sql.OrderDesc())},
		place: func(r *ent.Certificate) string { return page.Cursor(r.DecidedAt.UTC().Format(time.RFC3339Nano), r.ID) },
		behind: func(at, id string) (predicate.Certificate, error) {
			moment, err := time.Parse(time.RFC3339Nano, at)
			if err != nil {
				return nil, problem.In("after", "unknown_cursor", "続きの位置が正しくありません。一覧を最初から開き直してください。")
			}
			return past(certificate.FieldDecidedAt, moment, id, sql.LT), nil
		},
	})
}

// order is how a list goes on: its order, a row's cursor, and what stands behind one.
type order struct {
	by     []certificate.OrderOption
	place  func(*ent.Certificate) string
	behind func(first, id string) (predicate.Certificate, error)
}

// past picks what stands behind a row in the order of a column and the key.
func past(column string, value any, id string, beyond func(string, any) *sql.Predicate) predicate.Certificate {
	return func(s *sql.Selector) {
		s.Where(sql.Or(beyond(s.C(column), value), sql.And(sql.EQ(s.C(column), value), beyond(s.C(certificate.FieldID), id))))
	}
}

func (c Certificates) list(ctx context.Context, which predicate.Certificate, first int, after *string, o order) (*page.Page[*ent.Certificate], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 2)
	if err != nil {
		return nil, err
	}
	query := loaded(c.Store.Client.Certificate.Query().Where(which)).Order(o.by...).Limit(first + 1)
	if keys != nil {
		behind, err := o.behind(keys[0], keys[1])
		if err != nil {
			return nil, err
		}
		query.Where(behind)
	}
	rows, err := query.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list certificates: %w", err)
	}
	rows = slices.DeleteFunc(rows, takenBack)
	list := page.Of(rows, first, o.place)
	list.Total = func(ctx context.Context) (int, error) {
		return c.Store.Client.Certificate.Query().Where(which).Count(ctx)
	}
	return list, nil
}
