package bankcsv

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kyosai/server/caldate"
	"kyosai/server/migration/cp932"
	"kyosai/server/yen"
)

const (
	mostColumns = 100
	mostRecords = 20_000
	longestText = 255
	dearest     = 10_000_000_000 // yen: no member pays as much, and a column that was mistaken for another shows
)

// Line is one payment that came in.
type Line struct {
	Record int // in the file, from 1, with its headings
	PaidOn caldate.Day
	Amount yen.Amount
	Payer  string
	Remark string
	ID     string // the bank's own number, or empty
}

// Fault is why a file is not read.
type Fault struct {
	Record int    // from 1; 0 where it is about the whole file
	Column int    // from 1; 0 where it is about the whole record
	Reason string // in Japanese, to be read after the place
}

func (f *Fault) Error() string {
	return fmt.Sprintf("record %d, column %d: %s", f.Record, f.Column, f.Reason)
}

// Read reads all that came in, or nothing. Records without an amount are money that went out, and are passed over.
func (l *Layout) Read(raw []byte) ([]Line, error) {
	records, err := l.records(raw)
	if err != nil {
		return nil, err
	}
	at, first, err := l.place(records)
	if err != nil {
		return nil, err
	}
	r := reading{Layout: l, at: at}
	for i := first; i < len(records); i++ {
		if err := r.take(i+1, records[i]); err != nil {
			return nil, err
		}
	}
	if err := r.whole(len(records)); err != nil {
		return nil, err
	}
	return r.lines, nil
}

// records takes the file apart. In CP932 neither a comma nor a quotation mark is a part of another character, so that the
// text can be decoded first.
func (l *Layout) records(raw []byte) ([][]string, error) {
	text, err := l.decode(raw)
	if err != nil {
		return nil, err
	}
	reader := csv.NewReader(strings.NewReader(text))
	reader.FieldsPerRecord = -1
	var all [][]string
	for {
		record, err := reader.Read()
		var broken *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return all, nil
		case errors.As(err, &broken):
			return nil, &Fault{Record: len(all) + 1, Reason: fmt.Sprintf("引用符の位置が正しくありません（%d行目の%dバイト目）", broken.Line, broken.Column)}
		case err != nil:
			return nil, fmt.Errorf("read a statement: %w", err)
		case len(record) > mostColumns:
			return nil, &Fault{Record: len(all) + 1, Reason: fmt.Sprintf("列が%dを超えています", mostColumns)}
		case len(all) == mostRecords:
			return nil, &Fault{Record: len(all) + 1, Reason: fmt.Sprintf("%d件を超えています。期間を分けてください", mostRecords)}
		}
		all = append(all, record)
	}
}

// decode gives the text, and names the byte at which it is none.
func (l *Layout) decode(raw []byte) (string, error) {
	raw = bytes.TrimSuffix(raw, []byte{0x1a})
	record := func(at int) int { return bytes.Count(raw[:at], []byte("\n")) + 1 }
	if l.Encoding == "utf-8" {
		raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
		if utf8.Valid(raw) {
			return string(raw), nil
		}
		at := len(raw) - len(bytes.TrimLeftFunc(raw, func(r rune) bool { return r != utf8.RuneError }))
		return "", &Fault{Record: record(at), Reason: fmt.Sprintf("文字コードがUTF-8ではありません（ファイルの%dバイト目）", at+1)}
	}
	begin := 0
	for _, line := range bytes.SplitAfter(raw, []byte("\n")) {
		if _, err := cp932.Decode(line); err != nil {
			return "", &Fault{Record: record(begin), Reason: fmt.Sprintf("文字コードがシフトJIS（CP932）ではありません（ファイルの%dバイト目からの行）", begin+1)}
		}
		begin += len(line)
	}
	return cp932.Decode(raw)
}

// columns are where what is read stands in a record, from 0; -1 where the file lacks it.
type columns struct{ day, amount, payer, remark, id, width int }

// place finds the columns, and the first record of data.
func (l *Layout) place(records [][]string) (at columns, first int, err error) {
	if len(records) == 0 {
		return at, 0, &Fault{Reason: "ファイルが空です"}
	}
	find := func(name string) int {
		if name == "" || err != nil {
			return -1
		}
		var found int
		found, err = l.find(name, records[0])
		return found
	}
	c := l.Columns
	at = columns{day: find(c.Day), amount: find(c.Amount), payer: find(c.Payer), remark: find(c.Remark), id: find(c.ID)}
	if l.Headings {
		at.width, first = len(records[0]), 1
	}
	return at, first, err
}

func (l *Layout) find(name string, headings []string) (int, error) {
	if !l.Headings {
		n, err := strconv.Atoi(name)
		return n - 1, err
	}
	found := -1
	for i, heading := range headings {
		if strings.TrimSpace(heading) != name {
			continue
		}
		if found >= 0 {
			return 0, &Fault{Record: 1, Column: i + 1, Reason: fmt.Sprintf("見出し「%s」が二つあります", name)}
		}
		found = i
	}
	if found < 0 {
		return 0, &Fault{Record: 1, Reason: fmt.Sprintf("見出し「%s」がありません", name)}
	}
	return found, nil
}

// text is a value as it is kept: trimmed, of one line, not too long.
func text(record []string, at int) (string, string) {
	if at < 0 {
		return "", ""
	}
	value := strings.TrimSpace(record[at])
	switch {
	case utf8.RuneCountInString(value) > longestText:
		return "", fmt.Sprintf("%d文字を超えています", longestText)
	case strings.ContainsFunc(value, unicode.IsControl):
		return "", "改行やタブなど、使えない文字が入っています"
	}
	return value, ""
}
