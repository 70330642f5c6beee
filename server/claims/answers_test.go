package claims_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/claim"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/yen"
)

func ptr[T any](v T) *T { return &v }

// everything answers every question there is.
func (w *world) everything() claims.Answers {
	return claims.Answers{
		EventOn: day("2026-06-01"), PersonName: "山田　桜", PersonBornOn: day("2020-04-02"),
		AbsentFrom: day("2026-04-01"), AbsentUntil: day("2026-04-30"), Cause: ptr(claim.CauseTRAFFIC), Grade: ptr(2),
		LossPercent: ptr(20), Flooded: ptr(true), PlacePostalCode: "650-0001", HeirName: "山田　花子", HeirRelation: ptr(claim.HeirRelationSIBLING), HeirPostalCode: "６５１-0001", HeirAddress: "神戸市中央区港島",
		ExaminedOn: day("2026-05-11"), Institution: "神戸の病院", Examination: "一日コース", ExaminationFee: ptr(yen.Amount(25000)), Cost: ptr(yen.Amount(30000)),
		FacilityID: w.house(true), FromOn: day("2026-06-01"), UntilOn: day("2026-06-02"), AgencyID: w.agency(true), Tour: "温泉の旅", Companions: ptr(0), Course: "簿記3級",
	}
}

// asks is each question with the fields that belong to it, in the order in which they are named.
var asks = map[string][]string{
	"":         {"eventOn"},
	"RELATION": {"relation"}, "PERSON_NAME": {"personName"}, "PERSON_BORN": {"personBornOn"}, "ABSENCE": {"absentFrom", "absentUntil"},
	"CAUSE": {"cause"}, "GRADE": {"grade"}, "LOSS": {"lossPercent"}, "FLOODED": {"flooded"}, "PLACE": {"placePostalCode"}, "HEIR": {"heirName", "heirRelation", "heirPostalCode", "heirAddress"},
	"INSTITUTION": {"examinedOn", "institution", "examination"}, "EXAMINATION_FEE": {"examinationFee"}, "STAY": {"facility", "fromOn", "untilOn"},
	"JOURNEY": {"agency", "tour", "fromOn", "untilOn", "companions"}, "COURSE": {"course", "fromOn", "untilOn"}, "COST": {"cost"},
}

func TestAFormKeepsWhatItsQuestionsAsk(t *testing.T) {
	each(t, func(w *world) {
		all := w.everything()
		all.EventOn, all.Relation = nil, ptr(claim.RelationCHILD) // the days of absence and check-up stand in the event's place
		kind := w.asking("RELATION", "PERSON_NAME", "PERSON_BORN", "ABSENCE", "CAUSE", "GRADE", "LOSS", "FLOODED", "PLACE", "HEIR", "INSTITUTION", "EXAMINATION_FEE", "COST", "STAY", "JOURNEY", "COURSE")
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.BenefitKind.UpdateOneID(kind).SetRelations([]string{"SELF", "CHILD"}).Exec(ctx)
		})
		m := w.member()
		c := w.save(m, claims.Draft{KindID: kind, Answers: all})
		got := w.row(c.ID)
		if got.PlacePostalCode != "6500001" || *got.Relation != claim.RelationCHILD || got.PersonName != "山田　桜" || *got.PersonBornOn != "2020-04-02" ||
			*got.AbsentFrom != "2026-04-01" || *got.AbsentUntil != "2026-04-30" || *got.Cause != claim.CauseTRAFFIC || *got.Grade != 2 ||
			*got.LossPercent != 20 || !*got.Flooded || got.HeirName != "山田　花子" || *got.HeirRelation != claim.HeirRelationSIBLING || got.HeirPostalCode != "6510001" || got.HeirAddress != "神戸市中央区港島" ||
			*got.ExaminedOn != "2026-05-11" || got.Institution != "神戸の病院" || got.Examination != "一日コース" || *got.ExaminationFee != 25000 || *got.Cost != 30000 ||
			*got.FacilityID != all.FacilityID || *got.FromOn != "2026-06-01" || *got.UntilOn != "2026-06-02" || *got.AgencyID != all.AgencyID || got.Tour != "温泉の旅" || *got.Companions != 0 ||
			got.Course != "簿記3級" || got.EventOn != nil {
			w.Errorf("kept %v", got)
		}
		c = w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
		c = w.must(w.claims.Return(w.examiner, returning(c.ID, c.Version, "もう一度ご確認ください。")))
		emptied := w.save(m, claims.Draft{ID: c.ID, Version: c.Version, KindID: kind})
		if emptied.Edges.Facility != nil || emptied.Cost != nil || emptied.Course != "" || emptied.Companions != nil {
			w.Errorf("emptied, it keeps %v", emptied)
		}
	})
}

