package letters

import (
	"fmt"

	"rsc.io/qr"

	"kyosai/server/caldate"
	"kyosai/server/letters/typeset"
)

// Invitation is what the letter says that lets somebody open an account.
type Invitation struct {
	To     Addressee
	On     caldate.Day
	Number string // of the member
	Code   string
	Until  caldate.Day // the last day on which the code holds
	Page   string      // where an account is opened, as one types it
	Link   string      // the same with number and code, for the QR code
}

// Invitation sets the letter with the opening code: what the page is for, number and code, how to begin.
func (h Head) Invitation(w *typeset.Work, i Invitation) error {
	code, err := qr.Encode(i.Link, qr.M)
	if err != nil {
		return fmt.Errorf("draw the QR code of an invitation: %w", err)
	}
	s := h.Begin(w, i.To, i.On, "会員ページ開設のご案内")
	s.Text(fmt.Sprintf("日ごろから%sをご利用いただき、ありがとうございます。", h.Scheme), body)
	s.Text("会員ページでは、スマートフォンやパソコンから、給付のお申し込み、審査の状況やお支払いの確認、会員証の表示ができます。下の番号とコードで、ご本人の会員ページを開設してください。開設は5分ほどで終わります。", body)
	s.Table([]typeset.Pair{{Name: "会員番号", Value: i.Number}, {Name: "開設コード", Value: i.Code}, {Name: "コードの期限", Value: i.Until.Era() + "まで（1回だけ使えます）"}}, 4)
	h.steps(s, i, code)
	heading(s, "ご注意")
	s.Text("開設コードは、会員ご本人だけのものです。ほかの方に見せたり、伝えたりしないでください。事務局から電話やメールでコードをおたずねすることはありません。新しいコードが発行されると、この書面のコードは使えなくなります。", body)
	heading(s, "お問い合わせ")
	s.Text(fmt.Sprintf("%s　電話 %s（%s）", h.Office.Name, h.Office.Telephone, h.Office.Hours), body)
	end(s, "")
	return nil
}

// steps are how to begin, beside the code that a phone reads.
func (h Head) steps(s *typeset.Sheet, i Invitation, code *qr.Code) {
	const picture, gap = 34.0, 8.0
	heading(s, "開設のしかた")
	top := s.Here() + 1
	bottom := top
	for _, step := range []string{
		"１　スマートフォンで右のQRコードを読み取るか、次のページを開きます。 " + i.Page,
		"２　会員番号と開設コードを入力します（QRコードからは入力されています）。",
		"３　サインインID、パスワード、メールアドレスを決めます。",
		"４　届いたメールのリンクを開くと、完了です。",
	} {
		bottom = s.At(step, typeset.Left, typeset.Right-picture-gap, bottom, typeset.Style{Hang: 2})
	}
	s.Squares(typeset.Right-picture, top, picture, code.Size, code.Black)
	s.Down(max(bottom, top+picture))
}
