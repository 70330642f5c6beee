package storetest

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
)

// name gives the person's company an officer who has opened his account.
func (p *Person) name(ctx context.Context, c *ent.Client, now time.Time, n int) (err error) {
	if p.Officer, err = c.Officer.Create().SetCompanyID(p.Company.ID).SetNumber(p.Company.Code + "-1").SetName("総務　雅子").
		SetEmail(fmt.Sprintf("officer%d@example.jp", n)).SetCreatedAt(now).Save(ctx); err != nil {
		return err
	}
	p.Officer.Edges.Account, err = c.Account.Create().SetOfficerID(p.Officer.ID).SetSignInID(fmt.Sprintf("officer%d", n)).
		SetEmail(p.Officer.Email).SetCreatedAt(now).SetOpenedAt(now).SetEmailConfirmedAt(now).SetOpeningCodeEndsAt(now).SetLockedUntil(now).Save(ctx)
	return err
}
