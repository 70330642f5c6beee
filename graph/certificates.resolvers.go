package graph

import (
	"context"
	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/certificates"
	"kyosai/server/page"
)

func (r *mutationResolver) CertificateConfirm(ctx context.Context, input gengraph.CertificateConfirmInput) (*gengraph.CertificatePayload, error) {
	return certified(r.Certificates.Confirm(ctx, input.ID, input.Version))
}

func (r *mutationResolver) CertificateCorrect(ctx context.Context, input gengraph.CertificateCorrectInput) (*gengraph.CertificatePayload, error) {
	days := certificates.Days{AbsentFrom: input.AbsentFrom, AbsentUntil: input.AbsentUntil, HiredOn: input.HiredOn}
	return certified(r.Certificates.Correct(ctx, input.ID, input.Version, days, input.Note))
}

func (r *mutationResolver) CertificateDecline(ctx context.Context, input gengraph.CertificateDeclineInput) (*gengraph.CertificatePayload, error) {
	return certified(r.Certificates.Decline(ctx, input.ID, input.Version, input.Note))
}

func (r *mutationResolver) CertificateRecord(ctx context.Context, input gengraph.CertificateRecordInput) (*gengraph.ClaimPayload, error) {
	err := r.Certificates.Record(ctx, certificates.Paper{
		ClaimID: input.ClaimID, Version: input.Version, Note: input.Note,
		Days: certificates.Days{AbsentFrom: input.AbsentFrom, AbsentUntil: input.AbsentUntil, HiredOn: input.HiredOn},
	})
	if err != nil {
		return claimed(nil, err)
	}
	return claimed(r.Resolver.Claims.Get(ctx, input.ClaimID))
}

func (r *queryResolver) Certificate(ctx context.Context, id string) (*ent.Certificate, error) {
	return r.Certificates.Get(ctx, id)
}

func (r *queryResolver) CertificatesWaiting(ctx context.Context, first int, after *string) (*page.Page[*ent.Certificate], error) {
	return r.Certificates.Waiting(ctx, first, after)
}

func (r *queryResolver) CertificatesAnswered(ctx context.Context, first int, after *string) (*page.Page[*ent.Certificate], error) {
	return r.Certificates.Answered(ctx, first, after)
}
