package process

import (
	"context"
	"errors"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/access"
	"kyosai/server/approval"
	"kyosai/server/benefits"
	"kyosai/server/paydays"
	"kyosai/server/settings"
	"kyosai/server/store"
	"kyosai/server/trust"
)

// errOldTables tells what to do, in place of errors about missing columns later.
var errOldTables = errors.New("the database's tables are older than this binary: run kyosai migrate first")

// Migrate is Tables, and brings the kinds of benefits that this binary carries to a scheme that has none.
func Migrate(ctx context.Context, s *store.Store) ([]string, error) {
	applied, err := Tables(ctx, s)
	if err != nil {
		return nil, err
	}
	return applied, benefits.Load(access.AsSystem(ctx), s)
}

// Tables brings the tables forward, and what every scheme begins with: the terms of approving and the pay days. It gives the
// names of the migrations that it applied.
func Tables(ctx context.Context, s *store.Store) ([]string, error) {
	applied, err := s.Migrate(ctx)
	if err != nil {
		return nil, err
	}
	for _, load := range []func(context.Context, *store.Store) error{trust.Load, paydays.Load} {
		if err := load(ctx, s); err != nil && !ent.IsConstraintError(err) { // another who begins has brought it meanwhile
			return nil, err
		}
	}
	return applied, nil
}

// goAhead lets the demo's clock run some days ahead.
func goAhead(s *store.Store, days int) {
	if days != 0 {
		s.SetClock(func() time.Time { return time.Now().AddDate(0, 0, days) })
	}
}

// SwitchedOff is what the settings name of the items that are not yet approved.
func SwitchedOff(set *settings.Settings) (approval.Off, error) {
	off, err := approval.Parse(set.ItemsOff)
	if err != nil {
		return nil, settings.Problem{Source: "items-off", Remedy: err.Error()}
	}
	return off, nil
}

// openStore opens a process's database with its own account, and refuses one
// whose tables do not fit this binary.
func openStore(ctx context.Context, set *settings.Settings, url string) (*store.Store, error) {
	s, err := store.Open(ctx, url)
	if err != nil {
		return nil, err
	}
	if s.Off, err = SwitchedOff(set); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	goAhead(s, set.DaysAhead)
	pending, err := s.Pending(ctx)
	if err == nil && pending {
		err = errOldTables
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}
