package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/uuid"
	"pgregory.net/rapid"
)

// writes are the contract's operations that take a body, with their paths filled
// with ids that name nothing.
type write struct {
	method, path, media string
	schema              *openapi3.Schema
}

func writes(t *testing.T) []write {
	t.Helper()
	spec, err := contracted()
	if err != nil {
		t.Fatal(err)
	}
	found := []write{}
	for path, item := range spec.Paths.Map() {
		for method, op := range item.Operations() {
			if op.RequestBody == nil || strings.HasPrefix(path, "/demo") {
				continue
			}
			for media, content := range op.RequestBody.Value.Content {
				if media == "application/octet-stream" {
					continue // a file: the corpus of bad files is its own test
				}
				found = append(found, write{method, fill(path), media, content.Schema.Value})
			}
		}
	}
	return found
}

func fill(path string) string {
	path = strings.ReplaceAll(path, "{arrival_step}", "contract") // a word of the contract, not an id
	path = strings.ReplaceAll(path, "{practice}", "1")            // a number
	for strings.Contains(path, "{") {
		from, to := strings.Index(path, "{"), strings.Index(path, "}")
		path = path[:from] + uuid.NewString() + path[to+1:]
	}
	return path
}

func TestUnreadableBodiesAreRefusedByName(t *testing.T) {
	t.Parallel()
	p := open(t)
	c := p.programme()
	tooDeep, deeper := []byte(strings.Repeat("[", 5000)+strings.Repeat("]", 5000)), []byte(strings.Repeat(`{"a":`, 200000))
	tooLong := append(append([]byte(`{"name":"`), bytes.Repeat([]byte("a"), 10<<20)...), `"}`...)
	for _, w := range writes(t) {
		for name, bad := range map[string]struct {
			body   []byte
			status int
			code   string
		}{
			"empty":         {[]byte(""), 400, "malformed"},
			"malformed":     {[]byte(`{"a":`), 400, "malformed"},
			"trailing":      {[]byte(`{} {}`), 400, "malformed"},
			"not UTF-8":     {[]byte("{\"name\":\"\xff\xfe\"}"), 400, "malformed"},
			"too deep":      {tooDeep, 400, "malformed"},
			"deeper":        {deeper, 400, "malformed"},
			"10 MB":         {tooLong, 413, "too_large"},
			"NUL":           {[]byte(`{"name":"a\u0000b"}`), 422, "invalid_fields"},
			"unknown field": {[]byte(`{"role":"programme","zz":1}`), 422, "invalid_fields"},
			"not an object": {[]byte(`[1,2]`), 422, "invalid_fields"},
			"null":          {[]byte(`null`), 422, "invalid_fields"},
			"huge number":   {[]byte(`{"number":1e308}`), 422, "invalid_fields"},
		} {
			a := c.send(w.method, w.path, bad.body, "Content-Type: "+w.media, `If-Match: "v1"`)
			if a.Status != bad.status || a.str("code") != bad.code {
				t.Errorf("%s %s, %s: %d %s, expected %d %s\n%s", w.method, w.path, name, a.Status, a.str("code"), bad.status, bad.code, a.Body)
			}
			if bad.status == http.StatusUnprocessableEntity && len(a.json()["errors"].([]any)) == 0 {
				t.Errorf("%s %s, %s: no pointer", w.method, w.path, name)
			}
		}
		for _, media := range []string{"", "text/plain", "application/x-www-form-urlencoded", "application/xml"} {
			c.send(w.method, w.path, []byte(`{}`), "Content-Type: "+media).problem(http.StatusUnsupportedMediaType, "unsupported_media_type")
		}
	}
}

// bodies draws JSON that leans towards the schema, with every kind of confusion.
func bodies(s *openapi3.Schema, depth int) *rapid.Generator[any] {
	return rapid.Custom(func(t *rapid.T) any {
		if depth > 4 || rapid.IntRange(0, 9).Draw(t, "confuse") == 0 {
			return confusion().Draw(t, "confusion")
		}
		if len(s.Enum) > 0 {
			return rapid.SampledFrom(s.Enum).Draw(t, "enum")
		}
		switch {
		case s.Type.Is("object") || len(s.Properties) > 0:
			object := map[string]any{}
			for name, property := range s.Properties {
				if rapid.IntRange(0, 3).Draw(t, name+"?") > 0 {
					object[name] = bodies(property.Value, depth+1).Draw(t, name)
				}
			}
			if extra := s.AdditionalProperties.Schema; extra != nil {
				object[rapid.StringMatching(`[a-z_]{1,8}`).Draw(t, "key")] = bodies(extra.Value, depth+1).Draw(t, "extra")
			}
			return object
		case s.Type.Is("array"):
			return rapid.SliceOfN(bodies(s.Items.Value, depth+1), 0, 4).Draw(t, "items")
		case s.Type.Is("integer"):
			return rapid.OneOf(rapid.IntRange(-2, 12), rapid.SampledFrom([]int{1 << 31, -1 << 62, 1<<63 - 1})).Draw(t, "integer")
		case s.Type.Is("boolean"):
			return rapid.Bool().Draw(t, "boolean")
		}
		return texts(s.Format).Draw(t, "text")
	})
}

