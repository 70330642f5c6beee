package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	mostProofs   = 10
	longestProof = 100 // characters
)

// checkSeen refuses proofs that are not named, or twice, and a sample that is none.
func (r Rule) checkSeen() *Fault {
	if len(r.Proofs) > mostProofs {
		return fault("proofs", "証明書類は%d種類までです。", "there are at most %d proofs", mostProofs)
	}
	for i, proof := range r.Proofs {
		if n := utf8.RuneCountInString(proof); n == 0 || n > longestProof || strings.TrimSpace(proof) != proof || slices.Contains(r.Proofs[:i], proof) {
			return fault("", "証明書類の名前を1行に1つ、%d文字までで入力してください。同じものは1度だけです。", "a proof is named once, in %d characters at most", longestProof).
				within("proofs", fmt.Sprintf("proof %d", i+1))
		}
	}
	switch {
	case r.SamplePercent < 0 || r.SamplePercent > 100:
		return fault("samplePercent", "抜き取る割合は、0から100までの整数です。", "sample_percent is 0 to 100")
	case r.SamplePercent > 0 && !r.Unattended:
		return fault("samplePercent", "抜き取る割合は、審査なしで決定するときだけのものです。", "sample_percent is of what is approved unattended")
	}
	return nil
}

// fitsSeen refuses proofs of what stands on file, and that a claim is approved unattended for which somebody is asked.
func (a Asks) fitsSeen(r Rule) *Fault {
	switch {
	case a.OnFile && len(r.Proofs) > 0:
		return fault("proofs", "台帳で確認できる給付には、証明書類はいりません。", "what is on file needs no proofs")
	case r.Unattended && (!a.OnFile || a.Certificate):
		return fault("unattended", "審査なしで決定できるのは、台帳だけで確認でき、勤務先の確認もいらない給付です。", "only what is on file, without a certificate, may be approved unattended")
	}
	return nil
}

// describeSeen says how it is seen that a rule's conditions hold, a line each.
func (r Rule) describeSeen() []Text {
	var lines []Text
	if len(r.Proofs) > 0 {
		lines = append(lines, say("証明書類（いずれか）: %s", "Any one proof: %s", strings.Join(r.Proofs, "、")))
	}
	if r.Unattended {
		lines = append(lines, say("審査なしで決定し、%d%%を抜き取って確認", "Approved as it is sent; %d %% are drawn and examined", r.SamplePercent))
	}
	return lines
}