func TestEachQuestionIsNeededAndNothingElseIsTaken(t *testing.T) {
	each(t, func(w *world) {
		all := w.everything()
		for question, fields := range asks {
			if question == "RELATION" {
				continue // with one relation alone it is filled in
			}
			kind := w.asking(strings.Fields(question)...)
			_, err := w.claims.Save(w.member(), claims.Draft{KindID: kind, Answers: all})
			for _, field := range fields {
				if strings.Contains(said(err), " "+field+":") {
					w.Errorf("%s is refused where it is asked", field)
				}
			}
			m := w.member()
			c := w.save(m, claims.Draft{KindID: kind})
			_, err = w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)})
			w.names(err, missing(question, fields)...)
		}
	})
}

// spared are the fields that may stay empty.
var spared = []string{"heirPostalCode", "heirAddress", "flooded"}

// missing are the problems of a form that asks a question and was left empty.
func missing(question string, fields []string) (all []string) {
	if question != "" && !benefits.HasOwnDay(&ent.BenefitKind{Asks: []string{question}}) {
		all = append(all, "eventOn answer_missing")
	}
	for _, field := range fields {
		if !slices.Contains(spared, field) {
			all = append(all, field+" answer_missing")
		}
	}
	return all
}

func TestEveryAnswerThatIsNotAskedIsNamed(t *testing.T) {
	each(t, func(w *world) {
		all := w.everything()
		all.Relation = ptr(claim.RelationSELF)
		_, err := w.claims.Save(w.member(), claims.Draft{KindID: w.asking("INSTITUTION"), Answers: all})
		var want []string
		for _, field := range []string{"eventOn", "relation", "personName", "personBornOn", "absentFrom", "absentUntil", "cause", "grade", "lossPercent", "flooded",
			"placePostalCode", "heirName", "heirRelation", "heirPostalCode", "heirAddress", "examinationFee", "facility", "agency", "tour", "course", "fromOn", "untilOn", "companions", "cost"} {
			want = append(want, field+" not_asked")
		}
		w.names(err, want...)
	})
}

