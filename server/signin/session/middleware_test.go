package session

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"testing"
)

func TestOnlyProxiesOfOursAreBelievedWhereARequestCameFrom(t *testing.T) {
	ours := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/24"), netip.MustParsePrefix("::1/128")}
	for name, c := range map[string]struct {
		peer string
		told []string
		want string
	}{
		"without a proxy":                      {"203.0.113.9:4711", nil, "203.0.113.9"},
		"forged, past the proxy":               {"203.0.113.9:4711", []string{"198.51.100.1"}, "203.0.113.9"},
		"through the proxy":                    {"10.0.0.1:4711", []string{"203.0.113.9"}, "203.0.113.9"},
		"forged, through the proxy":            {"10.0.0.1:4711", []string{"198.51.100.1, 203.0.113.9"}, "203.0.113.9"},
		"forged in a header of its own":        {"10.0.0.1:4711", []string{"198.51.100.1", "203.0.113.9"}, "203.0.113.9"},
		"forged as a proxy of ours":            {"10.0.0.1:4711", []string{"10.0.0.7, 203.0.113.9"}, "203.0.113.9"},
		"through two proxies":                  {"[::1]:4711", []string{"203.0.113.9, 10.0.0.2"}, "203.0.113.9"},
		"through a proxy that says nothing":    {"10.0.0.1:4711", nil, "10.0.0.1"},
		"with something else than an address":  {"10.0.0.1:4711", []string{"<script>"}, "10.0.0.1"},
		"an address of the other kind, mapped": {"[::ffff:10.0.0.1]:4711", []string{"::ffff:203.0.113.9"}, "203.0.113.9"},
	} {
		r := httptest.NewRequest(http.MethodPost, "/graphql", nil)
		r.RemoteAddr = c.peer
		r.Header["X-Forwarded-For"] = c.told
		if got := address(r, ours); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", nil)
	r.Header.Set("X-Forwarded-For", "198.51.100.1")
	if got := address(r, nil); got != "192.0.2.1" {
		t.Errorf("with no proxy set, %s is believed", got)
	}
}
