package graph_test

import (
	"encoding/base64"
	"fmt"
	"reflect"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kyosai/gen/ent"
	"kyosai/gen/ent/booking"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/deposit"
	"kyosai/gen/ent/order"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// inputs says with which input a mutation is asked for over a person's rows.
func inputs(t *testing.T, mutation string, people *storetest.People, of *storetest.Person) map[string]any {
	t.Helper()
	on := func(status claim.Status, more map[string]any) map[string]any {
		input := map[string]any{"id": of.Claims[status].ID, "version": of.Claims[status].Version}
		for name, value := range more {
			input[name] = value
		}
		return input
	}
	several := func(c *ent.Claim) map[string]any {
		return map[string]any{"claims": []map[string]any{{"id": c.ID, "version": c.Version}}, "idempotencyKey": "0123456789abcdef"}
	}
	const password = "correct horse battery staple"
	table := map[string]map[string]any{
		"accountOpen":             {"number": of.Member.Number, "code": "AAAA-BBBB-CCCC", "signInId": "somebody.new", "password": password, "email": "a@example.jp"},
		"signIn":                  {"signInId": *of.Account.SignInID, "password": "wrong wrong wrong"},
		"signOut":                 nil,
		"emailConfirm":            {"token": "no-such-token"},
		"emailChange":             {"email": "new@example.jp", "password": "wrong wrong wrong"},
		"passwordForget":          {"signInId": *of.Account.SignInID},
		"passwordReset":           {"token": "no-such-token", "password": password},
		"passwordChange":          {"current": "wrong wrong wrong", "password": password},
		"letterReveal":            {"ids": []string{of.Letter.ID}, "purpose": "POSTING"},
		"letterSend":              {"ids": []string{of.Letter.ID}},
		"officerCodeIssue":        {"officerId": of.Officer.ID},
		"officerSave":             {"id": of.Officer.ID, "companyId": of.Company.ID, "name": "人事　一郎", "email": "jinji@example.jp", "enabled": false, "version": of.Officer.Version},
		"claimSave":               on(claim.StatusDRAFT, map[string]any{"kind": people.Kind.ID, "eventOn": "2026-06-02", "personName": "灘　花子"}),
		"claimSubmit":             on(claim.StatusDRAFT, map[string]any{"idempotencyKey": "0123456789abcdef"}),
		"claimWithdraw":           on(claim.StatusSUBMITTED, nil),
		"claimDiscard":            on(claim.StatusDRAFT, nil),
		"documentRemove":          {"id": of.Document.ID},
		"claimFile":               {"id": of.Filed.ID, "version": of.Filed.Version, "kind": people.HeirKind.ID, "eventOn": "2026-06-02", "heirName": "須磨　花子", "heirRelation": "CHILD"},
		"claimFileSubmit":         {"id": of.Filed.ID, "version": of.Filed.Version, "idempotencyKey": "0123456789abcdef"},
		"claimFileDiscard":        {"id": of.Filed.ID, "version": of.Filed.Version},
		"claimFileDocumentRemove": {"id": of.Document.ID},
		"claimReturn":             on(claim.StatusSUBMITTED, map[string]any{"corrections": []string{"PROOF_UNREADABLE"}, "message": "写真をもう一度お送りください。"}),
		"claimRecommend":          on(claim.StatusSUBMITTED, nil),
		"claimApprove":            on(claim.StatusRECOMMENDED, nil),
		"claimRefuse":             on(claim.StatusRECOMMENDED, map[string]any{"message": "対象になりません。"}),
		"claimUndo":               on(claim.StatusRECOMMENDED, nil),
		"claimRevocationAsk":      on(claim.StatusAPPROVED, map[string]any{"reason": "PROOF_MISREAD", "message": "届出の日の見誤りでした。"}),
		"claimRevocationConfirm":  on(claim.StatusAPPROVED, nil),
		"claimRevocationReject":   on(claim.StatusAPPROVED, map[string]any{"note": "届は正しい。"}),
		"claimDeathDeny":          on(claim.StatusREFUSED, map[string]any{"note": "ご本人が来所されました。"}),
		"claimRecommendMany":      several(of.Claims[claim.StatusSUBMITTED]),
		"claimApproveMany":        several(of.Claims[claim.StatusRECOMMENDED]),
		"approvalTermsSave":       {"aloneUpTo": 50000, "unattendedUpTo": 10000, "undoMinutes": 10, "version": 1},
		"noticeRead":              {"ids": []string{of.Notice.ID}},
		"noticeMailSet":           {"wanted": false},
		"claimAssign":             {"id": of.Claims[claim.StatusSUBMITTED].ID, "from": people.Staff["EXAMINER"].ID},
		"claimReveal":             {"id": of.Claims[claim.StatusSUBMITTED].ID, "purpose": "EXAMINATION"},
		"facilitySave":            {"name": "有馬荘", "kana": "アリマソウ", "prefecture": "兵庫県", "address": "神戸市北区有馬町", "telephone": "078-000-0000", "open": true, "position": 1},
		"agencySave":              {"name": "北野観光", "kana": "キタノカンコウ", "address": "神戸市中央区", "telephone": "078-000-0000", "open": true},
		"couponCancel":            {"id": of.Coupon.ID, "version": of.Coupon.Version},
		"couponRedeem":            {"agency": of.Agency.ID, "bill": "7", "code": of.Coupon.Code, "usedOn": caldate.Today(of.Coupon.IssuedAt), "cost": 30000, "idempotencyKey": "0123456789abcdef"},
		"couponUnredeem":          {"id": of.Coupon.ID, "version": of.Coupon.Version, "note": "別の方の請求でした"},
		"offeringSave":            offeringInput(),
		"limitGroupSave":          {"name": "劇場の券", "memberLimit": 4},
		"limitGroupDelete":        {"id": people.LimitGroup.ID, "version": 1},
		"offeringPublish":         {"id": people.Unpublished.ID, "version": 1},
		"orderPlace":              {"offering": people.Offering.ID, "member": of.Member.ID, "quantity": 2, "idempotencyKey": "0123456789abcdef"},
		"orderCancel":             {"id": of.Orders[order.StatusORDERED].ID, "version": 1, "note": "ご本人のお電話", "idempotencyKey": "0123456789abcdef"},
		"bookingCheckout":         {"id": of.Bookings[booking.StatusBOOKED].ID},
		"orderCheckout":           {"id": of.Orders[order.StatusORDERED].ID},
		"orderPay":                {"id": of.Orders[order.StatusORDERED].ID, "version": 1, "method": "CASH", "amount": 1400, "idempotencyKey": "0123456789abcdef"},
		"orderUnpay":              {"id": of.Orders[order.StatusPAID].ID, "version": 1, "reason": "誤り", "idempotencyKey": "0123456789abcdef"},
		"companyInvoice":          {"company": of.Company.ID, "invoiced": true},
		"statementTake":           {"content": statement, "fromOn": "2026-06-01", "untilOn": "2026-06-02"},
		"depositAccept":           {"id": people.Deposits[deposit.StatusDOUBTFUL].ID, "version": 1, "order": of.Orders[order.StatusORDERED].ID, "idempotencyKey": "0123456789abcdef"},
		"depositReturn":           {"id": people.Deposits[deposit.StatusDOUBTFUL].ID, "version": 1, "reason": "不明", "idempotencyKey": "0123456789abcdef"},
		"depositReopen":           {"id": people.Deposits[deposit.StatusMATCHED].ID, "version": 1, "reason": "誤り", "idempotencyKey": "0123456789abcdef"},
		"orderDeliver":            {"id": of.Orders[order.StatusPAID].ID, "version": 1, "idempotencyKey": "0123456789abcdef"},
		"deskServe":               {"number": of.Member.Number, "orders": []map[string]any{{"id": of.Orders[order.StatusPAID].ID, "version": 1}}, "amount": 0, "handOut": true, "idempotencyKey": "0123456789abcdef"},
		"orderReturn":             {"id": of.Orders[order.StatusDELIVERED].ID, "version": 1, "pieces": 1, "reason": "CALLED_OFF", "note": "中止", "usable": true, "method": "CASH", "amount": 1400, "idempotencyKey": "0123456789abcdef"},
		"stockMove":               {"offering": people.Offering.ID, "kind": "SPOILED", "pieces": 1, "note": "水濡れ", "idempotencyKey": "0123456789abcdef"},
		"stockCount":              {"id": people.Stock.ID, "version": 1, "counted": 50, "reason": ""},
		"stockCountConfirm":       {"id": people.Count.ID, "version": 1},
		"stockCountReject":        {"id": people.Count.ID, "version": 1},
		"tillCount":               {"id": people.TillDay.ID, "version": 1, "cash": 1400, "reason": ""},
		"tillClose":               {"id": people.TillDay.ID, "version": 1},
		"tillRecount":             {"id": people.TillDay.ID, "version": 1},
		"lotteryEnter":            {"offering": people.Entering.OfferingID, "member": of.Member.ID, "quantity": 1},
		"lotteryWithdraw":         {"offering": people.Entering.OfferingID, "member": of.Member.ID},
		"lotteryClose":            {"id": people.Entering.ID, "version": 1},
		"lotteryNumberEnter":      {"id": people.Entering.ID, "version": 1, "number": "2845.12", "source": "日本取引所グループのサイト"},
		"lotteryNumberConfirm":    {"id": people.Entering.ID, "version": 1, "number": "2845.12"},
		"lotteryDraw":             {"id": people.Entering.ID, "version": 1, "idempotencyKey": "0123456789abcdef"},
		"picturesCopy":            {"from": map[string]any{"event": people.Planned.ID}, "to": map[string]any{"offering": people.Unpublished.ID}},
		"pictureAdd":              {"offering": people.Offering.ID, "content": "AAAA", "alt": "水族館の大水槽"},
		"pictureDescribe":         {"id": people.Picture.ID, "alt": "水族館の大水槽"},
		"pictureRemove":           {"id": people.Picture.ID},
		"eventSave":               eventInput(),
		"eventPublish":            {"id": people.Planned.ID, "version": 1},
		"bookingPlace":            {"session": people.Session.ID, "member": of.Member.ID, "companions": []map[string]any{{"relation": "CHILD", "age": 8}}, "telephone": "090-1234-5678", "email": "a@example.jp", "address": "神戸市", "idempotencyKey": "0123456789abcdef"},
		"bookingCancel":           {"id": of.Bookings[booking.StatusBOOKED].ID, "version": 1, "fee": 0, "note": "ご本人のお申し出", "idempotencyKey": "0123456789abcdef"},
		"bookingAccept":           {"id": of.Bookings[booking.StatusWAITING].ID, "version": 1, "idempotencyKey": "0123456789abcdef"},
		"bookingPay":              {"id": of.Bookings[booking.StatusBOOKED].ID, "version": 1, "method": "CASH", "amount": 4500, "idempotencyKey": "0123456789abcdef"},
		"bookingUnpay":            {"id": of.Bookings[booking.StatusCONFIRMED].ID, "version": 1, "reason": "誤り", "idempotencyKey": "0123456789abcdef"},
		"bookingSettle":           {"id": of.Bookings[booking.StatusCANCELLED].ID, "version": 1, "amount": -3600, "method": "CASH", "idempotencyKey": "0123456789abcdef"},
		"doorDeviceMake":          {"session": people.Session.ID},
		"doorDeviceEnd":           {"id": people.Device.ID},
		"doorClose":               {"session": people.Session.ID},
		"doorEnrol":               {"code": "AAAA-BBBB-CCCC"},
		"doorSync":                {"credential": "no-such-device", "entries": []map[string]any{}},
		"offeringUnschedule":      {"id": people.Unpublished.ID, "version": 1},
		"eventUnschedule":         {"id": people.Planned.ID, "version": 1},
		"offeringWithdraw":        {"id": people.Offering.ID, "version": 1, "reason": "会場が休館するため"},
		"eventWithdraw":           {"id": people.Event.ID, "version": 1, "reason": "台風のため"},
		"orderSettle":             {"id": of.Orders[order.StatusDELIVERED].ID, "version": 1, "amount": -1400, "method": "CASH", "idempotencyKey": "0123456789abcdef"},
		"refusedRefundReopen":     {"id": of.Refused.ID, "version": 1, "reason": "行を取り違えた", "idempotencyKey": "0123456789abcdef"},
		"refusedRefundSettle":     {"id": of.Refused.ID, "version": 1, "outcome": "TRANSFER", "note": "カード会社に確かめた", "idempotencyKey": "0123456789abcdef"},
		"placeAccept":             {"id": of.Place.ID, "idempotencyKey": "0123456789abcdef"},
		"placeLeave":              {"id": of.Place.ID},
		"turnTake":                {"offering": people.Offering.ID, "member": of.Member.ID, "quantity": 1, "idempotencyKey": "0123456789abcdef"},
		"turnLeave":               {"id": of.Turn.ID},
		"favouriteSet":            {"offering": people.Offering.ID, "marked": true},
		"usageReportTake":         {"year": 2026, "kind": "TICKET", "by": "ITEM", "purpose": "事業の計画のため"},
		"staffSave":               {"subject": "new-person", "name": "新人", "enabled": true, "roles": []string{"CLERK"}},
		"characterChoose":         {"codePoint": 0xE000, "chosen": "髙"},

		"arrearsSet":         {"companyId": of.Company.ID, "fromOn": "2026-04-02", "note": "会費の未納"},
		"arrearsEnd":         {"id": of.Arrears.ID, "version": 1, "untilOn": "2026-04-30"},
		"bankAccountPropose": {"owner": "COMPANY", "ownerId": of.Company.ID, "bank": "0001", "branch": "100", "type": "ORDINARY", "number": "123", "holder": "カ）スマ"},
		"bankAccountConfirm": {"id": of.Pending.ID, "version": 1, "number": "1234567"},
		"bankAccountReject":  {"id": of.Pending.ID, "version": 1, "note": "書類と違う"},
		"ownAccountPropose":  {"symbol": "14080", "number": "12345671", "holder": of.Member.Kana},
		"payoutMake":         {"month": "2026-06", "idempotencyKey": "0123456789abcdef"},
		"payoutTakeOut":      {"id": people.Payout.ID, "version": 1, "lineId": "pyl_nobody", "note": "確認中"},
		"payoutCancel":       {"id": people.Payout.ID, "version": 1, "note": "誤り"},
		"payoutRelease":      {"id": people.Payout.ID, "version": 1, "sha256": "00", "transferCount": 2, "total": 40000, "idempotencyKey": "0123456789abcdef"},
		"payoutFileTake":     {"id": people.Payout.ID, "purpose": "銀行へ渡すため"},
		"payoutPay":          {"id": people.Payout.ID, "version": 1, "idempotencyKey": "0123456789abcdef"},
		"transferReturn":     {"id": of.Transfer.ID, "on": "2026-07-23", "reason": "NAME", "idempotencyKey": "0123456789abcdef"},
		"transferUnreturn":   {"id": of.Transfer.ID, "note": "書類の読み違い", "idempotencyKey": "0123456789abcdef"},
		"payoutResultsTake":  {"id": people.Payout.ID, "on": "2026-07-23", "content": results(t, people, 0)},
		"payDaySave":         {"month": "2027-04", "closingDay": 31, "payDay": 25, "version": 0},
		"payoutTermsSave":    {"clientCode": "0012345678", "clientName": "キヨウサイ", "ownAccounts": false, "lineBreaks": false, "version": 1},

		"disasterPropose": {"nature": "TYPHOON", "name": "令和8年台風第4号", "fromOn": "2026-05-20", "untilOn": "2026-05-21", "area": []string{"654"}, "treatment": "PRO_RATA", "percent": 50, "note": "理事会の決定"},
		"disasterConfirm": {"id": people.Expected.ID, "version": 1},
		"disasterReject":  {"id": people.Expected.ID, "version": 1, "note": "日付の誤り"},

		"leavingCorrectionPropose": {"member": of.Member.ID, "was": "2030-03-31", "leftOn": "2026-04-30", "reason": "届の日付と違うため"},
		"leavingCorrectionConfirm": {"id": of.Leaving.ID, "version": 1},
		"leavingCorrectionReject":  {"id": of.Leaving.ID, "version": 1, "answer": "届が見当たりません。"},

		"certificateConfirm": {"id": of.Certificate.ID, "version": of.Certificate.Version},
		"certificateCorrect": {"id": of.Certificate.ID, "version": of.Certificate.Version, "absentFrom": "2020-06-02", "absentUntil": "2020-06-29"},
		"certificateDecline": {"id": of.Certificate.ID, "version": of.Certificate.Version, "note": "休まれていません。"},
		"certificateRecord":  {"claimId": of.Claims[claim.StatusSUBMITTED].ID, "version": of.Claims[claim.StatusSUBMITTED].Version, "absentFrom": "2020-06-02", "absentUntil": "2020-06-29", "note": "証明書を確認"},
	}
	rule := map[string]any{"type": "fixed", "values": []map[string]any{{"name": "amount", "number": 30000}}}
	step := func(draft *ent.RuleDraft) map[string]any {
		return map[string]any{"id": draft.ID, "version": draft.Version}
	}
	table["ruleDraftSave"] = map[string]any{"kindId": people.Kind.ID, "inForceFrom": "2099-05-01", "award": rule, "conditions": []map[string]any{{"type": "not_in_future"}}}
	table["ruleDraftTry"], table["ruleDraftPropose"], table["ruleDraftWithdraw"] = step(people.Draft), step(people.Draft), step(people.Draft)
	table["ruleDraftApprove"] = step(people.Proposed)
	table["ruleDraftReturn"] = step(people.Proposed)
	table["ruleDraftReturn"]["answer"] = "もう一度ご検討ください。"
	input, ok := table[mutation]
	if !ok {
		t.Fatalf("Mutation.%s is not in the walk: say with which input it is asked", mutation)
	}
	return input
}

// statement is a bank's file in base64 that says that nothing came in.
var statement = base64.StdEncoding.EncodeToString([]byte("day,amount,payer\n"))

// offeringInput is a ticket in which nothing is wrong.
func offeringInput() map[string]any {
	return map[string]any{"name": "動物園 一日券", "faceValue": 1000, "price": 700, "allotments": []map[string]any{{"quantity": 100}}, "memberLimit": 4, "holdDays": 7,
		"saleFrom": "2026-07-01T01:00:00Z", "saleUntil": "2099-07-31T08:00:00Z", "delivery": "PICK_UP"}
}

// eventInput is an event in which nothing is wrong.
func eventInput() map[string]any {
	return map[string]any{"name": "潮干狩り", "place": "須磨海岸", "fee": 3000, "companionsLimit": 3, "asks": []string{"TELEPHONE"}, "holdDays": 7, "answerHours": 48,
		"bands":        []map[string]any{{"label": "小学生", "from": 6, "until": 11, "fee": 1500}},
		"cancellation": []map[string]any{{"days": 11, "percent": 0}, {"days": 0, "percent": 50}},
		"sessions":     []map[string]any{{"startsAt": "2099-08-30T00:00:00Z", "capacity": 40}},
		"bookingFrom":  "2026-07-01T01:00:00Z", "bookingUntil": "2099-07-31T08:00:00Z"}
}

// TestMutations asks for every mutation of the schema as every role, over own and stranger's rows: the golden file says
// who may, and what is refused leaves nothing behind.
func TestMutations(t *testing.T) {
	fresh := storetest.Open(t, storetest.SQLite)
	all := askers(storetest.Populate(t, fresh))
	var lines []string
	for _, name := range mutations() {
		line := []string{name}
		for column := range all {
			line = append(line, attempt(t, name, column))
		}
		lines = append(lines, strings.Join(line, "\t"))
	}
	header := "mutation"
	for _, a := range all {
		header += "\t" + a.name
	}
	compare(t, "testdata/mutations.golden", header+"\n"+strings.Join(lines, "\n")+"\n")
}

// mutations lists every mutation of both zones.
func mutations() []string {
	var names []string
	for _, zone := range []access.Zone{access.Public, access.StaffZone} {
		for _, f := range zoneSchema(zone).Mutation.Fields {
			if !slices.Contains(names, f.Name) {
				names = append(names, f.Name)
			}
		}
	}
	sort.Strings(names)
	return names
}

// attempt asks for a mutation on a database of its own, as the column's asker.
func attempt(t *testing.T, mutation string, column int) string {
	t.Helper()
	s := storetest.Open(t, storetest.SQLite)
	people := storetest.Populate(t, s)
	a := askers(people)[column]
	field := zoneSchema(a.zone).Mutation.Fields.ForName(mutation)
	if field == nil {
		return unknown
	}
	of := people.Own
	if a.stranger {
		of = people.Other
	}
	before := dump(t, s)
	got := verdictOf(t, mutation, serve(t, s, a.zone).ask(t, a.viewer, document(field), map[string]any{"input": known(zoneSchema(a.zone), field, inputs(t, mutation, people, of))}))
	if got != "done" && before != dump(t, s) {
		t.Errorf("%s as %s was refused with %s, but changed something", mutation, a.name, got)
	}
	// A mutation whose input is the same names nobody's row: whoever asks does it for himself.
	said := func(of *storetest.Person) map[string]any {
		return known(zoneSchema(a.zone), field, inputs(t, mutation, people, of))
	}
	names := !reflect.DeepEqual(said(people.Own), said(people.Other))
	if a.zone == access.Public && a.stranger && names && got == "done" && before != dump(t, s) {
		t.Errorf("%s changed a stranger's rows", mutation)
	}
	return got
}

// known is an input without what its zone does not know of it.
func known(schema *ast.Schema, field *ast.FieldDefinition, input map[string]any) map[string]any {
	for name := range input {
		if schema.Types[field.Arguments[0].Type.Name()].Fields.ForName(name) == nil {
			delete(input, name)
		}
	}
	return input
}

func document(field *ast.FieldDefinition) string {
	if len(field.Arguments) == 0 {
		return "mutation Walk { " + field.Name + " { problems { code field } } }"
	}
	return "mutation Walk($input: " + field.Arguments[0].Type.String() + ") { " + field.Name + "(input: $input) { problems { code field } } }"
}

func verdictOf(t *testing.T, mutation string, got answer) string {
	t.Helper()
	if code := got.code(); code != "" {
		if code != denied && code != refused {
			t.Errorf("%s: %s", mutation, got.raw)
		}
		return code
	}
	if codes := at(got.Data, []string{mutation, "problems", "code"}); len(codes) > 0 {
		return fmt.Sprint(codes[0])
	}
	return "done"
}

// dump is what the nouns' tables hold.
func dump(t *testing.T, s *store.Store) string {
	t.Helper()
	var all strings.Builder
	for _, table := range []string{"certificates", "claims", "decisions", "documents", "members", "companies", "officers", "staffs", "facilities", "staff_roles", "character_choices", "notices", "letters", "purposed_looks", "rule_drafts", "rule_trials", "benefit_rules", "offerings", "allotments", "orders", "allowances", "limit_groups", "lotteries", "lottery_entries", "turns", "deposits", "statements", "events", "event_sessions", "bookings", "companions", "waiting_places", "door_devices", "admissions", "ticket_stocks", "stock_movements", "stock_counts", "ticket_returns", "till_days", "till_entries"} {
		rows, err := s.DB.Query("SELECT * FROM " + table + " ORDER BY id")
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			values := make([]any, len(columns))
			for i := range values {
				values[i] = new(any)
			}
			if err := rows.Scan(values...); err != nil {
				t.Fatal(err)
			}
			for _, v := range values {
				fmt.Fprintln(&all, *v.(*any))
			}
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		rows.Close()
	}
	return all.String()
}
