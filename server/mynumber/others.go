package mynumber

import (
	"slices"
	"strings"
)

// ofOthers tells whether digits, in one piece or in the groups in which it is written, are a company's number or a card's.
func ofOthers(groups []string) bool {
	shape := make([]int, len(groups))
	for i, group := range groups {
		shape[i] = len(group)
	}
	number := strings.Join(groups, "")
	switch {
	case slices.Equal(shape, []int{13}), slices.Equal(shape, []int{1, 4, 4, 4}):
		return ofCompany(number)
	case slices.Equal(shape, []int{16}), slices.Equal(shape, []int{4, 4, 4, 4}):
		return ofCard(number)
	}
	return false
}

// ofCompany holds the first digit against the others, as the ordinance on corporate numbers says (平成26年財務省令第70号第2条).
func ofCompany(number string) bool {
	sum := 0
	for i, r := range number[1:] {
		sum += int(r-'0') * (1 + (i+1)%2) // the last digit counts once, the one before it twice
	}
	return int(number[0]-'0') == 9-sum%9
}

// ofCard holds the last digit against the others (ISO/IEC 7812, Luhn).
func ofCard(number string) bool {
	sum := 0
	for i, r := range number {
		n := int(r-'0') * (1 + (i+1)%2)
		sum += n/10 + n%10
	}
	return sum%10 == 0
}

// withoutDates cuts a run at each date, and at the time behind it.
func withoutDates(groups []string) (parts [][]string) {
	begins := 0
	for i := 0; i < len(groups); i++ {
		length := date(groups[i:])
		if length == 0 {
			continue
		}
		parts = append(parts, groups[begins:i])
		for i += length; i < len(groups) && len(groups[i]) == 2; i++ {
		}
		begins = i
		i--
	}
	return append(parts, groups[begins:])
}

// date is how many groups at the front are a day of these two centuries: 2026 11 28, or 20261128; 0 where they are none.
func date(groups []string) int {
	length := 1
	if len(groups) >= 3 && len(groups[0]) == 4 && len(groups[1]) <= 2 && len(groups[2]) <= 2 {
		length = 3
	}
	whole := groups[0]
	for _, g := range groups[1:length] {
		whole += strings.Repeat("0", 2-len(g)) + g
	}
	if len(whole) != 8 || whole[:2] != "19" && whole[:2] != "20" || whole[4:6] < "01" || whole[4:6] > "12" || whole[6:] < "01" || whole[6:] > "31" {
		return 0
	}
	return length
}
