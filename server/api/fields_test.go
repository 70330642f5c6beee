package api

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/gen/apitest"
	"kyosai/server/access"
)

func TestAGuardedFieldIsNullAndForbiddenWithItsPath(t *testing.T) {
	for roles, want := range map[access.Roles]string{
		access.Clerk:      `{"data":{"me":{"id":"p1","name":"髙橋 1","phone":"090-0000-0000"}}}`,
		access.MemberRole: `"data":{"me":{"id":"p1","name":"髙橋 1","phone":null}}}`,
		access.Examiner:   `"data":{"me":{"id":"p1","name":null,"phone":null}}}`,
		0:                 `"data":{"me":{"id":"p1","name":null,"phone":null}}}`,
	} {
		_, answer := developer(t, access.Public, roles).ask(`{ me { id name phone } }`, nil)
		if !strings.HasSuffix(answer, want) {
			t.Errorf("%v: %s", roles, answer)
		}
		if roles != access.Clerk && !strings.Contains(answer, `"path":["me","phone"],"extensions":{"code":"FORBIDDEN","reason":"field_forbidden"}`) {
			t.Errorf("%v: %s", roles, answer)
		}
	}
}

func TestWhatIsSensitiveIsAskedForAtEveryRow(t *testing.T) {
	var log bytes.Buffer
	o := options(access.Public, nil, true, &log)
	o.Guard = func(ctx context.Context, field Guarded) error {
		p, _ := Parent(ctx).(*apitest.Person)
		if field.Class == Sensitive && (p == nil || p.ID != "p1") {
			return errForbidden
		}
		return Sees(ctx, field)
	}
	z := as(t, access.Clerk, o, &log)
	for query, want := range map[string]string{
		`{ me { illness friend { illness } } }`:         `"data":{"me":{"illness":"none","friend":{"illness":null}}}}`,
		`{ me { friend { illness } illness } }`:         `"data":{"me":{"friend":{"illness":null},"illness":"none"}}}`,
		`{ node { ... on Person { illness } } }`:        `"data":{"node":{"illness":null}}}`,
		`{ people(first: 2) { friends { illness } } }`:  `{"illness":null}`,
		`mutation { rename(name: "x") { x: illness } }`: `{"data":{"rename":{"x":"none"}}}`,
	} {
		if _, answer := z.ask(query, nil); !strings.Contains(answer, want) {
			t.Errorf("%s: %s", query, answer)
		}
	}
}

// A field asked of an interface is bound to the interface's definition, which carries no guard.
func TestAGuardHoldsThroughInterfacesFragmentsAndAliases(t *testing.T) {
	z := developer(t, access.Public, access.Examiner)
	for _, query := range []string{
		`{ node { name } }`,
		`{ node { ... on Person { name } } }`,
		`{ node { ...f } } fragment f on Node { name }`,
		`{ node { x: name } }`,
		`{ me { ... on Node { name } } }`,
		`{ me { friend { name } } }`,
		`{ people { friends { name } } }`,
		`mutation { rename(name: "x") { name } }`,
	} {
		_, answer := z.ask(query, nil)
		if strings.Contains(answer, "髙橋") || strings.Contains(answer, `"x"}`) || !strings.Contains(codes(t, answer), "FORBIDDEN") {
			t.Errorf("%s: %s", query, answer)
		}
	}
}

func TestEveryRowsPlaceIsInThePathOfItsError(t *testing.T) {
	_, answer := developer(t, access.Public, access.Examiner).ask(`{ people(first: 2) { name } }`, nil)
	if !strings.Contains(answer, `"path":["people",0,"name"]`) || !strings.Contains(answer, `"path":["people",1,"name"]`) {
		t.Error(answer)
	}
}

func TestAValueThatAZoneDoesNotKnowIsMapped(t *testing.T) {
	public, staff := developer(t, access.Public, access.Clerk), developer(t, access.StaffZone, access.Clerk)
	for query, want := range map[string][2]string{
		`{ me { status } }`:                 {`{"me":{"status":"SENT"}}`, `{"me":{"status":"EXAMINED"}}`},
		`{ statuses }`:                      {`{"statuses":["DRAFT","SENT"]}`, `{"statuses":["DRAFT","EXAMINED"]}`},
		`{ maybe }`:                         {`{"maybe":null}`, `{"maybe":null}`},
		`{ people(first: 1) { s: status }}`: {`{"people":[{"s":"SENT"}]}`, `{"people":[{"s":"EXAMINED"}]}`},
	} {
		for i, z := range []*zone{public, staff} {
			if _, answer := z.ask(query, nil); answer != `{"data":`+want[i]+`}` {
				t.Errorf("%s: %s", query, answer)
			}
		}
	}
}

