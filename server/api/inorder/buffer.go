package inorder

import (
	"bytes"
	"sync"
)

// mostKept is the largest buffer that waits for the next answer.
const mostKept = 1 << 20

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// Buffer gives an empty buffer to write an answer into.
func Buffer() *bytes.Buffer { return buffers.Get().(*bytes.Buffer) }

// Release takes the bytes of an answer back once they are sent. Nobody may
// hold on to them.
func Release(data []byte) {
	if cap(data) > 0 && cap(data) <= mostKept {
		buffers.Put(bytes.NewBuffer(data[:0]))
	}
}
