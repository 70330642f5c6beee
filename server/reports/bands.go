package reports

import "fmt"

// sizes are the bands of companies by how many members they have, each up to a number.
var sizes = []struct {
	upTo  int
	label string
}{{4, "1 〜 4名"}, {9, "5 〜 9名"}, {29, "10 〜 29名"}, {99, "30 〜 99名"}, {1 << 30, "100名以上"}}

func sized(heads int) (key, label string) {
	if heads == 0 {
		return "NONE", "不明"
	}
	for i, s := range sizes {
		if heads <= s.upTo {
			return fmt.Sprintf("SIZE%d", i+1), s.label
		}
	}
	return "NONE", "不明"
}

// areaDigits is how much of a company's postal code names an area: the first three digits are a post office's, a ward or two.
const areaDigits = 3

func placed(postal string) (key, label string) {
	if len(postal) < areaDigits {
		return "NONE", "不明"
	}
	return postal[:areaDigits], "〒" + postal[:areaDigits]
}
