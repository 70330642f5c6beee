package process

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/cards"
	"kyosai/server/settings"
	"kyosai/server/signin/session"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/webapp"
)

func TestAZoneAnswersItsOwnOperationsAndNoOther(t *testing.T) {
	server := serveZone(t, publicZone(webapp.MemberManifest()))
	for _, c := range []struct{ body, want string }{
		{`{"query":"{ viewer { kind } }"}`, "OPERATION_REFUSED"},
		{`{"documentId":"sha256:00"}`, "OPERATION_REFUSED"},
		{`{"query":"{ __schema { types { name } } }"}`, "OPERATION_REFUSED"},
	} {
		if _, body := post(t, server, "/graphql", c.body); !strings.Contains(body, c.want) {
			t.Errorf("%s is answered %s", c.body, body)
		}
	}
}

func TestAChangeFromAPageOfAnotherOriginIsRefused(t *testing.T) {
	server := serveZone(t, publicZone(webapp.MemberManifest()))
	req := request(t, http.MethodPost, server.URL+"/graphql", `{}`)
	req.Header.Del("Kyosai-Request")
	if status, _ := do(t, req); status != http.StatusForbidden {
		t.Errorf("without the header: %d", status)
	}
	req = request(t, http.MethodPost, server.URL+"/graphql", `{}`)
	req.Header.Set("Origin", "https://elsewhere.example")
	if status, _ := do(t, req); status != http.StatusForbidden {
		t.Errorf("from elsewhere: %d", status)
	}
}

func TestWhatIsRefusedBeforeItRunsHasItsLineInTheRecord(t *testing.T) {
	const list = `query List($n: Int!) { benefitKinds(first: $n) { edges { node { id } } } }`
	hash := fmt.Sprintf("%x", sha256.Sum256([]byte(list)))
	server, db := serveRecorded(t, publicZone([]byte(`{"`+hash+`":"`+list+`"}`)))
	now := time.Date(2026, 4, 1, 9, 0, 0, 0, time.UTC)
	db.SetClock(func() time.Time { return now })
	asked := func(n string) *http.Request {
		return request(t, http.MethodPost, server.URL+"/graphql", `{"documentId":"sha256:`+hash+`","variables":{"n":`+n+`}}`)
	}
	elsewhere := request(t, http.MethodPost, server.URL+"/graphql", `{}`)
	elsewhere.Header.Set("Origin", "https://elsewhere.example")
	bare := request(t, http.MethodPost, server.URL+"/graphql", `{}`)
	bare.Header.Del("Kyosai-Request")
	hosted := request(t, http.MethodGet, server.URL+"/", "")
	hosted.Host = "rebound.example"
	for want, req := range map[[2]string]*http.Request{
		{"", "OPERATION_REFUSED"}:           request(t, http.MethodPost, server.URL+"/graphql", `{"query":"{ viewer { kind } }"}`),
		{"", "BAD_REQUEST"}:                 request(t, http.MethodPost, server.URL+"/graphql", `[]`),
		{"List", "UNAUTHENTICATED"}:         asked("1"),
		{"List", "VALUE_REFUSED"}:           asked(`"1"`),
		{"List", "OPERATION_TOO_LARGE"}:     asked("101"),
		{"documentRead", "UNAUTHENTICATED"}: request(t, http.MethodGet, server.URL+"/documents/doc_1", ""),
		{"", "OTHER_ORIGIN"}:                elsewhere,
		{"", "NO_REQUEST_HEADER"}:           bare,
		{"", "WRONG_HOST"}:                  hosted,
	} {
		if _, err := db.DB.Exec("DELETE FROM audit_entries"); err != nil {
			t.Fatal(err)
		}
		now = now.Add(time.Minute) // a source has one line a minute for a reason
		_, answer := do(t, req)
		var operation, reason, zone, terminal string
		err := db.DB.QueryRow("SELECT operation, refusal, zone, terminal FROM audit_entries").Scan(&operation, &reason, &zone, &terminal)
		if err != nil || reason != want[1] || operation != want[0] || zone != "PUBLIC" || terminal != "127.0.0.1" {
			t.Errorf("%v: the record says %q %q of %q %q: %v; answered %s", want, operation, reason, zone, terminal, err, answer)
		}
	}
}

