package events

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/admission"
	"kyosai/gen/ent/doordevice"
	"kyosai/gen/ent/eventsession"
	"kyosai/server/access"
	"kyosai/server/eventterms"
)

// allowedAtDoor keeps the bands in which the devices at the doors count people: what a device has said, or says later, would be read
// as of other bands.
func (e *Entry) allowedAtDoor(ctx context.Context, client *ent.Client, before *ent.Event) error {
	ages := func(a, b eventterms.Band) bool { return a.From == b.From && a.Until == b.Until }
	if slices.EqualFunc(e.Bands, before.Bands, ages) {
		return nil
	}
	ctx, of := access.AsSystem(ctx), doordevice.HasSessionWith(eventsession.EventID(e.ID))
	counts, err := client.DoorDevice.Query().Where(of, doordevice.CredentialDigestNotNil(), doordevice.EndedAtIsNil()).Exist(ctx)
	if err == nil && !counts {
		counts, err = client.Admission.Query().Where(admission.HasDeviceWith(of)).Exist(ctx)
	}
	if err != nil {
		return fmt.Errorf("look for what counts at the doors of event %s: %w", e.ID, err)
	}
	if counts {
		return errCounted
	}
	return nil
}
