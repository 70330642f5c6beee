package deposits

import (
	"kyosai/gen/ent"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/order"
	"kyosai/server/deposits/bankcsv"
	"kyosai/server/slips"
)

// Verdict is what a line comes to: the order that it certainly pays, or why it pays none by itself.
type Verdict struct {
	Number string     // what its payer wrote as the number of a slip, or empty
	Order  *ent.Order // that it pays; nil in doubt
	Doubt  deposit.Doubt
}

// Match decides a line by the order that has its number; of is nil where none has. Certain is only the right number, the
// whole amount, in time, for an order that waits for its money: all else is for a person.
func Match(line bankcsv.Line, of *ent.Order) Verdict {
	v := Verdict{Number: slips.Find(line.Payer, line.Remark)}
	switch {
	case v.Number == "":
		v.Doubt = deposit.DoubtNO_NUMBER
	case !slips.Valid(v.Number):
		v.Doubt = deposit.DoubtWRONG_NUMBER
	case of == nil || of.SlipNumber == nil || *of.SlipNumber != v.Number:
		v.Doubt = deposit.DoubtUNKNOWN_NUMBER
	case of.Status == order.StatusPAID || of.Status == order.StatusDELIVERED:
		v.Doubt = deposit.DoubtPAID_BEFORE
	case of.Status != order.StatusORDERED:
		v.Doubt = deposit.DoubtENDED
	case of.Amount != line.Amount:
		v.Doubt = deposit.DoubtAMOUNT
	case line.PaidOn.After(of.PayUntil):
		v.Doubt = deposit.DoubtLATE
	default:
		v.Order = of
	}
	return v
}
