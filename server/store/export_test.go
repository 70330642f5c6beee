package store

import "context"

// Check asks the database whether it may be used.
func Check(ctx context.Context, s *Store) error { return s.check(ctx) }
