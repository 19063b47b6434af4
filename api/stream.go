package api

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"mime"
	"net/http"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/labstack/echo/v4"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/attachment"
)

const (
	// uploadTimeout lets 10 MB through a line of 12 kB/s.
	uploadTimeout = 15 * time.Minute
	// stalled is how long a sending may bring nothing.
	stalled = 30 * time.Second
	// maxUpload lets the domain see that a file is too large, and no more.
	maxUpload = attachment.MaxSize + 1
)

const octets = "application/octet-stream"

// streams tells an operation whose body is a file: it is never read whole here.
func streams(op *openapi3.Operation) bool {
	return op.RequestBody != nil && op.RequestBody.Value.Content[octets] != nil
}

// streamed is a body on its way in. It is hashed as it passes, so that a file sent
// again with the same key is known by all its bytes.
type streamed struct {
	from   io.ReadCloser
	length int64 // as announced; -1 when not
	sum    hash.Hash
	still  func(time.Time) // by when the next bytes must come
	wanted context.Context // ends when nobody waits for the file any more
	ended  func(sum string)
}

// stream puts a body that streams in place of the request's.
func stream(c echo.Context) error {
	r := c.Request()
	if media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || media != octets {
		return unsupported()
	}
	deadlines := http.NewResponseController(c.Response())
	r.Body = &streamed{
		from: http.MaxBytesReader(c.Response(), r.Body, maxUpload), length: r.ContentLength, sum: sha256.New(),
		still: func(t time.Time) { _ = deadlines.SetReadDeadline(t) }, ended: func(string) {}, // a test's recorder has no deadline
		wanted: r.Context(),
	}
	return nil
}

// Read implements io.Reader. Once nobody wants the file, a reading that waits for bytes
// is woken and none begins: what waits for the request waits for no dead line.
func (s *streamed) Read(p []byte) (int, error) {
	s.still(time.Now().Add(stalled))
	if err := s.wanted.Err(); err != nil { // asked after the limit is set: one that ends later shortens it
		return 0, fmt.Errorf("reading a file that nobody waits for: %w", err)
	}
	rest := context.AfterFunc(s.wanted, func() { s.still(time.Now()) })
	n, err := s.from.Read(p)
	rest()             // the connection may serve another request after this one
	s.sum.Write(p[:n]) // a hash never fails to be written to
	if err != nil {
		s.still(time.Time{}) // what follows the body has its own limits
	}
	if errors.Is(err, io.EOF) {
		s.ended(hex.EncodeToString(s.sum.Sum(nil)))
	}
	return n, err // the reader's own error, as it is
}

// Close implements io.Closer.
func (s *streamed) Close() error { return s.from.Close() } // as above

// names completes the retry's digest once the last byte has passed, before anything
// is written to the database.
func (s *streamed) names(c echo.Context, retry *domain.Retry) {
	s.ended = func(sum string) { retry.Digest = digest(c, c.Request().Header.Get("Content-Disposition"), sum) }
}

// replayOr answers with what was kept. The digest of a file is known only once it has
// come: a key already used waits for the whole file before it is compared.
func (s *Server) replayOr(c echo.Context, retry *domain.Retry) (bool, error) {
	told, err := s.replay(c, retry)
	file, ok := c.Request().Body.(*streamed)
	if !ok || domain.CodeOf(err) != "idempotency_mismatch" {
		return told, err
	}
	if _, err := io.Copy(io.Discard, file); err != nil {
		return false, fmt.Errorf("reading a file sent again: %w", attachment.Refuse(attachment.Cut).Because(err))
	}
	return s.replay(c, retry)
}
