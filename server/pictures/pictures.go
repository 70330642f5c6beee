// Package pictures keeps the pictures 写真 of what is offered, a file a verb: added by staff with the words that stand for
// each where it is not seen, copied along with what they are of, described anew, taken away, and shown to whoever may know of
// what it is of.
//
// A picture is decoded and written anew (server/images), so nothing is searched for viruses; it is kept sealed in the vault
// like everything that came as a file, and is about nobody, so that looking at it is not recorded.
package pictures

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/picture"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/vault"
)

// Pictures adds, shows and removes them, within the viewer's scope. Vault is where their bytes are; without one it still
// lists and removes.
type Pictures struct {
	Store *store.Store
	Vault *vault.Vault
}

// Of says what a picture is of, either the one or the other.
type Of struct{ OfferingID, EventID string }

// keepers are the roles that make what is offered.
const keepers = access.Clerk

// Most is how many pictures one thing has at most.
const Most = 6

var (
	errGone   = problem.New(problem.NotFound, "picture_not_found", "お探しの写真が見つかりません。画面を開き直してください。")
	errOwner  = problem.New(problem.NotFound, "picture_owner_not_found", "写真を加えるチケットまたはイベントが見つかりません。一覧を開き直してください。")
	errSource = problem.New(problem.NotFound, "picture_source_not_found", "写真のもとのチケットまたはイベントが見つかりません。一覧を開き直してください。")
	errMost   = problem.In("content", "pictures_many", fmt.Sprintf("写真は%d枚までです。いらない写真を外してから加えてください。", Most))
)

// OfOffering are the pictures of an offering; what was read with them (Loaded) is not asked again.
func (p Pictures) OfOffering(ctx context.Context, of *ent.Offering) ([]*ent.Picture, error) {
	if loaded, err := of.Edges.PicturesOrErr(); err == nil {
		return loaded, nil
	}
	return p.List(ctx, Of{OfferingID: of.ID})
}

// OfEvent are the pictures of an event; what was read with them (Loaded) is not asked again.
func (p Pictures) OfEvent(ctx context.Context, of *ent.Event) ([]*ent.Picture, error) {
	if loaded, err := of.Edges.PicturesOrErr(); err == nil {
		return loaded, nil
	}
	return p.List(ctx, Of{EventID: of.ID})
}

// Loaded has pictures read with what they are of, in their order.
func Loaded(q *ent.PictureQuery) { q.Order(picture.ByID()) }

// List are the pictures of something, in the order in which they were added.
func (p Pictures) List(ctx context.Context, of Of) ([]*ent.Picture, error) {
	found, err := p.Store.Client.Picture.Query().Where(of.where()).Order(picture.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the pictures of %s%s: %w", of.OfferingID, of.EventID, err)
	}
	return found, nil
}

func (o Of) where() predicate.Picture {
	if o.OfferingID != "" {
		return picture.OfferingID(o.OfferingID)
	}
	return picture.EventID(o.EventID)
}
