// Package apitest is a small API of every kind of thing that the edge must
// treat; the edge's tests are run on it.
package apitest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"kyosai/gen/apitest"
	"kyosai/server/problem"
)

// Resolvers answer from memory.
type Resolvers struct {
	// Rows is how many people a list holds at most.
	Rows int
}

// Query implements apitest.ResolverRoot.
func (r *Resolvers) Query() apitest.QueryResolver { return query{r} }

// Mutation implements apitest.ResolverRoot.
func (r *Resolvers) Mutation() apitest.MutationResolver { return mutation{r} }

// Person implements apitest.ResolverRoot.
func (r *Resolvers) Person() apitest.PersonResolver { return person{r} }

// Subscription implements apitest.ResolverRoot.
func (r *Resolvers) Subscription() apitest.SubscriptionResolver { return subscription{} }

type query struct{ *Resolvers }

// Somebody is person number i of nobody.
func Somebody(i int) *apitest.Person {
	name, phone, illness := fmt.Sprintf("髙橋 %d", i), "090-0000-0000", "none"
	born := time.Date(1988, 4, 1, 0, 0, 0, 0, time.UTC)
	return &apitest.Person{ID: fmt.Sprintf("p%d", i), Name: &name, Phone: &phone, Illness: &illness, Born: &born,
		Paid: 20000, Seen: 1 << 40, Status: apitest.StatusExamined}
}

func (q query) Me(context.Context) (*apitest.Person, error) {
	me := Somebody(1)
	me.Friend = Somebody(2)
	return me, nil
}

func (q query) Node(context.Context) (apitest.Node, error) { return Somebody(3), nil }

func (q query) People(_ context.Context, first int, status *apitest.Status) ([]*apitest.Person, error) {
	var all []*apitest.Person
	for i := range min(first, max(q.Rows, 3)) {
		p := Somebody(i)
		if status != nil {
			p.Status = *status
		}
		all = append(all, p)
	}
	return all, nil
}

func (q query) Holes(context.Context) ([]*apitest.Person, error) {
	beyond := Somebody(2)
	beyond.Seen = 1 << 60 // more than the field's type can say
	return []*apitest.Person{Somebody(1), nil, beyond}, nil
}

func (q query) Echo(_ context.Context, input apitest.EchoInput) (*string, error) {
	return &input.Text, nil
}

func (q query) Count(_ context.Context, n int) (int, error) { return n * 2, nil }

func (q query) Fail(_ context.Context, how apitest.Failure) (*string, error) {
	return nil, failure(how)
}

func (q query) FailNever(_ context.Context, how apitest.Failure) (string, error) {
	return "", failure(how)
}

func (q query) Statuses(context.Context) ([]apitest.Status, error) {
	return []apitest.Status{apitest.StatusDraft, apitest.StatusExamined}, nil
}

func (q query) Maybe(context.Context) (*apitest.Status, error) { return nil, nil }

func (q query) Broken(context.Context) (*apitest.Status, error) {
	lost := apitest.StatusLost
	return &lost, nil
}

func (q query) StaffOnly(context.Context) (*string, error) { return nil, nil }

type mutation struct{ *Resolvers }

func (m mutation) Rename(_ context.Context, name string) (*apitest.Person, error) {
	p := Somebody(1)
	p.Name = &name
	return p, nil
}

func (m mutation) Fail(context.Context) (*string, error) {
	return nil, failure(apitest.FailureProblem)
}

type person struct{ *Resolvers }

func (p person) Friends(_ context.Context, _ *apitest.Person, first int) ([]*apitest.Person, error) {
	return query(p).People(context.Background(), first, nil)
}

type subscription struct{}

func (subscription) Ticks(context.Context) (<-chan int, error) { return nil, errors.New("never asked") }

// failure is a fault whose text must never reach a client, or a problem that must.
func failure(how apitest.Failure) error {
	switch how {
	case apitest.FailureProblem:
		return fmt.Errorf("rename: %w", problem.In("name", "name_too_long", "名前が長すぎます。40文字以内にしてください"))
	case apitest.FailureForbidden:
		return problem.New(problem.Forbidden, "not_yours", "この申請は見られません")
	case apitest.FailurePanic:
		panic("secret of the panic")
	}
	return errors.New("secret of the database")
}
