package claims

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/arrears"
	"kyosai/server/caldate"
	"kyosai/server/deaths"
	"kyosai/server/rules"
)

// onFile is what the files say of the member, with the employer of the day.
func onFile(m *ent.Member, on caldate.Day) rules.OnFile {
	file := rules.OnFile{BornOn: day(m.BornOn), MarriedOn: day(m.MarriedOn), JoinedOn: day(m.JoinedOn), LeftOn: day(m.LeftOn)}
	if job := employedOn(m, on); job != nil {
		file.HiredOn = day(job.HiredOn)
	}
	return file
}

// occursOn are the days of the event as the files, what a company has certified, or the child's day of birth, tell them.
func occursOn(o rules.Occasion, c *ent.Claim, m *ent.Member, certified *ent.Certificate, today caldate.Day) []caldate.Day {
	file := onFile(m, today)
	if o.From == rules.Hired {
		for _, job := range m.Edges.Employments {
			hired := day(job.HiredOn)
			if certified != nil && certified.CompanyID == job.CompanyID {
				hired = first(day(certified.CertifiedHiredOn), hired)
			}
			file.Jobs = append(file.Jobs, rules.Stretch{From: hired, Until: day(job.UntilOn)})
		}
	}
	return o.Days(file, day(c.PersonBornOn))
}

// DayFollows tells whether the files, or what a company has certified, tell the day of a claim's event, so that nobody is asked for
// it: a day that only the claim says stays its member's to change.
func (c Claims) DayFollows(ctx context.Context, of *ent.Claim) (bool, error) {
	kind, err := c.Shelf.Kind(ctx, of.KindID)
	if err != nil || kind == nil || kind.Occasion == nil {
		return false, err
	}
	if kind.Occasion.From == rules.School || !kind.OnFile {
		return kind.Occasion.From == rules.School, nil
	}
	ctx = access.AsSystem(ctx)
	m, err := claimant(ctx, c.Store.Client, of.MemberID)
	if err != nil {
		return false, err
	}
	certified, err := counting(ctx, c.Store.Client, of, kind, m)
	return len(occursOn(*kind.Occasion, of, m, certified, caldate.Today(c.Store.Now()))) > 0, err
}

// fileOf is onFile with what else is known of the member: when his company owed fees, and, for all but what his heirs
// claim, that he died.
func fileOf(ctx context.Context, client *ent.Client, kind *ent.BenefitKind, m *ent.Member, on caldate.Day) (file rules.OnFile, err error) {
	file = onFile(m, on)
	if file.Arrears, err = stopped(ctx, client, m); err != nil || kind.Heir {
		return file, err
	}
	return file, bury(ctx, client, &file, m)
}

// bury ends the membership with the member's death.
func bury(ctx context.Context, client *ent.Client, file *rules.OnFile, m *ent.Member) error {
	death, err := deaths.Of(ctx, client, m.ID)
	if death.Known {
		endBy(file, death.On)
	}
	return err
}

// endBy has the membership end with a day, unless it ended before.
func endBy(file *rules.OnFile, on caldate.Day) {
	if file.LeftOn.IsNone() || on.Before(file.LeftOn) {
		file.LeftOn = on
	}
}

// stopped is when the member's deadlines did not run, for his company owed fees.
func stopped(ctx context.Context, client *ent.Client, m *ent.Member) ([]rules.Stretch, error) {
	companies := make([]string, len(m.Edges.Employments))
	for i, job := range m.Edges.Employments {
		companies[i] = job.CompanyID
	}
	owed, err := arrears.Of(ctx, client, companies...)
	return owed.Stopped(m.Edges.Employments), err
}
