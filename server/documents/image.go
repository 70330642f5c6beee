package documents

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
)

var errBroken = refusal("document_broken", "画像を開けませんでした。途中までしか届いていないか、壊れているようです。撮り直すか、もう一度お選びください。")

// cleanImage decodes an image of a size that is fit to decode, turns it upright and writes it anew: what else the file
// held (place, camera, thumbnails, comments, whatever stood behind the image) is gone.
func cleanImage(raw []byte, exif []byte) (file, error) {
	config, _, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		return file{}, errBroken
	}
	if config.Width < 1 || config.Height < 1 || config.Width > bound(config)/config.Height {
		return file{}, refusal("document_pixels", "画像が大きすぎます。もう少し小さい大きさで撮り直すか、縮めてからお選びください。")
	}
	decoded, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return file{}, errBroken
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, upright(decoded, orientation(exif)), &jpeg.Options{Quality: jpegQuality}); err != nil {
		return file{}, fmt.Errorf("write an image anew: %w", err)
	}
	return file{jpegType, out.Bytes(), 1}, nil
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
