package certificates

import (
	"context"
	"fmt"

	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/officer"
	"kyosai/server/access"
	"kyosai/server/claims"
	"kyosai/server/jobs"
	"kyosai/server/mail"
	"kyosai/server/store"
)

// Post is the worker's part: it has mails sent to a company's officers that something waits for them, without a name.
type Post struct {
	Store  *store.Store
	Origin string // of the site where they sign in
}

// Handler does the jobs of claims.CertificateMail.
func (p Post) Handler() jobs.Handler { return jobs.Handle(p.send) }

// send enqueues one mail to each officer for all that waits and was not written of. What was answered meanwhile makes
// none.
func (p Post) send(ctx context.Context, asked claims.Asked) error {
	return p.Store.InTx(access.AsSystem(ctx), func(ctx context.Context, tx *store.Tx) error {
		n, err := tx.Client().Certificate.Update().SetMailedAt(tx.Now).Where(certificate.CompanyID(asked.CompanyID),
			certificate.StatusEQ(certificate.StatusWAITING), certificate.MailedAtIsNil()).Save(ctx)
		if err != nil {
			return fmt.Errorf("take what waits at %s: %w", asked.CompanyID, err)
		}
		if n == 0 {
			return nil
		}
		all, err := tx.Client().Officer.Query().Where(officer.CompanyID(asked.CompanyID), officer.Enabled(true)).All(ctx)
		if err != nil {
			return fmt.Errorf("find the officers of %s: %w", asked.CompanyID, err)
		}
		for _, o := range all {
			if err := mail.Enqueue(ctx, tx, mail.CertificateWaiting(o.Email, p.Origin)); err != nil {
				return err
			}
		}
		return nil
	})
}
