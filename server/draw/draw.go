// Package draw draws lots 抽選 so that nobody has to take the result on trust. Before the number is known, a list of the
// entries, under codes in place of names, and the digest of a secret seed are published; afterwards the seed is told. The
// draw is a pure function of the list, the seed and a number that the world makes later and nobody here can choose, such
// as a stock index's close of a day: whoever has the file finds the same order. It implements PRIORITY of the scheme's
// rules, and knows no member, no offering and no database. See decision 31.
package draw

import (
	"bytes"
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
)

// MostChances is how many chances an entry has at most: one of its own and three for losses in a row (PRIORITY).
const MostChances = 4

// Entry is who takes part: one member with those who come along, who get places together or not at all.
type Entry struct {
	Code    string // 32 hexadecimal digits, made at random for this entry, and told to its member alone
	Places  int    // how many are wanted, from 1
	Chances int    // from 1 to MostChances
}

// Chances are what an entry has after so many losses in a row (PRIORITY): one more for each, at most three more.
func Chances(losses int) int { return 1 + min(max(losses, 0), MostChances-1) }

// Result is everybody who took part, in the order that was drawn.
type Result struct {
	Won     []Entry
	Waiting []Entry // those who got no place, whom a place that comes free is offered to in this order
}

// Draw draws lots. Each chance of an entry is a lot, and has a rank that depends on the code, the list, the seed and the
// number alone; an entry stands where the best of its lots does, which is what taking lots out of an urn one by one gives.
// Places go to the entries in that order. One whose places are not left together is passed over and waits.
func (l List) Draw(seed Seed, number string) Result {
	mixed := l.mix(seed, number)
	order := make([]ranked, len(l.Entries))
	for i, e := range l.Entries {
		order[i] = rank(mixed, e)
	}
	slices.SortFunc(order, compare)
	var r Result
	left := l.Places
	for _, e := range order {
		if e.Places > left {
			r.Waiting = append(r.Waiting, e.Entry)
			continue
		}
		left -= e.Places
		r.Won = append(r.Won, e.Entry)
	}
	return r
}

// mix makes the key of all ranks: nobody knows it before the number is out, and nobody but the owner of the seed before
// that is told.
func (l List) mix(seed Seed, number string) []byte {
	sum := sha256.Sum256([]byte("kyosai draw 1\n" + l.Commitment() + "\n" + hex.EncodeToString(seed[:]) + "\n" + number + "\n"))
	return sum[:]
}

type ranked struct {
	Entry
	best []byte
}

func rank(mixed []byte, e Entry) ranked {
	r := ranked{Entry: e}
	for lot := 1; lot <= e.Chances; lot++ {
		mac := hmac.New(sha256.New, mixed)
		mac.Write([]byte(e.Code + " " + strconv.Itoa(lot)))
		if sum := mac.Sum(nil); r.best == nil || bytes.Compare(sum, r.best) < 0 {
			r.best = sum
		}
	}
	return r
}

func compare(a, b ranked) int {
	return cmp.Or(bytes.Compare(a.best, b.best), cmp.Compare(a.Code, b.Code))
}
