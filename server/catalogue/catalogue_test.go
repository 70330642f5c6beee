package catalogue_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/ent/event"
	"kyosai/gen/ent/offering"
	"kyosai/server/caldate"
	"kyosai/server/catalogue"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/favourites"
	"kyosai/server/offerings"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var now = time.Date(2026, 6, 15, 10, 0, 0, 0, caldate.Japan)

// world has a member and a clerk on 15 June 2026, and what the clerk has published.
type world struct {
	*testing.T
	s                *store.Store
	c                catalogue.Catalogue
	me, other, clerk context.Context
}

func open(t *testing.T, s *store.Store) *world {
	people := storetest.Populate(t, s)
	s.SetClock(func() time.Time { return now })
	return &world{T: t, s: s, c: catalogue.Catalogue{Store: s}, me: storetest.As(people.Own.Viewer()), other: storetest.As(people.Other.Viewer()), clerk: storetest.As(people.Viewer("CLERK"))}
}

// ticket publishes a ticket on sale between two days from now, by lot where that is said.
func (w *world) ticket(name string, from, until int, lot bool) string {
	w.Helper()
	e := offerings.Entry{Name: name, Description: "大人お一人の券です。", FaceValue: 2000, Price: 1400, Allotments: []offerings.Part{{Quantity: 10}}, MemberLimit: 4, HoldDays: 7, PayBy: []payby.Way{payby.Counter},
		SaleFrom: now.AddDate(0, 0, from), SaleUntil: now.AddDate(0, 0, until), Delivery: offering.DeliveryPICK_UP}
	if lot {
		e.Way, e.Lottery = offering.WayLOTTERY, &offerings.LotteryTerms{NumberName: "日経平均", DrawOn: caldate.Today(e.SaleUntil).AddDays(1), Decimals: 2}
		e.LineUntil = e.Lottery.DrawOn
	}
	o := offerings.Offerings{Store: w.s}
	made, err := o.Save(w.clerk, e)
	if err == nil {
		_, err = o.Publish(w.clerk, offerings.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	return made.ID
}

// event publishes an event that is booked between two days from now, and held some days later.
func (w *world) event(name, place string, from, until, held int) string {
	w.Helper()
	e := events.Events{Store: w.s}
	made, err := e.Save(w.clerk, events.Entry{Name: name, Place: place, HoldDays: 7, AnswerHours: 48, Cancellation: eventterms.Standard(),
		BookingFrom: now.AddDate(0, 0, from), BookingUntil: now.AddDate(0, 0, until), Sessions: []events.Session{{StartsAt: now.AddDate(0, 0, held), Capacity: 4}}})
	if err == nil {
		_, err = e.Publish(w.clerk, events.Publishing{ID: made.ID, Version: made.Version})
	}
	if err != nil {
		w.Fatal(err)
	}
	return made.ID
}

func name(i *catalogue.Item) string {
	if i.Offering != nil {
		return i.Offering.Name
	}
	return i.Event.Name
}

// found reads all pages of what a filter finds, but what every database of the tests has, some at a time.
func (w *world) found(f catalogue.Filter, first int) (names []string) {
	w.Helper()
	for after := (*string)(nil); ; {
		page, err := w.c.Search(w.me, f, first, after)
		if err != nil {
			w.Fatal(err)
		}
		for _, e := range page.Edges {
			if n := name(e.Node); []rune(n)[0] == '試' {
				names = append(names, n)
			}
		}
		if after = page.PageInfo.EndCursor; !page.PageInfo.HasNextPage {
			return names
		}
	}
}

func (w *world) fill() {
	w.ticket("試のホテル・バイキング", -1, 5, false)
	w.ticket("試の髙島屋ギフト", 3, 9, false)
	w.ticket("試の抽選", -1, 2, true)
	w.ticket("試の終わる券", -9, 1, false)
	w.event("試のいちご狩り", "神戸 三宮駅", -1, 4, 20)
	w.event("試のヨガ", "ながた会館", 2, 8, 40)
	w.s.SetClock(func() time.Time { return now.AddDate(0, 0, 1).Add(time.Hour) })
}

func TestWhatIsOnOfferIsFoundInOnePlace(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := open(t, s)
		w.fill()
		ticket, event := catalogue.Ticket, catalogue.Event
		july, august := caldate.MonthOrDay("2026-07"), caldate.MonthOrDay("2026-08")
		all := []string{"試の抽選", "試のいちご狩り", "試のホテル・バイキング", "試のヨガ", "試の髙島屋ギフト"}
		for name, c := range map[string]struct {
			filter catalogue.Filter
			want   []string
		}{
			"all that is not over":               {catalogue.Filter{Show: catalogue.All}, all},
			"what can be had now":                {catalogue.Filter{Show: catalogue.Now}, all[:3]},
			"what opens later":                   {catalogue.Filter{Show: catalogue.Soon}, []string{"試のヨガ", "試の髙島屋ギフト"}},
			"what is given out by lot":           {catalogue.Filter{Show: catalogue.Lottery}, all[:1]},
			"what is over":                       {catalogue.Filter{Show: catalogue.Ended}, []string{"試の終わる券"}},
			"tickets":                            {catalogue.Filter{Show: catalogue.All, Kind: &ticket}, []string{"試の抽選", "試のホテル・バイキング", "試の髙島屋ギフト"}},
			"events":                             {catalogue.Filter{Show: catalogue.All, Kind: &event}, []string{"試のいちご狩り", "試のヨガ"}},
			"no event by lot":                    {catalogue.Filter{Show: catalogue.Lottery, Kind: &event}, nil},
			"a word in other kana":               {catalogue.Filter{Show: catalogue.All, Words: "ばいきんぐ"}, []string{"試のホテル・バイキング"}},
			"a variant of a character":           {catalogue.Filter{Show: catalogue.All, Words: "高島屋"}, []string{"試の髙島屋ギフト"}},
			"the place of an event":              {catalogue.Filter{Show: catalogue.All, Words: "ナガタ"}, []string{"試のヨガ"}},
			"two words, both of which are there": {catalogue.Filter{Show: catalogue.All, Words: "ﾎﾃﾙ　お一人"}, []string{"試のホテル・バイキング"}},
			"two words, one of which is not":     {catalogue.Filter{Show: catalogue.All, Words: "ホテル いちご"}, nil},
			"a word that a pattern would match":  {catalogue.Filter{Show: catalogue.All, Words: "%"}, nil},
			"a month in which it is held":        {catalogue.Filter{Show: catalogue.All, Month: &july}, []string{"試のいちご狩り", "試のヨガ"}},
			"a month in which nothing is":        {catalogue.Filter{Show: catalogue.All, Month: &august}, nil},
		} {
			for _, first := range []int{1, 2, 100} {
				t.Run(fmt.Sprintf("%s, %d at a time", name, first), func(t *testing.T) {
					if diff := cmp.Diff(c.want, (&world{t, w.s, w.c, w.me, w.other, w.clerk}).found(c.filter, first)); diff != "" {
						t.Error(diff)
					}
				})
			}
		}
	})
}

