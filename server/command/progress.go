package command

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/mattn/go-isatty"

	"kyosai/server/migration"
)

// progress shows how far an import has come: a bar on a terminal, elsewhere a
// line at each tenth of a file.
type progress struct {
	w        io.Writer
	terminal bool
	said     string
}

func newProgress(w io.Writer) *progress {
	file, isFile := w.(*os.File)
	return &progress{w: w, terminal: isFile && isatty.IsTerminal(file.Fd())}
}

const barWidth = 30

func (p *progress) tell(now migration.Progress) {
	share := 1.0
	if now.Total > 0 {
		share = float64(now.Done) / float64(now.Total)
	}
	if p.terminal {
		filled := int(share * barWidth)
		bar := strings.Repeat("#", filled) + strings.Repeat(".", barWidth-filled)
		fmt.Fprintf(p.w, "\r%-9s [%s] %3.0f%% %8d", now.Noun, bar, share*100, now.Records)
		return
	}
	line := fmt.Sprintf("%s %d%%", now.Noun, int(share*10)*10)
	if line != p.said {
		fmt.Fprintf(p.w, "%s, %d records\n", line, now.Records)
	}
	p.said = line
}

// end leaves the bar's line.
func (p *progress) end() {
	if p.terminal {
		fmt.Fprintln(p.w)
	}
}
