package command

import (
	"strings"
	"testing"

	"kyosai/server/migration"
	"kyosai/server/migration/layout"
)

func TestProgressIsABarOnATerminalAndLinesInALog(t *testing.T) {
	told := []migration.Progress{
		{Noun: layout.Members, Records: 0, Done: 0, Total: 200}, {Noun: layout.Members, Records: 50, Done: 101, Total: 200},
		{Noun: layout.Members, Records: 51, Done: 102, Total: 200}, {Noun: layout.Payments, Records: 0, Done: 0, Total: 0},
	}
	for terminal, want := range map[bool]string{
		true: "\rmembers   [..............................]   0%        0" +
			"\rmembers   [###############...............]  50%       50" +
			"\rmembers   [###############...............]  51%       51" +
			"\rpayments  [##############################] 100%        0\n",
		false: "members 0%, 0 records\nmembers 50%, 50 records\npayments 100%, 0 records\n",
	} {
		var out strings.Builder
		p := &progress{w: &out, terminal: terminal}
		for _, now := range told {
			p.tell(now)
		}
		p.end()
		if out.String() != want {
			t.Errorf("terminal %v: %q", terminal, out.String())
		}
	}
}
