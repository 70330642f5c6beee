package rush

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"time"
)

// Held is how long a stamp counts after the arrival that it says.
const Held = 15 * time.Minute

// Stamps says when somebody came first, signed, so that he says nothing else when he comes again. A stamp is bound to who bears it, by
// the secret of his session, and to what he came for; it holds an instant and nothing about him.
type Stamps struct{ key []byte }

// NewStamps makes stamps with a key that comes of a process's own secret, which stays what it is.
func NewStamps(secret []byte) (Stamps, error) {
	key, err := hkdf.Key(sha256.New, secret, nil, "stamps of arrival", sha256.Size)
	if err != nil {
		return Stamps{}, fmt.Errorf("make the key of stamps: %w", err)
	}
	return Stamps{key}, nil
}

// purpose stands before what is signed, so that no signature of ours serves for anything else.
const purpose = "kyosai arrival 1\x00"

const instant = 8

// Of is the stamp of an arrival.
func (s Stamps) Of(bearer, subject string, arrived time.Time) string {
	at := binary.BigEndian.AppendUint64(nil, uint64(arrived.UnixMicro()))
	return base64.RawURLEncoding.EncodeToString(append(at, s.sum(at, bearer, subject)...))
}

// Arrived is the instant that a stamp says; now, where it is none, somebody else's, of something else, or too old.
func (s Stamps) Arrived(stamp, bearer, subject string, now time.Time) time.Time {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(stamp)
	if err != nil || len(stamp) != base64.RawURLEncoding.EncodedLen(instant+sha256.Size) || len(raw) != instant+sha256.Size || !hmac.Equal(raw[instant:], s.sum(raw[:instant], bearer, subject)) {
		return now
	}
	arrived := time.UnixMicro(int64(binary.BigEndian.Uint64(raw)))
	if arrived.After(now) || now.Sub(arrived) > Held {
		return now
	}
	return arrived
}

// sum signs; what has a fixed length stands first, so that no two statements read alike.
func (s Stamps) sum(at []byte, bearer, subject string) []byte {
	who := sha256.Sum256([]byte(bearer))
	mac := hmac.New(sha256.New, s.key)
	for _, part := range [][]byte{[]byte(purpose), at, who[:], []byte(subject)} {
		_, _ = mac.Write(part) // it never fails
	}
	return mac.Sum(nil)
}
