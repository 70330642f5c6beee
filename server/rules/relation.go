package rules

import "strings"

// relationFlags are the parameters of relation_is: 1 for each relation that counts.
var relationFlags = map[string]parameter{"self": {1, 1}, "spouse": {1, 1}, "child": {1, 1}, "parent": {1, 1}}

var relationWords = map[string]Text{
	"SELF": {"ご本人", "yourself"}, "SPOUSE": {"配偶者", "spouse"}, "CHILD": {"子", "child"}, "PARENT": {"親", "parent"},
}

// relationIs holds for the relations that are named.
func relationIs(f Facts, params map[string]int) Outcome {
	word := relationWords[f.Relation]
	if params[strings.ToLower(f.Relation)] != 1 {
		return no(Text{"続柄「" + word.Ja + "」は、この給付の対象ではありません。", "This benefit is not for the relation: " + word.En + "."}, Text{
			"続柄を選び直すか、別の給付をお選びください。",
			"Choose the relation again, or another benefit.",
		})
	}
	return yes("続柄は「"+word.Ja+"」です。", "The relation is: "+word.En+".")
}
