package kana

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWidenJoinsVoicedMarks(t *testing.T) {
	for half, want := range map[string]string{
		"ｺﾞﾄｳ ｹｲｺ":   "ゴトウ ケイコ",
		"ﾊﾟｰﾙ":       "パール",
		"ｳﾞｨﾗ":       "ヴィラ",
		"ﾞｱﾟ":        "゛ア゜",
		"ｱﾞ":         "ア゛",
		"｡｢｣､･ｦｯｰﾝ":  "。「」、・ヲッーン",
		"ABC 123":    "ABC 123",
		"髙島　\u2f83神": "髙島　\u2f83神",
		"":           "",
	} {
		if got := Widen(half); got != want {
			t.Errorf("Widen(%q) = %q, want %q", half, got, want)
		}
	}
}

func TestNamesThatLookAlikeShareAKey(t *testing.T) {
	for _, alike := range []string{
		"高島 浩,髙島　浩,高島浩,髙島\u3000浩",
		"山崎,山﨑,山嵜",
		"渡辺,渡邊,渡邉,渡邉\U000E0101",
		"斉藤,斎藤,齋藤,齊藤",
		"吉田,𠮷田",
		"神戸,神戸",
		"ABC商事,ＡＢＣ商事,abc商事",
		"さくら,サクラ,ｻｸﾗ",
		"(株)海運,㈱海運",
		"龍,竜", "濱,濵,浜", "嶋,島,嶌", "德,徳", "冨,富", "靏,鶴",
	} {
		names := strings.Split(alike, ",")
		for _, name := range names[1:] {
			if FoldName(name) != FoldName(names[0]) {
				t.Errorf("%q has the key %q, %q has %q", name, FoldName(name), names[0], FoldName(names[0]))
			}
		}
	}
}

func TestNamesThatDifferKeepTheirKeysApart(t *testing.T) {
	for _, pair := range [][2]string{{"川", "河"}, {"坂本", "阪本"}, {"は", "ぱ"}, {"び", "ひ"}, {"\ue000", "\ue001"}, {"𠮷", "🍣"}} {
		if FoldName(pair[0]) == FoldName(pair[1]) {
			t.Errorf("%q and %q share the key %q", pair[0], pair[1], FoldName(pair[0]))
		}
	}
}

func TestReadingsThatSoundAlikeShareAKey(t *testing.T) {
	for _, alike := range []string{
		"タカシマ ヒロシ,たかしまひろし,ﾀｶｼﾏ ﾋﾛｼ,タカシマ　ヒロシ",
		"オオノ,オーノ,おおの,ｵｰﾉ,ｵ-ﾉ,オウノ",
		"ヒョウドウ,ヒヨウドウ,ヒョードー,ひょうどう",
		"ケイコ,ケーコ,ケエコ",
		"カヅコ,カズコ",
	} {
		readings := strings.Split(alike, ",")
		for _, reading := range readings[1:] {
			if FoldKana(reading) != FoldKana(readings[0]) {
				t.Errorf("%q has the key %q, %q has %q", reading, FoldKana(reading), readings[0], FoldKana(readings[0]))
			}
		}
	}
	if FoldKana("ハハ") == FoldKana("パパ") || FoldKana("ヤマサキ") == FoldKana("ヤマザキ") {
		t.Error("voiced and unvoiced sounds share a key")
	}
}

func TestTelephoneNumbersAreTheirDigits(t *testing.T) {
	for number, want := range map[string]string{"078-296-7316 ": "0782967316", "（０７８）２９６−７３１６": "0782967316", "": "", "内線": ""} {
		if got := FoldDigits(number); got != want {
			t.Errorf("FoldDigits(%q) = %q, want %q", number, got, want)
		}
	}
}

func TestEveryVariantLeadsToAFormThatStays(t *testing.T) {
	if len(variants) < 400 {
		t.Errorf("only %d variants were read", len(variants))
	}
	for form, plain := range variants {
		if next, found := variants[plain]; found {
			t.Errorf("%c leads to %c, which leads on to %c", form, plain, next)
		}
		if FoldName(string(plain)) != string(plain) {
			t.Errorf("%c leads to %c, whose own key is %q", form, plain, FoldName(string(plain)))
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"髙島　浩", "ﾀｶｼﾏ ﾋﾛｼ", "オーノ", "ｳﾞﾞ", "\ue000", "\xff", "か\u3099"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for name, fold := range map[string]func(string) string{"FoldName": FoldName, "FoldKana": FoldKana, "FoldDigits": FoldDigits} {
			if key := fold(text); !utf8.ValidString(key) {
				t.Errorf("%s(%q) = %q is not text", name, text, key)
			}
		}
		if once := Widen(text); Widen(once) != once {
			t.Errorf("Widen(%q) = %q, and again %q", text, once, Widen(once))
		}
	})
}

func FuzzTheKeyOfABeginningIsABeginningOfTheKey(f *testing.F) {
	f.Add("たかしま", "ひろし")
	f.Add("オ", "ウノ")
	f.Fuzz(func(t *testing.T, beginning, rest string) {
		letters := func(text string) string {
			return strings.Map(func(r rune) rune {
				if r >= 'ぁ' && r <= 'ん' || r >= 'ァ' && r <= 'ー' {
					return r
				}
				return -1
			}, text)
		}
		beginning, rest = letters(beginning), letters(rest)
		if key := FoldKana(beginning + rest); !strings.HasPrefix(key, FoldKana(beginning)) {
			t.Errorf("%q+%q: %q does not begin with %q", beginning, rest, key, FoldKana(beginning))
		}
	})
}

func TestTheGivenNameStandsAfterTheBlank(t *testing.T) {
	for name, want := range map[string]string{
		"髙島　大輔": "大輔", "タカシマ ダイスケ": "ダイスケ", " 髙島  浩 ": "浩", "マリア　サントス クララ": "サントス クララ", "髙島大輔": "", "": "", "　": "",
	} {
		if got := Given(name); got != want {
			t.Errorf("of %q the given name is %q, want %q", name, got, want)
		}
	}
}
