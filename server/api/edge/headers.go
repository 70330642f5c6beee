package edge

import "net/http"

// Policy is the content security policy of every answer: only what this zone
// serves itself, no frames around it. Pictures may be ones that the page has
// just taken (blob:) or drawn (data:).
const Policy = "default-src 'self'; img-src 'self' data: blob:; frame-src 'self' blob:; object-src 'none'; " +
	"base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// permissions are what no page of ours asks for; the camera is the door's alone.
const permissions = "microphone=(), geolocation=(), payment=(), usb=()"

// headers are set before a handler runs, which may set others in their place
// (a document that is shown in a frame of our own page).
var headers = [][2]string{
	{"Content-Security-Policy", Policy},
	{"X-Content-Type-Options", "nosniff"},
	{"Referrer-Policy", "same-origin"},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
	{"Permissions-Policy", permissions + ", camera=()"},
	{"Cache-Control", "no-store"},
}

// Headers keeps a browser from doing more with an answer than our pages need.
// With secure, browsers are told to use HTTPS alone for a year.
func Headers(secure bool, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		for _, pair := range headers {
			h.Set(pair[0], pair[1])
		}
		if secure {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		next.ServeHTTP(w, r)
	})
}
