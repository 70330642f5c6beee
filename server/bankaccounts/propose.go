package bankaccounts

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kyosai/gen/ent"
	"kyosai/gen/ent/agency"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/company"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/notices"
	"kyosai/server/problem"
	"kyosai/server/store"
	"kyosai/server/zengin"
)

var (
	errNoOwner    = problem.In("ownerId", "owner_not_found", "口座の持ち主が見つかりません。選び直してください。")
	errNotOffered = problem.New(problem.Conflict, "own_accounts_off", "いまは、給付金をお勤め先の口座へお支払いしています。ご自身の口座は登録できません。")
	errClaimOver  = problem.In("ownerId", "claim_over", "この申請は、お支払いが済んだか、給付の対象とならないことが決まっています。口座は登録できません。")
	errOtherName  = problem.In("holder", "holder_other", "口座名義が、登録されているお名前（フリガナ）と違います。ご本人名義の口座を入力してください。お名前が変わった方は、事務局へご連絡ください。")
	errMeanwhile  = problem.New(problem.Conflict, "changed_meanwhile", "同じ持ち主の口座が、ほかの画面で先に登録されました。開き直して、今の内容をご確認ください。")
)

// Propose enters an account; it waits until somebody else has confirmed it, in place of one that waited before.
// Accounting enters anybody's, a clerk that of a claim's heir, a member his own.
func (b BankAccounts) Propose(ctx context.Context, e Entry) (*ent.BankAccount, error) {
	if !access.From(ctx).May(mayPropose[e.Owner]) {
		return nil, problem.NotAllowed
	}
	e, err := e.check()
	if err != nil {
		return nil, err
	}
	var id string
	err = b.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		id, err = propose(ctx, tx, e)
		return err
	})
	if ent.IsConstraintError(err) {
		return nil, errMeanwhile
	}
	if err != nil {
		return nil, err
	}
	return b.Get(ctx, id)
}

var mayPropose = map[bankaccount.Owner]access.Roles{
	bankaccount.OwnerSCHEME: access.Accounting, bankaccount.OwnerCOMPANY: access.Accounting,
	bankaccount.OwnerAGENCY: access.Accounting,
	bankaccount.OwnerCLAIM:  access.Accounting | access.Clerk, bankaccount.OwnerMEMBER: access.Accounting | access.MemberRole,
}

func propose(ctx context.Context, tx *store.Tx, e Entry) (string, error) {
	v, create := access.From(ctx), tx.Client().BankAccount.Create().SetOwner(e.Owner)
	owner, err := e.own(ctx, tx, create)
	if err != nil {
		return "", err
	}
	if err := tx.Client().BankAccount.Update().Where(bankaccount.PendingOf(owner)).AddVersion(1).ClearPendingOf().SetEndedAt(tx.Now).Exec(ctx); err != nil {
		return "", fmt.Errorf("end the account that waited: %w", err)
	}
	if v.StaffID != "" {
		create.SetProposedByID(v.StaffID)
	}
	made, err := create.SetBank(e.Bank).SetBranch(e.Branch).SetType(e.Type).SetNumber(e.Number).SetHolder(e.Holder).SetNote(e.Note).
		SetPendingOf(owner).SetProposedAt(tx.Now).Save(ctx)
	if err != nil {
		return "", fmt.Errorf("enter a bank account: %w", err)
	}
	return made.ID, tell(ctx, tx, made)
}

// own finds whose account it is and puts that into the row; it gives the owner's key.
func (e Entry) own(ctx context.Context, tx *store.Tx, create *ent.BankAccountCreate) (key string, err error) {
	var known bool
	switch client := tx.Client(); e.Owner {
	case bankaccount.OwnerSCHEME:
		return Scheme, nil
	case bankaccount.OwnerCOMPANY:
		create.SetCompanyID(e.OwnerID)
		known, err = client.Company.Query().Where(company.ID(e.OwnerID)).Exist(ctx)
	case bankaccount.OwnerAGENCY:
		create.SetAgencyID(e.OwnerID)
		known, err = client.Agency.Query().Where(agency.ID(e.OwnerID)).Exist(ctx)
	case bankaccount.OwnerCLAIM:
		return e.OwnerID, e.ownClaim(ctx, tx, create)
	case bankaccount.OwnerMEMBER:
		if e.OwnerID, err = e.ownMember(ctx, tx); err != nil {
			return "", err
		}
		create.SetMemberID(e.OwnerID)
		known, err = client.Member.Query().Where(member.ID(e.OwnerID)).Exist(ctx)
	}
	if err != nil {
		return "", fmt.Errorf("look for the owner of the account: %w", err)
	}
	if !known {
		return "", errNoOwner
	}
	return e.OwnerID, nil
}

// ownClaim puts the claim of whose heir it is into the row: one that heirs make, and that is still to be paid.
func (e Entry) ownClaim(ctx context.Context, tx *store.Tx, create *ent.BankAccountCreate) error {
	found, err := tx.Client().Claim.Query().Where(claim.ID(e.OwnerID), claim.FiledByIDNotNil()).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return errNoOwner
	case err != nil:
		return fmt.Errorf("read the claim of the account: %w", err)
	case slices.Contains(over, found.Status):
		return errClaimOver
	}
	create.SetClaimID(found.ID)
	return nil
}

// Takes tells whether the account that heirs are paid to can be entered with a claim: they make it, and it is still to be
// paid.
func Takes(of *ent.Claim) bool { return of.FiledByID != nil && !slices.Contains(over, of.Status) }

// over are the states of a claim for which nothing is paid any more.
var over = []claim.Status{claim.StatusPAID, claim.StatusREFUSED, claim.StatusWITHDRAWN, claim.StatusLAPSED}

// ownMember is the member whose own account it is. A member enters none but his own, in his own name as far as that is
// on file.
func (e Entry) ownMember(ctx context.Context, tx *store.Tx) (string, error) {
	v := access.From(ctx)
	offered, err := Offered(ctx, tx.Client())
	if err != nil {
		return "", err
	}
	switch {
	case !offered:
		return "", errNotOffered
	case !v.May(access.MemberRole):
		return e.OwnerID, nil
	case e.OwnerID != "" && e.OwnerID != v.MemberID:
		return "", errNoOwner
	}
	row, err := tx.Client().Member.Query().Where(member.ID(v.MemberID)).Only(ctx)
	if err != nil {
		return "", fmt.Errorf("read the member: %w", err)
	}
	name, err := zengin.Narrow(row.Kana)
	if err == nil && name != "" && solid(name) != solid(e.Holder) {
		return "", errOtherName
	}
	return v.MemberID, nil
}

func solid(name string) string { return strings.ReplaceAll(name, " ", "") }

// tell lets a member know that his account was entered or confirmed, for who did not do it himself.
func tell(ctx context.Context, tx *store.Tx, of *ent.BankAccount) error {
	if of.MemberID == nil {
		return nil
	}
	return notices.Tell(ctx, tx, notices.News{MemberID: *of.MemberID, Kind: notice.KindBANK_ACCOUNT_CHANGED})
}
