package disasters

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/disaster"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Declaration is what staff say of a great disaster. With Replaces it takes the place of one that holds: a mistake is
// mended so, and a disaster lifted by giving all of the amount, 100 percent.
type Declaration struct {
	Nature    disaster.Nature
	Name      string
	FromOn    caldate.Day
	UntilOn   caldate.Day // the last day
	Area      []string    // three to seven digits each, with which postal codes begin
	Treatment disaster.Treatment
	Percent   *int   // of the amount that is given, 1 to 100; none where nothing is
	Note      string // what it rests on, for colleagues
	Replaces  string // the key of the one that it replaces, or empty
}

var errNotInForce = problem.In("replaces", "not_in_force", "変更しようとした指定は、いまは効力がありません。一覧を開き直して、今の内容をご確認ください。")

// Propose enters a disaster; it holds once somebody else has confirmed it.
func (d Disasters) Propose(ctx context.Context, of Declaration) (*ent.Disaster, error) {
	v := access.From(ctx)
	if !v.May(proposers) {
		return nil, problem.NotAllowed
	}
	var id string
	err := d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		of, err := of.check(caldate.Today(tx.Now))
		if err != nil {
			return err
		}
		create := tx.Client().Disaster.Create().SetNature(of.Nature).SetName(of.Name).SetFromOn(of.FromOn).SetUntilOn(of.UntilOn).SetArea(of.Area).
			SetTreatment(of.Treatment).SetNillablePercent(of.Percent).SetNote(of.Note).SetProposedByID(v.StaffID).SetProposedAt(tx.Now)
		if of.Replaces != "" {
			if err := inForce(ctx, tx, of.Replaces); err != nil {
				return err
			}
			create.SetReplacesID(of.Replaces)
		}
		made, err := create.Save(ctx)
		if err != nil {
			return fmt.Errorf("propose a disaster: %w", err)
		}
		id = made.ID
		return nil
	})
	if err != nil {
		return nil, err
	}
	return d.Get(ctx, id)
}

func inForce(ctx context.Context, tx *store.Tx, id string) error {
	known, err := tx.Client().Disaster.Query().Where(disaster.ID(id), disaster.StatusEQ(disaster.StatusIN_FORCE)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for disaster %s: %w", id, err)
	}
	if !known {
		return errNotInForce
	}
	return nil
}
