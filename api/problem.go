package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"github.com/etalab/portail-eig/domain"
)

// statuses is the one table from the domain's kinds to HTTP.
var statuses = map[domain.Kind]int{
	domain.Internal: http.StatusInternalServerError, domain.Malformed: http.StatusBadRequest,
	domain.Unauthenticated: http.StatusUnauthorized, domain.Forbidden: http.StatusForbidden, domain.NotFound: http.StatusNotFound,
	domain.Conflict: http.StatusConflict, domain.Stale: http.StatusPreconditionFailed, domain.TooLarge: http.StatusRequestEntityTooLarge,
	domain.Unsupported: http.StatusUnsupportedMediaType, domain.Invalid: http.StatusUnprocessableEntity,
	domain.Unconditional: http.StatusPreconditionRequired, domain.TooMany: http.StatusTooManyRequests,
	domain.Unavailable: http.StatusServiceUnavailable,
}

var titles = map[int]domain.Text{
	http.StatusBadRequest:            {FR: "Demande illisible", EN: "Unreadable request"},
	http.StatusUnauthorized:          {FR: "Connexion nécessaire", EN: "Sign-in needed"},
	http.StatusForbidden:             {FR: "Action non permise", EN: "Not allowed"},
	http.StatusNotFound:              {FR: "Introuvable", EN: "Not found"},
	http.StatusMethodNotAllowed:      {FR: "Méthode non permise", EN: "Method not allowed"},
	http.StatusConflict:              {FR: "Impossible dans cet état", EN: "Not possible in this state"},
	http.StatusPreconditionFailed:    {FR: "Version dépassée", EN: "Outdated version"},
	http.StatusRequestEntityTooLarge: {FR: "Envoi trop volumineux", EN: "Too large"},
	http.StatusUnsupportedMediaType:  {FR: "Type de contenu refusé", EN: "Unsupported content type"},
	http.StatusUnprocessableEntity:   {FR: "Champs à corriger", EN: "Fields to correct"},
	http.StatusPreconditionRequired:  {FR: "Version à préciser", EN: "Version required"},
	http.StatusTooManyRequests:       {FR: "Trop de demandes", EN: "Too many requests"},
	http.StatusInternalServerError:   {FR: "Erreur du portail", EN: "Portal error"},
	http.StatusServiceUnavailable:    {FR: "Momentanément indisponible", EN: "Temporarily unavailable"},
}

// renderError is the only place where an error becomes an answer (RFC 9457).
func (s *Server) renderError(err error, c echo.Context) {
	if c.Response().Committed {
		return
	}
	ctx := c.Request().Context()
	told := s.tell(ctx, err)
	status := statuses[told.Kind]
	var foreign *echo.HTTPError
	if errors.As(err, &foreign) && foreign.Code == http.StatusMethodNotAllowed {
		status = http.StatusMethodNotAllowed
	}
	raw, marshalErr := json.Marshal(problem(told, status, preferred(c.Request()), domain.RequestOf(ctx).ID))
	if marshalErr != nil {
		s.Log.ErrorContext(ctx, "encoding a problem", "error", marshalErr.Error())
	}
	if seconds, ok := told.Facts["retry_after"].(int); ok {
		c.Response().Header().Set("Retry-After", strconv.Itoa(seconds))
	}
	c.Response().Header().Set("Content-Type", "application/problem+json")
	c.Response().WriteHeader(status)
	if c.Request().Method == http.MethodHead {
		return
	}
	if _, err := c.Response().Write(raw); err != nil {
		s.Log.DebugContext(ctx, "answering a problem", "error", err.Error())
	}
}

func problem(told *domain.Error, status int, lang, request string) map[string]any {
	doc := map[string]any{
		"type": "about:blank", "title": titles[status].In(lang), "status": status, "detail": told.Text.In(lang),
		"code": told.Code, "request_id": request,
	}
	for name, value := range told.Facts {
		doc[name] = value
	}
	if len(told.Fields) > 0 {
		fields := make([]map[string]string, len(told.Fields))
		for i, f := range told.Fields {
			fields[i] = map[string]string{"pointer": f.Pointer, "code": f.Code, "detail": f.Message.In(lang)}
		}
		doc["errors"] = fields
	}
	return doc
}

// tell finds the text people may read in an error. Whatever is not ours is logged
// and told as the portal's own fault.
func (s *Server) tell(ctx context.Context, err error) *domain.Error {
	var ours *domain.Error
	if errors.As(err, &ours) {
		if ours.Cause != nil {
			s.Log.WarnContext(ctx, "refused", "request_id", domain.RequestOf(ctx).ID, "code", ours.Code, "cause", ours.Cause.Error())
		}
		return ours
	}
	var foreign *echo.HTTPError
	if errors.As(err, &foreign) {
		if told, ok := foreigners[foreign.Code]; ok {
			return told
		}
	}
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		s.Log.WarnContext(ctx, "out of time", "request_id", domain.RequestOf(ctx).ID, "error", err.Error())
		return outOfTime
	}
	s.Log.ErrorContext(ctx, "internal error", "request_id", domain.RequestOf(ctx).ID, "error", err.Error())
	return domain.Fail(domain.Internal, "internal", domain.Text{
		FR: "Une erreur est survenue de notre côté. Rien de ce qui était enregistré n’est perdu. Recommencez dans un instant ; si l’erreur persiste, donnez-nous le numéro de la demande.",
		EN: "Something went wrong on our side. Nothing that was saved is lost. Try again in a moment; if it persists, give us the request’s number.",
	})
}

var outOfTime = domain.Fail(domain.Unavailable, "unavailable", domain.Text{
	FR: "Le portail met trop de temps à répondre. Recommencez dans un instant : refaire la même demande est sans risque.",
	EN: "The portal takes too long to answer. Try again in a moment: repeating the same request is safe.",
}).With("retry_after", 5)

// foreigners says in our words what echo refuses by itself.
var foreigners = map[int]*domain.Error{
	http.StatusNotFound: domain.Absent(),
	http.StatusMethodNotAllowed: domain.Fail(domain.Malformed, "method_not_allowed", domain.Text{
		FR: "Cette adresse n’accepte pas cette méthode.", EN: "This address does not accept this method.",
	}),
	http.StatusBadRequest: unreadable(domain.Text{
		FR: "La demande n’a pas la forme attendue.", EN: "The request does not have the expected form.",
	}),
	http.StatusUnsupportedMediaType:  unsupported(),
	http.StatusRequestEntityTooLarge: tooLarge(),
}

func unreadable(text domain.Text) *domain.Error {
	return domain.Fail(domain.Malformed, "malformed", text)
}

func unsupported() *domain.Error {
	return domain.Fail(domain.Unsupported, "unsupported_media_type", domain.Text{
		FR: "Le contenu doit être annoncé comme le contrat le demande : Content-Type « application/json », « application/merge-patch+json » pour une modification partielle, « application/octet-stream » pour un fichier.",
		EN: "The content must be declared as the contract asks: Content-Type “application/json”, “application/merge-patch+json” for a partial change, “application/octet-stream” for a file.",
	})
}

func tooLarge() *domain.Error {
	return domain.Fail(domain.TooLarge, "too_large", domain.Text{
		FR: "L’envoi dépasse 1 Mo. Raccourcissez-le.", EN: "The request is larger than 1 MB. Shorten it.",
	})
}
