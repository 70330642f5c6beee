// Package notices tells members what concerns them お知らせ. Whatever causes news tells it in its own transaction; the
// member reads it in the app. A mail says only that there is something to read, and nothing of what it is.
package notices

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/deaths"
	"kyosai/server/jobs"
	"kyosai/server/page"
	"kyosai/server/store"
)

// News is what a member is to be told.
type News struct {
	MemberID      string
	Kind          notice.Kind
	ClaimID       string // the claim that it is about, or empty
	OrderID       string // the order that it is about, or empty
	OfferingID    string // the offering that it is about, or empty
	BookingID     string // the booking that it is about, or empty
	EventID       string // the event that it is about, or empty
	BenefitKindID string // the kind of the claim, or of what may be applied for; or empty
	Heirs         bool   // it is about what heirs claim: who reads the member's news has nothing to do with it
	Unhurried     bool   // was found at night: its mail waits for the day
	Once          string // names the matter, at most 64 letters, where it is told once however often it is found; or empty
}

// Of is news of a claim.
func Of(c *ent.Claim, kind notice.Kind) News {
	return News{MemberID: c.MemberID, Kind: kind, ClaimID: c.ID, BenefitKindID: c.KindID, Heirs: c.FiledByID != nil}
}

// Tell puts the news before the member, if the caller's transaction commits, and has a mail sent that there is some. Who
// has died is told nothing any more.
func Tell(ctx context.Context, tx *store.Tx, n News) error {
	if n.Heirs || tx.Off.Holds(ent.TypeNotice, notice.FieldKind) {
		return nil
	}
	if death, err := deaths.Of(ctx, tx.Client(), n.MemberID); death.Known || err != nil {
		return err
	}
	create := tx.Client().Notice.Create().SetMemberID(n.MemberID).SetKind(n.Kind).SetMadeAt(tx.Now).
		SetNillableClaimID(given(n.ClaimID)).SetNillableOrderID(given(n.OrderID)).SetNillableOfferingID(given(n.OfferingID)).SetNillableBookingID(given(n.BookingID)).SetNillableEventID(given(n.EventID)).SetNillableBenefitKindID(given(n.BenefitKindID)).SetNillableOnce(given(n.Once))
	err := create.Exec(ctx)
	if n.Once != "" && sqlgraph.IsUniqueConstraintError(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("tell a member of %s: %w", n.Kind, err)
	}
	at := tx.Now
	if n.Unhurried {
		at = decent(at)
	}
	return jobs.Enqueue(ctx, tx, MailKind, addressee{n.MemberID}, at)
}

// TellInStead tells a member what the viewer, who is of the staff, did in his stead; who did it himself knows.
func TellInStead(ctx context.Context, tx *store.Tx, n News) error {
	if access.From(ctx).InStead() == nil {
		return nil
	}
	return Tell(ctx, tx, n)
}

func given(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// Notices lists a member's notices and marks them as read.
type Notices struct {
	Store *store.Store
}

// List gives a member's notices, the newest first, with what they are about; with unread only those that wait.
func (n Notices) List(ctx context.Context, of *ent.Member, unread bool, first int, after *string) (*page.Page[*ent.Notice], error) {
	if err := page.Check(first); err != nil {
		return nil, err
	}
	keys, err := page.Keys(after, 1)
	if err != nil {
		return nil, err
	}
	query := n.Store.Client.Notice.Query().Where(notice.MemberID(of.ID))
	if unread {
		query.Where(notice.ReadAtIsNil())
	}
	all := query.Clone()
	if keys != nil {
		query.Where(notice.IDLT(keys[0]))
	}
	rows, err := whole(query).Limit(first + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the notices of %s: %w", of.ID, err)
	}
	list := page.Of(rows, first, func(r *ent.Notice) string { return page.Cursor(r.ID) })
	list.Total = all.Count
	return list, nil
}

// whole has notices read with what is shown of them, the newest first.
func whole(query *ent.NoticeQuery) *ent.NoticeQuery {
	return query.WithBenefitKind(func(q *ent.BenefitKindQuery) { q.WithRules() }).Order(notice.ByID(sql.OrderDesc()))
}
