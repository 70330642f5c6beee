package graph

import (
	"context"
	"fmt"
	"kyosai/gen/ent"
	"kyosai/gen/ent/importrecord"
	gengraph "kyosai/gen/graph"
	"kyosai/server/page"
)

func (r *importRunResolver) Counts(ctx context.Context, obj *ent.ImportRun) ([]*gengraph.ImportCount, error) {
	panic(fmt.Errorf("not implemented: Counts - counts"))
}

func (r *importRunResolver) Seconds(ctx context.Context, obj *ent.ImportRun) (float64, error) {
	panic(fmt.Errorf("not implemented: Seconds - seconds"))
}

func (r *importRunResolver) Records(ctx context.Context, obj *ent.ImportRun, verdict *importrecord.Verdict, first int, after *string) (*page.Page[*ent.ImportRecord], error) {
	panic(fmt.Errorf("not implemented: Records - records"))
}

func (r *mutationResolver) CharacterChoose(ctx context.Context, input gengraph.CharacterChooseInput) (*gengraph.CharacterPayload, error) {
	panic(fmt.Errorf("not implemented: CharacterChoose - characterChoose"))
}

func (r *queryResolver) ImportRuns(ctx context.Context, first int, after *string) (*page.Page[*ent.ImportRun], error) {
	panic(fmt.Errorf("not implemented: ImportRuns - importRuns"))
}

func (r *queryResolver) ImportRun(ctx context.Context, id string) (*ent.ImportRun, error) {
	panic(fmt.Errorf("not implemented: ImportRun - importRun"))
}

func (r *queryResolver) UserDefinedCharacters(ctx context.Context, first int, after *string) (*gengraph.UserDefinedCharacterConnection, error) {
	panic(fmt.Errorf("not implemented: UserDefinedCharacters - userDefinedCharacters"))
}
