package claims_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/purposedlook"
	"kyosai/server/access"
	"kyosai/server/claims"
	"kyosai/server/looks"
	"kyosai/server/rules"
)

// sensitive makes every kind one whose claims are covered.
func (w *world) sensitive() {
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.BenefitKind.Update().SetSensitive(true).Exec(ctx)
	})
}

func reasons(v *rules.Verdict) string {
	var all strings.Builder
	all.WriteString(v.Reckoned.Ja + v.Reckoned.En)
	for _, o := range v.Outcomes {
		all.WriteString(o.Reason.Ja + o.Reason.En + o.Remedy.Ja + o.Remedy.En)
	}
	return all.String()
}

func TestWhyAVerdictOnAnIllnessCameOutAsItDidIsShownToStaffWithinALookAlone(t *testing.T) {
	each(t, func(w *world) {
		w.sensitive()
		for _, status := range []claim.Status{claim.StatusSUBMITTED, claim.StatusAPPROVED} {
			m, c := w.in(status)
			own := reasons(w.must(w.claims.Get(m, c.ID)).Verdict)
			if !strings.Contains(own, "会員でいらっしゃいました") {
				w.Fatalf("the member reads %s", own)
			}
			before := w.must(w.claims.Get(w.examiner, c.ID)).Verdict
			if !before.Entitled || before.Amount != 20000 || len(before.Outcomes) < 3 || strings.Contains(reasons(before), "会員で") || strings.Contains(before.Reckoned.Ja, "円") || before.Deadline != nil || w.must(w.claims.Get(w.examiner, c.ID)).DeadlineOn != nil {
				w.Errorf("%s, covered: %v", status, before)
			}
			if err := (looks.Looks{Store: w.s}).Open(w.examiner, looks.Wish{ClaimIDs: []string{c.ID}, Purpose: purposedlook.PurposeEXAMINATION}); err != nil {
				w.Fatal(said(err))
			}
			if after := reasons(w.must(w.claims.Get(w.examiner, c.ID)).Verdict); after != own {
				w.Errorf("%s, within a look: %s", status, after)
			}
			if other := reasons(w.must(w.claims.Get(w.approver, c.ID)).Verdict); strings.Contains(other, "会員で") {
				w.Errorf("%s, to a colleague: %s", status, other)
			}
		}
	})
}

func TestAListTellsStaffNoReasons(t *testing.T) {
	each(t, func(w *world) {
		m, _ := w.in(claim.StatusSUBMITTED)
		shows := claims.Shown{"verdict": {"entitled": nil, "outcomes": {"reason": nil}}, "kind": {"name": nil}}
		queue, err := w.claims.Queue(w.examiner, claims.Queue{First: 5, Shown: shows})
		if err != nil || len(queue.Edges) != 1 || strings.Contains(reasons(queue.Edges[0].Node.Verdict), "会員で") {
			w.Errorf("the queue: %v, %v", queue, err)
		}
		for ctx, want := range map[context.Context]bool{w.examiner: false, m.Context: true} {
			of, err := w.claims.Of(ctx, m.row, 5, nil, shows)
			if err != nil || strings.Contains(reasons(of.Edges[0].Node.Verdict), "会員で") != want {
				w.Errorf("the claims of a member to %s: %v, %v", access.From(ctx).Kind, of, err)
			}
		}
	})
}

func TestARefusalToRecommendTellsNoSensitiveReason(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.in(claim.StatusSUBMITTED)
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Claim.UpdateOneID(c.ID).SetEventOn("2019-01-01").Exec(ctx)
		})
		_, err := w.claims.Recommend(w.examiner, c.ID, c.Version, "")
		if p := w.refuses(err, "note_missing"); !strings.Contains(p.Message, "ご加入") {
			w.Errorf("of a plain kind: %s", p.Message)
		}
		w.sensitive()
		_, err = w.claims.Recommend(w.examiner, c.ID, c.Version, "")
		if p := w.refuses(err, "note_missing"); strings.Contains(p.Message, "ご加入") {
			w.Errorf("of a sensitive kind: %s", p.Message)
		}
	})
}

// words are the free words of a claim, as somebody reads them.
func words(c *ent.Claim) string {
	all := c.Reply
	for _, d := range c.Edges.Decisions {
		all += " " + d.Message + " " + d.Note
	}
	if c.Edges.Certificate != nil {
		all += " " + c.Edges.Certificate.Note
	}
	return all
}

