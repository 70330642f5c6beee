package api

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
)

// hashPrefix names the one hash that document ids are made with.
const hashPrefix = "sha256:"

// Manifest is the list of operations that a zone's app was built with: the
// text of each by the SHA-256 of the text, in hexadecimal.
type Manifest map[string]string

// ParseManifest reads the persisted-documents.json of GraphQL codegen's
// client-preset and holds each hash against its text.
func ParseManifest(data []byte) (Manifest, error) {
	var listed map[string]string
	if err := json.Unmarshal(data, &listed); err != nil {
		return nil, fmt.Errorf("the manifest is not an object of texts by hash: %w", err)
	}
	m := make(Manifest, len(listed))
	for hash, text := range listed {
		hash = strings.TrimPrefix(hash, hashPrefix)
		if hash != hashOf(text) {
			return nil, fmt.Errorf("the manifest's entry %q is not the SHA-256 of its text; build the app again", hash)
		}
		m[hash] = text
	}
	return m, nil
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
