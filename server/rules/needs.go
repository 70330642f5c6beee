package rules

// fact is something that a condition or an award cannot do without. What a form must ask for it is among its questions;
// what stands on file, and the day, which every form asks, needs none.
type fact struct {
	known   func(Facts) bool
	missing Outcome
	asked   []string
}

// What may be needed of the files, and what is said where they do not know it.
var (
	joined = fact{
		func(f Facts) bool { return !f.JoinedOn.IsNone() },
		no(Text{"加入年月日の記録が見つかりません。", "We have no record of the day you joined."}, askTheOffice), nil,
	}
	left = fact{
		func(f Facts) bool { return !f.LeftOn.IsNone() },
		no(Text{"退会の記録が見つかりません。退会されたあとの給付です。", "We have no record that you left; this benefit is for who has left."}, askTheOffice), nil,
	}
	born = fact{
		func(f Facts) bool { return !f.BornOn.IsNone() },
		no(Text{"生年月日の記録が見つかりません。", "We have no record of your day of birth."}, askTheOffice), nil,
	}
)

// What may be needed of who claims, and what is said where it is not filled in.
var (
	event = answer(func(f Facts) bool { return !f.EventOn.IsNone() },
		Text{"日付がまだ入っていません。", "The day is not filled in yet."}, Text{"日付を入れると確認できます。", "Fill in the day, and we can tell."})
	until = answer(func(f Facts) bool { return !f.UntilOn.IsNone() },
		Text{"終わりの日付がまだ入っていません。", "The last day is not filled in yet."}, Text{"日付を入れると確認できます。", "Fill in the day, and we can tell."}, "STAY", "JOURNEY", "COURSE")
	absence = answer(func(f Facts) bool { return !f.AbsentFrom.IsNone() && !f.AbsentUntil.IsNone() },
		Text{"お休みの期間がまだ入っていません。", "The days of absence are not filled in yet."}, Text{"はじめの日と終わりの日を入れると確認できます。", "Fill in the first and the last day, and we can tell."}, "ABSENCE")
	person = answer(func(f Facts) bool { return f.PersonName != "" },
		Text{"お相手やご家族のお名前がまだ入っていません。", "The name of the person concerned is not filled in yet."}, Text{"お名前を入れると確認できます。", "Fill in the name, and we can tell."}, "PERSON_NAME")
	personBorn = answer(func(f Facts) bool { return !f.PersonBornOn.IsNone() },
		Text{"お子さまの生年月日がまだ入っていません。", "The child's day of birth is not filled in yet."}, Text{"生年月日を入れると確認できます。", "Fill in the day of birth, and we can tell."}, "PERSON_BORN")
	relation = answer(func(f Facts) bool { return f.Relation != "" },
		Text{"続柄がまだ選ばれていません。", "The relation is not chosen yet."}, Text{"続柄を選ぶと確認できます。", "Choose the relation, and we can tell."}, "RELATION")
	heirRelation = answer(func(f Facts) bool { return f.HeirRelation != "" },
		Text{"ご遺族の続柄がまだ選ばれていません。", "The heir's relation is not chosen yet."}, Text{"続柄を選ぶと確認できます。", "Choose the relation, and we can tell."}, "HEIR")
	cause = answer(func(f Facts) bool { return f.Cause != "" },
		Text{"亡くなられた原因がまだ選ばれていません。", "The cause is not chosen yet."}, Text{"原因を選ぶと確認できます。", "Choose the cause, and we can tell."}, "CAUSE")
	grade = answer(func(f Facts) bool { return f.Grade != nil },
		Text{"障害の等級がまだ入っていません。", "The grade is not filled in yet."}, Text{"等級を入れると確認できます。", "Fill in the grade, and we can tell."}, "GRADE")
	loss = answer(func(f Facts) bool { return f.LossPercent != nil },
		Text{"住まいの損害の割合がまだ入っていません。", "The share of the house that was lost is not filled in yet."}, Text{"り災証明書にある割合を入れると確認できます。", "Fill in the share that stands in the disaster certificate, and we can tell."}, "LOSS")
	cost = answer(func(f Facts) bool { return f.Cost != nil },
		Text{"お支払いになった金額がまだ入っていません。", "What you paid is not filled in yet."}, Text{"領収書の金額を入れると確認できます。", "Fill in the sum on the receipt, and we can tell."}, "COST", "EXAMINATION_FEE")
)

func answer(known func(Facts) bool, missing, remedy Text, asked ...string) fact {
	return fact{known, unanswered(missing, remedy), asked}
}

// wanting is what is said of the first fact that is not known; false where all are.
func wanting(f Facts, needs []fact) (Outcome, bool) {
	for _, need := range needs {
		if !need.known(f) {
			return need.missing, true
		}
	}
	return Outcome{}, false
}
