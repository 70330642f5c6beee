package rules

import (
	"fmt"
	"strings"

	"kyosai/server/caldate"
	"kyosai/server/yen"
)

// yes is a condition that holds.
func yes(reason Text) Outcome { return Outcome{Holds: true, Reason: reason} }

// no is a condition that does not hold, with what can be done about it.
func no(reason, remedy Text) Outcome { return Outcome{Reason: reason, Remedy: remedy} }

// unanswered is a condition that cannot be decided before who claims has said something.
func unanswered(reason, remedy Text) Outcome {
	return Outcome{Awaits: Member, Reason: reason, Remedy: remedy}
}

// awaiting is a condition that holds as far as one can tell, until that one has looked.
func awaiting(who string, reason Text) Outcome {
	return Outcome{Holds: true, Awaits: who, Reason: reason}
}

// say fills values into a sentence in both languages: a day by its era in Japanese and as 2026-04-01 in English, yen
// as 20,000円 and 20,000 yen, a Text in its language.
func say(ja, en string, values ...any) Text {
	both := make([]any, 2*len(values))
	inJa, inEn := both[:len(values)], both[len(values):]
	for i, value := range values {
		switch v := value.(type) {
		case caldate.Day:
			inJa[i], inEn[i] = v.Era(), v.String()
		case yen.Amount:
			inJa[i], inEn[i] = v.String(), strings.TrimSuffix(v.String(), "円")+" yen"
		case Text:
			inJa[i], inEn[i] = v.Ja, v.En
		default:
			inJa[i], inEn[i] = v, v
		}
	}
	return Text{fmt.Sprintf(ja, inJa...), fmt.Sprintf(en, inEn...)}
}

// and is one sentence after the other.
func (t Text) and(other Text) Text {
	if other.Ja == "" {
		return t
	}
	return Text{t.Ja + other.Ja, t.En + " " + other.En}
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
	askAboutNumber = Text{
		"回数に心当たりがないときは、事務局へお問い合わせください。",
		"If this number surprises you, please ask the office.",
	}
	lookAtClaims = Text{
		"「わたしの申請」で、これまでのお申し込みをご覧いただけます。心当たりがないときは、事務局へお問い合わせください。",
		"You find what you applied for under \"My claims\". If you don't remember it, please ask the office.",
	}
	otherBenefit = Text{
		"別の給付が当てはまることもあります。お困りのときは、事務局へご相談ください。",
		"Another benefit may fit. If you need help, talk to the office.",
	}
	noRule = Outcome{
		Type:   "rule_in_force",
		Reason: Text{"その日には、この給付の定めがありません。", "On that day there is no rule for this benefit."},
		Remedy: checkTheDay,
	}
)
