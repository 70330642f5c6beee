package enrolment_test

import (
	"context"
	"fmt"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/server/caldate"
	"kyosai/server/enrolment"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestAMemberIsEnrolledFromTheDayOfJoiningToTheDayOfLeaving(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
			for n, c := range []struct {
				joined, left *caldate.Day
				enrolled     bool
			}{
				{nil, nil, true}, {day("2026-06-15"), nil, true}, {day("2026-06-16"), nil, false},
				{day("2020-04-01"), day("2026-06-15"), true}, {day("2020-04-01"), day("2026-06-14"), false},
			} {
				made, err := join(ctx, tx.Client(), n, c.joined, c.left)
				if err != nil {
					return err
				}
				facts, err := enrolment.Of(ctx, tx, made.ID, "2026-06-15")
				if err != nil || (facts != nil) != c.enrolled || facts != nil && facts.PostalCode != "650-0021" {
					t.Errorf("the member %d is %v, %v", n, facts, err)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func day(d caldate.Day) *caldate.Day { return &d }

func join(ctx context.Context, c *ent.Client, n int, joined, left *caldate.Day) (*ent.Member, error) {
	return c.Member.Create().SetNumber(fmt.Sprintf("3000%04d", n)).SetName("会員").SetSex(member.SexUNKNOWN).SetPostalCode("650-0021").
		SetNillableJoinedOn(joined).SetNillableLeftOn(left).Save(ctx)
}
