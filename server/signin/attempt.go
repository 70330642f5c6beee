package signin

import (
	"context"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/account"
	"kyosai/gen/ent/predicate"
	"kyosai/server/store"
)

const (
	free        = 5 // failures before waiting begins
	firstWait   = time.Minute
	longestWait = 30 * time.Minute
)

// wait is how long an account takes no attempt after so many failures in a row. It stays short enough that nobody is
// shut out for long by a stranger, and long enough that a guess costs half an hour.
func wait(failures int) time.Duration {
	if failures < free {
		return 0
	}
	return min(firstWait<<min(failures-free, 10), longestWait)
}

// unlocked picks an account that takes attempts now.
func unlocked(now time.Time) predicate.Account {
	return account.Or(account.LockedUntilIsNil(), account.LockedUntilLTE(now))
}

// succeed takes an attempt that was right: the account counts anew. It is false where the account takes no attempts now
// or where its password was changed since it was compared.
func succeed(ctx context.Context, tx *store.Tx, a *ent.Account) (bool, error) {
	n, err := tx.Client().Account.Update().
		Where(account.ID(a.ID), account.PasswordHash(a.PasswordHash), unlocked(tx.Now)).
		SetFailures(0).ClearLockedUntil().Save(ctx)
	if err != nil {
		return false, fmt.Errorf("take an attempt: %w", err)
	}
	return n == 1, nil
}

// fail counts an attempt that was wrong. While the account takes none, none is counted. For an account that does not
// exist it runs the same statements.
func fail(ctx context.Context, tx *store.Tx, accountID string) error {
	client := tx.Client().Account
	if err := client.Update().Where(account.ID(accountID), unlocked(tx.Now)).AddFailures(1).Exec(ctx); err != nil {
		return fmt.Errorf("count a failure: %w", err)
	}
	var failures int
	switch counted, err := client.Get(ctx, accountID); {
	case err == nil:
		failures = counted.Failures
	case !ent.IsNotFound(err):
		return fmt.Errorf("count a failure: %w", err)
	}
	err := client.Update().Where(account.ID(accountID), account.FailuresGTE(free), unlocked(tx.Now)).
		SetLockedUntil(tx.Now.Add(wait(failures))).Exec(ctx)
	if err != nil {
		return fmt.Errorf("count a failure: %w", err)
	}
	return nil
}
