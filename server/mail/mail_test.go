package mail_test

import (
	"context"
	"net"
	"strings"
	"testing"
	"time"

	"kyosai/server/access"
	"kyosai/server/jobs"
	"kyosai/server/mail"
	"kyosai/server/mailbox"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/testkit"
)

func TestAMailArrivesExactlyAsWritten(t *testing.T) {
	box, s := mailboxAndSender(t)
	body := "髙橋 様\n\nこのリンクを開いてください。\nhttp://127.0.0.1:8080/confirm?token=" + strings.Repeat("a", 200) + "\n"
	send(t, s, mail.Mail{To: "t@example.jp", Subject: "メールアドレスの確認のお願い　共済からのお知らせ", Body: body})
	all, err := box.Messages()
	if err != nil || len(all) != 1 {
		t.Fatalf("got %v, %v", all, err)
	}
	if m := all[0]; m.Body != body || m.Subject != "メールアドレスの確認のお願い　共済からのお知らせ" || m.To != "<t@example.jp>" {
		t.Errorf("got %+v", m)
	}
}

func TestASubjectCannotBeginAnotherHeader(t *testing.T) {
	box, s := mailboxAndSender(t)
	send(t, s, mail.Mail{To: "t@example.jp", Subject: "x\r\nBcc: other@example.jp", Body: "x"})
	all, _ := box.Messages()
	if len(all) != 1 || !strings.Contains(all[0].Subject, "Bcc") {
		t.Errorf("got %+v", all)
	}
}

func TestAWrongAddressIsRefusedBeforeItIsEnqueued(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	for _, to := range []string{"", "nobody", "a@b\r\nRCPT TO:<c@d>", "a@b, c@d"} {
		err := s.InTx(access.AsSystem(t.Context()), func(ctx context.Context, tx *store.Tx) error {
			return mail.Enqueue(ctx, tx, mail.Mail{To: to})
		})
		if err == nil {
			t.Errorf("%q was taken", to)
		}
	}
}

func TestAServerThatCannotBeReachedIsAnErrorWithoutTheAddress(t *testing.T) {
	s := mail.Sender{Server: testkit.Free(t), From: "kyosai@example.jp", Now: time.Now}
	err := s.Send(t.Context(), mail.Mail{To: "t@example.jp"})
	if err == nil || strings.Contains(err.Error(), "t@example.jp") {
		t.Errorf("got %v", err)
	}
}

func TestTheWorkerSendsAMailThatATransactionEnqueued(t *testing.T) {
	box, sender := mailboxAndSender(t)
	s := storetest.Open(t, storetest.SQLite)
	err := s.InTx(access.AsSystem(t.Context()), func(ctx context.Context, tx *store.Tx) error {
		return mail.Enqueue(ctx, tx, mail.Mail{To: "t@example.jp", Subject: "x", Body: "x"})
	})
	if err != nil {
		t.Fatal(err)
	}
	w := jobs.Worker{Store: s, Name: "w", Handlers: map[string]jobs.Handler{mail.Kind: jobs.Handle(sender.Send)}}
	if n, err := w.Work(t.Context()); n != 1 || err != nil {
		t.Fatalf("did %d, %v", n, err)
	}
	if all, _ := box.Messages(); len(all) != 1 {
		t.Errorf("got %+v", all)
	}
}

func mailboxAndSender(t *testing.T) (*mailbox.Mailbox, *mail.Sender) {
	t.Helper()
	box, err := mailbox.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	sink := testkit.Free(t)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = box.Serve(ctx, sink, testkit.Free(t))
	}()
	t.Cleanup(func() { stop(); <-ended })
	listening(t, sink)
	return box, &mail.Sender{Server: sink, From: "kyosai@example.jp", Now: time.Now}
}

func listening(t *testing.T, address string) {
	t.Helper()
	testkit.Until(t, "the mailbox to listen", func() bool {
		c, err := net.Dial("tcp", address)
		if err == nil {
			c.Close()
		}
		return err == nil
	})
}

func send(t *testing.T, s *mail.Sender, m mail.Mail) {
	t.Helper()
	if err := s.Send(t.Context(), m); err != nil {
		t.Fatal(err)
	}
}
