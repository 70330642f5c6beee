package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/companion"
	"kyosai/gen/ent/decision"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/event"
	"kyosai/gen/ent/letter"
	"kyosai/gen/ent/limitgroup"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/gen/ent/offering"
	"kyosai/gen/ent/order"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/staffrole"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/rules"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
	"kyosai/server/yen"
	"kyosai/webapp"
)

// everyStaffRole is a viewer to whom every field of the staff zone is shown.
const everyStaffRole = access.Desk | access.Accounting | access.Administrator | access.ITReporting

// askedFor says with which variables each operation of the apps that shows a list is asked.
func askedFor(t *testing.T, zone access.Zone, operation string, people *storetest.People, run string) map[string]any {
	t.Helper()
	one := people.Own.Claims[claim.StatusSUBMITTED].ID
	queue := map[string]any{"filter": map[string]any{"status": []string{"SUBMITTED"}}, "first": 100, "order": "OLDEST", "deciding": true, "desk": true}
	page := map[string]any{"first": 100}
	known := map[string]map[string]any{
		"PUBLIC Kinds": {}, "PUBLIC Facilities": {}, "PUBLIC Agencies": {}, "PUBLIC Home": {}, "PUBLIC Claims": {}, "PUBLIC Payments": {}, "PUBLIC Notices": {}, "PUBLIC UnreadNotices": {},
		"PUBLIC Claim": {"id": one}, "PUBLIC Sent": {"id": one}, "PUBLIC Walk": {"id": one},
		"STAFF Claim": {"id": one, "deciding": true, "desk": true}, "STAFF Queue": queue, "STAFF QueueIds": queue, "STAFF Kinds": {},
		"STAFF Members":        {"search": "タカ", "first": 100, "desk": true},
		"STAFF Member":         {"id": people.Own.Member.ID, "clerk": true, "desk": true},
		"STAFF HeirClaim":      {"member": people.Own.Member.ID, "claim": one, "begun": true},
		"STAFF HeirAccounts":   {"claim": people.Own.Filed.ID},
		"STAFF GuestCompanies": {"search": "会社", "first": 100},
		"STAFF Invitees":       {"search": "", "coded": true, "first": 100}, "STAFF Letters": {"sent": true, "first": 100},
		"STAFF PaidBefore": {"id": one, "first": 100}, "STAFF ClaimedBesides": {"id": one, "first": 100}, "STAFF MemberClaims": {"id": people.Own.Member.ID, "first": 100},
		"PUBLIC ClaimSteps": {"id": one}, "STAFF ClaimStepsMore": {"id": one, "first": 100, "deciding": true},
		"STAFF ClaimLooksMore": {"id": one, "first": 100}, "STAFF ClaimNoticesMore": {"id": one, "first": 100},
		"STAFF MemberPayments": {"id": people.Own.Member.ID, "first": 100},
		"STAFF MemberOrders":   {"id": people.Own.Member.ID, "first": 100}, "STAFF MemberBookings": {"id": people.Own.Member.ID, "first": 100},
		"STAFF Characters": page, "STAFF AuditEntries": page, "STAFF StaffList": page, "STAFF StaffNames": {}, "STAFF ClaimDeciders": {}, "STAFF Operators": {}, "STAFF FacilityList": page, "STAFF FacilityOf": {}, "STAFF HeirFacilities": {},
		"STAFF AgencyList": page, "STAFF AgencyOf": {}, "STAFF AgencyChoices": {}, "STAFF Coupons": {"filter": map[string]any{"status": "ISSUED"}, "first": 100},
		"STAFF Payouts": page, "STAFF TransfersReturned": page, "STAFF Exports": page, "STAFF Arrears": {"open": false, "first": 100}, "STAFF CompanyChoice": {"search": ""},
		"STAFF PayoutTransfers": {"id": people.Payout.ID, "first": 100}, "STAFF PayoutHeld": {"id": people.Payout.ID, "first": 100}, "STAFF Transfer": {"id": people.Own.Transfer.ID, "first": 100},
		"STAFF BankAccounts":         {"filter": map[string]any{"state": "CURRENT"}, "first": 100},
		"PUBLIC CertificatesWaiting": page, "PUBLIC CertificatesAnswered": page, "PUBLIC OfficerPayouts": page, "STAFF Officers": {"company": people.Own.Company.ID},
		"STAFF Dues": {"filter": map[string]any{"month": "2026-06"}, "first": 20}, "STAFF DueSum": {"filter": map[string]any{"month": "2026-06"}},
		"STAFF Deposits": page, "STAFF LastStatement": {}, "PUBLIC Catalogue": {"filter": map[string]any{"show": "ALL"}, "first": 100}, "PUBLIC Orders": {"beginning": true}, "STAFF OfferingList": page, "STAFF LimitGroupList": page, "STAFF LimitGroupChoices": {}, "STAFF Orders": page,
		"STAFF OfferingPage": {"id": people.Offering.ID}, "STAFF TouchedMembers": {"filter": map[string]any{"offering": people.Offering.ID}, "first": 100},
		"PUBLIC EventPage": {"id": people.Event.ID}, "PUBLIC Bookings": {}, "PUBLIC BookingPage": {"id": people.Own.Bookings[booking.StatusWAITING].ID},
		"STAFF TicketStocks": page, "STAFF TicketStock": {"id": people.Stock.ID, "first": 100}, "STAFF StockOfferings": {}, "STAFF TillDays": page,
		"STAFF EventList": page, "STAFF EventPage": {"id": people.Event.ID}, "STAFF EventEdit": {"id": people.Event.ID}, "STAFF Bookings": page,
		"STAFF BookForMember": {"id": people.Event.ID}, "STAFF MemberOfNumber": {"number": "10000001"},
		"STAFF Disasters": {"all": true, "first": 100}, "STAFF LeavingCorrections": {"all": true, "first": 100},
		"STAFF ImportRuns": page, "STAFF ImportRecords": {"run": run, "verdict": "REJECTED", "first": 100, "decoded": true},
	}
	variables, ok := known[string(zone)+" "+operation]
	if !ok {
		t.Fatalf("the operation %s of zone %s shows a list: say here with which variables it is asked", operation, zone)
	}
	return variables
}

