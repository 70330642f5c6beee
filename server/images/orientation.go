package images

import (
	"bytes"
	"encoding/binary"
)

// exifOfJPEG finds the EXIF data in the segments before the image, or nothing.
func exifOfJPEG(raw []byte) []byte {
	for at := 2; at+4 <= len(raw) && raw[at] == 0xff; {
		marker, size := raw[at+1], int(binary.BigEndian.Uint16(raw[at+2:]))
		if marker == 0xda || size < 2 || at+2+size > len(raw) {
			return nil
		}
		segment := raw[at+4 : at+2+size]
		if marker == 0xe1 && bytes.HasPrefix(segment, []byte("Exif\x00\x00")) {
			return segment[6:]
		}
		at += 2 + size
	}
	return nil
}

// exifOfPNG finds the chunk eXIf, or nothing.
func exifOfPNG(raw []byte) []byte {
	for at := 8; at+12 <= len(raw); {
		size := int(binary.BigEndian.Uint32(raw[at:]))
		if size > len(raw)-at-12 {
			return nil
		}
		if string(raw[at+4:at+8]) == "eXIf" {
			return raw[at+8 : at+8+size]
		}
		at += 12 + size
	}
	return nil
}

// exifOfWebP finds the chunk EXIF, or nothing.
func exifOfWebP(raw []byte) []byte {
	for at := 12; at+8 <= len(raw); {
		size := int(binary.LittleEndian.Uint32(raw[at+4:]))
		if size > len(raw)-at-8 {
			return nil
		}
		if string(raw[at:at+4]) == "EXIF" {
			return bytes.TrimPrefix(raw[at+8:at+8+size], []byte("Exif\x00\x00"))
		}
		at += 8 + size + size&1
	}
	return nil
}

const orientationTag = 0x0112

// Held reads from EXIF data how the camera was held, 1 to 8; 1, upright, where nothing usable is said.
func Held(exif []byte) int {
	if len(exif) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if exif[0] == 'I' {
		order = binary.LittleEndian
	}
	start := int64(order.Uint32(exif[4:]))
	if start+2 > int64(len(exif)) {
		return 1
	}
	entries := exif[start+2:]
	for n := int(order.Uint16(exif[start:])); n > 0 && len(entries) >= 12; n, entries = n-1, entries[12:] {
		if order.Uint16(entries) != orientationTag {
			continue
		}
		if o := int(order.Uint16(entries[8:])); o >= 1 && o <= 8 {
			return o
		}
		return 1
	}
	return 1
}
