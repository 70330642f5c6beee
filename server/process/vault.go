package process

import (
	"errors"
	"os"
	"strings"

	"kyosai/server/clamd"
	"kyosai/server/documents"
	"kyosai/server/lotteries"
	"kyosai/server/settings"
	"kyosai/server/store"
	"kyosai/server/vault"
	"kyosai/server/vault/blobs"
)

// OpenVault opens where the proofs are kept. The demo makes its ring of keys by itself; production never does, for a
// new ring opens nothing of what is there.
func OpenVault(s *settings.Settings) (*vault.Vault, error) {
	if s.Mode == settings.Demo {
		if _, err := vault.MakeRing(s.Documents.Keys); err != nil {
			return nil, err
		}
	}
	ring, err := vault.OpenRing(s.Documents.Keys)
	if err != nil {
		return nil, settings.Problem{Source: "documents-keys", Value: s.Documents.Keys, Remedy: err.Error()}
	}
	account, err := readAccount(s.Documents.AccountFile)
	if err != nil {
		return nil, err
	}
	place, err := blobs.Open(s.Documents.Place, account)
	if err != nil {
		return nil, err
	}
	return &vault.Vault{Ring: ring, Place: place}, nil
}

// openDocuments puts together what takes, keeps and gives proofs.
func openDocuments(s *settings.Settings, db *store.Store) (*documents.Documents, error) {
	kept, err := OpenVault(s)
	if err != nil {
		return nil, err
	}
	if s.Documents.Clamd == settings.NoClamd {
		return documents.New(db, kept, nil), nil
	}
	scanner, err := clamd.New(s.Documents.Clamd)
	if err != nil {
		return nil, settings.Problem{Source: "clamd", Value: s.Documents.Clamd, Remedy: err.Error()}
	}
	return documents.New(db, kept, scanner), nil
}

// openLotteries puts together what closes lists and draws: it keeps the seeds.
func openLotteries(s *settings.Settings, db *store.Store) (lotteries.Lotteries, error) {
	kept, err := OpenVault(s)
	return lotteries.Lotteries{Store: db, Vault: kept}, err
}

var errAccount = errors.New("documents-account-file: give the access key on its first line and the secret key on its second")

// readAccount reads the keys of the store's account; none where no file is named, as for a folder.
func readAccount(path string) (a blobs.Account, err error) {
	if path == "" {
		return a, nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return a, err
	}
	lines := strings.Fields(string(text))
	if len(lines) != 2 {
		return a, errAccount
	}
	return blobs.Account{Key: lines[0], Secret: lines[1]}, nil
}
