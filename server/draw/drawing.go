package draw

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"slices"
)

// Drawing is a draw that has taken place: all that it takes to run it again, and what it gave.
type Drawing struct {
	List
	Drawn string // the public number, as the list's Written takes it
	Seed  Seed
	Result
}

// New draws lots and keeps how.
func New(l List, seed Seed, number string) Drawing {
	return Drawing{List: l, Drawn: number, Seed: seed, Result: l.Draw(seed, number)}
}

// Text is the file of the drawing: the list as it was published, the number, the seed, and everybody in the order drawn.
func (d Drawing) Text() []byte {
	b := bytes.NewBuffer(d.List.Text())
	fmt.Fprintf(b, "drawn: %s\nseed: %s\n", d.Drawn, hex.EncodeToString(d.Seed[:]))
	for _, e := range d.Won {
		fmt.Fprintf(b, "won: %s\n", e.Code)
	}
	for _, e := range d.Waiting {
		fmt.Fprintf(b, "waits: %s\n", e.Code)
	}
	return b.Bytes()
}

// Verify runs the drawing again. It says whether the seed is the one that was committed to, and whether the winners and
// the order of those who wait are the ones that it gives; that the list is the one that was published is told by its
// Commitment, which is compared with what was published then.
func (d Drawing) Verify() error {
	if got := d.Seed.Digest(); got != d.SeedDigest {
		return fmt.Errorf("the seed is not the one that was committed to: its digest is %s, the list has %s", got, d.SeedDigest)
	}
	again := d.Draw(d.Seed, d.Drawn)
	if err := same("won", again.Won, d.Won); err != nil {
		return err
	}
	return same("waits", again.Waiting, d.Waiting)
}

func same(what string, want, got []Entry) error {
	if slices.Equal(want, got) {
		return nil
	}
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			return fmt.Errorf("line %d of those who %s names %s, and the draw gives %s", i+1, what, got[i].Code, want[i].Code)
		}
	}
	return fmt.Errorf("the file has %d who %s, and the draw gives %d", len(got), what, len(want))
}
