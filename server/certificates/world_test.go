package certificates_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/job"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/certificates"
	"kyosai/server/claims"
	"kyosai/server/jobs"
	"kyosai/server/mail"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// world is a scheme with the default rules on 15 June 2026: a member who works for a company since April 2016, and worked
// for another before, each with an officer; and staff.
type world struct {
	*testing.T
	certificates.Certificates
	claims claims.Claims

	of                                       *ent.Member
	now, before                              *ent.Company
	member, officer, former, clerk, examiner context.Context
	approver, both, stranger                 context.Context
	claimsMade                               int
}

var today = time.Date(2026, 6, 15, 10, 0, 0, 0, time.FixedZone("JST", 9*60*60))

func each(t *testing.T, test func(w *world)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		s.SetClock(func() time.Time { return today })
		if err := benefits.Load(context.Background(), s); err != nil {
			t.Fatal(err)
		}
		w := &world{T: t, Certificates: certificates.Certificates{Store: s}, claims: claims.Claims{Store: s, Shelf: benefits.NewShelf(s)}}
		w.inside(w.found)
		w.clerk, w.examiner = w.staff("窓口 五月", access.Clerk), w.staff("審査 一郎", access.Examiner)
		w.approver, w.both = w.staff("承認 二郎", access.Approver), w.staff("両方 四郎", access.Clerk|access.Examiner|access.Approver)
		test(w)
	})
}

// inside changes rows as nobody in particular.
func (w *world) inside(change func(ctx context.Context, c *ent.Client) error) {
	w.Helper()
	err := w.Store.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return change(ctx, tx.Client()) })
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) found(ctx context.Context, c *ent.Client) (err error) {
	if err = c.BenefitKind.Update().SetOpen(true).Exec(ctx); err != nil {
		return err
	}
	if w.of, err = c.Member.Create().SetNumber("20000001").SetName("山田　太郎").SetSex(member.SexMALE).SetJoinedOn("2006-05-01").Save(ctx); err != nil {
		return err
	}
	if w.before, w.former, err = company(ctx, c, "100001"); err != nil {
		return err
	}
	if w.now, w.officer, err = company(ctx, c, "100002"); err != nil {
		return err
	}
	work := c.Employment.Create().SetMemberID(w.of.ID).SetType(employment.TypeREGULAR)
	if err = work.SetCompanyID(w.before.ID).SetHiredOn("2006-04-01").SetFromOn("2006-05-01").SetUntilOn("2016-03-31").Exec(ctx); err != nil {
		return err
	}
	work = c.Employment.Create().SetMemberID(w.of.ID).SetType(employment.TypeREGULAR)
	if err = work.SetCompanyID(w.now.ID).SetHiredOn("2016-04-01").SetFromOn("2016-04-01").Exec(ctx); err != nil {
		return err
	}
	account, err := c.Account.Create().SetMemberID(w.of.ID).SetCreatedAt(today).Save(ctx)
	w.member = storetest.As(&access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: w.of.ID, AccountID: account.ID})
	w.stranger = storetest.As(&access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: "mem_other"})
	return err
}

// company is a company with an officer who acts for it, and one who no longer does.
func company(ctx context.Context, c *ent.Client, code string) (*ent.Company, context.Context, error) {
	at, err := c.Company.Create().SetCode(code).SetName("第" + code + "製作所").Save(ctx)
	if err != nil {
		return nil, nil, err
	}
	if err := c.Officer.Create().SetCompanyID(at.ID).SetNumber(code + "-1").SetName("前任　一").SetEmail("gone@example.jp").SetEnabled(false).SetCreatedAt(today).Exec(ctx); err != nil {
		return nil, nil, err
	}
	o, err := c.Officer.Create().SetCompanyID(at.ID).SetNumber(code + "-2").SetName("総務　雅子").SetEmail(code + "@example.jp").SetCreatedAt(today).Save(ctx)
	if err != nil {
		return nil, nil, err
	}
	return at, storetest.As(&access.Viewer{Kind: access.Officer, Zone: access.Public, Roles: access.OfficerRole, OfficerID: o.ID, CompanyID: at.ID}), nil
}

func (w *world) staff(name string, roles access.Roles) context.Context {
	w.Helper()
	var row *ent.Staff
	w.inside(func(ctx context.Context, c *ent.Client) (err error) {
		row, err = c.Staff.Create().SetSubject(name).SetName(name).SetCreatedAt(today).Save(ctx)
		return err
	})
	return storetest.As(&access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: roles, StaffID: row.ID, Name: name})
}

