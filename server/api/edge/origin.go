package edge

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
)

// RequestHeader must be 1 on every request that may change something. A page
// of another origin cannot set it without asking first, and is never allowed.
const RequestHeader = "Kyosai-Request"

// Why a request is refused before anybody asks who sends it.
const (
	WrongHost       = "WRONG_HOST"
	OtherOrigin     = "OTHER_ORIGIN"
	NoRequestHeader = "NO_REQUEST_HEADER"
	// NotSigned is what somebody else's server would have signed.
	NotSigned = "NOT_SIGNED"
)

// Refused hears of each request that is refused, and why; nobody does where it is nil.
type Refused func(r *http.Request, reason string)

func (f Refused) tell(r *http.Request, reason string) {
	if f != nil {
		f(r, reason)
	}
}

// Origin is how browsers spell a zone: scheme and host, nothing else.
type Origin struct {
	scheme, host string
}

// ParseOrigin reads an origin such as https://kyosai.example.
func ParseOrigin(text string) (Origin, error) {
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || u.Scheme+"://"+u.Host != text {
		return Origin{}, fmt.Errorf("%q is no origin; it has the form https://host or http://host:port", text)
	}
	return Origin{scheme: u.Scheme, host: u.Host}, nil
}

// Secure tells whether the zone is reached over TLS.
func (o Origin) Secure() bool { return o.scheme == "https" }

// String spells the origin as browsers do.
func (o Origin) String() string { return o.scheme + "://" + o.host }

// names tells whether a Host header means the zone: its own name, or, where
// that is loopback, any name of loopback at the same port. Any other name is
// a page that was led here (DNS rebinding).
func (o Origin) names(host string) bool {
	if host == o.host {
		return true
	}
	ownName, ownPort := split(o.host)
	name, port := split(host)
	return port == ownPort && local(ownName) && local(name)
}

func split(host string) (name, port string) {
	if name, port, err := net.SplitHostPort(host); err == nil {
		return name, port
	}
	return host, ""
}

func local(name string) bool {
	ip := net.ParseIP(name)
	return name == "localhost" || ip != nil && ip.IsLoopback()
}

// OwnHost lets through what is asked of the zone by its own name. What is
// not is told to refused.
func OwnHost(zone Origin, refused Refused, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if zone.names(r.Host) {
			next.ServeHTTP(w, r)
			return
		}
		refused.tell(r, WrongHost)
		refuse(w, http.StatusMisdirectedRequest, "this address is not served under that name; use "+zone.String())
	})
}

// SameOrigin lets through what a page of the zone itself sends: the Host is
// the zone's, and a request that may change something carries RequestHeader
// and comes from the zone's origin by Sec-Fetch-Site or Origin. What does not
// pass is told to refused.
func SameOrigin(zone Origin, refused Refused, next http.Handler) http.Handler {
	check := http.NewCrossOriginProtection()
	return OwnHost(zone, refused, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case safe(r.Method):
			next.ServeHTTP(w, r)
		case check.Check(r) != nil || r.Header.Get("Sec-Fetch-Site") == "none":
			refused.tell(r, OtherOrigin)
			refuse(w, http.StatusForbidden, "the request comes from a page of another origin")
		case r.Header.Get(RequestHeader) != "1":
			refused.tell(r, NoRequestHeader)
			refuse(w, http.StatusForbidden, "the request needs the header "+RequestHeader+": 1")
		default:
			next.ServeHTTP(w, r)
		}
	}))
}

func safe(method string) bool {
	return method == http.MethodGet || method == http.MethodHead || method == http.MethodOptions
}

func refuse(w http.ResponseWriter, status int, message string) {
	http.Error(w, message, status)
}
