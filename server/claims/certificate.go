package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/jobs"
	"kyosai/server/problem"
	"kyosai/server/rules"
	"kyosai/server/store"
)

// CertificateMail is the kind of job that has mails sent to the officers of a company for whom something waits.
const CertificateMail = "certificates"

// Asked names the company that was asked: the payload of a job of CertificateMail.
type Asked struct {
	CompanyID string `json:"companyId"`
}

// answerWithin is how many days a company is given to answer; after them staff ask by telephone.
const answerWithin = 14

// question is what a company is asked to certify.
type question struct {
	companyID                        string
	absentFrom, absentUntil, hiredOn *caldate.Day
}

// asking is what the claim's kind wants certified, by the company for which the member worked on the day of the event.
// Where he worked for none, nobody can certify it, and no company is told of it.
func asking(c *ent.Claim, kind *ent.BenefitKind, m *ent.Member) (q question, err error) {
	job := jobOn(m, benefits.HappenedOn(c))
	if job == nil {
		return q, noJobOn(benefits.HappenedOn(c), kind)
	}
	q.companyID = job.CompanyID
	if kind.Certificate == benefitkind.CertificateABSENCE {
		q.absentFrom, q.absentUntil = c.AbsentFrom, c.AbsentUntil
	} else {
		q.hiredOn = job.HiredOn
	}
	return q, nil
}

// noJobOn is the refusal of what no company can certify.
func noJobOn(on caldate.Day, kind *ent.BenefitKind) error {
	field, what := "eventOn", "その日"
	if kind.Certificate == benefitkind.CertificateABSENCE {
		field, what = "absentFrom", "お休みの最初の日"
	}
	return problem.In(field, "not_employed", fmt.Sprintf("%s（%s）に、お勤め先の記録がないため、お勤め先の確認をお願いできません。"+
		"日付に誤りがないかお確かめください。日付が合っているときは、お勤め先の記録をお調べしますので、事務局へお問い合わせください。", what, on.Era()))
}

// certified tells whether the days were certified, as they were asked about or others.
func certified(c *ent.Certificate) bool {
	return c.Status == certificate.StatusCONFIRMED || c.Status == certificate.StatusCORRECTED
}

// answers tells whether the certificate says what the question asks: the company has certified these very days, or
// waits to.
func (q question) answers(c *ent.Certificate) bool {
	if c == nil || c.CompanyID != q.companyID {
		return false
	}
	asked := equal(q.absentFrom, c.AbsentFrom) && equal(q.absentUntil, c.AbsentUntil) && equal(q.hiredOn, c.HiredOn)
	told := equal(q.absentFrom, c.CertifiedFrom) && equal(q.absentUntil, c.CertifiedUntil) && equal(q.hiredOn, c.CertifiedHiredOn)
	return c.Status == certificate.StatusWAITING && asked || certified(c) && (asked || told)
}

func equal(a, b *caldate.Day) bool { return day(a) == day(b) }

// ask has the company certify what the claim that is being sent needs certified, unless it did, or waits to do it, for
// these very days. What was asked before is closed.
func ask(ctx context.Context, tx *store.Tx, c *ent.Claim) error {
	kind := c.Edges.Kind
	if kind.Certificate == benefitkind.CertificateNONE {
		return nil
	}
	m, err := claimant(ctx, tx.Client(), c.MemberID)
	if err != nil {
		return err
	}
	q, err := asking(c, kind, m)
	if err != nil {
		return err
	}
	current, err := certificateOf(ctx, tx.Client(), c)
	if err != nil || q.answers(current) {
		return err
	}
	if err := closeCertificate(ctx, tx, c); err != nil {
		return err
	}
	if _, err := newCertificate(ctx, tx, c, q); err != nil {
		return err
	}
	return jobs.Enqueue(ctx, tx, CertificateMail, Asked{q.companyID}, tx.Now)
}

// newCertificate makes a certificate that waits, and makes it the claim's current one.
func newCertificate(ctx context.Context, tx *store.Tx, c *ent.Claim, q question) (*ent.Certificate, error) {
	made, err := tx.Client().Certificate.Create().SetClaimID(c.ID).SetMemberID(c.MemberID).SetCompanyID(q.companyID).
		SetType(certificate.Type(c.Edges.Kind.Certificate)).SetNillableAbsentFrom(q.absentFrom).SetNillableAbsentUntil(q.absentUntil).
		SetNillableHiredOn(q.hiredOn).SetDueOn(caldate.Today(tx.Now).AddDays(answerWithin)).SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for a certificate of claim %s: %w", c.ID, err)
	}
	if err := tx.Client().Claim.Update().Where(claim.ID(c.ID)).SetCertificateID(made.ID).Exec(ctx); err != nil {
		return nil, fmt.Errorf("ask for a certificate of claim %s: %w", c.ID, err)
	}
	return made, nil
}

// closeCertificate takes back what a company is asked for a claim: it need not answer any more.
func closeCertificate(ctx context.Context, tx *store.Tx, c *ent.Claim) error {
	if c.CertificateID == nil {
		return nil
	}
	err := tx.Client().Certificate.Update().Where(certificate.ID(*c.CertificateID), certificate.StatusEQ(certificate.StatusWAITING)).
		SetStatus(certificate.StatusCLOSED).AddVersion(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("close the certificate of claim %s: %w", c.ID, err)
	}
	return nil
}

// certificateOf is the claim's current certificate, which is read unless it came with the claim; nil where it has none.
func certificateOf(ctx context.Context, client *ent.Client, c *ent.Claim) (*ent.Certificate, error) {
	if c.Edges.Certificate != nil || c.CertificateID == nil {
		return c.Edges.Certificate, nil
	}
	found, err := client.Certificate.Get(ctx, *c.CertificateID)
	if err != nil {
		return nil, fmt.Errorf("read the certificate of claim %s: %w", c.ID, err)
	}
	return found, nil
}

// counting is the certificate that counts for a claim as it stands. While the member changes the claim, only one that
// certified the very days does, for the others will be asked for anew.
func counting(ctx context.Context, client *ent.Client, c *ent.Claim, kind *ent.BenefitKind, m *ent.Member) (*ent.Certificate, error) {
	current, err := certificateOf(ctx, client, c)
	if err != nil || current == nil || c.Status != claim.StatusDRAFT && c.Status != claim.StatusRETURNED {
		return current, err
	}
	if q, refused := asking(c, kind, m); refused != nil || !certified(current) || !q.answers(current) {
		return nil, nil
	}
	return current, nil
}

// attest puts what a certificate says among the facts: how far it is, and the days that it certifies.
func attest(f *rules.Facts, c *ent.Certificate) {
	switch {
	case c == nil:
		return
	case certified(c):
		f.Certificate = rules.Certified
	case c.Status == certificate.StatusDECLINED:
		f.Certificate = rules.Declined
	default:
		f.Certificate = rules.Asked
	}
	if c.CertifiedFrom != nil && f.EventOn == f.AbsentFrom {
		f.EventOn = *c.CertifiedFrom
	}
	f.AbsentFrom = first(day(c.CertifiedFrom), f.AbsentFrom)
	f.AbsentUntil = first(day(c.CertifiedUntil), f.AbsentUntil)
}

// absence is the first and the last day of absence that count of a claim: the certified ones where there are such. Its
// certificate came with it.
func absence(c *ent.Claim) (from, until caldate.Day) {
	from, until = day(c.AbsentFrom), day(c.AbsentUntil)
	if a := c.Edges.Certificate; a != nil {
		from, until = first(day(a.CertifiedFrom), from), first(day(a.CertifiedUntil), until)
	}
	return from, until
}
