package approval_test

import (
	"strings"
	"testing"

	"kyosai/server/approval"
	"kyosai/server/problem"
)

func TestOnlyWhatIsNotYetApprovedCanBeSwitchedOff(t *testing.T) {
	for _, text := range []string{"Member.name", "Claim.amount", "Staff.name", "member.kana", "kana", "Member.kana Claim.cause"} {
		if off, err := approval.Parse(text); err == nil || !strings.Contains(err.Error(), "kyosai items") {
			t.Errorf("%q gives %v, %v", text, off, err)
		}
	}
	for _, text := range []string{"", " ", ","} {
		if off, err := approval.Parse(text); err != nil || len(off) != 0 {
			t.Errorf("%q gives %v, %v", text, off, err)
		}
	}
}

func TestWhatTellsTheSameIsSwitchedOffTogether(t *testing.T) {
	off, err := approval.Parse("Member.kana, Document.pages")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Member.kana", "Member.kana_key", "Member.given_kana_key", "DocumentContent.kept_as", "Document.size"} {
		noun, column, _ := strings.Cut(name, ".")
		if !off.Holds(noun, column) {
			t.Errorf("%s is not switched off", name)
		}
	}
	if off.Holds("Claim", "cause") || off.Holds("Member", "name") {
		t.Error("more is switched off than was named")
	}
}

func TestWhatIsEnteredThoughSwitchedOffIsRefusedWithItsName(t *testing.T) {
	off, err := approval.Parse("Claim.person_born_on")
	if err != nil {
		t.Fatal(err)
	}
	p := problem.As(off.Refuse("Claim", "person_born_on"))
	if p == nil || p.Field != "personBornOn" || !strings.Contains(p.Message, "子の生年月日") {
		t.Errorf("got %+v", p)
	}
	if off.Refuse("Claim", "cause") != nil {
		t.Error("what is in use is refused")
	}
}

func TestTheRegisterSaysOfEachItemWhetherItIsInUse(t *testing.T) {
	off, err := approval.Parse("Claim.cause")
	if err != nil {
		t.Fatal(err)
	}
	register := approval.Register(off)
	for _, line := range []string{
		"| not yet approved | 事由の原因 | Claim.cause | not yet approved, switched off |",
		"| not yet approved | 障害の等級 | Claim.grade | not yet approved, in use |",
		"| R3 | 氏名 | Member.name | approved |",
	} {
		if !strings.Contains(register, line+"\n") {
			t.Errorf("the register lacks %s", line)
		}
	}
	if strings.Contains(register, "Staff.name") {
		t.Error("the register of members lists staff")
	}
}
