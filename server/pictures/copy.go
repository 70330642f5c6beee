package pictures

import (
	"context"
	"fmt"
	"image"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/id"
	"kyosai/server/problem"
)

// Copying has something take the pictures of something else along.
type Copying struct{ From, To Of }

// Copy puts the pictures of something, with their words, behind those that something else has, and gives all that it has then.
// Each has bytes of its own from then on, so that nothing becomes of it where the other is taken away or past its time.
// Copied twice, they are there once.
func (p Pictures) Copy(ctx context.Context, c Copying) ([]*ent.Picture, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if err := c.From.known(ctx, p.Store.Client); err != nil {
		return nil, err
	}
	from, err := p.List(ctx, c.From)
	if err != nil {
		return nil, err
	}
	made := make([]kept, len(from))
	for n, one := range from {
		if made[n], err = p.again(ctx, one); err != nil {
			return nil, err
		}
	}
	if _, err := p.add(ctx, c.To, made...); err != nil {
		return nil, err
	}
	return p.List(ctx, c.To)
}

// again puts the bytes of a picture into the vault once more, under the key of a row that is not there yet.
func (p Pictures) again(ctx context.Context, of *ent.Picture) (k kept, err error) {
	k = kept{id: id.New("pct"), alt: of.Alt, sha256: of.Sha256, size: image.Pt(of.Width, of.Height)}
	if k.large, err = p.rekeep(ctx, of, of.KeptAs, k.id); err != nil {
		return k, err
	}
	k.small, err = p.rekeep(ctx, of, of.SmallKeptAs, k.id)
	return k, err
}

// rekeep seals bytes of a picture anew, for another one.
func (p Pictures) rekeep(ctx context.Context, of *ent.Picture, name, owner string) (string, error) {
	content, err := p.Vault.Open(ctx, of.ID, name)
	if err != nil {
		return "", fmt.Errorf("read picture %s to copy it: %w", of.ID, err)
	}
	return p.Vault.Keep(ctx, owner, content)
}

// known says what is the matter where there is nothing whose pictures could be copied.
func (o Of) known(ctx context.Context, c *ent.Client) (err error) {
	there := false
	switch {
	case o.OfferingID != "" && o.EventID == "":
		there, err = c.Offering.Query().Where(offering.ID(o.OfferingID)).Exist(ctx)
	case o.EventID != "" && o.OfferingID == "":
		there, err = c.Event.Query().Where(event.ID(o.EventID)).Exist(ctx)
	}
	if err != nil {
		return fmt.Errorf("look for %s%s: %w", o.OfferingID, o.EventID, err)
	}
	if !there {
		return errSource
	}
	return nil
}
