package orders

import (
	"kyosai/gen/ent"
	"kyosai/gen/ent/turn"
)

// refusals are what is told to whose turn was missed, by its reason.
var refusals = map[string]string{
	errSoldOut.Code: errSoldOut.Message, errPartSold.Code: errPartSold.Message, errNoPart.Code: errNoPart.Message, errClosed.Code: errClosed.Message,
	errPrice.Code: errPrice.Message, errNoMember.Code: errNoMember.Message, errKeyUsed.Code: errKeyUsed.Message, errWithdrawn.Code: errWithdrawn.Message,
	errNoOffering.Code: errWithdrawn.Message, // it was there when the turn was taken
	"too_few_left":     "申し訳ありません。残りの枚数が、ご希望の枚数に足りませんでした。",
	"over_limit":       "お一人の年度の枚数を超えるため、お申し込みできませんでした。",
	"over_group_limit": "ほかのチケットと共通の限度の枚数を超えるため、お申し込みできませんでした。",
	"not_eligible":     "このチケットの申込資格に合わなくなっていたため、お申し込みできませんでした。お心当たりがないときは事務局へご連絡ください。",
}

// Refusal is why a turn was missed, in a sentence for its member; nil where it was not.
func Refusal(of *ent.Turn) *string {
	if of.Status != turn.StatusMISSED {
		return nil
	}
	text := "申し訳ありません。チケットをご用意できませんでした。"
	if of.Reason != nil && refusals[*of.Reason] != "" {
		text = refusals[*of.Reason]
	}
	return &text
}
