package api

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/testkit"
)

func TestAProblemIsToldWithItsCodeFieldAndRemedy(t *testing.T) {
	_, answer := developer(t, access.Public, 0).ask(`{ fail(how: PROBLEM) }`, nil)
	want := `{"errors":[{"message":"名前が長すぎます。40文字以内にしてください","path":["fail"],"extensions":{"code":"INVALID","field":"name","reason":"name_too_long"}}],"data":{"fail":null}}`
	if answer != want {
		t.Error(answer)
	}
}

func TestAFaultIsToldAsANumberAndLoggedInFull(t *testing.T) {
	for how, secret := range map[string]string{"PLAIN": "secret of the database", "PANIC": "secret of the panic"} {
		for _, field := range []string{"fail", "failNever"} {
			z := developer(t, access.Public, 0)
			status, answer := z.ask(fmt.Sprintf(`{ %s(how: %s) }`, field, how), nil)
			if status != 200 || codes(t, answer) != codeInternal || strings.Contains(answer, "secret") {
				t.Errorf("%s %s: %d %s", field, how, status, answer)
			}
			if !strings.Contains(answer, `"requestId":"req_`) {
				t.Errorf("%s %s: no request id: %s", field, how, answer)
			}
			if !strings.Contains(z.log.String(), secret) || !strings.Contains(z.log.String(), "request=req_") {
				t.Errorf("%s %s: the log says %s", field, how, z.log)
			}
		}
	}
}

func TestANullThatMayNotBeTakesItsParent(t *testing.T) {
	_, answer := developer(t, access.Public, 0).ask(`{ failNever(how: FORBIDDEN) }`, nil)
	if !strings.HasSuffix(answer, `"data":null}`) || codes(t, answer) != "FORBIDDEN" {
		t.Error(answer)
	}
}

func TestTheErrorsOfManyRowsAreBounded(t *testing.T) {
	z := developer(t, access.Public, 0)
	query := `{ people { friends(first: 10) { friends(first: 10) { name phone } } } }`
	_, answer := z.ask(query, nil)
	if n := strings.Count(answer, `"code":"FORBIDDEN"`); n != mostTold {
		t.Errorf("%d errors", n)
	}
}

func TestUnknownDirectivesCannotBlowUpAnAnswer(t *testing.T) {
	z := developer(t, access.Public, 0)
	for n, want := range map[int]string{2500: codeLimit, 30: strings.Repeat(","+codeInvalid, mostErrors)[1:]} {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, " @u%d", i)
		}
		_, answer := z.ask(`{ me { id `+b.String()+` } }`, nil)
		if len(answer) > 2000 || codes(t, answer) != want {
			t.Errorf("%d directives: %d bytes, %s", n, len(answer), codes(t, answer))
		}
	}
}

func TestALongNameIsNotRepeatedInFull(t *testing.T) {
	_, answer := developer(t, access.Public, 0).ask(`{ `+strings.Repeat("a", 5000)+` }`, nil)
	if len(answer) > 600 {
		t.Errorf("%d bytes", len(answer))
	}
}

func TestHostileDocumentsAreRefusedSoon(t *testing.T) {
	var bomb strings.Builder
	bomb.WriteString("{ ...f0 }")
	for i := range 24 {
		fmt.Fprintf(&bomb, " fragment f%d on Query { ...f%d ...f%d }", i, i+1, i+1)
	}
	bomb.WriteString(" fragment f24 on Query { me { id } }")
	z := developer(t, access.Public, 0)
	for name, query := range map[string]string{
		"a fragment bomb":       bomb.String(),
		"repeated fields":       `{ me {` + strings.Repeat(" id", 3000) + `} }`,
		"aliases":               `{` + many(3000, " a%d: me { id }") + `}`,
		"tokens":                `{ echo(input: {list: [` + strings.Repeat("1,", 20000) + `]}) }`,
		"depth":                 `{ me ` + strings.Repeat("{ friend ", 900) + strings.Repeat("}", 900) + `}`,
		"brackets":              strings.Repeat("{", 3000),
		"lists":                 `{ count(n: ` + strings.Repeat("[", 2000) + `) }`,
		"a circle of fragments": `{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }`,
	} {
		var status int
		var answer string
		took := testkit.CPU(func() { status, answer = z.ask(query, nil) })
		if status != 400 || took > time.Second || len(answer) > 2000 {
			t.Errorf("%s: %d after %v, %d bytes", name, status, took, len(answer))
		}
	}
}

func many(n int, part string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, part, i)
	}
	return b.String()
}

func TestAFaultInARowIsNullInItsPlaceAlone(t *testing.T) {
	z := developer(t, access.Public, access.Clerk)
	_, answer := z.ask(`{ holes { id seen } }`, nil)
	if !strings.HasSuffix(answer, `"data":{"holes":[{"id":"p1","seen":1099511627776},null,null]}}`) || codes(t, answer) != codeInternal || !strings.Contains(answer, `"path":["holes",2]`) {
		t.Error(answer)
	}
}

func TestTooManyIsAnsweredWith429(t *testing.T) {
	w := httptest.NewRecorder()
	busy := &gqlerror.Error{Message: "x", Extensions: map[string]any{"code": string(problem.TooMany)}}
	writeResponse(w, mediaGraphQL, &graphql.Response{Errors: gqlerror.List{busy}, Data: []byte("null")})
	if w.Code != http.StatusTooManyRequests || w.Header().Get("Retry-After") == "" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
}
