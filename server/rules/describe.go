package rules

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"kyosai/server/yen"
)

// sentences say what each type of condition wants, with its parameters in braces; for staff, who compare rules.
var sentences = map[string]Text{
	"eligible_from":            {"加入の月から{months}か月後の1日以降であること", "On or after the 1st of the month that comes {months} months after joining"},
	"member_at_event":          {"その日に会員であること", "A member on the day"},
	"member_months":            {"会員になって{months}か月以上たっていること", "A member for {months} months or more"},
	"member_months_at_leaving": {"退会の日までに{months}か月以上会員であったこと", "A member for {months} months or more on leaving"},
	"on_leaving":               {"退会の日であること", "The day of leaving"},
	"age_reached":              {"{age}歳になる日（誕生日の前日）であること", "The day on which the age of {age} is reached, that before the birthday"},
	"age_in_fiscal_year":       {"その年度の末までに{age}歳になること", "Reaches the age of {age} by the end of the fiscal year"},
	"school_entry":             {"満{age}歳になった次の4月1日（入学の日）であること", "The 1 April of entering school, after reaching the age of {age}"},
	"wedding_anniversary":      {"結婚から{years}年の日であること", "The day on which {years} years since the wedding are full"},
	"service_anniversary":      {"入社から{years}年の日であること", "The day on which {years} years since being hired are full"},
	"claim_within_years":       {"その日（続くときは終わりの日）の翌日から{years}年以内の申請であること", "Claimed within {years} years from the day after, or from the day after the last"},
	"claim_within_months":      {"その日（続くときは終わりの日）の翌日から{months}か月以内の申請であること", "Claimed within {months} months from the day after, or from the day after the last"},
	"not_in_future":            {"その日が来ていること", "The day has come"},
	"ended":                    {"終わりの日が来ていること", "The last day has come"},
	"absence_in_past":          {"休みの終わりの日が来ていること", "The last day of absence has come"},
	"not_too_early":            {"早くてその日の{months}か月前からの申請であること", "Claimed at most {months} months ahead of the day"},
	"ahead_of_event":           {"その日より前、{months}か月前からの申請であること", "Claimed before the day, at most {months} months ahead"},
	"times_in_life":            {"お一人につき{times}回まで", "Up to {times} times in a life"},
	"once_in_fiscal_year":      {"1年度に1回まで", "Once a fiscal year"},
	"not_same_spouse":          {"同じ相手については1回まで", "Once for the same spouse"},
	"once_for_person":          {"同じ方については1回まで", "Once for the same person"},
	"once_for_event":           {"同じ日のことについては1回まで", "Once for the same day"},
	"relation_is":              {"続柄が当てはまること", "The relation is one of those named"},
	"heir_in_order":            {"遺族の順位（配偶者、子、父母、孫、祖父母、兄弟姉妹）によること", "An heir in the order: spouse, child, parent, grandchild, grandparent, sibling"},
	"grade_at_most":            {"障害の等級が{grade}級までであること", "A disability of grade {grade} or graver"},
	"loss_at_least":            {"住まいの損害が{percent}%以上であること", "A loss of {percent} % or more"},
	"cost_at_least":            {"支払いが{yen}円以上であること", "A cost of {yen} yen or more"},
	"absent_at_least":          {"休みが{days}日以上であること", "An absence of {days} days or more"},
	"certified":                {"勤務先の担当者が確認していること", "Confirmed by the company's officer"},
	"disaster_not_excluded":    {"対象外と定められた災害でないこと", "No disaster for which nothing is given"},
}

// options say what an optional parameter adds to a condition.
var options = map[string]Text{
	"months_after_leaving": {"退会から{}か月以内を含む", "within {} months of leaving, too"},
	"self":                 {"本人", "self"}, "spouse": {"配偶者", "spouse"}, "child": {"子", "child"}, "parent": {"親", "parent"},
}

// Describe says in a sentence what a condition wants.
func Describe(c Condition) Text {
	text, more := sentences[c.Type], Text{}
	for _, name := range slices.Sorted(maps.Keys(c.Params)) {
		value := strconv.Itoa(c.Params[name])
		text = text.replace("{"+name+"}", value)
		if o, ok := options[name]; ok {
			o = o.replace("{}", value)
			more = Text{more.Ja + "、" + o.Ja, more.En + ", " + o.En}
		}
	}
	if more.Ja == "" {
		return text
	}
	return say("%s（%s）", "%s (%s)", text, Text{strings.TrimPrefix(more.Ja, "、"), strings.TrimPrefix(more.En, ", ")})
}

func (t Text) replace(old, with string) Text {
	return Text{strings.ReplaceAll(t.Ja, old, with), strings.ReplaceAll(t.En, old, with)}
}

// DescribeAward says what an award gives, a line for each step.
func DescribeAward(a Award) []Text {
	if a.Type == "fixed" {
		return []Text{say("定額 %s", "fixed: %s", yen.Amount(a.Params["amount"]))}
	}
	var lines []Text
	for _, s := range a.Steps {
		lines = append(lines, say("%s %s", "%s: %s", s.describe(a.Type), s.Amount))
	}
	return append(lines, a.describeParams()...)
}

func (s Step) describe(of string) Text {
	switch of {
	case "days_absent":
		return say("休み%d日以上", "%d days absent or more", s.From)
	case "loss_percent":
		return say("損害%d%%以上", "a loss of %d %% or more", s.From)
	case "cost_paid":
		return say("支払い%s以上", "a cost of %s or more", yen.Amount(s.From))
	case "cause_and_age":
		if s.ToAge > 0 {
			return say("%s（%d歳まで）", "%s (to the age of %d)", causeWords[s.Cause], s.ToAge)
		}
	}
	return causeWords[s.Cause]
}

func (a Award) describeParams() []Text {
	var lines []Text
	add := func(param string, text func(n int) Text) {
		if n, given := a.Params[param]; given {
			lines = append(lines, text(n))
		}
	}
	add("spell_months", func(n int) Text {
		return say("はじめの日から%dか月の休みを合わせ、上の区分に達すると差額", "absences within %d months from the first add up; on passing a step, the difference", n)
	})
	add("flooded", func(n int) Text {
		return say("床上浸水は少なくとも %s", "flooded above the floor: at least %s", yen.Amount(n))
	})
	add("pro_rata", func(int) Text {
		return say("大規模な災害では、定められた割合", "at a great disaster, the share that was declared")
	})
	add("amount", func(n int) Text {
		return say("1泊 %s（支払った額まで）", "a night: %s (not more than was paid)", yen.Amount(n))
	})
	add("nights", func(n int) Text { return say("1年度に%d泊まで", "up to %d nights a fiscal year", n) })
	add("nights_late", func(n int) Text {
		return say("その年度の%[2]d月以降に加入した方は%[1]d泊まで", "up to %[1]d nights for who joined in month %[2]d of that fiscal year or later", n, a.Params["late_month"])
	})
	return lines
}
