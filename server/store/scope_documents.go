package store

import (
	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/document"
	"kyosai/gen/ent/documentupload"
	"kyosai/server/access"
)

// A document, and a file on its way, is known to whoever may know of its claim.

func ownDocument(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	return in(document.FieldClaimID, claim.Table, claim.FieldID, ownClaim)(s, v)
}

func filedDocument(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	return in(document.FieldClaimID, claim.Table, claim.FieldID, filed)(s, v)
}

func sentDocument(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	return in(document.FieldClaimID, claim.Table, claim.FieldID, sent)(s, v)
}

func ownUpload(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	return in(documentupload.FieldClaimID, claim.Table, claim.FieldID, ownClaim)(s, v)
}

func filedUpload(s *sql.Selector, v *access.Viewer) *sql.Predicate {
	return in(documentupload.FieldClaimID, claim.Table, claim.FieldID, filed)(s, v)
}
