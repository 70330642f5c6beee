package doors

import (
	"context"
	"encoding/base64"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/doordevice"
	"kyosai/server/access"
	"kyosai/server/id"
	"kyosai/server/problem"
	"kyosai/server/store"
)

var errCode = problem.In("code", "device_code", "このコードでは登録できません。期限が過ぎているか、すでに使われています。職員に、新しいコードをもらってください。")

// Enrolled is what a browser gets for a code: the credential, told once, and the keys by which it tells what is ours.
type Enrolled struct {
	Credential string
	Keys       []*Key
}

// Enrol makes the browser that asks a device. Whoever has the code may; it is used up.
func (d Doors) Enrol(ctx context.Context, code string) (*Enrolled, error) {
	ctx = access.AsSystem(ctx)
	credential := newCredential()
	err := d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		used := digest(id.Typed(code))
		n, err := tx.Client().DoorDevice.Update().
			Where(doordevice.CodeDigest(used), doordevice.CodeUntilGT(tx.Now), doordevice.EndedAtIsNil(), doordevice.EnrolledAtIsNil()).
			SetCredentialDigest(digest(credential)).SetEnrolledAt(tx.Now).ClearCodeDigest().Save(ctx)
		if err != nil {
			return fmt.Errorf("enrol a device: %w", err)
		}
		if n != 1 {
			return errCode
		}
		return stillOpen(ctx, tx, credential)
	})
	if err != nil {
		return nil, err
	}
	keys, err := d.keys(ctx)
	if err != nil {
		return nil, err
	}
	return &Enrolled{credential, keys}, nil
}

// stillOpen refuses a device of a session whose door is closed.
func stillOpen(ctx context.Context, tx *store.Tx, credential string) error {
	made, err := tx.Client().DoorDevice.Query().Where(doordevice.CredentialDigest(digest(credential))).WithSession().Only(ctx)
	if err != nil {
		return fmt.Errorf("read a device that was just enrolled: %w", err)
	}
	if Closed(made.Edges.Session, tx.Now) {
		return errClosed
	}
	return nil
}

func (d Doors) keys(ctx context.Context) ([]*Key, error) {
	known, err := d.Cards.Keys(ctx)
	if err != nil {
		return nil, err
	}
	keys := make([]*Key, len(known))
	for i, k := range known {
		keys[i] = keyOf(k)
	}
	return keys, nil
}

func keyOf(k *ent.CardKey) *Key {
	return &Key{k.Name, base64.StdEncoding.EncodeToString(k.Public)}
}
