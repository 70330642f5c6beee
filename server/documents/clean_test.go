package documents

import (
	"bytes"
	"context"
	"encoding/binary"
	"image"
	"image/color"
	"os"
	"strconv"
	"strings"
	"testing"

	"kyosai/server/images"
	"kyosai/server/problem"
)

// code is the code of the problem, ok without an error, and the error itself where it is no problem.
func code(err error) string {
	switch p := problem.As(err); {
	case err == nil:
		return "ok"
	case p == nil:
		return err.Error()
	default:
		return p.Code
	}
}

func TestAnImageIsTurnedUprightAndCarriesNothingElse(t *testing.T) {
	// What the corners of an upright picture look like in the file of a camera that was held in each of the eight ways.
	for orientation, want := range map[uint16]string{
		1: "rgbk", 2: "grkb", 3: "bkrg", 4: "kbgr", 5: "rkbg", 6: "krgb", 7: "bgrk", 8: "gbkr", 0: "rgbk", 9: "rgbk",
	} {
		for name, raw := range map[string][]byte{
			"JPEG":                   taken(corners(), exif(binary.LittleEndian, orientation)),
			"JPEG, the other way up": taken(corners(), exif(binary.BigEndian, orientation)),
			"PNG":                    chunked(asPNG(corners()), "eXIf", exif(binary.BigEndian, orientation)),
		} {
			f, err := clean(context.Background(), raw)
			if err != nil {
				t.Fatalf("%s %d: %v", name, orientation, err)
			}
			m := decodeJPEG(t, f.bytes)
			if got := readCorners(m); got != want {
				t.Errorf("%s held %d: %s, want %s", name, orientation, got, want)
			}
			if turned := orientation >= 5 && orientation <= 8; (m.Bounds().Dx() == 20) != turned {
				t.Errorf("%s held %d: %v", name, orientation, m.Bounds())
			}
			if bytes.Contains(f.bytes, []byte("Exif")) || bytes.Contains(f.bytes, []byte("GPS")) || f.mediaType != "image/jpeg" || f.pages != 1 {
				t.Errorf("%s held %d: it is kept as %s with its EXIF data", name, orientation, f.mediaType)
			}
		}
	}
}

func TestAWebPIsTaken(t *testing.T) {
	raw, err := os.ReadFile("testdata/corners.webp")
	if err != nil {
		t.Fatal(err)
	}
	f, err := clean(context.Background(), raw)
	if err != nil || readCorners(decodeJPEG(t, f.bytes)) != "rgbk" {
		t.Errorf("got %v, %v", readCorners(decodeJPEG(t, f.bytes)), err)
	}
	// A chunk behind the image, as a camera adds it.
	chunk := binary.LittleEndian.AppendUint32([]byte("EXIF"), uint32(len(exif(binary.BigEndian, 3))))
	held := append(append(append([]byte{}, raw...), chunk...), exif(binary.BigEndian, 3)...)
	if got := images.Held(images.Exif(held)); got != 3 {
		t.Errorf("held %d", got)
	}
}

func TestWhatIsTransparentBecomesPaper(t *testing.T) {
	m := image.NewNRGBA(image.Rect(5, 7, 45, 27))
	m.Set(6, 8, color.NRGBA{255, 0, 0, 255})
	f, err := clean(context.Background(), asPNG(m))
	if err != nil {
		t.Fatal(err)
	}
	if got := readCorners(decodeJPEG(t, f.bytes)); got != "wwww" {
		t.Errorf("got %s", got)
	}
}

