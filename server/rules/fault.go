package rules

// Fault is what is wrong with a rule and how to mend it.
type Fault struct {
	Field string // where, such as conditions.1.months or award.steps.0
	Says  Text
	at    string // where, in English, for who reads a file
}

// Error says it in English.
func (f *Fault) Error() string { return f.at + f.Says.En }

// fault makes one of a field of what is checked.
func fault(field, ja, en string, values ...any) *Fault {
	return &Fault{Field: field, Says: say(ja, en, values...)}
}

// within says in what the field stands.
func (f *Fault) within(field, at string) *Fault {
	if f.Field != "" {
		field += "." + f.Field
	}
	return &Fault{Field: field, Says: f.Says, at: at + ": " + f.at}
}
