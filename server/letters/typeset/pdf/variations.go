package pdf

import (
	"encoding/binary"
	"maps"
)

// variationsOf reads which glyph stands for a character with a variation selector behind it (cmap format 14); none where
// the font says that it is the usual one.
func variationsOf(cmap []byte) map[rune]map[rune]uint16 {
	table := subtable(cmap, 0, 5)
	if len(table) < 10 || binary.BigEndian.Uint16(table) != 14 {
		return nil
	}
	found := map[rune]map[rune]uint16{}
	for i := range int(binary.BigEndian.Uint32(table[6:])) {
		if len(table) < 10+11*(i+1) {
			break
		}
		record := table[10+11*i:]
		glyphs := map[rune]uint16{}
		if usual := int(binary.BigEndian.Uint32(record[3:])); usual > 0 && usual+4 <= len(table) {
			usualGlyphs(glyphs, table[usual:])
		}
		if own := int(binary.BigEndian.Uint32(record[7:])); own > 0 && own+4 <= len(table) {
			maps.Copy(glyphs, ownGlyphs(table[own:]))
		}
		found[three(record)] = glyphs
	}
	return found
}

func usualGlyphs(glyphs map[rune]uint16, table []byte) {
	for i := range int(binary.BigEndian.Uint32(table)) {
		if len(table) < 4+4*(i+1) {
			return
		}
		from := three(table[4+4*i:])
		for r := range rune(table[4+4*i+3]) + 1 {
			glyphs[from+r] = 0
		}
	}
}

func ownGlyphs(table []byte) map[rune]uint16 {
	n := int(binary.BigEndian.Uint32(table))
	if len(table) < 4+5*n {
		return nil
	}
	glyphs := make(map[rune]uint16, n)
	for i := range n {
		entry := table[4+5*i:]
		glyphs[three(entry)] = binary.BigEndian.Uint16(entry[3:])
	}
	return glyphs
}

func three(b []byte) rune { return rune(b[0])<<16 | rune(b[1])<<8 | rune(b[2]) }

// subtable finds the part of the character map that a platform's encoding has; nil where there is none.
func subtable(cmap []byte, platform, encoding uint16) []byte {
	for i := range int(binary.BigEndian.Uint16(cmap[2:])) {
		if len(cmap) < 4+8*(i+1) {
			return nil
		}
		entry := cmap[4+8*i:]
		if binary.BigEndian.Uint16(entry) != platform || binary.BigEndian.Uint16(entry[2:]) != encoding {
			continue
		}
		if at := int(binary.BigEndian.Uint32(entry[4:])); at < len(cmap) {
			return cmap[at:]
		}
	}
	return nil
}
