package api

import (
	"context"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
	"golang.org/x/text/language"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
)

// caller is who asks and in which language.
type caller struct {
	Actor   access.Actor
	Account account.Account
	Session account.Session
	Token   string
	Lang    string
	Network string
	Browser string // the cookie that binds a sign-in link to this browser
}

type callerKey struct{}

// callerOf gives who asks; a French-speaking visitor outside a request.
func callerOf(ctx context.Context) *caller {
	if c, ok := ctx.Value(callerKey{}).(*caller); ok {
		return c
	}
	return &caller{Lang: "fr"}
}

// Cookie names. __Host- makes the browser refuse them without Secure, with a
// Domain, or from another path.
const (
	sessionCookie = "__Host-session"
	browserCookie = "__Host-sign-in"
)

func cookie(name, value string, life time.Duration) *http.Cookie {
	c := &http.Cookie{Name: name, Value: value, Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode, MaxAge: int(life.Seconds())}
	if value == "" {
		c.MaxAge = -1
	}
	return c
}

// authenticated finds the caller of the session cookie. A session that ended is
// told so where signing in is needed, and is a visitor elsewhere.
func (s *Server) authenticated(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		who := &caller{Lang: preferred(c.Request()), Network: c.RealIP()}
		if b, err := c.Cookie(browserCookie); err == nil {
			who.Browser = b.Value
		}
		ctx := context.WithValue(c.Request().Context(), callerKey{}, who)
		c.SetRequest(c.Request().WithContext(ctx))
		op, known := s.document.find(c)
		if !known {
			return s.unrouted(c)
		}
		ended, err := s.recognise(c, who)
		if err != nil {
			return err
		}
		err = access.Enter(who.Actor, op.id)
		if ended && domain.KindOf(err) == domain.Unauthenticated {
			return account.SessionExpired()
		}
		if err != nil {
			return err
		}
		return next(c)
	}
}

// recognise fills the caller from the session cookie; ended tells that the cookie
// named a session that is no longer there.
func (s *Server) recognise(c echo.Context, who *caller) (ended bool, err error) {
	held, err := c.Cookie(sessionCookie)
	if err != nil || held.Value == "" {
		return false, nil // no cookie is not an error, it is a visitor
	}
	session, acc, err := s.Services.Accounts.Current(c.Request().Context(), held.Value)
	switch domain.KindOf(err) {
	case domain.NotFound, domain.Unauthenticated:
		return true, nil
	}
	if err != nil {
		return false, err
	}
	who.Actor, who.Account, who.Session, who.Token = acc.Actor(), acc, session, held.Value
	return false, nil
}

var languages = language.NewMatcher([]language.Tag{language.French, language.English})

// preferred reads Accept-Language: French unless English is preferred.
func preferred(r *http.Request) string {
	_, index := language.MatchStrings(languages, r.Header.Get("Accept-Language"))
	if index == 1 {
		return "en"
	}
	return "fr"
}
