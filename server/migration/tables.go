package migration

import (
	"kyosai/server/migration/bulk"
)

// tables are what an import writes to, each for new rows and for changed ones.
type tables struct {
	writer      *bulk.Writer
	companies   [2]*bulk.Table // by outcome: isNew, isChanged
	members     [2]*bulk.Table
	employments [2]*bulk.Table
	payments    *bulk.Table
	records     *bulk.Table
}

var (
	companyColumns = []string{"id", "code", "name", "kana", "postal_code", "address", "telephone", "joined_on", "withdrew_on",
		"name_key", "kana_key", "telephone_key"}
	memberColumns = []string{"id", "number", "name", "kana", "sex", "born_on", "married_on", "joined_on", "left_on",
		"name_key", "kana_key", "given_name_key", "given_kana_key"}
	employmentColumns = []string{"id", "member_id", "company_id", "type", "location", "hired_on", "from_on", "until_on"}
	paymentColumns    = []string{"id", "member_id", "host_kind", "kind_id", "relation", "paid", "amount", "occurrence"}
	recordColumns     = []string{"id", "run_id", "noun", "verdict", "reason", "file", "record", "byte", "raw", "decoded"}
)

// newTables names the tables in the order of their foreign keys.
func newTables(w *bulk.Writer) (*tables, error) {
	t := &tables{writer: w}
	for _, pair := range []struct {
		of          *[2]*bulk.Table
		noun, table string
		columns     []string
	}{
		{&t.companies, "Company", "companies", companyColumns},
		{&t.members, "Member", "members", memberColumns},
		{&t.employments, "Employment", "employments", employmentColumns},
	} {
		var err error
		if pair.of[isNew], err = w.Inserts(pair.noun, pair.table, pair.columns...); err != nil {
			return nil, err
		}
		if pair.of[isChanged], err = w.Updates(pair.noun, pair.table, pair.columns...); err != nil {
			return nil, err
		}
	}
	var err error
	if t.payments, err = w.Inserts("Payment", "payments", paymentColumns...); err != nil {
		return nil, err
	}
	t.records, err = w.Inserts("ImportRecord", "import_records", recordColumns...)
	return t, err
}
