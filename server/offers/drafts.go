package offers

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/predicate"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/deaths"
	"kyosai/server/notices"
	"kyosai/server/rules"
)

// drafts warns of drafts whose last day to claim comes soon, a page at a time.
func (w *walk) drafts(ctx context.Context, tell func([]notices.News) error) error {
	for after := ""; ; {
		rows, err := w.client.Claim.Query().Where(claim.IDGT(after), claim.StatusEQ(claim.StatusDRAFT), w.near(), claim.Not(claim.HasMemberWith(deaths.Any()))).
			WithMember(func(q *ent.MemberQuery) { q.WithEmployments(inTime) }).Order(claim.ByID()).Limit(perPage).All(ctx)
		if err != nil {
			return fmt.Errorf("read the drafts: %w", err)
		}
		if len(rows) == 0 {
			return nil
		}
		var news []notices.News
		for _, c := range rows {
			if last := w.deadline(c); last != nil && !last.Before(w.today) && dueSoon(last, w.today) {
				news = append(news, notices.Of(c, notice.KindDEADLINE_NEAR))
				news[len(news)-1].Unhurried = true
				news[len(news)-1].Once = matter("deadline", c.KindID, benefits.HappenedOn(c), c.PersonName)
			}
		}
		if err := tell(news); err != nil {
			return err
		}
		after = rows[len(rows)-1].ID
	}
}

// near picks the drafts whose last day comes soon as it was when they were saved, and those of companies that owed
// fees, of which it may be a later one now.
func (w *walk) near() predicate.Claim {
	return claim.And(claim.DeadlineOnLTE(w.today.AddDays(soon)),
		claim.Or(claim.DeadlineOnGTE(w.today), claim.HasCompanyWith(company.HasArrears())))
}

// deadline is the draft's last day to claim: the one that was found when it was saved, or today's where the company owed
// fees, since each such day moves it.
func (w *walk) deadline(c *ent.Claim) *caldate.Day {
	stopped, kind := w.owed.Stopped(c.Edges.Member.Edges.Employments), w.kinds.all[c.KindID]
	event := benefits.HappenedOn(c)
	if len(stopped) == 0 || kind == nil {
		return c.DeadlineOn
	}
	rule := benefits.InForce(kind, event)
	if rule == nil {
		return c.DeadlineOn
	}
	facts := rules.Facts{AppliedOn: w.today, EventOn: event, UntilOn: day(c.UntilOn), AbsentUntil: day(c.AbsentUntil), OnFile: rules.OnFile{Arrears: stopped}}
	if last := benefits.RuleOf(rule).Deadline(facts); last != nil {
		return last
	}
	return c.DeadlineOn // one that arrears do not move, such as the day of a departure
}
