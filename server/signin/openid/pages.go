package openid

import (
	_ "embed"
	"html/template"
	"log/slog"
	"net/http"
)

//go:embed page.html
var pageText string

var page = template.Must(template.New("page").Parse(pageText))

// notice is what stands on a page where signing in ended.
type notice struct {
	Title, Text, Remedy string
	Again               bool
	Subject             string
}

var (
	pageAgain = notice{Title: "サインインできませんでした", Again: true,
		Text: "時間が過ぎたか、別の画面で始めたサインインです。", Remedy: "もう一度サインインしてください。何度も続くときは、情報システムの担当者にお知らせください。"}
	pageProvider = notice{Title: "認証サーバーにつながりません", Again: true,
		Text: "職員のサインインを確かめるサーバーが応答していません。", Remedy: "少し待ってから、もう一度サインインしてください。続くときは、情報システムの担当者にお知らせください。"}
	pageNotStaff = notice{Title: "このシステムを使う登録がありません",
		Text: "本人の確認はできましたが、職員として登録されていないか、利用が止められています。", Remedy: "共済システムの管理者に、次の識別子を伝えて登録を依頼してください。"}
)

func show(w http.ResponseWriter, status int, n notice, subject string) {
	n.Subject = subject
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
	w.WriteHeader(status)
	if err := page.Execute(w, n); err != nil {
		slog.Warn("a page was not sent", "error", err)
	}
}
