package storetest

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"kyosai/gen/ent"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
)

// Crowd lets many members in who are alike, from a number on, as workers of one company.
func Crowd(ctx context.Context, c *ent.Client, companyID string, from, count int) error {
	numbers := make([]int, count)
	for i := range numbers {
		numbers[i] = from + i
	}
	for part := range slices.Chunk(numbers, 500) {
		members, err := c.Member.MapCreateBulk(part, func(m *ent.MemberCreate, i int) {
			m.SetNumber(fmt.Sprintf("2%07d", part[i])).SetName("山田　太郎").SetSex(member.SexMALE).SetBornOn("1970-01-01").SetMarriedOn("2001-05-10").SetJoinedOn("2016-05-01")
		}).Save(ctx)
		if err != nil {
			return err
		}
		err = c.Employment.MapCreateBulk(members, func(e *ent.EmploymentCreate, i int) {
			e.SetMemberID(members[i].ID).SetCompanyID(companyID).SetType(employment.TypeREGULAR).SetHiredOn("2016-04-01").SetFromOn("2016-05-01")
		}).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

// Alive is how many bytes live on the heap; what is garbage, or kept in a pool, does not count.
func Alive() uint64 {
	runtime.GC()
	runtime.GC() // what a pool keeps lives through one
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	return now.HeapAlloc
}
