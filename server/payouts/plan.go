package payouts

import (
	"kyosai/gen/ent"
	"kyosai/gen/ent/bankaccount"
	"kyosai/gen/ent/payoutline"
	"kyosai/gen/ent/transfer"
	"kyosai/server/bankaccounts"
	"kyosai/server/yen"
)

// due is a claim that waits to be paid.
type due struct {
	claimID, memberID, companyID string
	agencyID                     string          // that billed the claim's coupon; empty where it is paid in money
	heirs                        bool            // claim it after the member's death
	withheld                     payoutline.Held // why it is not paid, by its membership or its approval; empty where nothing is amiss
	amount                       yen.Amount
}

// situation is what decides where a claim is paid: whose accounts count or wait for their confirmation, who owes fees,
// and whether members' own accounts are paid to.
type situation struct {
	current, pending map[string]*ent.BankAccount // by the owner's key
	owing            map[string]bool             // companies
	ownAccounts      bool
}

func newSituation(accounts []*ent.BankAccount, owing []string, ownAccounts bool) *situation {
	s := &situation{current: map[string]*ent.BankAccount{}, pending: map[string]*ent.BankAccount{}, owing: map[string]bool{}, ownAccounts: ownAccounts}
	for _, a := range accounts {
		if bankaccounts.StateOf(a) == bankaccounts.Current {
			s.current[bankaccounts.OwnerOf(a)] = a
		} else {
			s.pending[bankaccounts.OwnerOf(a)] = a
		}
	}
	for _, id := range owing {
		s.owing[id] = true
	}
	return s
}

// judge finds the account that a claim is paid to, or why it is held. What an agency has billed goes to it, and waits for no
// fees and asks for no membership, for the discount was given; all else goes as bankaccounts.PayeeOf says. While another account
// waits for its confirmation nothing goes to the old one: it was changed for a reason, or by a thief.
func (s *situation) judge(d due) (*ent.BankAccount, payoutline.Held) {
	owner := d.companyID
	switch payee := bankaccounts.PayeeOf(s.knows, s.ownAccounts, d.heirs, d.memberID); {
	case d.agencyID != "":
		owner = d.agencyID
	case d.withheld != "":
		return nil, d.withheld
	case s.owing[d.companyID]:
		return nil, payoutline.HeldARREARS
	case payee == transfer.PayeeHEIR:
		owner = d.claimID
	case payee == transfer.PayeeMEMBER:
		owner = d.memberID
	}
	if s.pending[owner] != nil {
		return nil, payoutline.HeldACCOUNT_UNCONFIRMED
	}
	if s.current[owner] == nil {
		return nil, payoutline.HeldNO_ACCOUNT
	}
	return s.current[owner], ""
}

func (s *situation) knows(owner string) bool {
	return s.current[owner] != nil || s.pending[owner] != nil
}

// planned is a run before it is written: the transfers in the order of the file, and the claims that are held.
type planned struct {
	transfers []*plannedTransfer
	held      map[payoutline.Held][]due
	claims    int // that are paid
}

type plannedTransfer struct {
	account *ent.BankAccount
	dues    []due
	amount  yen.Amount
}

// plan gathers the claims by the account that they are paid to: a company gets one transfer for all its members.
func plan(s *situation, dues []due) *planned {
	p, by := &planned{held: map[payoutline.Held][]due{}}, map[string]*plannedTransfer{}
	for _, d := range dues {
		account, held := s.judge(d)
		if held != "" {
			p.held[held] = append(p.held[held], d)
			continue
		}
		t := by[account.ID]
		if t == nil {
			t = &plannedTransfer{account: account}
			by[account.ID] = t
			p.transfers = append(p.transfers, t)
		}
		t.dues, t.amount = append(t.dues, d), t.amount+d.amount
		p.claims++
	}
	return p
}

// payeeOf says whom a transfer to the account goes to.
func payeeOf(a *ent.BankAccount) transfer.Payee {
	return map[bankaccount.Owner]transfer.Payee{
		bankaccount.OwnerCOMPANY: transfer.PayeeCOMPANY, bankaccount.OwnerMEMBER: transfer.PayeeMEMBER, bankaccount.OwnerCLAIM: transfer.PayeeHEIR,
		bankaccount.OwnerAGENCY: transfer.PayeeAGENCY,
	}[a.Owner]
}
