package migration

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"kyosai/server/migration/layout"
)

// line is a rejected record in the file of rejected records: mended, it is fed
// in again.
type line struct {
	Noun   string `json:"noun"`
	Reason string `json:"reason"`
	// File, Record (from 1) and Byte (from 0) are the record's place in the extract.
	File   string `json:"file"`
	Record int    `json:"record"`
	Byte   int64  `json:"byte"`
	// Raw is the record's bytes in base64.
	Raw []byte `json:"raw"`
	// Fields are its texts as far as they could be decoded; to be mended here.
	Fields map[string]string `json:"fields"`
}

// rejects writes the file of rejected records: beside its place until the
// import is through, so that a file of that name is always a whole one.
type rejects struct {
	path string
	file *os.File
	out  *bufio.Writer
}

func newRejects(path string) (*rejects, error) {
	if path == "" {
		return &rejects{out: bufio.NewWriter(io.Discard)}, nil
	}
	file, err := os.OpenFile(path+".part", os.O_CREATE|os.O_RDWR|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, fmt.Errorf("write the rejected records: %w", err)
	}
	return &rejects{path: path, file: file, out: bufio.NewWriter(file)}, nil
}

// restart forgets everything, for a transaction that is run again.
func (r *rejects) restart() error {
	if r.file == nil {
		return nil
	}
	r.out.Reset(r.file)
	_, err := r.file.Seek(0, io.SeekStart)
	return errors.Join(err, r.file.Truncate(0))
}

func (r *rejects) add(record *layout.Record, reason string) error {
	if r.file == nil {
		return nil
	}
	encoder := json.NewEncoder(r.out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(line{record.Noun().String(), reason, record.File, record.Number, record.Byte, record.Raw, record.Decoded()})
}

// deliver puts the whole file in its place.
func (r *rejects) deliver() error {
	if r.file == nil {
		return nil
	}
	if err := errors.Join(r.out.Flush(), r.file.Close()); err != nil {
		return fmt.Errorf("write the rejected records: %w", err)
	}
	r.file = nil
	return os.Rename(r.path+".part", r.path)
}

// abandon takes away what was not delivered.
func (r *rejects) abandon() {
	if r.file != nil {
		_ = r.file.Close()
		_ = os.Remove(r.path + ".part")
	}
}
