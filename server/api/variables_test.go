package api

import (
	"strings"
	"testing"

	"kyosai/server/access"
)

// echo puts a variable's JSON into a request for the echo.
func echo(z *zone, input string) string {
	_, answer, _ := z.send(`{"query":"query($i: EchoInput!) { echo(input: $i) }","variables":{"i":` + input + `}}`)
	return answer
}

func TestVariablesOfTheRightShapeAreTaken(t *testing.T) {
	z := developer(t, access.Public, 0)
	for input, want := range map[string]string{
		`{}`:                      `"x"`,
		`{"text":"髙﨑𠮷\n\t"}`:      `"髙﨑𠮷\n\t"`,
		`{"text":"\ud83c\udf63"}`: `"🍣"`,
		`{"text":"a","number":2147483647,"amount":3000000000,"at":"2026-04-01T09:00:00+09:00","status":"SENT"}`: `"a"`,
		`{"text":"a","list":[1,2],"nested":{"text":"b","nested":{"list":3}}}`:                                   `"a"`,
		`{"text":"a","one":{"a":"x"}}`:                      `"a"`,
		`{"text":"a","number":null,"list":null,"one":null}`: `"a"`,
	} {
		if got := echo(z, input); got != `{"data":{"echo":`+want+`}}` {
			t.Errorf("%s: %s", input, got)
		}
	}
}

func TestAWrongValueIsNamedByItsPlaceAndNeverRepeated(t *testing.T) {
	z := developer(t, access.Public, 0)
	for input, field := range map[string]string{
		`null`: "i", `[]`: "i", `"secret"`: "i", `1`: "i",
		`{"secret":"x"}`:                       "i",
		`{"text":null}`:                        "i.text",
		`{"text":1}`:                           "i.text",
		`{"text":"secret\u0000"}`:              "i.text",
		`{"text":"secret\u001b[2J"}`:           "i.text",
		`{"text":"secret\u0085"}`:              "i.text",
		`{"number":"1"}`:                       "i.number",
		`{"number":2147483648}`:                "i.number",
		`{"number":1.5}`:                       "i.number",
		`{"number":true}`:                      "i.number",
		`{"amount":"20,000"}`:                  "i.amount",
		`{"amount":9007199254740993}`:          "i.amount",
		`{"at":"2026-04-01"}`:                  "i.at",
		`{"status":"sent"}`:                    "i.status",
		`{"status":"EXAMINED"}`:                "i.status",
		`{"status":1}`:                         "i.status",
		`{"list":[1,"2"]}`:                     "i.list.1",
		`{"list":[null]}`:                      "i.list.0",
		`{"list":{"a":1}}`:                     "i.list.0",
		`{"nested":{"nested":{"number":"1"}}}`: "i.nested.nested.number",
		`{"one":{}}`:                           "i.one",
		`{"one":{"a":"x","b":1}}`:              "i.one",
		`{"one":{"a":null}}`:                   "i.one",
	} {
		got := echo(z, input)
		if codes(t, got) != codeValue+" "+field || strings.Contains(got, "secret") {
			t.Errorf("%s: %s", input, got)
		}
	}
}

func TestAMissingVariableTakesItsDefaultOrIsNamed(t *testing.T) {
	z := developer(t, access.Public, 0)
	if _, answer := z.ask(`query($n: Int! = 4) { count(n: $n) }`, nil); answer != `{"data":{"count":8}}` {
		t.Error(answer)
	}
	if _, answer := z.ask(`query($n: Int!) { count(n: $n) }`, map[string]any{"m": 1}); codes(t, answer) != codeValue+" n" {
		t.Error(answer)
	}
	if _, answer := z.ask(`query($f: Int = 2) { people(first: $f) { id } }`, nil); answer != `{"data":{"people":[{"id":"p0"},{"id":"p1"}]}}` {
		t.Error(answer)
	}
}

func TestALiteralIsHeldToTheSameRules(t *testing.T) {
	z := developer(t, access.Public, 0)
	for query, code := range map[string]string{
		`{ count(n: 2147483648) }`:                          codeValue,
		`{ count(n: "1") }`:                                 codeInvalid,
		`{ count(n: 1.0) }`:                                 codeInvalid,
		`{ echo(input: {text: "a\u0000"}) }`:                codeValue,
		`{ echo(input: {amount: "1"}) }`:                    codeValue,
		`{ echo(input: {at: "yesterday"}) }`:                codeValue,
		`{ echo(input: {one: {a: "x", b: 1}}) }`:            codeInvalid,
		`{ people(first: 0) { id } }`:                       codeLimit,
		`{ people(first: 101) { id } }`:                     codeLimit,
		`query($a: Int = 101) { people(first: $a) { id } }`: codeLimit,
	} {
		_, answer := z.ask(query, nil)
		if got := codes(t, answer); got != code {
			t.Errorf("%s: %s", query, answer)
		}
	}
}

func TestARefusedLiteralIsToldAtItsField(t *testing.T) {
	_, answer := developer(t, access.Public, 0).ask(`{ echo(input: {nested: {amount: "1"}}) }`, nil)
	if !strings.Contains(answer, `"path":["echo"],"extensions":{"code":"VALUE_REFUSED"}`) {
		t.Error(answer)
	}
}
