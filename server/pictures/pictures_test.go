package pictures_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"strings"
	"sync"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/job"
	"kyosai/gen/ent/offering"
	"kyosai/server/documents"
	"kyosai/server/pictures"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/vault"
)

// world has a ticket that members see, a draft of one, an event, and somebody of each role.
type world struct {
	*testing.T
	s                       *store.Store
	people                  *storetest.People
	p                       pictures.Pictures
	me, clerk, examiner, it context.Context
	seen, draft, trip       pictures.Of
}

func each(t *testing.T, test func(w *world)) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		kept, err := vault.In(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		people := storetest.Populate(t, s)
		w := &world{T: t, s: s, people: people, p: pictures.Pictures{Store: s, Vault: kept}}
		w.me, w.clerk = storetest.As(people.Own.Viewer()), storetest.As(people.Viewer("CLERK"))
		w.examiner, w.it = storetest.As(people.Viewer("EXAMINER")), storetest.As(people.Viewer("IT_REPORTING"))
		w.seen, w.draft = pictures.Of{OfferingID: people.Offering.ID}, pictures.Of{OfferingID: people.Unpublished.ID}
		w.trip = pictures.Of{EventID: people.Event.ID}
		err = s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			_, err := tx.Client().Picture.Delete().Exec(ctx)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		test(w)
	})
}

// photo is a picture of one colour, wide pixels by half as many, in base64.
func photo(wide int, shade uint8) string {
	m := image.NewRGBA(image.Rect(0, 0, wide, wide/2))
	draw.Draw(m, m.Bounds(), image.NewUniform(color.Gray{shade}), image.Point{}, draw.Src)
	m.Set(0, 0, color.White)
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		panic(err)
	}
	return base64.StdEncoding.EncodeToString(out.Bytes())
}

func (w *world) add(of pictures.Of, content string) *ent.Picture {
	w.Helper()
	added, err := w.p.Add(w.clerk, pictures.Adding{Of: of, Content: content, Alt: "イルカの水槽"})
	if err != nil {
		w.Fatal(err)
	}
	return added
}

func size(t *testing.T, raw []byte) image.Point {
	t.Helper()
	m, err := jpeg.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return m.Bounds().Size()
}

func TestAPictureIsKeptAtTwoSizesAndShownToWhoMayKnowOfIt(t *testing.T) {
	each(t, func(w *world) {
		added := w.add(w.seen, photo(2560, 90))
		if added.Width != 1280 || added.Height != 640 || added.Alt != "イルカの水槽" {
			w.Errorf("added %dx%d %q", added.Width, added.Height, added.Alt)
		}
		for small, want := range map[bool]image.Point{false: {X: 1280, Y: 640}, true: {X: 320, Y: 160}} {
			for _, as := range []context.Context{w.me, w.clerk} {
				raw, err := w.p.Show(as, added.ID, small)
				if err != nil {
					w.Fatal(err)
				}
				if got := size(w.T, raw); got != want {
					w.Errorf("small %v: %v, want %v", small, got, want)
				}
			}
		}
		listed, err := w.p.List(w.me, w.seen)
		if err != nil || len(listed) != 1 {
			w.Errorf("a member sees %d, %v", len(listed), err)
		}
	})
}

func TestWhatMembersDoNotSeeYetShowsThemNoPicture(t *testing.T) {
	each(t, func(w *world) {
		added := w.add(w.draft, photo(40, 90))
		if _, err := w.p.Show(w.me, added.ID, false); code(err) != "picture_not_found" {
			w.Errorf("a draft's picture: %v", err)
		}
		if listed, err := w.p.List(w.me, w.draft); err != nil || len(listed) != 0 {
			w.Errorf("a draft's pictures: %d, %v", len(listed), err)
		}
		for name, as := range map[string]context.Context{"examiner": w.examiner, "IT": w.it} {
			if _, err := w.p.Show(as, added.ID, false); problem.As(err) != problem.NotAllowed {
				w.Errorf("%s: %v", name, err)
			}
		}
	})
}

func TestTheSamePictureSentTwiceIsThereOnce(t *testing.T) {
	each(t, func(w *world) {
		content := photo(40, 90)
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				if _, err := w.p.Add(w.clerk, pictures.Adding{Of: w.trip, Content: content, Alt: "地引き網"}); err != nil {
					w.Error(err)
				}
			})
		}
		all.Wait()
		listed, err := w.p.List(w.me, w.trip)
		if err != nil || len(listed) != 1 {
			w.Fatalf("%d pictures, %v", len(listed), err)
		}
		if _, err := w.p.Show(w.me, listed[0].ID, true); err != nil {
			w.Error(err)
		}
		if other := w.add(w.seen, content); other.ID == listed[0].ID {
			w.Error("a ticket shares the row of an event's picture")
		}
	})
}

