package process

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"
	"time"

	"kyosai/server/id"
	"kyosai/server/jobs"
	"kyosai/server/mail"
	"kyosai/server/settings"
)

// Worker runs what must happen later until the context ends; it listens for
// nothing but the question whether it is well.
func Worker(ctx context.Context, s *settings.Settings) (err error) {
	if err := s.ReadyFor(settings.WorkerProcess); err != nil {
		return err
	}
	db, err := openStore(ctx, s.Worker.Database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	sender, err := mailSender(s.Mail, db.Now)
	if err != nil {
		return err
	}
	worker := jobs.Worker{Store: db, Name: id.New("wrk"), Every: time.Second, Handlers: map[string]jobs.Handler{
		mail.Kind: sender.Handler(),
	}}
	worked := make(chan error, 1)
	go func() { worked <- worker.Run(ctx) }()
	return errors.Join(listen(ctx, string(settings.WorkerProcess), s.Worker.Listen, http.NotFoundHandler()), <-worked)
}

func mailSender(m settings.Mail, now func() time.Time) (*mail.Sender, error) {
	sender := &mail.Sender{Server: m.Server, From: m.From, User: m.User, Now: now}
	if m.PasswordFile == "" {
		return sender, nil
	}
	password, err := os.ReadFile(m.PasswordFile)
	if err != nil {
		return nil, fmt.Errorf("read --mail-password-file: %w", err)
	}
	sender.Password = strings.TrimSpace(string(password))
	return sender, nil
}