func day(d caldate.Day) *caldate.Day { return &d }

func (w *world) must(c *ent.Claim, err error) *ent.Claim {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
	return c
}

// sent is a claim of the kind with its certificate: of an absence, or of years of service that were full on the day.
func (w *world) sent(code string, a claims.Answers) (*ent.Claim, *ent.Certificate) {
	w.Helper()
	kind := w.Store.Client.BenefitKind.Query().Where(benefitkind.Code(code)).OnlyX(storetest.System())
	c := w.must(w.claims.Save(w.member, claims.Draft{KindID: kind.ID, Answers: a}))
	w.inside(func(ctx context.Context, client *ent.Client) error {
		return client.Document.Create().SetClaimID(c.ID).SetPosition(1).SetMediaType("image/jpeg").SetState(document.StateCLEAN).SetSize(3).SetPages(1).SetSha256(c.ID).SetCreatedAt(today).Exec(ctx)
	})
	return w.again(c)
}

// again sends a draft, or a claim that was returned.
func (w *world) again(c *ent.Claim) (*ent.Claim, *ent.Certificate) {
	w.Helper()
	w.claimsMade++
	c = w.must(w.claims.Submit(w.member, claims.Submission{ID: c.ID, Version: c.Version, Key: fmt.Sprintf("key-%012d", w.claimsMade)}))
	return c, c.Edges.Certificate
}

// ill is an absence of May 2026: 31 days, for which 10,000 yen are given.
func (w *world) ill() (*ent.Claim, *ent.Certificate) {
	w.Helper()
	return w.sent("SICK", claims.Answers{AbsentFrom: day("2026-05-01"), AbsentUntil: day("2026-05-31")})
}

// served is ten years of service, full on 1 April 2026.
func (w *world) served() (*ent.Claim, *ent.Certificate) {
	w.Helper()
	return w.sent("SERV10", claims.Answers{EventOn: day("2026-04-01")})
}

// claim is the claim as its examiner sees it.
func (w *world) claim(id string) *ent.Claim {
	w.Helper()
	return w.must(w.claims.Get(w.examiner, id))
}

func (w *world) row(id string) *ent.Certificate {
	return w.Store.Client.Certificate.GetX(storetest.System(), id)
}

func (w *world) refusedAs(err error, code string, fields ...string) {
	w.Helper()
	all := problem.All(err)
	if len(all) == 0 || all[0].Code != code || all[0].Message == "" || len(fields) > 0 && all[0].Field != fields[0] {
		w.Errorf("got %v, want %s %v", err, code, fields)
	}
}

func (w *world) confirmed(c *ent.Certificate) *ent.Certificate {
	w.Helper()
	answered, err := w.Confirm(w.officer, c.ID, c.Version)
	if err != nil {
		w.Fatal(err)
	}
	return answered
}

// notices are the kinds of news that the member was told.
func (w *world) notices() (kinds []notice.Kind) {
	for _, n := range w.Store.Client.Notice.Query().Order(notice.ByID()).AllX(storetest.System()) {
		kinds = append(kinds, n.Kind)
	}
	return kinds
}

// mails lets the worker write, and lists what it wrote.
func (w *world) mails() (all []mail.Mail) {
	w.Helper()
	worker := &jobs.Worker{Store: w.Store, Name: "test", Handlers: map[string]jobs.Handler{claims.CertificateMail: certificates.Post{Store: w.Store, Origin: "https://kyosai.example.jp"}.Handler()}}
	for {
		n, err := worker.Work(context.Background())
		if err != nil {
			w.Fatal(err)
		}
		if n == 0 {
			break
		}
	}
	for _, j := range w.Store.Client.Job.Query().Where(job.Kind(mail.Kind)).Order(job.ByID()).AllX(storetest.System()) {
		var m mail.Mail
		if err := json.Unmarshal(j.Payload, &m); err != nil {
			w.Fatal(err)
		}
		all = append(all, m)
	}
	return all
}

// waiting counts what the viewer finds to answer.
func (w *world) waiting(who context.Context) int {
	w.Helper()
	list, err := w.Waiting(who, 10, nil)
	if err != nil {
		w.Fatal(err)
	}
	total, err := list.TotalCount(who)
	if err != nil || total != len(list.Edges) {
		w.Errorf("counted %d of %d, %v", total, len(list.Edges), err)
	}
	return total
}