var operationName = regexp.MustCompile(`query (\w+)`)

// lists gives the operations of a zone's app that show a list: their texts by their names.
func lists(t *testing.T, zone access.Zone) map[string]string {
	t.Helper()
	manifest := webapp.StaffManifest()
	if zone == access.Public {
		manifest = webapp.MemberManifest()
	}
	var texts, found map[string]string = nil, map[string]string{}
	if err := json.Unmarshal(manifest, &texts); err != nil {
		t.Fatal(err)
	}
	for _, text := range texts {
		if name := operationName.FindStringSubmatch(text); name != nil && strings.Contains(text, " edges ") {
			found[name[1]] = text
		}
	}
	return found
}

// single are the operations that look at one row alone.
var single = []string{"STAFF LastStatement", "STAFF MemberOfNumber"}

// TestTheStatementsOfAnOperationDoNotGrowWithTheRows asks for every list of both apps over few rows and over many.
func TestTheStatementsOfAnOperationDoNotGrowWithTheRows(t *testing.T) {
	few, many := costs(t, 1), costs(t, 50)
	for name, c := range few {
		if c.statements != many[name].statements {
			t.Errorf("%s costs %d statements over few rows and %d over many", name, c.statements, many[name].statements)
		}
		if c.shown >= many[name].shown && !slices.Contains(single, name) {
			t.Errorf("%s answers %d rows over few and %d over many: it showed no more of them", name, c.shown, many[name].shown)
		}
	}
}

type cost struct {
	statements int64
	shown      int
}

// costs measures every operation over so many rows of each noun, at its second asking.
func costs(t *testing.T, rows int) map[string]cost {
	t.Helper()
	s, statements := storetest.Counted(t)
	people := storetest.Populate(t, s)
	run := grow(t, s, people, rows)
	staff := people.Viewer("EXAMINER")
	staff.Roles = everyStaffRole
	found := map[string]cost{}
	viewers := map[access.Zone]*access.Viewer{access.Public: people.Own.Viewer(), access.StaffZone: staff}
	for _, zone := range []access.Zone{access.StaffZone, access.Public} {
		viewer, z := viewers[zone], serve(t, s, zone)
		texts := lists(t, zone)
		// In one order: the record of operations is a list that grows by being asked for others.
		for _, name := range slices.Sorted(maps.Keys(texts)) {
			text := texts[name]
			variables, asker := askedFor(t, zone, name, people, run), viewer
			if name == "OfficerPayouts" { // which a member may not ask
				asker = people.Own.OfficerViewer()
			}
			z.ask(t, asker, text, variables)
			before := statements()
			got := z.ask(t, asker, text, variables)
			if got.code() != "" {
				t.Fatalf("%s: %s", name, got.raw)
			}
			found[string(zone)+" "+name] = cost{statements() - before, strings.Count(string(got.raw), `"node":`)}
		}
	}
	return found
}

