package byhand

import (
	"context"
	"database/sql"
	"net/http"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
)

type home struct {
	Type   string     `json:"__typename"`
	Kinds  list[kind] `json:"benefitKinds"`
	Viewer homeViewer `json:"viewer"`
}

type homeViewer struct {
	Type    string      `json:"__typename"`
	Account homeAccount `json:"account"`
	Member  homeMember  `json:"member"`
}

type homeAccount struct {
	Type      string  `json:"__typename"`
	Confirmed *string `json:"emailConfirmedAt"`
	ID        string  `json:"id"`
}

type homeMember struct {
	Type       string          `json:"__typename"`
	Claims     list[homeClaim] `json:"claims"`
	Coupons    []homeCoupon    `json:"coupons"`
	ID         string          `json:"id"`
	Name       string          `json:"name"`
	Employment *homeEmployment `json:"employment"`
	Joined     *string         `json:"joinedOn"`
	Kana       string          `json:"kana"`
	Notices    counted         `json:"notices"`
	Offers     []offer         `json:"offers"`
	Number     string          `json:"number"`
}

type homeEmployment struct {
	Type    string      `json:"__typename"`
	Company homeCompany `json:"company"`
	ID      string      `json:"id"`
}

type homeCompany struct {
	Type string `json:"__typename"`
	ID   string `json:"id"`
	Name string `json:"name"`
}

type homeClaim struct {
	Type      string    `json:"__typename"`
	ID        string    `json:"id"`
	Status    string    `json:"status"`
	Amount    *int64    `json:"amount"`
	Event     *string   `json:"eventOn"`
	From      *string   `json:"fromOn"`
	Kind      claimKind `json:"kind"`
	Submitted *string   `json:"submittedAt"`
}

type homeCoupon struct {
	Type   string     `json:"__typename"`
	Agency homeAgency `json:"agency"`
	Amount int64      `json:"amount"`
	Claim  string     `json:"claimId"`
	ID     string     `json:"id"`
	Until  string     `json:"usableUntil"`
}

type homeAgency struct {
	Type string `json:"__typename"`
	ID   string `json:"id"`
	Name string `json:"name"`
}

type claimKind struct {
	Type   string `json:"__typename"`
	Name   string `json:"name"`
	NameEn string `json:"nameEn"`
}

type kind struct {
	Type   string `json:"__typename"`
	ID     string `json:"id"`
	Name   string `json:"name"`
	NameEn string `json:"nameEn"`
	Open   bool   `json:"open"`
	Rule   *rule  `json:"rule"`
}

type rule struct {
	Type   string `json:"__typename"`
	Amount int64  `json:"amount"`
	ID     string `json:"id"`
	Varies bool   `json:"varies"`
}

const selectMember = `SELECT m.id, m.number, m.name, m.kana, m.joined_on, m.born_on, m.married_on, m.left_on, a.id, a.email_confirmed_at, e.id, c.id, c.name
FROM members m JOIN accounts a ON a.member_id = m.id
LEFT JOIN employments e ON e.id = (SELECT w.id FROM employments w WHERE w.member_id = m.id ORDER BY w.until_on IS NOT NULL, w.from_on DESC, w.id DESC LIMIT 1)
LEFT JOIN companies c ON c.id = e.company_id WHERE m.id = ?`

const selectClaims = `SELECT c.id, c.status, c.amount, c.event_on, c.from_on, c.submitted_at, k.name, k.name_en
FROM claims c JOIN benefit_kinds k ON k.id = c.kind_id WHERE c.member_id = ? ORDER BY c.id DESC LIMIT 20`

const selectCoupons = `SELECT c.id, c.claim_id, c.amount, c.usable_until, a.id, a.name FROM coupons c JOIN agencies a ON a.id = c.agency_id
WHERE c.member_id = ? AND c.status = 'ISSUED' AND c.usable_until >= ? ORDER BY c.usable_until, c.id`

const selectKinds = `SELECT k.id, k.name, k.name_en, k.open, r.id, r.amount, r.varies FROM benefit_kinds k
LEFT JOIN benefit_rules r ON r.id = (SELECT w.id FROM benefit_rules w WHERE w.kind_id = k.id AND w.in_force_from <= ? ORDER BY w.in_force_from DESC LIMIT 1)
WHERE k.open AND NOT k.heir ORDER BY k.position LIMIT 50`

