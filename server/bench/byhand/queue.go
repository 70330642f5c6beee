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
	Assigned  *queueStaff   `json:"assignedTo"`
	Asked     *queueAsked   `json:"certificate"`
	Company   queueCompany  `json:"company"`
	Deadline  *string       `json:"deadlineOn"`
	Event     *string       `json:"eventOn"`
	From      *string       `json:"fromOn"`
	Kind      queueKind     `json:"kind"`
	Member    queueMember   `json:"member"`
	Reply     string        `json:"reply"`
	Status    string        `json:"status"`
	Submitted *string       `json:"submittedAt"`
	Verdict   *queueVerdict `json:"verdict"`
	Version   int           `json:"version"`
	at        time.Time
}

type queueKind struct {
	claimKind
	Sensitive bool `json:"sensitive"`
}

type queueCompany struct {
	Type string `json:"__typename"`
	Name string `json:"name"`
}

type queueStaff struct {
	Type string `json:"__typename"`
	ID   string `json:"id"`
	Name string `json:"name"`
}

type queueAsked struct {
	Type   string `json:"__typename"`
	DueOn  string `json:"dueOn"`
	ID     string `json:"id"`
	Status string `json:"status"`
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
	Type       string `json:"__typename"`
	Count      int    `json:"count"`
	Mine       int    `json:"mine"`
	Revoking   int    `json:"revoking"`
	Status     string `json:"status"`
	Unassigned int    `json:"unassigned"`
}

const selectQueue = `SELECT c.id, c.status, c.amount, c.event_on, c.from_on, c.reply, c.submitted_at, JSON_EXTRACT(c.verdict, '$.entitled'),
o.name, k.name, k.name_en, m.id, m.number, m.name, m.kana, c.deadline_on, a.id, a.name, c.version, k.sensitive,
f.id, f.status, f.due_on
FROM claims c JOIN members m ON m.id = c.member_id JOIN companies o ON o.id = c.company_id JOIN benefit_kinds k ON k.id = c.kind_id
LEFT JOIN staffs a ON a.id = c.assigned_to_id LEFT JOIN certificates f ON f.id = c.certificate_id
WHERE c.status = ? AND c.submitted_at IS NOT NULL ORDER BY c.submitted_at, c.id LIMIT ?`

const countQueue = `SELECT COUNT(*) FROM claims WHERE status = ? AND submitted_at IS NOT NULL`

const countStates = `SELECT status, COUNT(*), SUM(COALESCE(assigned_to_id = ?, 0)), SUM(assigned_to_id IS NULL), SUM(status = 'APPROVED' AND revoking_id IS NOT NULL) FROM claims WHERE status IN ('SUBMITTED', 'RECOMMENDED', 'RETURNED', 'APPROVED') GROUP BY status`

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
	if err := s.count(ctx, v, status, &answer); err != nil {
		return nil, nil, err
	}
	var subjects []string
	for _, c := range claims {
		if subjects = append(subjects, c.Member.ID); c.Assigned != nil {
			subjects = append(subjects, c.Assigned.ID)
		}
	}
	answer.Claims.Edges = make([]queueEdge, min(first, len(claims)))
	for i, c := range claims[:len(answer.Claims.Edges)] {
		cursor := page.Cursor(c.at.UTC().Format(time.RFC3339Nano), c.ID)
		answer.Claims.Edges[i] = queueEdge{"ClaimEdge", cursor, c}
		answer.Claims.Info.End = &cursor
	}
	return answer, &line{"Queue", "R22 R27 R51 R31 R37 R54 not yet approved R3 R2", distinct(subjects)}, nil
}

func (s server) count(ctx context.Context, v *viewer, status string, into *queue) (err error) {
	if err := row(ctx, s.db, []any{&into.Claims.Total}, countQueue, status); err != nil {
		return err
	}
	into.Counts, err = rows(ctx, s.db, func(row *sql.Rows, c *stateCount) error {
		c.Type = "ClaimCount"
		return row.Scan(&c.Status, &c.Count, &c.Mine, &c.Unassigned, &c.Revoking)
	}, countStates, v.staff)
	return err
}

func scanQueueClaim(row *sql.Rows, c *queueClaim) error {
	var amount sql.NullInt64
	var event, from, entitled, due, who, name, asked, state, answer sql.NullString
	err := row.Scan(&c.ID, &c.Status, &amount, &event, &from, &c.Reply, &c.at, &entitled,
		&c.Company.Name, &c.Kind.Name, &c.Kind.NameEn, &c.Member.ID, &c.Member.Number, &c.Member.Name, &c.Member.Kana, &due, &who, &name, &c.Version, &c.Kind.Sensitive,
		&asked, &state, &answer)
	if err != nil {
		return err
	}
	c.Type, c.Company.Type, c.Kind.Type, c.Member.Type = "Claim", "Company", "BenefitKind", "Member"
	c.Deadline = text(due)
	if c.Kind.Sensitive { // it tells the day of the event
		c.Deadline = nil
	}
	if who.Valid {
		c.Assigned = &queueStaff{"Staff", who.String, name.String}
	}
	if asked.Valid {
		c.Asked = &queueAsked{"Certificate", answer.String, asked.String, state.String}
	}
	c.Amount, c.Event, c.From, c.Submitted = number(amount), text(event), text(from), instant(sql.NullTime{Time: c.at, Valid: true})
	if entitled.Valid {
		c.Verdict = &queueVerdict{"Verdict", entitled.String == "true"}
	}
	return nil
}
