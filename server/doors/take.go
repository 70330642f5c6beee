package doors

import (
	"context"
	"fmt"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/admission"
	"kyosai/gen/ent/booking"
	"kyosai/server/idempotency"
	"kyosai/server/store"
)

// take takes one entry of a device, unless it was taken before.
func (v *visit) take(ctx context.Context, tx *store.Tx, e *Entry) (Outcome, error) {
	p := v.party(e.Ticket)
	if p == nil || idempotency.Check(e.Key) != nil {
		return Unknown, nil
	}
	if e.Undoes != nil {
		return v.undo(ctx, tx, p, *e.Undoes)
	}
	if before := v.said(p, e.Key); before != nil {
		return outcomeOf(before), nil
	}
	if !p.fits(e.Heads) {
		return Unknown, nil
	}
	at := e.At
	if at.After(tx.Now) {
		at = tx.Now // a clock that is fast
	}
	create := tx.Client().Admission.Create().SetBookingID(p.of.ID).SetDeviceID(v.device.ID).SetEntryKey(e.Key).SetHeads(e.Heads).
		SetPeople(total(e.Heads)).SetEnteredAt(at).SetReceivedAt(tx.Now)
	if doubt := v.doubt(p, e.Heads, at); doubt != "" {
		create.SetConflict(doubt)
	}
	made, err := create.Save(ctx)
	if err != nil {
		return "", fmt.Errorf("keep an admission of booking %s: %w", p.of.ID, err)
	}
	p.admissions = append(p.admissions, made)
	return outcomeOf(made), p.keep(ctx, tx)
}

func (v *visit) party(ticket string) *party {
	at := slices.IndexFunc(v.parties, func(p *party) bool { return p.ticket == ticket })
	if at < 0 {
		return nil
	}
	return v.parties[at]
}

// said finds what this device said under a key; nil where it has not.
func (v *visit) said(p *party, key string) *ent.Admission {
	at := slices.IndexFunc(p.admissions, func(a *ent.Admission) bool { return a.DeviceID == v.device.ID && a.EntryKey == key })
	if at < 0 {
		return nil
	}
	return p.admissions[at]
}

// undo takes an entry of this device back that was a wrong tap; it stays, and counts no more.
func (v *visit) undo(ctx context.Context, tx *store.Tx, p *party, key string) (Outcome, error) {
	before := v.said(p, key)
	if before == nil {
		return Unknown, nil
	}
	if before.UndoneAt != nil {
		return Recorded, nil
	}
	if err := tx.Client().Admission.Update().Where(admission.ID(before.ID)).SetUndoneAt(tx.Now).Exec(ctx); err != nil {
		return "", fmt.Errorf("undo admission %s: %w", before.ID, err)
	}
	before.UndoneAt = &tx.Now
	return Recorded, p.keep(ctx, tx)
}

// doubt says why a person has to look at an admission; empty where it is as it should be. Who came after the end of the door
// came all the same, and is not left out; that can be seen from the time, where something else is doubtful too.
func (v *visit) doubt(p *party, heads []int, at time.Time) admission.Conflict {
	if p.of.Status != booking.StatusCONFIRMED {
		return admission.ConflictENDED
	}
	for i, n := range heads {
		if p.in[i]+n > p.heads[i] {
			return admission.ConflictTWICE
		}
	}
	if !at.Before(Until(v.session())) {
		return admission.ConflictLATE
	}
	return ""
}

// keep counts anew, and writes on the booking who of it came.
func (p *party) keep(ctx context.Context, tx *store.Tx) error {
	p.count()
	update := tx.Client().Booking.Update().Where(booking.ID(p.of.ID)).SetEntered(p.entered())
	if p.since == nil {
		update.ClearEnteredAt()
	} else {
		update.SetEnteredAt(*p.since)
	}
	if err := update.Exec(ctx); err != nil {
		return fmt.Errorf("write who came of booking %s: %w", p.of.ID, err)
	}
	return nil
}

func outcomeOf(a *ent.Admission) Outcome {
	if a.Conflict == nil {
		return Recorded
	}
	return Outcome(*a.Conflict)
}
