package cards

import (
	"context"
	"crypto/ed25519"
	"crypto/hkdf"
	"crypto/sha256"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/cardkey"
	"kyosai/server/access"
	"kyosai/server/store"
)

// KeyOf makes the key that signs codes from a process's own secret, which stays what it is.
func KeyOf(secret []byte) (ed25519.PrivateKey, error) {
	seed, err := hkdf.Key(sha256.New, secret, nil, "codes of cards", ed25519.SeedSize)
	if err != nil {
		return nil, fmt.Errorf("make the key of codes: %w", err)
	}
	return ed25519.NewKeyFromSeed(seed), nil
}

// Register keeps the public half of the key where who reads codes finds it, unless it is there.
func (c Cards) Register(ctx context.Context) error {
	public := c.Key.Public().(ed25519.PublicKey)
	name := nameText(keyName(public))
	err := c.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		known, err := tx.Client().CardKey.Query().Where(cardkey.Name(name)).Exist(ctx)
		if err != nil || known {
			return err
		}
		return tx.Client().CardKey.Create().SetName(name).SetPublic(public).SetMadeAt(tx.Now).Exec(ctx)
	})
	if ent.IsConstraintError(err) {
		return nil // another process with the same key was faster
	}
	if err != nil {
		return fmt.Errorf("register the key of codes: %w", err)
	}
	return nil
}

// find gives the public half of the key that a code names; nil where it is none of ours.
func (c Cards) find(ctx context.Context, name [4]byte) (ed25519.PublicKey, error) {
	found, err := c.Store.Client.CardKey.Query().Where(cardkey.Name(nameText(name))).Only(access.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("find the key of a code: %w", err)
	}
	return found.Public, nil
}
