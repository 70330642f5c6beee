package facilities

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"kyosai/gen/ent"
	"kyosai/gen/ent/facility"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Entry is what staff enter about a facility. Without an ID it is a new one; with one, the version that was read must
// still be the current one. Position is its place on the screens, 1 to 9,999; equal ones stand in the order in which
// they were entered.
type Entry struct {
	ID, Name, Kana, Prefecture, Address, Telephone, Description string
	Open                                                        bool
	Position, Version                                           int
}

// keepers are the roles that keep the list.
const keepers = access.Clerk | access.Administrator

const (
	longestName        = 60
	longestAddress     = 200
	longestDescription = 400
	lastPosition       = 9999
)

var (
	errGone  = problem.New(problem.NotFound, "no_facility", "この保養所は見つかりません。一覧を開き直してください。")
	errStale = problem.New(problem.Conflict, "changed_meanwhile", "ほかの職員が先に変更しました。開き直して、もう一度変更してください。")
)

// Save adds a facility or changes one. One that is closed stays with the claims that name it, and can be named for stays before.
func (f Facilities) Save(ctx context.Context, e Entry) (*ent.Facility, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if err := e.check(); err != nil {
		return nil, err
	}
	var saved *ent.Facility
	err := f.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		if e.ID == "" {
			saved, err = e.add(ctx, tx.Client())
			return err
		}
		saved, err = e.change(ctx, tx.Client(), caldate.Today(tx.Now))
		return err
	})
	if err != nil {
		return nil, err
	}
	return saved, nil
}

func (e Entry) add(ctx context.Context, client *ent.Client) (*ent.Facility, error) {
	create := client.Facility.Create()
	e.fill(create.Mutation())
	row, err := create.Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("add a facility: %w", err)
	}
	return row, nil
}

func (e Entry) change(ctx context.Context, client *ent.Client, today caldate.Day) (*ent.Facility, error) {
	update := client.Facility.Update().Where(facility.ID(e.ID), facility.Version(e.Version)).AddVersion(1)
	e.fill(update.Mutation())
	n, err := update.Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("change facility %s: %w", e.ID, err)
	}
	if err := close(ctx, client, e.ID, today); err != nil {
		return nil, err
	}
	row, err := client.Facility.Query().Where(facility.ID(e.ID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read facility %s: %w", e.ID, err)
	case n == 0:
		return nil, errStale
	}
	return row, nil
}

// close keeps the day on which a facility was closed: a stay that began before it is still claimed.
func close(ctx context.Context, client *ent.Client, id string, today caldate.Day) error {
	err := client.Facility.Update().Where(facility.ID(id), facility.Open(false), facility.ClosedOnIsNil()).SetClosedOn(today).Exec(ctx)
	if err != nil {
		return fmt.Errorf("close facility %s: %w", id, err)
	}
	return nil
}

func (e Entry) fill(m *ent.FacilityMutation) {
	m.SetName(e.Name)
	m.SetKana(e.Kana)
	m.SetPrefecture(e.Prefecture)
	m.SetAddress(e.Address)
	m.SetTelephone(e.Telephone)
	m.SetDescription(e.Description)
	m.SetOpen(e.Open)
	if e.Open {
		m.ClearClosedOn()
	}
	m.SetPosition(e.Position)
}

// check says everything that is wrong with an entry at once, and brings its texts into their form.
func (e *Entry) check() error {
	var wrong []error
	line := func(field string, text *string, longest int, missing string) {
		var err error
		*text, err = freetext.NeedLine(field, *text, longest, missing)
		wrong = append(wrong, err)
	}
	line("name", &e.Name, longestName, "名前を入力してください。")
	line("kana", &e.Kana, longestName, "フリガナを入力してください。")
	line("address", &e.Address, longestAddress, "所在地を入力してください。")
	var description, telephone error
	e.Telephone, telephone = freetext.Telephone("telephone", e.Telephone)
	e.Description, description = freetext.Take("description", e.Description, longestDescription)
	return errors.Join(append(wrong, description, e.checkPrefecture(), telephone, e.checkPosition())...)
}

func (e *Entry) checkPrefecture() error {
	if !slices.Contains(prefectures, e.Prefecture) {
		return problem.In("prefecture", "prefecture", "都道府県を選んでください。")
	}
	return nil
}

func (e *Entry) checkPosition() error {
	if e.Position < 1 || e.Position > lastPosition {
		return problem.In("position", "position", fmt.Sprintf("並び順は1から%dまでの数字で入力してください。", lastPosition))
	}
	return nil
}

// prefectures are those of Japan, from north to south.
var prefectures = strings.Fields(`北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県
	新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県
	鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県`)
