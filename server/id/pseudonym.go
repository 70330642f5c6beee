package id

import (
	"crypto/rand"
	"encoding/hex"
)

// Pseudonym makes 128 random bits that stand for somebody in a list which everybody may read.
func Pseudonym() string {
	raw := make([]byte, 16)
	rand.Read(raw)
	return hex.EncodeToString(raw)
}
