package api

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/administration"
	"github.com/etalab/portail-eig/domain/anonymity"
	"github.com/etalab/portail-eig/domain/answer"
	"github.com/etalab/portail-eig/domain/arrival"
	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/host"
	"github.com/etalab/portail-eig/domain/jury"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/domain/readership"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/reading/dealing"
	"github.com/etalab/portail-eig/domain/receipt"
	"github.com/etalab/portail-eig/domain/release"
	"github.com/etalab/portail-eig/domain/reminder"
	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/domain/thread"
	"github.com/etalab/portail-eig/domain/wish"
)

// Services is what the handlers ask: one service a concept.
type Services struct {
	Accounts        account.Service
	Promotions      promotion.Service
	Calls           call.Service
	Dossiers        dossier.Service
	Attachments     attachment.Service
	Administrations administration.Service
	Challenges      challenge.Service
	Juries          jury.Service
	Hosts           host.Service
	Arrivals        arrival.Service
	Anonymity       anonymity.Service
	Readings        reading.Service
	Readerships     readership.Service
	Conflicts       conflict.Service
	Dealings        dealing.Service
	Releases        release.Service
	Wishes          wish.Service
	Receipts        receipt.Service
	Teams           team.Service
	Reminders       reminder.Service
	Threads         thread.Service
	Answers         answer.Service
}

// RunDue sends what fell due by time alone, whichever concept it belongs to.
func (s Services) RunDue(ctx context.Context) error {
	return errors.Join(s.Reminders.RunDue(ctx), s.Readings.TellReaders(ctx), s.Readerships.RemindReaders(ctx))
}

// Retries remembers mutations by their Idempotency-Key.
type Retries interface {
	FindAnswer(ctx context.Context, retry *domain.Retry) (domain.Answer, bool, error)
	KeepAnswer(ctx context.Context, retry *domain.Retry, a domain.Answer) error
}

// Config is what the edge needs beside the services.
type Config struct {
	Services Services
	Retries  Retries
	Mails    mail.Renderer
	// Ready answers nil when the portal can serve: database reached, schema current.
	Ready func(context.Context) error
	// Demo is nil except where the portal runs as a demonstration.
	Demo Demo
	// Site serves everything that is not the API.
	Site http.Handler
	Log  *slog.Logger
	// TrustedProxies are the networks whose X-Forwarded-For is believed.
	TrustedProxies []string
	// RequestTime bounds every request but the sending of files; zero is 20 s.
	RequestTime time.Duration
}

// Server implements the contract.
type Server struct {
	Config
	document *document
}

// Base is where the contract is mounted.
const Base = "/api/v1"

// New builds the edge with its middlewares and routes.
func New(cfg Config) (*echo.Echo, error) {
	doc, err := loadDocument()
	if err != nil {
		return nil, err
	}
	cfg.RequestTime = cmp.Or(cfg.RequestTime, requestTime)
	s := &Server{Config: cfg, document: doc}
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	if e.IPExtractor, err = extractor(cfg.TrustedProxies); err != nil {
		return nil, err
	}
	e.HTTPErrorHandler = s.renderError
	e.Use(s.identify, s.logged, s.recovered, secured, s.sameSite)
	strict := contract.NewStrictHandler(s, []contract.StrictMiddlewareFunc{s.validated})
	group := e.Group(Base, s.timed, s.authenticated, s.conform, s.retriable)
	contract.RegisterHandlers(group, strict)
	s.registerPlain(e)
	return e, nil
}

// registerPlain adds what is not in the contract: health, the contract itself and
// the site.
func (s *Server) registerPlain(e *echo.Echo) {
	e.GET("/livez", func(c echo.Context) error { return c.String(http.StatusOK, "ok\n") })
	e.GET("/readyz", s.readyz)
	e.GET("/api/openapi.yaml", s.document.serve)
	e.GET(receiptKeysAddress, s.receiptKeys)
	e.RouteNotFound("/api/*", s.unrouted)
	if s.Site != nil {
		site := echo.WrapHandler(s.Site)
		e.GET("/*", site)
		e.HEAD("/*", site)
	}
}

// unrouted answers for an address of the API that no operation has with this method.
func (s *Server) unrouted(c echo.Context) error {
	if methods := s.document.methods(c.Request().URL.Path); len(methods) > 0 {
		c.Response().Header().Set("Allow", strings.Join(methods, ", "))
		return echo.ErrMethodNotAllowed
	}
	return domain.Absent()
}

func (s *Server) readyz(c echo.Context) error {
	ctx, cancel := context.WithTimeout(c.Request().Context(), time.Second)
	defer cancel()
	if err := s.Ready(ctx); err != nil {
		s.Log.WarnContext(ctx, "not ready", "error", err.Error())
		return c.String(http.StatusServiceUnavailable, "not ready\n")
	}
	return c.String(http.StatusOK, "ready\n")
}

func extractor(proxies []string) (echo.IPExtractor, error) {
	if len(proxies) == 0 {
		return echo.ExtractIPDirect(), nil
	}
	trust := []echo.TrustOption{echo.TrustLoopback(false), echo.TrustLinkLocal(false), echo.TrustPrivateNet(false)}
	for _, p := range proxies {
		network, err := parseNetwork(p)
		if err != nil {
			return nil, fmt.Errorf("reading a trusted proxy: %w", err)
		}
		trust = append(trust, echo.TrustIPRange(network))
	}
	return echo.ExtractIPFromXFFHeader(trust...), nil
}
