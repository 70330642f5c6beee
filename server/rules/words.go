package rules

import (
	"fmt"

	"kyosai/server/caldate"
)

// yes is a condition that holds, with its reason in both languages.
func yes(ja, en string) Outcome { return Outcome{Holds: true, Reason: Text{ja, en}} }

// no is a condition that does not hold, with what can be done about it.
func no(reason, remedy Text) Outcome { return Outcome{Reason: reason, Remedy: remedy} }

// days fills the days into both languages: in the era for Japanese, as 2026-04-01 for English.
func days(ja, en string, ds ...caldate.Day) Text {
	inJa, inEn := make([]any, len(ds)), make([]any, len(ds))
	for i, d := range ds {
		inJa[i], inEn[i] = d.Era(), d.String()
	}
	return Text{fmt.Sprintf(ja, inJa...), fmt.Sprintf(en, inEn...)}
}

var (
	checkTheDay = Text{
		"日付に誤りがないか、もう一度ご確認ください。記録の日付が違うときは、事務局へお知らせください。",
		"Please check the day once more. If the day on our record is wrong, let the office know.",
	}
	askTheOffice = Text{
		"お手数ですが、事務局へお問い合わせください。",
		"Please get in touch with the office.",
	}
)

// What a condition may need, and what is said where it is missing.
var (
	event = fact{
		func(f Facts) bool { return !f.EventOn.IsNone() },
		no(Text{"日付がまだ入っていません。", "The day is not filled in yet."}, Text{"日付を入れると確認できます。", "Fill in the day, and we can tell."}),
	}
	joined = fact{
		func(f Facts) bool { return !f.JoinedOn.IsNone() },
		no(Text{"加入年月日の記録が見つかりません。", "We have no record of the day you joined."}, askTheOffice),
	}
	person = fact{
		func(f Facts) bool { return f.PersonName != "" },
		no(Text{"お相手やご家族のお名前がまだ入っていません。", "The name of the person concerned is not filled in yet."}, Text{"お名前を入れると確認できます。", "Fill in the name, and we can tell."}),
	}
	relation = fact{
		func(f Facts) bool { return f.Relation != "" },
		no(Text{"続柄がまだ選ばれていません。", "The relation is not chosen yet."}, Text{"続柄を選ぶと確認できます。", "Choose the relation, and we can tell."}),
	}
	noRule = Outcome{
		Type:   "rule_in_force",
		Reason: Text{"その日には、この給付の定めがまだありませんでした。", "On that day this benefit did not exist yet."},
		Remedy: checkTheDay,
	}
)
