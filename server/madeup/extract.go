package madeup

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"kyosai/server/caldate"
	"kyosai/server/kana"
	"kyosai/server/migration/cp932"
)

// WriteExtract writes the scheme as the host would have unloaded it, in the
// shape of the layout host-1971. Claims are not in it: the host knew none.
func (s Scheme) WriteExtract(folder string) error {
	if err := s.Check(); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("write the extract: %w", err)
	}
	for _, file := range []struct {
		name  string
		write func(*hostFile)
	}{
		{"JIGYOSYO.DAT", s.writeCompanies}, {"KAIIN.DAT", s.writeMembers}, {"KYUFU.DAT", s.writePayments},
	} {
		if err := writeHostFile(filepath.Join(folder, file.name), file.write); err != nil {
			return fmt.Errorf("write the extract: %w", err)
		}
	}
	return nil
}

func (s Scheme) writeCompanies(f *hostFile) {
	for n := range s.Companies {
		c := s.Company(n)
		f.field(c.Code, 6)
		f.kana(c.Kana, 30)
		f.kanji(c.Name, 40)
		f.field(c.PostalCode, 7)
		f.kanji(c.Address, 50)
		f.field(c.Telephone, 13)
		f.days(c.Joined, c.Withdrew)
		f.field("", 40)
	}
}

var (
	sexDigits        = map[string]string{"MALE": "1", "FEMALE": "2"}
	employmentDigits = map[string]string{"REGULAR": "1", "PART_TIME": "2", "CONTRACT": "3"}
	relationDigits   = map[string]string{"SELF": "00", "SPOUSE": "01", "CHILD": "02", "PARENT": "03"}
)

func (s Scheme) writeMembers(f *hostFile) {
	for n := range s.Members {
		m := s.Member(n)
		f.field(s.Company(m.Company).Code, 6)
		f.field(m.Number, 8)
		f.kana(m.Kana, 25)
		f.kanji(m.Name, 30)
		f.field(sexDigits[m.Sex], 1)
		f.field(employmentDigits[m.Employment], 1)
		f.kanji(m.Location, 30)
		f.days(m.Born, m.Married, m.Hired, m.Joined, m.Left)
		f.field("", 14)
	}
}

func (s Scheme) writePayments(f *hostFile) {
	for n := range s.Members {
		m := s.Member(n)
		for _, p := range s.HostPayments(n, m) {
			f.field(m.Number, 8)
			f.field(p.Kind+relationDigits[p.Relation], 4)
			f.field(hostDay(p.Paid.First())[:5], 5)
			f.field(fmt.Sprintf("%08d", p.Amount), 8)
			f.field("", 5)
		}
	}
}

// hostFile writes fields of fixed length in CP932. The first error stays.
type hostFile struct {
	out *bufio.Writer
	err error
}

func writeHostFile(path string, write func(*hostFile)) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	f := &hostFile{out: bufio.NewWriter(file)}
	write(f)
	return errors.Join(f.err, f.out.Flush(), file.Close())
}

// field writes text padded with spaces; what is too long is cut between characters.
func (f *hostFile) field(text string, length int) { f.padded(text, length, " ") }

// kanji writes full-width text padded with U+3000.
func (f *hostFile) kanji(text string, length int) { f.padded(text, length, "\x81\x40") }

// kana writes a reading in half-width katakana.
func (f *hostFile) kana(reading string, length int) { f.field(half.Replace(reading), length) }

func (f *hostFile) padded(text string, length int, pad string) {
	raw := make([]byte, 0, length)
	for _, r := range text {
		encoded, err := cp932.Encode(string(r))
		f.err = errors.Join(f.err, err)
		if len(raw)+len(encoded) > length {
			break
		}
		raw = append(raw, encoded...)
	}
	raw = append(raw, bytes.Repeat([]byte(pad), (length-len(raw))/len(pad))...)
	_, _ = f.out.Write(raw) // its error comes with Flush
}

// days writes days in the host's eras.
func (f *hostFile) days(days ...caldate.Day) {
	for _, d := range days {
		f.field(hostDay(d), 7)
	}
}

// hostDay is the day as the host writes it: the era's digit, then YYMMDD.
func hostDay(d caldate.Day) string {
	if d.IsNone() {
		return "0000000"
	}
	eras := []caldate.Era{caldate.Taisho, caldate.Showa, caldate.Heisei, caldate.Reiwa}
	era := 0
	for era+1 < len(eras) && !d.Before(eras[era+1].First) {
		era++
	}
	first, _, _ := eras[era].First.YMD()
	year, month, day := d.YMD()
	return fmt.Sprintf("%d%02d%02d%02d", era+2, year-first+1, month, day)
}

// half turns full-width katakana into half-width ones, voiced marks apart.
var half = func() *strings.Replacer {
	var pairs []string
	for r := '｡'; r <= 'ﾝ'; r++ {
		for _, mark := range []string{"ﾞ", "ﾟ", ""} {
			narrow := string(r) + mark
			if wide := kana.Widen(narrow); len([]rune(wide)) == 1 {
				pairs = append(pairs, wide, narrow)
			}
		}
	}
	return strings.NewReplacer(pairs...)
}()
