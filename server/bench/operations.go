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

// surnames are what a clerk types most: a surname, a surname with the beginning of the given name, a full name.
var surnames = []string{"サトウ", "すずき", "タカハシ ヒロ", "タナカ マコト", "ワタナベ ユ", "やまもと", "ナカムラ ケイコ", "コバヤシ", "タカナシ", "オオノ シ", "マツモト タ", "さいとう あ"}

// givenNames are what is left of a caller's name on a bad line.
var givenNames = []string{"ヒロシ", "ケイコ", "まこと", "ヨウコ", "タカシ", "あおい", "ハルナ", "ケンタ"}

func operations() []operation {
	home := operation{"member's home", "Home", access.Public, []question{{map[string]any{}, "/home"}}}
	queue := operation{"queue of 50 claims", "Queue", access.StaffZone, []question{{
		map[string]any{"filter": map[string]any{"status": []string{"SUBMITTED"}, "kind": nil}, "order": "OLDEST", "first": pageOfQueue, "after": nil, "deciding": true, "desk": true},
		"/queue?status=SUBMITTED&first=" + strconv.Itoa(pageOfQueue),
	}}}
	return []operation{home, search("search by kana", surnames), search("search by given name", givenNames), queue}
}

func search(title string, typed []string) operation {
	o := operation{title: title, name: "Members", zone: access.StaffZone}
	for _, text := range typed {
		o.asked = append(o.asked, question{
			map[string]any{"search": text, "first": pageOfSearch, "after": nil, "desk": true},
			"/members?first=" + strconv.Itoa(pageOfSearch) + "&search=" + url.QueryEscape(text),
		})
	}
	return o
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
