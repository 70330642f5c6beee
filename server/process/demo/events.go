package demo

import (
	"context"
	"fmt"
	"time"

	entstaff "kyosai/gen/ent/staff"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/events"
	"kyosai/server/eventterms"
	"kyosai/server/store"
)

// hold publishes an event that members can join, where none was ever made: in two weeks, with few places on its first
// session, so that the line can be seen. The first of staff makes it, who is a clerk.
func hold(ctx context.Context, db *store.Store, all []Staff) error {
	if there, err := db.Client.Event.Query().Exist(ctx); there || err != nil {
		return err
	}
	clerk, err := db.Client.Staff.Query().Where(entstaff.Subject(all[0].Subject)).Only(ctx)
	if err != nil {
		return fmt.Errorf("find the clerk: %w", err)
	}
	ctx = access.With(ctx, &access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Clerk, StaffID: clerk.ID})
	today := caldate.Today(db.Now())
	at := func(days int, hour time.Duration) time.Time {
		return today.AddDays(days).Begins().Add(hour * time.Hour)
	}
	e := events.Events{Store: db}
	made, err := e.Save(ctx, events.Entry{
		Name: "須磨の地引き網と浜焼き", Description: "朝の浜で網を引き、とれた魚をその場で焼いて食べます。\n汚れてもよい服と、着替えをお持ちください。", Place: "須磨海岸 西の浜（JR須磨駅から歩いて5分）",
		Fee: 2500, CompanionsLimit: 4, HoldDays: 7, AnswerHours: 48, Cancellation: eventterms.Standard(), Asks: []eventterms.Question{eventterms.Telephone},
		Bands:       []eventterms.Band{{Label: "中学生以上", From: 12, Until: 120, Fee: 3000}, {Label: "小学生", From: 6, Until: 11, Fee: 1500}, {Label: "幼児", From: 3, Until: 5, Fee: 0}},
		BookingFrom: at(0, 0), BookingUntil: at(10, 17), Sessions: []events.Session{{StartsAt: at(14, 9), Capacity: 4}, {StartsAt: at(15, 9), Capacity: 60}},
	})
	if err != nil {
		return fmt.Errorf("make an event: %w", err)
	}
	if _, err := e.Publish(ctx, events.Publishing{ID: made.ID, Version: made.Version}); err != nil {
		return fmt.Errorf("publish an event: %w", err)
	}
	return nil
}
