package process

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"

	"kyosai/server/mailbox"
	"kyosai/server/process/demo"
	"kyosai/server/process/supervisor"
	"kyosai/server/settings"
	"kyosai/server/store"
)

// All runs the three processes as children of this one, each with its own keys
// and database account, and in the demo the identity provider and the mailbox
// beside them; out gets where to go and whom to sign in as.
func All(ctx context.Context, s *settings.Settings, out io.Writer) error {
	err := errors.Join(s.ReadyFor(settings.PublicProcess, settings.StaffProcess, settings.WorkerProcess), portsFree(s))
	if err != nil {
		return err
	}
	warnAboutSQLite(s)
	log, err := openLog(s)
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()
	if s.Mode == settings.Demo {
		if err := prepareDemo(ctx, s); err != nil {
			return err
		}
	}
	err = supervise(ctx, s, log, out)
	if err != nil && s.Mode == settings.Demo {
		return fmt.Errorf("%w; what it said last is in %s", err, logFile(s))
	}
	return err
}

func supervise(ctx context.Context, s *settings.Settings, log, out io.Writer) error {
	children, err := children(s, log)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	if s.DemoMailbox() {
		if err := openMailbox(ctx, s, stop); err != nil {
			return err
		}
	}
	err = supervisor.Run(ctx, children, supervisor.Usual, func() { welcome(out, s) })
	if cause := context.Cause(ctx); err == nil && !errors.Is(cause, context.Canceled) {
		return cause
	}
	return err
}

// prepareDemo brings the demo's database forward and its people into it.
func prepareDemo(ctx context.Context, s *settings.Settings) (err error) {
	db, err := store.Open(ctx, s.Database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	goAhead(db, s.DaysAhead)
	if _, err := Migrate(ctx, db); err != nil {
		return err
	}
	return demo.Prepare(ctx, db, s.Data, s.DemoMembers)
}

// children lists the processes in the order that they start.
func children(s *settings.Settings, log io.Writer) ([]supervisor.Child, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	var all []supervisor.Child
	if s.DemoProvider() {
		provider, err := demoProvider(s)
		if err != nil {
			return nil, err
		}
		provider.Log = log
		all = append(all, provider)
	}
	for _, p := range []struct {
		process settings.Process
		listen  string
	}{{settings.PublicProcess, s.Public.Listen}, {settings.StaffProcess, s.Staff.Listen}, {settings.WorkerProcess, s.Worker.Listen}} {
		all = append(all, supervisor.Child{
			Name: string(p.process), Path: self, Args: []string{"serve", string(p.process)},
			Env: s.Environ(os.Environ(), p.process), Health: "http://" + p.listen + "/healthz", Log: log,
		})
	}
	return all, nil
}

// portsFree finds a taken port before anything starts, and names its flag.
func portsFree(s *settings.Settings) error {
	var wrong []error
	for _, l := range s.Listeners() {
		listener, err := net.Listen("tcp", l.Address)
		if err != nil {
			wrong = append(wrong, taken(l.Name, l.Address, err))
			continue
		}
		wrong = append(wrong, listener.Close())
	}
	return errors.Join(wrong...)
}

func taken(flag, address string, err error) error {
	return fmt.Errorf("--%s %s cannot be had; stop what listens there or give another port: %w", flag, address, err)
}

// openLog keeps the lines of the children where they are not in the way of what
// the demo prints; production leaves them to the system's journal.
func openLog(s *settings.Settings) (*os.File, error) {
	if s.Mode == settings.Production {
		return os.Stderr, nil
	}
	if err := os.MkdirAll(s.Data, 0o700); err != nil {
		return nil, err
	}
	return os.OpenFile(logFile(s), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
}

func logFile(s *settings.Settings) string { return filepath.Join(s.Data, "log") }

func warnAboutSQLite(s *settings.Settings) {
	if s.Embedded() {
		slog.Warn("SQLite has no accounts and no grants: the processes share one database file; production refuses it")
	}
}

func openMailbox(ctx context.Context, s *settings.Settings, stop context.CancelCauseFunc) error {
	box, err := mailbox.Open(filepath.Join(s.Data, "mailbox"))
	if err != nil {
		return err
	}
	go func() {
		if err := box.Serve(ctx, s.Mail.Sink, s.Mail.Mailbox); err != nil && ctx.Err() == nil {
			stop(fmt.Errorf("mailbox: %w", err))
		}
	}()
	return nil
}
