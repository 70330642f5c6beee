package reports

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"kyosai/gen/ent/export"
	"kyosai/server/exports"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Taken is a report as a file.
type Taken struct {
	Name  string
	Bytes []byte
}

// Take gives a report out as a file, with its purpose and its line in the list of what left.
func (r Reports) Take(ctx context.Context, a Asked, purpose string) (*Taken, error) {
	report, err := r.Usage(ctx, a)
	if err != nil {
		return nil, err
	}
	if purpose, err = exports.Purpose(purpose); err != nil {
		return nil, err
	}
	raw, err := report.file()
	if err != nil {
		return nil, err
	}
	digest := sha256.Sum256(raw)
	name := fmt.Sprintf("%d %s %s", a.Year, a.Kind, a.By)
	err = r.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		_, err := exports.Record(ctx, tx, exports.Leaving{
			Kind: export.KindSALES_REPORT, OfID: name, Role: planners, Purpose: purpose, SHA256: hex.EncodeToString(digest[:]), Size: len(raw),
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return &Taken{strings.ToLower(strings.ReplaceAll("riyou "+name, " ", "-")) + ".csv", raw}, nil
}

// hiddenText stands for a number that is not shown.
const hiddenText = "x"

// file writes a report as a table that office programs open: UTF-8 with its mark, lines as RFC 4180 has them.
func (r *Report) file() ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("\ufeff")
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	lines := [][]string{{"区分", "申込み", "成立", "不参加", "取消し・期限切れ", "落選", "空きなし", "売れた枚数・人数", "売上（円）", "定員・枚数", "充足率（%）", "定員・枚数に占める割合（%）"}}
	for _, row := range append(r.Rows, r.Total) {
		line := []string{tame(row.Label)}
		for _, n := range []*int{row.Applied, row.Sold, row.Absent, row.Cancelled, row.Lost, row.NoneLeft} {
			line = append(line, number(n, hiddenText))
		}
		line = append(line, number(row.Units, hiddenText), number(row.Income, hiddenText))
		line = append(line, number(row.Capacity, ""), number(row.Filled, none(r.By == Item && !row.sum())), number(row.Share, none(r.By != Item || row.sum())))
		lines = append(lines, line)
	}
	if err := w.WriteAll(lines); err != nil {
		return nil, fmt.Errorf("write a report: %w", err)
	}
	return out.Bytes(), nil
}

// none is what stands for a number that is none: hidden where the row has one.
func none(has bool) string {
	if !has {
		return ""
	}
	return hiddenText
}

func number[N int | yen.Amount](n *N, none string) string {
	if n == nil {
		return none
	}
	return strconv.FormatInt(int64(*n), 10)
}

// tame keeps a name from being taken for a formula.
func tame(name string) string {
	if strings.ContainsAny(name[:min(1, len(name))], "=+-@\t\r") {
		return "'" + name
	}
	return name
}
