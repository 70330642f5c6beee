package problem

// The refusals that every noun gives in the same words.
var (
	SignInFirst = New(Unauthenticated, "sign_in", "サインインの有効期間が過ぎました。もう一度サインインしてください。")
	NotAllowed  = New(Forbidden, "forbidden", "この操作をする権限がありません。")
)