func TestWhatIsWrongWithAPictureIsSaidOfItsField(t *testing.T) {
	each(t, func(w *world) {
		good := photo(40, 90)
		for name, tt := range map[string]struct {
			pictures.Adding
			field, code string
		}{
			"no words":          {pictures.Adding{Of: w.seen, Content: good, Alt: " "}, "alt", "text_missing"},
			"words too long":    {pictures.Adding{Of: w.seen, Content: good, Alt: strings.Repeat("水", 101)}, "alt", "too_long"},
			"no base64":         {pictures.Adding{Of: w.seen, Content: "*", Alt: "水槽"}, "content", "not_base64"},
			"no picture":        {pictures.Adding{Of: w.seen, Content: base64.StdEncoding.EncodeToString([]byte("%PDF-1.7")), Alt: "水槽"}, "content", "document_type"},
			"a broken picture":  {pictures.Adding{Of: w.seen, Content: good[:40], Alt: "水槽"}, "content", "document_broken"},
			"of nothing":        {pictures.Adding{Content: good, Alt: "水槽"}, "", "picture_owner_not_found"},
			"of both":           {pictures.Adding{Of: pictures.Of{OfferingID: w.seen.OfferingID, EventID: w.trip.EventID}, Content: good, Alt: "水槽"}, "", "picture_owner_not_found"},
			"of what is not":    {pictures.Adding{Of: pictures.Of{EventID: "evt_none"}, Content: good, Alt: "水槽"}, "", "picture_owner_not_found"},
			"a key of an event": {pictures.Adding{Of: pictures.Of{OfferingID: w.trip.EventID}, Content: good, Alt: "水槽"}, "", "picture_owner_not_found"},
		} {
			_, err := w.p.Add(w.clerk, tt.Adding)
			if p := problem.As(err); p == nil || p.Field != tt.field || p.Code != tt.code {
				w.Errorf("%s: %v", name, err)
			}
		}
	})
}

func TestThereIsAnEndToPictures(t *testing.T) {
	each(t, func(w *world) {
		for n := range pictures.Most {
			w.add(w.seen, photo(40, uint8(n*30)))
		}
		_, err := w.p.Add(w.clerk, pictures.Adding{Of: w.seen, Content: photo(40, 255), Alt: "水槽"})
		if code(err) != "pictures_many" {
			w.Errorf("one too many: %v", err)
		}
		w.add(w.seen, photo(40, 0)) // it is there already
	})
}

func TestWordsAreChangedAndPicturesTakenAway(t *testing.T) {
	each(t, func(w *world) {
		added := w.add(w.seen, photo(40, 90))
		if _, err := w.p.Describe(w.clerk, added.ID, ""); code(err) != "text_missing" {
			w.Errorf("no words: %v", err)
		}
		described, err := w.p.Describe(w.clerk, added.ID, "クラゲの水槽")
		if err != nil || described.Alt != "クラゲの水槽" {
			w.Errorf("described as %v, %v", described, err)
		}
		if _, err := w.p.Remove(w.me, added.ID); problem.As(err) != problem.NotAllowed {
			w.Errorf("a member: %v", err)
		}
		if _, err := w.p.Remove(w.clerk, added.ID); err != nil {
			w.Fatal(err)
		}
		if _, err := w.p.Remove(w.clerk, added.ID); code(err) != "picture_not_found" {
			w.Errorf("twice: %v", err)
		}
		if _, err := w.p.Show(w.me, added.ID, false); code(err) != "picture_not_found" {
			w.Errorf("shown after: %v", err)
		}
		waiting, err := w.s.Client.Job.Query().Where(job.Kind(documents.EraseKind)).Count(storetest.System())
		if err != nil || waiting != 2 {
			w.Errorf("%d blobs wait to be erased, %v", waiting, err)
		}
	})
}

func TestWhatWasReadWithItsPicturesIsNotAskedAgain(t *testing.T) {
	each(t, func(w *world) {
		w.add(w.draft, photo(40, 90))
		found, err := w.s.Client.Offering.Query().Where(offering.ID(w.draft.OfferingID)).WithPictures(pictures.Loaded).Only(w.clerk)
		if err != nil || found.Version != 2 {
			w.Fatalf("%v, %v", found, err)
		}
		loaded, err := w.p.OfOffering(w.clerk, found)
		if err != nil || len(loaded) != 1 {
			w.Errorf("%d loaded, %v", len(loaded), err)
		}
	})
}

func code(err error) string {
	if p := problem.As(err); p != nil {
		return p.Code
	}
	return ""
}
