package claims_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/staff"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
	"kyosai/server/claims"
)

// holding gives somebody the roles on the staff table, too.
func (w *world) holding(ctx context.Context) {
	w.Helper()
	w.inside(func(inside context.Context, c *ent.Client) error {
		for _, name := range access.From(ctx).Roles.Names() {
			if err := c.StaffRole.Create().SetStaffID(me(ctx)).SetRole(staffrole.Role(name)).SetGrantedAt(now).Exec(inside); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w *world) assign(ctx context.Context, id, from, to string) error {
	w.Helper()
	_, err := w.claims.Assign(ctx, claims.Handover{ID: id, From: from, To: to})
	return err
}

// whose is who works on the claim, by name.
func (w *world) whose(id string) string {
	w.Helper()
	c := w.must(w.claims.Get(w.clerk, id))
	if (c.Edges.AssignedTo == nil) != (c.AssignedAt == nil) {
		w.Errorf("since %v", c.AssignedAt)
	}
	if c.Edges.AssignedTo == nil {
		return "nobody"
	}
	return c.Edges.AssignedTo.Name
}

func TestAnExaminerTakesWhatIsNobodysAndGivesBackWhatIsHis(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusSUBMITTED)
		if err := w.assign(w.examiner, c.ID, "", me(w.examiner)); err != nil || w.whose(c.ID) != "審査 一郎" {
			w.Fatalf("%s, %s", said(err), w.whose(c.ID))
		}
		if got := w.row(c.ID); got.Version != c.Version {
			w.Errorf("version %d became %d: it locks out who has it open", c.Version, got.Version)
		}
		w.refuses(w.assign(w.both, c.ID, "", me(w.both)), "assigned_meanwhile")
		if err := w.assign(w.examiner, c.ID, me(w.examiner), ""); err != nil || w.whose(c.ID) != "nobody" {
			w.Errorf("%s, %s", said(err), w.whose(c.ID))
		}
	})
}

func TestOnlyAnApproverGivesAClaimToAnother(t *testing.T) {
	each(t, func(w *world) {
		for _, ctx := range []context.Context{w.examiner, w.second} {
			w.holding(ctx)
		}
		_, c := w.in(claim.StatusSUBMITTED)
		other := w.staff("審査 八郎", access.Examiner)
		w.refuses(w.assign(w.examiner, c.ID, "", me(w.second)), "assigned_to_other")
		if err := w.assign(w.approver, c.ID, "", me(w.examiner)); err != nil || w.whose(c.ID) != "審査 一郎" {
			w.Fatal(said(err))
		}
		w.refuses(w.assign(other, c.ID, me(w.examiner), me(other)), "assigned_to_other")
		w.refuses(w.assign(other, c.ID, me(w.examiner), ""), "assigned_to_other")
		if err := w.assign(w.approver, c.ID, me(w.examiner), me(w.second)); err != nil || w.whose(c.ID) != "承認 三枝" {
			w.Error(said(err))
		}
		for _, who := range []string{me(w.clerk), me(other), "stf_none"} {
			if p := w.refuses(w.assign(w.approver, c.ID, me(w.second), who), "not_a_decider"); p.Field != "to" {
				w.Errorf("in %s", p.Field)
			}
		}
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Staff.Update().Where(staff.ID(me(w.examiner))).SetEnabled(false).Exec(ctx)
		})
		w.refuses(w.assign(w.approver, c.ID, me(w.second), me(w.examiner)), "not_a_decider")
	})
}

func TestAClaimIsAssignedWhileItIsWorkedOn(t *testing.T) {
	each(t, func(w *world) {
		for _, status := range states {
			_, c := w.in(status)
			want := "claim_state"
			switch status {
			case claim.StatusDRAFT:
				want = "claim_not_found"
			case claim.StatusSUBMITTED, claim.StatusRECOMMENDED, claim.StatusRETURNED:
				want = "ok"
			}
			if got := code(w.assign(w.examiner, c.ID, "", me(w.examiner))); got != want {
				w.Errorf("%s: %s, want %s", status, got, want)
			}
		}
		w.refuses(w.assign(w.examiner, "clm_none", "", me(w.examiner)), "claim_not_found")
		_, c := w.in(claim.StatusSUBMITTED)
		for _, ctx := range []context.Context{w.clerk, w.accounting, w.member()} {
			w.refuses(w.assign(ctx, c.ID, "", me(ctx)), "forbidden")
		}
	})
}

func TestWhoHasDoneHisPartHasItNoLonger(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusSUBMITTED)
		take := func(ctx context.Context) {
			w.Helper()
			if err := w.assign(ctx, c.ID, "", me(ctx)); err != nil {
				w.Fatal(said(err))
			}
		}
		take(w.examiner)
		c = w.must(w.claims.Return(w.examiner, returning(c.ID, c.Version, "届出の日が読めません。")))
		if w.whose(c.ID) != "審査 一郎" {
			w.Error("what was returned comes back to somebody else")
		}
		c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: "again-" + key(c.ID)}))
		c = w.must(w.claims.Recommend(w.examiner, c.ID, c.Version, ""))
		if w.whose(c.ID) != "nobody" {
			w.Error("the examiner keeps what he recommended")
		}
		take(w.approver)
		w.must(w.claims.Approve(w.second, c.ID, c.Version))
		if w.whose(c.ID) != "nobody" {
			w.Error("it was decided and is somebody's")
		}
	})
}

func TestOfTwoWhoTakeAClaimAtOnceOneIsToldWhoHasIt(t *testing.T) {
	each(t, func(w *world) {
		other := w.staff("審査 八郎", access.Examiner)
		for range 5 {
			_, c := w.in(claim.StatusSUBMITTED)
			results := together(
				func() error { return w.assign(w.examiner, c.ID, "", me(w.examiner)) },
				func() error { return w.assign(other, c.ID, "", me(other)) },
				func() error { return w.assign(w.both, c.ID, "", me(w.both)) },
			)
			if count(results, "ok") != 1 || count(results, "assigned_meanwhile") != 2 {
				w.Errorf("got %v", results)
			}
			if p := w.refuses(w.assign(w.second, c.ID, "", me(w.second)), "assigned_meanwhile"); !strings.Contains(p.Message, w.whose(c.ID)+"さんの担当になりました") {
				w.Errorf("hears: %s", p.Message)
			}
		}
	})
}

func TestToWhomAClaimCanBeGivenIsKnownToApprovers(t *testing.T) {
	each(t, func(w *world) {
		for _, ctx := range []context.Context{w.examiner, w.clerk, w.second, w.accounting} {
			w.holding(ctx)
		}
		p, err := w.claims.Deciders(w.approver, 1, nil)
		if err != nil || len(p.Edges) != 1 || p.Edges[0].Node.Name != "審査 一郎" || !p.PageInfo.HasNextPage {
			w.Fatalf("got %v, %v", p, err)
		}
		p, err = w.claims.Deciders(w.approver, 5, p.PageInfo.EndCursor)
		if err != nil || len(p.Edges) != 1 || p.Edges[0].Node.Name != "承認 三枝" || p.PageInfo.HasNextPage {
			w.Fatalf("got %v, %v", p, err)
		}
		_, err = w.claims.Deciders(w.examiner, 5, nil)
		w.refuses(err, "forbidden")
	})
}
