// Package banks is the master of Japan's banks and their branches: what an account must name to exist. It is made from
// the npm package zengin-code (MIT, banks.LICENSE); `go generate ./server/banks` makes it anew after a newer version was
// put into generate/package.json.
package banks

import (
	_ "embed"
	"strings"
	"sync"

	"kyosai/server/kana"
)

//go:generate npm ci --prefix generate --no-audit --no-fund --loglevel=error
//go:generate node generate/main.mjs

//go:embed banks.txt
var text string

// Place is a bank or a branch: its number, its name, and the name's full-width kana.
type Place struct{ Code, Name, Kana string }

// Bank is a bank with its branches, in the order of their numbers.
type Bank struct {
	Place
	Branches []Place
}

// Yucho is ゆうちょ銀行, whose accounts people know by a symbol and a number.
const Yucho = "9900"

var master = sync.OnceValue(func() []Bank {
	banks := make([]Bank, 0, 1200)
	for line := range strings.Lines(text) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		place := Place{fields[0], fields[1], fields[2]}
		if strings.HasPrefix(line, "\t") {
			last := &banks[len(banks)-1]
			last.Branches = append(last.Branches, place)
		} else {
			banks = append(banks, Bank{Place: place})
		}
	}
	return banks
})

var byCode = sync.OnceValue(func() map[string]*Bank {
	of := map[string]*Bank{}
	for i := range master() {
		of[master()[i].Code] = &master()[i]
	}
	return of
})

// Find finds a bank by its four digits; nil where there is none.
func Find(code string) *Bank { return byCode()[code] }

// Branch finds a branch of the bank by its three digits; nil where there is none.
func (b *Bank) Branch(code string) *Place {
	for i := range b.Branches {
		if b.Branches[i].Code == code {
			return &b.Branches[i]
		}
	}
	return nil
}

// Search finds banks by the beginning of their number, their kana, or their name; what is typed is folded.
func Search(typed string, most int) []Place {
	places := make([]Place, len(master()))
	for i, b := range master() {
		places[i] = b.Place
	}
	return search(places, typed, most)
}

// Search finds branches of the bank, as Search finds banks.
func (b *Bank) Search(typed string, most int) []Place { return search(b.Branches, typed, most) }

func search(among []Place, typed string, most int) []Place {
	var found []Place
	digits, reading, name := kana.FoldDigits(typed), kana.FoldKana(typed), kana.FoldName(typed)
	for _, p := range among {
		if len(found) == most {
			break
		}
		if digits != "" && strings.HasPrefix(p.Code, digits) || reading != "" && strings.HasPrefix(kana.FoldKana(p.Kana), reading) ||
			name != "" && strings.HasPrefix(kana.FoldName(p.Name), name) {
			found = append(found, p)
		}
	}
	return found
}