func TestWhatIsSoldOutCannotBeHadNow(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := open(t, s)
		w.fill()
		err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			_, err := tx.SQL.ExecContext(ctx, "UPDATE allotments SET taken = quantity")
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := w.found(catalogue.Filter{Show: catalogue.Now}, 100); got != nil {
			t.Errorf("found %v", got)
		}
		if got := w.found(catalogue.Filter{Show: catalogue.All}, 100); len(got) != 5 {
			t.Errorf("found %v", got)
		}
	})
}

func TestWhatWasWithdrawnStandsInTheListOfAllAlone(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := open(t, s)
		w.fill()
		err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			if err := tx.Client().Offering.Update().SetStatus(offering.StatusWITHDRAWN).Exec(ctx); err != nil {
				return err
			}
			return tx.Client().Event.Update().SetStatus(event.StatusWITHDRAWN).Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, show := range []catalogue.Show{catalogue.Now, catalogue.Soon, catalogue.Lottery} {
			if got := w.found(catalogue.Filter{Show: show}, 100); got != nil {
				t.Errorf("%s: found %v", show, got)
			}
		}
		if got := w.found(catalogue.Filter{Show: catalogue.All}, 100); len(got) != 5 {
			t.Errorf("found %v", got)
		}
		for _, month := range []caldate.MonthOrDay{"2026-06", "2026-07"} {
			if got, err := w.c.Calendar(w.me, month); err != nil || len(got) > 0 {
				t.Errorf("%s: got %v, %v", month, got, err)
			}
		}
	})
}

