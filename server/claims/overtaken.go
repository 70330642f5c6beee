package claims

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/decision"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// overtaken says why a verb cannot be done: what happened to the claim last, and when, in words for the viewer. A
// member learns what was done, not by whom.
func overtaken(ctx context.Context, tx *store.Tx, found *ent.Claim, sameVersion bool) error {
	code := "claim_changed"
	if sameVersion {
		code = "claim_state"
	}
	last, err := tx.Client().Decision.Query().Where(decision.ClaimID(found.ID)).
		Order(decision.ByAt(sql.OrderDesc()), decision.ByID(sql.OrderDesc())).WithStaff().First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("read what happened to claim %s: %w", found.ID, err)
	}
	if last == nil || found.Status == claim.StatusDRAFT {
		return problem.New(problem.Conflict, code, "この申請は、別の画面で先に変更されています。開き直して、今の内容をご確認ください。")
	}
	return problem.New(problem.Conflict, code, happened(access.From(ctx), last)+"開き直して、今の状態をご確認ください。")
}

// happened tells the last step, to staff with the name of who took it.
func happened(v *access.Viewer, last *ent.Decision) string {
	if v.Kind == access.Member {
		return fmt.Sprintf("この申請は、%sに%s。", caldate.Clock(last.At), toMember[last.Step])
	}
	if s := last.Edges.Staff; s != nil && s.ID != v.StaffID {
		return fmt.Sprintf("この申請は、%sに%sさんが%s。", caldate.Clock(last.At), s.Name, byStaff[last.Step])
	} else if s != nil {
		return fmt.Sprintf("この申請は、%sにご自身が%s。", caldate.Clock(last.At), byStaff[last.Step])
	}
	switch last.Step {
	case decision.StepAPPROVED:
		return fmt.Sprintf("この申請は、%sに自動で承認されました。", caldate.Clock(last.At))
	case decision.StepCOUPON_EXPIRED:
		return fmt.Sprintf("この申請の割引券は、%sに期限が過ぎました。", caldate.Clock(last.At))
	case decision.StepRETURNED:
		return fmt.Sprintf("この申請は、%sに証拠書類が使えないとわかり、会員に確認をお願いしました。", caldate.Clock(last.At))
	}
	if words, ok := byCompany[last.Step]; ok {
		return fmt.Sprintf("この申請は、%sに勤務先の担当者が%s。", caldate.Clock(last.At), words)
	}
	return fmt.Sprintf("この申請は、%sに会員が%s。", caldate.Clock(last.At), byMember[last.Step])
}

var (
	toMember = map[decision.Step]string{
		decision.StepSUBMITTED: "お申し込み済みです", decision.StepANSWERED: "お申し込み済みです",
		decision.StepRETURNED: "確認のお願いをしています", decision.StepAPPROVED: "給付が決まっています", decision.StepAPPROVAL_UNDONE: "決定を取り消し、もう一度確認しています", decision.StepREVOKED: "決定を取り消し、もう一度審査しています",
		decision.StepREFUSED: "給付の対象外と決まっています", decision.StepWITHDRAWN: "取り下げられています",
		decision.StepPAID: "お支払いの手続きが済んでいます", decision.StepPAYMENT_RETURNED: "もう一度お支払いする手続きに戻っています", decision.StepPAYMENT_UNRETURNED: "お支払いの手続きが済んでいます",
		decision.StepCERTIFIED: "お勤め先の確認が済んでいます", decision.StepNOT_CERTIFIED: "お勤め先から、確認できないとの回答が届いています",
		decision.StepCOUPON_REDEEMED: "割引券のご利用が登録されています", decision.StepCOUPON_UNREDEEMED: "割引券のご利用の登録が取り消されています", decision.StepCOUPON_CANCELLED: "割引券が取り消されています", decision.StepCOUPON_EXPIRED: "割引券の期限が過ぎています",
	}
	byStaff = map[decision.Step]string{
		decision.StepRECOMMENDED: "審査を終え、承認へ回しました", decision.StepRETURNED: "確認をお願いしました",
		decision.StepSUBMITTED: "受け付けて審査へ送りました", decision.StepANSWERED: "返事をして、もう一度審査へ送りました",
		decision.StepENDORSED: "一人目の承認をしました", decision.StepSTEP_UNDONE: "審査か一人目の承認を取り消しました", decision.StepAPPROVAL_UNDONE: "承認を取り消しました",
		decision.StepREVOCATION_ASKED: "承認の取消しを求めました", decision.StepREVOCATION_REJECTED: "承認の取消しを見送りました", decision.StepREVOKED: "承認を取り消し、審査に戻しました",
		decision.StepAPPROVED: "承認しました", decision.StepREFUSED: "対象外と決定しました", decision.StepDEATH_DENIED: "会員は亡くなられていないと記録しました",
		decision.StepPAID: "支払処理を確定しました", decision.StepPAYMENT_RETURNED: "振込の戻りを登録しました", decision.StepPAYMENT_UNRETURNED: "振込の戻りの登録を取り消しました",
		decision.StepCOUPON_REDEEMED: "割引券の利用を登録しました", decision.StepCOUPON_UNREDEEMED: "割引券の利用の登録を取り消しました", decision.StepCOUPON_CANCELLED: "割引券を取り消しました",
		decision.StepCERTIFIED: "紙の証明を記録しました", decision.StepWITHDRAWN: "申し出により取り下げました",
	}
	byCompany = map[decision.Step]string{
		decision.StepCERTIFIED: "確認しました", decision.StepNOT_CERTIFIED: "確認できないと回答しました",
	}
	byMember = map[decision.Step]string{
		decision.StepSUBMITTED: "申請しました", decision.StepANSWERED: "返事をして、もう一度申請しました", decision.StepWITHDRAWN: "取り下げました",
		decision.StepCOUPON_CANCELLED: "割引券を取り消しました",
		decision.StepSAMPLED:          "申請し、抽出で審査に回りました",
	}
)
