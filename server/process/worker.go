package process

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"kyosai/server/amendments"
	"kyosai/server/benefits"
	"kyosai/server/bookings"
	"kyosai/server/certificates"
	"kyosai/server/claims"
	"kyosai/server/coupons"
	"kyosai/server/documents"
	"kyosai/server/doors"
	"kyosai/server/events"
	"kyosai/server/favourites"
	"kyosai/server/id"
	"kyosai/server/jobs"
	"kyosai/server/lotteries"
	"kyosai/server/mail"
	"kyosai/server/notices"
	"kyosai/server/offerings"
	"kyosai/server/offers"
	"kyosai/server/orders"
	"kyosai/server/payouts"
	"kyosai/server/retention"
	"kyosai/server/ruledrafts"
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
	db, err := openStore(ctx, s, s.Worker.Database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	sender, err := mailSender(s.Mail, db.Now)
	if err != nil {
		return err
	}
	proofs, err := openDocuments(s, db)
	if err != nil {
		return err
	}
	drawing, err := openLotteries(s, db)
	if err != nil {
		return err
	}
	card, err := openCheckouts(s, db, settings.WorkerProcess)
	if err != nil {
		return err
	}
	worker := jobs.Worker{Store: db, Name: id.New("wrk"), Every: time.Second, Handlers: handlers(s, db, sender, drawing)}
	ctx, stop := context.WithCancel(ctx)
	var working sync.WaitGroup
	working.Go(func() { worker.Run(ctx) })
	// A daemon that is slow keeps no mail waiting.
	keeper := jobs.Worker{Store: db, Name: id.New("wrk"), Every: time.Second, Handlers: map[string]jobs.Handler{
		documents.ScanKind: proofs.Scanning(claims.AnotherProof), documents.EraseKind: proofs.Erasing(),
	}}
	working.Go(func() { keeper.Run(ctx) })
	checkoutChores(ctx, &working, card)
	chores(ctx, &working, db, proofs, time.Duration(s.Worker.RemindMinutes)*time.Minute)
	erasing := retention.Night{Store: db, Kept: retention.Kept(s.Kept)}
	working.Go(func() {
		every(ctx, time.Hour, "erase what is past its time", func() error { return erasing.Work(ctx) })
	})
	err = listen(ctx, string(settings.WorkerProcess), s.Worker.Listen, http.NotFoundHandler())
	stop()
	working.Wait()
	return err
}

// handlers are what is done of each kind of job but for those of documents, which a slow daemon may hold up.
func handlers(s *settings.Settings, db *store.Store, sender *mail.Sender, drawing lotteries.Lotteries) map[string]jobs.Handler {
	accounts := signin.Accounts{Store: db, Origin: s.Public.Origin}
	return map[string]jobs.Handler{
		mail.Kind: sender.Handler(), signin.ForgottenKind: accounts.Forgotten(), payouts.TellKind: payouts.Teller{Store: db}.Handler(),
		offerings.PublishKind:  offerings.Offerings{Store: db}.Publishing(),
		offerings.CloseKind:    drawing.Closing(),
		offerings.WithdrawKind: orders.New(db).Withdrawing(),
		events.WithdrawKind:    bookings.Bookings{Store: db}.Withdrawing(),
		events.LetInKind:       bookings.Bookings{Store: db}.LettingIn(),
		amendments.TellKind:    amendments.Amendments{Store: db}.Telling(),
		lotteries.TellKind:     drawing.Telling(),
		events.CloseKind:       drawing.ClosingSessions(),
		events.PublishKind:     events.Events{Store: db}.Publishing(),
		ruledrafts.TrialKind:   ruledrafts.RuleDrafts{Store: db}.Trying(),
		notices.MailKind:       notices.Post{Store: db, Origin: s.Public.Origin}.Handler(),
		claims.CertificateMail: certificates.Post{Store: db, Origin: s.Public.Origin}.Handler(),
	}
}

// chores begins what is done again and again.
func chores(ctx context.Context, working *sync.WaitGroup, db *store.Store, proofs *documents.Documents, before time.Duration) {
	working.Go(func() { every(ctx, time.Hour, "have documents searched", func() error { return proofs.CatchUp(ctx) }) })
	night := offers.Night{Offers: offers.Offers{Store: db, Shelf: benefits.NewShelf(db)}}
	working.Go(func() {
		every(ctx, time.Hour, "tell members what they may claim", func() error { return night.Work(ctx) })
	})
	working.Go(func() {
		every(ctx, time.Hour, "warn of coupons, and let them run out", func() error {
			return errors.Join(claims.Claims{Store: db}.EndCoupons(ctx), coupons.Coupons{Store: db}.Work(ctx))
		})
	})
	working.Go(func() {
		every(ctx, time.Minute, "let orders run out", func() error { return orders.New(db).Expire(ctx) })
	})
	working.Go(func() {
		every(ctx, time.Second, "call those who wait in line", func() error { return orders.New(db).Call(ctx) })
	})
	booked := bookings.Bookings{Store: db}
	working.Go(func() { every(ctx, time.Minute, "let bookings run out", func() error { return booked.Expire(ctx) }) })
	working.Go(func() {
		every(ctx, time.Minute, "let offers of places lapse, and end lines for events", func() error { return errors.Join(booked.Lapse(ctx), booked.EndLines(ctx)) })
	})
	working.Go(func() {
		every(ctx, 10*time.Minute, "offer what is free to who waits", func() error { return errors.Join(booked.LetIn(ctx), orders.New(db).LetIn(ctx)) })
	})
	working.Go(func() {
		every(ctx, time.Minute, "let lotteries lapse", func() error { return lotteries.Lotteries{Store: db}.Lapse(ctx) })
	})
	reminders := favourites.Reminders{Store: db, Before: before}
	working.Go(func() {
		every(ctx, time.Minute, "remind of what opens", func() error { return reminders.Work(ctx) })
	})
	working.Go(func() {
		every(ctx, time.Hour, "end devices at doors", func() error { return doors.Doors{Store: db}.Sweep(ctx) })
	})
	working.Go(func() {
		every(ctx, time.Minute, "let offers of tickets lapse", func() error { return orders.New(db).Lapse(ctx) })
	})
	working.Go(func() {
		every(ctx, time.Hour, "end lines for tickets", func() error { return orders.New(db).EndLines(ctx) })
	})
	working.Go(func() { every(ctx, time.Hour, "sweep", func() error { return signin.Sweep(ctx, db) }) })
	working.Go(func() { every(ctx, time.Hour, "sweep uploads", func() error { return proofs.Expire(ctx) }) })
	working.Go(func() {
		every(ctx, time.Hour, "sweep documents", func() error { return proofs.Sweep(ctx, int(db.Now().Unix()/3600)) })
	})
}

// every does a chore at the start and after each pause, until the context ends.
func every(ctx context.Context, pause time.Duration, name string, chore func() error) {
	for {
		if err := chore(); err != nil && ctx.Err() == nil {
			slog.Error(name, "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
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