func TestAValueWithoutAnotherIsAFaultAndNotShown(t *testing.T) {
	z := developer(t, access.Public, access.Clerk)
	_, answer := z.ask(`{ broken }`, nil)
	if codes(t, answer) != codeInternal || strings.Contains(answer, "LOST") {
		t.Error(answer)
	}
}

func TestAValueOfTheOtherZoneIsRefusedOnTheWayIn(t *testing.T) {
	z := developer(t, access.Public, access.Clerk)
	if _, answer := z.ask(`{ people(status: EXAMINED) { id } }`, nil); codes(t, answer) != codeInvalid {
		t.Error(answer)
	}
	if _, answer := z.ask(`query($s: Status) { people(status: $s) { id } }`, map[string]any{"s": "EXAMINED"}); codes(t, answer) != codeValue+" s" {
		t.Error(answer)
	}
	staff := developer(t, access.StaffZone, access.Clerk)
	if _, answer := staff.ask(`query($s: Status) { people(first: 1, status: $s) { status } }`, map[string]any{"s": "EXAMINED"}); answer != `{"data":{"people":[{"status":"EXAMINED"}]}}` {
		t.Error(answer)
	}
}

func TestWhatAZoneDoesNotKnowIsUnknownThere(t *testing.T) {
	_, staff := developer(t, access.StaffZone, 0).ask(`{ staffOnly }`, nil)
	_, public := developer(t, access.Public, 0).ask(`{ staffOnly }`, nil)
	_, nowhere := developer(t, access.Public, 0).ask(`{ staffOnlx }`, nil)
	if staff != `{"data":{"staffOnly":null}}` || strings.ReplaceAll(public, "staffOnly", "staffOnlx") != nowhere {
		t.Errorf("%s %s %s", staff, public, nowhere)
	}
	_, types := developer(t, access.Public, 0).ask(`{ __schema { types { name enumValues { name } inputFields { name } } directives { name } } }`, nil)
	for _, name := range []string{"EXAMINED", "LOST", "CLERK", "secret", "zone", "sees", "Class", "defer"} {
		if strings.Contains(types, `"`+name+`"`) {
			t.Errorf("introspection tells of %s", name)
		}
	}
}

func TestNoErrorSuggestsAName(t *testing.T) {
	z := developer(t, access.Public, access.Clerk)
	for _, query := range []string{
		`{ mee { id } }`, `{ me { nam } }`, `{ people(fist: 1) { id } }`, `{ people(status: DRAF) { id } }`,
		`query($a: Statu) { __typename }`, `{ echo(input: {tex: "a"}) }`, `{ me }`, `{ me { id { x } } }`,
		`{ node { ... on Persn { id } } }`, `{ me { id @skp(if: true) } }`, `{ people(status: "DRAFT") { id } }`,
	} {
		_, answer := z.ask(query, nil)
		if !strings.HasPrefix(codes(t, answer), codeInvalid) || strings.Contains(answer, "Did you mean") || strings.Contains(answer, "SENT") {
			t.Errorf("%s: %s", query, answer)
		}
	}
}

func TestAnObjectIsWrittenOnceForEachName(t *testing.T) {
	z := developer(t, access.Public, access.Clerk)
	_, answer := z.ask(`{ me { id id ... on Person { id friend { id } } ... on Node { id } friend { name id } } none: me @skip(if: true) { id } }`, nil)
	if answer != `{"data":{"me":{"id":"p1","friend":{"id":"p2","name":"髙橋 2"}}}}` {
		t.Error(answer)
	}
}

func TestAHoleInAListIsNullInItsPlace(t *testing.T) {
	_, answer := developer(t, access.Public, access.Clerk).ask(`{ holes { id } }`, nil)
	if answer != `{"data":{"holes":[{"id":"p1"},null,{"id":"p2"}]}}` {
		t.Error(answer)
	}
}

func TestTheGuardIsAskedOnceForAFieldOfAnOperation(t *testing.T) {
	asked := map[string]int{}
	o := options(access.Public, nil, true, &bytes.Buffer{})
	o.Guard = func(_ context.Context, f Guarded) error {
		asked[f.Object+"."+f.Field+" "+f.Item+" "+f.Class+" "+f.By.String()]++
		return nil
	}
	z := as(t, 0, o, &bytes.Buffer{})
	z.ask(`{ people(first: 50) { name phone friends { name } ... on Node { n: name } } }`, nil)
	want := map[string]int{"Person.name R1 PLAIN MEMBER,CLERK": 1, "Person.phone R2 CONTACT CLERK": 1}
	if diff := cmp.Diff(want, asked); diff != "" {
		t.Error(diff)
	}
	if z.ask(`{ me { phone } }`, nil); asked["Person.phone R2 CONTACT CLERK"] != 2 {
		t.Error("another operation did not ask again")
	}
}
