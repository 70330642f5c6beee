package access

import "kyosai/server/problem"

// For is the member for whom the viewer asks: a member asks for himself, whomever he names; who holds one of the roles of the
// staff asks for the member whom he names, who has no phone.
func (v *Viewer) For(named string, by Roles) (string, error) {
	switch {
	case v.May(MemberRole):
		return v.MemberID, nil
	case v.Kind == Staff && v.May(by):
		return named, nil
	}
	return "", problem.NotAllowed
}

// InStead is who of the staff asks in a member's stead, for what is kept of it; nil where nobody of them does.
func (v *Viewer) InStead() *string {
	if v.Kind != Staff {
		return nil
	}
	return &v.StaffID
}
