package graph_test

import (
	"context"
	"strings"
	"testing"

	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/lotteryentry"
	"kyosai/server/access"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

const entering = `mutation Entering($input: LotteryEnterInput!) { lotteryEnter(input: $input) { entry { id } problems { code } } }`

func TestWhatAClerkAsksForAMemberStandsInTheRecordWithTheMember(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { // what he entered himself is not a clerk's to change
		his := lotteryentry.And(lotteryentry.LotteryID(people.Entering.ID), lotteryentry.MemberID(people.Other.Member.ID))
		return tx.Client().LotteryEntry.Update().Where(his).SetStatus(lotteryentry.StatusWITHDRAWN).Exec(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
	input := map[string]any{"offering": people.Entering.OfferingID, "member": people.Other.Member.ID, "quantity": 1}
	got := serve(t, s, access.StaffZone).ask(t, people.Viewer("CLERK"), entering, map[string]any{"input": input})
	if got.code() != "" || !strings.Contains(string(got.raw), `"problems":[]`) {
		t.Fatalf("answered %s", got.raw)
	}
	line := s.Client.AuditEntry.Query().Where(auditentry.Operation("Entering"), auditentry.ChangesNEQ("")).FirstX(storetest.System())
	if line.Actor != people.Staff["CLERK"].ID || !strings.Contains(line.Subjects, people.Other.Member.ID) {
		t.Errorf("recorded as %+v", line)
	}
}

func TestAMemberCannotNameAnotherInThePublicZone(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	for name, document := range map[string]string{
		"lotteryEnter":    entering,
		"lotteryWithdraw": `mutation Leaving($input: LotteryWithdrawInput!) { lotteryWithdraw(input: $input) { problems { code } } }`,
		"turnTake":        `mutation Taking($input: OrderPlaceInput!) { turnTake(input: $input) { problems { code } } }`,
	} {
		input := inputs(t, name, people, people.Other)
		got := serve(t, s, access.Public).ask(t, people.Own.Viewer(), document, map[string]any{"input": input})
		if len(got.Errors) == 0 || strings.Contains(string(got.raw), "problems") {
			t.Errorf("%s for another answered %s", name, got.raw)
		}
		delete(input, "member")
		if got := serve(t, s, access.Public).ask(t, people.Own.Viewer(), document, map[string]any{"input": input}); len(got.Errors) > 0 {
			t.Errorf("%s for himself answered %s", name, got.raw)
		}
	}
}
