package pictures

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/picture"
	"kyosai/server/access"
	"kyosai/server/freetext"
	"kyosai/server/id"
	"kyosai/server/images"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Adding is a picture that staff add: the file in base64, and the words that stand for it where it is not seen.
type Adding struct {
	Of
	Content, Alt string
}

// The sides in pixels that a picture and its small version have at most.
const (
	largeSide = 1280
	smallSide = 320
)

const longestAlt = 100

var errContent = problem.In("content", "not_base64", "ファイルを読めませんでした。もう一度選んでください。")

// Add puts a picture behind those that something has. The same picture sent twice is there once.
func (p Pictures) Add(ctx context.Context, a Adding) (*ent.Picture, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	alt, wrong := describe(a.Alt)
	raw, err := base64.StdEncoding.DecodeString(a.Content)
	if err != nil {
		err = errContent
	}
	if err := errors.Join(wrong, err); err != nil {
		return nil, err
	}
	decoded, err := images.Decode("content", raw)
	if err != nil {
		return nil, err
	}
	made, err := p.keep(ctx, decoded)
	if err != nil {
		return nil, err
	}
	made.alt = alt
	added, err := p.add(ctx, a.Of, made)
	if err != nil {
		return nil, err
	}
	return added[0], nil
}

func describe(alt string) (string, error) {
	return freetext.NeedLine("alt", alt, longestAlt, "写真の説明を入力してください。写真を見ることのできない会員には、この説明が読み上げられます。")
}

// kept is a picture that is in the vault, under the key of a row that is not there yet.
type kept struct {
	id, alt, sha256, large, small string
	size                          image.Point
}

// keep writes a picture anew, at both sizes, and puts them into the vault.
func (p Pictures) keep(ctx context.Context, m image.Image) (k kept, err error) {
	m = images.Fit(m, largeSide)
	k = kept{id: id.New("pct"), size: m.Bounds().Size()}
	large, err := images.JPEG(m)
	if err != nil {
		return k, err
	}
	small, err := images.JPEG(images.Fit(m, smallSide))
	if err != nil {
		return k, err
	}
	sum := sha256.Sum256(large)
	k.sha256 = hex.EncodeToString(sum[:])
	if k.large, err = p.Vault.Keep(ctx, k.id, large); err != nil {
		return k, err
	}
	k.small, err = p.Vault.Keep(ctx, k.id, small)
	return k, err
}

// add writes the rows that tell of kept pictures, all of them or none, and gives for each its row. Where a picture was there
// already, or there is no room for it, its bytes are erased again; after any other error the row may be there all the same,
// so they stay.
func (p Pictures) add(ctx context.Context, of Of, made ...kept) (added []*ent.Picture, err error) {
	err = p.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		added, err = of.take(ctx, tx, made)
		return err
	})
	switch {
	case problem.As(err) != nil:
		return nil, errors.Join(err, p.drop(ctx, made, nil))
	case err != nil:
		return nil, err
	}
	return added, p.drop(ctx, made, added)
}

// take adds those of the kept pictures that something does not have.
func (o Of) take(ctx context.Context, tx *store.Tx, made []kept) (added []*ent.Picture, err error) {
	if err := o.hold(ctx, tx); err != nil {
		return nil, err
	}
	there, err := tx.Client().Picture.Query().Where(o.where()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the pictures of %s%s: %w", o.OfferingID, o.EventID, err)
	}
	for _, k := range made {
		same := slices.IndexFunc(there, func(other *ent.Picture) bool { return other.Sha256 == k.sha256 })
		if same >= 0 {
			added = append(added, there[same])
			continue
		}
		if len(there) >= Most {
			return nil, errMost
		}
		one, err := k.create(ctx, tx, o)
		if err != nil {
			return nil, err
		}
		there, added = append(there, one), append(added, one)
	}
	return added, nil
}

// drop erases the bytes of those kept pictures of which no row tells.
func (p Pictures) drop(ctx context.Context, made []kept, rows []*ent.Picture) (err error) {
	for _, k := range made {
		if !slices.ContainsFunc(rows, func(row *ent.Picture) bool { return row.ID == k.id }) {
			err = errors.Join(err, p.Vault.Erase(ctx, k.large), p.Vault.Erase(ctx, k.small))
		}
	}
	return err
}

func (k kept) create(ctx context.Context, tx *store.Tx, of Of) (*ent.Picture, error) {
	create := tx.Client().Picture.Create().SetID(k.id).SetAlt(k.alt).SetWidth(k.size.X).SetHeight(k.size.Y).SetSha256(k.sha256).
		SetKeptAs(k.large).SetSmallKeptAs(k.small).SetAddedByID(access.From(ctx).StaffID).SetAddedAt(tx.Now)
	if of.OfferingID != "" {
		create.SetOfferingID(of.OfferingID)
	} else {
		create.SetEventID(of.EventID)
	}
	made, err := create.Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("add a picture to %s%s: %w", of.OfferingID, of.EventID, err)
	}
	return made, nil
}

// hold locks the row of what the picture is of until the transaction ends, so that pictures are counted one after the
// other. Whoever changes it meanwhile reads it again.
func (o Of) hold(ctx context.Context, tx *store.Tx) error {
	n, err := 0, error(nil)
	switch {
	case o.OfferingID != "" && o.EventID == "":
		n, err = tx.Client().Offering.Update().Where(offering.ID(o.OfferingID)).AddVersion(1).Save(ctx)
	case o.EventID != "" && o.OfferingID == "":
		n, err = tx.Client().Event.Update().Where(event.ID(o.EventID)).AddVersion(1).Save(ctx)
	}
	if err != nil {
		return fmt.Errorf("hold %s%s: %w", o.OfferingID, o.EventID, err)
	}
	if n == 0 {
		return errOwner
	}
	return nil
}

// find is one picture that the viewer may know of.
func find(ctx context.Context, c *ent.Client, id string) (*ent.Picture, error) {
	found, err := c.Picture.Query().Where(picture.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errGone
	}
	if err != nil {
		return nil, fmt.Errorf("read picture %s: %w", id, err)
	}
	return found, nil
}
