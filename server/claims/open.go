package claims

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/agency"
	"kyosai/gen/ent/facility"
	"kyosai/server/caldate"
	"kyosai/server/problem"
)

// openFacility refuses a facility that cannot be chosen for a stay that begins on a day; one that the claim already has, for
// the same days, may have closed since.
func openFacility(ctx context.Context, client *ent.Client, id string, kept *string, from caldate.Day) error {
	if id == "" || kept != nil && *kept == id {
		return nil
	}
	open, err := client.Facility.Query().Where(facility.ID(id), facility.Or(facility.Open(true), facility.ClosedOnGT(from))).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for facility %s: %w", id, err)
	}
	if !open {
		return problem.In("facility", "facility_not_offered", "お泊まりの日にはお選びいただけない保養所です。日付をお確かめになるか、一覧から選び直してください。")
	}
	return nil
}

// openAgency refuses an agency that cannot be chosen now, as openFacility does a facility.
func openAgency(ctx context.Context, client *ent.Client, id string, kept *string) error {
	if id == "" || kept != nil && *kept == id {
		return nil
	}
	open, err := client.Agency.Query().Where(agency.ID(id), agency.Open(true)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for agency %s: %w", id, err)
	}
	if !open {
		return problem.In("agency", "agency_not_offered", "今はお選びいただけない旅行会社です。一覧から選び直してください。")
	}
	return nil
}
