// Package bankcsv reads a bank's statement of what came in, a CSV file, by a layout file that says where its columns are.
// What is not as the layout has it is refused, with the record, the column and the reason.
package bankcsv

import (
	"embed"
	"errors"
	"fmt"
	"os"
	"strconv"

	"kyosai/server/migration/layout"
	"kyosai/server/strictyaml"
)

// Layout is the shape of a bank's file.
type Layout struct {
	Name     string `yaml:"name"`
	About    string `yaml:"about"`
	Encoding string `yaml:"encoding"` // cp932 or utf-8
	// Headings tells that the first record names the columns; otherwise columns are counted from 1.
	Headings bool     `yaml:"headings"`
	Columns  Columns  `yaml:"columns"`
	Dates    []string `yaml:"dates"` // the shapes of a day, tried in order
	// Records parts a header, data, a trailer and an end by what stands in the first column; none where all is data.
	Records *Records `yaml:"records"`

	shapes []layout.DayShape
}

// Columns are the columns by their headings or numbers. Remark and ID may be left out. ID is the bank's own number of a
// transaction, by which a line is known again in another file.
type Columns struct {
	Day    string `yaml:"day"`
	Amount string `yaml:"amount"`
	Payer  string `yaml:"payer"`
	Remark string `yaml:"remark"`
	ID     string `yaml:"id"`
}

// Records are the words of the first column, and where a trailer has its count and its total.
type Records struct {
	Header  string `yaml:"header"`
	Data    string `yaml:"data"`
	Trailer string `yaml:"trailer"`
	End     string `yaml:"end"`
	Count   int    `yaml:"count"`
	Total   int    `yaml:"total"`
}

//go:embed layouts/*.yaml
var shipped embed.FS

// Load reads the layout of this name that ships with kyosai (bank-headings, bank-records), or the layout file at this path.
func Load(nameOrPath string) (*Layout, error) {
	source, err := shipped.ReadFile("layouts/" + nameOrPath + ".yaml")
	if err != nil {
		if source, err = os.ReadFile(nameOrPath); err != nil {
			return nil, fmt.Errorf("read the layout of a bank's statement: %w", err)
		}
	}
	l, err := Parse(source)
	if err != nil {
		return nil, fmt.Errorf("the layout of a bank's statement, %s: %w", nameOrPath, err)
	}
	return l, nil
}

// Parse reads a layout and says everything that is wrong with it.
func Parse(source []byte) (*Layout, error) {
	var l Layout
	if err := strictyaml.Read(source, &l); err != nil {
		return nil, err
	}
	var wrong []error
	if l.Encoding != "cp932" && l.Encoding != "utf-8" {
		wrong = append(wrong, errors.New("encoding: write cp932 or utf-8"))
	}
	wrong = append(wrong, l.checkColumns()...)
	if len(l.Dates) == 0 {
		wrong = append(wrong, errors.New("dates: give at least one shape, such as yyyy/m/d"))
	}
	for _, pattern := range l.Dates {
		shape, err := layout.NewDayShape(pattern)
		if err != nil {
			wrong = append(wrong, fmt.Errorf("dates: %w", err))
		}
		l.shapes = append(l.shapes, shape)
	}
	return &l, errors.Join(append(wrong, l.checkRecords()...)...)
}

func (l *Layout) checkColumns() (wrong []error) {
	c := l.Columns
	for name, column := range map[string]string{"day": c.Day, "amount": c.Amount, "payer": c.Payer, "remark": c.Remark, "id": c.ID} {
		if column == "" {
			if name != "remark" && name != "id" {
				wrong = append(wrong, fmt.Errorf("columns.%s is missing", name))
			}
			continue
		}
		if n, err := strconv.Atoi(column); !l.Headings && (err != nil || n < 1 || n > mostColumns) {
			wrong = append(wrong, fmt.Errorf("columns.%s: without headings a column is a number from 1 to %d", name, mostColumns))
		}
	}
	return wrong
}

func (l *Layout) checkRecords() (wrong []error) {
	r := l.Records
	switch {
	case r == nil:
		return nil
	case l.Headings:
		wrong = append(wrong, errors.New("records: a file with headings has data alone; take one of both out"))
	case r.Data == "":
		wrong = append(wrong, errors.New("records.data is missing"))
	case r.Trailer == "" && (r.Count != 0 || r.Total != 0):
		wrong = append(wrong, errors.New("records: count and total stand in a trailer; say which word begins it"))
	}
	if r.Count < 0 || r.Count > mostColumns || r.Total < 0 || r.Total > mostColumns {
		wrong = append(wrong, fmt.Errorf("records: a column is a number from 1 to %d", mostColumns))
	}
	return wrong
}
