package demo

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/server/store"
)

// houses are facilities that do not exist: place, name, reading, what it is like.
var houses = [][5]string{
	{"北海道", "登別市登別温泉町0番地", "見本荘 のぼりべつ", "ミホンソウ ノボリベツ", "地獄谷まで歩いて10分。7種類の温泉があります。"},
	{"長野県", "上田市別所温泉0番地", "見本荘 べっしょ", "ミホンソウ ベッショ", "山あいの静かな宿です。夕食は地元のきのこ料理です。"},
	{"石川県", "加賀市山中温泉0番地", "見本荘 やまなか", "ミホンソウ ヤマナカ", "渓谷ぞいの露天風呂があります。"},
	{"静岡県", "伊東市湯川0番地", "見本荘 いとう", "ミホンソウ イトウ", "海まで歩いて3分。お子さま連れの部屋があります。"},
	{"三重県", "鳥羽市浦村町0番地", "見本荘 とば", "ミホンソウ トバ", "全室から海が見えます。段差がなく、車いすでお使いいただけます。"},
	{"兵庫県", "神戸市北区有馬町0番地", "見本荘 ありま", "ミホンソウ アリマ", "金泉と銀泉の両方をお楽しみいただけます。"},
	{"兵庫県", "豊岡市城崎町湯島0番地", "見本荘 きのさき", "ミホンソウ キノサキ", "外湯めぐりの券がつきます。冬はかに料理です。"},
	{"和歌山県", "西牟婁郡白浜町0番地", "見本荘 しらはま", "ミホンソウ シラハマ", "白い砂浜まで歩いて5分です。"},
	{"岡山県", "真庭市湯原温泉0番地", "見本荘 ゆばら", "ミホンソウ ユバラ", "川べりに露天風呂があります。"},
	{"大分県", "由布市湯布院町0番地", "見本荘 ゆふいん", "ミホンソウ ユフイン", "由布岳をながめる離れの部屋があります。"},
}

// furnish gives the demo its facilities, unless somebody has entered some.
func furnish(ctx context.Context, db *store.Store) error {
	return db.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		held, err := tx.Client().Facility.Query().Exist(ctx)
		if err != nil || held {
			return err
		}
		rows := make([]*ent.FacilityCreate, len(houses))
		for i, h := range houses {
			rows[i] = tx.Client().Facility.Create().SetPrefecture(h[0]).SetAddress(h[1]).SetName(h[2]).SetKana(h[3]).SetDescription(h[4]).
				SetTelephone(fmt.Sprintf("078-000-%04d", i+1)).SetPosition(10 * (i + 1))
		}
		if err := tx.Client().Facility.CreateBulk(rows...).Exec(ctx); err != nil {
			return fmt.Errorf("make up facilities: %w", err)
		}
		return nil
	})
}
