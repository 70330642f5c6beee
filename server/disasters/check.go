package disasters

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"kyosai/gen/ent/disaster"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/problem"
)

const (
	longestName  = 60
	longestNote  = 500
	longestYears = 3
	mostArea     = 500
)

// check gives the declaration as it is kept, or says everything that is wrong with it.
func (of Declaration) check(today caldate.Day) (Declaration, error) {
	var nature, name, note, area error
	if of.Nature == "" {
		nature = problem.In("nature", "nature_missing", "災害の種類を選んでください。")
	}
	of.Name, name = freetext.NeedLine("name", of.Name, longestName, "災害の名前を入力してください。例 令和8年台風第3号")
	of.Note, note = freetext.Need("note", of.Note, longestNote, "指定の根拠（決定した会議と日付など）を入力してください。")
	of.Area, area = places(of.Area)
	return of, errors.Join(nature, name, of.days(today), area, of.share(), note)
}

// days holds that the days are in order, have begun, and are not those of half a generation.
func (of Declaration) days(today caldate.Day) error {
	switch {
	case of.FromOn.IsNone() || of.FromOn.After(today):
		return problem.In("fromOn", "day_in_future", "災害の始まりの日を、今日までの日で入力してください。")
	case of.UntilOn.IsNone() || of.UntilOn.Before(of.FromOn):
		return problem.In("untilOn", "before_begin", "災害の終わりの日を、始まりの日以降の日で入力してください。")
	case of.UntilOn.After(of.FromOn.AddYears(longestYears)):
		return problem.In("untilOn", "too_long", fmt.Sprintf("ひとつの指定は%d年までです。終わりの日を確かめてください。", longestYears))
	}
	return nil
}

// share holds that a percentage stands where one is needed, and nowhere else.
func (of Declaration) share() error {
	switch {
	case of.Treatment == "":
		return problem.In("treatment", "treatment_missing", "給付の扱いを選んでください。")
	case of.Treatment == disaster.TreatmentEXCLUDED && of.Percent != nil:
		return problem.In("percent", "percent_needless", "給付しない災害に、割合は入力できません。")
	case of.Treatment == disaster.TreatmentPRO_RATA && (of.Percent == nil || *of.Percent < 1 || *of.Percent > 100):
		return problem.In("percent", "percent", "給付の割合を、1から100までの数字（%）で入力してください。")
	}
	return nil
}

// places gives the beginnings of postal codes as digits in their order, without those that another one covers.
func places(written []string) ([]string, error) {
	var area []string
	for _, w := range written {
		digits := freetext.PostalDigits(w)
		if len(digits) < 3 || len(digits) > 7 {
			return nil, problem.In("area", "postal_code", fmt.Sprintf("「%s」は郵便番号の上3桁から7桁ではありません。例 650、651-11、650-0001", w))
		}
		area = append(area, digits)
	}
	slices.Sort(area) // what begins with another comes right after it
	area = slices.DeleteFunc(area, covered())
	switch {
	case len(area) == 0:
		return nil, problem.In("area", "area_missing", "対象の地域を、郵便番号の上3桁から7桁で1つ以上入力してください。")
	case len(area) > mostArea:
		return nil, problem.In("area", "too_many", fmt.Sprintf("地域は%d個までです。上3桁などにまとめてください。", mostArea))
	}
	return area, nil
}

// covered tells of one code after the other, in their order, whether it begins with one of before.
func covered() func(string) bool {
	last := "-"
	return func(code string) bool {
		if strings.HasPrefix(code, last) {
			return true
		}
		last = code
		return false
	}
}
