package history

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/payment"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/rules"
	"kyosai/server/yen"
)

// deskDays is how long a claim takes from the member to the payment.
const deskDays = 40

// hostPayments are what the host paid, of which it kept the month.
func (f *filler) hostPayments(ctx context.Context) error {
	for i := range f.Members * hostPayments / 100 {
		paid := fmt.Sprintf("%d-%02d", 1995+f.random.IntN(15), 1+i%12)
		if err := f.paid(ctx, "01", f.kinds[0].ID, string(payment.RelationSELF), paid, 20000, f.random.IntN(f.Members)); err != nil {
			return err
		}
	}
	return nil
}

// paid adds a payment; its number of occurrence keeps equal ones apart.
func (f *filler) paid(ctx context.Context, hostKind, kind, relation, paid string, amount int64, member int) error {
	return f.tables["payments"].Add(ctx, f.next("pay"), hostKind, relation, paid, amount, f.counter, kind, f.member(member))
}

// claims writes the claims of all years, the oldest first.
func (f *filler) claims(ctx context.Context) error {
	total, days := f.Members*f.Years*2/3, f.Years*365
	for i := range total {
		age := days - i*days/total
		at := f.now.AddDate(0, 0, -age).Add(time.Duration(f.random.IntN(86400)) * time.Second)
		if err := f.claim(ctx, f.random.IntN(f.Members), at, f.state(age)); err != nil {
			return err
		}
	}
	return nil
}

// state is what becomes of a claim so many days after it was sent.
func (f *filler) state(age int) claim.Status {
	states := []claim.Status{claim.StatusPAID, claim.StatusREFUSED, claim.StatusWITHDRAWN}
	if age <= deskDays {
		states = []claim.Status{claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusAPPROVED, claim.StatusRETURNED, claim.StatusDRAFT}
	}
	x := f.random.Float64()
	return states[int(x*x*x*float64(len(states)))]
}

var steps = map[claim.Status][]decision.Step{
	claim.StatusSUBMITTED:   {decision.StepSUBMITTED},
	claim.StatusRECOMMENDED: {decision.StepSUBMITTED, decision.StepRECOMMENDED},
	claim.StatusRETURNED:    {decision.StepSUBMITTED, decision.StepRETURNED},
	claim.StatusAPPROVED:    {decision.StepSUBMITTED, decision.StepRECOMMENDED, decision.StepAPPROVED},
	claim.StatusPAID:        {decision.StepSUBMITTED, decision.StepRECOMMENDED, decision.StepAPPROVED},
	claim.StatusREFUSED:     {decision.StepSUBMITTED, decision.StepREFUSED},
	claim.StatusWITHDRAWN:   {decision.StepSUBMITTED, decision.StepWITHDRAWN},
}

func (f *filler) claim(ctx context.Context, member int, at time.Time, status claim.Status) error {
	kind := f.kinds[f.random.IntN(len(f.kinds))]
	day := caldate.Today(at)
	rule := benefits.InForce(kind, day)
	if rule == nil {
		return nil
	}
	key := f.next("clm")
	if err := f.tables["claims"].Add(ctx, f.row(key, member, at, status, kind, rule)...); err != nil {
		return err
	}
	if err := f.tables["documents"].Add(ctx, f.next("doc"), 1, "image/jpeg", 250000, 1, key, at, key); err != nil {
		return err
	}
	for i, step := range steps[status] {
		if err := f.tables["decisions"].Add(ctx, f.next("dcn"), string(step), "", "", at.AddDate(0, 0, i), key, f.who(i)); err != nil {
			return err
		}
	}
	if status != claim.StatusPAID {
		return nil
	}
	return f.paid(ctx, "", kind.ID, string(payment.RelationSELF), day.String(), int64(rule.Amount), member)
}

// who took a step: the member himself the first.
func (f *filler) who(step int) any {
	if step == 0 {
		return nil
	}
	return f.staff[step%len(f.staff)]
}

func (f *filler) row(key string, member int, at time.Time, status claim.Status, kind *ent.BenefitKind, rule *ent.BenefitRule) []any {
	day := caldate.Today(at).String()
	var sent, decided, recommended any = at, nil, nil
	switch status {
	case claim.StatusDRAFT:
		sent = nil
	case claim.StatusPAID, claim.StatusAPPROVED:
		recommended, decided = f.staff[1], at.AddDate(0, 0, 2)
	case claim.StatusRECOMMENDED:
		recommended = f.staff[1]
	}
	person := f.one(surnames).text + "　" + f.one(givens).text
	return []any{key, fmt.Sprintf("B%09d", f.counter), string(status), day, string(claim.RelationSELF), person, day, int64(rule.Amount), "", verdict(rule.Amount),
		1, at, at, sent, decided, kind.ID, f.employer(member), rule.ID, recommended, f.member(member)}
}

// verdict is one of the usual length.
func verdict(amount yen.Amount) string {
	found := rules.Verdict{Entitled: true, Amount: amount, Version: 1}
	for _, condition := range []string{"not_in_future", "member_at_event", "eligible_from", "claim_within_years", "once_for_person"} {
		found.Outcomes = append(found.Outcomes, rules.Outcome{Type: condition, Holds: true, Reason: rules.Text{
			Ja: "事由の発生日は、会員になられてから1か月より後です。", En: "The event was more than a month after you joined."}})
	}
	text, err := json.Marshal(found)
	if err != nil {
		panic(err) // texts, numbers and truth values always have a form
	}
	return string(text)
}
