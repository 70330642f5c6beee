package mail

import "fmt"

const (
	subjectPrefix = "【勤労者共済】"
	signature     = "\n\n----\n勤労者共済 事務局\nこのメールは自動でお送りしています。このメールに返信されても、お答えできません。\n"
)

func letter(to, subject, format string, values ...any) Mail {
	return Mail{To: to, Subject: subjectPrefix + subject, Body: fmt.Sprintf(format, values...) + signature}
}

// The mails about signing in go to members and to the officers of companies alike, so that they name nobody's page.

// ConfirmAddress asks whether the address is read by who entered it. The secret stands after #, so that it reaches no
// server's log.
func ConfirmAddress(to, origin, token string) Mail {
	return letter(to, "メールアドレスの確認", `勤労者共済のページでこのメールアドレスが入力されました。

次のリンクを開いて、「このメールアドレスを使う」を押すと、確認が終わります。リンクは24時間使えます。

%s/confirm#%s

お心当たりのない方は、このメールを削除してください。メールアドレスは登録されません。`, origin, token)
}

// ResetPassword leads to setting a new password.
func ResetPassword(to, origin, token string) Mail {
	return letter(to, "パスワードの再設定", `パスワードの再設定のご依頼を受け付けました。

次のリンクを開いて、新しいパスワードを決めてください。リンクは30分の間、1回だけ使えます。

%s/reset#%s

お心当たりのない方は、このメールを削除してください。パスワードは変わりません。`, origin, token)
}

// PasswordChanged tells that it happened, for who did not do it himself.
func PasswordChanged(to, origin string) Mail {
	return letter(to, "パスワードが変わりました", `勤労者共済のページのパスワードが変わりました。ほかの端末ではサインアウトしました。

お心当たりのない方は、すぐに次のページでパスワードを再設定し、事務局にご連絡ください。

%s/forgot`, origin)
}

// AddressChanged tells the address that is left.
func AddressChanged(to string) Mail {
	return letter(to, "メールアドレスが変わりました", `勤労者共済のページのメールアドレスが、別のメールアドレスに変わりました。これからのお知らせは新しいメールアドレスにお送りします。

お心当たりのない方は、すぐに事務局にご連絡ください。`)
}

// OpenedAnew tells the address that an account had before it was opened with a new code.
func OpenedAnew(to string) Mail {
	return letter(to, "ページが開設し直されました", `事務局が発行した開設コードで、勤労者共済のページが開設し直されました。サインインID、パスワード、メールアドレスは新しいものに変わり、すべての端末でサインアウトしました。

お心当たりのない方は、すぐに事務局にご連絡ください。`)
}

// Noticed says that there is something to read in the app, and not what.
func Noticed(to, origin string) Mail {
	return letter(to, "お知らせがあります", `会員ページに、新しいお知らせがあります。サインインしてご覧ください。

%s/notices

お知らせのメールが要らないときは、会員ページの「登録内容」で止められます。`, origin)
}

// CertificateWaiting tells a company's officer that something waits to be confirmed, and not of whom.
func CertificateWaiting(to, origin string) Mail {
	return letter(to, "ご確認のお願いがあります", `勤労者共済から、事業所のご担当者さまに確認していただきたいことがあります。サインインしてご覧ください。

%s/

ご担当を外れられたときは、お手数ですが事務局にお知らせください。`, origin)
}
