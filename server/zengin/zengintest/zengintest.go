// Package zengintest reads bank files for tests by the layout of the banks alone, length@offset, and knows nothing of what
// writes them: fields are named here, cut here, and their letters decoded by Shift JIS, which has JIS X 0201 in it.
package zengintest

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/japanese"
)

// Record is the fields of a record by their names: numbers with their zeros, texts without the blanks behind them.
type Record map[string]string

// Int is a field that is a number.
func (r Record) Int(name string) int64 {
	n, _ := strconv.ParseInt(r[name], 10, 64) // of digits alone, as it was read
	return n
}

// column is a field of a record: N a number of digits, C text at the left, K a constant, B blank.
type column struct {
	name       string
	form       byte
	length, at int
	is         string // of a constant
}

var layouts = map[byte][]column{
	'1': {
		{"record", 'K', 1, 0, "1"}, {"kind", 'K', 2, 1, "21"}, {"code", 'K', 1, 3, "0"}, {"client code", 'N', 10, 4, ""}, {"client", 'C', 40, 14, ""}, {"day", 'N', 4, 54, ""},
		{"bank", 'N', 4, 58, ""}, {"bank name", 'C', 15, 62, ""}, {"branch", 'N', 3, 77, ""}, {"branch name", 'C', 15, 80, ""}, {"type", 'N', 1, 95, ""}, {"account", 'N', 7, 96, ""},
		{"blank", 'B', 17, 103, ""},
	},
	'2': {
		{"record", 'K', 1, 0, "2"}, {"bank", 'N', 4, 1, ""}, {"bank name", 'C', 15, 5, ""}, {"branch", 'N', 3, 20, ""}, {"branch name", 'C', 15, 23, ""}, {"clearing house", 'B', 4, 38, ""},
		{"type", 'N', 1, 42, ""}, {"account", 'N', 7, 43, ""}, {"payee", 'C', 30, 50, ""}, {"amount", 'N', 10, 80, ""}, {"new code", 'N', 1, 90, ""}, {"first code", 'N', 10, 91, ""},
		{"second code", 'N', 10, 101, ""}, {"by wire", 'K', 1, 111, "7"}, {"flag", 'C', 1, 112, ""}, {"blank", 'B', 7, 113, ""},
	},
	'8': {{"record", 'K', 1, 0, "8"}, {"count", 'N', 6, 1, ""}, {"sum", 'N', 12, 7, ""}, {"blank", 'B', 101, 19, ""}},
	'9': {{"record", 'K', 1, 0, "9"}, {"blank", 'B', 119, 1, ""}},
}

// Read gives the records of an order of transfers: the header, a record a transfer, the trailer, whose count and sum are right, and the end.
func Read(raw []byte) (records []Record, err error) {
	raw = bytes.ReplaceAll(raw, []byte("\r\n"), nil)
	if len(raw)%120 != 0 {
		return nil, fmt.Errorf("%d bytes are no records of 120", len(raw))
	}
	for at := 0; at < len(raw); at += 120 {
		fields, err := fieldsOf(raw[at : at+120])
		if err != nil {
			return nil, fmt.Errorf("record %d: %w", at/120+1, err)
		}
		records = append(records, fields)
	}
	return records, inOrder(records)
}

func fieldsOf(record []byte) (Record, error) {
	fields, covered := Record{}, 0
	for _, c := range layouts[record[0]] {
		text, err := japanese.ShiftJIS.NewDecoder().Bytes(record[c.at : c.at+c.length])
		if err != nil || covered != c.at {
			return nil, fmt.Errorf("%s at %d: %w", c.name, c.at, err)
		}
		if fields[c.name], err = c.read(string(text)); err != nil {
			return nil, fmt.Errorf("%s at %d, %q: %w", c.name, c.at, text, err)
		}
		covered += c.length
	}
	if covered != 120 {
		return nil, fmt.Errorf("a record that begins with %q has %d bytes of fields", record[0], covered)
	}
	return fields, nil
}

// allowed are the letters of a name; a small kana, ｦ and ｰ are not among them.
const allowed = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ().-"

func (c column) read(text string) (string, error) {
	switch {
	case c.form == 'K' && text != c.is:
		return "", fmt.Errorf("is not %q", c.is)
	case c.form == 'N' && strings.Trim(text, "0123456789") != "":
		return "", errors.New("is no number")
	case c.form == 'B' && strings.Trim(text, " ") != "":
		return "", errors.New("is not blank")
	case c.form == 'C' && strings.Trim(text, allowed) != "", c.form == 'C' && strings.ContainsAny(text, "\x00\ufffd"):
		return "", errors.New("has a letter that banks do not take")
	case c.form == 'C' && strings.HasPrefix(text, " ") && strings.TrimSpace(text) != "":
		return "", errors.New("is not at the left")
	}
	return strings.TrimRight(text, " "), nil
}

// inOrder wants a header, transfers, the trailer that counts and adds them up, and the end.
func inOrder(records []Record) error {
	order := ""
	sum := int64(0)
	for _, r := range records {
		order += r["record"]
		sum += r.Int("amount") // of a header and a trailer there is none
	}
	n := len(records) - 3
	if n < 1 || order != "1"+strings.Repeat("2", n)+"89" {
		return fmt.Errorf("the records come as %.80s", order)
	}
	if trailer := records[n+1]; trailer["count"] != fmt.Sprintf("%06d", n) || trailer["sum"] != fmt.Sprintf("%012d", sum) {
		return fmt.Errorf("the trailer says %s and %s of %d transfers of %d yen", trailer["count"], trailer["sum"], n, sum)
	}
	return nil
}
