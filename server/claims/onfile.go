package claims

import (
	"context"

	"kyosai/gen/ent"
	"kyosai/server/arrears"
	"kyosai/server/caldate"
	"kyosai/server/deaths"
	"kyosai/server/rules"
)

// onFile is what the files know of the member, with the employer of the day.
func onFile(m *ent.Member, on caldate.Day) rules.OnFile {
	file := rules.OnFile{BornOn: day(m.BornOn), MarriedOn: day(m.MarriedOn), JoinedOn: day(m.JoinedOn), LeftOn: day(m.LeftOn)}
	if job := employedOn(m, on); job != nil {
		file.HiredOn = day(job.HiredOn)
	}
	return file
}

// bury ends the membership with the member's death, for all but what his heirs claim.
func bury(ctx context.Context, client *ent.Client, file *rules.OnFile, m *ent.Member, kind *ent.BenefitKind) error {
	if kind.Heir {
		return nil
	}
	death, err := deaths.Of(ctx, client, m.ID)
	if err == nil && !death.On.IsNone() && (file.LeftOn.IsNone() || death.On.Before(file.LeftOn)) {
		file.LeftOn = death.On
	}
	return err
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
