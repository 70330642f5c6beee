package mailbox

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/smtp"
	"strings"
	"testing"
	"time"

	"kyosai/server/testkit"
)

const sent = "To: =?UTF-8?B?6auY5qmL?= <t@example.jp>\r\nSubject: =?UTF-8?B?56K66KqN?=\r\nDate: Mon, 06 Apr 2026 10:00:00 +0900\r\n" +
	"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
	"PGI+6auZPC9iPiBodHRwOi8vMTI3LjAuMC4xOjgwODAvY29uZmlybT90PWEmdT1iCg==\r\n"

func TestShowsTheMailThatItTook(t *testing.T) {
	box, sink := start(t)
	deliver(t, sink, sent)
	all, err := box.Messages()
	if err != nil || len(all) != 1 {
		t.Fatalf("got %v, %v", all, err)
	}
	m := all[0]
	if m.To != "高橋 <t@example.jp>" || m.Subject != "確認" || !strings.HasPrefix(m.Body, "<b>髙</b>") {
		t.Errorf("got %+v", m)
	}
}

func TestShowsTheNewestFirst(t *testing.T) {
	box, sink := start(t)
	for _, subject := range []string{"one", "two"} {
		deliver(t, sink, "Subject: "+subject+"\r\n\r\nx\r\n")
		time.Sleep(2 * time.Millisecond)
	}
	if all, _ := box.Messages(); len(all) != 2 || all[0].Subject != "two" {
		t.Errorf("got %+v", all)
	}
}

func TestThePageEscapesTheTextAndLinksItsAddresses(t *testing.T) {
	box, sink := start(t)
	deliver(t, sink, sent)
	body := get(t, box, "/")
	if strings.Contains(body, "<b>髙") || !strings.Contains(body, `<a href="http://127.0.0.1:8080/confirm?t=a&amp;u=b">`) {
		t.Errorf("got %s", body)
	}
}

func TestProgramsReadTheMessagesAsJSON(t *testing.T) {
	box, sink := start(t)
	deliver(t, sink, sent)
	var all []Message
	if err := json.Unmarshal([]byte(get(t, box, "/messages.json")), &all); err != nil || len(all) != 1 || all[0].Subject != "確認" {
		t.Errorf("got %+v, %v", all, err)
	}
}

func TestAnEmptyMailboxSaysSo(t *testing.T) {
	box, _ := start(t)
	if !strings.Contains(get(t, box, "/"), "まだメールは届いていません") {
		t.Error("the empty page says nothing")
	}
}

func start(t *testing.T) (*Mailbox, string) {
	t.Helper()
	box, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	sink, page := testkit.Free(t), testkit.Free(t)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = box.Serve(ctx, sink, page)
	}()
	t.Cleanup(func() { stop(); <-ended })
	return box, sink
}

// deliver tries until the mailbox listens.
func deliver(t *testing.T, sink, message string) {
	t.Helper()
	testkit.Until(t, "the mailbox to listen", func() bool {
		return smtp.SendMail(sink, nil, "kyosai@example.jp", []string{"t@example.jp"}, []byte(message)) == nil
	})
}

func get(t *testing.T, box *Mailbox, path string) string {
	t.Helper()
	w := httptest.NewRecorder()
	box.Page().ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	if w.Code != http.StatusOK {
		t.Fatalf("%s answers %d: %s", path, w.Code, w.Body)
	}
	return w.Body.String()
}
