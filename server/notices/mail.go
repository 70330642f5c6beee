package notices

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/jobs"
	"kyosai/server/mail"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// MailKind is the kind of job that sees whether a member is to get a mail about his notices.
const MailKind = "notices"

// Between these hours in Japan a mail may come that nobody waits for.
const (
	morning = 9
	evening = 20
)

// decent is the moment itself by day, else the next morning.
func decent(at time.Time) time.Time {
	local := at.In(caldate.Japan)
	year, month, day := local.Date()
	switch hour := local.Hour(); {
	case hour < morning:
		return time.Date(year, month, day, morning, 0, 0, 0, caldate.Japan).UTC()
	case hour >= evening:
		return time.Date(year, month, day+1, morning, 0, 0, 0, caldate.Japan).UTC()
	}
	return at
}

type addressee struct {
	MemberID string `json:"memberId"`
}

// Post is the worker's part: it has mails sent that there is something to read.
type Post struct {
	Store  *store.Store
	Origin string // of the members' site, where the mail leads
}

// Handler does the jobs of MailKind.
func (p Post) Handler() jobs.Handler { return jobs.Handle(p.send) }

// send enqueues one mail for all that the member has not read and was not written of. Several notices of one moment
// make one mail, and what was read meanwhile makes none.
func (p Post) send(ctx context.Context, to addressee) error {
	return p.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().Notice.Update().Where(notice.MemberID(to.MemberID), notice.MailedAtIsNil(), notice.ReadAtIsNil()).
			SetMailedAt(tx.Now).Save(ctx)
		if err != nil {
			return fmt.Errorf("take the notices of %s: %w", to.MemberID, err)
		}
		if n == 0 {
			return nil
		}
		holder, err := tx.Client().Account.Query().Where(account.MemberID(to.MemberID), account.EmailConfirmedAtNotNil(), account.MailNotices(true)).Only(ctx)
		if ent.IsNotFound(err) || err == nil && holder.Email == "" {
			return nil
		}
		if err != nil {
			return fmt.Errorf("find the address of %s: %w", to.MemberID, err)
		}
		return mail.Enqueue(ctx, tx, mail.Noticed(holder.Email, p.Origin))
	})
}

// Mail says whether the viewer gets a mail when there is a notice.
func (n Notices) Mail(ctx context.Context, wanted bool) error {
	v := access.From(ctx)
	if !v.May(access.MemberRole) {
		return problem.NotAllowed
	}
	return n.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if err := tx.Client().Account.Update().Where(account.ID(v.AccountID)).SetMailNotices(wanted).Exec(ctx); err != nil {
			return fmt.Errorf("set whether notices are mailed: %w", err)
		}
		return nil
	})
}
