package byhand

import (
	"context"
	"database/sql"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"kyosai/server/kana"
	"kyosai/server/page"
)

type found struct {
	Type    string      `json:"__typename"`
	Members foundPeople `json:"members"`
}

type foundPeople struct {
	list[foundMember]
	Info  pageInfo `json:"pageInfo"`
	Total int      `json:"totalCount"`
}

type foundMember struct {
	Type       string           `json:"__typename"`
	ID         string           `json:"id"`
	Born       *string          `json:"bornOn"`
	Employment *foundEmployment `json:"employment"`
	Kana       string           `json:"kana"`
	Left       *string          `json:"leftOn"`
	Name       string           `json:"name"`
	Number     string           `json:"number"`
	Telephone  string           `json:"telephone"`
	key        string
}

type foundEmployment struct {
	Type    string       `json:"__typename"`
	Company foundCompany `json:"company"`
	ID      string       `json:"id"`
}

type foundCompany struct {
	Type string `json:"__typename"`
	Code string `json:"code"`
	ID   string `json:"id"`
	Name string `json:"name"`
}

const selectCompanies = `SELECT id FROM companies WHERE kana_key LIKE ? OR name_key LIKE ? ORDER BY id LIMIT 50`

const selectFound = `SELECT m.id, m.number, m.name, m.kana, m.born_on, m.left_on, m.telephone, m.kana_key FROM members m`

const (
	whole   = `m.kana_key >= ? AND m.kana_key < ?`
	given   = `m.given_kana_key = ?`
	inOrder = ` ORDER BY m.kana_key, m.id LIMIT ?`
)

const selectWork = `SELECT e.member_id, e.id, e.until_on, c.id, c.code, c.name FROM employments e JOIN companies c ON c.id = e.company_id
WHERE e.member_id IN (`

// search answers a search by kana, the way that staff type it most often.
func (s server) search(r *http.Request, _ *viewer) (any, *line, error) {
	ctx, reading := r.Context(), kana.FoldKana(r.FormValue("search"))
	first, err := strconv.Atoi(r.FormValue("first"))
	if err != nil {
		return nil, nil, err
	}
	people, total, err := s.people(ctx, reading, first+1)
	if err != nil {
		return nil, nil, err
	}
	subjects, err := s.work(ctx, people)
	if err != nil {
		return nil, nil, err
	}
	answer := found{Type: "Query"}
	answer.Members.Total = total
	answer.Members.Info = pageInfo{Type: "PageInfo", More: len(people) > first}
	people = people[:min(first, len(people))]
	if len(people) > 0 {
		last := people[len(people)-1]
		cursor := page.Cursor(last.key, last.ID)
		answer.Members.Info.End = &cursor
	}
	answer.Members.list = listOf("MemberConnection", "MemberEdge", people)
	return answer, &line{"Members", "R7 not yet approved R10 R3 R2 R16", subjects}, nil
}

// people finds the members by their own reading, whole or given, and those who work for a company whose name holds it:
// each way by its own index, in one statement, and another one to count them.
func (s server) people(ctx context.Context, reading string, most int) (people []foundMember, total int, err error) {
	within := "%" + reading + "%"
	companies, err := rows(ctx, s.db, func(row *sql.Rows, id *string) error { return row.Scan(id) }, selectCompanies, within, within)
	if err != nil {
		return nil, 0, err
	}
	var finds, counts []string
	var findArgs, countArgs []any
	for _, way := range waysOf(reading, companies) {
		finds = append(finds, "("+selectFound+" WHERE "+way.where+inOrder+")")
		counts = append(counts, "(SELECT COUNT(*) FROM members m WHERE "+way.where+")")
		findArgs, countArgs = append(append(findArgs, way.args...), most), append(countArgs, way.args...)
	}
	query := strings.Join(finds, " UNION ALL ") + " ORDER BY kana_key, id LIMIT ?"
	if people, err = rows(ctx, s.db, scanFound, query, append(findArgs, most)...); err != nil {
		return nil, 0, err
	}
	err = row(ctx, s.db, []any{&total}, "SELECT "+strings.Join(counts, " + "), countArgs...)
	return people, total, err
}

// way is one way in which a reading may mean a member, without those whom an earlier way finds.
type way struct {
	where string
	args  []any
}

func waysOf(reading string, companies []string) []way {
	own := []any{reading, reading + "\U0010FFFF"}
	ways := []way{{whole, own}, {given + " AND NOT (" + whole + ")", append([]any{reading}, own...)}}
	if len(companies) == 0 {
		return ways
	}
	there := way{"NOT (" + whole + ") AND NOT (" + given + ")" + worksFor(len(companies)), append(slices.Clone(own), reading)}
	for _, company := range companies {
		there.args = append(there.args, company)
	}
	return append(ways, there)
}

func worksFor(companies int) string {
	return " AND EXISTS (SELECT 1 FROM employments e WHERE e.member_id = m.id AND e.until_on IS NULL AND e.company_id IN (" +
		strings.Repeat(", ?", companies)[2:] + "))"
}

// work fills in where the members work, and gives their keys for the record.
func (s server) work(ctx context.Context, people []foundMember) ([]string, error) {
	if len(people) == 0 {
		return nil, nil
	}
	keys, args, at := make([]string, len(people)), make([]any, len(people)), map[string]*foundMember{}
	for i := range people {
		keys[i], args[i], at[people[i].ID] = people[i].ID, people[i].ID, &people[i]
	}
	query := selectWork + strings.Repeat(", ?", len(people))[2:] + ") ORDER BY e.from_on DESC, e.id DESC"
	held := map[string]bool{}
	_, err := rows(ctx, s.db, func(row *sql.Rows, _ *struct{}) error {
		work, member, until := &foundEmployment{Type: "Employment", Company: foundCompany{Type: "Company"}}, "", sql.NullString{}
		err := row.Scan(&member, &work.ID, &until, &work.Company.ID, &work.Company.Code, &work.Company.Name)
		if m := at[member]; m.Employment == nil || !until.Valid && !held[member] {
			m.Employment, held[member] = work, !until.Valid
		}
		return err
	}, query, args...)
	return keys, err
}

func scanFound(row *sql.Rows, m *foundMember) error {
	var born, left sql.NullString
	err := row.Scan(&m.ID, &m.Number, &m.Name, &m.Kana, &born, &left, &m.Telephone, &m.key)
	m.Type, m.Born, m.Left = "Member", text(born), text(left)
	return err
}
