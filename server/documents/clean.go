package documents

import (
	"bytes"
	"context"

	"kyosai/server/images"
)

// file is what is kept of a file that came in.
type file struct {
	mediaType string
	bytes     []byte
	pages     int
}

var errUnknown = refusal(images.Unknown, "写真（JPEG、PNG、WebP）かPDFをお選びください。iPhoneのHEIC形式の写真は、撮り直すか、JPEGで保存するとお送りいただけます。")

// clean tells what the bytes are by their beginning and gives what is kept of them.
func clean(ctx context.Context, raw []byte) (file, error) {
	switch {
	case len(raw) == 0:
		return file{}, errEmpty
	case images.Is(raw):
		return cleanImage(raw)
	case bytes.HasPrefix(raw, []byte("%PDF-")):
		return cleanPDF(ctx, raw)
	}
	return file{}, errUnknown
}

func cleanImage(raw []byte) (file, error) {
	decoded, err := images.Decode("documents", raw)
	if err != nil {
		return file{}, err
	}
	written, err := images.JPEG(decoded)
	return file{jpegType, written, 1}, err
}
