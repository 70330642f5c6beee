package layout

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// plain is a layout of payments alone, for tests to spoil.
const plain = `name: plain
encoding: utf-8
eras: {"4": 平成}
payments:
  file: payments.csv
  format: delimited
  headings: true
  fields:
    member: {heading: 会員番号}
    kind: {heading: 種類, codes: {結婚: 01}}
    relation: {heading: 続柄, codes: {本人: SELF}}
    paid: {heading: 年月, shapes: g.y.m}
    amount: {heading: 金額}
`

func TestTheShippedLayoutsAreRight(t *testing.T) {
	names := Shipped()
	if len(names) != 2 {
		t.Fatalf("shipped are %v", names)
	}
	for _, name := range names {
		l, err := Load(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, noun := range Nouns {
			for i, field := range l.File(noun).fields {
				if field == nil {
					t.Errorf("%s does not describe %s.%s", name, noun, FieldName(noun, i))
				}
			}
		}
	}
}

func TestALayoutIsFoundByItsPath(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine.yaml")
	if err := os.WriteFile(path, []byte(plain), 0o600); err != nil {
		t.Fatal(err)
	}
	if l, err := Load(path); err != nil || l.Name != "plain" {
		t.Errorf("%v, %v", l, err)
	}
	if _, err := Load("host-1791"); err == nil || !strings.Contains(err.Error(), "host-1971") {
		t.Errorf("a wrong name is answered with %v, which does not name the right ones", err)
	}
}

func TestCodesStayAsWritten(t *testing.T) {
	l, err := Parse("plain", []byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	if got := l.Payments.Fields["kind"].Codes["結婚"]; got != "01" {
		t.Errorf("01 became %q", got)
	}
}

func TestAWrongLayoutFileIsAnsweredWithTheKeyAndTheRemedy(t *testing.T) {
	for name, tt := range map[string]struct{ old, new, want string }{
		"an unknown key":              {"encoding:", "encodign:", `"encodign": there is no such key`},
		"an unknown key of a field":   {"{heading: 金額}", "{heeding: 金額}", `"heeding"`},
		"an unknown field":            {"amount:", "amuont:", "payments.fields.amuont: there is no such field; the fields are member, kind"},
		"a field left out":            {"    amount: {heading: 金額}\n", "", "payments.fields.amount: this field is needed"},
		"an encoding":                 {"utf-8", "sjis", `encoding: "sjis" is not known; write cp932 or utf-8`},
		"a format":                    {"delimited", "csv", `payments.format: "csv" is not known; write fixed or delimited`},
		"an era":                      {"平成", "平城", `eras.4: "平城" is no era; write 明治`},
		"a shape without an era":      {"g.y.m", "y.m", "needs either a year of four digits or an era"},
		"a shape without a year":      {"g.y.m", "g.m", "has 0 parts y where 1 is wanted"},
		"a shape with a day":          {"g.y.m", "g.y.m.d", "has 1 parts d where 0 is wanted"},
		"a shape that runs together":  {"g.y.m", "gymm", "one or two digits with nothing between"},
		"a shape of three digits":     {"g.y.m", "g.yyy.m", "has 3 letters y"},
		"two eras":                    {"g.y.m", "gG.y.m", "more than one era"},
		"an era's digit unexplained":  {"eras: {\"4\": 平成}\n", "", "eras do not say which digit is which"},
		"no shape":                    {", shapes: g.y.m", "", "payments.fields.paid.shapes: write the shapes"},
		"a shape that is none's":      {"{heading: 金額}", "{heading: 金額, shapes: g.y.m}", "payments.fields.amount.shapes: only a date or a month"},
		"a relation":                  {"SELF", "MYSELF", `payments.fields.relation.codes.本人: "MYSELF" is not one of ours; write SELF, SPOUSE`},
		"no codes":                    {", codes: {本人: SELF}", "", "payments.fields.relation.codes: write the table"},
		"codes of a number":           {"{heading: 金額}", "{heading: 金額, codes: {a: b}}", "this field has no codes"},
		"an offset in a CSV":          {"{heading: 金額}", "{at: 0, bytes: 2}", "write heading or column"},
		"neither heading nor column":  {"{heading: 金額}", "{unit: 円}", "write either heading"},
		"a heading without headings":  {"headings: true", "headings: false", "headings: true at the file"},
		"a length in a CSV":           {"headings: true", "length: 30", "a length belongs to format: fixed"},
		"a delimiter":                 {"headings: true", "headings: true\n  delimiter: \"::\"", `payments.delimiter: "::" cannot part fields`},
		"thousands of a number":       {"{heading: 会員番号}", "{heading: 会員番号, thousands: \",\"}", "belong to an amount"},
		"none of a month":             {"shapes: g.y.m", "shapes: g.y.m, none: \"0\"", "only a date can be none"},
		"a path":                      {"payments.csv", "../payments.csv", "payments.file: write the file's name"},
		"text where a number belongs": {"{heading: 金額}", "{column: third}", `line 13, at "third": write a whole number here`},
		"text where a switch belongs": {"headings: true", "headings: sure", "write true or false here"},
		"a list where a text belongs": {"name: plain", "name: [plain]", "write a text here"},
		"a table where a list":        {"shapes: g.y.m", "shapes: {a: b}", "write a list of texts here"},
		"a list where a table":        {"{本人: SELF}", "[SELF]", "write a table here"},
		"no name":                     {"name: plain", "about: plain", "name: give the layout a name"},
		"a key twice":                 {"name: plain", "name: plain\nname: again", `"name"`},
		"no YAML":                     {"name: plain", "name: \"plain", "line 3"},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(plain, tt.old) {
				t.Fatalf("the layout does not hold %q", tt.old)
			}
			_, err := Parse("mine.yaml", []byte(strings.Replace(plain, tt.old, tt.new, 1)))
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "mine.yaml") {
				t.Errorf("got %v\nwant %s", err, tt.want)
			}
		})
	}
}

func TestAFixedLayoutIsCheckedToo(t *testing.T) {
	host, err := shipped.ReadFile("layouts/host-1971.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct{ old, new, want string }{
		"a field beyond the record": {"{at: 17, bytes: 8}", "{at: 23, bytes: 8}", "payments.fields.amount: at 23 with 8 bytes ends beyond the record's length of 30"},
		"no offset":                 {"{at: 17, bytes: 8}", "{bytes: 8}", "payments.fields.amount.at: write the field's offset"},
		"no bytes":                  {"{at: 17, bytes: 8}", "{at: 17}", "payments.fields.amount.bytes: write the field's length"},
		"a heading":                 {"{at: 17, bytes: 8}", "{heading: x}", "heading and column belong to format: delimited"},
		"no length":                 {"length: 30\n", "headings: false\n", "payments.length: 0 is not a record's length"},
		"headings":                  {"length: 30\n", "length: 30\n  headings: true\n", "delimiter and headings belong to format: delimited"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse("mine", []byte(strings.Replace(string(host), tt.old, tt.new, 1)))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v\nwant %s", err, tt.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(plain))
	for _, name := range Shipped() {
		source, _ := shipped.ReadFile("layouts/" + name + ".yaml")
		f.Add(source)
	}
	f.Add([]byte("companies: {fields: {code: }}"))
	f.Fuzz(func(t *testing.T, source []byte) {
		l, err := Parse("fuzz", source)
		if err != nil {
			return
		}
		for _, noun := range Nouns {
			if file := l.File(noun); file != nil {
				drain(t, file, source)
			}
		}
	})
}