func TestWhatIsNoUsableImageIsRefused(t *testing.T) {
	whole := asJPEG(corners())
	for name, tt := range map[string]struct {
		raw  []byte
		want string
	}{
		"nothing":                         {nil, "document_empty"},
		"text":                            {[]byte("hello"), "document_type"},
		"HTML":                            {[]byte("<html><script>"), "document_type"},
		"SVG":                             {[]byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`), "document_type"},
		"GIF":                             {[]byte("GIF89a"), "document_type"},
		"HEIC":                            {[]byte("\x00\x00\x00\x18ftypheic"), "document_type"},
		"a PDF behind something else":     {append([]byte("x"), paged(1, "", "")...), "document_type"},
		"a JPEG cut short":                {whole[:len(whole)/2], "document_broken"},
		"a JPEG of its first bytes":       {whole[:3], "document_broken"},
		"a PNG cut short":                 {asPNG(corners())[:40], "document_broken"},
		"a WebP without an image":         {[]byte("RIFF\x00\x00\x00\x00WEBP"), "document_broken"},
		"a PNG that claims to be huge":    {wide(100_000, 100_000, 8), "document_pixels"},
		"a PNG just above the bound":      {wide(5_001, 5_000, 8), "document_pixels"},
		"a PNG at the bound":              {wide(5_000, 5_000, 8), "document_broken"},
		"a PNG of 16 bits at the bound":   {wide(5_000, 5_000, 16), "document_pixels"},
		"a PNG as wide as can be":         {wide(1<<31-1, 1<<31-1, 8), "document_broken"},
		"a PNG without height":            {wide(100, 0, 8), "document_broken"},
		"an image within an HTML comment": {append([]byte("<!--"), whole...), "document_type"},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := clean(context.Background(), tt.raw)
			if code(err) != tt.want || f.bytes != nil {
				t.Errorf("got %v, want %s", code(err), tt.want)
			}
		})
	}
}

func TestAPDFOfPagesAloneIsKeptAsItIs(t *testing.T) {
	for name, raw := range map[string][]byte{
		"one page":           paged(1, "", ""),
		"twenty pages":       paged(20, "", ""),
		"with a link":        paged(1, "", "/Annots [ << /Type /Annot /Subtype /Link /Rect [0 0 1 1] /Border [0 0 0] /A << /S /URI /URI (https://example.jp/) >> >> ]"),
		"that opens at once": paged(1, "/OpenAction [3 0 R /Fit]", ""),
		"with content":       paged(1, "", "/Contents 4 0 R", stream("", "0 0 m 100 100 l S")),
	} {
		f, err := clean(context.Background(), raw)
		if err != nil || !bytes.Equal(f.bytes, raw) || f.mediaType != "application/pdf" || f.pages < 1 {
			t.Errorf("%s: %s, %d pages", name, code(err), f.pages)
		}
	}
}

func TestAPDFThatIsMoreThanPagesIsRefused(t *testing.T) {
	whole := paged(1, "", "")
	// An object stream that holds object 4, a script, compressed as a whole.
	hidden := stream("/Type /ObjStm /N 1 /First 4", "4 0 << /S /JavaScript /JS (app.alert(1)) >>")
	for name, tt := range map[string]struct {
		raw  []byte
		want string
	}{
		"a script":                      {paged(1, "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", ""), "pdf_active"},
		"a script by another name":      {paged(1, "/OpenAction << /S /J#61vaScript /J#53 (app.alert(1)) >>", ""), "pdf_active"},
		"a script in the names":         {paged(1, "/Names << /JavaScript << /Names [(a) 4 0 R] >> >>", "", "<< /S /JavaScript /JS (x) >>"), "pdf_active"},
		"a script of a page":            {paged(1, "", "/AA << /O << /S /JavaScript /JS (x) >> >>"), "pdf_active"},
		"a script in a stream":          {paged(1, "/OpenAction << /S /JavaScript /JS 4 0 R >>", "", stream("", "app.alert(1)")), "pdf_active"},
		"a script after another":        {paged(1, "/OpenAction << /S /URI /URI (x) /Next [ << /S /Launch /F (calc.exe) >> ] >>", ""), "pdf_active"},
		"a program that starts":         {paged(1, "/OpenAction << /S /Launch /F (calc.exe) >>", ""), "pdf_active"},
		"another file within":           {paged(1, "/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>", "", "<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>", stream("/Type /EmbeddedFile", "MZ")), "pdf_active"},
		"a file pinned to a page":       {paged(1, "", "/Annots [ << /Subtype /FileAttachment /Rect [0 0 1 1] >> ]"), "pdf_active"},
		"a form that sends":             {paged(1, "", "/Annots [ << /Subtype /Widget /Rect [0 0 1 1] /A << /S /SubmitForm /F (https://example.jp) >> >> ]"), "pdf_active"},
		"a form of the other kind":      {paged(1, "/AcroForm << /Fields [] /XFA 4 0 R >>", "", stream("", "<xdp/>")), "pdf_active"},
		"a film":                        {paged(1, "", "/Annots [ << /Subtype /RichMedia /Rect [0 0 1 1] >> ]"), "pdf_active"},
		"another document":              {paged(1, "/OpenAction << /S /GoToR /F (b.pdf) /D [0 /Fit] >>", ""), "pdf_active"},
		"content from elsewhere":        {paged(1, "", "/Contents 4 0 R", stream("/F (/etc/passwd)", "")), "pdf_active"},
		"a script nobody refers to":     {paged(1, "", "", "<< /S /JavaScript /JS (x) >>"), "pdf_active"},
		"nested deeper than any page":   {paged(1, "/X "+strings.Repeat("[", 90)+strings.Repeat("]", 90), ""), "pdf_active"},
		"a script in an object stream":  {pdfWithStream(hidden), "pdf_active"},
		"a script in a state of before": {append(paged(1, "/OpenAction << /S /JavaScript /JS (x) >>", ""), paged(1, "", "")...), "pdf_active"},
		"an action nobody refers to":    {paged(1, "/X 4 0 R", "", "<< /S /Jav#61Script >>"), "pdf_active"},
		"pages twice":                   {pdf("", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R 3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"), "document_broken"},
		"a password":                    {pdf("/Encrypt 4 0 R /ID [<00> <00>]", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>", "<< /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -44 >>"), "pdf_encrypted"},
		"twenty-one pages":              {paged(21, "", ""), "document_pages"},
		"no page":                       {paged(0, "", ""), "document_broken"},
		"cut short":                     {whole[:len(whole)/3], "document_broken"},
		"its first bytes alone":         {[]byte("%PDF-1.7"), "document_broken"},
		"pages that go round":           {pdf("", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"), "document_broken"},
		"a count that lies":             {pdf("", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids ["+strings.Repeat("<< /Type /Page /MediaBox [0 0 9 9] >> ", 21)+"] >>"), "document_pages"},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := clean(context.Background(), tt.raw)
			if code(err) != tt.want || f.bytes != nil {
				t.Errorf("got %v, want %s", code(err), tt.want)
			}
		})
	}
}

// pdfWithStream is a PDF of one page whose cross-reference stream names what stands in an object stream.
func pdfWithStream(objectStream string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n")
	at := map[int]int{}
	put := func(n int, body string) {
		at[n] = out.Len()
		out.WriteString(strings.Join([]string{strconv.Itoa(n) + " 0 obj", body, "endobj", ""}, "\n"))
	}
	put(1, "<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>")
	put(2, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>")
	put(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> >>")
	put(5, objectStream)
	start := out.Len()
	at[6] = start
	var table []byte
	for _, e := range [][3]int{{0, 0, 255}, {1, at[1], 0}, {1, at[2], 0}, {1, at[3], 0}, {2, 5, 0}, {1, at[5], 0}, {1, at[6], 0}} {
		table = append(table, byte(e[0]), byte(e[1]>>8), byte(e[1]), byte(e[2]))
	}
	put(6, stream("/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R", string(table)))
	out.WriteString("startxref\n" + strconv.Itoa(start) + "\n%%EOF\n")
	return out.Bytes()
}
