package api

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// The two media types of GraphQL over HTTP.
const (
	mediaJSON    = "application/json"
	mediaGraphQL = "application/graphql-response+json"
)

// accepted chooses the media type of the answer; "" where the client takes neither.
func accepted(r *http.Request) string {
	header := strings.Join(r.Header.Values("Accept"), ",")
	if strings.TrimSpace(header) == "" {
		return mediaJSON
	}
	best, bestQ := "", 0.0
	for _, part := range strings.Split(header, ",") {
		mediaType, params, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		if q := quality(params); q > bestQ && ours(mediaType) != "" {
			best, bestQ = ours(mediaType), q
		}
	}
	return best
}

func quality(params map[string]string) float64 {
	text, given := params["q"]
	if !given {
		return 1
	}
	q, err := strconv.ParseFloat(text, 64)
	if err != nil || q < 0 || q > 1 {
		return 0
	}
	return q
}

func ours(mediaType string) string {
	switch mediaType {
	case mediaGraphQL:
		return mediaGraphQL
	case mediaJSON, "application/*", "*/*":
		return mediaJSON
	}
	return ""
}
