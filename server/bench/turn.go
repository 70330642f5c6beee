package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"kyosai/server/bench/load"
)

// target is a side with what it is asked and how it has answered.
type target struct {
	load.Target
	side  *side
	turns []turn
}

// turn is what one turn of a side gave, and what the server and the database took of the machine for it.
type turn struct {
	load.Result
	cpu, database time.Duration
	memory        int64
}

func (t *target) turn(ctx context.Context, clients int, limit time.Duration, database int) (turn, error) {
	before, err := load.UsageOf(t.side.cmd.Process.Pid, database)
	if err != nil {
		return turn{}, err
	}
	result, err := t.Run(ctx, clients, limit)
	if err != nil {
		return turn{}, err
	}
	after, err := load.UsageOf(t.side.cmd.Process.Pid, database)
	if err != nil {
		return turn{}, err
	}
	return turn{result, after[0].CPU - before[0].CPU, after[1].CPU - before[1].CPU, after[0].Memory}, nil
}

// check looks at one answer: GraphQL tells a fault with a success of HTTP.
func (t *target) check(ctx context.Context) error {
	text, err := t.Answer(ctx, t.Shots[0])
	if err != nil {
		return err
	}
	var answer struct{ Errors json.RawMessage }
	if err := json.Unmarshal([]byte(text), &answer); err != nil || answer.Errors != nil {
		return fmt.Errorf("%s answers %.300s", t.side.name, text)
	}
	return nil
}

// median is the middle one of a figure of every turn.
func (t *target) median(of func(turn) float64) float64 {
	figures := make([]float64, len(t.turns))
	for i, one := range t.turns {
		figures[i] = of(one)
	}
	slices.Sort(figures)
	return figures[len(figures)/2]
}

func perSecond(t turn) float64 { return t.PerSecond() }
func p50(t turn) float64       { return float64(t.P50) / float64(time.Millisecond) }
func p99(t turn) float64       { return float64(t.P99) / float64(time.Millisecond) }
func cpuOfOne(t turn) float64 {
	return float64(t.cpu) / float64(time.Millisecond) / float64(t.Requests)
}
func databaseOfOne(t turn) float64 {
	return float64(t.database) / float64(time.Millisecond) / float64(t.Requests)
}
func mebibytes(t turn) float64 { return float64(t.memory) / (1 << 20) }
func cpuOfAll(t turn) float64  { return 100 * t.cpu.Seconds() / t.Took.Seconds() }
