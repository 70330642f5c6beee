package claims

import (
	"context"

	"kyosai/gen/ent"
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

// occursOn are the days of the event as the files, or the child's day of birth, tell them.
func occursOn(o rules.Occasion, c *ent.Claim, m *ent.Member, today caldate.Day) []caldate.Day {
	file := onFile(m, today)
	if o.From == rules.Hired {
		for _, job := range m.Edges.Employments {
			file.Jobs = append(file.Jobs, rules.Stretch{From: day(job.HiredOn), Until: day(job.UntilOn)})
		}
	}
	return o.Days(file, day(c.PersonBornOn))
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
