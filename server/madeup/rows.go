package madeup

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"kyosai/gen/ent"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/kana"
	"kyosai/server/rules"
)

// kind is a kind of benefit with its rules.
type kind struct{ *ent.BenefitKind }

func readKinds(ctx context.Context, client *ent.Client) (map[string]kind, error) {
	rows, err := client.BenefitKind.Query().WithRules().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the kinds of benefit: %w", err)
	}
	kinds := map[string]kind{}
	for _, row := range rows {
		kinds[row.Code] = kind{row}
	}
	return kinds, nil
}

// The two of staff who decided what is past; they do so no more.
var formerStaff = []string{"見本　審査", "見本　承認"}

const examiner, approver = 0, 1

func (w *writer) staff() {
	for n, name := range formerStaff {
		w.add("stf", fmt.Sprintf("made-up-%d", n), name, 0, w.now)
	}
}

func (w *writer) company(n int) {
	c := w.scheme.Company(n)
	w.add("cmp", c.Code, c.Name, c.Kana, c.PostalCode, c.Address, c.Telephone, orNull(c.Joined), orNull(c.Withdrew),
		kana.FoldName(c.Name), kana.FoldKana(c.Kana), kana.FoldDigits(c.Telephone))
}

func (w *writer) member(n int) {
	m := w.scheme.Member(n)
	id := w.add("mem", m.Number, m.Name, m.Kana, m.Sex, orNull(m.Born), orNull(m.Married), orNull(m.Joined), orNull(m.Left),
		m.PostalCode, m.Address, m.Telephone, kana.FoldName(m.Name), kana.FoldKana(m.Kana), kana.FoldDigits(m.Telephone),
		kana.FoldName(kana.Given(m.Name)), kana.FoldKana(kana.Given(m.Kana)))
	company := nth("cmp", m.Company)
	w.add("emp", id, company, m.Employment, m.Location, orNull(m.Hired), orNull(m.Joined), orNull(m.Left))
	occurred := map[[4]string]int{}
	for _, p := range w.scheme.HostPayments(n, m) {
		var today any
		if key, found := w.hostKinds.Find(p.Kind, p.Relation); found {
			today = key
		}
		w.payment(occurred, id, p.Kind, today, p.Relation, string(p.Paid), p.Amount)
	}
	for i, c := range w.scheme.Claims(n, m) {
		w.claim(occurred, id, company, m, c, n+i)
	}
}

// payment writes a payment; equal ones are told apart by their order.
func (w *writer) payment(occurred map[[4]string]int, member, hostKind string, kind any, relation, paid string, amount int64) {
	same := [4]string{hostKind, relation, paid, fmt.Sprint(amount)}
	w.add("pay", member, hostKind, kind, relation, paid, amount, occurred[same])
	occurred[same]++
}

func (w *writer) claim(occurred map[[4]string]int, member, company string, m Member, c Claim, n int) {
	k := w.kinds[c.Kind]
	rule := benefits.InForce(k.BenefitKind, c.Event)
	verdict, err := appraise(rule, c, m)
	if err != nil && w.err == nil {
		w.err = err
	}
	if !verdict.Entitled {
		return // nobody could have sent it
	}
	text, err := json.Marshal(verdict)
	if err != nil && w.err == nil {
		w.err = err
	}
	touched := c.Submitted
	var recommender, decided any
	if c.Status == "RECOMMENDED" || c.Status == "APPROVED" || c.Status == "REFUSED" || c.Status == "PAID" {
		recommender = nth("stf", examiner)
	}
	if !c.Open() {
		touched, decided = c.Decided, c.Decided
	}
	id := w.add("clm", c.Reference, member, k.ID, company, rule.ID, c.Status, string(c.Event), c.Relation, c.Person, string(c.Applied),
		int64(verdict.Amount), "", string(text), recommender, c.Submitted.Add(-10*time.Minute), touched, c.Submitted, decided)
	w.story(id, c)
	if c.Open() {
		w.document(id, c, n)
	}
	if !c.PaidOn.IsNone() {
		w.payment(occurred, member, "", k.ID, c.Relation, string(c.PaidOn), int64(verdict.Amount))
	}
}

// appraise holds a claim against its rule. What is decided keeps the amount
// alone: ten years of reasons would only fill the disk.
func appraise(rule *ent.BenefitRule, c Claim, m Member) (rules.Verdict, error) {
	verdict, err := rules.Evaluate(benefits.RuleOf(rule), rules.Facts{
		AppliedOn: c.Applied, EventOn: c.Event, Relation: c.Relation, PersonName: c.Person,
		OnFile: rules.OnFile{BornOn: m.Born, MarriedOn: m.Married, HiredOn: m.Hired, JoinedOn: m.Joined, LeftOn: m.Left},
	})
	if err == nil && !c.Open() {
		verdict.Outcomes = []rules.Outcome{}
	}
	return verdict, err
}

// story writes the steps that the claim has taken.
func (w *writer) story(claim string, c Claim) {
	w.add("dcn", claim, nil, "SUBMITTED", "", "", c.Submitted, "[]")
	switch c.Status {
	case "WITHDRAWN":
		w.add("dcn", claim, nil, "WITHDRAWN", "", "", c.Decided, "[]")
	case "RECOMMENDED":
		w.add("dcn", claim, nth("stf", examiner), "RECOMMENDED", "", "", c.Submitted.Add(time.Hour), "[]")
	case "REFUSED":
		w.add("dcn", claim, nth("stf", examiner), "RECOMMENDED", "", "", c.Decided.Add(-24*time.Hour), "[]")
		w.add("dcn", claim, nth("stf", approver), "REFUSED", "証拠書類でご関係を確かめられませんでした。", "", c.Decided, "[]")
	case "APPROVED", "PAID":
		w.add("dcn", claim, nth("stf", examiner), "RECOMMENDED", "", "", c.Decided.Add(-24*time.Hour), "[]")
		w.add("dcn", claim, nth("stf", approver), "APPROVED", "", "", c.Decided, "[]")
	}
}

// document writes a proof, which nobody has searched for viruses: it never came from anywhere.
func (w *writer) document(claim string, c Claim, n int) {
	p := w.proofs[n%len(w.proofs)]
	id := w.add("doc", claim, 1, "UNSCANNED", "image/jpeg", len(p.bytes), 1, p.sha256, c.Submitted.Add(-5*time.Minute))
	blob, err := w.vault.Keep(w.ctx, id, p.bytes)
	if err != nil && w.err == nil {
		w.err = err
	}
	w.add("dcc", id, blob)
}

func orNull(d caldate.Day) any {
	if d.IsNone() {
		return nil
	}
	return string(d)
}
