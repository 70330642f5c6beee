package cards

import (
	"crypto/ed25519"
	"testing"
	"time"
)

func FuzzNoCodeIsBelievedThatWasNotSigned(f *testing.F) {
	key := ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))
	public := key.Public().(ed25519.PublicKey)
	now := time.Unix(1_800_000_000, 0).UTC()
	signed := statement{kind: OfCard, subject: [16]byte{1, 2, 3}, signed: now, until: now.Add(lasts)}
	code := signed.sign(key)
	signed.key = keyName(public)
	f.Add(code)
	booked := signed
	booked.kind = OfBooking
	f.Add(booked.sign(key))
	f.Add(code[:148] + "0")
	f.Add("KYOSAI1:10000001")
	f.Add("０１２３")
	f.Fuzz(func(t *testing.T, typed string) {
		s, signature, ok := parse(typed)
		if ok && s.signedBy(public, signature) && s != signed && s != booked {
			t.Errorf("%q is believed: %+v", typed, s)
		}
	})
}
