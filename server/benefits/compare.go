package benefits

import (
	"fmt"
	"slices"
	"strings"

	"kyosai/server/rules"
)

// How a kind or a rule differs from the one that is there.
const (
	Added   = "追加"
	Changed = "変更"
	Ended   = "終了"
)

// Change is one difference between two packs, in words for staff: what is new, what says something else, what is no
// longer there. Lines say what it is about, in Japanese.
type Change struct {
	Code  string
	What  string // Added, Changed or Ended
	Title string
	Lines []string
}

// String is the change as a few lines of text.
func (c Change) String() string {
	return strings.Join(append([]string{fmt.Sprintf("[%s] %s", c.What, c.Title)}, c.Lines...), "\n    ")
}

// Compare lists what a pack would change of another, kind by kind in the pack's order, then what ends.
func Compare(there, pack Pack) []Change {
	var found []Change
	for _, k := range pack.Kinds {
		old, known := there.kind(k.Code)
		if !known {
			found = append(found, Change{k.Code, Added, k.title(), k.describe()})
		} else if lines := different(old.describe(), k.describe()); len(lines) > 0 {
			found = append(found, Change{k.Code, Changed, k.title(), lines})
		}
		found = append(found, compareRules(old, k)...)
	}
	for _, old := range there.Kinds {
		if _, kept := pack.kind(old.Code); !kept {
			found = append(found, Change{old.Code, Ended, old.title(), nil})
		}
	}
	return found
}

func compareRules(old, next Kind) []Change {
	var found []Change
	for _, r := range next.Rules {
		at := slices.IndexFunc(old.Rules, func(o Rule) bool { return o.InForceFrom == r.InForceFrom })
		if at < 0 {
			found = append(found, Change{next.Code, Added, next.titleOf(r), r.describe()})
		} else if lines := different(old.Rules[at].describe(), r.describe()); len(lines) > 0 {
			found = append(found, Change{next.Code, Changed, next.titleOf(r), lines})
		}
	}
	for _, o := range old.Rules {
		if !slices.ContainsFunc(next.Rules, func(r Rule) bool { return r.InForceFrom == o.InForceFrom }) {
			found = append(found, Change{next.Code, Ended, next.titleOf(o), nil})
		}
	}
	return found
}

// different lists the lines that only one of the two has.
func different(was, is []string) []string {
	var lines []string
	for _, line := range was {
		if !slices.Contains(is, line) {
			lines = append(lines, "－ "+line)
		}
	}
	for _, line := range is {
		if !slices.Contains(was, line) {
			lines = append(lines, "＋ "+line)
		}
	}
	return lines
}

func (k Kind) title() string { return k.Name + "（" + k.Code + "）" }

func (k Kind) titleOf(r Rule) string {
	return fmt.Sprintf("%s %sからの規程", k.title(), r.InForceFrom.Era())
}

// describe says everything about a kind but its rules, a line each.
func (k Kind) describe() []string {
	lines := []string{
		"サービス: " + k.Service, "名称: " + k.Name, "英語名: " + k.NameEn, "説明: " + k.Description,
		"たずねること: " + words(k.Asks), "続柄: " + words(k.Relations),
		"事業所の証明: " + k.Certificate, "ホストの種類: " + k.Host, "ホストの種類（あいまい）: " + words(k.HostUnsure),
	}
	if k.Occasion != nil {
		lines = append(lines, fmt.Sprintf("きっかけ: %sから%d年", k.Occasion.From, k.Occasion.Years))
	}
	for _, of := range []struct {
		is   bool
		line string
	}{
		{k.OnFile, "記録で確認でき、証明書類がいらない"}, {k.Sensitive, "閲覧に目的が必要"}, {k.Cheerful, "お祝い"}, {k.Mourning, "弔事"},
		{k.Birth, "出生"}, {k.Heir, "遺族からの申請"}, {k.Open, "受付中"},
		{k.CouponMonths > 0, fmt.Sprintf("割引券で渡す（請求は出発から%dか月まで）", int(k.CouponMonths))},
	} {
		if of.is {
			lines = append(lines, of.line)
		}
	}
	return lines
}

// describe says what a rule gives and wants, a line each.
func (r Rule) describe() []string {
	if r.Ends {
		return []string{"この日から給付しない"}
	}
	made, lines := r.AsRule(), []string(nil)
	for _, line := range rules.DescribeRule(&made) {
		lines = append(lines, line.Ja)
	}
	return lines
}

func words(list []string) string {
	if len(list) == 0 {
		return "なし"
	}
	return strings.Join(list, "、")
}
