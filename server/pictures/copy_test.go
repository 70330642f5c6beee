package pictures_test

import (
	"bytes"
	"context"
	"testing"

	"kyosai/server/pictures"
	"kyosai/server/problem"
)

func (w *world) copy(from, to pictures.Of) ([]string, error) {
	w.Helper()
	all, err := w.p.Copy(w.clerk, pictures.Copying{From: from, To: to})
	var words []string
	for _, one := range all {
		words = append(words, one.Alt)
	}
	return words, err
}

func TestACopyTakesThePicturesAlongInTheirOrderWithTheirWords(t *testing.T) {
	each(t, func(w *world) {
		first, second := w.add(w.seen, photo(640, 90)), w.add(w.seen, photo(640, 120))
		if _, err := w.p.Describe(w.clerk, second.ID, "クラゲの水槽"); err != nil {
			w.Fatal(err)
		}
		for range 2 {
			words, err := w.copy(w.seen, w.trip)
			if err != nil || len(words) != 2 || words[0] != "イルカの水槽" || words[1] != "クラゲの水槽" {
				w.Fatalf("copied %q, %v", words, err)
			}
		}
		copied, err := w.p.List(w.me, w.trip)
		if err != nil || len(copied) != 2 || copied[0].Width != first.Width || copied[0].Height != first.Height {
			w.Fatalf("copied %v, %v", copied, err)
		}
		for _, small := range []bool{false, true} {
			want, wrong := w.p.Show(w.me, first.ID, small)
			got, err := w.p.Show(w.me, copied[0].ID, small)
			if wrong != nil || err != nil || !bytes.Equal(got, want) {
				w.Errorf("small %v: %d bytes of %d, %v, %v", small, len(got), len(want), wrong, err)
			}
		}
	})
}

func TestACopyOutlivesWhatItIsOf(t *testing.T) {
	each(t, func(w *world) {
		first := w.add(w.seen, photo(640, 90))
		if _, err := w.copy(w.seen, w.draft); err != nil {
			w.Fatal(err)
		}
		copied, err := w.p.List(w.clerk, w.draft)
		if err != nil || len(copied) != 1 || copied[0].KeptAs == first.KeptAs || copied[0].SmallKeptAs == first.SmallKeptAs {
			w.Fatalf("copied %v, %v", copied, err)
		}
		if _, err := w.p.Remove(w.clerk, first.ID); err != nil {
			w.Fatal(err)
		}
		for _, name := range []string{first.KeptAs, first.SmallKeptAs} {
			if err := w.p.Vault.Erase(w.clerk, name); err != nil {
				w.Fatal(err)
			}
		}
		if _, err := w.p.Show(w.clerk, copied[0].ID, false); err != nil {
			w.Errorf("the copy: %v", err)
		}
		if _, err := w.p.Show(w.me, copied[0].ID, false); code(err) != "picture_not_found" {
			w.Errorf("a member sees the picture of a draft: %v", err)
		}
	})
}

func TestACopyIsRefusedAsAWhole(t *testing.T) {
	each(t, func(w *world) {
		w.add(w.seen, photo(40, 90))
		w.add(w.seen, photo(40, 120))
		for n := range pictures.Most - 1 {
			w.add(w.trip, photo(60, uint8(n*30)))
		}
		if _, err := w.copy(w.seen, w.trip); code(err) != "pictures_many" {
			w.Errorf("one too many: %v", err)
		}
		if there, err := w.p.List(w.clerk, w.trip); err != nil || len(there) != pictures.Most-1 {
			w.Errorf("%d pictures after, %v", len(there), err)
		}
		for name, tt := range map[string]struct {
			from, to pictures.Of
			code     string
		}{
			"from nothing":     {pictures.Of{}, w.draft, "picture_source_not_found"},
			"from both":        {pictures.Of{OfferingID: w.seen.OfferingID, EventID: w.trip.EventID}, w.draft, "picture_source_not_found"},
			"from what is not": {pictures.Of{OfferingID: "ofr_none"}, w.draft, "picture_source_not_found"},
			"to nothing":       {w.seen, pictures.Of{}, "picture_owner_not_found"},
			"to what is not":   {w.seen, pictures.Of{EventID: "evt_none"}, "picture_owner_not_found"},
		} {
			if _, err := w.copy(tt.from, tt.to); code(err) != tt.code {
				w.Errorf("%s: %v", name, err)
			}
		}
		for name, as := range map[string]context.Context{"a member": w.me, "an examiner": w.examiner, "IT": w.it} {
			if _, err := w.p.Copy(as, pictures.Copying{From: w.seen, To: w.draft}); problem.As(err) != problem.NotAllowed {
				w.Errorf("%s: %v", name, err)
			}
		}
	})
}
