package access_test

import (
	"testing"

	"kyosai/server/access"
)

func TestAMemberAsksForHimselfAndStaffOfTheRoleForTheMemberNamed(t *testing.T) {
	const named = "mbr_named"
	for name, c := range map[string]struct {
		viewer  access.Viewer
		want    string
		inStead bool
	}{
		"a member, whomever he names": {access.Viewer{Kind: access.Member, Roles: access.MemberRole, MemberID: "mbr_own"}, "mbr_own", false},
		"a clerk":                     {access.Viewer{Kind: access.Staff, Roles: access.Clerk, StaffID: "stf_one"}, named, true},
		"staff of another role":       {access.Viewer{Kind: access.Staff, Roles: access.Examiner, StaffID: "stf_one"}, "", true},
		"an officer":                  {access.Viewer{Kind: access.Officer, Roles: access.OfficerRole}, "", false},
		"the system":                  {access.Viewer{Kind: access.System}, "", false},
		"nobody":                      {access.Viewer{Kind: access.Anonymous}, "", false},
	} {
		got, err := c.viewer.For(named, access.Clerk)
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s asks for %q, %v", name, got, err)
		}
		if by := c.viewer.InStead(); (by != nil) != c.inStead || by != nil && *by != "stf_one" {
			t.Errorf("%s asks in somebody's stead: %v", name, by)
		}
	}
}
