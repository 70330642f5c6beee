package entitled

import (
	"hash/fnv"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/yen"
)

// answer fills in what a question of a form asks, from a number and a day that are made up.
type answer func(c *ent.Claim, n int, on caldate.Day)

// answers are the questions whose answers decide anything. The day is the event's; of an absence, a check-up, a stay, a journey or a
// course it stands in a field of its own.
var answers = map[string]answer{
	"PERSON_NAME": func(c *ent.Claim, _ int, _ caldate.Day) { c.PersonName = "神戸　みなと" },
	"ABSENCE": func(c *ent.Claim, n int, on caldate.Day) {
		c.EventOn, c.AbsentFrom, c.AbsentUntil = nil, &on, new(on.AddDays(n%150))
	},
	"INSTITUTION": func(c *ent.Claim, _ int, on caldate.Day) { c.EventOn, c.ExaminedOn = nil, &on },
	"STAY": func(c *ent.Claim, n int, on caldate.Day) {
		c.EventOn, c.FromOn, c.UntilOn = nil, &on, new(on.AddDays(1+n%3))
	},
	"JOURNEY": func(c *ent.Claim, n int, on caldate.Day) {
		c.EventOn, c.FromOn, c.UntilOn = nil, &on, new(on.AddDays(n%7))
	},
	"COURSE": func(c *ent.Claim, n int, on caldate.Day) {
		c.EventOn, c.FromOn, c.UntilOn = nil, &on, new(on.AddDays(28))
	},
	"GRADE":           func(c *ent.Claim, n int, _ caldate.Day) { c.Grade = new(1 + n%7) },
	"LOSS":            func(c *ent.Claim, n int, _ caldate.Day) { c.LossPercent = new(n % 101) },
	"FLOODED":         func(c *ent.Claim, n int, _ caldate.Day) { c.Flooded = new(n%2 == 1) },
	"EXAMINATION_FEE": func(c *ent.Claim, n int, _ caldate.Day) { c.ExaminationFee = new(yen.Amount(n % 40_000)) },
	"COST":            func(c *ent.Claim, n int, _ caldate.Day) { c.Cost = new(yen.Amount(n % 40_000)) },
	"CAUSE": func(c *ent.Claim, n int, _ caldate.Day) {
		c.Cause = new([]claim.Cause{claim.CauseILLNESS, claim.CauseACCIDENT, claim.CauseTRAFFIC}[n%3])
	},
	"HEIR": func(c *ent.Claim, n int, _ caldate.Day) {
		c.HeirRelation = new([]claim.HeirRelation{claim.HeirRelationSPOUSE, claim.HeirRelationCHILD, claim.HeirRelationPARENT}[n%3])
	},
}

// invented makes up a claim, the same each time: what its form asks is answered, and the event is of the day that the files
// tell, or of a day of the last year; of what is claimed ahead, of one of the next two months.
func (w *scheme) invented(filed *claims.Filed, kind *ent.BenefitKind) *ent.Claim {
	n := number(filed.Member.Number, kind.Code)
	on := w.today.AddDays(-n % 365)
	if kind.CouponMonths > 0 {
		on = w.today.AddDays(1 + n%60)
	}
	c := &ent.Claim{MemberID: filed.Member.ID, KindID: kind.ID, Status: claim.StatusDRAFT}
	if kind.Occasion != nil {
		c.PersonBornOn = new(on.AddYears(-kind.Occasion.Years - 1))
		filed.Follow(c, kind, w.today)
	}
	if c.EventOn == nil {
		c.EventOn = &on
	}
	if len(kind.Relations) > 0 {
		c.Relation = new(claim.Relation(kind.Relations[n%len(kind.Relations)]))
	}
	for _, question := range kind.Asks {
		if fill := answers[question]; fill != nil {
			fill(c, n/365, on)
		}
	}
	return c
}

// number is one that belongs to the member and the kind.
func number(member, kind string) int {
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(member + " " + kind)) // a sum takes everything
	return int(sum.Sum32() >> 1)
}
