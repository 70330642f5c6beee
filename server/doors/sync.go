package doors

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/doordevice"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/waiting"
)

// mostEntries is how much a device sends at a time.
const mostEntries = 500

var (
	errDevice      = problem.New(problem.Conflict, "device_ended", "この端末の登録は終わっています。続けるときは、職員に新しいコードをもらってください。")
	errMostEntries = problem.In("entries", "entries_many", fmt.Sprintf("一度に送れるのは%d件までです。", mostEntries))
)

// Synced is what became of the entries, and the list as it is then; none once the door is closed.
type Synced struct {
	Results []*Result
	List    *List
	Closed  bool
}

// Sync takes what a device has done, each entry once however often it is sent, and gives its list anew.
func (d Doors) Sync(ctx context.Context, credential string, entries []*Entry) (*Synced, error) {
	if len(entries) > mostEntries {
		return nil, errMostEntries
	}
	ctx = access.AsSystem(ctx)
	known, err := d.device(ctx, credential)
	if err != nil {
		return nil, err
	}
	var done *Synced
	err = d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		if err := hold(ctx, tx, known); err != nil {
			return err
		}
		done, err = d.sync(ctx, tx, &visit{device: known, key: listKey(credential)}, entries)
		return err
	})
	if err != nil {
		return nil, err
	}
	return done, nil
}

// visit is a device in a transaction, with the bookings of its session.
type visit struct {
	device  *ent.DoorDevice
	key     []byte
	parties []*party
}

func (v *visit) session() *ent.EventSession { return v.device.Edges.Session }

// device finds a device by what it shows, unless it was ended or its session has been over for too long.
func (d Doors) device(ctx context.Context, credential string) (*ent.DoorDevice, error) {
	found, err := d.Store.Client.DoorDevice.Query().Where(doordevice.CredentialDigest(digest(credential)), doordevice.EndedAtIsNil()).
		WithSession(func(q *ent.EventSessionQuery) { q.WithEvent().WithAllotment() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, errDevice
	}
	if err != nil {
		return nil, fmt.Errorf("find a device: %w", err)
	}
	if d.Store.Now().After(found.Edges.Session.StartsAt.Add(open + grace)) {
		return nil, errDevice
	}
	return found, nil
}

// hold holds the rows of the device and of its session's places, and reads nothing before: what is read behind them is
// what there is (decision 10). That a device was heard of is no change that the record needs.
func hold(ctx context.Context, tx *store.Tx, of *ent.DoorDevice) error {
	nothing := audit.With(ctx, audit.Begin(""))
	n, err := tx.Client().DoorDevice.Update().Where(doordevice.ID(of.ID), doordevice.EndedAtIsNil()).SetSeenAt(tx.Now).Save(nothing)
	if err != nil {
		return fmt.Errorf("hold device %s: %w", of.ID, err)
	}
	if n != 1 {
		return errDevice
	}
	_, err = waiting.Hold(ctx, tx, of.Edges.Session.Edges.Allotment.ID)
	return err
}

func (d Doors) sync(ctx context.Context, tx *store.Tx, v *visit, entries []*Entry) (*Synced, error) {
	if err := v.renew(ctx, tx); err != nil {
		return nil, err
	}
	done := &Synced{Results: make([]*Result, len(entries)), Closed: Closed(v.session(), tx.Now)}
	for i, e := range entries {
		outcome, err := v.take(ctx, tx, e)
		if err != nil {
			return nil, err
		}
		done.Results[i] = &Result{e.Key, outcome}
	}
	if done.Closed {
		return done, nil
	}
	var err error
	done.List, err = d.list(ctx, tx, v)
	return done, err
}