// told is a claim in which everybody wrote of the illness.
func (w *world) told() (someone, *ent.Claim) {
	m, c := w.in(claim.StatusRECOMMENDED)
	w.inside(func(ctx context.Context, client *ent.Client) error {
		asked, err := client.Certificate.Create().SetClaimID(c.ID).SetMemberID(c.MemberID).SetCompanyID(c.CompanyID).SetType(certificate.TypeABSENCE).
			SetDueOn("2026-07-01").SetNote("入院と聞きました").SetCreatedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		return errors.Join(client.Claim.UpdateOneID(c.ID).SetReply("手術をしました").SetCertificateID(asked.ID).Exec(ctx),
			client.Decision.Update().Where(decision.ClaimID(c.ID)).SetMessage("病名の書類を").SetNote("腫瘍の診断").SetCorrections([]string{"PROOF_UNREADABLE"}).Exec(ctx))
	})
	return m, c
}

func TestFreeWordsOnAnIllnessAreReadByStaffWithinALookAlone(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.told()
		plain := words(w.must(w.claims.Get(w.examiner, c.ID)))
		if !strings.Contains(plain, "手術") || !strings.Contains(plain, "病名") || !strings.Contains(plain, "腫瘍") || !strings.Contains(plain, "入院") {
			w.Fatalf("of a plain kind the examiner reads %s", plain)
		}
		w.sensitive()
		for _, ctx := range []context.Context{w.examiner, w.approver, w.clerk} {
			c := w.must(w.claims.Get(ctx, c.ID))
			if got := words(c); strings.ContainsAny(got, "術病腫院") || strings.Count(got, "●●●●●●") != 6 {
				w.Errorf("%s reads %s", access.From(ctx).Name, got)
			}
			if first := c.Edges.Decisions[0]; len(first.Corrections) != 1 || first.Step != decision.StepSUBMITTED {
				w.Errorf("%s reads of the step %v", access.From(ctx).Name, first)
			}
		}
		if err := (looks.Looks{Store: w.s}).Open(w.examiner, looks.Wish{ClaimIDs: []string{c.ID}, Purpose: purposedlook.PurposeEXAMINATION}); err != nil {
			w.Fatal(said(err))
		}
		if got := words(w.must(w.claims.Get(w.examiner, c.ID))); got != plain {
			w.Errorf("within a look: %s", got)
		}
		if got := words(w.must(w.claims.Get(m, c.ID))); !strings.Contains(got, "病名の書類を") || !strings.Contains(got, "手術") {
			w.Errorf("the member reads %s", got)
		}
	})
}

func TestWordsThatNobodyWroteAreNotCovered(t *testing.T) {
	each(t, func(w *world) {
		w.sensitive()
		_, c := w.in(claim.StatusSUBMITTED)
		if got := strings.TrimSpace(words(w.must(w.claims.Get(w.examiner, c.ID)))); got != "" {
			w.Errorf("the examiner reads %s", got)
		}
	})
}

func TestWhoFiledForHeirsReadsWhatHeIsAsked(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.filed(w.clerk)
		w.must(w.claims.Return(w.examiner, returning(c.ID, c.Version, "病名の書類を")))
		w.sensitive()
		if got := words(w.must(w.claims.Get(w.clerk, c.ID))); !strings.Contains(got, "病名の書類を") {
			w.Errorf("who filed it reads %s", got)
		}
		if got := words(w.must(w.claims.Get(w.staff("窓口 七海", access.Clerk), c.ID))); strings.Contains(got, "病名") {
			w.Errorf("another clerk reads %s", got)
		}
	})
}

func TestAListTellsStaffNoFreeWords(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.told()
		w.sensitive()
		short := claims.Shown{"reply": nil, "kind": {"name": nil}}
		long := claims.Shown{"reply": nil, "decisions": {"message": nil}, "certificate": {"note": nil}}
		for _, shows := range []claims.Shown{short, long} {
			queue, err := w.claims.Queue(w.examiner, claims.Queue{First: 5, Shown: shows})
			if err != nil || len(queue.Edges) != 1 || strings.ContainsAny(words(queue.Edges[0].Node), "術病腫院") || queue.Edges[0].Node.Reply == "" {
				w.Errorf("the queue: %v, %v", queue, err)
			}
		}
		of, err := w.claims.Of(w.examiner, m.row, 5, nil, long)
		if err != nil || of.Edges[0].Node.ID != c.ID || strings.ContainsAny(words(of.Edges[0].Node), "術病腫院") {
			w.Errorf("the claims of a member: %v, %v", of, err)
		}
		of, err = w.claims.Of(m, m.row, 5, nil, long)
		if err != nil || !strings.Contains(words(of.Edges[0].Node), "手術") {
			w.Errorf("the member's own: %v, %v", of, err)
		}
	})
}

