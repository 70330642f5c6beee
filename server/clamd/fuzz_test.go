package clamd

import (
	"bytes"
	"strings"
	"testing"
	"testing/iotest"
)

func FuzzNoReplyButTheDaemonsOwnWordsIsAVerdict(f *testing.F) {
	for _, reply := range []string{
		"stream: OK\x00", "stream: Win.Test-1 FOUND\x00", "stream: OK", "INSTREAM size limit exceeded. ERROR\x00", "stream:  FOUND\x00", "\x00", "",
		"stream: OK\x00stream: Win.Test-1 FOUND\x00", strings.Repeat("x", longestReply+300) + "\x00",
		strings.Repeat("x", longestReply) + "\x00", strings.Repeat("x", longestReply+1) + "\x00",
	} {
		f.Add([]byte(reply))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		reply, err := readReply(bytes.NewReader(raw))
		slow, slowErr := readReply(iotest.OneByteReader(bytes.NewReader(raw)))
		if (err == nil) != (slowErr == nil) || reply != slow {
			t.Errorf("in one piece %q, %v; byte by byte %q, %v", reply, err, slow, slowErr)
		}
		if err != nil {
			return
		}
		verdict, err := parseReply(reply)
		switch {
		case err != nil && verdict.Virus != "":
			t.Errorf("%q: both %+v and %v", reply, verdict, err)
		case err == nil && verdict.Virus == "" && reply != "stream: OK":
			t.Errorf("%q is taken for clean", reply)
		case err == nil && verdict.Virus != "" && reply != "stream: "+verdict.Virus+" FOUND":
			t.Errorf("%q is taken for %q", reply, verdict.Virus)
		}
	})
}