func TestABinaryBuiltWithoutTheAppSaysHowToBuildIt(t *testing.T) {
	z := publicZone([]byte("{}"))
	z.app = noApp
	server := serveZone(t, z)
	if status, body := do(t, request(t, http.MethodGet, server.URL+"/", "")); status != http.StatusServiceUnavailable || !strings.Contains(body, "make run") {
		t.Errorf("%d %s", status, body)
	}
}

func TestADocumentIsNotGivenToWhoHasNotSignedIn(t *testing.T) {
	server := serveZone(t, publicZone([]byte("{}")))
	if status, body := do(t, request(t, http.MethodGet, server.URL+"/documents/doc_1", "")); status != http.StatusUnauthorized {
		t.Errorf("%d %s", status, body)
	}
}

func TestStaffAreSentToTheIdentityProviderAndMembersAreNot(t *testing.T) {
	staff := zone{settings.StaffProcess, access.StaffZone, session.StaffLimit, []byte("{}"), noApp}
	if status, body := do(t, request(t, http.MethodGet, serveZone(t, staff).URL+"/signin", "")); status == http.StatusNotFound || strings.Contains(body, "make run") {
		t.Errorf("the staff zone has no door: %d", status)
	}
	public := publicZone([]byte("{}"))
	public.app = noApp
	if _, body := do(t, request(t, http.MethodGet, serveZone(t, public).URL+"/signin", "")); !strings.Contains(body, "make run") {
		t.Errorf("the public zone has a door for staff: %s", body)
	}
}

func TestAManifestOfAnotherBuildStopsTheStart(t *testing.T) {
	z := publicZone([]byte(`{"00":"{ viewer { kind } }"}`))
	db := storetest.Open(t, storetest.SQLite)
	if _, err := z.handler(demoSettings(t), settings.Zone{Origin: "http://127.0.0.1:1"}, db, cards.Cards{}, nil); err == nil || !strings.Contains(err.Error(), "build the app again") {
		t.Errorf("got %v", err)
	}
}

func publicZone(operations []byte) zone {
	return zone{settings.PublicProcess, access.Public, session.PublicLimit, operations, webapp.Member}
}

func demoSettings(t *testing.T) *settings.Settings {
	t.Helper()
	s, err := settings.Load(settings.Sources{Environ: []string{"KYOSAI_DATA=" + filepath.Join(t.TempDir(), "data")}})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// serveZone serves the zone's handler under the name that it believes to have.
func serveZone(t *testing.T, z zone) *httptest.Server {
	t.Helper()
	server, _ := serveRecorded(t, z)
	return server
}

func serveRecorded(t *testing.T, z zone) (*httptest.Server, *store.Store) {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	origin := "http://" + server.Listener.Addr().String()
	db := storetest.Open(t, storetest.SQLite)
	handler, err := z.handler(demoSettings(t), settings.Zone{Origin: origin}, db, cards.Cards{}, audit.NewRefusals(db.DB, db.Now))
	if err != nil {
		t.Fatal(err)
	}
	server.Config.Handler = handler
	server.Start()
	t.Cleanup(server.Close)
	return server, db
}

func post(t *testing.T, server *httptest.Server, path, body string) (int, string) {
	t.Helper()
	return do(t, request(t, http.MethodPost, server.URL+path, body))
}

func request(t *testing.T, method, url, body string) *http.Request {
	t.Helper()
	req, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Kyosai-Request", "1")
	req.Header.Set("Content-Type", "application/json")
	return req
}

func do(t *testing.T, req *http.Request) (int, string) {
	t.Helper()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(text)
}

func noApp() (fs.FS, bool) { return nil, false }
