package migration

import "kyosai/server/migration/layout"

// Report says what became of an extract's records.
type Report struct {
	// Companies, Members and Payments count the records of a file each.
	Companies *Counts `json:"companies"`
	Members   *Counts `json:"members"`
	Payments  *Counts `json:"payments"`
	// Seconds is how long the import took.
	Seconds float64 `json:"seconds"`
	// Run is the import run's key.
	Run string `json:"run"`
	// DryRun tells that nothing was written.
	DryRun bool `json:"dry_run,omitempty"`
	// Mended names the mended records that were fed in, so that none is loaded twice.
	Mended []string `json:"mended,omitempty"`
}

// Counts says what became of a file's records. Loaded is every accepted record:
// New, Changed or Unchanged.
type Counts struct {
	Records   int `json:"records"`
	Loaded    int `json:"loaded"`
	New       int `json:"new"`
	Changed   int `json:"changed"`
	Unchanged int `json:"unchanged"`
	// Rejected and Warned count records by their verdicts.
	Rejected map[string]int `json:"rejected"`
	Warned   map[string]int `json:"warned"`
	// Notes count what looks odd and changes no verdict.
	Notes map[string]int `json:"notes,omitempty"`
}

func newReport(run string) *Report {
	counts := func() *Counts {
		return &Counts{Rejected: map[string]int{}, Warned: map[string]int{}, Notes: map[string]int{}}
	}
	return &Report{Companies: counts(), Members: counts(), Payments: counts(), Run: run}
}

// Of is the counts of a noun's file.
func (r *Report) Of(n layout.Noun) *Counts {
	return [...]*Counts{r.Companies, r.Members, r.Payments}[n]
}

// outcome is what loading a record came to.
type outcome int

const (
	isNew outcome = iota
	isChanged
	isUnchanged
)

// count puts a verdict and what came of it into the counts.
func (c *Counts) count(v verdict, o outcome) {
	c.Records++
	if v.rejected != "" {
		c.Rejected[v.rejected]++
		return
	}
	c.Loaded++
	switch o {
	case isNew:
		c.New++
	case isChanged:
		c.Changed++
	case isUnchanged:
		c.Unchanged++
	}
	for _, warning := range v.warnings {
		c.Warned[warning]++
	}
	for _, note := range v.notes {
		c.Notes[note]++
	}
}
