package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"strings"
	"unicode/utf16"
)

// file gathers the objects of a PDF file, each at its place.
type file struct {
	bytes.Buffer
	places []int
}

// reserve gives the number of an object that is written later.
func (f *file) reserve() int {
	f.places = append(f.places, 0)
	return len(f.places)
}

// object writes an object that was reserved.
func (f *file) object(n int, format string, values ...any) {
	f.places[n-1] = f.Len()
	fmt.Fprintf(f, "%d 0 obj\n", n)
	fmt.Fprintf(f, format, values...)
	f.WriteString("\nendobj\n")
}

// add writes an object and gives its number.
func (f *file) add(format string, values ...any) int {
	n := f.reserve()
	f.object(n, format, values...)
	return n
}

// stream writes bytes, packed, and gives the object's number.
func (f *file) stream(more string, data []byte) int {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write(data) // into memory, which does not fail
	_ = z.Close()
	return f.add("<< /Length %d /Filter /FlateDecode%s >>\nstream\n%s\nendstream", packed.Len(), more, packed.String())
}

// Bytes is the finished file. The same document gives the same bytes.
func (d *Document) Bytes() []byte {
	f := &file{}
	f.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	tree := f.reserve()
	var fonts, kids strings.Builder
	for i, e := range d.fonts {
		fmt.Fprintf(&fonts, "/F%d %d 0 R ", i, e.write(f))
	}
	resources := f.add("<< /Font << %s>> >>", fonts.String())
	for _, p := range d.pages {
		content := f.stream("", p.content.Bytes())
		page := f.add("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Resources %d 0 R /Contents %d 0 R >>",
			tree, number(Width), number(Height), resources, content)
		fmt.Fprintf(&kids, "%d 0 R ", page)
	}
	f.object(tree, "<< /Type /Pages /Count %d /Kids [%s] >>", len(d.pages), kids.String())
	info := f.add("<< /Title %s /Producer (kyosai) >>", text(d.title))
	root := f.add("<< /Type /Catalog /Pages %d 0 R /Lang (ja-JP) /ViewerPreferences << /DisplayDocTitle true >> >>", tree)
	f.end(root, info)
	return f.Bytes()
}

// end writes where every object stands, and where to begin.
func (f *file) end(root, info int) {
	sum, at := sha256.Sum256(f.Bytes()), f.Len()
	fmt.Fprintf(f, "xref\n0 %d\n0000000000 65535 f \n", len(f.places)+1)
	for _, place := range f.places {
		fmt.Fprintf(f, "%010d 00000 n \n", place)
	}
	fmt.Fprintf(f, "trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%x> <%x>] >>\nstartxref\n%d\n%%%%EOF\n", len(f.places)+1, root, info, sum[:16], sum[:16], at)
}

// text writes a string of Unicode, in hexadecimal, so that none of it can end it.
func text(s string) string { return "<FEFF" + utf16Hex([]rune(s)) + ">" }

func utf16Hex(runes []rune) string {
	var out strings.Builder
	for _, unit := range utf16.Encode(runes) {
		fmt.Fprintf(&out, "%04X", unit)
	}
	return out.String()
}
