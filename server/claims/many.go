package claims

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/document"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/idempotency"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/trust"
)

// Pick is a claim as it was seen in a list.
type Pick struct {
	ID      string
	Version int
}

// Many is the wish to recommend or approve several claims of which nothing stands out. Its key is made once for each
// such wish, so that a second try of the same one decides nothing again.
type Many struct {
	Picks []Pick
	Key   string
}

// Answer is what came of one of several: the claim as it is now, or why it was refused.
type Answer struct {
	ID    string
	Claim *ent.Claim
	Err   error
}

// mostAtOnce is how many claims are decided in one go: more than a page of the queue.
const mostAtOnce = 50

// RecommendMany recommends each claim by itself, with a step and a line of the record of its own.
func (c Claims) RecommendMany(ctx context.Context, m Many) ([]Answer, error) {
	return c.many(ctx, access.Examiner, m, func(ctx context.Context, tx *store.Tx, t turn) error { return recommend(ctx, tx, t, "") })
}

// ApproveMany approves each claim by itself, as RecommendMany recommends.
func (c Claims) ApproveMany(ctx context.Context, m Many) ([]Answer, error) {
	return c.many(ctx, access.Approver, m, approve)
}

func (c Claims) many(ctx context.Context, by access.Roles, m Many, verb func(context.Context, *store.Tx, turn) error) ([]Answer, error) {
	if err := may(access.From(ctx), by); err != nil {
		return nil, err
	}
	if err := m.check(); err != nil {
		return nil, err
	}
	answers := make([]Answer, len(m.Picks))
	for i, p := range m.Picks {
		answers[i].ID = p.ID
		err := c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
			return verb(ctx, tx, turn{id: p.ID, version: p.Version, key: m.Key})
		})
		if err == nil || errors.Is(err, errDone) {
			answers[i].Claim, err = c.Get(ctx, p.ID)
		}
		if answers[i].Err = err; err != nil && problem.As(err) == nil {
			return nil, err
		}
	}
	return answers, nil
}

func (m Many) check() error {
	if err := idempotency.Check(m.Key); err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, p := range m.Picks {
		seen[p.ID] = true
	}
	if n := len(m.Picks); n == 0 || n > mostAtOnce || len(seen) < n {
		return problem.In("claims", "claims_count", fmt.Sprintf("一度に選べる申請は、1件から%d件までです。", mostAtOnce))
	}
	return nil
}

// turn is one claim that somebody decides: by itself after having read it, or, with a key, as one of several.
type turn struct {
	id      string
	version int
	key     string
}

// errDone says that the same wish has decided the claim before.
var errDone = errors.New("decided by the same wish before")

// hold takes the claim as holdIn does, unless the same wish has decided it already.
func (t turn) hold(ctx context.Context, tx *store.Tx, state claim.Status) (*ent.Claim, error) {
	found, err := holdIn(ctx, tx, t.id, t.version, state)
	if err == nil || t.key == "" || found == nil && problem.As(err) == nil {
		return found, err
	}
	done, failed := tx.Client().Decision.Query().
		Where(decision.ClaimID(t.id), decision.Key(t.key), decision.StaffID(access.From(ctx).StaffID)).Exist(ctx)
	if failed != nil {
		return nil, fmt.Errorf("look for an earlier decision of claim %s: %w", t.id, failed)
	}
	if done {
		return nil, errDone
	}
	return nil, err
}

// unremarkable refuses one of several of which something stands out: that is for who opens it.
func (t turn) unremarkable(ctx context.Context, tx *store.Tx, found *ent.Claim, verdict *rules.Verdict) error {
	if t.key == "" {
		return nil
	}
	why, err := remarkable(ctx, tx, found, verdict)
	if err != nil || why == "" {
		return err
	}
	return problem.New(problem.Conflict, "stands_out", why+"この申請は、開いて確かめてから決めてください。")
}

// remarkable says what of a claim wants a look of its own; empty where nothing does.
func remarkable(ctx context.Context, tx *store.Tx, found *ent.Claim, verdict *rules.Verdict) (string, error) {
	terms, err := trust.In(ctx, tx)
	if err != nil {
		return "", err
	}
	switch {
	case found.Edges.Kind.Sensitive:
		return "要配慮個人情報を含む給付です。", nil
	case !verdict.Entitled || verdict.Awaiting(rules.Officer) != nil || verdict.Awaiting(rules.Staff) != nil:
		return "規程の条件に、確かめることがあります。", nil
	case found.Reply != "":
		return "会員の返事があります。", nil
	case verdict.Amount > terms.AloneUpTo:
		return fmt.Sprintf("一人で承認できる%sを超えています。", terms.AloneUpTo), nil
	}
	if differs, err := againstFile(ctx, tx, found); err != nil || differs {
		return "申請の日が、台帳の日と違います。", err
	}
	unproven, err := tx.Client().Document.Query().Where(document.ClaimID(found.ID), document.StateEQ(document.StateINFECTED)).Exist(ctx)
	if err != nil || unproven {
		return "安全のために消去した証拠書類があります。", err
	}
	revoked, err := tx.Client().Decision.Query().Where(decision.ClaimID(found.ID), decision.StepEQ(decision.StepREVOKED)).Exist(ctx)
	if err != nil || revoked {
		return "承認が取り消されたことのある申請です。", err
	}
	if found.Status == claim.StatusSUBMITTED {
		return "", nil
	}
	note, err := examinersNote(ctx, tx, found.ID)
	if err != nil || note != "" {
		return "審査の覚書があります。", err
	}
	return "", nil
}

// againstFile tells whether what is on file tells another day of the event than the claim.
func againstFile(ctx context.Context, tx *store.Tx, found *ent.Claim) (bool, error) {
	occasion := found.Edges.Kind.Occasion
	if occasion == nil {
		return false, nil
	}
	m, err := claimant(ctx, tx.Client(), found.MemberID)
	if err != nil {
		return false, err
	}
	answered, err := certificateOf(ctx, tx.Client(), found)
	if err != nil {
		return false, err
	}
	days := occursOn(*occasion, found, m, answered, caldate.Today(tx.Now))
	return len(days) > 0 && !slices.Contains(days, benefits.HappenedOn(found)), nil
}
