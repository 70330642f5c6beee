package caldate

import "time"

// Japan is the time that the scheme goes by: nine hours before UTC, without summer time.
var Japan = time.FixedZone("JST", 9*60*60)

// Begins is the instant, in UTC, at which the day begins in Japan.
func (d Day) Begins() time.Time {
	year, month, day := d.YMD()
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, Japan).UTC()
}

// Clock writes an instant as people in Japan read it: 11月23日 18:40.
func Clock(t time.Time) string { return t.In(Japan).Format("1月2日 15:04") }
