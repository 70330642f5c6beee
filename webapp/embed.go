// Package webapp carries the two built apps and their lists of accepted operations inside the binary.
// A plain clone has only the folders: then an app reports that it is not built.
package webapp

import (
	"embed"
	"io/fs"
)

// BuildHint says how to build the apps, for whoever asks a binary for one that it does not carry.
const BuildHint = "the web apps are not in this binary: run `make run`, or `npm ci && npm run build` in webapp/ and build again"

//go:embed all:member/dist all:staff/dist
var built embed.FS

//go:embed member/gen/persisted-documents.json
var memberManifest []byte

//go:embed staff/gen/persisted-documents.json
var staffManifest []byte

// Member returns the files of the members' app, and false when it was not built before the binary.
func Member() (fs.FS, bool) { return app("member/dist") }

// Staff returns the files of the staff's app, and false when it was not built before the binary.
func Staff() (fs.FS, bool) { return app("staff/dist") }

// MemberManifest returns the operations of the members' app: JSON, `sha256:` and the hash of each text to the text.
func MemberManifest() []byte { return memberManifest }

// StaffManifest returns the operations of the staff's app, in the same form.
func StaffManifest() []byte { return staffManifest }

func app(folder string) (fs.FS, bool) {
	files, err := fs.Sub(built, folder)
	if err != nil {
		return nil, false
	}
	_, err = fs.Stat(files, "index.html")
	return files, err == nil
}
