package documents

import (
	"bytes"
	"context"
)

// file is what is kept of a file that came in.
type file struct {
	mediaType string
	bytes     []byte
	pages     int
}

var errUnknown = refusal("document_type", "写真（JPEG、PNG、WebP）かPDFをお選びください。iPhoneのHEIC形式の写真は、撮り直すか、JPEGで保存するとお送りいただけます。")

// clean tells what the bytes are by their beginning and gives what is kept of them.
func clean(ctx context.Context, raw []byte) (file, error) {
	switch {
	case len(raw) == 0:
		return file{}, errEmpty
	case bytes.HasPrefix(raw, []byte("\xff\xd8\xff")):
		return cleanImage(raw, exifOfJPEG(raw))
	case bytes.HasPrefix(raw, []byte("\x89PNG\r\n\x1a\n")):
		return cleanImage(raw, exifOfPNG(raw))
	case len(raw) >= 12 && bytes.HasPrefix(raw, []byte("RIFF")) && string(raw[8:12]) == "WEBP":
		return cleanImage(raw, exifOfWebP(raw))
	case bytes.HasPrefix(raw, []byte("%PDF-")):
		return cleanPDF(ctx, raw)
	}
	return file{}, errUnknown
}
