package pdf

import (
	"encoding/binary"
	"maps"
	"slices"
)

// Subset is the font's file with the outlines of the glyphs alone. Glyphs keep their numbers, so that what was written
// with the whole font holds; those behind the last one used fall away.
func (f *Font) Subset(used map[uint16]rune) []byte { return assemble(f.subset(used)) }

func (f *Font) subset(used map[uint16]rune) map[string][]byte {
	kept := f.closure(used)
	last := slices.Max(kept)
	var glyf []byte
	loca := make([]byte, 4*(last+2))
	for g := range last + 1 {
		binary.BigEndian.PutUint32(loca[4*g:], uint32(len(glyf)))
		if _, ok := slices.BinarySearch(kept, g); ok {
			glyf = append(glyf, f.outline(g)...)
			glyf = append(glyf, make([]byte, -len(glyf)&3)...)
		}
	}
	binary.BigEndian.PutUint32(loca[4*(last+1):], uint32(len(glyf)))
	tables := map[string][]byte{"glyf": glyf, "loca": loca, "hmtx": f.widths(last + 1)}
	for _, name := range []string{"cvt ", "fpgm", "prep"} {
		if t := f.tables[name]; t != nil {
			tables[name] = t
		}
	}
	tables["head"], tables["hhea"], tables["maxp"] = slices.Clone(f.tables["head"]), slices.Clone(f.tables["hhea"]), slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint32(tables["head"][8:], 0)
	binary.BigEndian.PutUint16(tables["head"][50:], 1)
	binary.BigEndian.PutUint16(tables["hhea"][34:], uint16(last+1))
	binary.BigEndian.PutUint16(tables["maxp"][4:], uint16(last+1))
	return tables
}

// widths gives each glyph its advance and left bearing.
func (f *Font) widths(n int) []byte {
	hmtx, out := f.tables["hmtx"], make([]byte, 4*n)
	for g := range n {
		own := min(g, f.metrics-1)
		copy(out[4*g:], hmtx[4*own:4*own+4])
		if at := 4*f.metrics + 2*(g-f.metrics); g >= f.metrics && at+2 <= len(hmtx) {
			copy(out[4*g+2:], hmtx[at:at+2])
		}
	}
	return out
}

// closure lists the glyphs that are used, the one for what is missing, and those that they are put together from.
func (f *Font) closure(used map[uint16]rune) []int {
	all := map[int]bool{0: true}
	waiting := []int{}
	for g := range used {
		waiting = append(waiting, int(g))
	}
	for len(waiting) > 0 {
		g := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		if !all[g] {
			all[g] = true
			waiting = append(waiting, parts(f.outline(g))...)
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// The flags of a part of a glyph that is put together from others.
const (
	wordArguments = 1 << 0
	oneScale      = 1 << 3
	moreParts     = 1 << 5
	twoScales     = 1 << 6
	matrix        = 1 << 7
)

// parts lists the glyphs that a glyph is put together from; none where it has an outline of its own.
func parts(outline []byte) (found []int) {
	if len(outline) < 10 || int16(binary.BigEndian.Uint16(outline)) >= 0 {
		return nil
	}
	for at := 10; at+4 <= len(outline); {
		flags := binary.BigEndian.Uint16(outline[at:])
		found = append(found, int(binary.BigEndian.Uint16(outline[at+2:])))
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&moreParts == 0 {
			break
		}
	}
	return found
}

// assemble writes tables as a font file, with their checksums.
func assemble(tables map[string][]byte) []byte {
	names := slices.Sorted(maps.Keys(tables))
	n, power := len(names), 0
	for 2<<power <= n {
		power++
	}
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, 16 << power, power, 16*n - 16<<power} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := 12 + 16*n
	for _, name := range names {
		t := tables[name]
		out = append(out, name...)
		for _, v := range []uint32{sum(t), uint32(at), uint32(len(t))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		at += (len(t) + 3) &^ 3
	}
	head := 0
	for _, name := range names {
		if name == "head" {
			head = len(out)
		}
		out = append(out, tables[name]...)
		out = append(out, make([]byte, -len(out)&3)...)
	}
	binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-sum(out))
	return out
}

// sum is the checksum of a table: its words added up.
func sum(table []byte) (total uint32) {
	for len(table) >= 4 {
		total += binary.BigEndian.Uint32(table)
		table = table[4:]
	}
	var rest [4]byte
	copy(rest[:], table)
	return total + binary.BigEndian.Uint32(rest[:])
}
