// Package clamd asks ClamAV's daemon whether bytes hold a virus: clamd's own protocol over a Unix socket or TCP, of which
// we need one command, INSTREAM, and the question whether somebody is there.
package clamd

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"
)

// Client asks one daemon, with a connection for each question, as the daemon wants it.
type Client struct {
	network, address string
}

// errAddress says what an address looks like.
var errAddress = errors.New("give unix:/PATH of clamd's socket, or tcp:HOST:PORT")

// New makes a client for the daemon at unix:/PATH or tcp:HOST:PORT; it does not connect yet.
func New(address string) (*Client, error) {
	network, rest, _ := strings.Cut(address, ":")
	switch network {
	case "unix":
		if strings.HasPrefix(rest, "/") {
			return &Client{network, rest}, nil
		}
	case "tcp":
		if host, port, err := net.SplitHostPort(rest); err == nil && host != "" && port != "" {
			return &Client{network, rest}, nil
		}
	}
	return nil, errAddress
}

// Check tells whether an address is well formed.
func Check(address string) error {
	_, err := New(address)
	return err
}

// patience is how long the daemon may take for one question: the largest proof takes it a second or two.
const patience = 40 * time.Second

// Ping asks whether the daemon answers.
func (c *Client) Ping(ctx context.Context) error {
	reply, err := c.ask(ctx, func(line net.Conn) error { return send(line, []byte("zPING\x00")) })
	if err == nil && reply != "PONG" {
		err = fmt.Errorf("clamd answers a ping with %q", reply)
	}
	return err
}

// Scan sends the content and gives the daemon's verdict. An error means that there is none: the daemon is away, slow,
// or does not take contents of this size.
func (c *Client) Scan(ctx context.Context, content io.Reader) (Verdict, error) {
	reply, err := c.ask(ctx, func(line net.Conn) error { return stream(line, content) })
	if err != nil {
		return Verdict{}, err
	}
	return parseReply(reply)
}

// ask connects, sends and reads the one reply. Where sending fails the daemon may have said why before it hung up, so its
// reply is read all the same and goes before the failure.
func (c *Client) ask(ctx context.Context, question func(net.Conn) error) (string, error) {
	ctx, done := context.WithTimeout(ctx, patience)
	defer done()
	var dialer net.Dialer
	line, err := dialer.DialContext(ctx, c.network, c.address)
	if err != nil {
		return "", fmt.Errorf("reach clamd: %w", err)
	}
	defer func() { _ = line.Close() }() // nothing more is said on it
	stop := context.AfterFunc(ctx, func() { _ = line.SetDeadline(time.Unix(1, 0)) })
	defer stop()
	sent := question(line)
	if sent != nil && !errors.Is(sent, errBroken) {
		return "", sent // the daemon waits for the rest, and says nothing
	}
	reply, err := readReply(line)
	if err != nil {
		return "", fmt.Errorf("ask clamd: %w", errors.Join(sent, err))
	}
	return reply, nil
}

// errBroken is the daemon's hanging up while it is sent to.
var errBroken = errors.New("the line broke")

// piece is how much is sent at once.
const piece = 64 << 10

// stream sends the content in pieces, each behind its length, and a length of none at the end.
func stream(line net.Conn, content io.Reader) error {
	if err := send(line, []byte("zINSTREAM\x00")); err != nil {
		return err
	}
	buffer := make([]byte, 4+piece)
	for {
		n, err := io.ReadFull(content, buffer[4:])
		if n > 0 {
			binary.BigEndian.PutUint32(buffer, uint32(n))
			if err := send(line, buffer[:4+n]); err != nil {
				return err
			}
		}
		switch {
		case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
			return send(line, make([]byte, 4))
		case err != nil:
			return err
		}
	}
}

func send(line net.Conn, bytes []byte) error {
	if _, err := line.Write(bytes); err != nil {
		return fmt.Errorf("%w: %w", errBroken, err)
	}
	return nil
}
