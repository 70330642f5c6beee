package ruledrafts

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/ruledraft"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store"
)

// Entry is a draft as it is filled in. Without an ID it makes a new one.
type Entry struct {
	ID      string
	Version int
	KindID  string
	Rule    rules.Rule
	Note    string
}

const (
	longestNote    = 1000
	mostConditions = 30
	mostSteps      = 30
)

var (
	errNoKind = problem.In("kindId", "kind_not_found", "給付の種類が見つかりません。一覧から選び直してください。")
	errPast   = problem.In("inForceFrom", "day_past", "規程は、今日か先の日からはじまります。過ぎた日のことは、その日の規程のままです。")
	errTaken  = problem.In("inForceFrom", "day_taken", "その日からの規程がすでにあります。規程は書きかえられません。別の日を選んでください。")
	errSame   = problem.New(problem.Conflict, "nothing_changed", "今の規程と同じ内容です。変えるところを直してください。")
)

// Save keeps a draft. It refuses what could not be decided, saying at which field, and days that have passed or that
// another rule begins on.
func (d RuleDrafts) Save(ctx context.Context, e Entry) (*ent.RuleDraft, error) {
	if !access.From(ctx).May(makers) {
		return nil, problem.NotAllowed
	}
	e, err := e.check()
	if err != nil {
		return nil, err
	}
	err = d.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		if e.ID == "" {
			e.ID, err = e.begin(ctx, tx)
			return err
		}
		return e.change(ctx, tx)
	})
	if err != nil {
		return nil, err
	}
	return d.Get(ctx, e.ID)
}

func (e Entry) check() (Entry, error) {
	if len(e.Rule.Conditions) > mostConditions || len(e.Rule.Award.Steps) > mostSteps {
		return e, problem.In("conditions", "too_many", fmt.Sprintf("条件は%d個まで、区分は%d個までです。", mostConditions, mostSteps))
	}
	if err := faulty(rules.Check(e.Rule)); err != nil {
		return e, err
	}
	for _, proof := range e.Rule.Proofs {
		if _, err := freetext.Take("proofs", proof, longestNote); err != nil {
			return e, err
		}
	}
	var err error
	e.Note, err = freetext.Take("note", e.Note, longestNote)
	return e, err
}

// faulty says at its field what is wrong with a rule.
func faulty(err error) error {
	var fault *rules.Fault
	if errors.As(err, &fault) {
		return problem.In(fault.Field, "rule_fault", fault.Says.Ja)
	}
	return err
}

func (e Entry) begin(ctx context.Context, tx *store.Tx) (string, error) {
	if err := e.fits(ctx, tx, e.KindID); err != nil {
		return "", err
	}
	staff := access.From(ctx).StaffID
	made, err := tx.Client().RuleDraft.Create().SetKindID(e.KindID).SetInForceFrom(e.Rule.InForceFrom).SetEnds(e.Rule.Ends).
		SetAward(e.Rule.Award).SetConditions(listed(e.Rule.Conditions)).SetProofs(listed(e.Rule.Proofs)).
		SetUnattended(e.Rule.Unattended).SetSamplePercent(e.Rule.SamplePercent).SetNote(e.Note).SetMakers([]string{staff}).SetMadeByID(staff).SetMadeAt(tx.Now).SetChangedAt(tx.Now).Save(ctx)
	if err != nil {
		return "", fmt.Errorf("make a rule draft: %w", err)
	}
	return made.ID, nil
}

func (e Entry) change(ctx context.Context, tx *store.Tx) error {
	found, err := hold(ctx, tx, e.ID, e.Version, ruledraft.StatusDRAFT)
	if err != nil {
		return err
	}
	if err := e.fits(ctx, tx, found.KindID); err != nil {
		return err
	}
	err = tx.Client().RuleDraft.Update().Where(ruledraft.ID(found.ID)).SetInForceFrom(e.Rule.InForceFrom).SetEnds(e.Rule.Ends).
		SetAward(e.Rule.Award).SetConditions(listed(e.Rule.Conditions)).SetProofs(listed(e.Rule.Proofs)).
		SetUnattended(e.Rule.Unattended).SetSamplePercent(e.Rule.SamplePercent).SetNote(e.Note).AddRevision(1).
		SetMakers(with(found.Makers, access.From(ctx).StaffID)).SetChangedAt(tx.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("change rule draft %s: %w", found.ID, err)
	}
	return nil
}

// fits refuses a day on which the rule cannot begin, a rule that contradicts its kind, and what the rule in force says
// already.
func (e Entry) fits(ctx context.Context, tx *store.Tx, kindID string) error {
	kind, err := tx.Client().BenefitKind.Query().Where(benefitkind.ID(kindID)).WithRules().Only(ctx)
	if ent.IsNotFound(err) {
		return errNoKind
	}
	if err != nil {
		return fmt.Errorf("read kind %s: %w", kindID, err)
	}
	if err := possible(kind, e.Rule, today(tx)); err != nil {
		return err
	}
	next := &ent.RuleDraft{
		InForceFrom: e.Rule.InForceFrom, Ends: e.Rule.Ends, Award: e.Rule.Award, Conditions: e.Rule.Conditions,
		Proofs: e.Rule.Proofs, Unattended: e.Rule.Unattended, SamplePercent: e.Rule.SamplePercent,
	}
	next.Edges.Kind = kind
	if !slices.ContainsFunc(Compare(next), func(l Line) bool { return l.Sign != Kept }) {
		return errSame
	}
	return nil
}

// possible refuses a day that has passed, one on which another rule begins, and a rule that contradicts its kind.
func possible(kind *ent.BenefitKind, rule rules.Rule, today caldate.Day) error {
	if rule.InForceFrom.Before(today) {
		return errPast
	}
	if slices.ContainsFunc(kind.Edges.Rules, func(r *ent.BenefitRule) bool { return r.InForceFrom == rule.InForceFrom }) {
		return errTaken
	}
	return faulty(benefits.Fits(rule, kind))
}

func with(list []string, one string) []string {
	if slices.Contains(list, one) {
		return list
	}
	return append(slices.Clone(list), one)
}

// listed is an empty list rather than none, which JSON would write as null.
func listed[T any](list []T) []T { return append([]T{}, list...) }
