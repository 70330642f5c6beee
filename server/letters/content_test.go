package letters

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kyosai/gen/ent/transfer"
	"kyosai/server/caldate"
	"kyosai/server/letters/typeset"
	"kyosai/server/letters/typeset/pdf/fonts"
)

var update = flag.Bool("update", false, "write the golden files anew")

func head(t *testing.T) Head {
	t.Helper()
	h, err := ReadHead("")
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// set is what poppler reads of what was set, and what no font has.
func set(t *testing.T, write func(w *typeset.Work)) (text string, lacking []string) {
	t.Helper()
	all, err := fonts.All()
	if err != nil {
		t.Fatal(err)
	}
	w := typeset.New("お知らせ", all)
	write(w)
	return pdfText(t, w.Bytes()), w.Lacking()
}

func pdfText(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "letter.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-layout", path, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("pdftotext (Debian's poppler-utils): %v %s", err, out)
	}
	return plain(string(out))
}

// plain leaves of a page's text its words and its lines, and not how far they stand apart.
func plain(text string) string {
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		if words := strings.Fields(line); len(words) > 0 {
			lines = append(lines, strings.Join(words, " "))
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (run with -update if this is meant):\n%s", path, got)
	}
}

func wedding() Matter {
	return Matter{
		To: Addressee{Name: "髙島　𠮷浩", PostalCode: "654-0001", Address: "神戸市須磨区離宮西町一丁目2番3号　メゾン須磨離宮公園東館1204号室"},
		On: "2026-06-15", Reference: "260601-AB34CDE", MemberNumber: "10000001", Kind: "結婚祝金", Cheerful: true,
		AppliedOn: "2026-06-01", EventOn: "2026-05-10", Amount: 20000, PayOn: "2026-07-21",
	}
}

func inCare() Addressee {
	return Addressee{Name: "小鳥遊　由紀恵子", CareOf: "株式会社須磨機械工業製作所神戸西営業所", CarePostal: "651-0001", CareAddress: "神戸市中央区港島南町七丁目1番地の4"}
}

// illness is of a kind of which the company shall not hear.
func illness() Matter {
	m := wedding()
	m.To, m.Kind, m.Cheerful, m.EventOn, m.Amount = inCare(), "重度障害見舞金", false, caldate.None, 50000
	m.Message, m.Corrections = "身体障害者手帳の等級を確かめさせてください。", asked([]string{"PROOF_UNREADABLE"})
	return m
}

func TestLettersReadAsTheyShould(t *testing.T) {
	h := head(t)
	for name, write := range map[string]func(w *typeset.Work){
		"approval.txt": func(w *typeset.Work) { h.Approval(w, wedding()) },
		"coupon.txt": func(w *typeset.Work) {
			m := wedding()
			m.Cheerful, m.Coupon, m.Kind, m.Amount = false, true, "旅行割引", 3000
			h.Approval(w, m)
		},
		"mourning.txt": func(w *typeset.Work) {
			m := wedding()
			m.Cheerful, m.Mourning, m.Kind, m.Amount, m.Departed = false, true, "死亡弔慰金（会員）", 200000, m.To.Name
			m.To = Addressee{Family: true, Name: "小鳥遊　由紀恵子", PostalCode: "6510001", Address: "神戸市中央区港島南町七丁目1番地の4"}
			m.Payee = transfer.PayeeHEIR
			h.Approval(w, m)
		},
		"return_to_heir.txt": func(w *typeset.Work) {
			m := wedding()
			m.Cheerful, m.Mourning, m.Kind, m.Departed = false, true, "死亡弔慰金（会員）", m.To.Name
			m.To = Addressee{Family: true, Name: "小鳥遊　由紀恵子", PostalCode: "6510001", Address: "神戸市中央区港島南町七丁目1番地の4"}
			m.Message = "続柄のわかる戸籍の写しを、もう一枚お願いできますでしょうか。"
			h.Return(w, m)
		},
		"refusal.txt": func(w *typeset.Work) {
			m := wedding()
			m.Message = "届出の日が、会員になられた日より前でした。結婚祝金は、会員になられた翌月の1日からあとのご結婚が対象です。"
			m.Reasons = []string{"加入された月の翌月1日（令和8年6月1日）より前のできごとです。"}
			h.Refusal(w, m)
		},
		"return.txt": func(w *typeset.Work) {
			m := wedding()
			m.To = inCare()
			m.Message = "証明書の届出の日が読み取れませんでした。\n明るいところで、紙全体が写るように撮り直していただけますか。"
			h.Return(w, m)
		},
		"corrections.txt": func(w *typeset.Work) {
			m := wedding()
			m.Corrections = asked([]string{"PROOF_UNREADABLE", "NAME_DIFFERS", "OTHER"})
			m.Message = "戸籍の写しは、お返ししません。"
			h.Return(w, m)
		},
		"in_care_approval.txt": func(w *typeset.Work) { h.Approval(w, illness().neutral()) },
		"in_care_refusal.txt":  func(w *typeset.Work) { h.Refusal(w, illness().neutral()) },
		"in_care_return.txt":   func(w *typeset.Work) { h.Return(w, illness().neutral()) },
		"invitation.txt": func(w *typeset.Work) {
			err := h.Invitation(w, Invitation{To: inCare(), On: "2026-06-15", Number: "10000001", Code: "ABCD-EFGH-JKMN", Until: "2026-07-15",
				Page: "https://kyosai.example.jp/open", Link: "https://kyosai.example.jp/open#10000001.ABCD-EFGH-JKMN"})
			if err != nil {
				t.Error(err)
			}
		},
	} {
		text, lacking := set(t, write)
		golden(t, name, text)
		if lacking != nil {
			t.Errorf("%s lacks %v", name, lacking)
		}
		if !strings.Contains(text, "1 / 1") {
			t.Errorf("%s takes more than a page", name)
		}
	}
}

