package letters

import (
	"fmt"
	"strings"

	"kyosai/gen/ent/transfer"
	"kyosai/server/caldate"
	"kyosai/server/letters/typeset"
	"kyosai/server/yen"
)

// Matter is what a letter about a claim says.
type Matter struct {
	To           Addressee
	On           caldate.Day // of the decision
	Reference    string
	MemberNumber string
	Departed     string // the member's name, where the letter is for an heir; else empty
	Kind         string // the benefit's name
	Cheerful     bool
	Mourning     bool
	AppliedOn    caldate.Day
	EventOn      caldate.Day // none where it is sensitive, and of what lasts
	FromOn       caldate.Day // with UntilOn: of a stay, a journey or a course
	UntilOn      caldate.Day
	Amount       yen.Amount
	Coupon       bool // it is given as a coupon, and not in money
	Payee        transfer.Payee
	PayOn        caldate.Day // none where it was not known on the day of the decision
	Message      string      // the decision's own words
	Reasons      []string    // what the rule says, of the conditions that do not hold
	Corrections  []string    // what a return asks to be mended, in sentences
	Neutral      bool        // it does not say what was claimed
}

// Approval sets the letter that grants a benefit.
func (h Head) Approval(w *typeset.Work, m Matter) {
	s := h.Begin(w, m.To, m.On, "給付決定のお知らせ")
	s.Text(h.greeting(m, true), body)
	s.Text("お申し込みいただきました給付について、次のとおり決定しましたので、お知らせします。", body)
	s.Table(append(m.decided(), h.given(m)...), 5)
	if m.Message != "" {
		heading(s, "事務局から")
		s.Text(m.Message, body)
	}
	h.close(s, m)
}

// Refusal sets the letter that says that a benefit is not given, why, and how to object.
func (h Head) Refusal(w *typeset.Work, m Matter) {
	s := h.Begin(w, m.To, m.On, "給付についての審査の結果のお知らせ")
	s.Text(h.greeting(m, false), body)
	s.Text("お申し込みいただきました給付について、規程に照らして審査しました結果、次の理由により、給付の対象とならないことを決定しました。ご希望に添うことができず、申し訳ございません。", body)
	s.Table(m.decided(), 5)
	heading(s, "対象とならない理由")
	s.Text(m.Message, body)
	for _, reason := range m.Reasons {
		s.Text("・"+reason, typeset.Style{Inset: 4, Hang: 1})
	}
	heading(s, "この決定に不服があるとき")
	s.Text(strings.TrimSpace(h.Appeal), body)
	h.close(s, m)
}

// Return sets the letter that asks for something to be mended, and by when.
func (h Head) Return(w *typeset.Work, m Matter) {
	s := h.Begin(w, m.To, m.On, "お申し込み内容の確認のお願い")
	s.Text(h.greeting(m, false), body)
	s.Text("お申し込みいただきました給付について、審査を進めるために、次の点の確認をお願いいたします。お手数をおかけしますが、どうぞよろしくお願いいたします。", body)
	s.Table(m.rows(), 5)
	heading(s, "確認していただきたいこと")
	for _, correction := range m.Corrections {
		s.Text("・"+correction, typeset.Style{Inset: 4, Hang: 1})
	}
	if m.Message != "" {
		s.Text(m.Message, body)
	}
	heading(s, "お返事のしかた")
	s.Text(fmt.Sprintf(m.answering(), m.On.AddDays(h.AnswerDays).Era()), body)
	h.close(s, m)
}

// Revocation sets the letter that says that a benefit which was granted is examined again, why, and how to object.
func (h Head) Revocation(w *typeset.Work, m Matter) {
	s := h.Begin(w, m.To, m.On, "給付の決定の取消しのお知らせ")
	s.Text(h.greeting(m, false), body)
	s.Text("先に書面でお知らせしました給付の決定を、次の理由により取り消し、もう一度審査いたします。ご迷惑をおかけし、まことに申し訳ございません。", body)
	s.Table(append(m.rows(), typeset.Pair{Name: "取消しの日", Value: m.On.Era()}), 5)
	heading(s, "取り消した理由")
	s.Text(m.Message, body)
	heading(s, "これからのこと")
	s.Text("審査が済みましたら、あらためてお知らせします。先にお送りした「給付決定のお知らせ」にある給付は、審査が済むまでお待ちください。", body)
	heading(s, "この決定に不服があるとき")
	s.Text(strings.TrimSpace(h.Appeal), body)
	h.close(s, m)
}

