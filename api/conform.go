package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/labstack/echo/v4"

	"github.com/etalab/portail-eig/domain"
)

const (
	maxBody  = 1 << 20
	maxDepth = 32
)

// conform holds the request against the contract before any handler sees it:
// parameters, content type, JSON, schema. Everything wrong is told at once.
func (s *Server) conform(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		op, _ := s.document.find(c)
		if err := s.checkParameters(c, op); err != nil {
			return err
		}
		if err := checkBody(c, op.op); err != nil {
			return err
		}
		return next(c)
	}
}

func (s *Server) checkParameters(c echo.Context, op operation) error {
	query, err := url.ParseQuery(c.Request().URL.RawQuery)
	if err != nil {
		return unreadable(domain.Text{FR: "L’adresse est mal formée.", EN: "The address is malformed."})
	}
	input := &openapi3filter.RequestValidationInput{
		Request: c.Request(), QueryParams: query, PathParams: map[string]string{},
		Route: &routers.Route{Spec: s.document.spec, PathItem: op.item, Operation: op.op, Method: c.Request().Method},
	}
	for _, name := range c.ParamNames() {
		input.PathParams[name] = c.Param(name)
	}
	known, fields := map[string]bool{}, []domain.Field{}
	for _, ref := range append(append(openapi3.Parameters{}, op.item.Parameters...), op.op.Parameters...) {
		p := ref.Value
		known[p.In+":"+p.Name] = true
		err := openapi3filter.ValidateParameter(c.Request().Context(), input, p)
		if err == nil && readableParameter(p, query) {
			continue
		}
		if p.In == openapi3.ParameterInPath {
			return domain.Absent() // an id that is none names nothing
		}
		fields = append(fields, parameterField(p))
	}
	for name := range query {
		if !known["query:"+name] {
			fields = append(fields, domain.Field{Pointer: "query:" + name, Code: "unknown", Message: domain.Text{
				FR: "Ce paramètre n’existe pas.", EN: "This parameter does not exist.",
			}})
		}
	}
	return domain.InvalidFields(fields)
}

// readableParameter refuses in a query what PostgreSQL's text refuses.
func readableParameter(p *openapi3.Parameter, query url.Values) bool {
	if p.In != openapi3.ParameterInQuery {
		return true
	}
	value := query.Get(p.Name)
	return utf8.ValidString(value) && !strings.ContainsRune(value, 0)
}

func parameterField(p *openapi3.Parameter) domain.Field {
	return domain.Field{Pointer: p.In + ":" + p.Name, Code: "invalid", Message: domain.Text{
		FR: "La valeur de « " + p.Name + " » n’est pas permise." + bounds(p.Schema, "fr"),
		EN: "The value of “" + p.Name + "” is not allowed." + bounds(p.Schema, "en"),
	}}
}

// validBody is a body already read and held against the contract; the generated
// code binds the value that was checked, not a second reading of the bytes.
type validBody struct {
	io.Reader
	value any
}

// Close implements io.Closer.
func (validBody) Close() error { return nil }

// ValidatedValue is what oapi-codegen's strict handlers bind.
func (b validBody) ValidatedValue() any { return b.value }

func checkBody(c echo.Context, op *openapi3.Operation) error {
	if streams(op) {
		return stream(c)
	}
	raw, err := io.ReadAll(http.MaxBytesReader(c.Response(), c.Request().Body, maxBody))
	var tooBig *http.MaxBytesError
	if errors.As(err, &tooBig) {
		return tooLarge()
	}
	if err != nil {
		return unreadable(domain.Text{FR: "L’envoi a été interrompu.", EN: "The request was cut short."})
	}
	if op.RequestBody == nil {
		c.Request().Body = validBody{Reader: bytes.NewReader(raw)}
		return nil
	}
	media, _, err := mime.ParseMediaType(c.Request().Header.Get("Content-Type"))
	content := op.RequestBody.Value.Content[media]
	if err != nil || content == nil {
		return unsupported()
	}
	value, err := decode(raw)
	if err != nil {
		return err
	}
	c.Request().Body = validBody{Reader: bytes.NewReader(raw), value: value}
	return checkSchema(content.Schema.Value, value)
}

// decode reads JSON: UTF-8, one value, not too deep, no NUL. Of a key given twice
// the last one counts, as everywhere in Go.
func decode(raw []byte) (any, error) {
	if !utf8.Valid(raw) {
		return nil, unreadable(domain.Text{FR: "Le contenu n’est pas en UTF-8.", EN: "The content is not UTF-8."})
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var value any
	if err := d.Decode(&value); err != nil {
		return nil, unreadable(domain.Text{FR: "Le contenu n’est pas du JSON.", EN: "The content is not JSON."})
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, unreadable(domain.Text{FR: "Le contenu a une suite après le JSON.", EN: "The content goes on after the JSON."})
	}
	fields := []domain.Field{}
	if err := walk(value, "", 0, &fields); err != nil {
		return nil, err
	}
	return value, domain.InvalidFields(fields)
}

func walk(value any, pointer string, depth int, fields *[]domain.Field) error {
	if depth > maxDepth {
		return unreadable(domain.Text{FR: "Le contenu est trop imbriqué.", EN: "The content is nested too deeply."})
	}
	switch v := value.(type) {
	case string:
		if strings.ContainsRune(v, 0) {
			*fields = append(*fields, domain.Field{Pointer: pointer, Code: "nul", Message: domain.Text{
				FR: "Ce texte contient un caractère nul (U+0000), que rien ne peut afficher. Retirez-le.",
				EN: "This text contains a null character (U+0000), which nothing can show. Remove it.",
			}})
		}
	case []any:
		for i, item := range v {
			if err := walk(item, pointer+"/"+strconv.Itoa(i), depth+1, fields); err != nil {
				return err
			}
		}
	case map[string]any:
		for key, item := range v {
			if strings.ContainsRune(key, 0) {
				return unreadable(domain.Text{FR: "Un nom de champ contient un caractère nul.", EN: "A field’s name contains a null character."})
			}
			if err := walk(item, pointer+"/"+escapePointer(key), depth+1, fields); err != nil {
				return err
			}
		}
	}
	return nil
}

func escapePointer(key string) string {
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
}