// home answers the first page of a member who is signed in.
func (s server) home(r *http.Request, v *viewer) (any, *line, error) {
	answer := home{Type: "Query", Viewer: homeViewer{Type: "Viewer"}}
	m, err := s.homeMember(r.Context(), v.member, &answer.Viewer)
	if err != nil {
		return nil, nil, err
	}
	if answer.Viewer.Member.Offers, err = s.offers(r.Context(), m); err != nil {
		return nil, nil, err
	}
	claims, err := rows(r.Context(), s.db, scanHomeClaim, selectClaims, v.member)
	if err != nil {
		return nil, nil, err
	}
	today := caldate.Today(time.Now())
	coupons, err := rows(r.Context(), s.db, scanHomeCoupon, selectCoupons, v.member, today)
	if err != nil {
		return nil, nil, err
	}
	answer.Viewer.Member.Coupons = append([]homeCoupon{}, coupons...)
	kinds, err := rows(r.Context(), s.db, scanKind, selectKinds, today)
	if err != nil {
		return nil, nil, err
	}
	answer.Viewer.Member.Claims = listOf("ClaimConnection", "ClaimEdge", claims)
	answer.Kinds = listOf("BenefitKindConnection", "BenefitKindEdge", kinds)
	if answer.Viewer.Member.Notices, err = s.unread(r.Context(), v.member); err != nil {
		return nil, nil, err
	}
	items := "R17 R22 R27 R51 R31 R37 R54 not yet approved R3 R2 R10"
	if len(claims) == 0 {
		items = "R17 R3 R2 R10 not yet approved"
		if len(answer.Viewer.Member.Offers) > 0 {
			items += " R22"
		}
	}
	return answer, &line{"Home", items, []string{v.member}}, nil
}

// homeMember fills in the member, and gives his dates.
func (s server) homeMember(ctx context.Context, id string, into *homeViewer) (*ent.Member, error) {
	var confirmed sql.NullTime
	var work, company, name sql.NullString
	m, dates := &into.Member, &ent.Member{ID: id}
	err := row(ctx, s.db, []any{&m.ID, &m.Number, &m.Name, &m.Kana, &dates.JoinedOn, &dates.BornOn, &dates.MarriedOn, &dates.LeftOn,
		&into.Account.ID, &confirmed, &work, &company, &name}, selectMember, id)
	if err != nil {
		return nil, err
	}
	m.Type, into.Account.Type = "Member", "Account"
	m.Joined, into.Account.Confirmed = (*string)(dates.JoinedOn), instant(confirmed)
	if work.Valid {
		m.Employment = &homeEmployment{"Employment", homeCompany{"Company", company.String, name.String}, work.String}
	}
	return dates, nil
}

func scanHomeClaim(row *sql.Rows, c *homeClaim) error {
	var amount sql.NullInt64
	var event, from sql.NullString
	var submitted sql.NullTime
	err := row.Scan(&c.ID, &c.Status, &amount, &event, &from, &submitted, &c.Kind.Name, &c.Kind.NameEn)
	if c.Status == "RECOMMENDED" { // members are not told
		c.Status = "SUBMITTED"
	}
	c.Type, c.Kind.Type = "Claim", "BenefitKind"
	c.Amount, c.Event, c.From, c.Submitted = number(amount), text(event), text(from), instant(submitted)
	return err
}

func scanHomeCoupon(row *sql.Rows, c *homeCoupon) error {
	c.Type, c.Agency.Type = "Coupon", "Agency"
	return row.Scan(&c.ID, &c.Claim, &c.Amount, &c.Until, &c.Agency.ID, &c.Agency.Name)
}

func scanKind(row *sql.Rows, k *kind) error {
	var id sql.NullString
	var amount sql.NullInt64
	var varies sql.NullBool
	err := row.Scan(&k.ID, &k.Name, &k.NameEn, &k.Open, &id, &amount, &varies)
	k.Type = "BenefitKind"
	if id.Valid {
		k.Rule = &rule{"BenefitRule", amount.Int64, id.String, varies.Bool}
	}
	return err
}
