package offerings

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/allotment"
	"kyosai/gen/ent/limitgroup"
	"kyosai/gen/ent/offering"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/eligibility"
	"kyosai/server/freetext"
	"kyosai/server/kana"
	"kyosai/server/limits"
	"kyosai/server/payby"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/yen"
)

// Entry is what staff enter about a ticket. Without an ID it is a new one; with one, the version that was read must still
// be the current one. FaceValue and Price are yen a ticket, MemberLimit tickets a member and fiscal year, HoldDays how
// many days an unpaid order is held. No Way is first come; Lottery is of one that is given out by lot, and needed there.
type Entry struct {
	ID, Name, Description          string
	FaceValue, Price               yen.Amount
	MemberLimit, HoldDays, Version int
	AnswerHours                    int         // how long somebody has to answer who is offered what fell back
	LineUntil                      caldate.Day // the last day on which it is offered, of one that is given out by lot
	Allotments                     []Part
	SaleFrom, SaleUntil            time.Time
	Delivery                       offering.Delivery
	PayBy                          []payby.Way // the ways in which members may pay
	Way                            offering.Way
	Lottery                        *LotteryTerms
	Eligibility                    []eligibility.Term // nobody is left out where it is empty
	LimitGroupID                   string             // the limit that it shares with others; none where it is empty
}

const (
	longestName        = 60
	longestDescription = 1000
	dearest            = 1_000_000
	mostTickets        = 100_000
	mostEach           = 100
	longestHold        = 60
	longestAnswer      = 240
	usualAnswer        = 48
)

var (
	errStale     = problem.New(problem.Conflict, "changed_meanwhile", "ほかの職員が先に変更しました。開き直して、もう一度変更してください。")
	errPublished = problem.New(problem.Conflict, "offering_published", "このチケットは、もう会員に公開しています。開き直して、もう一度お試しください。")
	errOver      = problem.In("saleUntil", "sale_over", "販売の終わりは、公開の日時より後にしてください。")
)

// Save makes a draft or changes an offering: freely until members see it, with an amendment after.
func (o Offerings) Save(ctx context.Context, e Entry) (*ent.Offering, error) {
	if !access.From(ctx).May(keepers) {
		return nil, problem.NotAllowed
	}
	if err := e.check(o.Card); err != nil {
		return nil, err
	}
	known, err := o.Get(ctx, e.ID)
	if err != nil {
		return nil, err
	}
	err = o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return e.save(ctx, tx, known) })
	if e.LimitGroupID != "" && sqlgraph.IsForeignKeyConstraintError(err) {
		return nil, limits.ErrNone
	}
	if err != nil {
		return nil, err
	}
	return o.Get(ctx, e.ID)
}

// save makes an offering, or changes the one that is known.
func (e *Entry) save(ctx context.Context, tx *store.Tx, known *ent.Offering) error {
	switch {
	case e.ID != "" && known == nil:
		return errGone
	case known != nil && known.Status == offering.StatusPUBLISHED:
		return e.amend(ctx, tx)
	}
	if err := limits.Use(ctx, tx, e.LimitGroupID, limitgroup.CountsTICKETS); err != nil {
		return err
	}
	if known == nil {
		return e.add(ctx, tx)
	}
	return e.change(ctx, tx)
}

// add makes a draft, whose key the entry has from then on.
func (e *Entry) add(ctx context.Context, tx *store.Tx) error {
	create := tx.Client().Offering.Create().SetMadeByID(access.From(ctx).StaffID).SetMadeAt(tx.Now)
	e.fill(create.Mutation())
	made, err := create.Save(ctx)
	if err != nil {
		return fmt.Errorf("add an offering: %w", err)
	}
	e.ID = made.ID
	if err := e.keepParts(ctx, tx, nil); err != nil {
		return err
	}
	return e.promise(ctx, tx)
}

