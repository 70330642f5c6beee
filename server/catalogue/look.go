package catalogue

import (
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/eventsession"
	"kyosai/gen/ent/favourite"
	"kyosai/gen/ent/offering"
	"kyosai/server/caldate"
	"kyosai/server/kana"
	"kyosai/server/page"
	"kyosai/server/problem"
)

// columns is where the two nouns keep what is alike.
type columns struct {
	from, until, marked string
	free, during        func(s *sql.Selector) *sql.Selector // rows that have places left; times at which it is held
}

var (
	ticketColumns = columns{from: offering.FieldSaleFrom, until: offering.FieldSaleUntil, marked: favourite.FieldOfferingID, free: freeTickets}
	eventColumns  = columns{from: event.FieldBookingFrom, until: event.FieldBookingUntil, marked: favourite.FieldEventID, free: freePlaces, during: heldTimes}
)

// look is a filter at a moment, for one member, behind a place in the list.
type look struct {
	Filter
	now     time.Time
	member  string
	words   []string // folded
	behind  time.Time
	id      string // of what stood there; empty at the beginning
	opening caldate.Day
	closing caldate.Day
}

const mostWords = 10

var (
	errWords = problem.In("words", "too_long", "さがす言葉は、10個まで、合わせて100文字までで入力してください。")
	errMonth = problem.In("month", "no_month", "月は、2026-04 のように入力してください。")
)

func (f Filter) look(now time.Time, member string, after *string) (*look, error) {
	l := &look{Filter: f, now: now, member: member}
	keys, err := page.Keys(after, 2)
	if err != nil {
		return nil, err
	}
	if keys != nil {
		if l.behind, err = time.Parse(time.RFC3339Nano, keys[0]); err != nil || keys[1] == "" {
			_, err = page.Keys(new(string), 2)
			return nil, err
		}
		l.id = keys[1]
	}
	if l.words = folded(f.Words); len(l.words) > mostWords || len([]rune(f.Words)) > 100 {
		return nil, errWords
	}
	if f.Month != nil {
		if l.opening, l.closing = days(*f.Month); l.opening.IsNone() {
			return nil, errMonth
		}
	}
	return l, nil
}

// days are the first day of a month and of the one behind it; none where it is no month.
func days(m caldate.MonthOrDay) (first, next caldate.Day) {
	if _, day := m.Day(); day || m.IsNone() {
		return caldate.None, caldate.None
	}
	return m.First(), m.Last().AddDays(1)
}

// folded are the words as they stand in a search key.
func folded(typed string) (words []string) {
	for word := range strings.FieldsSeq(typed) {
		if key := kana.FoldText(word); key != "" {
			words = append(words, key)
		}
	}
	return words
}

// without tells that a filter finds nothing of a kind.
func (l *look) without(k Kind) bool {
	return l.Kind != nil && *l.Kind != k
}

func (l *look) where(s *sql.Selector, c columns) {
	for _, word := range l.words {
		s.Where(sql.Contains(s.C(offering.FieldSearchKey), word))
	}
	l.shown(s, c)
	if l.Month != nil {
		s.Where(l.within(s, c))
	}
	if l.Favourites {
		marks := sql.Dialect(s.Dialect()).Select(c.marked).From(sql.Table(favourite.Table))
		marks.Where(sql.And(sql.EQ(marks.C(favourite.FieldMemberID), l.member), sql.NotNull(marks.C(c.marked))))
		s.Where(sql.In(s.C(offering.FieldID), marks))
	}
	if l.id != "" {
		l.after(s, l.key(c))
	}
}

// shown picks by what can be done with a row at the moment. What was withdrawn stands, as such, in the list of all alone.
func (l *look) shown(s *sql.Selector, c columns) {
	if l.Show == Ended {
		s.Where(sql.LTE(s.C(c.until), l.now))
		return
	}
	s.Where(sql.GT(s.C(c.until), l.now))
	if l.Show != All {
		s.Where(sql.EQ(s.C(offering.FieldStatus), string(offering.StatusPUBLISHED)))
	}
	switch l.Show {
	case Now:
		s.Where(sql.And(sql.LTE(s.C(c.from), l.now), sql.Exists(c.free(s))))
	case Soon:
		s.Where(sql.GT(s.C(c.from), l.now))
	case Lottery:
		s.Where(sql.EQ(s.C(offering.FieldWay), string(offering.WayLOTTERY)))
	}
}

// within picks what can be had in the month, and of events what is held in it.
func (l *look) within(s *sql.Selector, c columns) *sql.Predicate {
	if c.during == nil {
		return sql.And(sql.LT(s.C(c.from), l.closing.Begins()), sql.GT(s.C(c.until), l.opening.Begins()))
	}
	held := c.during(s)
	held.Where(sql.And(sql.GTE(held.C(eventsession.FieldStartsAt), l.opening.Begins()), sql.LT(held.C(eventsession.FieldStartsAt), l.closing.Begins())))
	return sql.Exists(held)
}

func (l *look) key(c columns) string {
	if l.Show == Soon {
		return c.from
	}
	return c.until
}

func (l *look) after(s *sql.Selector, key string) {
	beyond := sql.GT
	if l.Show == Ended {
		beyond = sql.LT
	}
	s.Where(sql.Or(beyond(s.C(key), l.behind), sql.And(sql.EQ(s.C(key), l.behind), beyond(s.C(offering.FieldID), l.id))))
}

func (l *look) order(s *sql.Selector, c columns) {
	by := sql.Asc
	if l.Show == Ended {
		by = sql.Desc
	}
	s.OrderBy(by(s.C(l.key(c))), by(s.C(offering.FieldID)))
}

func freeTickets(s *sql.Selector) *sql.Selector {
	stock := sql.Table(allotment.Table).As("stock")
	free := sql.Dialect(s.Dialect()).Select(stock.C(allotment.FieldID)).From(stock)
	return free.Where(sql.And(sql.ColumnsEQ(stock.C(allotment.FieldOfferingID), s.C(offering.FieldID)), sql.ColumnsLT(stock.C(allotment.FieldTaken), stock.C(allotment.FieldQuantity))))
}

func freePlaces(s *sql.Selector) *sql.Selector {
	stock, held := sql.Table(allotment.Table).As("stock"), sql.Table(eventsession.Table).As("held")
	free := sql.Dialect(s.Dialect()).Select(stock.C(allotment.FieldID)).From(stock).
		Join(held).On(stock.C(allotment.FieldEventSessionID), held.C(eventsession.FieldID))
	return free.Where(sql.And(sql.ColumnsEQ(held.C(eventsession.FieldEventID), s.C(event.FieldID)), sql.ColumnsLT(stock.C(allotment.FieldTaken), stock.C(allotment.FieldQuantity))))
}

func heldTimes(s *sql.Selector) *sql.Selector {
	held := sql.Table(eventsession.Table).As("held")
	times := sql.Dialect(s.Dialect()).Select(held.C(eventsession.FieldID)).From(held)
	return times.Where(sql.ColumnsEQ(held.C(eventsession.FieldEventID), s.C(event.FieldID)))
}
