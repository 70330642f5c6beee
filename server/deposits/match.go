package deposits

import (
	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/order"
	"kyosai/server/caldate"
	"kyosai/server/deposits/bankcsv"
	"kyosai/server/slips"
	"kyosai/server/yen"
)

// Slip is what a payment slip is for: an order or a booking; none of them where nothing has its number.
type Slip struct {
	Order   *ent.Order
	Booking *ent.Booking
}

// terms are what a slip wants: its number, an amount, until a day; doubt is why nothing waits for it, and empty where something does.
type terms struct {
	number string
	amount yen.Amount
	until  caldate.Day
	doubt  deposit.Doubt
}

func (s Slip) terms() (t terms) {
	switch {
	case s.Order != nil:
		t = terms{number: given(s.Order.SlipNumber), amount: s.Order.Amount, until: s.Order.PayUntil, doubt: ofOrder[s.Order.Status]}
	case s.Booking != nil:
		t = terms{number: given(s.Booking.SlipNumber), amount: s.Booking.Amount, doubt: ofBooking[s.Booking.Status]}
		if s.Booking.PayUntil != nil {
			t.until = *s.Booking.PayUntil
		}
	}
	return t
}

var (
	ofOrder = map[order.Status]deposit.Doubt{order.StatusPAID: deposit.DoubtPAID_BEFORE, order.StatusDELIVERED: deposit.DoubtPAID_BEFORE,
		order.StatusCANCELLED: deposit.DoubtENDED, order.StatusEXPIRED: deposit.DoubtENDED}
	// who has not got his places yet was not told the number either
	ofBooking = map[booking.Status]deposit.Doubt{booking.StatusCONFIRMED: deposit.DoubtPAID_BEFORE, booking.StatusCANCELLED: deposit.DoubtENDED,
		booking.StatusEXPIRED: deposit.DoubtENDED, booking.StatusWAITING: deposit.DoubtUNKNOWN_NUMBER, booking.StatusENTERED: deposit.DoubtUNKNOWN_NUMBER}
)

func given(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// Verdict is what a line comes to: the slip that it certainly pays, or why it pays none by itself.
type Verdict struct {
	Number string // what its payer wrote as the number of a slip, or empty
	Slip   Slip   // that it pays; none in doubt
	Doubt  deposit.Doubt
}

// Match decides a line by the slip that has its number. Certain is only the right number, the whole amount, in time, for what
// waits for its money: all else is for a person.
func Match(line bankcsv.Line, of Slip) Verdict {
	v, want := Verdict{Number: slips.Find(line.Payer, line.Remark)}, of.terms()
	switch {
	case v.Number == "":
		v.Doubt = deposit.DoubtNO_NUMBER
	case !slips.Valid(v.Number):
		v.Doubt = deposit.DoubtWRONG_NUMBER
	case want.number != v.Number:
		v.Doubt = deposit.DoubtUNKNOWN_NUMBER
	case want.doubt != "":
		v.Doubt = want.doubt
	case want.amount != line.Amount:
		v.Doubt = deposit.DoubtAMOUNT
	case line.PaidOn.After(want.until):
		v.Doubt = deposit.DoubtLATE
	default:
		v.Slip = of
	}
	return v
}