func TestTheDayOfWhatIsSensitiveIsReadByStaffWithinALookAlone(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusAPPROVED)
		kinds := claims.Shown{"eventOn": nil, "kind": {"name": nil}}
		reads := func(ctx context.Context) [3]bool {
			w.Helper()
			one := w.must(w.claims.Get(ctx, c.ID))
			of, err := w.claims.Of(ctx, m.row, 5, nil, kinds)
			bare, wrong := w.claims.Of(ctx, m.row, 5, nil, claims.Shown{"eventOn": nil})
			if err != nil || wrong != nil {
				w.Fatal(err, wrong)
			}
			return [3]bool{one.EventOn != nil, of.Edges[0].Node.EventOn != nil, bare.Edges[0].Node.EventOn != nil}
		}
		accounting := w.staff("経理 一郎", access.Accounting)
		for _, ctx := range []context.Context{w.examiner, w.clerk, accounting} {
			if got := reads(ctx); got != [3]bool{true, true, true} {
				w.Errorf("of a plain kind %s reads %v", access.From(ctx).Name, got)
			}
		}
		w.sensitive()
		for _, ctx := range []context.Context{w.examiner, w.clerk, accounting} {
			if got := reads(ctx); got != [3]bool{} {
				w.Errorf("of a sensitive kind %s reads %v", access.From(ctx).Name, got)
			}
		}
		queue, err := w.claims.Queue(w.examiner, claims.Queue{First: 5, Statuses: []claim.Status{claim.StatusAPPROVED}, Shown: kinds})
		if err != nil || len(queue.Edges) != 1 || queue.Edges[0].Node.EventOn != nil {
			w.Errorf("the queue tells it: %v, %v", queue, err)
		}
		if err := (looks.Looks{Store: w.s}).Open(w.examiner, looks.Wish{ClaimIDs: []string{c.ID}, Purpose: purposedlook.PurposeEXAMINATION}); err != nil {
			w.Fatal(said(err))
		}
		if got := reads(w.examiner); got != [3]bool{true, false, false} {
			w.Errorf("within a look the examiner reads %v", got)
		}
		if got := reads(m); got != [3]bool{true, true, true} {
			w.Errorf("the member reads %v", got)
		}
	})
}

func TestWhoFiledForHeirsReadsTheDayThatHeEntered(t *testing.T) {
	each(t, func(w *world) {
		_, c := w.filed(w.clerk)
		w.sensitive()
		if got := w.must(w.claims.Get(w.clerk, c.ID)); got.EventOn == nil {
			w.Error("it is not shown to him")
		}
		if got := w.must(w.claims.Get(w.staff("窓口 七海", access.Clerk), c.ID)); got != nil && got.EventOn != nil {
			w.Errorf("another clerk reads %s", *got.EventOn)
		}
	})
}

func TestWhatACheckUpCostIsShownToStaffWithinALookAlone(t *testing.T) {
	each(t, func(w *world) {
		m, c := w.in(claim.StatusSUBMITTED)
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Claim.UpdateOneID(c.ID).SetCost(25_000).SetUntilOn("2026-06-02").Exec(ctx)
		})
		shown := func(ctx context.Context) [2]bool {
			got := w.must(w.claims.Get(ctx, c.ID))
			return [2]bool{got.Cost != nil, got.UntilOn != nil}
		}
		if shown(w.examiner) != [2]bool{true, true} {
			w.Error("of a plain kind it is not shown")
		}
		w.sensitive()
		if got := shown(w.examiner); got != [2]bool{} {
			w.Errorf("without a look the examiner reads %v", got)
		}
		if err := (looks.Looks{Store: w.s}).Open(w.examiner, looks.Wish{ClaimIDs: []string{c.ID}, Purpose: purposedlook.PurposeEXAMINATION}); err != nil {
			w.Fatal(said(err))
		}
		if shown(w.examiner) != [2]bool{true, true} || shown(m) != [2]bool{true, true} {
			w.Error("within a look, or to its member, it is not shown")
		}
	})
}
