package certificates

import (
	"context"
	"errors"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/certificate"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/freetext"
	"kyosai/server/kana"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Days are what is certified: the first and the last day of an absence, or the day of hiring.
type Days struct{ AbsentFrom, AbsentUntil, HiredOn *caldate.Day }

var (
	errNotFound = problem.New(problem.NotFound, "certificate_not_found", "お探しの確認が見つかりません。取り下げられたときなど、いらなくなったものは表示されません。一覧を開き直してください。")
	errAnswered = problem.New(problem.Conflict, "certificate_answered", "この確認には、すでに回答があります。開き直して、今の内容をご覧ください。訂正があるときは、事務局へお知らせください。")
)

// errUntold is what an officer is answered who would confirm a day that stands nowhere.
var errUntold = problem.In("hiredOn", "day_missing", "入社の日が記録にないため、このとおりとは答えられません。入社の日を入力してお答えください。")

// errOwn is what an officer is answered who is asked about himself. Officers are no members' rows: a name that is the same
// in the same company is taken for the same person, and who only bears it has a colleague or the paper.
var errOwn = problem.New(problem.Invalid, "own_certificate", "ご自身についての確認には、お答えいただけません。別のご担当者が回答されるか、紙の証明書を事務局へお送りください。")

const longestNote = 500

// Confirm says that the days are as they were asked about. Of a day that nobody knows it says nothing: it has to be told.
func (c Certificates) Confirm(ctx context.Context, id string, version int) (*ent.Certificate, error) {
	return c.answer(ctx, id, version, func(asked *ent.Certificate, _ caldate.Day) (answer, error) {
		if asked.Type == certificate.TypeSERVICE && asked.HiredOn == nil {
			return answer{}, errUntold
		}
		return answer{status: certificate.StatusCONFIRMED, days: daysOf(asked)}, nil
	})
}

// Correct says which the days are. The same ones as were asked about confirm them.
func (c Certificates) Correct(ctx context.Context, id string, version int, days Days, note string) (*ent.Certificate, error) {
	return c.answer(ctx, id, version, func(asked *ent.Certificate, today caldate.Day) (answer, error) {
		note, wrong := freetext.Take("note", note, longestNote)
		return corrected(asked, days, note), errors.Join(days.check(asked.Type, today), wrong)
	})
}

// Decline says that the company cannot certify it, and why not.
func (c Certificates) Decline(ctx context.Context, id string, version int, note string) (*ent.Certificate, error) {
	return c.answer(ctx, id, version, func(*ent.Certificate, caldate.Day) (answer, error) {
		note, err := freetext.Need("note", note, longestNote, "確認できない理由を入力してください。")
		return answer{status: certificate.StatusDECLINED, note: note}, err
	})
}

// answer is what is written into a certificate that waits.
type answer struct {
	status certificate.Status
	days   Days
	note   string
}

// answer has the viewer, an officer, answer for his company. It holds the claim first, as every verb on a claim does.
func (c Certificates) answer(ctx context.Context, id string, version int, give func(*ent.Certificate, caldate.Day) (answer, error)) (*ent.Certificate, error) {
	if !access.From(ctx).May(access.OfficerRole) {
		return nil, problem.NotAllowed
	}
	asked, err := c.Get(ctx, id)
	if err == nil && asked == nil {
		err = errNotFound
	}
	if err != nil {
		return nil, err
	}
	if err := c.another(ctx, asked); err != nil {
		return nil, err
	}
	given, err := give(asked, caldate.Today(c.Store.Now()))
	if err != nil {
		return nil, err
	}
	err = c.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		of, needed, err := claims.HoldAsked(access.AsSystem(ctx), tx, asked.ClaimID)
		if err != nil {
			return err
		}
		write := given.into(tx.Client().Certificate.Update().Where(certificate.Version(version)), tx).SetOfficerID(access.From(ctx).OfficerID)
		return keep(ctx, tx, of, asked, write, needed)
	})
	if err != nil {
		return nil, err
	}
	return c.Get(ctx, id)
}

