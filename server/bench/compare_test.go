package bench

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kyosai/graph"
	"kyosai/server/access"
	"kyosai/server/api"
	"kyosai/server/api/edge"
	"kyosai/server/bench/byhand"
	"kyosai/server/bench/load"
	"kyosai/server/madeup"
	"kyosai/server/signin/session"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/vault"
	"kyosai/webapp"
)

func TestBothSidesAnswerAndRecordTheSame(t *testing.T) {
	s := storetest.Open(t, storetest.MariaDB)
	scheme := madeup.Scheme{Companies: 40, Members: 1500, Years: 10, Seed: 1971, Today: "2026-11-23"}
	kept, err := vault.In(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := scheme.Load(t.Context(), s, kept, nil); err != nil {
		t.Fatal(err)
	}
	members, desk, err := signIn(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	zones := map[access.Zone]http.Handler{access.Public: zone(t, s, access.Public), access.StaffZone: zone(t, s, access.StaffZone)}
	for _, op := range operations() {
		secrets := desk
		if op.zone == access.Public {
			secrets = members[:12]
		}
		ours, hand, err := op.shots(secrets)
		if err != nil {
			t.Fatal(err)
		}
		recorded := 0
		for i := range ours {
			answer, line := answered(t, s, zones[op.zone], ours[i])
			answerByHand, lineByHand := answered(t, s, byhand.Handler(s), hand[i])
			if diff := cmp.Diff(answerByHand, answer); diff != "" {
				t.Fatalf("%s: by hand (-) and ours (+) answer differently:\n%s", hand[i].Path, diff)
			}
			if diff := cmp.Diff(lineByHand, line); diff != "" {
				t.Fatalf("%s: by hand (-) and ours (+) record differently:\n%s", hand[i].Path, diff)
			}
			recorded += min(len(line), 1)
		}
		if recorded < len(ours)/2 {
			t.Errorf("%s: %d of %d answers showed anybody's data", op.title, recorded, len(ours))
		}
	}
}

func zone(t *testing.T, s *store.Store, zone access.Zone) http.Handler {
	t.Helper()
	operations, limit := webapp.StaffManifest(), session.StaffLimit
	if zone == access.Public {
		operations, limit = webapp.MemberManifest(), session.PublicLimit
	}
	manifest, err := api.ParseManifest(operations)
	if err != nil {
		t.Fatal(err)
	}
	sessions := &session.Sessions{Store: s, Zone: zone, Limit: limit, RequestID: edge.RequestID}
	handler, err := graph.New(graph.NewResolver(s, sessions, nil, ""), zone, manifest, false)
	if err != nil {
		t.Fatal(err)
	}
	origin, err := edge.ParseOrigin("http://127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	return edge.Zone(origin, slog.New(slog.DiscardHandler), nil, sessions.Middleware(handler))
}

// answered is the answer, and the line that it left on the record: what does not depend on the moment, in any order.
func answered(t *testing.T, s *store.Store, h http.Handler, shot load.Shot) (answer any, line []string) {
	t.Helper()
	if _, err := s.DB.Exec("DELETE FROM audit_entries"); err != nil {
		t.Fatal(err)
	}
	request := httptest.NewRequestWithContext(context.Background(), shot.Method, "http://127.0.0.1"+shot.Path, strings.NewReader(shot.Body))
	request.Header.Set("Cookie", shot.Cookie)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Kyosai-Request", "1")
	response := httptest.NewRecorder()
	h.ServeHTTP(response, request)
	if err := json.Unmarshal(response.Body.Bytes(), &answer); err != nil || response.Code != http.StatusOK {
		t.Fatalf("%s answers %d: %s", shot.Path, response.Code, response.Body)
	}
	if whole, _ := answer.(map[string]any); whole["errors"] != nil {
		t.Fatalf("%s answers %s", shot.Path, response.Body)
	}
	line = make([]string, 7)
	err := s.DB.QueryRow("SELECT zone, actor, session_id, terminal, operation, subjects, items FROM audit_entries").
		Scan(&line[0], &line[1], &line[2], &line[3], &line[4], &line[5], &line[6])
	if errors.Is(err, sql.ErrNoRows) {
		return answer, nil // nobody was found, so nobody was read
	}
	if err != nil {
		t.Fatalf("%s: read the record: %v", shot.Path, err)
	}
	for _, set := range []int{5, 6} {
		words := strings.Fields(line[set])
		slices.Sort(words)
		line[set] = strings.Join(slices.Compact(words), " ")
	}
	return answer, line
}