func (e *Entry) change(ctx context.Context, tx *store.Tx) error {
	update := tx.Client().Offering.Update().
		Where(offering.ID(e.ID), offering.Version(e.Version), unseen).AddVersion(1)
	e.fill(update.Mutation())
	n, err := update.Save(ctx)
	if err != nil {
		return fmt.Errorf("change offering %s: %w", e.ID, err)
	}
	found, err := held(ctx, tx, e.ID, n)
	if err != nil {
		return err
	}
	if found.PublishAt != nil && !e.SaleUntil.After(*found.PublishAt) {
		return errOver
	}
	before, err := tx.Client().Allotment.Query().Where(allotment.OfferingID(e.ID)).All(ctx)
	if err != nil {
		return fmt.Errorf("read the allotments of offering %s: %w", e.ID, err)
	}
	if err := e.keepParts(ctx, tx, before); err != nil {
		return err
	}
	return e.promise(ctx, tx)
}

// held reads the offering whose row an update changed n times, and says what is the matter where it did not.
func held(ctx context.Context, tx *store.Tx, id string, n int) (*ent.Offering, error) {
	found, err := tx.Client().Offering.Query().Where(offering.ID(id)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, errGone
	case err != nil:
		return nil, fmt.Errorf("read offering %s: %w", id, err)
	case n == 0 && found.Status == offering.StatusWITHDRAWN:
		return nil, errWithdrawn
	case n == 0 && found.Status == offering.StatusPUBLISHED:
		return nil, errPublished
	case n == 0:
		return nil, errStale
	}
	return found, nil
}

func (e *Entry) fill(m *ent.OfferingMutation) {
	m.SetName(e.Name)
	m.SetDescription(e.Description)
	m.SetSearchKey(kana.FoldText(e.Name, e.Description))
	m.SetEligibility(e.Eligibility)
	m.SetFaceValue(e.FaceValue)
	m.SetPrice(e.Price)
	m.SetMemberLimit(e.MemberLimit)
	m.SetSaleFrom(e.SaleFrom)
	m.SetSaleUntil(e.SaleUntil)
	m.SetDelivery(e.Delivery)
	m.SetWay(e.Way)
	m.SetHoldDays(e.HoldDays)
	m.SetAnswerHours(e.AnswerHours)
	if m.ClearLineUntil(); e.LineUntil != caldate.None {
		m.SetLineUntil(e.LineUntil)
	}
	m.SetPayBy(e.PayBy)
	if m.ClearLimitGroupID(); e.LimitGroupID != "" {
		m.SetLimitGroupID(e.LimitGroupID)
	}
}

// unseen picks the offerings that members do not see yet.
var unseen = offering.StatusIn(offering.StatusDRAFT, offering.StatusSCHEDULED)

// check says everything that is wrong with an entry at once, and brings its texts into their form.
func (e *Entry) check(card bool) error {
	e.Way, e.AnswerHours = cmp.Or(e.Way, offering.WayFIRST_COME), cmp.Or(e.AnswerHours, usualAnswer)
	var name, description, who error
	e.Name, name = freetext.NeedLine("name", e.Name, longestName, "チケットの名前を入力してください。")
	e.Description, description = freetext.Take("description", e.Description, longestDescription)
	e.Eligibility, who = eligibility.Check(e.Eligibility)
	return errors.Join(name, description, who,
		within("faceValue", "額面", int(e.FaceValue), dearest), e.checkPrice(),
		e.checkParts(), within("memberLimit", "会員一人の年度の上限", e.MemberLimit, mostEach),
		within("holdDays", "取り置く日数", e.HoldDays, longestHold), within("answerHours", "返事を待つ時間", e.AnswerHours, longestAnswer), payby.Check(e.PayBy, e.Price, card), e.checkSale(), e.checkLottery())
}

func within(field, what string, n, most int) error {
	if n < 1 || n > most {
		return problem.In(field, "out_of_range", fmt.Sprintf("%sは1から%dまでの数字で入力してください。", what, most))
	}
	return nil
}

func (e *Entry) checkPrice() error {
	if e.Price < 1 || e.Price > e.FaceValue {
		return problem.In("price", "out_of_range", "会員価格は、1円から額面までの金額で入力してください。")
	}
	return nil
}

func (e *Entry) checkSale() error {
	if !e.SaleUntil.After(e.SaleFrom) {
		return problem.In("saleUntil", "sale_order", "販売の終わりは、始まりより後の日時にしてください。")
	}
	return nil
}
