package rules

import (
	"errors"
	"strings"
	"testing"
)

func TestEveryTypeHasAFormInWords(t *testing.T) {
	forms := append(ConditionForms(), AwardForms()...)
	if len(forms) != len(conditions)+len(awards) {
		t.Errorf("%d forms for %d types", len(forms), len(conditions)+len(awards))
	}
	for _, f := range forms {
		if f.Says.Ja == "" || f.Says.En == "" || strings.ContainsAny(f.Says.Ja+f.Says.En, "{}") {
			t.Errorf("%s says %+v", f.Type, f.Says)
		}
		if f.Steps == "FROM" && f.From.Ja == "" {
			t.Errorf("%s does not say what its steps begin from", f.Type)
		}
		for _, p := range f.Parameters {
			if p.Says.Ja == "" || p.Says.En == "" || p.Least > p.Most {
				t.Errorf("%s: parameter %+v", f.Type, p)
			}
		}
	}
}

func TestAFaultSaysWhereItIsAndHowToMendIt(t *testing.T) {
	given := func(c ...Condition) Rule { return Rule{Award: give(10000), Conditions: c} }
	steps := func(list ...Step) Rule { return Rule{Award: Award{Type: "cost_paid", Steps: list}} }
	for _, tt := range []struct {
		rule        Rule
		field, says string
	}{
		{given(Condition{Type: "not_in_future"}, Condition{"member_months", with("months", 601)}), "conditions.1.months", "月数（か月）は1から600までの整数で入力してください。"},
		{given(Condition{Type: "member_months"}), "conditions.0.months", "月数（か月）を入力してください。"},
		{given(Condition{"member_months", with("years", 1)}), "conditions.0.years", "「years」という項目はありません。"},
		{given(Condition{Type: "relation_is"}), "conditions.0.type", "子・親・本人・配偶者のどれかを選んでください。"},
		{given(Condition{Type: "magic"}), "conditions.0.type", "条件の種類「magic」はありません。選び直してください。"},
		{Rule{Award: Award{Type: "magic"}}, "award.type", "金額の決め方「magic」はありません。選び直してください。"},
		{Rule{Award: Award{Type: "fixed", Params: with("amount", 0)}}, "award.amount", "金額（円）は1から100000000までの整数で入力してください。"},
		{Rule{Award: Award{Type: "fixed", Params: with("amount", 1), Steps: []Step{{From: 1, Amount: 1}}}}, "award.steps", "区分ごとの額は、この決め方にはありません。"},
		{steps(), "award.steps", "区分ごとの額は、1つ以上入力してください。"},
		{steps(Step{From: 5, Amount: 1}, Step{From: 5, Amount: 2}), "award.steps.1.from", "区分は小さいものから順に入力してください（5の次に5は置けません）。"},
		{steps(Step{From: 5}), "award.steps.0.amount", "金額は1円から100,000,000円までで入力してください。"},
		{steps(Step{Amount: 5}), "award.steps.0.from", "区分のはじまりを1以上の整数で入力してください。"},
		{Rule{Award: Award{Type: "cause_and_age", Steps: []Step{{Cause: "OTHER", Amount: 5}}}}, "award.steps.0.cause", "原因を選び、年齢は150歳までで入力してください。"},
		{Rule{Ends: true, Award: give(1)}, "ends", "給付をやめる規程には、金額も条件も証明書類もありません。"},
		{Rule{Ends: true, Proofs: []string{"写し"}}, "ends", "給付をやめる規程には、金額も条件も証明書類もありません。"},
		{Rule{Award: give(1), Proofs: []string{"写し", "写し"}}, "proofs", "証明書類の名前を1行に1つ、100文字までで入力してください。同じものは1度だけです。"},
		{Rule{Award: give(1), Proofs: []string{strings.Repeat("写", 101)}}, "proofs", "証明書類の名前を1行に1つ、100文字までで入力してください。同じものは1度だけです。"},
		{Rule{Award: give(1), Proofs: make([]string, 11)}, "proofs", "証明書類は10種類までです。"},
		{Rule{Award: give(1), SamplePercent: 5}, "samplePercent", "抜き取る割合は、審査なしで決定するときだけのものです。"},
		{Rule{Award: give(1), Unattended: true, SamplePercent: 101}, "samplePercent", "抜き取る割合は、0から100までの整数です。"},
	} {
		var f *Fault
		if err := Check(tt.rule); !errors.As(err, &f) || f.Field != tt.field || f.Says.Ja != tt.says || strings.Contains(err.Error(), "%!") {
			t.Errorf("%+v: %v at %q: %q", tt.rule, err, f.Field, f.Says.Ja)
		}
	}
	if err := Check(given(Condition{Type: "not_in_future"})); err != nil {
		t.Error(err)
	}
}
