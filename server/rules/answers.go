package rules

import (
	"slices"
	"strings"

	"kyosai/server/yen"
)

// Relations of the person whom an event is about to the member.
const (
	SpouseRelation = "SPOUSE"
	ChildRelation  = "CHILD"
)

var relationWords = map[string]Text{
	"SELF": {"ご本人", "yourself"}, "SPOUSE": {"配偶者", "spouse"}, "CHILD": {"子", "child"}, "PARENT": {"親", "parent"},
}

// relationIs holds for the relations that are named.
func relationIs(f Facts, params map[string]int) Outcome {
	word := relationWords[f.Relation]
	if params[strings.ToLower(f.Relation)] != 1 {
		return no(say("続柄「%s」は、この給付の対象ではありません。", "This benefit is not for the relation: %s.", word), Text{
			"続柄を選び直すか、別の給付をお選びください。",
			"Choose the relation again, or another benefit.",
		})
	}
	return yes(say("続柄は「%s」です。", "The relation is: %s.", word))
}

// heirs are the relations that may claim after a member's death, in their order.
var heirs = []string{"SPOUSE", "CHILD", "PARENT", "GRANDCHILD", "GRANDPARENT", "SIBLING"}

var heirWords = map[string]Text{
	"SPOUSE": {"配偶者", "spouse"}, "CHILD": {"子", "child"}, "PARENT": {"父母", "parent"},
	"GRANDCHILD": {"孫", "grandchild"}, "GRANDPARENT": {"祖父母", "grandparent"}, "SIBLING": {"兄弟姉妹", "brother or sister"},
}

// heirInOrder holds for the relations that may claim. Who comes first among them the family register shows: before
// anybody but the spouse, staff look whether there is somebody nearer.
func heirInOrder(f Facts, _ map[string]int) Outcome {
	place := slices.Index(heirs, f.HeirRelation)
	if place < 0 {
		return no(Text{"お受け取りになれるご遺族は、配偶者、子、父母、孫、祖父母、兄弟姉妹の順です。", "The heirs are, in order: spouse, child, parent, grandchild, grandparent, brother or sister."}, askTheOffice)
	}
	word := heirWords[f.HeirRelation]
	for _, relation := range f.Heirs {
		if other := slices.Index(heirs, relation); other >= 0 && other < place {
			return no(say("先の順位のご遺族（%s）からお申し込みがあります。", "An heir who comes first (%s) has claimed already.", heirWords[relation]), askTheOffice)
		}
	}
	if place == 0 {
		return yes(say("第1順位のご遺族（%s）です。", "The first of the heirs (%s).", word))
	}
	return awaiting(Staff, say("第%[1]d順位のご遺族（%[2]s）です。先の順位の方がいらっしゃらないことを、職員が戸籍で確認します。",
		"Heir number %[1]d in the order (%[2]s): our staff will see in the family register that nobody comes before.", place+1, word))
}

// gradeAtMost holds for a disability of that grade or a graver one.
func gradeAtMost(f Facts, params map[string]int) Outcome {
	most := params["grade"]
	if *f.Grade > most || *f.Grade < 1 {
		return no(say("障害の等級が%d級までの方への給付です（ご申請は%d級）。", "This benefit is for grades up to %d (claimed: %d).", most, *f.Grade), otherBenefit)
	}
	return yes(say("障害の等級は%d級です。", "The grade of the disability is %d.", *f.Grade))
}

// lossAtLeast holds where that share of the house was lost, or more.
func lossAtLeast(f Facts, params map[string]int) Outcome {
	least := params["percent"]
	if *f.LossPercent < least {
		return no(say("住まいの損害が%d%%以上のときの給付です（ご申請は%d%%）。", "This benefit is for a loss of %d %% or more (claimed: %d %%).", least, *f.LossPercent), otherBenefit)
	}
	return yes(say("住まいの損害は%d%%です。", "The loss is %d %%.", *f.LossPercent))
}

// costAtLeast holds where that many yen were paid, or more.
func costAtLeast(f Facts, params map[string]int) Outcome {
	least := yen.Amount(params["yen"])
	if *f.Cost < least {
		return no(say("お支払いが%s以上のときの給付です（ご申請は%s）。", "This benefit is for a cost of %s or more (claimed: %s).", least, *f.Cost), otherBenefit)
	}
	return yes(say("お支払いになった金額は%sです。", "The cost is %s.", *f.Cost))
}

// absentAtLeast holds where the absence has that many days, both ends among them.
func absentAtLeast(f Facts, params map[string]int) Outcome {
	least, days := params["days"], f.daysAbsent()
	if days < least {
		return no(say("お休みが%d日以上のときの給付です（ご申請は%d日）。", "This benefit is for an absence of %d days or more (claimed: %d).", least, days), checkTheDay)
	}
	return yes(say("お休みの日数は%d日です。", "The absence has %d days.", days))
}

// certified waits for the company's officer.
func certified(f Facts, _ map[string]int) Outcome {
	switch f.Certificate {
	case Certified:
		return yes(Text{"お勤め先のご担当者が確認しました。", "Your company has confirmed it."})
	case Declined:
		return no(Text{"お勤め先では、確認できませんでした。", "Your company could not confirm it."}, Text{
			"日付に誤りがないかご確認のうえ、お勤め先のご担当者または事務局にご相談ください。",
			"Please check the days, and talk to your company or the office.",
		})
	case Asked:
		return awaiting(Officer, Text{"お勤め先のご担当者に、確認をお願いしています。", "Your company has been asked to confirm it."})
	}
	return awaiting(Officer, Text{"お送りいただいたあとで、お勤め先のご担当者に確認をお願いします。", "Once you have sent it, your company is asked to confirm it."})
}
