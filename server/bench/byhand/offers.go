package byhand

import (
	"context"
	"database/sql"
	"encoding/json"
	"sync"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/caldate"
	"kyosai/server/offers"
)

type offer struct {
	Type     string    `json:"__typename"`
	Amount   int64     `json:"amount"`
	Deadline *string   `json:"deadline"`
	Event    string    `json:"eventOn"`
	Kind     offerKind `json:"kind"`
	Born     *string   `json:"personBornOn"`
	Person   *string   `json:"personName"`
}

type offerKind struct {
	Type   string `json:"__typename"`
	ID     string `json:"id"`
	Name   string `json:"name"`
	NameEn string `json:"nameEn"`
}

// What offers rest on: the kinds with their rules, and what is on file beside the member.
const (
	selectOffered = `SELECT id, name, name_en, open, heir, mourning, birth, cheerful, occasion, relations, host_unsure FROM benefit_kinds ORDER BY position`
	selectRules   = `SELECT kind_id, in_force_from, version, ends, award, conditions FROM benefit_rules`

	selectHired    = `SELECT member_id, hired_on, from_on, until_on FROM employments WHERE member_id = ? ORDER BY from_on, id`
	selectHostPaid = `SELECT member_id, kind_id, host_kind, relation, paid, amount FROM payments WHERE member_id = ? AND host_kind <> '' ORDER BY paid`
	selectClaimed  = `SELECT member_id, kind_id, status, event_on, relation, person_name, person_born_on FROM claims WHERE member_id = ? AND status <> 'WITHDRAWN' ORDER BY id`
)

// shelf keeps the kinds with their rules, which do not change while the bench runs.
type shelf struct {
	mu    sync.Mutex
	kinds *offers.Kinds
}

func (s *shelf) get(ctx context.Context, db database) (offers.Kinds, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.kinds != nil {
		return *s.kinds, nil
	}
	kinds, err := rows(ctx, db, scanOffered, selectOffered)
	if err != nil {
		return offers.Kinds{}, err
	}
	all, err := rows(ctx, db, scanRule, selectRules)
	if err != nil {
		return offers.Kinds{}, err
	}
	list := make([]*ent.BenefitKind, len(kinds))
	for i := range kinds {
		list[i] = &kinds[i]
		for j := range all {
			if all[j].KindID == list[i].ID {
				list[i].Edges.Rules = append(list[i].Edges.Rules, &all[j])
			}
		}
	}
	made := offers.KindsOf(list)
	s.kinds = &made
	return made, nil
}

// offers finds what the member may be entitled to.
func (s server) offers(ctx context.Context, m *ent.Member) ([]offer, error) {
	kinds, err := s.shelf.get(ctx, s.db)
	if err != nil {
		return nil, err
	}
	file, err := s.file(ctx, m.ID)
	if err != nil {
		return nil, err
	}
	found, err := kinds.Find(m, file, caldate.Today(time.Now()))
	list := make([]offer, len(found))
	for i, e := range found {
		o := kinds.Shown(e)
		list[i] = offer{"Offer", int64(o.Amount), dayText(o.Deadline), o.EventOn.String(),
			offerKind{"BenefitKind", o.Kind.ID, o.Kind.Name, o.Kind.NameEn}, dayText(o.PersonBornOn), o.PersonName}
	}
	return list, err
}

func (s server) file(ctx context.Context, member string) (file offers.Rows, err error) {
	employments, err := rows(ctx, s.db, scanHired, selectHired, member)
	if err != nil {
		return file, err
	}
	payments, err := rows(ctx, s.db, scanHostPaid, selectHostPaid, member)
	if err != nil {
		return file, err
	}
	claims, err := rows(ctx, s.db, scanClaimed, selectClaimed, member)
	return offers.Rows{Employments: pointers(employments), Payments: pointers(payments), Claims: pointers(claims)}, err
}

func pointers[T any](list []T) []*T {
	all := make([]*T, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}

func dayText(d caldate.Day) *string {
	if d.IsNone() {
		return nil
	}
	text := d.String()
	return &text
}

func scanOffered(row *sql.Rows, k *ent.BenefitKind) error {
	var occasion, relations, unsure []byte
	err := row.Scan(&k.ID, &k.Name, &k.NameEn, &k.Open, &k.Heir, &k.Mourning, &k.Birth, &k.Cheerful, &occasion, &relations, &unsure)
	if err == nil && len(occasion) > 0 {
		err = json.Unmarshal(occasion, &k.Occasion)
	}
	if err == nil {
		err = json.Unmarshal(relations, &k.Relations)
	}
	if err == nil {
		err = json.Unmarshal(unsure, &k.HostUnsure)
	}
	return err
}

func scanRule(row *sql.Rows, r *ent.BenefitRule) error {
	var award, conditions []byte
	err := row.Scan(&r.KindID, &r.InForceFrom, &r.Version, &r.Ends, &award, &conditions)
	if err == nil {
		err = json.Unmarshal(award, &r.Award)
	}
	if err == nil {
		err = json.Unmarshal(conditions, &r.Conditions)
	}
	return err
}

func scanHired(row *sql.Rows, e *ent.Employment) error {
	return row.Scan(&e.MemberID, &e.HiredOn, &e.FromOn, &e.UntilOn)
}

func scanHostPaid(row *sql.Rows, p *ent.Payment) error {
	return row.Scan(&p.MemberID, &p.KindID, &p.HostKind, &p.Relation, &p.Paid, &p.Amount)
}

func scanClaimed(row *sql.Rows, c *ent.Claim) error {
	return row.Scan(&c.MemberID, &c.KindID, &c.Status, &c.EventOn, &c.Relation, &c.PersonName, &c.PersonBornOn)
}
