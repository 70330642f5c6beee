package schema

// amendmentTitles are the columns of what is changed, withdrawn and counted of what members saw, as ownTitles has the others.
var amendmentTitles = map[string]string{
	"Amendment.event_id":    "イベント",
	"Amendment.lines":       "変更した項目",
	"Amendment.told_at":     "知らせた日時",
	"Amendment.touched":     "対象の会員の人数",
	"Booking.cancellation":  "予約のときのキャンセル料の表",
	"Event.withdrawal":      "取りやめた理由",
	"Event.withdrawn_at":    "取りやめた日時",
	"EventSession.moved_at": "日時か会場を変えた日時",
	"Offering.answer_hours": "順番が来てから返事を待つ時間",
	"Offering.withdrawal":   "取りやめた理由",
	"Offering.withdrawn_at": "取りやめた日時",
	"Order.settle_key":      "返金の重複防止の番号",
	"Tally.many":            "件数",
	"Tally.noun":            "数えたもの",
	"Tally.state":           "状態",
	"Tally.subject_id":      "数えた募集または開催回",
	"Tally.units":           "枚数または人数",
	"Tally.worth":           "金額",
}
