package events

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"kyosai/gen/ent/event"
	"kyosai/server/eligibility"
	"kyosai/server/eventterms"
	"kyosai/server/freetext"
	"kyosai/server/payby"
	"kyosai/server/problem"
)

const (
	longestName        = 60
	longestDescription = 1000
	longestLabel       = 20
	dearest            = 1_000_000
	mostCompanions     = 20
	mostBands          = 10
	mostSteps          = 10
	mostSessions       = 50
	mostPlaces         = 10_000
	oldest             = 150
	longestHold        = 60
	longestAnswer      = 240
	longestNotice      = 365
)

// check says everything that is wrong with an entry at once, and brings its texts into their form.
func (e *Entry) check(card bool) error {
	e.Way = cmp.Or(e.Way, event.WayFIRST_COME)
	var name, description, place, who error
	e.Name, name = freetext.NeedLine("name", e.Name, longestName, "イベントの名前を入力してください。")
	e.Description, description = freetext.Take("description", e.Description, longestDescription)
	e.Place, place = freetext.NeedLine("place", e.Place, longestName, "会場や集合場所を入力してください。")
	e.Eligibility, who = eligibility.Check(e.Eligibility)
	return errors.Join(name, description, place, who,
		within("fee", "会員の参加料金", int(e.Fee), 0, dearest), within("companionsLimit", "同伴者の上限", e.CompanionsLimit, 0, mostCompanions),
		within("holdDays", "取り置く日数", e.HoldDays, 1, longestHold), within("answerHours", "返事を待つ時間", e.AnswerHours, 1, longestAnswer),
		e.checkBands(), e.checkCancellation(), e.checkAsks(), e.checkSessions(), e.checkLottery(), e.checkPayBy(card))
}

func within(field, what string, n, least, most int) error {
	if n < least || n > most {
		return problem.In(field, "out_of_range", fmt.Sprintf("%sは%dから%dまでの数字で入力してください。", what, least, most))
	}
	return nil
}

func (e *Entry) checkBands() error {
	if e.CompanionsLimit > 0 && len(e.Bands) == 0 || len(e.Bands) > mostBands {
		return problem.In("bands", "bands_missing", fmt.Sprintf("同伴者の年齢区分を、%dつまで入力してください。", mostBands))
	}
	for i := range e.Bands {
		b := &e.Bands[i]
		var label error
		b.Label, label = freetext.NeedLine("bands", b.Label, longestLabel, "年齢区分の名前を入力してください。")
		wrong := errors.Join(label, within("bands", "年齢", b.From, 0, oldest), within("bands", "年齢", b.Until, b.From, oldest), within("bands", "料金", int(b.Fee), 0, dearest))
		if wrong != nil {
			return wrong
		}
	}
	if eventterms.Overlap(e.Bands) {
		return problem.In("bands", "bands_overlap", "年齢区分が重なっています。一つの年齢が一つの区分に入るようにしてください。")
	}
	return nil
}

// checkCancellation wants the days from the most to the day itself, and never less for who cancels later.
func (e *Entry) checkCancellation() error {
	table := e.Cancellation
	ordered := len(table) > 0 && len(table) <= mostSteps && table[len(table)-1].Days == 0
	for i, s := range table {
		ordered = ordered && s.Days <= longestNotice && s.Percent >= 0 && s.Percent <= 100 &&
			(i == 0 || s.Days < table[i-1].Days && s.Percent >= table[i-1].Percent)
	}
	if !ordered {
		return problem.In("cancellation", "cancellation_order", "キャンセル料は、日数の多い順に、当日（0日前）まで、遅いほど高くなるように入力してください。")
	}
	return nil
}

// checkPayBy wants a way to pay that every member has. What is free is charged to no card. Whose own part is free pays for his
// companions, and with one that costs too little has to have another way than a card.
func (e *Entry) checkPayBy(card bool) error {
	if e.PayBy == nil {
		e.PayBy = []payby.Way{payby.Counter}
	}
	least := e.Fee
	if least == 0 {
		least = dearest
	}
	if err := payby.Check(e.PayBy, least, card); err != nil {
		return err
	}
	little := slices.ContainsFunc(e.Bands, func(b eventterms.Band) bool { return b.Fee > 0 && payby.TooLittle(b.Fee) })
	if e.Fee == 0 && e.CompanionsLimit > 0 && little && payby.OnlyCard(e.PayBy) {
		return errCompanionCard
	}
	return nil
}

var errCompanionCard = problem.In("payBy", "card_too_little_companion", "会員が無料で、同伴者の料金が50円に届かない区分があるため、その同伴者の分をカードで支払えません。支払いの場所に窓口か払込票を加えるか、その区分の料金を0円か50円以上にしてください。")

func (e *Entry) checkAsks() error {
	for i, q := range e.Asks {
		if !slices.Contains(eventterms.Questions, q) || slices.Contains(e.Asks[:i], q) {
			return problem.In("asks", "question_unknown", "予約で聞くことは、決められた項目からお選びください。")
		}
	}
	return nil
}

func (e *Entry) checkSessions() error {
	if len(e.Sessions) == 0 || len(e.Sessions) > mostSessions {
		return problem.In("sessions", "sessions_missing", fmt.Sprintf("開催回を1から%dまで入力してください。", mostSessions))
	}
	if !e.BookingUntil.After(e.BookingFrom) {
		return problem.In("bookingUntil", "booking_order", "受付の終わりは、始まりより後の日時にしてください。")
	}
	for i, s := range e.Sessions {
		if err := within("sessions", "定員", s.Capacity, 1, mostPlaces); err != nil {
			return err
		}
		if s.StartsAt.Before(e.BookingUntil) {
			return problem.In("sessions", "session_early", "開催の日時は、受付の終わりより後にしてください。")
		}
		if slices.ContainsFunc(e.Sessions[:i], func(o Session) bool { return o.StartsAt.Equal(s.StartsAt) }) {
			return problem.In("sessions", "session_twice", "同じ日時の開催回が二つあります。")
		}
	}
	return nil
}
