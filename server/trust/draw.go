package trust

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"

	"kyosai/gen/ent"
)

// Draw gives the number, 0 to 99, that a matter draws in the sample of what is approved unattended. It is the same
// however often it is drawn, so that nobody escapes by applying again; without the seed nobody can tell it.
func Draw(terms *ent.ApprovalTerms, matter string) int {
	mac := hmac.New(sha256.New, []byte(terms.Seed))
	mac.Write([]byte(matter))
	return int(binary.BigEndian.Uint64(mac.Sum(nil)) % 100)
}
