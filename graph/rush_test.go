package graph_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/offering"
	gengraph "kyosai/gen/graph"
	"kyosai/graph"
	"kyosai/server/access"
	"kyosai/server/api/zones"
	"kyosai/server/payby"
	"kyosai/server/rush"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/turns"
)

func TestEveryChangeOfAMemberPassesTheGateAndNothingElseDoes(t *testing.T) {
	schema := zones.Prune(graph.Whole(), access.Public)
	for text, c := range map[string]struct {
		variables map[string]any
		subject   string
		concerns  bool
	}{
		`mutation Order($input: OrderPlaceInput!) { orderPlace(input: $input) { order { id } } }`: {
			map[string]any{"input": map[string]any{"offering": "ofr_1", "idempotencyKey": "k"}}, "ofr_1", true},
		`mutation Turn($input: OrderPlaceInput!) { turnTake(input: $input) { turn { id } } }`: {
			map[string]any{"input": map[string]any{"offering": "ofr_1"}}, "ofr_1", true},
		`mutation Book($input: BookingPlaceInput!) { bookingPlace(input: $input) { booking { id } } }`: {
			map[string]any{"input": map[string]any{"session": "ses_1"}}, "ses_1", true},
		`mutation Cancel($input: OrderCancelInput!) { orderCancel(input: $input) { order { id } } }`: {
			map[string]any{"input": map[string]any{"id": "ord_1"}}, "ord_1", true},
		`mutation Broken($input: OrderCancelInput!) { orderCancel(input: $input) { order { id } } }`: {
			map[string]any{"input": "ord_1"}, "Broken", true},
		`mutation In { signIn(input: {signInId: "a", password: "b"}) { __typename } }`: {nil, "", false},
		`mutation Out { signOut { __typename } }`:                                      {nil, "", false},
		`query Read { viewer { kind } }`:                                               {nil, "", false},
	} {
		document, err := gqlparser.LoadQueryWithRules(schema, text, rules.NewDefaultRules())
		if len(err) > 0 {
			t.Errorf("%s: %v", text, err)
			continue
		}
		subject, concerns := graph.Rushes(document.Operations[0], c.variables)
		if subject != c.subject || concerns != c.concerns {
			t.Errorf("%s: %q, %v", text, subject, concerns)
		}
	}
}

// opening has a ticket go on sale now.
func opening(t *testing.T, s *store.Store, of *ent.Offering) time.Time {
	t.Helper()
	var now time.Time
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		now = tx.Now
		if err := tx.Client().Turn.Update().ClearLiveOffering().Exec(ctx); err != nil {
			return err
		}
		if err := tx.Client().Allotment.Update().Where(allotment.OfferingID(of.ID)).AddQuantity(10).Exec(ctx); err != nil {
			return err
		}
		return tx.Client().Offering.UpdateOneID(of.ID).SetStatus(offering.StatusPUBLISHED).SetWay(offering.WayFIRST_COME).SetEligibility(nil).
			SetPayBy([]payby.Way{payby.Counter}).SetSaleFrom(now).SetSaleUntil(now.AddDate(0, 0, 1)).Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
	return now
}

func TestATurnIsTakenForWhoCameToTheGateBeforeTheOpening(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		now := opening(t, s, people.Offering)
		stamps, err := rush.NewStamps([]byte("secret"))
		if err != nil {
			t.Fatal(err)
		}
		door := rush.Door{Gate: rush.New(1, 1, time.Minute), Stamps: stamps, Cookie: "session", Now: s.Now}
		r := httptest.NewRequest(http.MethodPost, "/graphql", nil).WithContext(storetest.As(people.Own.Viewer()))
		r.AddCookie(&http.Cookie{Name: "session", Value: "secret of a session"})
		r.Header.Set(rush.Header, stamps.Of("secret of a session", people.Offering.ID, now.Add(-2*time.Second)))
		in, leave, _ := door.Admit(httptest.NewRecorder(), r, people.Offering.ID)
		defer leave()
		resolver := graph.Resolver{Turns: turns.Turns{Store: s}}
		take := func(ctx context.Context, key string) (*gengraph.TurnPayload, error) {
			return resolver.Mutation().TurnTake(ctx, gengraph.OrderPlaceInput{Offering: people.Offering.ID, Quantity: 1, IdempotencyKey: key})
		}
		if got, err := take(r.Context(), "0123456789abcdeg"); err != nil || len(got.Problems) != 1 || got.Problems[0].Code != "sale_open" {
			t.Errorf("who comes now: %v, %v", got, err)
		}
		if got, err := take(in.Context(), "0123456789abcdeh"); err != nil || got.Turn == nil || len(got.Problems) != 0 {
			t.Errorf("who came before: %+v, %v", got, err)
		}
	})
}
