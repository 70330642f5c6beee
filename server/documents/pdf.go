package documents

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

var (
	errPDFBroken = refusal("document_broken", "PDFを開けませんでした。途中までしか届いていないか、壊れているようです。もう一度保存するか、写真でお送りください。")
	errPDFLocked = refusal("pdf_encrypted", "パスワードなどで保護されたPDFはお預かりできません。保護を外すか、写真でお送りください。")
	errPDFActive = refusal("pdf_active", "プログラムや添付ファイルの入ったPDFはお預かりできません。印刷用に保存し直すか、写真でお送りください。")
	errPDFPages  = refusal("document_pages", fmt.Sprintf("PDFは%dページまでです。必要なページだけをお送りください。", mostPages))
)

// pdfTime is how long a PDF may take to be read.
const pdfTime = 20 * time.Second

func init() { model.ConfigPath = "disable" } // or the library would write its settings into the home folder

// cleanPDF keeps a PDF as it is, if it is only pages: no password, no script, nothing that starts, opens, sends or
// carries another file.
func cleanPDF(ctx context.Context, raw []byte) (found file, err error) {
	// The library is hardened against broken files; should it fail all the same, the file is at fault.
	defer func() {
		if r := recover(); r != nil {
			found, err = file{}, errPDFBroken
		}
	}()
	ctx, done := context.WithTimeout(ctx, pdfTime)
	defer done()
	document, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(raw), pdfSettings())
	if err != nil {
		if encrypted(err) || bytes.Contains(raw, []byte("/Encrypt")) {
			return file{}, errPDFLocked
		}
		return file{}, errPDFBroken
	}
	if document.Encrypt != nil {
		return file{}, errPDFLocked
	}
	if active(document) {
		return file{}, errPDFActive
	}
	return pdfPages(document, raw)
}

func encrypted(err error) bool {
	return errors.Is(err, pdfcpu.ErrWrongPassword) || errors.Is(err, pdfcpu.ErrUnsupportedEncryptionFeature) || errors.Is(err, pdfcpu.ErrOwnerPasswordRequired)
}

func pdfPages(document *model.Context, raw []byte) (file, error) {
	if err := document.EnsurePageCount(); err != nil || document.PageCount < 1 {
		return file{}, errPDFBroken
	}
	if document.PageCount > mostPages {
		return file{}, errPDFPages
	}
	return file{pdfType, raw, document.PageCount}, nil
}

func pdfSettings() *model.Configuration {
	c := model.NewDefaultConfiguration()
	c.Limits.MaxStreamBytes, c.Limits.MaxDecodeBytes = mostBytes, 4*mostBytes
	c.Limits.MaxObjectCount, c.Limits.MaxXRefEntries = 200_000, 200_000
	c.Limits.MaxObjectStreamCount, c.Limits.MaxObjectStreamFirst = 100_000, 4<<20
	c.DecodeAllStreams = false
	return c
}

// Keys and actions that make a PDF more than pages.
var (
	activeKeys    = []string{"JS", "JavaScript", "EmbeddedFiles", "EmbeddedFile", "EF", "XFA", "RichMedia", "RichMediaContent"}
	activeActions = []string{"JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "GoToR", "Rendition", "Movie", "Sound", "RichMediaExecute", "GoTo3DView"}
	activeKinds   = []string{"EmbeddedFile", "RichMedia", "3D", "Movie", "Sound", "Screen", "FileAttachment"}
)

// active looks at every object of the file.
func active(document *model.Context) bool {
	for _, entry := range document.Table {
		if entry != nil && !entry.Free && activeObject(entry.Object, 0) {
			return true
		}
	}
	return false
}

const deepest = 64

// activeObject looks into an object; one that is nested deeper than any page needs counts as active.
func activeObject(o types.Object, depth int) bool {
	if depth > deepest {
		return true
	}
	inside := func(o types.Object) bool { return activeObject(o, depth+1) }
	switch o := o.(type) {
	case types.Dict:
		return activeDict(o, inside)
	case *types.Dict:
		return o != nil && activeDict(*o, inside)
	case types.StreamDict:
		return activeStream(o.Dict, inside)
	case *types.StreamDict:
		return o != nil && activeStream(o.Dict, inside)
	case types.ObjectStreamDict:
		return activeStream(o.Dict, inside)
	case *types.ObjectStreamDict:
		return o != nil && activeStream(o.Dict, inside)
	case types.XRefStreamDict:
		return activeStream(o.Dict, inside)
	case *types.XRefStreamDict:
		return o != nil && activeStream(o.Dict, inside)
	case types.Array:
		return slices.ContainsFunc(o, inside)
	}
	return false
}

// activeStream also refuses a stream whose content is another file's.
func activeStream(d types.Dict, inside func(types.Object) bool) bool {
	_, elsewhere := d["F"]
	return elsewhere || activeDict(d, inside)
}

func activeDict(d types.Dict, inside func(types.Object) bool) bool {
	for key, value := range d {
		if slices.Contains(activeKeys, decoded(key)) {
			return true
		}
		name, isName := value.(types.Name)
		switch {
		case isName && decoded(key) == "S" && slices.Contains(activeActions, decoded(string(name))):
			return true
		case isName && (decoded(key) == "Type" || decoded(key) == "Subtype") && slices.Contains(activeKinds, decoded(string(name))):
			return true
		case inside(value):
			return true
		}
	}
	return false
}

// decoded is a name without its escapes: J#53 is JS.
func decoded(name string) string {
	if plain, err := types.DecodeName(name); err == nil {
		return plain
	}
	return name
}
