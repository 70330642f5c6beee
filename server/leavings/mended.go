package leavings

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/leavingcorrection"
	"kyosai/gen/ent/member"
	"kyosai/server/caldate"
)

// Confirmed lists what was corrected of each member, by his number, the first in front: an extract may repeat a mistake
// that was mended here.
func Confirmed(ctx context.Context, client *ent.Client) (map[string][]Moved, error) {
	rows, err := client.LeavingCorrection.Query().Where(leavingcorrection.StatusEQ(leavingcorrection.StatusCONFIRMED)).
		WithMember(func(q *ent.MemberQuery) { q.Select(member.FieldID, member.FieldNumber) }).Order(leavingcorrection.BySettledAt(), leavingcorrection.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the confirmed leaving days: %w", err)
	}
	moved := map[string][]Moved{}
	for _, r := range rows {
		moved[r.Edges.Member.Number] = append(moved[r.Edges.Member.Number], Moved{day(r.WasOn), day(r.LeftOn)})
	}
	return moved, nil
}

// Moved is a leaving day before and after it was corrected; none where the member has not left.
type Moved struct{ From, To caldate.Day }

// Mended is a leaving day as it was corrected, if it was.
func Mended(written caldate.Day, moves []Moved) caldate.Day {
	for _, m := range moves {
		if m.From == written {
			written = m.To
		}
	}
	return written
}

func day(d *caldate.Day) caldate.Day {
	if d == nil {
		return caldate.None
	}
	return *d
}