func TestAnAnswerThatCannotBeRightIsNamed(t *testing.T) {
	each(t, func(w *world) {
		for _, tt := range []struct {
			question, want string
			answers        claims.Answers
		}{
			{"ABSENCE", "absentUntil before_begin", claims.Answers{AbsentFrom: day("2026-04-02"), AbsentUntil: day("2026-04-01")}},
			{"GRADE", "grade out_of_bounds", claims.Answers{Grade: ptr(0)}},
			{"GRADE", "grade out_of_bounds", claims.Answers{Grade: ptr(8)}},
			{"LOSS", "lossPercent out_of_bounds", claims.Answers{LossPercent: ptr(101)}},
			{"LOSS", "lossPercent out_of_bounds", claims.Answers{LossPercent: ptr(-1)}},
			{"PLACE", "placePostalCode postal_code", claims.Answers{PlacePostalCode: "650-001"}},
			{"PLACE", "placePostalCode postal_code", claims.Answers{PlacePostalCode: "650-000a"}},
			{"HEIR", "heirPostalCode postal_code", claims.Answers{HeirPostalCode: "650-001"}},
			{"HEIR", "heirName too_long", claims.Answers{HeirName: strings.Repeat("神", 61)}},
			{"INSTITUTION", "institution too_long", claims.Answers{Institution: strings.Repeat("院", 101)}},
			{"INSTITUTION", "examination control_character", claims.Answers{Examination: "一日\nコース"}},
			{"COURSE", "course my_number", claims.Answers{Course: "番号は１２３４-5678-9018"}},
			{"EXAMINATION_FEE", "examinationFee out_of_bounds", claims.Answers{ExaminationFee: ptr(yen.Amount(-1))}},
			{"COST", "cost out_of_bounds", claims.Answers{Cost: ptr(yen.Amount(-1))}},
			{"JOURNEY", "companions out_of_bounds", claims.Answers{Companions: ptr(100)}},
			{"STAY", "untilOn before_begin", claims.Answers{FromOn: day("2026-06-02"), UntilOn: day("2026-06-01")}},
			{"STAY", "facility facility_not_offered", claims.Answers{FacilityID: w.house(false)}},
			{"STAY", "facility facility_not_offered", claims.Answers{FacilityID: "fac_none"}},
			{"JOURNEY", "agency agency_not_offered", claims.Answers{AgencyID: w.agency(false)}},
			{"JOURNEY", "agency agency_not_offered", claims.Answers{AgencyID: "agy_none"}},
		} {
			_, err := w.claims.Save(w.member(), claims.Draft{KindID: w.asking(tt.question), Answers: tt.answers})
			w.names(err, tt.want)
		}
		_, err := w.claims.Save(w.member(), claims.Draft{KindID: w.asking("JOURNEY"), Answers: claims.Answers{Tour: strings.Repeat("旅", 101)}})
		w.names(err, "tour too_long")
	})
}

func TestAFacilityThatClosedSinceIsKept(t *testing.T) {
	each(t, func(w *world) {
		kind, house := w.asking("STAY"), w.house(true)
		m := w.member()
		c := w.save(m, claims.Draft{KindID: kind, Answers: claims.Answers{FacilityID: house}})
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.Facility.UpdateOneID(house).SetOpen(false).SetClosedOn("2026-06-02").Exec(ctx)
		})
		stay := func(m someone, id string, version int, from string) (*ent.Claim, error) {
			return w.claims.Save(m, claims.Draft{ID: id, Version: version, KindID: kind, Answers: claims.Answers{FacilityID: house, FromOn: day(caldate.Day(from))}})
		}
		c = w.must(stay(m, c.ID, c.Version, "2026-06-01"))
		if c.Edges.Facility == nil || c.Edges.Facility.Name != "有馬荘" {
			w.Errorf("got %v", c.Edges.Facility)
		}
		w.must(stay(w.member(), "", 0, "2026-06-01"))
		_, err := stay(m, c.ID, c.Version, "2026-06-02")
		w.refuses(err, "facility_not_offered")
		_, err = stay(w.member(), "", 0, "2026-06-02")
		w.refuses(err, "facility_not_offered")
	})
}

func TestASensitiveDayStandsInTheEventsPlace(t *testing.T) {
	each(t, func(w *world) {
		for question, answers := range map[string]claims.Answers{
			"ABSENCE":     {AbsentFrom: day("2026-06-16"), AbsentUntil: day("2026-06-30")},
			"INSTITUTION": {ExaminedOn: day("2026-06-16")},
		} {
			c := w.save(w.member(), claims.Draft{KindID: w.asking(question), Answers: answers})
			if c.EventOn != nil || c.Verdict.FirstMissing() == nil || c.Verdict.FirstMissing().Type != "not_in_future" {
				w.Errorf("%s: the rule took another day: %v, %v", question, c.EventOn, c.Verdict)
			}
		}
	})
}

