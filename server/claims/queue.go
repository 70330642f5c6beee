package claims

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/page"
	"kyosai/server/problem"
)

// Queue is what of the queue is looked at. Without states it is what waits for staff.
type Queue struct {
	Statuses  []claim.Status
	KindID    string
	Assigned  Assignment
	OlderThan *int // days since it was sent, at least
	DueWithin *int // days until its deadline, at most
	// AwaitsCertificate takes those whose company has still to answer, or where false those that wait for no company.
	AwaitsCertificate *bool
	Revoking          bool // takes those alone whose approval somebody asked to be revoked
	Order             Order
	First             int
	After             *string
	Shown             Shown
}

// Assignment narrows the queue to claims by who works on them; empty takes all.
type Assignment string

// Whose claims are looked at.
const (
	Mine   Assignment = "MINE"
	Nobody Assignment = "NOBODY"
)

var waiting = []claim.Status{claim.StatusSUBMITTED, claim.StatusRECOMMENDED}

// Queue lists claims in the order that is asked for, the oldest first unless told.
func (c Claims) Queue(ctx context.Context, q Queue) (*page.Page[*ent.Claim], error) {
	if err := page.Check(q.First); err != nil {
		return nil, err
	}
	order := orders[q.Order]
	behind, err := order.behind(ctx, c, q.After)
	if err != nil {
		return nil, err
	}
	picked, err := q.filter(access.From(ctx), caldate.Today(c.Store.Now()))
	if err != nil {
		return nil, err
	}
	rows, err := c.queued(ctx, q, append(slices.Clone(picked), behind...))
	if err != nil {
		return nil, fmt.Errorf("read the queue: %w", err)
	}
	list := page.Of(rows, q.First, order.cursor)
	list.Total = func(ctx context.Context) (int, error) {
		return c.Store.Client.Claim.Query().Where(picked...).Count(ctx)
	}
	return list, nil
}

// queued reads the page's rows and one more: with the read model where that has all that is shown.
func (c Claims) queued(ctx context.Context, q Queue, picked []predicate.Claim) ([]*ent.Claim, error) {
	order := orders[q.Order].by
	if !q.Shown.within(rowShows) {
		rows, err := q.Shown.load(c.Store.Client.Claim.Query().Where(picked...).Order(order...).Limit(q.First + 1)).All(ctx)
		return listed(ctx, rows, err)
	}
	sorted := func(s *sql.Selector) {
		for _, o := range order {
			o(s)
		}
	}
	rows, err := c.rows(ctx, func(s *sql.Selector) {
		for _, p := range picked {
			p(s)
		}
		sorted(s)
		s.Limit(q.First + 1)
	}, sorted)
	return listed(ctx, rows, err)
}

// longest is how many days back or ahead the queue can be narrowed to.
const longest = 3650

// filter picks the queue's claims: those that were sent, in the states asked for, narrowed as asked.
func (q Queue) filter(v *access.Viewer, today caldate.Day) ([]predicate.Claim, error) {
	states := waiting
	if len(q.Statuses) > 0 {
		states = slices.DeleteFunc(slices.Clone(q.Statuses), func(s claim.Status) bool { return s == claim.StatusDRAFT })
	}
	picked := []predicate.Claim{claim.StatusIn(states...)}
	if q.KindID != "" {
		picked = append(picked, claim.KindID(q.KindID))
	}
	switch q.Assigned {
	case Mine:
		picked = append(picked, claim.AssignedToID(v.StaffID))
	case Nobody:
		picked = append(picked, claim.AssignedToIDIsNil())
	}
	for field, days := range map[string]*int{"olderThanDays": q.OlderThan, "dueWithinDays": q.DueWithin} {
		if days != nil && (*days < 0 || *days > longest) {
			return nil, problem.In(field, "days_range", fmt.Sprintf("日数は0から%dまでで指定してください。", longest))
		}
	}
	if q.OlderThan != nil {
		picked = append(picked, claim.SubmittedAtLT(today.AddDays(1-*q.OlderThan).Begins()))
	}
	if q.DueWithin != nil {
		picked = append(picked, claim.DeadlineOnLTE(today.AddDays(*q.DueWithin)))
	}
	if q.AwaitsCertificate != nil {
		picked = append(picked, awaiting(*q.AwaitsCertificate))
	}
	if q.Revoking {
		picked = append(picked, claim.RevokingIDNotNil())
	}
	return picked, nil
}

// awaiting picks the claims whose current certificate waits for its company, or the others.
func awaiting(yes bool) predicate.Claim {
	waits := claim.HasCertificateWith(certificate.StatusEQ(certificate.StatusWAITING))
	if yes {
		return waits
	}
	return claim.Or(claim.CertificateIDIsNil(), claim.Not(waits))
}

// Count is how many claims are in a state: all, the viewer's own, nobody's, those whose approval somebody asked to be revoked.
type Count struct {
	Status                  claim.Status
	Count, Mine, Unassigned int
	Revoking                int
}

// open are the states in which a claim waits for somebody. What is closed grows for ten years: nobody waits for its
// number, and counting it would take longer than all else of the queue.
var open = []claim.Status{claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED, claim.StatusAPPROVED}

// Counts counts the claims that wait, by state, as the viewer may know of them.
func (c Claims) Counts(ctx context.Context) ([]Count, error) {
	var rows []struct {
		Status     claim.Status `json:"status"`
		AssignedTo *string      `json:"assigned_to_id"`
		Count      int          `json:"count"`
		Revoking   int          `json:"revoking"`
	}
	err := c.Store.Client.Claim.Query().Where(claim.StatusIn(open...)).
		GroupBy(claim.FieldStatus, claim.FieldAssignedToID).Aggregate(ent.Count(), revoking).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("count the claims: %w", err)
	}
	var counted []Count
	for _, row := range rows {
		at := slices.IndexFunc(counted, func(c Count) bool { return c.Status == row.Status })
		if at < 0 {
			counted, at = append(counted, Count{Status: row.Status}), len(counted)
		}
		counted[at].Count += row.Count
		if row.Status == claim.StatusAPPROVED {
			counted[at].Revoking += row.Revoking
		}
		switch {
		case row.AssignedTo == nil:
			counted[at].Unassigned += row.Count
		case *row.AssignedTo == access.From(ctx).StaffID:
			counted[at].Mine += row.Count
		}
	}
	return counted, nil
}

// revoking counts the claims whose approval somebody asked to be revoked.
func revoking(s *sql.Selector) string {
	return sql.As(sql.Count(s.C(claim.FieldRevokingID)), "revoking")
}
