package demo

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/server/store"
)

// travel are agencies that do not exist: name, reading, where.
var travel = [][3]string{
	{"見本トラベル 三宮店", "ミホントラベル サンノミヤテン", "神戸市中央区三宮町0番地"},
	{"見本観光", "ミホンカンコウ", "神戸市兵庫区湊町0番地"},
	{"見本ツーリスト 西宮", "ミホンツーリスト ニシノミヤ", "西宮市高松町0番地"},
}

// contract gives the demo its travel agencies, unless somebody has entered some.
func contract(ctx context.Context, db *store.Store) error {
	return db.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		held, err := tx.Client().Agency.Query().Exist(ctx)
		if err != nil || held {
			return err
		}
		rows := make([]*ent.AgencyCreate, len(travel))
		for i, a := range travel {
			rows[i] = tx.Client().Agency.Create().SetName(a[0]).SetKana(a[1]).SetAddress(a[2]).SetTelephone(fmt.Sprintf("078-000-%04d", 100+i))
		}
		if err := tx.Client().Agency.CreateBulk(rows...).Exec(ctx); err != nil {
			return fmt.Errorf("make up agencies: %w", err)
		}
		return nil
	})
}
