package api

import (
	"net/http"
	"strings"
	"testing"

	"kyosai/server/access"
)

func TestOnlyPOSTIsServed(t *testing.T) {
	z := developer(t, access.Public, 0)
	for _, method := range []string{"GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"} {
		req, _ := http.NewRequest(method, z.url+"?query={__typename}", nil)
		status, _, header := z.do(req)
		if status != http.StatusMethodNotAllowed || header.Get("Allow") != "POST" {
			t.Errorf("%s: %d, Allow %q", method, status, header.Get("Allow"))
		}
	}
}

func TestARequestIsAnsweredInTheMediaTypeThatWasAccepted(t *testing.T) {
	z := developer(t, access.Public, 0)
	for accept, want := range map[string]string{
		"":                                  mediaJSON,
		"*/*":                               mediaJSON,
		"application/*":                     mediaJSON,
		"application/json":                  mediaJSON,
		"application/graphql-response+json": mediaGraphQL,
		"application/graphql-response+json, application/json;q=0.9":     mediaGraphQL,
		"application/graphql-response+json;q=0.5, application/json":     mediaJSON,
		"text/html, application/graphql-response+json;charset=utf-8":    mediaGraphQL,
		"application/graphql-response+json;q=0, application/json;q=0.1": mediaJSON,
	} {
		status, body, header := z.send(`{"query":"{__typename}"}`, "Accept", accept)
		if status != 200 || header.Get("Content-Type") != want+"; charset=utf-8" || body != `{"data":{"__typename":"Query"}}` {
			t.Errorf("%q: %d %s %s", accept, status, header.Get("Content-Type"), body)
		}
		if header.Get("Cache-Control") != "no-store" {
			t.Errorf("%q: the answer may be stored", accept)
		}
	}
	for _, accept := range []string{"text/html", "application/json;q=0", "image/*"} {
		if status, _, _ := z.send(`{"query":"{__typename}"}`, "Accept", accept); status != http.StatusNotAcceptable {
			t.Errorf("%q: %d", accept, status)
		}
	}
}

func TestABodyThatIsNotPlainJSONIsRefused(t *testing.T) {
	z := developer(t, access.Public, 0)
	for contentType, want := range map[string]int{
		"application/json":                  200,
		"application/json; charset=utf-8":   200,
		"application/json; charset=UTF-8":   200,
		"application/json; charset=sjis":    415,
		"application/x-www-form-urlencoded": 415,
		"multipart/form-data; boundary=x":   415,
		"text/plain":                        415,
		"application/graphql":               415,
		"":                                  415,
	} {
		if status, _, _ := z.send(`{"query":"{__typename}"}`, "Content-Type", contentType); status != want {
			t.Errorf("%q: %d, want %d", contentType, status, want)
		}
	}
	if status, _, _ := z.send(`{"query":"{__typename}"}`, "Content-Encoding", "gzip"); status != 415 {
		t.Errorf("a compressed body: %d", status)
	}
}

func TestARequestOfAnotherShapeIsRefusedWithoutRepeatingIt(t *testing.T) {
	z := developer(t, access.Public, 0)
	for _, body := range []string{
		``, `{`, `null`, `"x"`, `1`, `[]`, `[{"query":"{__typename}"}]`,
		`{"query":"{__typename}"} secret`,
		`{"query":"{__typename}","query":"secret"}`,
		`{"query":1}`, `{"query":["secret"]}`, `{"query":{}}`, `{"query":null}`, `{}`, `{"query":""}`,
		`{"notquery":"{__typename}"}`,
		`{"query":"{__typename}","documentId":"sha256:0"}`,
		`{"query":"{__typename}","operationName":1}`,
		`{"query":"{__typename}","operationName":["secret"]}`,
		`{"query":"{__typename}","documentId":1}`,
		`{"query":"{__typename}","variables":"secret"}`,
		`{"query":"{__typename}","variables":[]}`,
		`{"query":"{__typename}","variables":0}`,
		`{"query":"{__typename}","extensions":"secret"}`,
		`{"query":"{__typename}","extensions":[]}`,
		`{"query":"{__typename}","variables":{"a":"\ud800"}}`,
		"{\"query\":\"{__typename}\",\"variables\":{\"password\":\"secret\xff\"}}",
		`{"query":"{__typename}","variables":{"a":1,"a":2}}`,
	} {
		status, answer, _ := z.send(body)
		if status != 400 || codes(t, answer) != codeRequest {
			t.Errorf("%s: %d %s", body, status, answer)
		}
		if strings.Contains(answer, "secret") || strings.Contains(answer, `"data"`) {
			t.Errorf("%s: the answer says too much: %s", body, answer)
		}
	}
}

