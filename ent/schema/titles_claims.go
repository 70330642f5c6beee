package schema

// claimTitles are the columns of claims and the steps of their story.
var claimTitles = map[string]string{
	"Claim.certificate_id": "事業所の証明",
	"Claim.revoking_id":    "承認の取消しを求めた経過",
	"Claim.death_denied":   "死亡が事実でないとの記録",
	"Claim.reference":      "受付番号",
	"Claim.submission_key": "送信の重複防止の番号",
	"Claim.submitted_at":   "送信日時",
	"Claim.updated_at":     "変更日時",
	"Decision.key":         "重複防止の番号",
	"Decision.step":        "経過の種類",
}
