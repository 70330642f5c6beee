package letters

// corrections says on paper what a return asks a member to mend, each of the closed list with the words of the member's
// app; what is asked beside the list stands in the message alone.
var corrections = map[string]string{
	"PROOF_UNREADABLE": "書類の文字が読み取れませんでした。明るいところで、紙の全体が入るように撮り直してお送りください。",
	"PROOF_INCOMPLETE": "書類のページが足りないようです。残りのページを追加してお送りください。",
	"PROOF_UNSUITABLE": "この給付には別の書類が要ります。案内にある書類のどれか一つをお送りください。",
	"DAY_DIFFERS":      "入力された日付が、書類の日付と違っています。書類をご覧になって、日付をお確かめください。",
	"NAME_DIFFERS":     "入力されたお名前が、書類のお名前と違っています。書類をご覧になって、お名前をお確かめください。",
	"AMOUNT_DIFFERS":   "入力された金額が、書類の金額と違っています。書類をご覧になって、金額をお確かめください。",
	"RELATION_UNCLEAR": "続柄のわかる書類を確かめられませんでした。続柄の載った書類をお送りください。",
	"ANSWER_UNCLEAR":   "入力の足りないところがあります。もう一度ご覧になって、入力をお願いします。",
}

// asked are the sentences for the corrections that a return names, in its order.
func asked(named []string) []string {
	var sentences []string
	for _, one := range named {
		if sentence, listed := corrections[one]; listed {
			sentences = append(sentences, sentence)
		}
	}
	return sentences
}
