package process

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"kyosai/server/id"
	"kyosai/server/jobs"
	"kyosai/server/mail"
	"kyosai/server/notices"
	"kyosai/server/settings"
	"kyosai/server/signin"
	"kyosai/server/store"
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
	accounts := signin.Accounts{Store: db, Origin: s.Public.Origin}
	worker := jobs.Worker{Store: db, Name: id.New("wrk"), Every: time.Second, Handlers: map[string]jobs.Handler{
		mail.Kind: sender.Handler(), signin.ForgottenKind: accounts.Forgotten(),
		notices.MailKind: notices.Post{Store: db, Origin: s.Public.Origin}.Handler(),
	}}
	ctx, stop := context.WithCancel(ctx)
	var working sync.WaitGroup
	working.Go(func() { worker.Run(ctx) })
	working.Go(func() { sweep(ctx, db) })
	err = listen(ctx, string(settings.WorkerProcess), s.Worker.Listen, http.NotFoundHandler())
	stop()
	working.Wait()
	return err
}

// sweep removes what has ended, each hour.
func sweep(ctx context.Context, db *store.Store) {
	for {
		if err := signin.Sweep(ctx, db); err != nil && ctx.Err() == nil {
			slog.Error("sweep", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Hour):
		}
	}
}

func mailSender(m settings.Mail, now func() time.Time) (*mail.Sender, error) {
	password, err := readSecret("mail-password-file", m.PasswordFile)
	if err != nil {
		return nil, err
	}
	return &mail.Sender{Server: m.Server, From: m.From, User: m.User, Password: password, Now: now}, nil
}
