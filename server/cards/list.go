package cards

import (
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/cardkey"
	"kyosai/server/access"
)

// listPurpose stands before what is signed of a door's list, so that no code is taken for one, nor a list for a code.
const listPurpose = "kyosai door list 1\x00"

// SignList signs what a device at a door takes along: the name of the key, a point, and the signature in base 64.
func (c Cards) SignList(body []byte) (string, error) {
	if c.Key == nil {
		return "", errNoKey
	}
	signature := ed25519.Sign(c.Key, append([]byte(listPurpose), body...))
	return nameText(keyName(c.Key.Public().(ed25519.PublicKey))) + "." + base64.StdEncoding.EncodeToString(signature), nil
}

// Keys are the public halves of all keys that sign codes or did, the oldest first.
func (c Cards) Keys(ctx context.Context) ([]*ent.CardKey, error) {
	keys, err := c.Store.Client.CardKey.Query().Order(cardkey.ByID()).All(access.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("read the keys of codes: %w", err)
	}
	return keys, nil
}
