package zengin_test

import (
	"testing"

	"kyosai/server/zengin"
)

// TestABrokenFileIsRefusedWithItsPlaceAndReason breaks a good file in one place each time.
func TestABrokenFileIsRefusedWithItsPlaceAndReason(t *testing.T) {
	for name, c := range map[string]struct {
		record, at int // of what is overwritten
		with       string
		want       zengin.Fault
	}{
		"no header":                     {1, 0, "2", zengin.Fault{1, 0, "2", zengin.WrongRecord}},
		"debits in place of transfers":  {1, 1, "91", zengin.Fault{1, 1, "9", zengin.WrongKind}},
		"EBCDIC":                        {1, 3, "1", zengin.Fault{1, 3, "1", zengin.WrongCode}},
		"a letter in the client's code": {1, 13, "A", zengin.Fault{1, 13, "A", zengin.NotDigits}},
		"no client":                     {1, 14, "                                        ", zengin.Fault{1, 14, " ", zengin.Missing}},
		"30 February":                   {1, 54, "0230", zengin.Fault{1, 54, "0230", zengin.NoSuchDay}},
		"month 13":                      {1, 54, "1301", zengin.Fault{1, 54, "1301", zengin.NoSuchDay}},
		"an account of no kind":         {1, 95, "3", zengin.Fault{1, 95, "3", zengin.WrongCode}},
		"something at the end":          {1, 119, "X", zengin.Fault{1, 119, "X", zengin.NotBlank}},
		"an end before its time":        {2, 0, "9", zengin.Fault{2, 0, "9", zengin.WrongRecord}},
		"a blank in a bank's number":    {2, 1, " 900", zengin.Fault{2, 1, " ", zengin.NotDigits}},
		"a small kana":                  {2, 52, "ｬ", zengin.Fault{2, 52, "ｬ", zengin.NotAllowed}},
		"a long mark":                   {2, 52, "ｰ", zengin.Fault{2, 52, "ｰ", zengin.NotAllowed}},
		"ｦ":                             {2, 52, "ｦ", zengin.Fault{2, 52, "ｦ", zengin.NotAllowed}},
		"a comma":                       {2, 52, ",", zengin.Fault{2, 52, ",", zengin.NotAllowed}},
		"a small letter":                {2, 52, "a", zengin.Fault{2, 52, "a", zengin.NotAllowed}},
		"a control character":           {2, 52, "\x07", zengin.Fault{2, 52, `\x07`, zengin.NotAllowed}},
		"a mark of no letter":           {2, 50, "ﾞ", zengin.Fault{2, 50, "ﾞ", zengin.LoneMark}},
		"a mark of another letter":      {2, 50, "ﾏﾟ", zengin.Fault{2, 51, "ﾟ", zengin.LoneMark}},
		"a name that begins late":       {2, 50, " ﾔ", zengin.Fault{2, 50, " ", zengin.NotLeft}},
		"no amount":                     {2, 80, "0000000000", zengin.Fault{2, 80, "0000000000", zengin.WrongAmount}},
		"an amount with blanks":         {2, 80, "     20000", zengin.Fault{2, 80, " ", zengin.NotDigits}},
		"another amount":                {2, 89, "1", zengin.Fault{5, 7, "010000020000", zengin.WrongTotal}},
		"an unknown new code":           {2, 90, "3", zengin.Fault{2, 90, "3", zengin.WrongCode}},
		"half a clearing house":         {2, 38, "12  ", zengin.Fault{2, 40, " ", zengin.NotDigits}},
		"an unknown flag":               {2, 112, "N", zengin.Fault{2, 112, "N", zengin.WrongCode}},
		"another count":                 {5, 6, "4", zengin.Fault{5, 1, "000004", zengin.WrongCount}},
		"no trailer":                    {5, 0, "9", zengin.Fault{5, 0, "9", zengin.WrongRecord}},
		"text behind the end":           {6, 1, "X", zengin.Fault{6, 1, "X", zengin.NotBlank}},
	} {
		t.Run(name, func(t *testing.T) {
			raw := write(t, order())
			copy(raw[(c.record-1)*120+c.at:], bytesOf(t, c.with))
			refuses(t, func() error { _, err := zengin.Read(raw); return err }, c.want)
		})
	}
}

