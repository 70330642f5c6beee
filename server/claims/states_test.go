package claims_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/claims"
)

// verbs does each verb as who may do it.
var verbs = map[string]func(w *world, m context.Context, c *ent.Claim, version int) error{
	"save": func(w *world, m context.Context, c *ent.Claim, version int) error {
		d := w.filled()
		d.ID, d.Version = c.ID, version
		_, err := w.claims.Save(m, d)
		return err
	},
	"submit": func(w *world, m context.Context, c *ent.Claim, version int) error {
		_, err := w.claims.Submit(m, claims.Submission{ID: c.ID, Version: version, Key: "another-" + key(c.ID)})
		return err
	},
	"withdraw": func(w *world, m context.Context, c *ent.Claim, version int) error {
		_, err := w.claims.Withdraw(m, claims.Withdrawing{ID: c.ID, Version: version})
		return err
	},
	"discard": func(w *world, m context.Context, c *ent.Claim, version int) error {
		return w.claims.Discard(m, c.ID, version)
	},
	"return": func(w *world, _ context.Context, c *ent.Claim, version int) error {
		_, err := w.claims.Return(w.examiner, returning(c.ID, version, "届出の日が読めません。"))
		return err
	},
	"recommend": func(w *world, _ context.Context, c *ent.Claim, version int) error {
		_, err := w.claims.Recommend(w.examiner, c.ID, version, "")
		return err
	},
	"approve": func(w *world, _ context.Context, c *ent.Claim, version int) error {
		_, err := w.claims.Approve(w.approver, c.ID, version)
		return err
	},
	"undo": func(w *world, _ context.Context, c *ent.Claim, version int) error {
		by := w.examiner
		if c.Status == claim.StatusAPPROVED {
			by = w.approver
		}
		_, err := w.claims.Undo(by, c.ID, version)
		return err
	},
	"refuse": func(w *world, _ context.Context, c *ent.Claim, version int) error {
		_, err := w.claims.Refuse(w.approver, c.ID, version, "対象外です。")
		return err
	},
}

// allowed says in which states a verb is done; in any other it is refused, and a draft is nobody else's business.
var allowed = map[string]string{
	"save": "DRAFT RETURNED", "submit": "DRAFT RETURNED", "withdraw": "SUBMITTED RECOMMENDED RETURNED", "discard": "DRAFT",
	"return": "SUBMITTED RECOMMENDED", "recommend": "SUBMITTED", "approve": "RECOMMENDED", "refuse": "RECOMMENDED",
	"undo": "RECOMMENDED APPROVED",
}

var states = []claim.Status{
	claim.StatusDRAFT, claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED,
	claim.StatusAPPROVED, claim.StatusREFUSED, claim.StatusWITHDRAWN, claim.StatusPAID,
}

func TestEachVerbIsDoneInItsStatesAndInNoOther(t *testing.T) {
	each(t, func(w *world) {
		for verb, do := range verbs {
			for _, status := range states {
				m, c := w.in(status)
				want := "claim_state"
				switch {
				case strings.Contains(allowed[verb], string(status)):
					want = "ok"
				case status == claim.StatusDRAFT && strings.Contains("return recommend approve refuse undo", verb):
					want = "claim_not_found"
				}
				before := w.row(c.ID)
				if got := do(w, m, c, c.Version); code(got) != want {
					w.Errorf("%s in %s: %s, want %s", verb, status, said(got), want)
				}
				if want != "ok" && w.row(c.ID).String() != before.String() {
					w.Errorf("%s in %s was refused and changed the claim", verb, status)
				}
			}
		}
	})
}

