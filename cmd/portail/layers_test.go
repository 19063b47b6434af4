package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/etalab/portail-eig/"

// concepts says which concepts each concept of the domain may import, beside the
// root and the three that all may: access, audit and mail. The list is the house's
// plan (docs/architecture.md); widening it is a decision.
var concepts = map[string][]string{
	"access": {}, "audit": {}, "mail": {}, "account": {}, "promotion": {}, "calibration": {}, "call": {}, "administration": {}, "assembly": {}, "receipt": {},
	"dossier": {"call", "receipt"}, "anonymity": {"call", "dossier"}, "attachment": {"anonymity", "call", "dossier", "thread"}, "challenge": {"call", "administration", "promotion", "receipt"},
	"jury": {"call", "challenge"},
	"host": {"call", "challenge", "dossier", "reading"}, "arrival": {"call", "dossier", "host"},
	"conflict": {"call", "dossier"}, "readership": {"call", "conflict", "reminder"},
	"reading/assignment": {}, "reading/assignment/flow": {"reading/assignment"}, "reading/assignment/proof": {"reading/assignment"}, // the checker shares the model alone
	"reading/dealing": {"call", "dossier", "reading", "reading/assignment", "reading/assignment/flow", "reading/assignment/proof"},
	"reading":         {"anonymity", "call", "dossier"}, "release": {"calibration", "call", "dossier"}, "wish": {"call", "dossier", "receipt"}, "reminder": {"call", "dossier"},
	"assembly/zeroone": {}, "assembly/optimum": {"assembly", "assembly/zeroone"},
	"assembly/proof": {"assembly"}, "assembly/fictional": {"assembly"}, // the checker shares no code with the solver
	"team":   {"assembly", "assembly/optimum", "assembly/proof", "call", "dossier", "promotion", "release"},
	"thread": {"call", "dossier"}, "answer": {"call", "dossier", "thread"},
}

var common = []string{"access", "audit", "mail"}

type listed struct {
	ImportPath string
	Imports    []string
}

func packages(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "./...")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	found, d := []listed{}, json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return found
		} else if err != nil {
			t.Fatal(err)
		}
		found = append(found, p)
	}
}

func TestArrowsPointOneWay(t *testing.T) {
	for _, p := range packages(t) {
		room := strings.TrimPrefix(p.ImportPath, module)
		for _, path := range p.Imports {
			if why := forbidden(room, strings.TrimPrefix(path, module), path); why != "" {
				t.Errorf("%s imports %s: %s", room, path, why)
			}
		}
	}
}

func forbidden(room, to, path string) string {
	layer, _, _ := strings.Cut(room, "/")
	target, _, _ := strings.Cut(to, "/")
	switch layer {
	case "domain":
		for _, technology := range []string{"github.com/labstack/echo", "gorm.io/", "database/sql", "net/http", "github.com/jackc"} {
			if strings.HasPrefix(path, technology) {
				return "the domain knows no technology"
			}
		}
		if strings.HasPrefix(path, module) && target != "domain" {
			return "the domain imports nothing outward"
		}
		return conceptArrow(strings.TrimPrefix(room, "domain"), strings.TrimPrefix(to, "domain/"), path)
	case "api":
		if target == "repository" && strings.HasPrefix(path, module) || strings.HasPrefix(path, "gorm.io/") {
			return "the edge asks the domain, not the database"
		}
	case "repository":
		if target == "api" && strings.HasPrefix(path, module) || strings.HasPrefix(path, "github.com/labstack/echo") {
			return "the database does not know the edge"
		}
	}
	return ""
}

func conceptArrow(room, to, path string) string {
	room = strings.Trim(room, "/")
	if !strings.HasPrefix(path, module+"domain/") || room == "demo" || strings.HasPrefix(room, "demo/") {
		return "" // the demonstration plays every concept
	}
	if room == "" {
		return "the root imports no concept"
	}
	allowed, known := concepts[room]
	if !known {
		return "the concept is not in the plan of the house"
	}
	if slices.Contains(common, to) && !slices.Contains(common, room) || slices.Contains(allowed, to) {
		return ""
	}
	return "the plan of the house has no such arrow"
}

// The rules above must be able to fail.
func TestForbiddenArrowsAreSeen(t *testing.T) {
	for _, c := range [][2]string{
		{"domain/call", "gorm.io/gorm"},
		{"domain/call", module + "domain/dossier"},
		{"domain", module + "domain/call"},
		{"api", module + "repository"},
		{"repository", module + "api"},
		{"domain/nowhere", module + "domain/call"},
		{"domain/audit", module + "domain/access"},
		{"domain/assembly/proof", module + "domain/assembly/optimum"},
		{"domain/assembly/zeroone", module + "domain/assembly"},
	} {
		if forbidden(c[0], strings.TrimPrefix(c[1], module), c[1]) == "" {
			t.Errorf("%s may import %s", c[0], c[1])
		}
	}
}
