package documents

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"kyosai/server/images"
)

var (
	errPDFBroken = refusal(images.Broken, "PDFを開けませんでした。途中までしか届いていないか、壊れているようです。もう一度保存するか、写真でお送りください。")
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
	if mentionsActive(raw) || active(ctx, document) {
		return file{}, errPDFActive
	}
	pages := countPages(document)
	switch {
	case pages < 1:
		return file{}, errPDFBroken
	case pages > mostPages:
		return file{}, errPDFPages
	}
	return file{pdfType, raw, pages}, nil
}

func encrypted(err error) bool {
	return errors.Is(err, pdfcpu.ErrWrongPassword) || errors.Is(err, pdfcpu.ErrUnsupportedEncryptionFeature) || errors.Is(err, pdfcpu.ErrOwnerPasswordRequired)
}

// countPages walks the tree of pages, for the count that a file claims may lie; 0 where the tree is broken or goes round.
func countPages(document *model.Context) int {
	root, err := document.Pages()
	if err != nil || root == nil {
		return 0
	}
	pages, whole := countBelow(document, *root, map[int]bool{})
	if !whole {
		return 0
	}
	return pages
}

func countBelow(document *model.Context, node types.Object, seen map[int]bool) (pages int, whole bool) {
	if ref, ok := node.(types.IndirectRef); ok {
		n := ref.ObjectNumber.Value()
		if seen[n] {
			return 0, false
		}
		seen[n] = true
	}
	d, err := document.DereferenceDict(node)
	if err != nil || d == nil {
		return 0, false
	}
	kids, err := document.DereferenceArray(d["Kids"])
	if err != nil || kids == nil {
		return 1, err == nil
	}
	for _, kid := range kids {
		below, whole := countBelow(document, kid, seen)
		if !whole || pages > mostPages {
			return pages, whole
		}
		pages += below
	}
	return pages, true
}

func pdfSettings() *model.Configuration {
	c := model.NewDefaultConfiguration()
	c.Limits.MaxStreamBytes, c.Limits.MaxDecodeBytes = mostBytes, 4*mostBytes
	c.Limits.MaxObjectCount, c.Limits.MaxXRefEntries = 200_000, 200_000
	c.Limits.MaxObjectStreamCount, c.Limits.MaxObjectStreamFirst = 100_000, 4<<20
	c.DecodeAllStreams = false
	return c
}