// answering is how a return is answered, by the day that is put in: by a member in the app, by an heir through the desk.
func (m Matter) answering() string {
	if m.Departed != "" {
		return "%sごろまでに、下の連絡先へお電話いただくか、書類をお送りください。窓口でも承ります。おつらいときにお手数をおかけいたします。期限までにむずかしいときも、どうぞご遠慮なくお知らせください。"
	}
	return "%sまでに、会員ページの「わたしの申請」を開き、内容や証明書類を直して、もう一度お送りください。会員ページをお使いでないときや、期限までにむずかしいときは、下の連絡先までご連絡ください。"
}

// payDay stands in the letterhead where a letter says the day of payment.
const payDay = "{支払日}"

// payment is where the money goes and when.
func (h Head) payment(m Matter) string {
	when := "これから決まる支払日"
	if !m.PayOn.IsNone() {
		when = m.PayOn.Era()
	}
	text := h.Payment.Company
	switch m.Payee {
	case transfer.PayeeHEIR:
		text = h.Payment.Heir
	case transfer.PayeeMEMBER:
		text = h.Payment.Member
	}
	return strings.ReplaceAll(text, payDay, when)
}

// greeting is the first sentence: thanks, wishes or sympathy, as the occasion has it.
func (h Head) greeting(m Matter, granted bool) string {
	switch {
	case m.Departed != "":
		return fmt.Sprintf("故　%s　様のご逝去に際し、謹んでお悔やみを申し上げます。ご遺族の皆さまのお悲しみはいかばかりかと、お察しいたします。", m.Departed)
	case m.Mourning:
		return "このたびのご不幸に際し、心からお悔やみを申し上げます。"
	case m.Cheerful && granted:
		return fmt.Sprintf("このたびは、まことにおめでとうございます。日ごろから%sをご利用いただき、ありがとうございます。", h.Scheme)
	}
	return fmt.Sprintf("日ごろから%sをご利用いただき、ありがとうございます。", h.Scheme)
}

// rows are the lines of the table that every letter about a claim has.
func (m Matter) rows() []typeset.Pair {
	rows := []typeset.Pair{{Name: "給付の種類", Value: m.Kind}, {Name: "受付番号", Value: m.Reference}, {Name: "会員番号", Value: m.MemberNumber}}
	if m.Departed != "" {
		rows = append(rows, typeset.Pair{Name: "会員のお名前", Value: "故　" + m.Departed + "　様"})
	}
	if !m.EventOn.IsNone() {
		rows = append(rows, typeset.Pair{Name: "事由の生じた日", Value: m.EventOn.Era()})
	}
	if !m.FromOn.IsNone() && !m.UntilOn.IsNone() {
		rows = append(rows, typeset.Pair{Name: "期間", Value: m.FromOn.Era() + "から" + m.UntilOn.Era() + "まで"})
	}
	if !m.AppliedOn.IsNone() {
		rows = append(rows, typeset.Pair{Name: "お申し込みの日", Value: m.AppliedOn.Era()})
	}
	return rows
}

// given are the lines that say what is granted, and how it is come by.
func (h Head) given(m Matter) []typeset.Pair {
	if m.Coupon && m.Neutral {
		return []typeset.Pair{{Name: "給付の金額", Value: m.Amount.String()}}
	}
	if m.Coupon {
		return []typeset.Pair{
			{Name: "割引の金額", Value: m.Amount.String()},
			{Name: "割引券", Value: "会員ページの「わたしの申請」にお出ししました。ご旅行の代金をお支払いになるときに、お申し込みの旅行会社でお見せください。"},
		}
	}
	return []typeset.Pair{{Name: "給付の金額", Value: m.Amount.String()}, {Name: "お支払い", Value: h.payment(m)}}
}

// decided are the lines of a decision's letter.
func (m Matter) decided() []typeset.Pair {
	return append(m.rows(), typeset.Pair{Name: "決定の日", Value: m.On.Era()})
}

// close says whom to ask, and ends the letter.
func (h Head) close(s *typeset.Sheet, m Matter) {
	heading(s, "お問い合わせ")
	s.Text(fmt.Sprintf("%s　電話 %s（%s）\nお問い合わせのときは、受付番号 %s をお知らせください。", h.Office.Name, h.Office.Telephone, h.Office.Hours, m.Reference), body)
	end(s, m.Reference)
}