// grow adds so many rows of each noun, each of which refers to rows of its own, and gives the key of an import run.
func grow(t *testing.T, s *store.Store, people *storetest.People, rows int) (run string) {
	t.Helper()
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		for i := range rows {
			g := grower{tx, tx.Client(), people, i}
			for _, grow := range []func(context.Context) error{g.work, g.apply, g.tell, g.read, g.pay, g.certify} {
				if err := grow(ctx); err != nil {
					return err
				}
			}
		}
		made, err := tx.Client().ImportRun.Query().FirstID(ctx)
		if err != nil {
			return err
		}
		run = made
		for i := range rows {
			if err := tx.Client().ImportRecord.Create().SetRunID(run).SetNoun("MEMBER").SetVerdict("REJECTED").SetReason("blank_name").SetFile("KAIIN.DAT").
				SetRecord(i).SetByte(0).SetRaw([]byte{1}).SetDecoded(map[string]string{"number": "1"}).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// grower adds the rows of one number.
type grower struct {
	tx     *store.Tx
	c      *ent.Client
	people *storetest.People
	n      int
}

// work adds a facility, a company and a member who works for it and waits for a ticket, as the person whom the tests are about did once.
func (g grower) work(ctx context.Context) error {
	if err := g.c.Facility.Create().SetName("保養所").SetPrefecture("兵庫県").SetPosition(10 + g.n).Exec(ctx); err != nil {
		return err
	}
	if err := g.c.Agency.Create().SetName("旅行会社").SetKana(fmt.Sprintf("ト%03d", g.n)).Exec(ctx); err != nil {
		return err
	}
	company, err := g.c.Company.Create().SetCode(fmt.Sprintf("4%05d", g.n)).SetName("会社").SetKana("カイシャ").SetNameKey("会社").SetKanaKey("カイシャ").Save(ctx)
	if err != nil {
		return err
	}
	other, err := g.c.Member.Create().SetNumber(fmt.Sprintf("2%07d", g.n)).SetName("髙島\ue000" + string(rune(0xE100+g.n))).SetKana("タカシマ").SetSex(member.SexUNKNOWN).
		SetNameKey("高島").SetKanaKey(fmt.Sprintf("タカ%03d", g.n)).SetTelephoneKey("").Save(ctx)
	if err != nil {
		return err
	}
	if err := g.c.WaitingPlace.Create().SetAllotmentID(g.people.Own.Turn.AllotmentID).SetMemberID(other.ID).SetPlace(1000 + g.n).SetQuantity(1).SetJoinedAt(g.tx.Now).Exec(ctx); err != nil {
		return err
	}
	for _, id := range []string{other.ID, g.people.Own.Member.ID} {
		if err := g.c.Employment.Create().SetMemberID(id).SetCompanyID(company.ID).SetType(employment.TypeREGULAR).SetFromOn("1980-04-01").SetUntilOn("1981-03-31").Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// sell puts another ticket on sale, of which the person orders one, which somebody of staff of its own hands out.
func (g grower) sell(ctx context.Context, number string) error {
	clerk, err := g.c.Staff.Create().SetSubject("counter" + number).SetName("窓口").SetCreatedAt(g.tx.Now).Save(ctx)
	if err != nil {
		return err
	}
	on, stock, err := g.people.Ticket(ctx, g.c, g.tx.Now, number, offering.StatusPUBLISHED)
	if err != nil {
		return err
	}
	group, err := g.c.LimitGroup.Create().SetName(number).SetMemberLimit(4).SetMadeByID(g.people.Staff["CLERK"].ID).SetMadeAt(g.tx.Now).Save(ctx)
	if err != nil {
		return err
	}
	if err := g.c.Offering.UpdateOne(on).SetLimitGroup(group).Exec(ctx); err != nil {
		return err
	}
	if err := g.people.Enter(ctx, g.c, g.tx.Now, number); err != nil {
		return err
	}
	if err := g.keep(ctx, on); err != nil {
		return err
	}
	if err := g.hold(ctx, number, clerk.ID); err != nil {
		return err
	}
	placed, err := g.c.Order.Create().SetMemberID(g.people.Own.Member.ID).SetOfferingID(on.ID).SetAllotmentID(stock.ID).SetNumber(number).SetOrderKey(number).
		SetOrderedOn("2026-06-01").SetOrderedAt(g.tx.Now).SetQuantity(1).SetAmount(1400).SetFiscalYear(2026).SetPayUntil("2099-06-08").
		SetStatus(order.StatusDELIVERED).SetReceivedByID(clerk.ID).SetDeliveredByID(clerk.ID).SetFiledByID(clerk.ID).SetCancelledByID(clerk.ID).SetSettledByID(clerk.ID).Save(ctx)
	if err != nil {
		return err
	}
	if err := g.c.Due.Create().SetCompanyID(g.people.Own.Company.ID).SetOrderID(placed.ID).SetMonth("2026-06").SetAmount(1400).
		SetRecordedOn("2026-06-01").SetMadeAt(g.tx.Now).Exec(ctx); err != nil {
		return err
	}
	return g.c.Deposit.Create().SetStatementID(g.people.Statement.ID).SetIdentity(number).SetPaidOn("2026-05-20").SetAmount(1400).SetPayer("ｽﾏ").
		SetRemark("振込").SetNumber("1000000000").SetOrderID(placed.ID).SetStatus(deposit.StatusMATCHED).Exec(ctx)
}

// keep has tickets of another offering lie in the safe, moves those of the one that is there, and opens another day at the counter.
func (g grower) keep(ctx context.Context, on *ent.Offering) error {
	if _, err := g.people.InSafe(ctx, g.c, g.tx.Now, on); err != nil {
		return err
	}
	if err := g.people.Move(ctx, g.c, g.tx.Now, g.people.Stock); err != nil {
		return err
	}
	_, err := g.people.AtCounter(ctx, g.c, g.tx.Now, caldate.Day("2026-07-01").AddDays(g.n))
	return err
}

// hold publishes another event, of which the person has a booking with a companion, and adds a session to the one that is there.
func (g grower) hold(ctx context.Context, number, clerk string) error {
	on, session, err := g.people.Trip(ctx, g.c, g.tx.Now, number, event.StatusPUBLISHED)
	if err != nil {
		return err
	}
	group, err := g.c.LimitGroup.Create().SetName(number).SetCounts(limitgroup.CountsBOOKINGS).SetMemberLimit(2).SetMadeByID(g.people.Staff["CLERK"].ID).SetMadeAt(g.tx.Now).Save(ctx)
	if err == nil {
		on, err = g.c.Event.UpdateOne(on).SetLimitGroup(group).Save(ctx)
	}
	if err != nil {
		return err
	}
	more, err := g.c.EventSession.Create().SetEventID(g.people.Event.ID).SetStartsAt(g.tx.Now.AddDate(0, 3, g.n)).Save(ctx)
	if err != nil {
		return err
	}
	for _, of := range []*ent.EventSession{session, more} {
		if err := g.c.Allotment.Create().SetEventSessionID(of.ID).SetQuantity(40).Exec(ctx); err != nil {
			return err
		}
	}
	made, err := g.c.Booking.Create().SetCancellation(on.Cancellation).SetMemberID(g.people.Own.Member.ID).SetEventID(on.ID).SetSessionID(session.ID).SetAllotmentID(number).SetNumber(number).
		SetPeople(2).SetAmount(4500).SetBookedAt(g.tx.Now).SetBookKey(number).SetFiledByID(clerk).SetReceivedByID(clerk).SetCancelledByID(clerk).SetSettledByID(clerk).Save(ctx)
	if err != nil {
		return err
	}
	for _, of := range []string{made.ID, g.people.Own.Bookings[booking.StatusWAITING].ID} {
		if err := g.c.Companion.Create().SetBookingID(of).SetRelation(companion.RelationCHILD).SetAge(8).SetFee(1500).Exec(ctx); err != nil {
			return err
		}
	}
	device, err := g.c.DoorDevice.Create().SetSessionID(g.people.Session.ID).SetNumber(10 + g.n).SetCodeUntil(g.tx.Now).SetMadeAt(g.tx.Now).SetMadeByID(clerk).Save(ctx)
	if err != nil {
		return err
	}
	if err := g.c.Admission.Create().SetBookingID(made.ID).SetDeviceID(device.ID).SetEntryKey(number).SetHeads([]int{1}).SetPeople(1).SetEnteredAt(g.tx.Now).SetReceivedAt(g.tx.Now).Exec(ctx); err != nil {
		return err
	}
	return g.c.WaitingPlace.Create().SetAllotmentID(number).SetMemberID(g.people.Own.Member.ID).SetBookingID(made.ID).SetPlace(1).SetQuantity(2).SetJoinedAt(g.tx.Now).Exec(ctx)
}

// apply adds a kind with its rule, a payment and a claim of it, and to the person's claim a proof, and a step by somebody of
// staff of its own with its letter.
func (g grower) apply(ctx context.Context) error {
	own := g.people.Own
	kind, err := g.c.BenefitKind.Create().SetCode(fmt.Sprintf("KIND%d", g.n)).SetName("祝金").SetNameEn("Gift").SetPosition(10 + g.n).
		SetAsks([]string{}).SetRelations([]string{}).SetOpen(true).Save(ctx)
	if err != nil {
		return err
	}
	if err := g.c.BenefitRule.Create().SetKindID(kind.ID).SetInForceFrom("1971-04-01").SetAmount(20000).SetAward(rules.Award{}).SetConditions([]rules.Condition{}).SetVersion(1).Exec(ctx); err != nil {
		return err
	}
	for of, id := range []string{kind.ID, g.people.Kind.ID} {
		if err := g.c.Payment.Create().SetMemberID(own.Member.ID).SetHostKind("").SetKindID(id).SetRelation(payment.RelationCHILD).SetPaid("2001-05").SetAmount(yen.Amount(10000 + of)).SetOccurrence(g.n).Exec(ctx); err != nil {
			return err
		}
	}
	of := g.c.Claim.Create().SetReference(fmt.Sprintf("N%d", g.n)).SetMemberID(own.Member.ID).SetKindID(kind.ID).SetCompanyID(own.Company.ID).
		SetStatus(claim.StatusSUBMITTED).SetReply("").SetCreatedAt(g.tx.Now).SetUpdatedAt(g.tx.Now).SetSubmittedAt(g.tx.Now)
	made, err := of.Save(ctx)
	if err != nil {
		return err
	}
	if err := g.c.Coupon.Create().SetMemberID(own.Member.ID).SetClaimID(made.ID).SetAgency(own.Agency).SetCode(made.Reference).SetAmount(3000).
		SetUsableUntil("2030-06-01").SetBillableUntil("2030-09-01").SetIssuedAt(g.tx.Now).Exec(ctx); err != nil {
		return err
	}
	if err := g.sell(ctx, made.Reference); err != nil {
		return err
	}
	if err := g.c.Notice.Create().SetMemberID(own.Member.ID).SetKind(notice.KindBENEFIT_OFFERED).SetBenefitKindID(kind.ID).SetMadeAt(g.tx.Now).Exec(ctx); err != nil {
		return err
	}
	clerk, err := g.c.Staff.Create().SetSubject(fmt.Sprintf("clerk%d", g.n)).SetName("職員").SetCreatedAt(g.tx.Now).Save(ctx)
	if err != nil {
		return err
	}
	for _, role := range []staffrole.Role{staffrole.RoleCLERK, staffrole.RoleEXAMINER} {
		if err := g.c.StaffRole.Create().SetStaffID(clerk.ID).SetRole(role).SetGrantedAt(g.tx.Now).SetGrantedByID(g.people.Staff["ADMINISTRATOR"].ID).Exec(ctx); err != nil {
			return err
		}
	}
	one := own.Claims[claim.StatusSUBMITTED].ID
	step, err := g.c.Decision.Create().SetClaimID(one).SetStaffID(clerk.ID).SetStep(decision.StepRETURNED).SetMessage("もう一度").SetNote("").SetAt(g.tx.Now).Save(ctx)
	if err != nil {
		return err
	}
	if err := g.c.Letter.Create().SetClaimID(one).SetDecisionID(step.ID).SetKind(letter.KindRETURN).SetDueAt(g.tx.Now).SetSentAt(g.tx.Now).SetSentByID(clerk.ID).Exec(ctx); err != nil {
		return err
	}
	return g.c.Document.Create().SetClaimID(one).SetPosition(2 + g.n).SetMediaType("image/jpeg").SetSize(3).SetPages(1).SetSha256("").SetCreatedAt(g.tx.Now).Exec(ctx)
}

// read adds an import run and a line of the record by somebody of staff.
func (g grower) read(ctx context.Context) error {
	if err := g.c.ImportRun.Create().SetLayout("host-1971").SetStartedAt(g.tx.Now).SetFinishedAt(g.tx.Now).SetReport(json.RawMessage(`{}`)).Exec(ctx); err != nil {
		return err
	}
	who, err := g.c.Staff.Query().Order(ent.Desc("id")).FirstID(ctx)
	if err != nil {
		return err
	}
	return g.c.AuditEntry.Create().SetAt(g.tx.Now).SetZone("STAFF").SetActor(who).SetSessionID("").SetTerminal("").SetRequestID("").SetOperation("Member").
		SetSubjects(g.people.Own.Member.ID).SetItems("R3").SetChanges("").Exec(ctx)
}
