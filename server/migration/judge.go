package migration

import (
	"context"
	"strings"

	"kyosai/server/caldate"
	"kyosai/server/migration/layout"
	"kyosai/server/store"
)

// schemeBegan is the day on which the scheme began: nobody joined before it.
const schemeBegan caldate.Day = "1971-04-01"

// judge decides what becomes of each record. It remembers which codes and
// numbers were taken, and by whom.
type judge struct {
	choices map[rune]rune
	// companies and members hold the codes and numbers that a record may refer to.
	companies map[string]company
	members   map[string]membership
	// taken holds the codes and numbers that no later record may take.
	takenCodes   map[string]bool
	takenNumbers map[string]bool
	// rivalCompany and rivalMember tell whether a mended record's code or number belongs to
	// somebody else; nil in an extract, where only its own records count.
	rivalCompany func(company) bool
	rivalMember  func(member) bool
}

// membership is the time in which a member belonged to the scheme.
type membership struct{ joined, left caldate.Day }

func newJudge(ctx context.Context, tx *store.Tx, shape *layout.Layout, l *loader) (*judge, error) {
	choices, err := choices(ctx, tx)
	if err != nil {
		return nil, err
	}
	j := &judge{choices: choices, companies: map[string]company{}, members: map[string]membership{},
		takenCodes: map[string]bool{}, takenNumbers: map[string]bool{}}
	// An extract speaks for itself: what it rejects is unknown to it. Only where it has
	// no such file does it refer to what was loaded before.
	if shape.Companies == nil {
		j.adoptCompanies(l)
	}
	if shape.Members == nil {
		j.adoptMembers(l)
	}
	return j, nil
}

// adoptCompanies lets records refer to companies that were loaded before.
func (j *judge) adoptCompanies(l *loader) {
	for code, c := range l.companies {
		j.companies[code] = c.company
	}
}

// adoptMembers lets records refer to members who were loaded before.
func (j *judge) adoptMembers(l *loader) {
	for number, m := range l.members {
		if _, newer := j.members[number]; !newer {
			j.members[number] = membership{m.joined, m.left}
		}
	}
}

func (j *judge) examine(r *layout.Record) *examination {
	return &examination{record: r, choices: j.choices}
}

// company judges a company's record.
func (j *judge) company(r *layout.Record) (company, *examination) {
	e := j.examine(r)
	c := company{
		code: r.Text(layout.CompanyCode), name: e.text(layout.CompanyName, "name"), kana: e.kana(layout.CompanyKana),
		postalCode: e.text(layout.CompanyPostalCode, "postal_code"), address: e.text(layout.CompanyAddress, "address"),
		telephone: e.text(layout.CompanyTelephone, "telephone"),
		joined:    e.day(layout.CompanyJoined), withdrew: e.day(layout.CompanyWithdrew),
	}
	switch {
	case r.Fault != "":
		e.verdict = reject(r.Fault)
	case blank(c.name):
		e.verdict = reject(BlankName)
	case j.takenCodes[c.code] || j.rivalCompany != nil && j.rivalCompany(c):
		e.verdict = reject(DuplicateCode)
	default:
		j.takenCodes[c.code] = true
		j.companies[c.code] = c
		e.noteCompany(c)
	}
	return c, e
}

func (e *examination) noteCompany(c company) {
	if e.wrong {
		e.note(noteCompanyDate)
	}
	if c.code == "" {
		e.note(noteBlankCode)
	}
}

// member judges a member's record.
func (j *judge) member(r *layout.Record) (member, *examination) {
	e := j.examine(r)
	m := member{
		number: r.Text(layout.MemberNumber), name: e.text(layout.MemberName, "name"), kana: e.kana(layout.MemberKana),
		sex: e.code(layout.MemberSex), born: e.day(layout.MemberBorn),
	}
	e.wrong = false // the birthday has a verdict of its own
	m.married, m.joined, m.left = e.day(layout.MemberMarried), e.day(layout.MemberJoined), e.day(layout.MemberLeft)
	m.work = work{
		company: r.Text(layout.MemberCompany), kind: e.code(layout.MemberEmployment),
		location: e.text(layout.MemberLocation, "location"), hired: e.day(layout.MemberHired),
	}
	if reason := j.memberRejected(e, m); reason != "" {
		e.verdict = reject(reason)
		return m, e
	}
	j.takenNumbers[m.number] = true
	j.members[m.number] = membership{m.joined, m.left}
	e.warnMember(m, j.companies[m.work.company])
	return m, e
}

// memberRejected is the first reason that holds, "" if none does.
func (j *judge) memberRejected(e *examination, m member) string {
	_, known := j.companies[m.work.company]
	switch {
	case e.record.Fault != "":
		return e.record.Fault
	case blank(m.name):
		return BlankName
	case !known:
		return UnknownCompany
	case j.takenNumbers[m.number] || j.rivalMember != nil && j.rivalMember(m):
		return DuplicateNumber
	case m.born.IsNone():
		return ImpossibleBirthDate
	case e.wrong:
		return ImpossibleDate
	case !m.work.hired.IsNone() && m.born.After(m.work.hired):
		return BirthAfterHire
	}
	return ""
}

func (e *examination) warnMember(m member, firm company) {
	if m.sex == unknownWord {
		e.warn(SexUnknown)
	}
	if !m.joined.IsNone() && m.joined.Before(schemeBegan) {
		e.warn(JoinedBeforeScheme)
	}
	if m.work.kind == unknownWord {
		e.note(noteEmployment)
	}
	if m.number == "" {
		e.note(noteBlankCode)
	}
	if !m.joined.IsNone() && m.joined.Before(firm.joined) {
		e.note(noteBeforeFirm)
	}
}

// payment judges a payment's record.
func (j *judge) payment(r *layout.Record) (payment, *examination) {
	e := j.examine(r)
	kind, kindKnown := r.Code(layout.PaymentKind)
	relation, relationKnown := r.Code(layout.PaymentRelation)
	month, overran, monthState := r.Month(layout.PaymentPaid)
	amount, amountState := r.Amount(layout.PaymentAmount)
	p := payment{r.Text(layout.PaymentMember), kind, relation, month, amount}
	of, memberKnown := j.members[p.member]
	switch {
	case r.Fault != "":
		e.verdict = reject(r.Fault)
	case !memberKnown:
		e.verdict = reject(UnknownMember)
	case !kindKnown:
		e.verdict = reject(UnknownKind)
	case !relationKnown:
		e.verdict = reject(UnknownRelation)
	case monthState != layout.Known:
		e.verdict = reject(ImpossibleMonth)
	case amountState != layout.Known:
		e.verdict = reject(BadAmount)
	default:
		e.warnPayment(p, of, overran)
	}
	return p, e
}

func (e *examination) warnPayment(p payment, of membership, overran bool) {
	if overran {
		e.warn(EraOverrun)
	}
	if p.amount == 0 {
		e.note(noteZeroAmount)
	}
	if p.paid.Last().Before(of.joined) || !of.left.IsNone() && p.paid.First().After(of.left) {
		e.note(noteNotMember)
	}
}

// unknownWord is what sex and employment are where the extract's code says nothing.
const unknownWord = "UNKNOWN"

func (e *examination) code(field int) string {
	if code, known := e.record.Code(field); known {
		return code
	}
	return unknownWord
}

func blank(name string) bool { return strings.TrimSpace(name) == "" }
