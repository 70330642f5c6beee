package benefits

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
)

// HostKinds maps the host's kinds to today's: by the host's code, or by code and relation where the code alone does not
// say which it is.
type HostKinds map[string]string

// ReadHostKinds reads the mapping from the kinds in the database. The caller must see every kind.
func ReadHostKinds(ctx context.Context, client *ent.Client) (HostKinds, error) {
	rows, err := client.BenefitKind.Query().Where(benefitkind.HostKindNEQ("")).
		Select(benefitkind.FieldID, benefitkind.FieldHostKind).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the host's kinds: %w", err)
	}
	found := HostKinds{}
	for _, k := range rows {
		found[k.HostKind] = k.ID
	}
	return found, nil
}

// Find gives the key of today's kind for a payment of the host, such as "08" to a "SPOUSE"; false where the host's
// record does not say which of today's it was.
func (h HostKinds) Find(hostKind, relation string) (kindID string, found bool) {
	if kindID, found = h[hostKind+" "+relation]; found {
		return kindID, true
	}
	kindID, found = h[hostKind]
	return kindID, found
}

// MayBe lists the kinds that a payment of the host may have been of, in the order of the screens, where its record does not
// say which: those that say so of themselves (host_unsure), or go by its code with another relation.
func (s *Shelf) MayBe(ctx context.Context, p *ent.Payment) ([]*ent.BenefitKind, error) {
	if p.KindID != nil || p.HostKind == "" {
		return nil, nil
	}
	kinds, err := s.Kinds(ctx)
	var found []*ent.BenefitKind
	for _, k := range kinds {
		code, _, _ := strings.Cut(k.HostKind, " ")
		if code == p.HostKind || slices.Contains(k.HostUnsure, p.HostKind) {
			found = append(found, k)
		}
	}
	return found, err
}
