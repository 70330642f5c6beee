package process

import (
	"context"

	"kyosai/server/access"
	"kyosai/server/cards"
	"kyosai/server/settings"
	"kyosai/server/store"
)

// openCards is what signs codes in the public zone, with a key that comes of the process's own, and reads them in the staff
// zone, which has no such key.
func (z zone) openCards(ctx context.Context, s *settings.Settings, db *store.Store) (cards.Cards, error) {
	if z.zone != access.Public {
		return cards.Cards{Store: db}, nil
	}
	secret, err := ownKey(s.Data, string(z.process))
	if err != nil {
		return cards.Cards{}, err
	}
	key, err := cards.KeyOf(secret)
	if err != nil {
		return cards.Cards{}, err
	}
	signing := cards.Cards{Store: db, Key: key}
	return signing, signing.Register(ctx)
}
