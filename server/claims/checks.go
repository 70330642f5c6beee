package claims

import (
	"fmt"
	"strings"

	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/problem"
)

// The lengths that fit, in characters: of a name, of the title of a house, a tour or a course, of a letter.
const (
	longestName  = 60
	longestTitle = 100
	longestText  = 1000
)

// pick is an answer that is there or not, such as a day, a choice or a number.
func pick[T any](field string, of []string, missing string, at func(*Answers) **T, check func(string, T, *Answers) error) answer {
	return answer{field, of, missing,
		func(a *Answers) bool { return *at(a) != nil },
		func(field string, a *Answers) error { return check(field, **at(a), a) },
	}
}

// write is an answer of one line of text; one of nothing but spaces is none.
func write(field string, of []string, missing string, longest int, at func(*Answers) *string) answer {
	return answer{field, of, missing,
		func(a *Answers) bool { return strings.TrimSpace(*at(a)) != "" },
		func(field string, a *Answers) (err error) {
			*at(a), err = freetext.Line(field, *at(a), longest)
			return err
		},
	}
}

func anything[T any](string, T, *Answers) error { return nil }

// between takes a number within its bounds.
func between[T ~int | ~int64](least, most T) func(string, T, *Answers) error {
	return func(field string, n T, _ *Answers) error {
		if n < least || n > most {
			return problem.In(field, "out_of_bounds", fmt.Sprintf("%vから%vまでで入力してください。", least, most))
		}
		return nil
	}
}

// notBefore takes a day that does not come before the one with which the period begins.
func notBefore(begin func(*Answers) *caldate.Day) func(string, caldate.Day, *Answers) error {
	return func(field string, last caldate.Day, a *Answers) error {
		if from := begin(a); from != nil && last.Before(*from) {
			return problem.In(field, "before_begin", "最後の日が、最初の日より前になっています。どちらかの日付を直してください。")
		}
		return nil
	}
}

func absentFrom(a *Answers) *caldate.Day { return a.AbsentFrom }

func fromOn(a *Answers) *caldate.Day { return a.FromOn }

// post is a postal code.
func post(field string, of []string, missing string, in func(*Answers) *string) answer {
	return answer{field, of, missing, func(a *Answers) bool { return *in(a) != "" },
		func(field string, a *Answers) error { return postalCode(field, in(a)) }}
}

// postalCode takes seven digits, half or full width, with a hyphen or without, and keeps the digits.
func postalCode(field string, code *string) error {
	digits := sevenDigits(*code)
	if digits == "" {
		return problem.In(field, "postal_code", "郵便番号は、7桁の数字で入力してください。例 650-0001")
	}
	*code = digits
	return nil
}

// sevenDigits are those of a postal code, however it is written; empty where it is none.
func sevenDigits(written string) string {
	if digits := freetext.PostalDigits(written); len(digits) == 7 {
		return digits
	}
	return ""
}

// message is text that the member will read, so it cannot be empty.
func message(field, words string) (string, error) {
	words, err := freetext.Take(field, words, longestText)
	if err == nil && words == "" {
		err = problem.In(field, "message_missing", "会員に伝える言葉を入力してください。")
	}
	return words, err
}
