// Command cut makes names.ttf.gz, the second font of the letters: those characters of the IPAmj Mincho font that the first
// font lacks and that stand in the basic plane, in the tables of name variants or in names.txt. Run it in the folder of the fonts:
//
//	apt-get download fonts-ipamj-mincho && dpkg-deb -x fonts-ipamj-mincho_*.deb /tmp/ipamj
//	go run ./cut /tmp/ipamj/usr/share/fonts/truetype/ipamj/ipamjm.ttf
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"log"
	"os"

	"kyosai/server/letters/typeset/pdf"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("give the path of ipamjm.ttf")
	}
	if err := cut(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func cut(path string) error {
	first, err := unpacked("BIZUDMincho-Regular.ttf.gz")
	if err != nil {
		return err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	whole, err := pdf.Read(data)
	if err != nil {
		return err
	}
	wanted, err := characters()
	if err != nil {
		return err
	}
	var lacking []rune
	for _, r := range wanted {
		if _, there := first.Glyph(r); !there {
			lacking = append(lacking, r)
		}
	}
	part := whole.Cut("KyosaiNames", "IPA Font License Agreement v1.0; a part of another font, see README.md", lacking)
	return write("names.ttf.gz", part)
}

// characters lists the ideographs and radicals of the basic plane, and what is named.
func characters() ([]rune, error) {
	var all []rune
	for _, span := range [][2]rune{{0x2E80, 0x2FDF}, {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}} {
		for r := span[0]; r <= span[1]; r++ {
			all = append(all, r)
		}
	}
	for _, path := range []string{"names.txt", "../../../../kana/variants_names.txt", "../../../../kana/variants_old.txt"} {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		all = append(all, []rune(string(text))...)
	}
	return all, nil
}

func unpacked(path string) (*pdf.Font, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	z, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	return pdf.Read(data)
}

func write(path string, data []byte) error {
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, %d packed\n", path, len(data), packed.Len())
	return os.WriteFile(path, packed.Bytes(), 0o644)
}