// another refuses an officer who would certify for himself.
func (c Certificates) another(ctx context.Context, asked *ent.Certificate) error {
	me, err := c.Store.Client.Officer.Get(ctx, access.From(ctx).OfficerID)
	if err != nil {
		return fmt.Errorf("read who answers certificate %s: %w", asked.ID, err)
	}
	if name := asked.Edges.Member.Name; name != "" && kana.FoldName(name) == kana.FoldName(me.Name) {
		return errOwn
	}
	return nil
}

// into has an update hold the answer.
func (a answer) into(u *ent.CertificateUpdate, tx *store.Tx) *ent.CertificateUpdate {
	return u.SetStatus(a.status).SetNillableCertifiedFrom(a.days.AbsentFrom).SetNillableCertifiedUntil(a.days.AbsentUntil).
		SetNillableCertifiedHiredOn(a.days.HiredOn).SetNote(a.note).SetDecidedAt(tx.Now).AddVersion(1)
}

// keep writes the answer unless there is one, or none is needed any more, and does what follows from it.
func keep(ctx context.Context, tx *store.Tx, of *ent.Claim, asked *ent.Certificate, write *ent.CertificateUpdate, needed bool) error {
	n, err := write.Where(certificate.ID(asked.ID), certificate.StatusEQ(certificate.StatusWAITING)).Save(ctx)
	if err != nil {
		return fmt.Errorf("answer certificate %s: %w", asked.ID, err)
	}
	given, err := tx.Client().Certificate.Get(ctx, asked.ID)
	switch {
	case ent.IsNotFound(err):
		return errNotFound
	case err != nil:
		return fmt.Errorf("answer certificate %s: %w", asked.ID, err)
	case n == 0 || !needed:
		return errAnswered
	}
	return claims.Certified(access.AsSystem(ctx), tx, of, given)
}

func daysOf(asked *ent.Certificate) Days {
	return Days{asked.AbsentFrom, asked.AbsentUntil, asked.HiredOn}
}

// corrected tells days that are others than those asked about from the same ones.
func corrected(asked *ent.Certificate, days Days, note string) answer {
	status := certificate.StatusCORRECTED
	if of := daysOf(asked); equal(of.AbsentFrom, days.AbsentFrom) && equal(of.AbsentUntil, days.AbsentUntil) && equal(of.HiredOn, days.HiredOn) {
		status = certificate.StatusCONFIRMED
	}
	return answer{status, days, note}
}

func equal(a, b *caldate.Day) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}

// check says everything that is wrong with the days, at once: what is missing, what was not asked, what cannot be.
func (d Days) check(kind certificate.Type, today caldate.Day) error {
	absence := kind == certificate.TypeABSENCE
	wrong := []error{
		need("absentFrom", d.AbsentFrom, absence, today, "最初の日を入力してください。"),
		need("absentUntil", d.AbsentUntil, absence, today, "最後の日を入力してください。"),
		need("hiredOn", d.HiredOn, !absence, today, "入社の日を入力してください。"),
	}
	if d.AbsentFrom != nil && d.AbsentUntil != nil && d.AbsentUntil.Before(*d.AbsentFrom) {
		wrong = append(wrong, problem.In("absentUntil", "before_begin", "最後の日が、最初の日より前になっています。どちらかの日付を直してください。"))
	}
	return errors.Join(wrong...)
}

func need(field string, d *caldate.Day, asked bool, today caldate.Day, missing string) error {
	switch {
	case d == nil && asked:
		return problem.In(field, "day_missing", missing)
	case d != nil && !asked:
		return problem.In(field, "not_asked", "この確認では、お尋ねしていない日付です。")
	case d != nil && d.After(today):
		return problem.In(field, "in_future", "まだ来ていない日付です。日付をご確認ください。")
	}
	return nil
}
