package doors

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"

	"kyosai/server/id"
)

// newCredential is what a device shows from its enrolment on: 32 random bytes.
func newCredential() string {
	raw := make([]byte, 32)
	rand.Read(raw)
	return base64.RawURLEncoding.EncodeToString(raw)
}

// digest is what the database keeps of a code or a credential: both are random, so a fast one does.
func digest(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// listKey keys the digests of a device's list. It follows from the credential, which stands in no list: who finds a list
// cannot even try tickets against it.
func listKey(credential string) []byte { return mac([]byte(credential), "kyosai door list") }

// ticketDigest stands for the QR code of a booking in a list, whenever it was signed.
func ticketDigest(key []byte, bookingID string) string {
	subject, _ := id.Packed("bkg", bookingID)
	return short(mac(key, "ticket\x00"+string(subject[:])))
}

// codeDigest stands for the entry code of a booking, which is typed.
func codeDigest(key []byte, code string) string { return short(mac(key, "code\x00"+id.Typed(code))) }

// short is half of a digest in base 64, which is enough that no two meet.
func short(sum []byte) string { return base64.RawURLEncoding.EncodeToString(sum[:16]) }

func mac(key []byte, text string) []byte {
	h := hmac.New(sha256.New, key)
	h.Write([]byte(text))
	return h.Sum(nil)
}
