package clamd

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain/attachment"
)

// Client talks to one daemon.
type Client struct{ network, address string }

var _ attachment.Scanner = Client{}

// patience bounds one conversation: a daemon that hangs must not hold a worker.
const patience = 2 * time.Minute

// New reads an address: unix:/path, /path, tcp://host:port or host:port.
func New(address string) (Client, error) {
	path, isSocket := strings.CutPrefix(address, "unix:")
	if isSocket || strings.HasPrefix(address, "/") {
		return Client{"unix", path}, nil
	}
	host := strings.TrimPrefix(address, "tcp://")
	if _, _, err := net.SplitHostPort(host); err != nil {
		return Client{}, errors.New("it is neither host:port nor unix:/path")
	}
	return Client{"tcp", host}, nil
}

const chunkSize = 64 << 10

// Scan implements attachment.Scanner.
func (c Client) Scan(ctx context.Context, file io.Reader) (attachment.Finding, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	conn, err := (&net.Dialer{}).DialContext(ctx, c.network, c.address)
	if err != nil {
		return attachment.Finding{}, fmt.Errorf("reaching the antivirus: %w", err)
	}
	defer conn.Close()
	defer context.AfterFunc(ctx, func() { _ = conn.SetDeadline(time.Unix(1, 0)) })()
	sendErr := send(conn, file)
	if unread := (unreadable{}); errors.As(sendErr, &unread) {
		return attachment.Finding{}, fmt.Errorf("reading the file to scan: %w", unread.error)
	}
	// A daemon that refuses the stream stops reading and says why: its answer counts
	// more than the broken pipe.
	answer, err := io.ReadAll(io.LimitReader(conn, 4<<10))
	if err != nil || len(answer) == 0 {
		return attachment.Finding{}, fmt.Errorf("asking the antivirus: %w", errors.Join(sendErr, err, io.ErrUnexpectedEOF))
	}
	return read(string(bytes.TrimRight(answer, "\x00\r\n")))
}

// send writes the file as INSTREAM wants it: chunks with their length, then a zero.
func send(conn io.Writer, file io.Reader) error {
	if _, err := io.WriteString(conn, "zINSTREAM\x00"); err != nil {
		return err
	}
	buffer := make([]byte, 4+chunkSize)
	for {
		n, err := io.ReadFull(file, buffer[4:])
		binary.BigEndian.PutUint32(buffer, uint32(n))
		if n > 0 {
			if _, err := conn.Write(buffer[:4+n]); err != nil {
				return err
			}
		}
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			_, err := conn.Write(make([]byte, 4))
			return err
		case err != nil:
			return unreadable{err}
		}
	}
}

// unreadable is a fault of the file, not of the daemon: there is no answer to wait for.
type unreadable struct{ error }

// read tells "stream: OK" from "stream: Name FOUND"; the rest is an error, such as
// "INSTREAM size limit exceeded. ERROR".
func read(answer string) (attachment.Finding, error) {
	said := strings.TrimPrefix(answer, "stream: ")
	if said == "OK" && said != answer {
		return attachment.Finding{}, nil
	}
	if name, found := strings.CutSuffix(said, " FOUND"); found && name != "" {
		return attachment.Finding{Name: name, Heuristic: strings.HasPrefix(name, "Heuristics.")}, nil
	}
	return attachment.Finding{}, fmt.Errorf("the antivirus could not scan: %q", answer)
}
