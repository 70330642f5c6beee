package documents

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"testing"

	"kyosai/server/images"
)

// seeds are files of every sort, whole and broken.
func seeds(f *testing.F) {
	f.Helper()
	for _, raw := range [][]byte{
		nil, []byte("%PDF-1.7"), asJPEG(corners()), asPNG(corners()), wide(100, 100, 8),
		taken(corners(), exif(binary.LittleEndian, 6)), chunked(asPNG(corners()), "eXIf", exif(binary.BigEndian, 8)),
		paged(2, "", ""), paged(1, "/OpenAction << /S /JavaScript /JS (x) >>", ""),
		pdfWithStream(stream("/Type /ObjStm /N 1 /First 4", "4 0 << /S /JavaScript /JS (x) >>")),
	} {
		f.Add(raw)
	}
	webp, err := os.ReadFile("testdata/corners.webp")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(webp)
}

func FuzzWhatIsKeptIsCleanOrRefused(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		kept, err := clean(context.Background(), raw)
		if err != nil {
			if code(err) == err.Error() {
				t.Fatalf("a fault of ours: %v", err)
			}
			return
		}
		switch kept.mediaType {
		case jpegType:
			decodeJPEG(t, kept.bytes)
			if images.Exif(kept.bytes) != nil {
				t.Error("EXIF data is kept")
			}
		case pdfType:
			if !bytes.Equal(kept.bytes, raw) || kept.pages < 1 || kept.pages > mostPages || mentionsActive(raw) {
				t.Errorf("kept as %d pages", kept.pages)
			}
		default:
			t.Errorf("kept as %q", kept.mediaType)
		}
	})
}

func FuzzHowACameraWasHeld(f *testing.F) {
	seeds(f)
	f.Add(exif(binary.LittleEndian, 3))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, data := range [][]byte{raw, images.Exif(raw)} {
			if o := images.Held(data); o < 1 || o > 8 {
				t.Errorf("held %d", o)
			}
		}
	})
}
