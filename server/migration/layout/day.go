package layout

import "kyosai/server/caldate"

// DayShape is the shape of a day in a file that is described by a layout of another kind, such as a bank's statement.
type DayShape struct{ shape shape }

// NewDayShape takes a pattern such as yyyy/m/d or Gy.m.d, as in a layout's shapes; an era stands by its letter or name.
func NewDayShape(pattern string) (DayShape, error) {
	s, err := newShape(pattern, true, nil)
	return DayShape{s}, err
}

// Day reads a day of this shape; false where the text has another, or is in no calendar.
func (s DayShape) Day(text string) (caldate.Day, bool) {
	found, ok := s.shape.match(text)
	if !ok {
		return "", false
	}
	read, err := found.asDay()
	return read.Day, err == nil && !read.Overran
}
