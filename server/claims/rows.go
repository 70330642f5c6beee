package claims

import (
	"context"
	stdsql "database/sql"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/staff"
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
	"id": nil, "reference": nil, "status": nil, "eventOn": nil, "fromOn": nil, "appliedOn": nil, "amount": nil, "reply": nil, "submittedAt": nil, "version": nil,
	"deadlineOn": nil, "assignedTo": {"id": nil, "name": nil},
	"verdict": {"entitled": nil}, "kind": {"id": nil, "code": nil, "name": nil, "nameEn": nil, "sensitive": nil},
	"member": {"id": nil, "number": nil, "name": nil, "kana": nil}, "company": {"id": nil, "name": nil},
	"certificate": {"id": nil, "status": nil, "dueOn": nil},
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

// rows reads the claims that the selection below picks: filter, order and limit stand in pick, the order in order too.
func (c Claims) rows(ctx context.Context, pick, order func(*sql.Selector)) (found []*ent.Claim, err error) {
	query, args := c.rowQuery(access.From(ctx), pick, order).Query()
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
		if who := row.Edges.AssignedTo; who != nil {
			trail.Saw(who.ID)
		}
		found = append(found, row)
	}
	return found, rows.Err()
}

// rowQuery picks the page among the claims alone, by their keys, and reads what is shown of its rows only then. A
// database that is left to choose may begin with the kinds, and sort a hundred thousand claims, verdicts and all, for a
// page of thirty.
func (c Claims) rowQuery(v *access.Viewer, pick, order func(*sql.Selector)) *sql.Selector {
	b := sql.Dialect(c.Store.Dialect)
	page := b.Select(claim.FieldID).From(b.Table(claim.Table))
	store.Narrow(page, v, ent.TypeClaim)
	pick(page)
	t, p := b.Table(claim.Table).As("c"), b.Table("page").As("p")
	m, o, k, a := b.Table(member.Table).As("m"), b.Table(company.Table).As("o"), b.Table(benefitkind.Table).As("k"), b.Table(staff.Table).As("a")
	f := b.Table(certificate.Table).As("f")
	s := b.Select(
		t.C(claim.FieldID), t.C(claim.FieldReference), t.C(claim.FieldStatus), t.C(claim.FieldEventOn), t.C(claim.FieldFromOn), t.C(claim.FieldAppliedOn),
		t.C(claim.FieldAmount), t.C(claim.FieldReply), t.C(claim.FieldSubmittedAt), t.C(claim.FieldVersion),
		t.C(claim.FieldDeadlineOn), a.C(staff.FieldID), a.C(staff.FieldName),
		f.C(certificate.FieldID), f.C(certificate.FieldStatus), f.C(certificate.FieldDueOn),
		m.C(member.FieldID), m.C(member.FieldNumber), m.C(member.FieldName), m.C(member.FieldKana),
		o.C(company.FieldID), o.C(company.FieldName),
		k.C(benefitkind.FieldID), k.C(benefitkind.FieldCode), k.C(benefitkind.FieldName), k.C(benefitkind.FieldNameEn), k.C(benefitkind.FieldSensitive),
	).Prefix(b.With("page").As(page)).From(t).
		Join(p).On(t.C(claim.FieldID), p.C(claim.FieldID)).
		Join(m).On(t.C(claim.FieldMemberID), m.C(member.FieldID)).
		Join(o).On(t.C(claim.FieldCompanyID), o.C(company.FieldID)).
		Join(k).On(t.C(claim.FieldKindID), k.C(benefitkind.FieldID)).
		LeftJoin(a).On(t.C(claim.FieldAssignedToID), a.C(staff.FieldID)).
		LeftJoin(f).On(t.C(claim.FieldCertificateID), f.C(certificate.FieldID))
	s.AppendSelectExpr(sql.Expr("JSON_EXTRACT(" + t.C(claim.FieldVerdict) + ", '$.entitled')"))
	order(s)
	return s
}

func scanRow(rows *stdsql.Rows) (*ent.Claim, error) {
	c, m, o, k := &ent.Claim{}, &ent.Member{}, &ent.Company{}, &ent.BenefitKind{}
	var event, from, applied, entitled, due, who, name, asked, status, answer stdsql.NullString
	var amount stdsql.NullInt64
	var sent stdsql.NullTime
	err := rows.Scan(&c.ID, &c.Reference, &c.Status, &event, &from, &applied, &amount, &c.Reply, &sent, &c.Version, &due, &who, &name, &asked, &status, &answer,
		&m.ID, &m.Number, &m.Name, &m.Kana, &o.ID, &o.Name, &k.ID, &k.Code, &k.Name, &k.NameEn, &k.Sensitive, &entitled)
	if err != nil {
		return nil, err
	}
	c.MemberID, c.CompanyID, c.KindID = m.ID, o.ID, k.ID
	c.EventOn, c.FromOn, c.AppliedOn, c.DeadlineOn = dayOf(event), dayOf(from), dayOf(applied), dayOf(due)
	if who.Valid {
		c.AssignedToID, c.Edges.AssignedTo = &who.String, &ent.Staff{ID: who.String, Name: name.String}
	}
	if amount.Valid {
		c.Amount = new(yen.Amount)
		*c.Amount = yen.Amount(amount.Int64)
	}
	if sent.Valid {
		c.SubmittedAt = &sent.Time
	}
	if asked.Valid {
		c.CertificateID = &asked.String
		c.Edges.Certificate = &ent.Certificate{ID: asked.String, Status: certificate.Status(status.String), DueOn: caldate.Day(answer.String)}
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