func TestABodyBeyondTheBoundIsRefused(t *testing.T) {
	z := developer(t, access.Public, 0)
	body := `{"query":"{__typename}","variables":{"a":"` + strings.Repeat("a", 128<<10) + `"}}`
	if status, answer, _ := z.send(body); status != http.StatusRequestEntityTooLarge || len(answer) > 200 {
		t.Errorf("%d, %d bytes", status, len(answer))
	}
}

func TestNullParametersAreLikeNone(t *testing.T) {
	z := developer(t, access.Public, 0)
	body := `{"query":"{__typename}","variables":null,"operationName":null,"extensions":null,"documentId":null}`
	if status, answer, _ := z.send(body); status != 200 {
		t.Errorf("%d %s", status, answer)
	}
}

func TestAWellFormedRequestThatCannotRunHasTheStatusOfItsMediaType(t *testing.T) {
	z := developer(t, access.Public, 0)
	for body, code := range map[string]string{
		`{"query":"{"}`:                                                                  codeUnread,
		`{"query":"{ nothing }"}`:                                                        codeInvalid,
		`{"query":"fragment f on Query { me { id } }"}`:                                  codeInvalid,
		`{"query":"subscription { ticks }"}`:                                             codeInvalid,
		`{"query":"query A { __typename } query B { __typename }"}`:                      codeInvalid,
		`{"query":"query A { __typename }","operationName":"B"}`:                         codeInvalid,
		`{"query":"query($n: Int!) { count(n: $n) }"}`:                                   codeValue + " n",
		`{"query":"mutation { a: fail b: fail }"}`:                                       codeLimit,
		`{"query":"query($n: Int!) { people(first: $n) { id } }","variables":{"n":101}}`: codeLimit,
	} {
		for mediaType, want := range map[string]int{mediaGraphQL: 400, mediaJSON: 200} {
			status, answer, _ := z.send(body, "Accept", mediaType)
			if status != want || codes(t, answer) != code || strings.Contains(answer, `"data"`) {
				t.Errorf("%s as %s: %d %s", body, mediaType, status, answer)
			}
		}
	}
}

func TestTheNamedOperationRuns(t *testing.T) {
	z := developer(t, access.Public, access.MemberRole)
	body := `{"query":"query A { count(n: 1) } query B { count(n: 2) }","operationName":"B"}`
	if status, answer, _ := z.send(body); status != 200 || answer != `{"data":{"count":4}}` {
		t.Errorf("%d %s", status, answer)
	}
}

func FuzzNoBodyBreaksTheTransport(f *testing.F) {
	z := developer(f, access.Public, access.MemberRole)
	for _, s := range []string{
		`{"query":"{ me { id name friends(first: 2) { id } } }"}`,
		`{"query":"query($i: EchoInput!) { echo(input: $i) }","variables":{"i":{"text":"x","list":[1],"one":{"a":"b"}}}}`,
		`{"query":"{ __schema { types { name } } }"}`, `{"documentId":"sha256:00"}`, `[]`, `{"query":"{...f} fragment f on Query {...f}"}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		z.t = t
		status, answer, header := z.send(body)
		if status != 200 && status != 400 && status != 413 || !strings.HasPrefix(header.Get("Content-Type"), mediaGraphQL) {
			t.Fatalf("%d %s", status, answer)
		}
		codes(t, answer)
	})
}
