package zengin_test

import (
	"errors"
	"testing"

	"kyosai/server/zengin"
)

func TestANameIsNarrowedAsBanksTakeIt(t *testing.T) {
	for typed, want := range map[string]string{
		"コウベ": "ｺｳﾍﾞ", "こうべ": "ｺｳﾍﾞ", "ｺｳﾍﾞ": "ｺｳﾍﾞ", "コウヘ\u3099": "ｺｳﾍﾞ",
		"パーティー": "ﾊﾟ-ﾃｲ-", "ヴィーナス": "ｳﾞｲ-ﾅｽ", "ショップ": "ｼﾖﾂﾌﾟ", "ヲヰヱ": "ｵｲｴ", "ヵヶヮ": "ｶｹﾜ",
		"カ）スマ　商事"[:len("カ）スマ")]: "ｶ)ｽﾏ", "ａｂｃ－１２３": "ABC-123", "abc": "ABC", "Ａ．Ｂ": "A.B", "  タナカ　 ハナコ ": "ﾀﾅｶ  ﾊﾅｺ",
		"": "", "ｰ": "-", "㌔": "ｷﾛ",
	} {
		if got, err := zengin.Narrow(typed); err != nil || got != want {
			t.Errorf("%q: got %q, %v; want %q", typed, got, err, want)
		}
	}
}

func TestTheWrongCharacterIsNamed(t *testing.T) {
	for typed, want := range map[string]zengin.CharacterError{
		"カ）須磨商事":        {3, "須", zengin.NotAllowed},
		"コウベ・スマ":        {4, "・", zengin.NotAllowed},
		"ア,イ":           {2, ",", zengin.NotAllowed},
		"㈱スマ":           {1, "㈱", zengin.NotAllowed},
		"ア/イ":           {2, "/", zengin.NotAllowed},
		"ア゛":            {2, "゛", zengin.LoneMark},
		"ﾞｱ":            {1, "ﾞ", zengin.LoneMark},
		"マ\u309a":       {1, "マ\u309a", zengin.LoneMark},
		"コウベ\U0001F363": {4, "\U0001F363", zengin.NotAllowed},
		"A\x00":         {2, "\x00", zengin.NotAllowed},
	} {
		var wrong *zengin.CharacterError
		if got, err := zengin.Narrow(typed); !errors.As(err, &wrong) || *wrong != want {
			t.Errorf("%q: got %q, %v; want %v", typed, got, err, &want)
		}
	}
}

func TestAVoicedLetterIsNeverCutInTwo(t *testing.T) {
	for _, c := range []struct {
		text  string
		bytes int
		want  string
	}{
		{"ｶﾞｷﾞ", 4, "ｶﾞｷﾞ"}, {"ｶﾞｷﾞ", 3, "ｶﾞ"}, {"ｶﾞｷﾞ", 2, "ｶﾞ"}, {"ｶﾞｷﾞ", 1, ""}, {"ﾊﾟﾊﾟ", 3, "ﾊﾟ"}, {"AB C", 3, "AB"}, {"ｱｲ", 15, "ｱｲ"},
	} {
		if got := zengin.Cut(c.text, c.bytes); got != c.want {
			t.Errorf("%q cut to %d bytes: got %q, want %q", c.text, c.bytes, got, c.want)
		}
	}
}

func FuzzNarrow(f *testing.F) {
	for _, seed := range []string{"カ）スマショウジ", "ｶﾞ", "゛", "ヴ", "㍿", "\xff", "ガ\u3099"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		narrowed, err := zengin.Narrow(typed)
		if err != nil {
			var wrong *zengin.CharacterError
			if !errors.As(err, &wrong) || wrong.Position < 1 || wrong.Position > len([]rune(typed)) {
				t.Fatalf("%q: %v", typed, err)
			}
			return
		}
		if err := zengin.Check(narrowed); err != nil {
			t.Fatalf("%q became %q: %v", typed, narrowed, err)
		}
		if again, err := zengin.Narrow(narrowed); err != nil || again != narrowed {
			t.Fatalf("%q became %q and then %q: %v", typed, narrowed, again, err)
		}
	})
}

// seeds are an order as it is sent, and as the bank answers it, with and without breaks.
func seeds(f *testing.F) {
	for _, breaks := range []bool{false, true} {
		for _, result := range []zengin.Result{0, zengin.Done, zengin.NoAccount} {
			of := order()
			of.Breaks = breaks
			for i := range of.Transfers {
				of.Transfers[i].Result = result
			}
			raw, err := of.Bytes()
			if err != nil {
				f.Fatal(err)
			}
			f.Add(raw)
		}
	}
}

func FuzzRead(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, raw []byte) { readsBack(t, raw, zengin.Read) })
}

func FuzzReadResults(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, raw []byte) { readsBack(t, raw, zengin.ReadResults) })
}

// readsBack holds that what is read is written again as long as it was, and what is not read is a fault of the file.
func readsBack(t *testing.T, raw []byte, read func([]byte) (*zengin.File, error)) {
	t.Helper()
	found, err := read(raw)
	if err != nil {
		var fault *zengin.Fault
		if !errors.As(err, &fault) {
			t.Fatalf("no fault: %v", err)
		}
		return
	}
	again, err := found.Bytes()
	if err != nil {
		t.Fatalf("read, but not written again: %v", err)
	}
	if len(again) != len(raw) {
		t.Fatalf("%d bytes became %d", len(raw), len(again))
	}
}