func TestAClaimThatChangedMeanwhileIsNotChangedUnseen(t *testing.T) {
	each(t, func(w *world) {
		for verb, do := range verbs {
			status := claim.Status(strings.Fields(allowed[verb])[0])
			m, c := w.in(status)
			for _, version := range []int{c.Version - 1, c.Version + 1, 0} {
				before := w.row(c.ID)
				p := w.refuses(do(w, m, c, version), "claim_changed")
				if !strings.Contains(p.Message, "開き直して") {
					w.Errorf("%s does not say what to do: %s", verb, p.Message)
				}
				if w.row(c.ID).String() != before.String() {
					w.Errorf("%s with version %d changed the claim", verb, version)
				}
			}
		}
	})
}

func TestAnotherMembersClaimLooksNotFound(t *testing.T) {
	each(t, func(w *world) {
		stranger := w.member()
		for _, verb := range []string{"save", "submit", "withdraw", "discard"} {
			_, c := w.in(claim.Status(strings.Fields(allowed[verb])[0]))
			there := w.refuses(verbs[verb](w, stranger, c, c.Version), "claim_not_found")
			none := w.refuses(verbs[verb](w, stranger, &ent.Claim{ID: "clm_none"}, 1), "claim_not_found")
			if *there != *none {
				w.Errorf("%s tells that there is a claim: %v", verb, there)
			}
			if c, err := w.claims.Get(stranger, c.ID); c != nil || err != nil {
				w.Errorf("a stranger reads %v, %v", c, err)
			}
		}
	})
}

func TestNobodyDoesWhatHisRoleDoesNotAllow(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusSUBMITTED)
		may := map[string]string{"save": "member", "submit": "member", "withdraw": "member clerk", "discard": "member",
			"return": "examiner approver", "recommend": "examiner", "approve": "approver", "refuse": "approver", "undo": "examiner approver", "recommend many": "examiner", "approve many": "approver"}
		for role, ctx := range map[string]context.Context{
			"member": m, "examiner": w.examiner, "approver": w.approver, "clerk": w.clerk, "accounting": w.accounting, "nobody": context.Background(),
		} {
			for verb, do := range as(ctx) {
				if strings.Contains(may[verb], role) {
					continue
				}
				w.refuses(do(w, c), "forbidden")
			}
		}
		if got := w.row(c.ID); got.Version != c.Version {
			w.Errorf("version %d became %d", c.Version, got.Version)
		}
	})
}

// as does every verb as one viewer.
func as(ctx context.Context) map[string]func(w *world, c *ent.Claim) error {
	return map[string]func(w *world, c *ent.Claim) error{
		"save":     func(w *world, c *ent.Claim) error { return verbs["save"](w, ctx, c, c.Version) },
		"submit":   func(w *world, c *ent.Claim) error { return verbs["submit"](w, ctx, c, c.Version) },
		"withdraw": func(w *world, c *ent.Claim) error { return verbs["withdraw"](w, ctx, c, c.Version) },
		"discard":  func(w *world, c *ent.Claim) error { return verbs["discard"](w, ctx, c, c.Version) },
		"return": func(w *world, c *ent.Claim) error {
			_, err := w.claims.Return(ctx, returning(c.ID, c.Version, "x"))
			return err
		},
		"recommend": func(w *world, c *ent.Claim) error {
			_, err := w.claims.Recommend(ctx, c.ID, c.Version, "")
			return err
		},
		"approve": func(w *world, c *ent.Claim) error {
			_, err := w.claims.Approve(ctx, c.ID, c.Version)
			return err
		},
		"undo": func(w *world, c *ent.Claim) error {
			_, err := w.claims.Undo(ctx, c.ID, c.Version)
			return err
		},
		"recommend many": func(w *world, c *ent.Claim) error {
			_, err := w.claims.RecommendMany(ctx, several("nobody-may-do-so", c))
			return err
		},
		"approve many": func(w *world, c *ent.Claim) error {
			_, err := w.claims.ApproveMany(ctx, several("nobody-may-do-so", c))
			return err
		},
		"refuse": func(w *world, c *ent.Claim) error {
			_, err := w.claims.Refuse(ctx, c.ID, c.Version, "x")
			return err
		},
	}
}
