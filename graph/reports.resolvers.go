package graph

import (
	"context"
	"encoding/base64"
	gengraph "kyosai/gen/graph"
	"kyosai/server/reports"
)

func (r *mutationResolver) UsageReportTake(ctx context.Context, input gengraph.UsageReportTakeInput) (*gengraph.UsageReportPayload, error) {
	taken, err := r.Resolver.Reports.Take(ctx, reports.Asked{Year: input.Year, Kind: input.Kind, By: input.By}, input.Purpose)
	problems, err := refused(err)
	if err != nil || taken == nil {
		return &gengraph.UsageReportPayload{Problems: problems}, err
	}
	content := base64.StdEncoding.EncodeToString(taken.Bytes)
	return &gengraph.UsageReportPayload{Content: &content, Name: &taken.Name, Problems: problems}, nil
}

func (r *queryResolver) UsageReport(ctx context.Context, year int, kind reports.Kind, by reports.By) (*reports.Report, error) {
	return r.Resolver.Reports.Usage(ctx, reports.Asked{Year: year, Kind: kind, By: by})
}
