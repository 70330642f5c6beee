package store

import (
	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/certificate"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/disaster"
	"kyosai/gen/ent/payment"
	"kyosai/gen/ent/payout"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/access"
)

// own picks the rows whose column holds the viewer's member.
func own(column string) func(*sql.Selector, *access.Viewer) *sql.Predicate {
	return func(s *sql.Selector, v *access.Viewer) *sql.Predicate { return sql.EQ(s.C(column), v.MemberID) }
}

// ofCompany picks the rows whose column holds the viewer's company.
func ofCompany(column string) func(*sql.Selector, *access.Viewer) *sql.Predicate {
	return func(s *sql.Selector, v *access.Viewer) *sql.Predicate { return sql.EQ(s.C(column), v.CompanyID) }
}

func ownAccount(column string) func(*sql.Selector, *access.Viewer) *sql.Predicate {
	return func(s *sql.Selector, v *access.Viewer) *sql.Predicate { return sql.EQ(s.C(column), v.AccountID) }
}

// ofOwner picks the bank accounts of one kind of owner.
func ofOwner(owner bankaccount.Owner) func(*sql.Selector, *access.Viewer) *sql.Predicate {
	return func(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
		return sql.EQ(s.C(bankaccount.FieldOwner), string(owner))
	}
}

// ownClaim picks the claims that the member made himself: what his heirs claim after his death is not shown to whoever
// has his password.
func ownClaim(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	return sql.And(sql.EQ(s.C(claim.FieldMemberID), v.MemberID), sql.IsNull(s.C(claim.FieldFiledByID)))
}

// ownPayment picks what the member was paid himself: by the host, or for a claim that he made.
func ownPayment(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	his := in(payment.FieldClaimID, claim.Table, claim.FieldID, ownClaim)(s, v)
	return sql.And(sql.EQ(s.C(payment.FieldMemberID), v.MemberID), sql.Or(sql.IsNull(s.C(payment.FieldClaimID)), his))
}

// filed picks the claims that staff filed for heirs, the drafts too.
func filed(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return sql.NotNull(s.C(claim.FieldFiledByID))
}

// sent picks the claims that their members have sent: a draft is nobody else's business.
func sent(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return sql.NEQ(s.C(claim.FieldStatus), string(claim.StatusDRAFT))
}

// asked picks the certificates that the viewer's company is asked for, or was: of those that were taken back it knows
// nothing any more.
func asked(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	return sql.And(ofCompany(certificate.FieldCompanyID)(s, v), sql.NEQ(s.C(certificate.FieldStatus), string(certificate.StatusCLOSED)))
}

// declared picks the disasters that hold, by which a member's own claim is decided.
func declared(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return sql.EQ(s.C(disaster.FieldStatus), string(disaster.StatusIN_FORCE))
}

// payable picks the claims that accounting deals with.
func payable(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
	return sql.In(s.C(claim.FieldStatus), string(claim.StatusAPPROVED), string(claim.StatusPAID))
}

// toCompany picks the transfers of paid runs to the viewer's company: what went to a member's own account, or is not paid
// yet, is not its business.
func toCompany(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	paid := in(transfer.FieldPayoutID, payout.Table, payout.FieldID, func(s *sql.Selector, _ *access.Viewer) *sql.Predicate {
		return sql.EQ(s.C(payout.FieldStatus), string(payout.StatusPAID))
	})
	return sql.And(ofCompany(transfer.FieldCompanyID)(s, v), sql.EQ(s.C(transfer.FieldPayee), string(transfer.PayeeCOMPANY)), paid(s, v))
}

// ofPaidTransfer picks the lines of such transfers.
func ofPaidTransfer(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	return in(payoutline.FieldTransferID, transfer.Table, transfer.FieldID, toCompany)(s, v)
}

// in picks the rows whose column is among another table's rows that where picks.
func in(column, table, found string, where func(*sql.Selector, *access.Viewer) *sql.Predicate) func(*sql.Selector, *access.Viewer) *sql.Predicate {
	return func(s *sql.Selector, v *access.Viewer) *sql.Predicate {
		other := sql.Dialect(s.Dialect()).Select().From(sql.Table(table).As("scope_" + table))
		other.Select(other.C(found))
		if p := where(other, v); p != nil {
			other.Where(p)
		}
		return sql.In(s.C(column), other)
	}
}
