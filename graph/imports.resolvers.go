package graph

import (
	"context"
	"kyosai/gen/ent"
	"kyosai/gen/ent/importrecord"
	gengraph "kyosai/gen/graph"
	"kyosai/server/characters"
	"kyosai/server/imports"
	"kyosai/server/page"
)

func (r *importRunResolver) Counts(ctx context.Context, obj *ent.ImportRun) ([]*imports.Count, error) {
	return imports.Counts(obj)
}

func (r *importRunResolver) Seconds(ctx context.Context, obj *ent.ImportRun) (float64, error) {
	return imports.Seconds(obj)
}

func (r *importRunResolver) Records(ctx context.Context, obj *ent.ImportRun, verdict *importrecord.Verdict, first int, after *string) (*page.Page[*ent.ImportRecord], error) {
	return r.Imports.Records(ctx, obj, verdict, first, after)
}

func (r *mutationResolver) CharacterChoose(ctx context.Context, input gengraph.CharacterChooseInput) (*gengraph.CharacterPayload, error) {
	character, err := r.Characters.Choose(ctx, input.CodePoint, input.Chosen)
	problems, err := refused(err)
	return &gengraph.CharacterPayload{Character: character, Problems: problems}, err
}

func (r *queryResolver) ImportRuns(ctx context.Context, first int, after *string) (*page.Page[*ent.ImportRun], error) {
	return r.Imports.Runs(ctx, first, after)
}

func (r *queryResolver) ImportRun(ctx context.Context, id string) (*ent.ImportRun, error) {
	return r.Imports.Get(ctx, id)
}

func (r *queryResolver) UserDefinedCharacters(ctx context.Context, first int, after *string) (*page.Page[*characters.Character], error) {
	return r.Characters.List(ctx, first, after)
}
