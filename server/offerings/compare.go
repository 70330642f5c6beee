package offerings

import (
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/server/caldate"
	"kyosai/server/changes"
	"kyosai/server/eligibility"
	"kyosai/server/payby"
)

// compare says, field by field, what an entry changes of an offering.
func (e *Entry) compare(of *ent.Offering) (lines changes.List) {
	lines.Compare("name", of.Name, e.Name)
	lines.Compare("description", of.Description, e.Description)
	lines.Compare("faceValue", of.FaceValue.String(), e.FaceValue.String())
	lines.Compare("price", of.Price.String(), e.Price.String())
	e.compareParts(of, &lines)
	lines.Compare("memberLimit", sheets(of.MemberLimit), sheets(e.MemberLimit))
	lines.Compare("saleFrom", written(of.SaleFrom), written(e.SaleFrom))
	lines.Compare("saleUntil", written(of.SaleUntil), written(e.SaleUntil))
	lines.Compare("delivery", handed[of.Delivery], handed[e.Delivery])
	lines.Compare("payBy", payby.Words(of.PayBy), payby.Words(e.PayBy))
	lines.Compare("eligibility", eligibility.Words(of.Eligibility), eligibility.Words(e.Eligibility))
	lines.Compare("holdDays", fmt.Sprintf("%d日", of.HoldDays), fmt.Sprintf("%d日", e.HoldDays))
	lines.Compare("answerHours", fmt.Sprintf("%d時間", of.AnswerHours), fmt.Sprintf("%d時間", e.AnswerHours))
	lines.Compare("lineUntil", lineUntil(of).String(), e.LineUntil.String())
	if l := of.Edges.Lottery; l != nil && e.Lottery != nil {
		lines.Compare("numberName", l.NumberName, e.Lottery.NumberName)
		lines.Compare("drawOn", l.DrawOn.String(), e.Lottery.DrawOn.String())
		lines.Compare("decimals", fmt.Sprint(l.Decimals), fmt.Sprint(e.Lottery.Decimals))
	}
	return lines
}

// compareParts says what changes of the allotments: of the one that there is and stays, how many it has.
func (e *Entry) compareParts(of *ent.Offering, lines *changes.List) {
	before := partsOf(of)
	if len(before) == 1 && len(e.Allotments) == 1 && before[0].Name == e.Allotments[0].Name {
		lines.Compare("quantity", sheets(Quantity(of)), sheets(e.total()))
		return
	}
	lines.Compare("allotments", inWords(before), inWords(e.Allotments))
}

// tells picks the changes that matter to who has ordered, waits or has entered: dates, prices, how the tickets reach him, and
// what they are called.
func (e *Entry) tells(before *ent.Offering, lines changes.List) bool {
	return e.renames(before) || lines.Touches("faceValue", "price", "saleFrom", "saleUntil", "delivery", "drawOn")
}

func sheets(n int) string { return fmt.Sprintf("%d枚", n) }

// written is a moment with its year, as staff read it.
func written(t time.Time) string { return t.In(caldate.Japan).Format("2006年1月2日 15:04") }

var handed = map[offering.Delivery]string{offering.DeliveryPICK_UP: "窓口で渡す", offering.DeliveryPOST: "郵送する",
	offering.DeliveryQR: "スマートフォンのQRコード"}
