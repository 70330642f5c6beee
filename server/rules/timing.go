package rules

import "fmt"

// claimWithinYears holds to the last day of so many years that begin on the day after the event.
func claimWithinYears(f Facts, params map[string]int) Outcome {
	deadline := lastDay(f.EventOn.AddDays(1), 12*params["years"])
	if f.AppliedOn.After(deadline) {
		return no(days("お申し込みの期限（%s）を過ぎています。", "The last day to apply (%s) has passed.", deadline), Text{
			"日付に誤りがないか、もう一度ご確認ください。やむを得ない事情があるときは、事務局にご相談ください。",
			"Please check the day once more. If something kept you from applying, talk to the office.",
		})
	}
	text := days("お申し込みの期限は%sです。", "The last day to apply is %s.", deadline)
	return yes(text.Ja, text.En)
}

// notInFuture holds when the event has happened on the day of applying.
func notInFuture(f Facts, _ map[string]int) Outcome {
	if f.EventOn.After(f.AppliedOn) {
		return no(Text{"まだ来ていない日付です。", "The day has not come yet."}, Text{
			"その日を迎えてから、お申し込みいただけます。日付に誤りがないかもご確認ください。",
			"You can apply once the day has come. Please check the day, too.",
		})
	}
	return yes("今日までの日付です。", "The day is not in the future.")
}

// weddingAnniversary holds on the anniversary of the wedding on file. Where none is on file, the proof tells.
func weddingAnniversary(f Facts, params map[string]int) Outcome {
	years := params["years"]
	if f.MarriedOn.IsNone() {
		return yes("ご結婚の日は、書類で確認します。", "The day of your wedding will be read from your document.")
	}
	anniversary := f.MarriedOn.AddYears(years)
	on := days("%s", "%s", anniversary)
	if f.EventOn != anniversary {
		return no(Text{
			fmt.Sprintf("記録では、ご結婚から%d年の日は%sです。", years, on.Ja),
			fmt.Sprintf("On our record your wedding was %d years before %s.", years, on.En),
		}, Text{
			"日付をその日に直すと、お申し込みいただけます。ご結婚の日の記録が違うときは、事務局へお知らせください。",
			"Change the day to that one to apply. If your wedding day on our record is wrong, let the office know.",
		})
	}
	return yes(fmt.Sprintf("ご結婚から%d年の日（%s）です。", years, on.Ja), fmt.Sprintf("It is %d years after your wedding (%s).", years, on.En))
}
