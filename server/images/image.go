// Package images reads pictures that come from outside: bounded before they are decoded, turned upright, and written anew, so
// that what is kept carries nothing but the picture.
package images

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	_ "image/png" // a format that is read

	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"
	_ "golang.org/x/image/webp" // a format that is read

	"kyosai/server/problem"
)

const (
	mostPixels = 25_000_000 // a phone's largest photo
	quality    = 85
)

// The codes of what is refused.
const (
	Broken   = "document_broken"
	TooLarge = "document_pixels"
	Unknown  = "document_type"
)

// Is tells whether the bytes begin as a picture of a format that is read: JPEG, PNG or WebP.
func Is(raw []byte) bool { return exifIn(raw) != nil }

// exifIn finds what looks for EXIF data in a file of its format; nothing where it is none that is read.
func exifIn(raw []byte) func([]byte) []byte {
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xd8\xff")):
		return exifOfJPEG
	case bytes.HasPrefix(raw, []byte("\x89PNG\r\n\x1a\n")):
		return exifOfPNG
	case len(raw) >= 12 && bytes.HasPrefix(raw, []byte("RIFF")) && string(raw[8:12]) == "WEBP":
		return exifOfWebP
	}
	return nil
}

// Exif is the EXIF data of a picture, or nothing.
func Exif(raw []byte) []byte {
	if find := exifIn(raw); find != nil {
		return find(raw)
	}
	return nil
}

// Decode decodes a picture of a size that is fit to decode, and turns it upright. What is refused is said of the field.
func Decode(field string, raw []byte) (image.Image, error) {
	broken := problem.In(field, Broken, "画像を開けませんでした。途中までしか届いていないか、壊れているようです。撮り直すか、もう一度お選びください。")
	if !Is(raw) {
		return nil, problem.In(field, Unknown, "写真（JPEG、PNG、WebP）をお選びください。")
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		return nil, broken
	}
	if config.Width < 1 || config.Height < 1 || config.Width > bound(config)/config.Height {
		return nil, problem.In(field, TooLarge, "画像が大きすぎます。もう少し小さい大きさで撮り直すか、縮めてからお選びください。")
	}
	decoded, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, broken
	}
	return upright(decoded, Held(Exif(raw))), nil
}

// JPEG writes a picture anew: what else its file held (place, camera, thumbnails, comments, whatever stood behind the
// picture) is gone.
func JPEG(m image.Image) ([]byte, error) {
	var out bytes.Buffer
	if err := jpeg.Encode(&out, m, &jpeg.Options{Quality: quality}); err != nil {
		return nil, fmt.Errorf("write a picture anew: %w", err)
	}
	return out.Bytes(), nil
}

// Fit makes a picture no wider and no higher than so many pixels; a smaller one stays as it is.
func Fit(m image.Image, side int) image.Image {
	w, h := m.Bounds().Dx(), m.Bounds().Dy()
	longest := max(w, h)
	if longest <= side {
		return m
	}
	fitted := image.NewRGBA(image.Rect(0, 0, max(1, w*side/longest), max(1, h*side/longest)))
	draw.CatmullRom.Scale(fitted, fitted.Bounds(), m, m.Bounds(), draw.Src, nil)
	return fitted
}

// bound is how many pixels may be decoded: half as many where each takes twice the room.
func bound(c image.Config) int {
	switch c.ColorModel {
	case color.NRGBA64Model, color.RGBA64Model, color.Gray16Model:
		return mostPixels / 2
	}
	return mostPixels
}

// upright turns and mirrors an image as its orientation says. What is transparent becomes white, as paper is.
func upright(src image.Image, orientation int) image.Image {
	b := src.Bounds()
	w, h := float64(b.Dx()), float64(b.Dy())
	x, y := float64(b.Min.X), float64(b.Min.Y)
	// Each matrix takes a point of the photo as it was stored to where it belongs.
	turns := map[int]f64.Aff3{
		2: {-1, 0, w + x, 0, 1, -y},
		3: {-1, 0, w + x, 0, -1, h + y},
		4: {1, 0, -x, 0, -1, h + y},
		5: {0, 1, -y, 1, 0, -x},
		6: {0, -1, h + y, 1, 0, -x},
		7: {0, -1, h + y, -1, 0, w + x},
		8: {0, 1, -y, -1, 0, w + x},
	}
	turn, turned := turns[orientation]
	if _, plain := src.(*image.YCbCr); plain && !turned {
		return src
	}
	if !turned {
		turn = f64.Aff3{1, 0, -x, 0, 1, -y}
	}
	size := image.Rect(0, 0, b.Dx(), b.Dy())
	if orientation >= 5 && orientation <= 8 {
		size = image.Rect(0, 0, b.Dy(), b.Dx())
	}
	dst := image.NewRGBA(size)
	draw.Draw(dst, size, image.White, image.Point{}, draw.Src)
	draw.NearestNeighbor.Transform(dst, turn, src, b, draw.Over, nil)
	return dst
}
