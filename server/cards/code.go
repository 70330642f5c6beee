package cards

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strings"
	"time"

	"kyosai/server/id"
)

// Kind says what a code stands for.
type Kind byte

// The kinds of codes. Their numbers stand in codes on phones, and never change.
const (
	OfCard    Kind = 1
	OfOrder   Kind = 2
	OfBooking Kind = 3
)

// subjects are what the identifiers that codes of each kind carry begin with.
var subjects = map[Kind]string{OfCard: "acc", OfOrder: "ord", OfBooking: "bkg"}

// statement is what a code says: the card of an account, an order or a booking, signed when and with which key, and held until when.
type statement struct {
	kind          Kind
	key           [4]byte
	subject       [16]byte
	signed, until time.Time // whole seconds
}

// said is how many bytes a statement has; a signature follows them.
const said = 1 + 4 + 16 + 4 + 4

// purpose stands before what is signed, so that no signature of ours serves for anything else.
const purpose = "kyosai code 1\x00"

func (s statement) bytes() []byte {
	raw := append([]byte{byte(s.kind)}, s.key[:]...)
	raw = append(raw, s.subject[:]...)
	raw = binary.BigEndian.AppendUint32(raw, uint32(s.signed.Unix()))
	return binary.BigEndian.AppendUint32(raw, uint32(s.until.Unix()))
}

// sign writes a statement as a code: capital letters and digits alone, which a QR code holds densely, and which a scanner
// types right on any keyboard.
func (s statement) sign(key ed25519.PrivateKey) string {
	s.key = keyName(key.Public().(ed25519.PublicKey))
	raw := s.bytes()
	raw = append(raw, ed25519.Sign(key, append([]byte(purpose), raw...))...)
	return strings.ToUpper(id.Text.EncodeToString(raw))
}

// parse reads a code, however it was typed, without believing it; false where it cannot be one of ours.
func parse(code string) (s statement, signature []byte, ok bool) {
	if len(code) > longest {
		return s, nil, false
	}
	text := strings.ToLower(id.Typed(strings.Join(strings.Fields(code), "")))
	raw, err := id.Text.DecodeString(text)
	if err != nil || len(raw) != said+ed25519.SignatureSize || id.Text.EncodeToString(raw) != text {
		return s, nil, false
	}
	s = statement{
		kind: Kind(raw[0]), key: [4]byte(raw[1:5]), subject: [16]byte(raw[5:21]),
		signed: seconds(raw[21:25]), until: seconds(raw[25:29]),
	}
	return s, raw[said:], subjects[s.kind] != ""
}

// longest bounds what is read at all: a code in full width has three bytes a character.
const longest = 4 * (said + ed25519.SignatureSize) * 8 / 5

func seconds(raw []byte) time.Time {
	return time.Unix(int64(binary.BigEndian.Uint32(raw)), 0).UTC()
}

// signedBy says whether the holder of the key's other half signed the statement.
func (s statement) signedBy(key ed25519.PublicKey, signature []byte) bool {
	return len(key) == ed25519.PublicKeySize && ed25519.Verify(key, append([]byte(purpose), s.bytes()...), signature)
}

// keyName is the beginning of a key's digest.
func keyName(key ed25519.PublicKey) [4]byte {
	sum := sha256.Sum256(key)
	return [4]byte(sum[:4])
}

func nameText(name [4]byte) string { return hex.EncodeToString(name[:]) }
