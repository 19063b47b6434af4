package api

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/etalab/portail-eig/domain"
)

// keptHeaders are repeated with a kept answer.
var keptHeaders = []string{"Content-Type", "Etag", "Location"}

// retriable makes a mutation safe to send twice: a known Idempotency-Key gets the
// kept answer before If-Match is even looked at; a new one is recorded by the unit
// of work in the transaction of its effect, and its answer kept here.
func (s *Server) retriable(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		key := c.Request().Header.Get("Idempotency-Key")
		who := callerOf(c.Request().Context())
		if key == "" || !who.Actor.SignedIn() || safe(c.Request().Method) {
			return next(c)
		}
		retry, err := s.retryOf(c, key)
		if err != nil {
			return err
		}
		if told, err := s.replayOr(c, retry); told || err != nil {
			return err
		}
		domain.RequestOf(c.Request().Context()).Retry = retry
		record := &recorder{ResponseWriter: c.Response().Writer}
		c.Response().Writer = record
		err = next(c)
		if errors.Is(err, domain.ErrReplayed) {
			_, err = s.replay(c, retry)
			return err
		}
		if err == nil && retry.Recorded {
			s.keep(c, retry, record)
		}
		return err
	}
}

func safe(method string) bool { return method == http.MethodGet || method == http.MethodHead }

// retryOf names the mutation: its key, and the digest of all that makes it what it is.
func (s *Server) retryOf(c echo.Context, key string) (*domain.Retry, error) {
	op, _ := s.document.find(c)
	retry := &domain.Retry{Account: callerOf(c.Request().Context()).Actor.Account, Key: key, Operation: string(op.id)}
	if file, ok := c.Request().Body.(*streamed); ok {
		file.names(c, retry)
		return retry, nil
	}
	body, err := io.ReadAll(c.Request().Body)
	if err != nil {
		return nil, fmt.Errorf("reading a checked body again: %w", err)
	}
	if held, ok := c.Request().Body.(validBody); ok {
		c.Request().Body = validBody{Reader: bytes.NewReader(body), value: held.value}
	}
	retry.Digest = digest(c, c.Request().Header.Get("If-Match"), string(body))
	return retry, nil
}

// digest is that of the request's own parts and of those given.
func digest(c echo.Context, parts ...string) []byte {
	h := sha256.New()
	for _, part := range append([]string{c.Request().Method, c.Request().URL.RequestURI()}, parts...) {
		h.Write(fmt.Appendf(nil, "%d:%s", len(part), part)) // a hash never fails to be written to
	}
	return h.Sum(nil)
}

// replay answers with what was kept, if the key is known.
func (s *Server) replay(c echo.Context, retry *domain.Retry) (bool, error) {
	kept, known, err := s.Retries.FindAnswer(c.Request().Context(), retry)
	if err != nil || !known {
		return false, err
	}
	if kept.Status == 0 {
		return true, done()
	}
	for name, value := range kept.Headers {
		c.Response().Header().Set(name, value)
	}
	c.Response().WriteHeader(kept.Status)
	_, err = c.Response().Write(kept.Body)
	return true, err
}

// done is the answer when the act was committed but its answer is still being
// written, or was lost with the process that made it.
func done() error {
	return domain.Fail(domain.Conflict, "conflict", domain.Text{
		FR: "Cette demande a bien été enregistrée. Rechargez la page pour en voir le résultat.",
		EN: "This request was recorded. Reload the page to see its result.",
	})
}

// keep stores the answer. The client may already be gone: the store does not
// depend on its connection.
func (s *Server) keep(c echo.Context, retry *domain.Retry, record *recorder) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(c.Request().Context()), s.RequestTime)
	defer cancel()
	a := domain.Answer{Status: c.Response().Status, Body: record.body.Bytes(), Headers: map[string]string{}}
	for _, name := range keptHeaders {
		if v := c.Response().Header().Get(name); v != "" {
			a.Headers[name] = v
		}
	}
	if err := s.Retries.KeepAnswer(ctx, retry, a); err != nil {
		s.Log.ErrorContext(ctx, "keeping an answer", "error", err.Error())
	}
}

// recorder copies what is answered.
type recorder struct {
	http.ResponseWriter
	body bytes.Buffer
}

// Write implements io.Writer.
func (r *recorder) Write(p []byte) (int, error) {
	r.body.Write(p)
	n, err := r.ResponseWriter.Write(p)
	if err != nil {
		return n, fmt.Errorf("answering: %w", err)
	}
	return n, nil
}

// Unwrap serves http.ResponseController.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }
