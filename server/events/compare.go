package events

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/amendments"
	"kyosai/server/caldate"
	"kyosai/server/changes"
	"kyosai/server/eligibility"
	"kyosai/server/eventterms"
	"kyosai/server/payby"
)

// compare says, field by field, what an entry changes of an event; each session has a line of its own.
func (e *Entry) compare(of *ent.Event) (lines changes.List) {
	lines.Compare("name", of.Name, e.Name)
	lines.Compare("description", of.Description, e.Description)
	lines.Compare("place", of.Place, e.Place)
	for _, was := range of.Edges.Sessions {
		lines.Compare("sessions", held(was.StartsAt, was.Edges.Allotment.Quantity), e.heldOf(was.ID))
	}
	for _, is := range e.Sessions {
		if is.ID == "" {
			lines.Compare("sessions", "", held(is.StartsAt, is.Capacity))
		}
	}
	lines.Compare("fee", of.Fee.String(), e.Fee.String())
	lines.Compare("companionsLimit", fmt.Sprintf("%d名", of.CompanionsLimit), fmt.Sprintf("%d名", e.CompanionsLimit))
	lines.Compare("bands", bands(of.Bands), bands(e.Bands))
	lines.Compare("cancellation", table(of.Cancellation), table(e.Cancellation))
	lines.Compare("asks", asks(of.Asks), asks(e.Asks))
	lines.Compare("bookingFrom", written(of.BookingFrom), written(e.BookingFrom))
	lines.Compare("bookingUntil", written(of.BookingUntil), written(e.BookingUntil))
	lines.Compare("eligibility", eligibility.Words(of.Eligibility), eligibility.Words(e.Eligibility))
	lines.Compare("payBy", payby.Words(of.PayBy), payby.Words(e.PayBy))
	lines.Compare("holdDays", fmt.Sprintf("%d日", of.HoldDays), fmt.Sprintf("%d日", e.HoldDays))
	lines.Compare("answerHours", fmt.Sprintf("%d時間", of.AnswerHours), fmt.Sprintf("%d時間", e.AnswerHours))
	if was := termsOf(of); was != nil && e.Lottery != nil {
		lines.Compare("numberName", was.NumberName, e.Lottery.NumberName)
		lines.Compare("drawOn", was.DrawOn.String(), e.Lottery.DrawOn.String())
		lines.Compare("decimals", fmt.Sprint(was.Decimals), fmt.Sprint(e.Lottery.Decimals))
	}
	return lines
}

func (e *Entry) heldOf(id string) string {
	if is := e.session(id); is != nil {
		return held(is.StartsAt, is.Capacity)
	}
	return ""
}

// tells picks the changes that matter to who has booked, waits or has entered: the day, the place, what it costs and what it costs to cancel.
func tells(lines changes.List) bool {
	return lines.Touches("place", "sessions", "fee", "bands", "cancellation", "drawOn")
}

// subject is whom a change touches: of one that moves sessions alone, those who have booked them.
func (e *Entry) subject(before *ent.Event, lines changes.List) amendments.Subject {
	of := amendments.Subject{EventID: before.ID}
	for _, line := range lines {
		if line.Field != "sessions" {
			return of
		}
	}
	of.SessionIDs = []string{}
	for _, was := range before.Edges.Sessions {
		if is := e.session(was.ID); is != nil && !is.StartsAt.Equal(was.StartsAt) {
			of.SessionIDs = append(of.SessionIDs, was.ID)
		}
	}
	return of
}

// written is a moment with its year, as staff read it.
func written(t time.Time) string { return t.In(caldate.Japan).Format("2006年1月2日 15:04") }

func held(at time.Time, capacity int) string {
	return fmt.Sprintf("%s 定員%d名", written(at), capacity)
}

func bands(of []eventterms.Band) string {
	var words []string
	for _, b := range of {
		words = append(words, fmt.Sprintf("%s（%d〜%d歳）%s", b.Label, b.From, b.Until, b.Fee))
	}
	return strings.Join(words, "、")
}

func table(of []eventterms.Step) string {
	var words []string
	for _, s := range of {
		words = append(words, fmt.Sprintf("%d日前から%d%%", s.Days, s.Percent))
	}
	return strings.Join(words, "、")
}

func asks(of []eventterms.Question) string {
	var words []string
	for _, q := range eventterms.Questions {
		if slices.Contains(of, q) {
			words = append(words, map[eventterms.Question]string{eventterms.Telephone: "電話番号", eventterms.Email: "メールアドレス", eventterms.Address: "住所"}[q])
		}
	}
	return strings.Join(words, "、")
}
