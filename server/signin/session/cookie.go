package session

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"

	"kyosai/server/access"
)

// The cookies of the two zones. A port does not separate cookies, so their names differ; the prefix makes the browser
// refuse one that another host or an insecure page tries to plant.
const (
	PublicCookie = "__Host-kyosai"
	StaffCookie  = "__Host-kyosai-staff"
)

// jar is the browser at the other end of a request: where an operation in the middle of it leaves a cookie, and the
// viewer that the rest of the request is answered to.
type jar struct {
	header http.Header
	cookie string
	viewer *access.Viewer
}

type jarKey struct{}

func withJar(ctx context.Context, j *jar) context.Context { return context.WithValue(ctx, jarKey{}, j) }

var errNoBrowser = errors.New("a session is handed out only within a request")

// Hand gives the browser the secret of a session whose transaction holds. What is left of the request is answered to
// who signed in.
func (o *Opened) Hand(ctx context.Context) error {
	j, ok := ctx.Value(jarKey{}).(*jar)
	if !ok {
		return errNoBrowser
	}
	j.set(o.secret, 0)
	*j.viewer = o.viewer
	return nil
}

// TakeBack has the browser forget its session; what is left of the request is answered to nobody in particular.
func TakeBack(ctx context.Context) {
	if j, ok := ctx.Value(jarKey{}).(*jar); ok {
		j.set("", -1)
		*j.viewer = access.Viewer{Kind: access.Anonymous, Zone: j.viewer.Zone, Terminal: j.viewer.Terminal, RequestID: j.viewer.RequestID}
	}
}

// set leaves the cookie, in place of one that the same request left before.
func (j *jar) set(value string, age int) {
	c := &http.Cookie{Name: j.cookie, Value: value, Path: "/", MaxAge: age, HttpOnly: true, Secure: true, SameSite: http.SameSiteStrictMode}
	others := slices.DeleteFunc(j.header.Values("Set-Cookie"), func(line string) bool { return strings.HasPrefix(line, j.cookie+"=") })
	j.header["Set-Cookie"] = append(others, c.String())
}

func cookieOf(zone access.Zone) string {
	if zone == access.Public {
		return PublicCookie
	}
	return StaffCookie
}
