package turns

import (
	"math"
	"testing"
	"time"
)

func TestAPlaceOfTheWaitingRoomIsDrawnEvenlyAndBeforeAllWhoComeLater(t *testing.T) {
	const draws, parts = 64_000, 64
	var counts [parts]float64
	rising := 0
	last := int64(0)
	for range draws {
		place := drawn()
		if place < 0 || place >= Behind(time.Unix(0, 0)) {
			t.Fatalf("the place %d", place)
		}
		counts[place>>56]++
		if place > last {
			rising++
		}
		last = place
	}
	chi := 0.0
	for _, n := range counts {
		chi += (n - draws/parts) * (n - draws/parts) / (draws / parts)
	}
	if chi > 150 { // by chance once in 10^8
		t.Errorf("the places are uneven: chi square %.1f with 63 degrees of freedom", chi)
	}
	if off := math.Abs(float64(rising)-draws/2) / math.Sqrt(draws/12.0); off > 6 {
		t.Errorf("%d of %d places are behind the one before", rising, draws)
	}
}

func TestWhoComesOnceTheSaleIsOpenStandsInTheOrderOfHisComing(t *testing.T) {
	now := time.Date(2026, 6, 15, 10, 0, 0, 0, time.UTC)
	if first, second := Behind(now), Behind(now.Add(time.Microsecond)); first >= second || first < behindAll {
		t.Errorf("%d and %d", first, second)
	}
}
