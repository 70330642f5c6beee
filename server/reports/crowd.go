package reports

// crowd are members, each once.
type crowd map[string]struct{}

func (c crowd) few() bool { return few(len(c)) }

// fewest is how many people a number has to be of to be shown.
const fewest = 5

func few(people int) bool { return people > 0 && people < fewest }

// The ways that members have a part in a number; Row says what each does to its yen. Who is counted in any other number than those
// of money had it.
const (
	had   = iota // had what they applied for
	paid         // of those who had it
	owes         // had it and have not paid
	fee          // called it off, and a fee was kept
	back         // yen went back to them
	due          // called it off or gave it back, and their yen are here yet
	along        // of those who paid, took companions along
	mixed        // of those, took companions of another fee than their own
	ways
)

// cell is a number with whom it is of, in each way.
type cell struct {
	n      int
	who    [ways]crowd
	hidden bool
}

func (c *cell) join(way int, member string) {
	if c.who[way] == nil {
		c.who[way] = crowd{}
	}
	c.who[way][member] = struct{}{}
}

// people is how many the most are who have one part in it.
func (c *cell) people() (most int) {
	for _, who := range c.who {
		most = max(most, len(who))
	}
	return most
}

// tells holds where a number tells of one to four people: of who has one of the parts in it, or of who is left when those who paid
// are taken from those who had it.
func (c *cell) tells() bool {
	for _, who := range c.who[paid:] {
		if who.few() {
			return true
		}
	}
	return few(len(c.who[had]) - len(c.who[paid]))
}

// together is the sum of cells, in which each member is once.
func together(some []*cell) *cell {
	all := &cell{}
	for _, c := range some {
		all.n += c.n
		for way, who := range c.who {
			for member := range who {
				all.join(way, member)
			}
		}
	}
	return all
}
