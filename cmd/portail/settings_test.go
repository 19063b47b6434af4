package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

// docs/settings.md is the one table of the settings: every setting is there, with
// its default, and nothing else is.
func TestTheTableOfSettingsIsTrue(t *testing.T) {
	raw, err := os.ReadFile("../../docs/settings.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]string{}
	for line := range strings.Lines(string(raw)) {
		if cells := strings.Split(line, "|"); strings.HasPrefix(line, "| `") {
			rows[strings.Trim(strings.TrimSpace(cells[1]), "`")] = line
		}
	}
	names := []string{}
	for i := range reflect.TypeFor[settings]().NumField() {
		tag := reflect.TypeFor[settings]().Field(i).Tag
		name := tag.Get("env")
		names = append(names, name)
		row, ok := rows[name]
		if !ok {
			t.Errorf("docs/settings.md does not tell %s", name)
		}
		if def := tag.Get("default"); def != "" && !strings.Contains(row, "`"+def+"`") {
			t.Errorf("docs/settings.md does not tell that %s is %s by default", name, def)
		}
		if _, secret := tag.Lookup("secret"); secret != strings.Contains(row, "_FILE`") {
			t.Errorf("docs/settings.md and the code disagree on whether %s is a secret", name)
		}
	}
	if len(rows) != len(names) || len(known) != len(names) {
		t.Errorf("%d rows, %d settings, %d known names", len(rows), len(names), len(known))
	}
}

func TestWrongSettingsAreRefusedByName(t *testing.T) {
	good := settings{Port: 8080, Listen: "localhost", Demo: "auto", Log: "info"}
	if err := good.check(); err != nil {
		t.Fatalf("the defaults are refused: %v", err)
	}
	for name, s := range map[string]settings{
		"PORT":                 {Port: 70000, Listen: "localhost", Demo: "off", Clamd: "none", Log: "info"},
		"PORTAIL_ORIGIN":       {Port: 1, Listen: "localhost", Demo: "off", Clamd: "none", Log: "info", Origin: "http://eig.example"},
		"PORTAIL_LISTEN":       {Port: 1, Listen: "0.0.0.0", Demo: "auto", Log: "info"},
		"PORTAIL_DEMO":         {Port: 1, Listen: "localhost", Demo: "on", Log: "info", DatabaseURL: "postgres://x"},
		"PORTAIL_SECRET":       {Port: 1, Listen: "localhost", Demo: "off", Clamd: "none", Log: "info", DatabaseURL: "postgres://x"},
		"PORTAIL_RECEIPT_KEY":  {Port: 1, Listen: "localhost", Demo: "off", Clamd: "none", Log: "info", DatabaseURL: "postgres://x", Secret: "s"},
		"PORTAIL_RECEIPT_KEY ": {Port: 1, Listen: "localhost", Demo: "off", Clamd: "none", Log: "info", ReceiptKey: "short"},
		"DATABASE_URL":         {Port: 1, Listen: "localhost", Demo: "off", Clamd: "none", Log: "info", DatabaseURL: "postgres://u:p%zz@h"},
		"PORTAIL_LOG":          {Port: 1, Listen: "localhost", Demo: "off", Clamd: "none", Log: "loud"},
		"PORTAIL_CLAMD":        {Port: 1, Listen: "localhost", Demo: "off", Log: "info"},
		"PORTAIL_CLAMD ":       {Port: 1, Listen: "localhost", Demo: "auto", Log: "info", Clamd: "antivirus"},
		"PORTAIL_DEMO ":        {Port: 1, Listen: "localhost", Demo: "maybe", Log: "info"},
		"PORTAIL_ORIGIN ":      {Port: 1, Listen: "localhost", Demo: "off", Clamd: "none", Log: "info", Origin: "https://eig.example/portail"},
	} {
		if err := s.check(); err == nil || !strings.Contains(err.Error(), strings.TrimSpace(name)) {
			t.Errorf("%+v: %v, expected a refusal that names %s", s, err, name)
		}
	}
	public := settings{Port: 1, Listen: "0.0.0.0", Demo: "auto", Log: "info", DemoPublic: true}
	if err := public.check(); err != nil {
		t.Errorf("an explicit public demonstration is refused: %v", err)
	}
}

func TestAMisspeltSettingIsRefused(t *testing.T) {
	if err := checkNames([]string{"PATH=/bin", "PORTAIL_DATA=/tmp", "DATABASE_URL_FILE=/run/x", "PORTAIL_SECRET_FILE=/run/y"}); err != nil {
		t.Errorf("known names are refused: %v", err)
	}
	for _, name := range []string{"PORTAIL_DATABASE", "PORTAIL_DATA_FILE"} {
		if err := checkNames([]string{name + "=x"}); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s is not refused by name: %v", name, err)
		}
	}
}

func TestASecretMayComeFromAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(path, []byte("0123456789abcdef0123456789abcdef\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PORTAIL_SECRET", "")
	t.Setenv("PORTAIL_SECRET_FILE", path)
	if err := readSecretFiles(); err != nil {
		t.Fatal(err)
	}
	if got := os.Getenv("PORTAIL_SECRET"); got != "0123456789abcdef0123456789abcdef" {
		t.Errorf("read %q", got)
	}
	if err := readSecretFiles(); err == nil {
		t.Error("a secret given twice is accepted")
	}
}

func TestTheLogTellsTheUnitOfATime(t *testing.T) {
	var out strings.Builder
	logger("info", &out).Info("request", "took", 1234567*time.Nanosecond, "status", 200)
	if !strings.Contains(out.String(), `"took_ms":1.234,"status":200`) {
		t.Errorf("logged %s", out.String())
	}
}
