package byhand

import (
	"context"
	"database/sql"
	"net/http"
	"strconv"
	"time"

	"kyosai/server/page"
)

type queue struct {
	Type   string       `json:"__typename"`
	Claims queueClaims  `json:"claims"`
	Counts []stateCount `json:"claimCounts"`
}

type queueClaims struct {
	Type  string      `json:"__typename"`
	Edges []queueEdge `json:"edges"`
	Info  pageInfo    `json:"pageInfo"`
	Total int         `json:"totalCount"`
}

type queueEdge struct {
	Type   string     `json:"__typename"`
	Cursor string     `json:"cursor"`
	Node   queueClaim `json:"node"`
}

type queueClaim struct {
	Type      string        `json:"__typename"`
	ID        string        `json:"id"`
	Amount    *int64        `json:"amount"`
	Applied   *string       `json:"appliedOn"`
	Company   queueCompany  `json:"company"`
	Event     *string       `json:"eventOn"`
	Kind      claimKind     `json:"kind"`
	Member    queueMember   `json:"member"`
	Reference string        `json:"reference"`
	Reply     string        `json:"reply"`
	Status    string        `json:"status"`
	Submitted *string       `json:"submittedAt"`
	Verdict   *queueVerdict `json:"verdict"`
	at        time.Time
}

type queueCompany struct {
	Type string `json:"__typename"`
	Name string `json:"name"`
}

type queueMember struct {
	Type   string `json:"__typename"`
	ID     string `json:"id"`
	Kana   string `json:"kana"`
	Name   string `json:"name"`
	Number string `json:"number"`
}

type queueVerdict struct {
	Type     string `json:"__typename"`
	Entitled bool   `json:"entitled"`
}

type stateCount struct {
	Type   string `json:"__typename"`
	Count  int    `json:"count"`
	Status string `json:"status"`
}

const selectQueue = `SELECT c.id, c.reference, c.status, c.amount, c.applied_on, c.event_on, c.reply, c.submitted_at, JSON_EXTRACT(c.verdict, '$.entitled'),
o.name, k.name, k.name_en, m.id, m.number, m.name, m.kana
FROM claims c JOIN members m ON m.id = c.member_id JOIN companies o ON o.id = c.company_id JOIN benefit_kinds k ON k.id = c.kind_id
WHERE c.status = ? AND c.submitted_at IS NOT NULL ORDER BY c.submitted_at, c.id LIMIT ?`

const countQueue = `SELECT COUNT(*) FROM claims WHERE status = ? AND submitted_at IS NOT NULL`

const countStates = `SELECT status, COUNT(*) FROM claims WHERE status IN ('SUBMITTED', 'RECOMMENDED', 'RETURNED', 'APPROVED') GROUP BY status`

// queue answers the claims of a state, the oldest first.
func (s server) queue(r *http.Request, v *viewer) (any, *line, error) {
	ctx, status := r.Context(), r.FormValue("status")
	first, err := strconv.Atoi(r.FormValue("first"))
	if err != nil {
		return nil, nil, err
	}
	claims, err := rows(ctx, s.db, scanQueueClaim, selectQueue, status, first+1)
	if err != nil {
		return nil, nil, err
	}
	answer := queue{Type: "Query", Claims: queueClaims{Type: "ClaimConnection", Info: pageInfo{Type: "PageInfo", More: len(claims) > first}}}
	if err := s.count(ctx, status, &answer); err != nil {
		return nil, nil, err
	}
	subjects := make([]string, len(claims))
	for i, c := range claims {
		subjects[i] = c.Member.ID
	}
	answer.Claims.Edges = make([]queueEdge, min(first, len(claims)))
	for i, c := range claims[:len(answer.Claims.Edges)] {
		cursor := page.Cursor(c.at.UTC().Format(time.RFC3339Nano), c.ID)
		answer.Claims.Edges[i] = queueEdge{"ClaimEdge", cursor, c}
		answer.Claims.Info.End = &cursor
	}
	return answer, &line{"Queue", "R22 R31 R37 R54 R20 R23 R32 R49 not yet approved R3 R2", distinct(subjects)}, nil
}

func (s server) count(ctx context.Context, status string, into *queue) (err error) {
	if err := row(ctx, s.db, []any{&into.Claims.Total}, countQueue, status); err != nil {
		return err
	}
	into.Counts, err = rows(ctx, s.db, func(row *sql.Rows, c *stateCount) error {
		c.Type = "ClaimCount"
		return row.Scan(&c.Status, &c.Count)
	}, countStates)
	return err
}

func scanQueueClaim(row *sql.Rows, c *queueClaim) error {
	var amount sql.NullInt64
	var applied, event sql.NullString
	var entitled sql.NullString
	err := row.Scan(&c.ID, &c.Reference, &c.Status, &amount, &applied, &event, &c.Reply, &c.at, &entitled,
		&c.Company.Name, &c.Kind.Name, &c.Kind.NameEn, &c.Member.ID, &c.Member.Number, &c.Member.Name, &c.Member.Kana)
	if err != nil {
		return err
	}
	c.Type, c.Company.Type, c.Kind.Type, c.Member.Type = "Claim", "Company", "BenefitKind", "Member"
	c.Amount, c.Applied, c.Event, c.Submitted = number(amount), text(applied), text(event), instant(sql.NullTime{Time: c.at, Valid: true})
	if entitled.Valid {
		c.Verdict = &queueVerdict{"Verdict", entitled.String == "true"}
	}
	return nil
}
