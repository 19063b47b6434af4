package api

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/etalab/portail-eig/domain"
)

// requestTime bounds a request, and so every query it makes, where nothing else is said.
const requestTime = 20 * time.Second

// identify gives the request an id, told back and written in logs and audit rows.
func (s *Server) identify(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		id := domain.NewID[struct{}]().String()
		c.Response().Header().Set("X-Request-Id", id)
		c.SetRequest(c.Request().WithContext(domain.WithRequest(c.Request().Context(), &domain.Request{ID: id})))
		return next(c)
	}
}

// logged writes one line a request: route pattern, never the path with its ids or
// the query, and no personal data.
func (s *Server) logged(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		start, base := time.Now(), c.Request().Context()
		if err := next(c); err != nil {
			c.Error(err)
		}
		level := slog.LevelInfo
		// A browser that left in between is no fault of ours.
		if c.Response().Status >= http.StatusInternalServerError && base.Err() == nil {
			level = slog.LevelError
		}
		s.Log.LogAttrs(c.Request().Context(), level, "request",
			slog.String("request_id", domain.RequestOf(c.Request().Context()).ID), slog.String("method", c.Request().Method),
			slog.String("route", c.Path()), slog.Int("status", c.Response().Status), slog.Int64("bytes", c.Response().Size),
			slog.Duration("took", time.Since(start)))
		return nil
	}
}

// recovered turns a panic into an internal error with its stack in the log.
func (s *Server) recovered(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) (err error) {
		defer func() {
			if p := recover(); p != nil {
				s.Log.ErrorContext(c.Request().Context(), "panic", "request_id", domain.RequestOf(c.Request().Context()).ID,
					"panic", fmt.Sprint(p), "stack", string(debug.Stack()))
				err = fmt.Errorf("panic in a handler")
			}
		}()
		return next(c)
	}
}

// secured sets the headers every answer carries; the site adds its own policy.
func secured(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Response().Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		h.Set("Cache-Control", "no-store")
		h.Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
		return next(c)
	}
}

// sameSite refuses unsafe requests that another site sends with our cookies.
func (s *Server) sameSite(next echo.HandlerFunc) echo.HandlerFunc {
	protection := http.NewCrossOriginProtection()
	return func(c echo.Context) error {
		if err := protection.Check(c.Request()); err != nil {
			return domain.Fail(domain.Forbidden, "cross_site", domain.Text{
				FR: "Cette demande vient d’un autre site : elle est refusée.", EN: "This request comes from another site: it is refused.",
			}).Because(err)
		}
		return next(c)
	}
}

// timed bounds the request's time. A file may take as long as a slow line needs.
func (s *Server) timed(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		limit := s.RequestTime
		if op, known := s.document.find(c); known && streams(op.op) {
			limit = uploadTimeout
		}
		ctx, cancel := context.WithTimeout(c.Request().Context(), limit)
		defer cancel()
		c.SetRequest(c.Request().WithContext(ctx))
		return next(c)
	}
}
