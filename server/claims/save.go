package claims

import (
	"context"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Draft is what a member fills in. Without an ID it begins a new draft.
type Draft struct {
	ID         string
	Version    int
	KindID     string
	EventOn    *caldate.Day
	Relation   *claim.Relation
	PersonName string
	Reply      string
}

const (
	mostDrafts  = 10
	longestName = 60
)

// Save keeps a draft, or changes a claim that was returned, and finds its verdict anew. It may be half filled in: the
// verdict then says what is missing.
func (c Claims) Save(ctx context.Context, d Draft) (*ent.Claim, error) {
	if err := may(access.From(ctx), access.MemberRole); err != nil {
		return nil, err
	}
	id := d.ID
	err := c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) (err error) {
		if d.ID == "" {
			id, err = begin(ctx, tx, d)
			return err
		}
		return change(ctx, tx, d)
	})
	if err != nil {
		return nil, err
	}
	return c.Get(ctx, id)
}

func begin(ctx context.Context, tx *store.Tx, d Draft) (string, error) {
	kind, err := offered(ctx, tx.Client(), d.KindID)
	if err != nil {
		return "", err
	}
	next := &ent.Claim{MemberID: access.From(ctx).MemberID, KindID: kind.ID, Status: claim.StatusDRAFT}
	if err := d.fill(next, kind); err != nil {
		return "", err
	}
	if err := fewDrafts(ctx, tx.Client(), next.MemberID); err != nil {
		return "", err
	}
	found, err := settle(ctx, tx, next, kind)
	if err != nil {
		return "", err
	}
	made, err := tx.Client().Claim.Create().SetReference(newReference(tx.Now)).SetMemberID(next.MemberID).SetKindID(kind.ID).
		SetCompanyID(next.CompanyID).SetNillableEventOn(next.EventOn).SetNillableRelation(next.Relation).SetPersonName(next.PersonName).
		SetNillableRuleID(found.ruleID()).SetVerdict(&found.verdict).SetCreatedAt(tx.Now).SetUpdatedAt(tx.Now).Save(ctx)
	if err != nil {
		return "", fmt.Errorf("begin a claim: %w", err)
	}
	return made.ID, nil
}

func change(ctx context.Context, tx *store.Tx, d Draft) error {
	found, err := holdIn(ctx, tx, d.ID, d.Version, claim.StatusDRAFT, claim.StatusRETURNED)
	if err != nil {
		return err
	}
	kind := found.Edges.Kind
	if d.KindID != found.KindID {
		if found.Status == claim.StatusRETURNED {
			return problem.In("kind", "kind_fixed", "送ったあとの申請は、種類を変えられません。取り下げて、新しく申請してください。")
		}
		if kind, err = offered(ctx, tx.Client(), d.KindID); err != nil {
			return err
		}
		found.KindID = kind.ID
	}
	if err := d.fill(found, kind); err != nil {
		return err
	}
	verdict, err := settle(ctx, tx, found, kind)
	if err != nil {
		return err
	}
	return keep(ctx, tx, found, verdict)
}

// keep writes the filled-in fields of a claim that is held.
func keep(ctx context.Context, tx *store.Tx, next *ent.Claim, found appraisal) error {
	update := tx.Client().Claim.Update().Where(claim.ID(next.ID)).SetKindID(next.KindID).SetCompanyID(next.CompanyID).
		SetPersonName(next.PersonName).SetReply(next.Reply).SetVerdict(&found.verdict)
	if update.SetNillableEventOn(next.EventOn); next.EventOn == nil {
		update.ClearEventOn()
	}
	if update.SetNillableRelation(next.Relation); next.Relation == nil {
		update.ClearRelation()
	}
	if update.SetNillableRuleID(found.ruleID()); found.rule == nil {
		update.ClearRule()
	}
	if err := update.Exec(ctx); err != nil {
		return fmt.Errorf("save claim %s: %w", next.ID, err)
	}
	return nil
}

// settle gives the claim its employer of today and finds its verdict.
func settle(ctx context.Context, tx *store.Tx, next *ent.Claim, kind *ent.BenefitKind) (appraisal, error) {
	m, err := claimant(ctx, tx.Client(), next.MemberID)
	if err != nil {
		return appraisal{}, err
	}
	today := caldate.Today(tx.Now)
	if next.CompanyID, err = employer(m, today); err != nil {
		return appraisal{}, err
	}
	return appraise(ctx, tx.Client(), next, kind, m, today)
}

// fill puts into the claim what its kind asks for, and nothing else that was sent along.
func (d Draft) fill(next *ent.Claim, kind *ent.BenefitKind) (err error) {
	next.EventOn, next.Relation, next.PersonName = d.EventOn, nil, ""
	if slices.Contains(kind.Asks, "PERSON_NAME") {
		if next.PersonName, err = text("personName", d.PersonName, longestName); err != nil {
			return err
		}
	}
	if next.Status == claim.StatusRETURNED {
		if next.Reply, err = text("reply", d.Reply, longestText); err != nil {
			return err
		}
	}
	next.Relation, err = related(kind, d.Relation)
	return err
}

// related takes the kind's relation where there is one alone, and the chosen one where the kind has it.
func related(kind *ent.BenefitKind, chosen *claim.Relation) (*claim.Relation, error) {
	if len(kind.Relations) == 1 {
		only := claim.Relation(kind.Relations[0])
		return &only, nil
	}
	if chosen != nil && !slices.Contains(kind.Relations, string(*chosen)) {
		return nil, problem.In("relation", "relation_not_offered", "この給付では選べない続柄です。続柄を選び直してください。")
	}
	return chosen, nil
}

// offered finds a kind that can be applied for, with its rules.
func offered(ctx context.Context, client *ent.Client, id string) (*ent.BenefitKind, error) {
	kind, err := client.BenefitKind.Query().Where(benefitkind.ID(id), benefitkind.Open(true)).WithRules().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, problem.In("kind", "kind_not_offered", "今はお申し込みいただけない給付です。一覧から選び直してください。")
	}
	if err != nil {
		return nil, fmt.Errorf("read the kind of benefit: %w", err)
	}
	return kind, nil
}

func fewDrafts(ctx context.Context, client *ent.Client, memberID string) error {
	n, err := client.Claim.Query().Where(claim.MemberID(memberID), claim.StatusEQ(claim.StatusDRAFT)).Count(ctx)
	if err != nil {
		return fmt.Errorf("count drafts: %w", err)
	}
	if n >= mostDrafts {
		return problem.New(problem.Conflict, "too_many_drafts", fmt.Sprintf("下書きは%d件までです。使わない下書きを消してから、もう一度お試しください。", mostDrafts))
	}
	return nil
}
