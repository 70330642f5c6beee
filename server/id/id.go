// Package id makes the scheme's identifiers: a prefix that says the kind and a part that grows with time,
// so that a log explains itself and inserts stay sequential in their index.
package id

import (
	"crypto/rand"
	"encoding/binary"
	"sync"
	"time"
)

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

var last struct {
	sync.Mutex
	milli  uint64
	random [10]byte
}

// New makes an identifier such as clm_01k9w3m4t0e8r7q2v5x6y1z3ab: the prefix, then 48 bits of milliseconds and
// 80 random bits in lower-case Crockford base 32. Two made in one millisecond by one process still grow.
func New(prefix string) string {
	return prefix + "_" + encode(next(uint64(time.Now().UnixMilli())))
}

func next(milli uint64) (uint64, [10]byte) {
	last.Lock()
	defer last.Unlock()
	if milli > last.milli {
		last.milli = milli
		rand.Read(last.random[:])
		last.random[0] &= 0x7f // room to count up within the millisecond
	} else {
		increment(&last.random)
	}
	return last.milli, last.random
}

func increment(b *[10]byte) {
	step := make([]byte, 2)
	rand.Read(step)
	carry := uint(binary.BigEndian.Uint16(step)) + 1
	for i := len(b) - 1; i >= 0 && carry > 0; i-- {
		carry += uint(b[i])
		b[i] = byte(carry)
		carry >>= 8
	}
}

func encode(milli uint64, random [10]byte) string {
	var raw [16]byte
	binary.BigEndian.PutUint64(raw[:8], milli<<16)
	copy(raw[6:], random[:])
	out := make([]byte, 0, 26)
	var acc, bits uint
	for _, b := range raw {
		acc, bits = acc<<8|uint(b), bits+8
		for ; bits >= 5; bits -= 5 {
			out = append(out, alphabet[acc>>(bits-5)&31])
		}
	}
	return string(append(out, alphabet[acc<<(5-bits)&31]))
}
