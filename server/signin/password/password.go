// Package password keeps passwords: slow salted hashes made in a few slots with a bounded queue, so that a rush of
// sign-ins waits or is told to come again instead of taking the machine down, and the rule for what may be chosen.
package password

import (
	"context"
	"sync/atomic"

	"kyosai/server/problem"
)

// Keeper hashes and compares passwords in a bounded number of slots.
type Keeper struct {
	slots chan struct{}
	room  chan struct{}
	dummy string
	work  atomic.Int64
}

// New makes a keeper that hashes in so many slots at once while so many more wait.
func New(slots, queue int) *Keeper {
	return &Keeper{
		slots: make(chan struct{}, slots),
		room:  make(chan struct{}, slots+queue),
		dummy: encode("", make([]byte, saltLength), usual),
	}
}

// Usual is a keeper for a process on a machine of two cores: 58 hashes a second, and at most a second of waiting.
func Usual() *Keeper { return New(2, 48) }

// Hash makes the text that is stored for a password.
func (k *Keeper) Hash(ctx context.Context, plain string) (string, error) {
	var hash string
	err := k.inSlot(ctx, func() { hash = encode(Normal(plain), newSalt(), usual) })
	return hash, err
}

// Matches tells whether a password is the stored one. Where nothing is stored it does the same work and says no.
func (k *Keeper) Matches(ctx context.Context, plain, stored string) (bool, error) {
	known := stored != ""
	if !known {
		stored = k.dummy
	}
	var same bool
	var wrong error
	err := k.inSlot(ctx, func() { same, wrong = compare(Normal(plain), stored) })
	if err == nil {
		err = wrong
	}
	return same && known, err
}

// Work is how many hashes were made: equal work is shown by counting it, not by timing.
func (k *Keeper) Work() int64 { return k.work.Load() }

// inSlot runs the work when a slot is free; where too many wait already it refuses at once.
func (k *Keeper) inSlot(ctx context.Context, work func()) error {
	select {
	case k.room <- struct{}{}:
		defer func() { <-k.room }()
	default:
		return problem.New(problem.TooMany, "busy", "ただいま混み合っています。30秒ほど待ってから、もう一度お試しください。")
	}
	select {
	case k.slots <- struct{}{}:
		defer func() { <-k.slots }()
	case <-ctx.Done():
		return ctx.Err()
	}
	k.work.Add(1)
	work()
	return nil
}
