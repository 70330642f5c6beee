package madeup

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
)

// proof is the picture of a certificate that does not exist.
type proof struct {
	bytes  []byte
	sha256 string
}

// proofs makes some pictures, which the open claims share.
func proofs() []proof {
	made := make([]proof, 4)
	for i := range made {
		var out bytes.Buffer
		// Encoding to memory cannot fail for a picture of this size.
		_ = jpeg.Encode(&out, certificate(i), &jpeg.Options{Quality: 70})
		sum := sha256.Sum256(out.Bytes())
		made[i] = proof{out.Bytes(), hex.EncodeToString(sum[:])}
	}
	return made
}

// certificate draws a sheet with a frame, a heading, lines of writing and a seal.
func certificate(variant int) image.Image {
	sheet := image.NewRGBA(image.Rect(0, 0, 720, 1018))
	fill(sheet, sheet.Bounds(), color.RGBA{252, 250, 242, 255})
	ink, pale := color.RGBA{60, 60, 70, 255}, color.RGBA{205, 200, 190, 255}
	frame(sheet, image.Rect(40, 40, 680, 978), ink)
	fill(sheet, image.Rect(200, 110, 520, 150), ink)
	for line := range 9 {
		y := 240 + line*60
		fill(sheet, image.Rect(90, y, 210, y+16), pale)
		fill(sheet, image.Rect(240, y, 400+(line*97+variant*53)%230, y+16), ink)
	}
	seal := image.Rect(530, 850, 630, 950)
	for width := range 6 {
		frame(sheet, seal.Inset(width), color.RGBA{200, 40, 40, 255})
	}
	fill(sheet, seal.Inset(28), color.RGBA{200, 40, 40, 255})
	return sheet
}

func fill(on draw.Image, area image.Rectangle, c color.Color) {
	draw.Draw(on, area, image.NewUniform(c), image.Point{}, draw.Src)
}

func frame(on draw.Image, area image.Rectangle, c color.Color) {
	const width = 2
	for _, side := range []image.Rectangle{
		{area.Min, image.Pt(area.Max.X, area.Min.Y+width)},
		{image.Pt(area.Min.X, area.Max.Y-width), area.Max},
		{area.Min, image.Pt(area.Min.X+width, area.Max.Y)},
		{image.Pt(area.Max.X-width, area.Min.Y), area.Max},
	} {
		fill(on, side, c)
	}
}
