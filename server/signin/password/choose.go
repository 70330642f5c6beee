package password

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kyosai/server/problem"
)

// Least and Most bound a password's length in characters. There are no rules of composition.
const (
	Least = 10
	Most  = 128
)

// common.txt: the passwords most often found in leaks, from the npm package @zxcvbn-ts/language-common 4.1.3
// (MIT, common.LICENSE), with words of the scheme and of Japan added; lower case, NFKC, sorted by bytes.
//
//go:embed common.txt
var commonText string

var common = sync.OnceValue(func() []string { return strings.Split(strings.TrimSuffix(commonText, "\n"), "\n") })

// Normal is the form in which passwords are compared: the same keys pressed on another device give the same text.
func Normal(plain string) string { return norm.NFKC.String(plain) }

// Check says why a password cannot be chosen, naming the field; own are words that stand for the person, such as the
// sign-in id. It is nil where the password is good.
func Check(field, plain string, own ...string) *problem.Error {
	plain = Normal(plain)
	switch n := utf8.RuneCountInString(plain); {
	case n < Least:
		return problem.In(field, "password_short", "パスワードは10文字以上にしてください。言葉をいくつか並べると覚えやすくなります。")
	case n > Most:
		return problem.In(field, "password_long", "パスワードは128文字以内にしてください。")
	case Guessable(plain, own...):
		return problem.In(field, "password_common", "このパスワードはよく使われているか、推測されやすいものです。関係のない言葉をいくつか並べるなど、別のものにしてください。")
	}
	return nil
}

// Guessable tells whether a password is among the first that somebody would try: a common one, one of the person's own
// words, a single character over and over, or one of these said twice or dressed up with a few digits or signs.
func Guessable(plain string, own ...string) bool {
	plain = strings.ToLower(Normal(plain))
	if isCommon(once(plain), own) || isCommon(plain, own) {
		return true
	}
	core := strings.Trim(plain, "0123456789!?@#$%&*+-_.=~ ")
	if utf8.RuneCountInString(plain)-utf8.RuneCountInString(core) > mostDressing {
		return false // a long number around a common word has a strength of its own
	}
	return isCommon(once(core), own) || isCommon(core, own)
}

// mostDressing is how many digits and signs around a word do not make it another.
const mostDressing = 6

func isCommon(word string, own []string) bool {
	if utf8.RuneCountInString(word) < 2 {
		return true
	}
	_, found := slices.BinarySearch(common(), word)
	return found || slices.ContainsFunc(own, func(o string) bool { return strings.EqualFold(Normal(o), word) })
}

// once gives the shortest part that, repeated, makes up the word.
func once(word string) string {
	for n := 1; n <= len(word)/2; n++ {
		if len(word)%n == 0 && utf8.ValidString(word[:n]) && strings.Repeat(word[:n], len(word)/n) == word {
			return word[:n]
		}
	}
	return word
}
