package claims

import (
	"errors"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/yen"
)

// answer is one field of a claim's form.
type answer struct {
	field   string   // in the API
	of      []string // the questions to which it belongs; none for the day of the event
	missing string   // what is said where it was not given; empty where it may be left out
	given   func(*Answers) bool
	check   func(field string, a *Answers) error // of what was given; it also brings it into its form
}

// answers is every field of every form, in the order in which it is asked.
var answers = []answer{
	pick("eventOn", nil, "日付を入力してください。", func(a *Answers) **caldate.Day { return &a.EventOn }, anything),
	pick("relation", of("RELATION"), "続柄を選んでください。", func(a *Answers) **claim.Relation { return &a.Relation }, anything),
	write("personName", of("PERSON_NAME"), "お名前を入力してください。", longestName, func(a *Answers) *string { return &a.PersonName }),
	pick("personBornOn", of("PERSON_BORN"), "お子さまの生年月日を入力してください。", func(a *Answers) **caldate.Day { return &a.PersonBornOn }, anything),
	pick("absentFrom", of("ABSENCE"), "お休みの最初の日を入力してください。", func(a *Answers) **caldate.Day { return &a.AbsentFrom }, anything),
	pick("absentUntil", of("ABSENCE"), "お休みの最後の日を入力してください。", func(a *Answers) **caldate.Day { return &a.AbsentUntil }, notBefore(absentFrom)),
	pick("cause", of("CAUSE"), "原因を選んでください。", func(a *Answers) **claim.Cause { return &a.Cause }, anything),
	pick("grade", of("GRADE"), "等級を選んでください。", func(a *Answers) **int { return &a.Grade }, between(1, 7)),
	pick("lossPercent", of("LOSS"), "損害の割合を入力してください。", func(a *Answers) **int { return &a.LossPercent }, between(0, 100)),
	pick("flooded", of("FLOODED"), "", func(a *Answers) **bool { return &a.Flooded }, anything),
	post("placePostalCode", of("PLACE"), "郵便番号を入力してください。", func(a *Answers) *string { return &a.PlacePostalCode }),
	write("heirName", of("HEIR"), "ご遺族のお名前を入力してください。", longestName, func(a *Answers) *string { return &a.HeirName }),
	pick("heirRelation", of("HEIR"), "ご遺族の続柄を選んでください。", func(a *Answers) **claim.HeirRelation { return &a.HeirRelation }, anything),
	post("heirPostalCode", of("HEIR"), "", func(a *Answers) *string { return &a.HeirPostalCode }),
	write("heirAddress", of("HEIR"), "", longestTitle, func(a *Answers) *string { return &a.HeirAddress }),
	pick("examinedOn", of("INSTITUTION"), "受診した日を入力してください。", func(a *Answers) **caldate.Day { return &a.ExaminedOn }, anything),
	write("institution", of("INSTITUTION"), "受診した医療機関の名前を入力してください。", longestTitle, func(a *Answers) *string { return &a.Institution }),
	write("examination", of("INSTITUTION"), "受診したコースの名前を入力してください。", longestTitle, func(a *Answers) *string { return &a.Examination }),
	pick("examinationFee", of("EXAMINATION_FEE"), "受診の費用を入力してください。", func(a *Answers) **yen.Amount { return &a.ExaminationFee }, between[yen.Amount](0, 10_000_000)),
	{"facility", of("STAY"), "保養所を選んでください。", func(a *Answers) bool { return a.FacilityID != "" }, func(string, *Answers) error { return nil }},
	{"agency", of("JOURNEY"), "旅行会社を選んでください。", func(a *Answers) bool { return a.AgencyID != "" }, func(string, *Answers) error { return nil }},
	write("tour", of("JOURNEY"), "ツアーの名前を入力してください。", longestTitle, func(a *Answers) *string { return &a.Tour }),
	write("course", of("COURSE"), "講座の名前を入力してください。", longestTitle, func(a *Answers) *string { return &a.Course }),
	pick("fromOn", of("STAY", "JOURNEY", "COURSE"), "最初の日を入力してください。", func(a *Answers) **caldate.Day { return &a.FromOn }, anything),
	pick("untilOn", of("STAY", "JOURNEY", "COURSE"), "最後の日を入力してください。", func(a *Answers) **caldate.Day { return &a.UntilOn }, notBefore(fromOn)),
	pick("companions", of("JOURNEY"), "同行される方の人数を入力してください。", func(a *Answers) **int { return &a.Companions }, between(0, 99)),
	pick("cost", of("COST"), "お支払いになった金額を入力してください。", func(a *Answers) **yen.Amount { return &a.Cost }, between[yen.Amount](0, 10_000_000)),
}

func of(questions ...string) []string { return questions }

// asked tells whether a kind's form has the field.
func (f answer) asked(kind *ent.BenefitKind) bool {
	if f.of == nil {
		return !benefits.HasOwnDay(kind)
	}
	return slices.ContainsFunc(f.of, func(question string) bool { return slices.Contains(kind.Asks, question) })
}

// check holds the answers against what the kind asks: every field that is wrong is named, and every field that is
// answered without being asked. What was left out is no problem yet.
func (a *Answers) check(kind *ent.BenefitKind) error {
	var wrong []error
	for _, f := range answers {
		switch {
		case !f.given(a):
		case !f.asked(kind):
			wrong = append(wrong, problem.In(f.field, "not_asked", "この給付ではお伺いしない項目です。画面を開き直してください。"))
		default:
			wrong = append(wrong, f.check(f.field, a))
		}
	}
	return errors.Join(wrong...)
}

// complete names every field that the kind asks for and that was left out.
func (a *Answers) complete(kind *ent.BenefitKind) error {
	var missing []error
	for _, f := range answers {
		if f.missing != "" && f.asked(kind) && !f.given(a) {
			missing = append(missing, problem.In(f.field, "answer_missing", f.missing))
		}
	}
	return errors.Join(missing...)
}
