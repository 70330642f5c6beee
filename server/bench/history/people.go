package history

import (
	"context"
	"fmt"

	"kyosai/gen/ent/staffrole"
	"kyosai/server/kana"
)

func roleOf(name string) staffrole.Role { return staffrole.Role(name) }

// word is a name with its reading.
type word struct{ text, reading string }

var surnames = []word{
	{"佐藤", "サトウ"}, {"鈴木", "スズキ"}, {"高橋", "タカハシ"}, {"田中", "タナカ"}, {"渡邊", "ワタナベ"}, {"伊藤", "イトウ"}, {"山本", "ヤマモト"},
	{"中村", "ナカムラ"}, {"小林", "コバヤシ"}, {"加藤", "カトウ"}, {"吉田", "ヨシダ"}, {"山田", "ヤマダ"}, {"佐々木", "ササキ"}, {"山口", "ヤマグチ"},
	{"松本", "マツモト"}, {"井上", "イノウエ"}, {"木村", "キムラ"}, {"林", "ハヤシ"}, {"斎藤", "サイトウ"}, {"清水", "シミズ"}, {"山﨑", "ヤマザキ"},
	{"森", "モリ"}, {"池田", "イケダ"}, {"橋本", "ハシモト"}, {"阿部", "アベ"}, {"石川", "イシカワ"}, {"中島", "ナカジマ"}, {"前田", "マエダ"},
	{"藤田", "フジタ"}, {"小川", "オガワ"}, {"後藤", "ゴトウ"}, {"岡田", "オカダ"}, {"長谷川", "ハセガワ"}, {"村上", "ムラカミ"}, {"近藤", "コンドウ"},
	{"石井", "イシイ"}, {"髙島", "タカシマ"}, {"坂本", "サカモト"}, {"遠藤", "エンドウ"}, {"青木", "アオキ"}, {"藤井", "フジイ"}, {"西村", "ニシムラ"},
	{"福田", "フクダ"}, {"太田", "オオタ"}, {"三浦", "ミウラ"}, {"岡本", "オカモト"}, {"松田", "マツダ"}, {"中川", "ナカガワ"}, {"原田", "ハラダ"}, {"小鳥遊", "タカナシ"},
}

var givens = []word{
	{"浩", "ヒロシ"}, {"誠", "マコト"}, {"隆", "タカシ"}, {"由紀子", "ユキコ"}, {"恵子", "ケイコ"}, {"洋子", "ヨウコ"}, {"健一", "ケンイチ"}, {"翔太", "ショウタ"},
	{"陽菜", "ハルナ"}, {"美咲", "ミサキ"}, {"大輔", "ダイスケ"}, {"直樹", "ナオキ"}, {"和子", "カズコ"}, {"明美", "アケミ"}, {"裕子", "ユウコ"}, {"修", "オサム"},
	{"茂", "シゲル"}, {"拓也", "タクヤ"}, {"愛", "アイ"}, {"彩", "アヤ"}, {"智子", "トモコ"}, {"真由美", "マユミ"}, {"剛", "ツヨシ"}, {"進", "ススム"},
	{"清", "キヨシ"}, {"弘子", "ヒロコ"}, {"結衣", "ユイ"}, {"蓮", "レン"}, {"樹", "イツキ"}, {"幸子", "サチコ"}, {"勝", "マサル"}, {"悟", "サトル"},
	{"京子", "キョウコ"}, {"節子", "セツコ"}, {"光男", "ミツオ"}, {"英樹", "ヒデキ"}, {"達也", "タツヤ"}, {"千尋", "チヒロ"}, {"葵", "アオイ"}, {"凜", "リン"},
}

var places = []word{
	{"須磨", "スマ"}, {"灘", "ナダ"}, {"長田", "ナガタ"}, {"六甲", "ロッコウ"}, {"兵庫", "ヒョウゴ"}, {"垂水", "タルミ"}, {"三宮", "サンノミヤ"}, {"明石", "アカシ"},
}

var trades = []word{
	{"機械工業", "キカイコウギョウ"}, {"運輸", "ウンユ"}, {"商店", "ショウテン"}, {"製作所", "セイサクショ"}, {"建設", "ケンセツ"}, {"電気", "デンキ"},
	{"食品", "ショクヒン"}, {"印刷", "インサツ"}, {"化学", "カガク"}, {"産業", "サンギョウ"},
}

// one picks a word.
func (f *filler) one(of []word) word { return of[f.random.IntN(len(of))] }

// companies are named after a place or a founder.
func (f *filler) companies(ctx context.Context) error {
	for i := range f.Companies {
		first := f.one(places)
		if i%5 < 2 {
			first = f.one(surnames)
		}
		trade := f.one(trades)
		name, reading := fmt.Sprintf("%s%s%d株式会社", first.text, trade.text, i), first.reading+trade.reading
		telephone := fmt.Sprintf("078-3%02d-%04d", i/100, i)
		err := f.tables["companies"].Add(ctx, f.company(i), fmt.Sprintf("%06d", 100000+i), name, reading, "650-0001", "神戸市中央区", telephone, "1990-04-01",
			kana.FoldName(name), kana.FoldKana(reading), kana.FoldDigits(telephone))
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *filler) company(i int) string { return fmt.Sprintf("com_%026d", i) }
func (f *filler) member(i int) string  { return fmt.Sprintf("mem_%026d", i) }

// employer is where a member works now.
func (f *filler) employer(member int) string { return f.company(member * 7 % f.Companies) }

func (f *filler) members(ctx context.Context) error {
	for i := range f.Members {
		surname, given := f.one(surnames), f.one(givens)
		name, reading := surname.text+"　"+given.text, surname.reading+" "+given.reading
		telephone := fmt.Sprintf("090-%04d-%04d", i/10000, i%10000)
		err := f.tables["members"].Add(ctx, f.member(i), fmt.Sprintf("%08d", 10000000+i), name, reading, "UNKNOWN",
			fmt.Sprintf("%d-%02d-%02d", 1950+i%50, 1+i%12, 1+i%28), "2005-04-01", "654-0001", fmt.Sprintf("神戸市須磨区%d番地", i), telephone,
			kana.FoldName(name), kana.FoldKana(reading), kana.FoldDigits(telephone))
		if err == nil {
			err = f.work(ctx, i)
		}
		if err == nil {
			err = f.tables["accounts"].Add(ctx, f.next("acc"), fmt.Sprintf("member%d", i), fmt.Sprintf("member%d@example.jp", i), f.now, f.now, f.now, f.member(i))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// work gives a member an employment, and every third one before it.
func (f *filler) work(ctx context.Context, i int) error {
	if i%3 == 0 {
		if err := f.tables["employments"].Add(ctx, f.next("emp"), "PART_TIME", "工場", "2001-04-01", "2005-04-01", "2015-03-31", f.company(i*11%f.Companies), f.member(i)); err != nil {
			return err
		}
	}
	return f.tables["employments"].Add(ctx, f.next("emp"), "REGULAR", "本社", "2001-04-01", "2015-04-01", nil, f.employer(i), f.member(i))
}