func TestTheDayThatTheFileTellsIsFilledIn(t *testing.T) {
	each(t, func(w *world) {
		m := w.member()
		w.inside(func(ctx context.Context, c *ent.Client) error {
			return c.Member.UpdateOneID(m.row.ID).SetBornOn("1966-05-02").SetMarriedOn("2001-06-10").Exec(ctx)
		})
		for _, tt := range []struct {
			kind    string
			answers claims.Answers
			want    string
		}{
			{"AGE60", claims.Answers{}, "2026-05-01"},
			{"AGE60", claims.Answers{EventOn: day("2026-01-01")}, "2026-05-01"},
			{"WED25", claims.Answers{}, "2026-06-10"},
			{"WED25", claims.Answers{EventOn: day("2026-06-11")}, "2026-06-11"},
			{"SCHOOL_E", claims.Answers{EventOn: day("2026-06-11"), PersonBornOn: day("2019-04-02")}, "2026-04-01"},
		} {
			c := w.save(m, claims.Draft{KindID: w.kind(tt.kind).ID, Answers: tt.answers})
			if c.EventOn == nil || string(*c.EventOn) != tt.want {
				w.Errorf("%s with %v: %v", tt.kind, tt.answers.EventOn, c.EventOn)
			}
			if err := w.claims.Discard(m, c.ID, c.Version); err != nil {
				w.Fatal(err)
			}
		}
		if c := w.save(w.member(), claims.Draft{KindID: w.kind("AGE60").ID, Answers: claims.Answers{EventOn: day("2026-05-02")}}); *c.EventOn != "2026-05-02" {
			w.Errorf("where the file does not know it, the member tells: %v", c.EventOn)
		}
	})
}

func TestTheServiceIsTheKinds(t *testing.T) {
	each(t, func(w *world) {
		checkUp := w.kind("DOCK").ID
		w.inside(func(ctx context.Context, client *ent.Client) error {
			return client.BenefitKind.UpdateOneID(checkUp).SetOpen(true).Exec(ctx)
		})
		c := w.save(w.member(), claims.Draft{KindID: checkUp, Answers: claims.Answers{ExaminedOn: day("2026-06-10")}})
		if c.Service != "CHECKUP" || c.DeadlineOn == nil || *c.DeadlineOn != "2026-12-10" {
			w.Errorf("a check-up is claimed as %s, by %v", c.Service, c.DeadlineOn)
		}
		c = w.save(w.member(), claims.Draft{KindID: w.kind("MARRIAGE").ID})
		if c.Service != "BENEFIT" || c.DeadlineOn != nil {
			w.Errorf("without a day, a gift is claimed as %s, by %v", c.Service, c.DeadlineOn)
		}
	})
}

func TestTheNightsOfAYearAreGivenOnce(t *testing.T) {
	each(t, func(w *world) {
		m, house := w.member(), w.house(true)
		stay := func(from, until caldate.Day) claims.Draft {
			return claims.Draft{KindID: w.kind("LODGE").ID, Answers: claims.Answers{FacilityID: house, FromOn: &from, UntilOn: &until, Cost: ptr(yen.Amount(20000))}}
		}
		sent := func(d claims.Draft) *ent.Claim {
			c := w.save(m, d)
			w.proof(c)
			return w.must(w.claims.Submit(m, claims.Submission{ID: c.ID, Version: c.Version, Key: key(c.ID)}))
		}
		if c := sent(stay("2026-04-10", "2026-04-11")); *c.Amount != 2000 {
			w.Errorf("the first night: %v", c.Amount)
		}
		if c := sent(stay("2026-05-01", "2026-05-04")); *c.Amount != 2000 {
			w.Errorf("of three nights more there is one left: %v", c.Amount)
		}
		if c := w.save(m, stay("2026-06-01", "2026-06-02")); c.Verdict.Entitled {
			w.Errorf("no night is left: %v", c.Verdict)
		}
		if c := w.save(m, stay("2026-03-30", "2026-04-01")); c.Verdict.Amount != 4000 {
			w.Errorf("the fiscal year before has nights of its own: %v", c.Verdict)
		}
	})
}
