package api

import (
	_ "embed"
	"fmt"
	"net"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/uuid"
	"github.com/labstack/echo/v4"

	"github.com/etalab/portail-eig/domain/access"
)

//go:embed openapi.yaml
var openapi []byte

// document is the contract, ready to check requests against.
type document struct {
	spec       *openapi3.T
	operations map[string]operation // by "METHOD /echo/path"
}

// operation is one operation of the contract, where echo routes it.
type operation struct {
	id   access.Operation
	path *regexp.Regexp // what an address of this operation looks like
	item *openapi3.PathItem
	op   *openapi3.Operation
}

var pathParam = regexp.MustCompile(`\{([^}]+)\}`)

// loadDocument reads the contract once in a process: it is the same for every edge.
var loadDocument = sync.OnceValues(readDocument)

func readDocument() (*document, error) {
	defineFormats()
	spec, err := openapi3.NewLoader().LoadFromData(openapi)
	if err != nil {
		return nil, fmt.Errorf("reading the contract: %w", err)
	}
	doc := &document{spec: spec, operations: map[string]operation{}}
	for path, item := range spec.Paths.Map() {
		route := Base + pathParam.ReplaceAllString(path, ":$1")
		shape := regexp.MustCompile("^" + regexp.QuoteMeta(Base) + pathParam.ReplaceAllString(path, "[^/]+") + "$")
		for method, op := range item.Operations() {
			doc.operations[method+" "+route] = operation{id: access.Operation(op.OperationID), path: shape, item: item, op: op}
		}
	}
	return doc, nil
}

// find gives the operation that echo matched for this request.
func (d *document) find(c echo.Context) (operation, bool) {
	op, ok := d.operations[c.Request().Method+" "+c.Path()]
	return op, ok
}

// methods lists those that an address takes, sorted; none for an unknown address.
func (d *document) methods(address string) []string {
	found := []string{}
	for key, op := range d.operations {
		if op.path.MatchString(address) {
			method, _, _ := strings.Cut(key, " ")
			found = append(found, method)
		}
	}
	slices.Sort(found)
	return found
}

func (d *document) serve(c echo.Context) error {
	c.Response().Header().Set("Cache-Control", "no-cache")
	return c.Blob(http.StatusOK, "application/yaml; charset=utf-8", openapi)
}

// defineFormats checks the contract's formats strictly: a day that does not exist
// is not a date. The library keeps formats for the whole process, unguarded: once is
// enough.
var defineFormats = sync.OnceFunc(func() {
	check := func(name string, parse func(string) error) {
		openapi3.DefineStringFormatValidator(name, openapi3.NewCallbackValidator(parse))
	}
	check("uuid", func(s string) error {
		if len(s) != 36 {
			return fmt.Errorf("not a UUID")
		}
		return uuid.Validate(s)
	})
	check("date", func(s string) error { _, err := time.Parse(time.DateOnly, s); return err })
	check("date-time", func(s string) error { _, err := time.Parse(time.RFC3339Nano, s); return err })
})

func parseNetwork(s string) (*net.IPNet, error) {
	if !strings.Contains(s, "/") {
		s += map[bool]string{true: "/128", false: "/32"}[strings.Contains(s, ":")]
	}
	_, network, err := net.ParseCIDR(s)
	if err != nil {
		return nil, fmt.Errorf("%q is not a network: %w", s, err)
	}
	return network, nil
}
