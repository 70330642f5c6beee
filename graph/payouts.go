package graph

import (
	"encoding/base64"

	"kyosai/gen/ent"
	gengraph "kyosai/gen/graph"
	"kyosai/server/payouts"
	"kyosai/server/problem"
)

// fileOf reads a file out of an input.
func fileOf(content string) ([]byte, error) {
	raw, err := base64.StdEncoding.DecodeString(content)
	if err != nil {
		return nil, problem.In("file", "file_broken", "ファイルが途中で壊れました。もう一度選んでください。")
	}
	return raw, nil
}

// answered is what the bank's answer to a run comes to.
func answered(results *payouts.Results, err error) (*gengraph.PayoutResultsPayload, error) {
	problems, err := refused(err)
	return &gengraph.PayoutResultsPayload{Results: results, Problems: problems}, err
}

// paidOut is what a verb on a payment run answers with.
func paidOut(run *ent.Payout, err error) (*gengraph.PayoutPayload, error) {
	problems, err := refused(err)
	return &gengraph.PayoutPayload{Payout: run, Problems: problems}, err
}
