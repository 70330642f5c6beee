package fonts_test

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/text/encoding/japanese"

	"kyosai/server/letters/typeset/pdf"
	"kyosai/server/letters/typeset/pdf/fonts"
)

// cp932 lists every character of the host's code page, with the extensions of NEC and IBM, but its 外字.
func cp932(t *testing.T) (all []rune) {
	t.Helper()
	decoder := japanese.ShiftJIS.NewDecoder()
	for lead := 0x81; lead <= 0xFC; lead++ {
		for trail := 0x40; trail <= 0xFC; trail++ {
			userDefined := lead >= 0xF0 && lead <= 0xF9
			if lead >= 0xA0 && lead <= 0xDF || userDefined || trail == 0x7F {
				continue
			}
			text, err := decoder.String(string([]byte{byte(lead), byte(trail)}))
			if r := []rune(text); err == nil && len(r) == 1 && r[0] != 0xFFFD {
				all = append(all, r[0])
			}
		}
	}
	for r := rune(' '); r <= '~'; r++ {
		all = append(all, r)
	}
	for r := rune(0xFF61); r <= 0xFF9F; r++ {
		all = append(all, r)
	}
	if len(all) < 7700 {
		t.Fatalf("only %d characters", len(all))
	}
	return all
}

func lacking(all []*pdf.Font, characters []rune) (none []rune) {
	for _, r := range characters {
		found := false
		for _, f := range all {
			_, ok := f.Glyph(r)
			found = found || ok
		}
		if !found {
			none = append(none, r)
		}
	}
	return none
}

func TestTheFontsHaveWhatStandsInNames(t *testing.T) {
	all, err := fonts.All()
	if err != nil {
		t.Fatal(err)
	}
	if none := lacking(all, cp932(t)); len(none) > 0 {
		t.Errorf("of CP932 they lack %q", none)
	}
	names := []rune("髙﨑𠮷彅鷗纊槗𣘺濵邉邊桒閒侊兤冝咊塚凜祐\ufa19\ufa10\uf929\ufa22\ufa26〶㈱℡々〆ヵヶゞゟ〓□㐂𦚰𡈽")
	if none := lacking(all, names); len(none) > 0 {
		t.Errorf("of names they lack %q", none)
	}
	for _, path := range []string{"variants_names.txt", "variants_old.txt"} {
		text, err := os.ReadFile(filepath.Join("../../../../kana", path))
		if err != nil {
			t.Fatal(err)
		}
		var wanted []rune
		for _, r := range string(text) {
			if r > 0x7F && r != '⻆' { // a radical that no name is written with, and that neither font has
				wanted = append(wanted, r)
			}
		}
		if none := lacking(all, wanted); len(none) > 0 {
			t.Errorf("of %s they lack %q", path, none)
		}
	}
}

func TestUserDefinedCharactersHaveNoGlyph(t *testing.T) {
	all, err := fonts.All()
	if err != nil {
		t.Fatal(err)
	}
	var private []rune
	for r := rune(0xE000); r <= 0xE757; r++ {
		private = append(private, r)
	}
	if none := lacking(all, private); len(none) != len(private) {
		t.Errorf("%d of %d 外字 would be drawn as something that nobody chose", len(private)-len(none), len(private))
	}
}

func TestAFontOfTheOperatorIsAskedBeforeTheSecond(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own.ttf")
	own, err := fonts.All()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, own[1].Cut("Own", "ours", []rune{'槗'}), 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := fonts.All(path)
	if err != nil || len(all) != 3 || all[1].Name() != "Own" {
		t.Fatalf("got %v, %v", all, err)
	}
	if _, ok := all[1].Glyph('槗'); !ok {
		t.Error("it lacks its one character")
	}
	if _, ok := all[1].Glyph('𠮷'); ok {
		t.Error("it has more than was cut")
	}
	for _, wrong := range []string{path + ".none", "fonts_test.go"} {
		if _, err := fonts.All(wrong); err == nil {
			t.Errorf("%s was taken for a font", wrong)
		}
	}
}
