// Package favourites keeps what members marked お気に入り, tickets and events: marked, unmarked, reminded of, forgotten at the
// end. A favourite is its member's own; nobody else of the public zone and none of the staff knows of it.
package favourites

import (
	"context"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/favourite"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/predicate"
	"kyosai/server/access"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Favourites marks and unmarks, within the viewer's scope.
type Favourites struct{ Store *store.Store }

// Of names what is marked: a ticket or an event.
type Of struct{ OfferingID, EventID string }

// most is how many favourites a member has.
const most = 200

var (
	errOne  = problem.New(problem.Invalid, "favourite_of_one", "お気に入りには、チケットかイベントのどちらか一つを選んでください。")
	errGone = problem.New(problem.NotFound, "favourite_gone", "お探しのチケットやイベントが見つかりません。一覧を開き直してください。")
	errOver = problem.New(problem.Conflict, "favourite_over", "受付が終わっているため、お気に入りに入れられません。")
	errMany = problem.New(problem.Conflict, "favourites_many", fmt.Sprintf("お気に入りは%d件までです。要らなくなったものを外してから、もう一度お試しください。", most))
)

// Set marks something for the viewer, or unmarks it. It says what is to be, so that the same sent twice is one.
func (f Favourites) Set(ctx context.Context, of Of, marked bool) error {
	v := access.From(ctx)
	if !v.May(access.MemberRole) {
		return problem.NotAllowed
	}
	if (of.OfferingID == "") == (of.EventID == "") {
		return errOne
	}
	err := f.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if marked {
			return mark(ctx, tx, v.MemberID, of)
		}
		_, err := tx.Client().Favourite.Delete().Where(favourite.MemberID(v.MemberID), is(of)).Exec(ctx)
		return err
	})
	if errors.Is(err, errMarked) || marked && sqlgraph.IsUniqueConstraintError(err) {
		return nil
	}
	if err != nil && problem.As(err) == nil {
		return fmt.Errorf("set a favourite: %w", err)
	}
	return err
}

// errMarked says that it is marked already; its transaction is rolled back.
var errMarked = errors.New("marked before")

func mark(ctx context.Context, tx *store.Tx, memberID string, of Of) error {
	c := tx.Client()
	there, err := c.Favourite.Query().Where(favourite.MemberID(memberID), is(of)).Exist(ctx)
	if err != nil {
		return err
	}
	if there {
		return errMarked
	}
	until, err := ends(ctx, c, of)
	if err != nil {
		return err
	}
	if !until.After(tx.Now) {
		return errOver
	}
	if n, err := c.Favourite.Query().Where(favourite.MemberID(memberID)).Count(ctx); err != nil || n >= most {
		return errors.Join(err, full(n))
	}
	create := c.Favourite.Create().SetMemberID(memberID).SetMarkedAt(tx.Now)
	if of.OfferingID != "" {
		create.SetOfferingID(of.OfferingID)
	} else {
		create.SetEventID(of.EventID)
	}
	return create.Exec(ctx)
}

func full(n int) error {
	if n >= most {
		return errMany
	}
	return nil
}

func is(of Of) predicate.Favourite {
	if of.OfferingID != "" {
		return favourite.OfferingID(of.OfferingID)
	}
	return favourite.EventID(of.EventID)
}

// ends is when it can no longer be had what members may know of.
func ends(ctx context.Context, c *ent.Client, of Of) (until time.Time, err error) {
	if of.OfferingID != "" {
		found, err := c.Offering.Query().Where(offering.ID(of.OfferingID)).Only(ctx)
		if err != nil {
			return until, missing(err)
		}
		return found.SaleUntil, nil
	}
	found, err := c.Event.Query().Where(event.ID(of.EventID)).Only(ctx)
	if err != nil {
		return until, missing(err)
	}
	return found.BookingUntil, nil
}

func missing(err error) error {
	if ent.IsNotFound(err) {
		return errGone
	}
	return err
}

// Marked tells whether the viewer marked it; nil where nobody may mark anything, for the item is switched off.
func (f Favourites) Marked(ctx context.Context, of Of) (*bool, error) {
	if f.Store.Off.Holds(ent.TypeFavourite, favourite.FieldOfferingID) {
		return nil, nil
	}
	marked, err := f.Store.Client.Favourite.Query().Where(favourite.MemberID(access.From(ctx).MemberID), is(of)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for a favourite: %w", err)
	}
	return &marked, nil
}
