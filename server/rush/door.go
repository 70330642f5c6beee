package rush

import (
	"context"
	"net/http"
	"strconv"
	"time"
)

// Header carries the stamp: to who is sent away, and back when he comes again.
const Header = "Kyosai-Arrived"

// comeBack is after how many seconds who was sent away does well to come again; apps add some of their own, by chance.
const comeBack = 2

// Door is the gate as requests meet it.
type Door struct {
	Gate   *Gate
	Stamps Stamps
	Cookie string // holds the secret of a session
	Now    func() time.Time
}

// Admit lets a request in that asks for a change of something, and gives it as it goes on, with when it came first (Arrived). Where it
// does not, the answer's headers say when to come again, and with which stamp. Nothing is looked up: who bears no session passes, and
// is refused further in without work.
func (d Door) Admit(w http.ResponseWriter, r *http.Request, subject string) (in *http.Request, leave func(), ok bool) {
	session, err := r.Cookie(d.Cookie)
	if err != nil {
		return r, func() {}, true
	}
	arrived := d.Stamps.Arrived(r.Header.Get(Header), session.Value, subject, d.Now())
	leave, ok = d.Gate.Enter(r.Context(), arrived)
	if !ok {
		w.Header().Set(Header, d.Stamps.Of(session.Value, subject, arrived))
		w.Header().Set("Retry-After", strconv.Itoa(comeBack))
	}
	return r.WithContext(came(r.Context(), arrived)), leave, ok
}

type arrivedKey struct{}

// came gives a context of a request that arrived first at an instant.
func came(ctx context.Context, arrived time.Time) context.Context {
	return context.WithValue(ctx, arrivedKey{}, arrived)
}

// Arrived is when a request that was let in came first: by its stamp, or, held at the gate, to it. None passed no gate.
func Arrived(ctx context.Context) *time.Time {
	if arrived, ok := ctx.Value(arrivedKey{}).(time.Time); ok {
		return &arrived
	}
	return nil
}
