package claims

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/freetext"
	"kyosai/server/id"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Draft is what a member fills in. Without an ID it begins a new draft.
type Draft struct {
	ID       string
	Version  int
	MemberID string // whose heirs claim; of a draft that staff file
	KindID   string
	Answers
	Reply string
}

const mostDrafts = 10

// Save keeps a draft, or changes a claim that was returned, and finds its verdict anew. It may be half filled in: the
// verdict then says what is missing.
func (c Claims) Save(ctx context.Context, d Draft) (*ent.Claim, error) {
	if err := may(access.From(ctx), access.MemberRole); err != nil {
		return nil, err
	}
	d.MemberID = access.From(ctx).MemberID
	return c.save(ctx, d)
}

func (c Claims) save(ctx context.Context, d Draft) (*ent.Claim, error) {
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
	kind, err := offered(ctx, tx, d)
	if err != nil {
		return "", err
	}
	next := &ent.Claim{MemberID: d.MemberID, KindID: kind.ID, Status: claim.StatusDRAFT, FiledByID: some(access.From(ctx).StaffID)}
	if err := d.fill(ctx, tx.Client(), next, kind); err != nil {
		return "", err
	}
	if err := fewDrafts(ctx, tx.Client(), next.MemberID); err != nil {
		return "", err
	}
	found, err := settle(ctx, tx, next, kind)
	if err != nil {
		return "", err
	}
	create := tx.Client().Claim.Create().SetReference(id.Reference(tx.Now)).SetMemberID(next.MemberID).SetKindID(kind.ID).
		SetService(next.Service).SetCompanyID(next.CompanyID).SetNillableFiledByID(next.FiledByID).SetCreatedAt(tx.Now).SetUpdatedAt(tx.Now)
	answersOf(next).keep(create.Mutation())
	found.keep(create.Mutation())
	made, err := create.Save(ctx)
	if sqlgraph.IsUniqueConstraintError(err) {
		return "", store.ErrMeanwhile // the reference is another's already: drawn again
	}
	if err != nil {
		return "", fmt.Errorf("begin a claim: %w", err)
	}
	return made.ID, nil
}

func change(ctx context.Context, tx *store.Tx, d Draft) error {
	found, err := holdOwn(ctx, tx, d.ID, d.Version, claim.StatusDRAFT, claim.StatusRETURNED)
	if err != nil {
		return err
	}
	kind := found.Edges.Kind
	if d.KindID != found.KindID {
		if found.Status == claim.StatusRETURNED {
			return problem.In("kind", "kind_fixed", "送ったあとの申請は、種類を変えられません。取り下げて、新しく申請してください。")
		}
		d.MemberID = found.MemberID
		if kind, err = offered(ctx, tx, d); err != nil {
			return err
		}
		found.KindID = kind.ID
	}
	before := *found
	if err := d.fill(ctx, tx.Client(), found, kind); err != nil {
		return err
	}
	if err := begun(ctx, tx, &before, found); err != nil {
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
	update := tx.Client().Claim.Update().Where(claim.ID(next.ID)).SetKindID(next.KindID).SetService(next.Service).
		SetCompanyID(next.CompanyID).SetReply(next.Reply)
	if next.AppliedOn == nil && next.Status == claim.StatusRETURNED {
		update.ClearAppliedOn()
	}
	answersOf(next).keep(update.Mutation())
	found.keep(update.Mutation())
	if err := update.Exec(ctx); err != nil {
		return fmt.Errorf("save claim %s: %w", next.ID, err)
	}
	return nil
}

// settle gives the claim its employer of today, its kind's service and the day that follows from the file, and finds its
// verdict.
func settle(ctx context.Context, tx *store.Tx, next *ent.Claim, kind *ent.BenefitKind) (appraisal, error) {
	m, err := claimant(ctx, tx.Client(), next.MemberID)
	if err != nil {
		return appraisal{}, err
	}
	today := caldate.Today(tx.Now)
	if next.CompanyID, err = employer(m, today); err != nil {
		return appraisal{}, err
	}
	next.Service = claim.Service(kind.Service)
	certified, err := counting(ctx, tx.Client(), next, kind, m)
	if err != nil {
		return appraisal{}, err
	}
	follow(next, kind, m, certified, today)
	return appraise(ctx, tx.Client(), next, kind, m, today)
}

// fill puts the answers into the claim. It refuses those that are wrong and those that the kind does not ask for.
func (d Draft) fill(ctx context.Context, client *ent.Client, next *ent.Claim, kind *ent.BenefitKind) (err error) {
	if err := d.check(form(next, kind)); err != nil {
		return err
	}
	kept := next.FacilityID
	if day(d.FromOn) != day(next.FromOn) {
		kept = nil // it may have closed before these days
	}
	if err := errors.Join(openFacility(ctx, client, d.FacilityID, kept, day(d.FromOn)), openAgency(ctx, client, d.AgencyID, next.AgencyID)); err != nil {
		return err
	}
	if d.Relation, err = related(kind, d.Relation); err != nil {
		return err
	}
	if next.Status == claim.StatusRETURNED {
		if next.Reply, err = freetext.Take("reply", d.Reply, longestText); err != nil {
			return err
		}
	}
	d.into(next)
	return nil
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

// offered finds a kind that can be applied for, with its rules: by a member, or through staff by his heirs.
func offered(ctx context.Context, tx *store.Tx, d Draft) (*ent.BenefitKind, error) {
	heirs := access.From(ctx).Kind == access.Staff
	query := tx.Client().BenefitKind.Query().Where(benefitkind.ID(d.KindID), benefitkind.Open(true))
	if !heirs {
		query.Where(benefitkind.Heir(false))
	}
	kind, err := query.WithRules().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, problem.In("kind", "kind_not_offered", "今はお申し込みいただけない給付です。一覧から選び直してください。")
	case err != nil:
		return nil, fmt.Errorf("read the kind of benefit: %w", err)
	case heirs:
		if err := inheritable(ctx, tx.Client(), kind, d.MemberID); err != nil {
			return nil, err
		}
		kind = ofHeirs(kind)
	}
	return kind, benefits.Possible(kind, caldate.Today(tx.Now), tx.Off)
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
