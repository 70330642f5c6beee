package process

import (
	"context"
	"errors"

	"kyosai/server/store"
)

// errOldTables tells what to do, in place of errors about missing columns later.
var errOldTables = errors.New("the database's tables are older than this binary: run kyosai migrate first")

// openStore opens a process's database with its own account, and refuses one
// whose tables do not fit this binary.
func openStore(ctx context.Context, url string) (*store.Store, error) {
	s, err := store.Open(ctx, url)
	if err != nil {
		return nil, err
	}
	pending, err := s.Pending(ctx)
	if err == nil && pending {
		err = errOldTables
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}
