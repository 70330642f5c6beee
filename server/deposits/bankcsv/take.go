package bankcsv

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"kyosai/server/caldate"
	"kyosai/server/yen"
)

// reading is a file as far as it was read.
type reading struct {
	*Layout
	at      columns
	lines   []Line
	total   yen.Amount
	trailed bool
	ended   bool
}

// take takes one record, by what its first column says it is.
func (r *reading) take(n int, record []string) error {
	if r.Records == nil {
		return r.data(n, record)
	}
	if r.ended {
		return &Fault{Record: n, Reason: "終わりのレコードの後に何かあります"}
	}
	switch kind := strings.TrimSpace(record[0]); {
	case kind == r.Records.Data && !r.trailed:
		return r.data(n, record)
	case r.Records.Header != "" && kind == r.Records.Header && n == 1:
		return nil
	case r.Records.Trailer != "" && kind == r.Records.Trailer && !r.trailed:
		r.trailed = true
		return r.trailer(n, record)
	case r.Records.End != "" && kind == r.Records.End:
		r.ended = true
		return nil
	}
	return &Fault{Record: n, Column: 1, Reason: "ここに来るはずのないレコードです"}
}

// whole tells whether what the layout ends a file with was there.
func (r *reading) whole(records int) error {
	if r.Records != nil && (r.Records.Trailer != "" && !r.trailed || r.Records.End != "" && !r.ended) {
		return &Fault{Record: records, Reason: "ファイルが途中で終わっています"}
	}
	return nil
}

// data takes one transaction; what went out has no amount that came in.
func (r *reading) data(n int, record []string) error {
	if r.at.width > 0 && len(record) != r.at.width || len(record) <= max(r.at.day, r.at.amount, r.at.payer, r.at.remark, r.at.id) {
		return &Fault{Record: n, Reason: fmt.Sprintf("列の数が違います（%d列）", len(record))}
	}
	line := Line{Record: n}
	amount, wrong := amountOf(record[r.at.amount])
	if wrong != "" {
		return &Fault{n, r.at.amount + 1, wrong}
	}
	if amount == 0 {
		return nil
	}
	line.Amount = amount
	if line.PaidOn, wrong = r.dayOf(record[r.at.day]); wrong != "" {
		return &Fault{n, r.at.day + 1, wrong}
	}
	for at, into := range map[int]*string{r.at.payer: &line.Payer, r.at.remark: &line.Remark, r.at.id: &line.ID} {
		if *into, wrong = text(record, at); wrong != "" {
			return &Fault{n, at + 1, wrong}
		}
	}
	r.lines, r.total = append(r.lines, line), r.total+amount
	return nil
}

// trailer holds what was read against the count and the total that the bank gives.
func (r *reading) trailer(n int, record []string) error {
	for at, want := range map[int]int64{r.Records.Count: int64(len(r.lines)), r.Records.Total: int64(r.total)} {
		if at == 0 {
			continue
		}
		if at > len(record) {
			return &Fault{Record: n, Reason: fmt.Sprintf("列の数が違います（%d列）", len(record))}
		}
		got, err := strconv.ParseInt(strings.ReplaceAll(strings.TrimSpace(record[at-1]), ",", ""), 10, 64)
		if err != nil {
			return &Fault{n, at, "数字ではありません"}
		}
		if got != want {
			return &Fault{n, at, fmt.Sprintf("合計が合いません（ファイルの記載は%d、読み取った合計は%d）", got, want)}
		}
	}
	return nil
}

// amounts are whole yen, with or without commas between the thousands.
var amounts = regexp.MustCompile(`^(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})$`)

func amountOf(written string) (yen.Amount, string) {
	written = strings.TrimSpace(written)
	if written == "" {
		return 0, ""
	}
	if !amounts.MatchString(written) {
		return 0, "金額が正しくありません"
	}
	n, err := strconv.ParseInt(strings.ReplaceAll(written, ",", ""), 10, 64)
	if err != nil || n > dearest {
		return 0, "金額が大きすぎます"
	}
	return yen.Amount(n), ""
}

func (r *reading) dayOf(written string) (caldate.Day, string) {
	for _, shape := range r.shapes {
		if day, ok := shape.Day(strings.TrimSpace(written)); ok {
			return day, ""
		}
	}
	return "", "日付が正しくありません"
}