func TestFavouritesAreTheViewersOwn(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := open(t, s)
		marked, other := w.ticket("試の印", -1, 5, false), w.event("試の他の印", "三宮", -1, 4, 20)
		f := favourites.Favourites{Store: s}
		if err := f.Set(w.me, favourites.Of{OfferingID: marked}, true); err != nil {
			t.Fatal(err)
		}
		if err := f.Set(w.other, favourites.Of{EventID: other}, true); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{"試の印"}, w.found(catalogue.Filter{Show: catalogue.All, Favourites: true}, 100)); diff != "" {
			t.Error(diff)
		}
	})
}

func TestTheCalendarOfAMonth(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := open(t, s)
		w.fill()
		entries, err := w.c.Calendar(w.me, "2026-06")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range entries {
			if []rune(e.Name)[0] == '試' {
				got = append(got, fmt.Sprintf("%s %s %s %s", caldate.Clock(e.At), e.Occasion, e.Kind, e.Name))
			}
		}
		want := []string{"6月17日 10:00 OPENS EVENT 試のヨガ", "6月18日 10:00 OPENS TICKET 試の髙島屋ギフト"}
		if !slices.Equal(got[len(got)-2:], want) || len(got) != 6 {
			t.Errorf("got %q", got)
		}
		july, err := w.c.Calendar(w.me, "2026-07")
		if err != nil || !slices.ContainsFunc(july, func(e *catalogue.Entry) bool { return e.Name == "試のヨガ" && e.Occasion == catalogue.Held }) {
			t.Errorf("got %v, %v", july, err)
		}
	})
}

func TestWhatIsNoFilterIsRefused(t *testing.T) {
	w := open(t, storetest.Open(t, storetest.SQLite))
	day, cursor := caldate.MonthOrDay("2026-07-01"), "!!"
	for name, refused := range map[string]func() error{
		"a day for a month": func() error { _, err := w.c.Search(w.me, catalogue.Filter{Month: &day}, 10, nil); return err },
		"too many words": func() error {
			_, err := w.c.Search(w.me, catalogue.Filter{Words: "あ い う え お か き く け こ さ"}, 10, nil)
			return err
		},
		"an unknown cursor":    func() error { _, err := w.c.Search(w.me, catalogue.Filter{}, 10, &cursor); return err },
		"a page of no rows":    func() error { _, err := w.c.Search(w.me, catalogue.Filter{}, 0, nil); return err },
		"staff":                func() error { _, err := w.c.Search(w.clerk, catalogue.Filter{}, 10, nil); return err },
		"a calendar of a day":  func() error { _, err := w.c.Calendar(w.me, day); return err },
		"a calendar for staff": func() error { _, err := w.c.Calendar(w.clerk, "2026-07"); return err },
	} {
		if problem.As(refused()) == nil {
			t.Errorf("%s is not refused", name)
		}
	}
}

// TestTwoHundredCostNoMoreStatementsThanTwo counts what a page costs, whatever there is.
func TestTwoHundredCostNoMoreStatementsThanTwo(t *testing.T) {
	costs := func(each int) (int64, int64) {
		s, statements := storetest.Counted(t)
		w := open(t, s)
		for i := range each {
			w.ticket(fmt.Sprintf("試の券%03d", i), -1, 5+i%20, false)
			w.event(fmt.Sprintf("試の会%03d", i), "三宮", -1, 4+i%10, 20)
		}
		before := statements()
		if _, err := w.c.Search(w.me, catalogue.Filter{Show: catalogue.All, Words: "試"}, 20, nil); err != nil {
			t.Fatal(err)
		}
		searched := statements()
		if _, err := w.c.Calendar(w.me, "2026-06"); err != nil {
			t.Fatal(err)
		}
		return searched - before, statements() - searched
	}
	fewSearch, fewCalendar := costs(1)
	manySearch, manyCalendar := costs(100)
	if fewSearch != manySearch || fewSearch > 8 || fewCalendar != manyCalendar || fewCalendar > 5 {
		t.Errorf("a page costs %d and %d statements, a month %d and %d", fewSearch, manySearch, fewCalendar, manyCalendar)
	}
}