func TestWhatGrievesIsWrittenSoberly(t *testing.T) {
	m := wedding()
	m.Cheerful, m.Mourning = false, true
	for _, write := range []func(*typeset.Work, Matter){head(t).Approval, head(t).Refusal, head(t).Return} {
		text, _ := set(t, func(w *typeset.Work) { write(w, m) })
		if !strings.Contains(text, "お悔やみ") || strings.Contains(text, "おめでとう") || strings.Contains(text, "ご利用いただき") {
			t.Errorf("to the bereaved: %s", text)
		}
	}
	m.Cheerful, m.Mourning = true, false
	if text, _ := set(t, func(w *typeset.Work) { head(t).Refusal(w, m) }); strings.Contains(text, "おめでとう") {
		t.Errorf("who is refused is congratulated: %s", text)
	}
}

func TestALetterThatPassesThroughTheCompanyTellsNothingOfTheKind(t *testing.T) {
	m := illness()
	m.Coupon = true
	for name, telling := range map[string]Matter{"given as a coupon": m, "at a death": {To: inCare(), Kind: "重度障害見舞金", Mourning: true}, "on an occasion": {To: inCare(), Kind: "重度障害見舞金", Cheerful: true}} {
		text, _ := set(t, func(w *typeset.Work) { head(t).Approval(w, telling.neutral()) })
		for _, words := range []string{"障害", "割引券", "旅行", "お悔やみ", "おめでとう"} {
			if strings.Contains(text, words) {
				t.Errorf("%s: %s in %s", name, words, text)
			}
		}
	}
}

func TestALongMessageGoesOnOverPagesThatAreCounted(t *testing.T) {
	m := wedding()
	m.Message = strings.Repeat("証明書の届出の日が読み取れませんでした。明るいところで、紙全体が写るように撮り直していただけますか。", 30)
	text, _ := set(t, func(w *typeset.Work) { head(t).Refusal(w, m) })
	for _, foot := range []string{"1 / 2", "2 / 2"} {
		if !strings.Contains(text, foot) {
			t.Errorf("no %s", foot)
		}
	}
}

func TestTheWindowShowsNothingButTheAddress(t *testing.T) {
	all, err := fonts.All()
	if err != nil {
		t.Fatal(err)
	}
	w := typeset.New("お知らせ", all)
	head(t).Refusal(w, wedding())
	path := filepath.Join(t.TempDir(), "letter.pdf")
	if err := os.WriteFile(path, w.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	// The window of a long envelope, 90 by 45 mm, and as far as the sheet may slide in it; in points.
	out, err := exec.Command("pdftotext", "-layout", "-x", "30", "-y", "0", "-W", "275", "-H", "190", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	want := "〒654-0001\n神戸市須磨区離宮西町一丁目2番3号 メゾン須\n磨離宮公園東館1204号室\n髙島 𠮷浩 様\n"
	if got := plain(string(out)); got != want {
		t.Errorf("it shows %s", got)
	}
}

func TestALetterheadInWhichSomethingIsMissingIsRefused(t *testing.T) {
	whole, err := os.ReadFile("letterhead.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ from, to, want string }{
		"the whole":             {"scheme:", "scheme:", ""},
		"without a telephone":   {"telephone: 000-000-0000", "telephone: ''", "office.telephone is missing"},
		"an unknown line":       {"signer:", "fax: 1\nsigner:", "fax"},
		"an answer in no time":  {"answer_days: 30", "answer_days: 0", "answer_days"},
		"no way to object":      {"appeal: |", "appeals: |", "appeals"},
		"not YAML":              {"scheme:", "\t: [", "letterhead"},
		"an answer in words":    {"answer_days: 30", "answer_days: soon", "answer_days"},
		"nowhere to write from": {"address: 見本市中央区本町1丁目1番1号\n", "\n", "office.address is missing"},
	} {
		path := filepath.Join(t.TempDir(), "letterhead.yaml")
		if err := os.WriteFile(path, []byte(strings.Replace(string(whole), c.from, c.to, 1)), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := ReadHead(path)
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := ReadHead("/nowhere.yaml"); err == nil {
		t.Error("no file is a letterhead")
	}
}
