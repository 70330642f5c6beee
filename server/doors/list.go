package doors

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"kyosai/gen/ent/account"
	"kyosai/gen/ent/booking"
	"kyosai/server/store"
)

// List is the list of a session as it is signed: its JSON, and the key's name, a point and the signature.
type List struct{ Body, Signature string }

// Key is the public half of a key in base 64, and its name in what it signs.
type Key struct {
	Name   string `json:"name"`
	Public string `json:"public"`
}

// content is what a list says. It is of one device alone, and says when it was made, so that no other and no older one can
// stand in its place.
type content struct {
	Version  int       `json:"version"`
	Device   int       `json:"device"` // its number, for people
	Session  string    `json:"session"`
	Event    string    `json:"event"`
	StartsAt time.Time `json:"startsAt"`
	Until    time.Time `json:"until"`
	Made     time.Time `json:"made"`
	Bands    []string  `json:"bands"` // without the member, who is in front of them
	Keys     []*Key    `json:"keys"`
	Rows     []row     `json:"rows"`
}

// row is a booking: its two digests, whether it has its place, who is booked and who came in, and from which second on a
// code of it holds, where those of before were ended.
type row struct {
	Ticket string     `json:"ticket"`
	Code   string     `json:"code"`
	Is     string     `json:"is"`
	Heads  []int      `json:"heads"`
	In     []int      `json:"in"`
	At     *time.Time `json:"at"`
	From   *int64     `json:"from"`
}

// standings are the states of a booking in the words of a list.
var standings = map[booking.Status]string{
	booking.StatusCONFIRMED: "OK", booking.StatusBOOKED: "UNPAID", booking.StatusWAITING: "WAITING",
	booking.StatusCANCELLED: "ENDED", booking.StatusEXPIRED: "ENDED",
}

// list makes and signs the list of a device as its session is now.
func (d Doors) list(ctx context.Context, tx *store.Tx, v *visit) (*List, error) {
	keys, err := d.keys(ctx)
	if err != nil {
		return nil, err
	}
	from, err := v.codesFrom(ctx, tx)
	if err != nil {
		return nil, err
	}
	of := v.session()
	says := content{Version: 1, Device: v.device.Number, Session: of.ID, Event: of.Edges.Event.Name, StartsAt: of.StartsAt.UTC(), Until: Until(of).UTC(), Made: tx.Now.UTC(),
		Bands: []string{}, Keys: keys, Rows: []row{}}
	for _, b := range of.Edges.Event.Bands {
		says.Bands = append(says.Bands, b.Label)
	}
	for _, p := range v.parties {
		says.Rows = append(says.Rows, row{p.ticket, codeDigest(v.key, p.of.EntryCode), standings[p.of.Status], p.heads, p.in, p.since, from[p.of.MemberID]})
	}
	// In the order of their digests, so that not even the order says who booked first.
	slices.SortFunc(says.Rows, func(a, b row) int { return strings.Compare(a.Ticket, b.Ticket) })
	body, err := json.Marshal(says)
	if err != nil {
		return nil, fmt.Errorf("write the list of session %s: %w", of.ID, err)
	}
	signature, err := d.Cards.SignList(body)
	return &List{string(body), signature}, err
}

// codesFrom says of the members whose codes were ended from which second on new ones hold. No row of an account is read as
// somebody's: the list says nothing about whose it is.
func (v *visit) codesFrom(ctx context.Context, tx *store.Tx) (map[string]*int64, error) {
	members := make([]string, len(v.parties))
	for i, p := range v.parties {
		members[i] = p.of.MemberID
	}
	var rows []struct {
		MemberID  string    `json:"member_id"`
		CardsFrom time.Time `json:"cards_from"`
	}
	err := tx.Client().Account.Query().Where(account.MemberIDIn(members...), account.CardsFromNotNil()).
		Select(account.FieldMemberID, account.FieldCardsFrom).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("read from when on codes hold: %w", err)
	}
	from := map[string]*int64{}
	for _, r := range rows {
		second := r.CardsFrom.Unix()
		from[r.MemberID] = &second
	}
	return from, nil
}
