package claims

import (
	"context"
	stdsql "database/sql"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/caldate"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// The read model of the queue: the page that staff open all day is read in one statement, with what its screen shows.
// It takes the queue's filter and order, and the row scope of the store, as every other query does; only the joining
// and the scanning are by hand. A list that shows more than this is read by ent.
var rowShows = Shown{
	"id": nil, "reference": nil, "status": nil, "eventOn": nil, "appliedOn": nil, "amount": nil, "reply": nil, "submittedAt": nil, "version": nil,
	"verdict": {"entitled": nil}, "kind": {"id": nil, "code": nil, "name": nil, "nameEn": nil},
	"member": {"id": nil, "number": nil, "name": nil, "kana": nil}, "company": {"id": nil, "name": nil},
}

// within tells whether all that is shown stands in the other.
func (s Shown) within(other Shown) bool {
	for name, below := range s {
		there, ok := other[name]
		if name != "__typename" && (!ok || !below.within(there)) {
			return false
		}
	}
	return true
}

// rows reads the claims that the selection below picks: filter, place and order stand in apply.
func (c Claims) rows(ctx context.Context, apply func(*sql.Selector)) (found []*ent.Claim, err error) {
	query, args := c.rowQuery(access.From(ctx), apply).Query()
	rows, err := c.Store.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("read the rows of the queue: %w", err)
	}
	defer func() { _ = rows.Close() }()
	trail := audit.From(ctx)
	for rows.Next() {
		row, err := scanRow(rows)
		if err != nil {
			return nil, fmt.Errorf("read a row of the queue: %w", err)
		}
		trail.Saw(row.MemberID)
		found = append(found, row)
	}
	return found, rows.Err()
}

func (c Claims) rowQuery(v *access.Viewer, apply func(*sql.Selector)) *sql.Selector {
	b := sql.Dialect(c.Store.Dialect)
	t, m, o, k := b.Table(claim.Table).As("c"), b.Table(member.Table).As("m"), b.Table(company.Table).As("o"), b.Table(benefitkind.Table).As("k")
	s := b.Select(
		t.C(claim.FieldID), t.C(claim.FieldReference), t.C(claim.FieldStatus), t.C(claim.FieldEventOn), t.C(claim.FieldAppliedOn),
		t.C(claim.FieldAmount), t.C(claim.FieldReply), t.C(claim.FieldSubmittedAt), t.C(claim.FieldVersion),
		m.C(member.FieldID), m.C(member.FieldNumber), m.C(member.FieldName), m.C(member.FieldKana),
		o.C(company.FieldID), o.C(company.FieldName),
		k.C(benefitkind.FieldID), k.C(benefitkind.FieldCode), k.C(benefitkind.FieldName), k.C(benefitkind.FieldNameEn),
	).From(t).
		Join(m).On(t.C(claim.FieldMemberID), m.C(member.FieldID)).
		Join(o).On(t.C(claim.FieldCompanyID), o.C(company.FieldID)).
		Join(k).On(t.C(claim.FieldKindID), k.C(benefitkind.FieldID))
	s.AppendSelectExpr(sql.Expr("JSON_EXTRACT(" + t.C(claim.FieldVerdict) + ", '$.entitled')"))
	store.Narrow(s, v, ent.TypeClaim)
	apply(s)
	return s
}

func scanRow(rows *stdsql.Rows) (*ent.Claim, error) {
	c, m, o, k := &ent.Claim{}, &ent.Member{}, &ent.Company{}, &ent.BenefitKind{}
	var event, applied, entitled stdsql.NullString
	var amount stdsql.NullInt64
	var sent stdsql.NullTime
	err := rows.Scan(&c.ID, &c.Reference, &c.Status, &event, &applied, &amount, &c.Reply, &sent, &c.Version,
		&m.ID, &m.Number, &m.Name, &m.Kana, &o.ID, &o.Name, &k.ID, &k.Code, &k.Name, &k.NameEn, &entitled)
	if err != nil {
		return nil, err
	}
	c.MemberID, c.CompanyID, c.KindID = m.ID, o.ID, k.ID
	c.EventOn, c.AppliedOn = dayOf(event), dayOf(applied)
	if amount.Valid {
		c.Amount = new(yen.Amount)
		*c.Amount = yen.Amount(amount.Int64)
	}
	if sent.Valid {
		c.SubmittedAt = &sent.Time
	}
	if entitled.Valid {
		// MariaDB says true, SQLite 1.
		c.Verdict = &rules.Verdict{Entitled: entitled.String == "true" || entitled.String == "1"}
	}
	c.Edges.Member, c.Edges.Company, c.Edges.Kind = m, o, k
	return c, nil
}

func dayOf(text stdsql.NullString) *caldate.Day {
	if !text.Valid {
		return nil
	}
	d := caldate.Day(text.String)
	return &d
}
