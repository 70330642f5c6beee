package documents

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
)

// corners is a picture of 40 by 20 points whose corners tell how it lies: red, green, blue and black, clockwise.
func corners() *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, 40, 20))
	for y := range 20 {
		for x := range 40 {
			m.Set(x, y, map[[2]bool]color.RGBA{
				{true, true}: {255, 0, 0, 255}, {false, true}: {0, 255, 0, 255}, {false, false}: {0, 0, 255, 255}, {true, false}: {0, 0, 0, 255},
			}[[2]bool{x < 20, y < 10}])
		}
	}
	return m
}

// read gives the colours of the corners, clockwise from the top left: r, g, b, k, or w for white.
func readCorners(m image.Image) string {
	b, text := m.Bounds(), ""
	for _, p := range []image.Point{{b.Min.X + 2, b.Min.Y + 2}, {b.Max.X - 3, b.Min.Y + 2}, {b.Max.X - 3, b.Max.Y - 3}, {b.Min.X + 2, b.Max.Y - 3}} {
		r, g, bl, _ := m.At(p.X, p.Y).RGBA()
		switch high := [3]bool{r > 0x8000, g > 0x8000, bl > 0x8000}; high {
		case [3]bool{true, true, true}:
			text += "w"
		case [3]bool{true, false, false}:
			text += "r"
		case [3]bool{false, true, false}:
			text += "g"
		case [3]bool{false, false, true}:
			text += "b"
		default:
			text += "k"
		}
	}
	return text
}

func asJPEG(m image.Image) []byte {
	var out bytes.Buffer
	if err := jpeg.Encode(&out, m, &jpeg.Options{Quality: 95}); err != nil {
		panic(err)
	}
	return out.Bytes()
}

func asPNG(m image.Image) []byte {
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// exif is EXIF data that says how the camera was held, and where it was.
func exif(order binary.ByteOrder, orientation uint16) []byte {
	mark := "II*\x00"
	if order == binary.BigEndian {
		mark = "MM\x00*"
	}
	out := []byte(mark)
	out, _ = binary.Append(out, order, uint32(8))
	out, _ = binary.Append(out, order, uint16(2))
	for _, entry := range [][2]uint16{{0x0100, 7}, {0x0112, orientation}} {
		out, _ = binary.Append(out, order, []uint16{entry[0], 3})
		out, _ = binary.Append(out, order, uint32(1))
		out, _ = binary.Append(out, order, []uint16{entry[1], 0})
	}
	return append(out, "GPS 34.69N 135.19E somebody's home"...)
}

// taken is a JPEG as a camera writes it, with EXIF data behind the first marker.
func taken(m image.Image, exif []byte) []byte {
	plain := asJPEG(m)
	segment := append([]byte("Exif\x00\x00"), exif...)
	head := append([]byte{0xff, 0xd8, 0xff, 0xe1}, byte((len(segment)+2)>>8), byte(len(segment)+2))
	return append(append(head, segment...), plain[2:]...)
}

// chunked is a PNG with one chunk more behind its header.
func chunked(raw []byte, name string, data []byte) []byte {
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	chunk = append(append(chunk, name...), data...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	const header = 8 + 25
	return append(append(append([]byte{}, raw[:header]...), chunk...), raw[header:]...)
}

// wide is the header of a PNG that claims a size, without the pixels.
func wide(width, height int, depth byte) []byte {
	data := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(width)), uint32(height))
	data = append(data, depth, 2, 0, 0, 0)
	chunk := append([]byte("IHDR"), data...)
	out := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), chunk...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(chunk))
}

// pdf writes a PDF of these objects, the first of which is its catalogue, with a cross-reference table and a trailer.
func pdf(trailer string, objects ...string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return out.Bytes()
}

// paged is a PDF of so many pages; catalogue and page are more entries of theirs, more are objects beside, from 3 + n on.
func paged(n int, catalogue, page string, more ...string) []byte {
	objects := []string{"<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>", ""}
	kids := ""
	for i := range n {
		kids += fmt.Sprintf("%d 0 R ", i+3)
		objects = append(objects, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << >> "+page+" >>")
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", n, kids)
	return pdf("", append(objects, more...)...)
}

func stream(dict, content string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(content), content)
}

func decodeJPEG(t testing.TB, raw []byte) image.Image {
	t.Helper()
	m, err := jpeg.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return m
}
