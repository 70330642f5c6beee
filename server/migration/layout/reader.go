package layout

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// maxRecord is the most bytes that a record may have.
const maxRecord = 64 << 10

// endOfFile is the byte that may stand after the last record (Ctrl-Z).
const endOfFile = 0x1A

// Reader reads a file's records one after the other, in little memory.
type Reader struct {
	file    *File
	source  *bufio.Reader
	offset  int64
	record  *Record
	columns columns // of a delimited file
}

// Reader reads the records of r. It fails where the file as a whole is not of
// the layout's shape, as when a heading is missing.
func (f *File) Reader(r io.Reader) (*Reader, error) {
	reader := &Reader{file: f, source: bufio.NewReaderSize(r, 2*maxRecord), record: f.newRecord()}
	if err := reader.skipMark(); err != nil {
		return nil, err
	}
	if f.Format == formatFixed {
		return reader, nil
	}
	return reader, reader.readHeadings()
}

// skipMark passes over UTF-8's byte order mark.
func (r *Reader) skipMark() error {
	mark := []byte("\ufeff")
	start, err := r.source.Peek(len(mark))
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read %s: %w", r.file.Name, err)
	}
	if r.file.encoding == encodingUTF8 && bytes.Equal(start, mark) {
		r.skip(len(mark))
	}
	return nil
}

// skip passes over bytes that were peeked at, which cannot fail.
func (r *Reader) skip(n int) {
	n, _ = r.source.Discard(n)
	r.offset += int64(n)
}

// Offset is how many bytes have been read.
func (r *Reader) Offset() int64 { return r.offset }

// Next reads the next record, which holds until the one after is read; io.EOF
// after the last. A faulty record is no error: it says so itself.
func (r *Reader) Next() (*Record, error) {
	if r.file.Format == formatFixed {
		return r.nextFixed()
	}
	return r.nextDelimited()
}

func (r *Reader) nextFixed() (*Record, error) {
	raw, err := r.source.Peek(r.file.Length)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read %s: %w", r.file.Name, err)
	}
	fault := ""
	if len(raw) < r.file.Length {
		raw = bytes.TrimRight(raw, string(rune(endOfFile)))
		if len(raw) == 0 {
			return nil, io.EOF
		}
		fault = Truncated
	}
	r.begin(raw, fault)
	r.record.set(r.file.slice(raw))
	return r.record, nil
}

// begin makes the record stand for the next bytes and passes over them.
func (r *Reader) begin(raw []byte, fault string) {
	r.record.Number++
	r.record.Byte, r.record.Fault = r.offset, fault
	r.record.Raw = append(r.record.Raw[:0], raw...)
	r.skip(len(raw))
}

// slice takes a fixed record apart; a field beyond its end is nil.
func (f *File) slice(raw []byte) [][]byte {
	pieces := make([][]byte, len(f.fields))
	for i, field := range f.fields {
		if field != nil && *field.At+field.Bytes <= len(raw) {
			pieces[i] = raw[*field.At : *field.At+field.Bytes]
		}
	}
	return pieces
}