func texts(format string) *rapid.Generator[string] {
	plausible := map[string][]string{
		"uuid": {uuid.Nil.String(), "018f2c1e-7a3b-7c4d-8e5f-0123456789ab"}, "date": {"2022-02-31", "2022-09-12", "0000-01-01", "9999-12-31"},
		"date-time": {"2022-04-03T23:59:60+02:00", "2022-04-04T00:00:00+02:00", "2022-03-27T02:30:00+01:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"},
	}[format]
	odd := []string{"", " ", "\u200a\u200b", "\u202eabc", "é", "a'; DROP TABLE account; --", "Europe/Paris", "a@b.example", "📮", strings.Repeat("x", 300), "\r\nBcc: a@b.example"}
	return rapid.OneOf(rapid.SampledFrom(append(plausible, odd...)), rapid.String())
}

func confusion() *rapid.Generator[any] {
	return rapid.SampledFrom([]any{nil, true, -1, 1e308, "", []any{}, map[string]any{}, []any{nil}, map[string]any{"": 0}, json.Number("9223372036854775808")})
}

// Whatever the body, the answer is a 2xx or a 4xx of the contract (the client fails
// on a 5xx and on an answer that breaks it), and a refusal for fields names them.
func TestAnyBodyGetsAnAnswerOfTheContract(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	c := p.programme()
	promotion, call := c.sixth()
	p.at(open30March)
	mine, dossier := p.submitted("fuzz@candidat.example", call)
	real := strings.NewReplacer("{promotion_id}", promotion, "{call_id}", call, "{dossier_id}", dossier, "{person_id}", mine.id)
	spec, err := contracted()
	if err != nil {
		t.Fatal(err)
	}
	for path, item := range spec.Paths.Map() {
		for method, op := range item.Operations() {
			if op.RequestBody == nil || op.RequestBody.Value.Content["application/octet-stream"] != nil ||
				strings.HasPrefix(path, "/demo") || strings.HasPrefix(path, "/session") {
				continue
			}
			t.Run(op.OperationID, func(t *testing.T) {
				rapid.Check(t, func(r *rapid.T) {
					for media, content := range op.RequestBody.Value.Content {
						raw, err := json.Marshal(bodies(content.Schema.Value, 0).Draw(r, "body"))
						if err != nil {
							r.Fatal(err)
						}
						who := rapid.SampledFrom([]*client{c, mine}).Draw(r, "who")
						version := rapid.IntRange(0, 3).Draw(r, "version")
						a := who.on(t).send(method, fill(real.Replace(path)), raw, "Content-Type: "+media, fmt.Sprintf(`If-Match: "v%d"`, version))
						if a.Status == http.StatusUnprocessableEntity && a.json()["errors"] == nil {
							r.Fatalf("a refusal for fields names none: %s", a.Body)
						}
					}
				})
			})
		}
	}
}

func TestBadParametersAreRefusedByName(t *testing.T) {
	t.Parallel()
	p := open(t)
	c := p.programme()
	for _, query := range []string{"limit=0", "limit=201", "limit=a", "role=king", "cursor=%00", "q=%ff", "unknown=1", "cursor=zz"} {
		a := c.get("/people?"+query).problem(http.StatusUnprocessableEntity, "invalid_fields")
		if !strings.Contains(string(a.Body), `"pointer":"query:`+strings.Split(query, "=")[0]+`"`) {
			t.Errorf("%s: the refusal does not name it: %s", query, a.Body)
		}
	}
	c.get("/calls/not-an-id").problem(http.StatusNotFound, "not_found")
	c.get("/nowhere").problem(http.StatusNotFound, "not_found")
	c.send(http.MethodPost, "/me", map[string]any{}).problem(http.StatusMethodNotAllowed, "method_not_allowed")
}
