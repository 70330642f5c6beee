package benefits

import (
	"context"
	"fmt"
	"sync"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/store"
)

// fresh is how long the screens may show what a newly loaded pack has changed.
const fresh = 10 * time.Second

// Shelf keeps the kinds with their rules at hand for the screens: nearly every one shows them, and they change when a
// pack is loaded. A verb that decides reads them in its own transaction.
type Shelf struct {
	store *store.Store
	mu    sync.Mutex
	kinds []*ent.BenefitKind
	byID  map[string]*ent.BenefitKind
	read  time.Time
}

// NewShelf makes an empty shelf.
func NewShelf(s *store.Store) *Shelf { return &Shelf{store: s} }

// Kinds lists the kinds in the order of the screens, open or not, for members and staff. Nobody may change them.
func (s *Shelf) Kinds(ctx context.Context) ([]*ent.BenefitKind, error) {
	if v := access.From(ctx); !v.May(access.MemberRole|access.EveryStaff) && v.Kind != access.System {
		return nil, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.refill(ctx); err != nil {
		return nil, err
	}
	return s.kinds, nil
}

// Kind is a kind with its rules; nil where there is none.
func (s *Shelf) Kind(ctx context.Context, id string) (*ent.BenefitKind, error) {
	if _, err := s.Kinds(ctx); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.byID[id], nil
}

// Put gives each claim its kind.
func (s *Shelf) Put(ctx context.Context, claims []*ent.Claim) error {
	if _, err := s.Kinds(ctx); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range claims {
		c.Edges.Kind = s.byID[c.KindID]
	}
	return nil
}

func (s *Shelf) refill(ctx context.Context) error {
	now := s.store.Now()
	if s.kinds != nil && now.Sub(s.read) < fresh {
		return nil
	}
	kinds, err := s.store.Client.BenefitKind.Query().WithRules().Order(benefitkind.ByPosition()).All(access.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("read the kinds of benefit: %w", err)
	}
	s.kinds, s.read, s.byID = kinds, now, make(map[string]*ent.BenefitKind, len(kinds))
	for _, k := range kinds {
		k.Open = k.Open && Possible(k, caldate.Today(now), s.store.Off) == nil
		s.byID[k.ID] = k
	}
	return nil
}
