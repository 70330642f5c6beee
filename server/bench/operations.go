package bench

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"kyosai/server/access"
	"kyosai/server/bench/load"
	"kyosai/server/signin/session"
	"kyosai/webapp"
)

// operation is one that is measured: what the app asks our server, and what the same is asked of the handlers by hand.
type operation struct {
	title, name string
	zone        access.Zone
	asked       []question
}

// question is an operation with one set of variables.
type question struct {
	variables map[string]any
	byHand    string
}

const (
	pageOfSearch = 30
	pageOfQueue  = 50
)

// searches are what a clerk types: a surname, a surname with the beginning of the given name, a full name.
var searches = []string{"サトウ", "すずき", "タカハシ ヒロ", "タナカ マコト", "ワタナベ ユ", "やまもと", "ナカムラ ケイコ", "コバヤシ", "タカナシ", "オオノ シ", "マツモト タ", "さいとう あ"}

func operations() []operation {
	home := operation{"member's home", "Home", access.Public, []question{{map[string]any{}, "/home"}}}
	search := operation{title: "search by kana", name: "Members", zone: access.StaffZone}
	for _, typed := range searches {
		search.asked = append(search.asked, question{
			map[string]any{"search": typed, "first": pageOfSearch, "after": nil, "desk": true},
			"/members?first=" + strconv.Itoa(pageOfSearch) + "&search=" + url.QueryEscape(typed),
		})
	}
	queue := operation{"queue of 50 claims", "Queue", access.StaffZone, []question{{
		map[string]any{"filter": map[string]any{"status": []string{"SUBMITTED"}, "kind": nil}, "order": "OLDEST", "first": pageOfQueue, "after": nil, "deciding": true, "desk": true},
		"/queue?status=SUBMITTED&first=" + strconv.Itoa(pageOfQueue),
	}}}
	return []operation{home, search, queue}
}

// shots makes the requests of the operation for both sides, by each of the people who are signed in.
func (o operation) shots(secrets []string) (ours, byHand []load.Shot, err error) {
	document, err := documentID(o.zone, o.name)
	if err != nil {
		return nil, nil, err
	}
	cookie := session.StaffCookie
	if o.zone == access.Public {
		cookie = session.PublicCookie
	}
	for i := range max(len(secrets), len(o.asked)) {
		q, sent := o.asked[i%len(o.asked)], cookie+"="+secrets[i%len(secrets)]
		body, err := json.Marshal(map[string]any{"documentId": document, "variables": q.variables})
		if err != nil {
			return nil, nil, err
		}
		ours = append(ours, load.Shot{Method: http.MethodPost, Path: "/graphql", Body: string(body), Cookie: sent})
		byHand = append(byHand, load.Shot{Method: http.MethodGet, Path: q.byHand, Cookie: sent})
	}
	return ours, byHand, nil
}

// documentID finds an operation in the list that the zone's app was built with.
func documentID(zone access.Zone, name string) (string, error) {
	manifest := webapp.StaffManifest()
	if zone == access.Public {
		manifest = webapp.MemberManifest()
	}
	var listed map[string]string
	if err := json.Unmarshal(manifest, &listed); err != nil {
		return "", fmt.Errorf("read the app's operations: %w", err)
	}
	for id, text := range listed {
		if strings.Contains(text, "query "+name+" ") || strings.Contains(text, "query "+name+"(") {
			return id, nil
		}
	}
	return "", fmt.Errorf("the app of zone %s has no operation %s any more", zone, name)
}
