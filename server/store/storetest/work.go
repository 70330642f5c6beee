package storetest

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/employment"
)

// work has the person work for another company first, and for his own since.
func (p *Person) work(ctx context.Context, c *ent.Client, n int) (err error) {
	if p.Former, err = c.Company.Create().SetCode(fmt.Sprintf("20000%d", n)).SetName(fmt.Sprintf("第%d神戸港運株式会社", n)).SetJoinedOn("1971-04-01").Save(ctx); err != nil {
		return err
	}
	if err = c.Employment.Create().SetMemberID(p.Member.ID).SetCompanyID(p.Former.ID).SetType(employment.TypePART_TIME).
		SetLocation("支店").SetFromOn("1988-04-01").SetUntilOn("1990-03-31").Exec(ctx); err != nil {
		return err
	}
	return c.Employment.Create().SetMemberID(p.Member.ID).SetCompanyID(p.Company.ID).SetType(employment.TypeREGULAR).
		SetLocation("本社").SetHiredOn("1991-11-04").SetFromOn("1993-11-11").Exec(ctx)
}
