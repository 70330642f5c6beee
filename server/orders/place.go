package orders

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/idempotency"
	"kyosai/server/offerings"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/yen"
)

// Placing is a member's wish for so many tickets of an offering, of that of its allotments which is named; none is the only
// one. MemberID is whom staff order for; a member orders for himself.
// Price is what a ticket was shown to cost, or nil. Its key is made once for each such wish, so that a second
// try of the same one, after a lost answer, finds what the first did.
type Placing struct {
	OfferingID  string
	AllotmentID string
	MemberID    string
	Quantity    int
	Price       *yen.Amount
	PayBy       payby.Way // none is the counter
	Key         string
}

var (
	errNoOffering = problem.New(problem.NotFound, "offering_not_found", "このチケットは見つかりません。一覧を開き直してください。")
	errClosed     = problem.New(problem.Conflict, "sale_closed", "このチケットの販売は終わりました。")
	errByLot      = problem.New(problem.Conflict, "by_lottery", "このチケットは抽選です。抽選にお申し込みください。")
	errSoldOut    = problem.New(problem.Conflict, "sold_out", "申し訳ありません。このチケットは売り切れました。取消しが出ると、またお申し込みいただけます。")
	errPrice      = problem.New(problem.Conflict, "price_changed", "会員価格が変わりました。開き直して、金額をご確認のうえ、もう一度お申し込みください。")
	errWhich      = problem.In("allotment", "allotment_missing", "どの券にするかをお選びください。")
	errNoPart     = problem.In("allotment", "allotment_not_found", "お選びの券は、このチケットにありません。画面を開き直して、お選びください。")
	errPartSold   = problem.In("allotment", "allotment_sold_out", "申し訳ありません。お選びの券は売り切れました。ほかの券がまだあれば、お申し込みいただけます。")
	errQuantity   = problem.In("quantity", "out_of_range", "枚数を1枚以上でお選びください。")
	errNoMember   = problem.New(problem.Conflict, "not_enrolled", "チケットは、加入の日から退会の日までお申し込みいただけます。お心当たりがないときは事務局へご連絡ください。")
	errKeyUsed    = problem.New(problem.Conflict, "key_used", "この送信の番号は、前の申込みですでに使われています。画面を開き直して、もう一度お申し込みください。")
)

// Place orders tickets for the viewer, or, by staff, for a member who has no phone, first come. The same wish sent again, at whatever moment, gives the one order. An
// answer comes when its order is kept for good; whose context ends before has his order all the same, or none.
func (o Orders) Place(ctx context.Context, p Placing) (*ent.Order, error) {
	p.PayBy = cmp.Or(p.PayBy, payby.Counter)
	by := access.From(ctx).InStead()
	var err error
	if p.MemberID, err = access.From(ctx).For(p.MemberID, counter); err != nil {
		return nil, err
	}
	usable := payby.Refuse(p.PayBy, payby.Usable(true), o.Card, by != nil)
	if err := cmp.Or(usable, idempotency.Check(p.Key), p.check()); err != nil {
		return nil, err
	}
	w := &wish{Placing: p, ctx: ctx, memberID: p.MemberID, filedBy: by, done: make(chan struct{})}
	l := o.lineOf(p.OfferingID)
	if l.join(w) {
		go o.serve(l)
	}
	select {
	case <-w.done:
		return w.order, w.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (p Placing) check() error {
	if p.Quantity < 1 {
		return errQuantity
	}
	return nil
}

// open refuses what is not on sale at the moment.
func (p Placing) open(of *ent.Offering, now time.Time) error {
	if of.Way == offering.WayLOTTERY {
		return errByLot
	}
	switch offerings.StageAt(of, now) {
	case offerings.Coming:
		return problem.New(problem.Conflict, "sale_not_open", fmt.Sprintf("販売はまだ始まっていません。%sから、お申し込みいただけます。", caldate.Clock(of.SaleFrom)))
	case offerings.Closed:
		return errClosed
	case offerings.SoldOut:
		return errSoldOut
	}
	if p.Price != nil && *p.Price != of.Price {
		return errPrice
	}
	if !slices.Contains(of.PayBy, p.PayBy) {
		return payby.ErrNotOffered
	}
	if p.Quantity > of.MemberLimit {
		return overLimit(of, 0)
	}
	return nil
}

// pick finds the allotment that is wished for, and refuses more of it than is left.
func (p Placing) pick(of *ent.Offering) (*ent.Allotment, error) {
	from, err := p.named(of)
	if err != nil {
		return nil, err
	}
	switch left := offerings.Free(from); {
	case left == 0:
		return nil, errPartSold
	case left < p.Quantity:
		return nil, tooFew(left)
	}
	return from, nil
}

func (p Placing) named(of *ent.Offering) (*ent.Allotment, error) {
	all := of.Edges.Allotments
	if p.AllotmentID == "" && len(all) == 1 {
		return all[0], nil
	}
	if p.AllotmentID == "" {
		return nil, errWhich
	}
	at := slices.IndexFunc(all, func(a *ent.Allotment) bool { return a.ID == p.AllotmentID })
	if at < 0 {
		return nil, errNoPart
	}
	return all[at], nil
}

// same tells whether an order is what this wish made before.
func (p Placing) same(made *ent.Order) bool {
	return made.OfferingID == p.OfferingID && made.Quantity == p.Quantity && made.PayBy == p.PayBy &&
		(p.AllotmentID == "" || made.AllotmentID == p.AllotmentID)
}

// took tells whether a turn is what this wish became before.
func (p Placing) took(made *ent.Turn) bool {
	return made != nil && made.OfferingID == p.OfferingID && made.Quantity == p.Quantity && made.PayBy == p.PayBy &&
		(p.AllotmentID == "" || made.AllotmentID == p.AllotmentID)
}