func TestAFileOfAnotherLengthIsRefused(t *testing.T) {
	plain, broken := order(), order()
	broken.Breaks = true
	whole, lines := write(t, plain), write(t, broken)
	for name, c := range map[string]struct {
		raw  []byte
		want zengin.Fault
	}{
		"an empty file":                 {nil, zengin.Fault{0, 0, "", zengin.TooFew}},
		"a record that breaks off":      {whole[:300], zengin.Fault{3, 60, "", zengin.WrongLength}},
		"no end":                        {whole[:600], zengin.Fault{4, 0, "2", zengin.WrongRecord}},
		"no transfer":                   {append(append([]byte{}, whole[:120]...), whole[480:]...), zengin.Fault{3, 0, "", zengin.TooFew}},
		"a record behind the end":       {append(append([]byte{}, whole...), whole[:120]...), zengin.Fault{5, 0, "8", zengin.WrongRecord}},
		"the host's end of file":        {append(append([]byte{}, whole...), 0x1a), zengin.Fault{7, 1, "", zengin.WrongLength}},
		"breaks behind some records":    {append(append([]byte{}, lines[:122]...), whole[120:]...), zengin.Fault{2, 120, "20", zengin.NoBreak}},
		"a last record without a break": {lines[:len(lines)-2], zengin.Fault{6, 120, "", zengin.WrongLength}},
	} {
		t.Run(name, func(t *testing.T) {
			refuses(t, func() error { _, err := zengin.Read(c.raw); return err }, c.want)
		})
	}
}

func TestWhatTheFormatCannotHoldIsNotWritten(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(f *zengin.File)
		want  zengin.Fault
	}{
		"a short client's code":   {func(f *zengin.File) { f.ClientCode = "123" }, zengin.Fault{1, 4, "123", zengin.NotDigits}},
		"no client":               {func(f *zengin.File) { f.ClientName = "" }, zengin.Fault{1, 14, "", zengin.Missing}},
		"a kanji":                 {func(f *zengin.File) { f.ClientName = "ｺｳﾍﾞ市" }, zengin.Fault{1, 18, "市", zengin.NotAllowed}},
		"29 February is a day":    {func(f *zengin.File) { f.Month, f.Day = 2, 29 }, zengin.Fault{}},
		"31 April is none":        {func(f *zengin.File) { f.Month, f.Day = 4, 31 }, zengin.Fault{1, 54, "0431", zengin.NoSuchDay}},
		"an account of no kind":   {func(f *zengin.File) { f.Transfers[1].To.Type = '3' }, zengin.Fault{3, 42, "3", zengin.WrongCode}},
		"six digits":              {func(f *zengin.File) { f.Transfers[1].To.Number = "123456" }, zengin.Fault{3, 43, "123456", zengin.NotDigits}},
		"a small kana":            {func(f *zengin.File) { f.Transfers[2].Holder = "ﾔｬ" }, zengin.Fault{4, 51, "ｬ", zengin.NotAllowed}},
		"a blank in front":        {func(f *zengin.File) { f.Transfers[2].Holder = " ﾔ" }, zengin.Fault{4, 50, " ", zengin.NotLeft}},
		"nothing":                 {func(f *zengin.File) { f.Transfers[0].Amount = 0 }, zengin.Fault{2, 80, "0", zengin.WrongAmount}},
		"less than nothing":       {func(f *zengin.File) { f.Transfers[0].Amount = -1 }, zengin.Fault{2, 80, "-1", zengin.WrongAmount}},
		"ten thousand millions":   {func(f *zengin.File) { f.Transfers[0].Amount = 10_000_000_000 }, zengin.Fault{2, 80, "10000000000", zengin.WrongAmount}},
		"a code of eleven digits": {func(f *zengin.File) { f.Transfers[0].Codes[1] = 10_000_000_000 }, zengin.Fault{2, 101, "10000000000", zengin.NotDigits}},
		"nobody":                  {func(f *zengin.File) { f.Transfers = nil }, zengin.Fault{2, 0, "0", zengin.WrongCount}},
	} {
		t.Run(name, func(t *testing.T) {
			f := order()
			c.spoil(f)
			raw, err := f.Bytes()
			if c.want == (zengin.Fault{}) {
				if err != nil {
					t.Error(err)
				}
				return
			}
			if raw != nil {
				t.Errorf("%d bytes came out", len(raw))
			}
			refuses(t, func() error { return err }, c.want)
		})
	}
}

func TestASumThatTheTrailerCannotHoldIsNotWritten(t *testing.T) {
	f := order()
	f.Transfers[0].Amount = zengin.MostAmount
	for len(f.Transfers) < 103 {
		f.Transfers = append(f.Transfers, f.Transfers[0])
	}
	_, err := f.Bytes()
	refuses(t, func() error { return err }, zengin.Fault{105, 0, "1019999999899", zengin.TotalTooLarge})
}
