package bulk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"entgo.io/ent/dialect"
	"github.com/go-sql-driver/mysql"
)

// write writes the waiting rows in the fastest way that the engine has.
func (l load) write(ctx context.Context) error {
	if l.writer.dialect != dialect.MySQL || l.writer.plain || l.update {
		return l.insert(ctx)
	}
	var text bytes.Buffer
	if !l.encode(&text) {
		return l.insert(ctx)
	}
	err := l.load(ctx, &text)
	if refused(err) {
		l.writer.plain = true
		return l.insert(ctx)
	}
	return err
}

// loads numbers the readers, whose names the driver keeps for the process.
var loads atomic.Int64

// load sends the rows as LOAD DATA. With LOCAL the server takes a row that it
// cannot store for a warning, so both counts are looked at.
func (l load) load(ctx context.Context, text io.Reader) error {
	name := "kyosai-" + strconv.FormatInt(loads.Add(1), 10)
	mysql.RegisterReaderHandler(name, func() io.Reader { return text })
	defer mysql.DeregisterReaderHandler(name)
	result, err := l.writer.tx.ExecContext(ctx, fmt.Sprintf("LOAD DATA LOCAL INFILE 'Reader::%s' INTO TABLE %s CHARACTER SET utf8mb4 (%s)",
		name, l.name, strings.Join(quoted(l.columns), ", ")))
	if err != nil {
		return err
	}
	stored, err := result.RowsAffected()
	if err != nil {
		return err
	}
	if sent := len(l.rows) / len(l.columns); int(stored) != sent {
		return fmt.Errorf("the server stored %d of %d rows: %w", stored, sent, l.warning(ctx))
	}
	return l.warning(ctx)
}

// warning is the first thing that the server warned of, nil if nothing.
func (t *Table) warning(ctx context.Context) error {
	rows, err := t.writer.tx.QueryContext(ctx, "SHOW WARNINGS LIMIT 1")
	if err != nil {
		return err
	}
	defer rows.Close()
	if !rows.Next() {
		return rows.Err()
	}
	var level, message string
	var code int
	if err := rows.Scan(&level, &code, &message); err != nil {
		return err
	}
	return fmt.Errorf("%s %d: %s", strings.ToLower(level), code, message)
}

// refused tells whether the server or an account may not LOAD DATA LOCAL.
func refused(err error) bool {
	var m *mysql.MySQLError
	return errors.As(err, &m) && (m.Number == 1148 || m.Number == 3948 || m.Number == 4166)
}

// encode writes the rows as LOAD DATA reads them; false if a value has no such
// form (bytes, which the server would take for text).
func (l load) encode(out *bytes.Buffer) bool {
	for i, value := range l.rows {
		if !encodeValue(out, value) {
			return false
		}
		if (i+1)%len(l.columns) == 0 {
			out.WriteByte('\n')
		} else {
			out.WriteByte('\t')
		}
	}
	return true
}

func encodeValue(out *bytes.Buffer, value any) bool {
	switch v := value.(type) {
	case nil:
		out.WriteString(`\N`)
	case string:
		encodeText(out, v)
	case int:
		out.WriteString(strconv.Itoa(v))
	case int64:
		out.WriteString(strconv.FormatInt(v, 10))
	case time.Time:
		out.WriteString(v.UTC().Format("2006-01-02 15:04:05.000000"))
	default:
		return false
	}
	return true
}

func encodeText(out *bytes.Buffer, text string) {
	if !strings.ContainsAny(text, "\\\t\n\r\x00") {
		out.WriteString(text)
		return
	}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			out.WriteString(`\\`)
		case '\t':
			out.WriteString(`\t`)
		case '\n':
			out.WriteString(`\n`)
		case '\r':
			out.WriteString(`\r`)
		case 0:
			out.WriteString(`\0`)
		default:
			out.WriteByte(text[i])
		}
	}
}
