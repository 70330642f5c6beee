package schema

// lotteryTitles are the columns of lotteries and of the way of a sale, as ownTitles has the others.
var lotteryTitles = map[string]string{
	"Event.way":               "受付の方法",
	"Lottery.closed_at":       "締切の日時",
	"Lottery.commitment":      "締切のときの照合番号",
	"Lottery.confirmed_at":    "数を確認した日時",
	"Lottery.decimals":        "小数点以下の桁数",
	"Lottery.draw_key":        "抽選の重複防止の番号",
	"Lottery.draw_on":         "抽選に使う数の日",
	"Lottery.drawn_at":        "抽選の日時",
	"Lottery.drawn_number":    "抽選に使った数",
	"Lottery.file":            "抽選の記録",
	"Lottery.number_name":     "抽選に使う数",
	"Lottery.number_source":   "数の出どころ",
	"Lottery.numbered_at":     "数を入力した日時",
	"Lottery.seed_sealed":     "抽選の種（封をしたもの）",
	"LotteryEntry.chances":    "抽選の口数",
	"LotteryEntry.ended_at":   "結果の日時",
	"LotteryEntry.entered_at": "抽選の申込日時",
	"LotteryEntry.lottery_id": "抽選",
	"LotteryEntry.booking_id": "抽選に申し込んだ予約",
	"LotteryEntry.order_id":   "当選した申込",
	"LotteryEntry.rank":       "落選のなかでの順番",
	"LotteryEntry.told_at":    "結果を知らせた日時",
	"Offering.way":            "販売の方法",
}
