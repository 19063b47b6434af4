package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain/receipt"
	"github.com/etalab/portail-eig/repository/dbtest"
)

// TestCallsGoThroughFiles imports a kept promotion, publishes nothing that is past,
// exports a draft and imports that again: the promotion is opened once.
func TestCallsGoThroughFiles(t *testing.T) {
	db := dbtest.New(t)
	t.Setenv("DATABASE_URL", db.AppDSN)
	t.Setenv("PORTAIL_MIGRATE_URL", db.OwnerDSN)
	t.Setenv("PORTAIL_SECRET", strings.Repeat("k", 64))
	t.Setenv("PORTAIL_DATA", t.TempDir())
	t.Setenv("PORTAIL_CLAMD", "none")
	t.Setenv("PORTAIL_RECEIPT_KEY", receipt.NewPrivateKey().Text())
	command := func(code int, args ...string) (out, refused string) {
		t.Helper()
		var stdout, stderr bytes.Buffer
		if got := run(append([]string{"call"}, args...), &stdout, &stderr); got != code {
			t.Fatalf("%v ends with %d: %s", args, got, stderr.String())
		}
		return stdout.String(), stderr.String()
	}
	told, _ := command(0, "import", "../../deploy/calls/promotion-7.yaml")
	ids := regexp.MustCompile(`(?m)^([0-9a-f-]{36})  brouillon  7e promotion`).FindAllStringSubmatch(told, -1)
	if len(ids) != 5 || !strings.Contains(told, "/window/closes_at : La fin de l’appel est déjà passée") {
		t.Fatalf("told %s", told)
	}
	exported, _ := command(0, "export", ids[2][1])
	if !strings.Contains(exported, "7th promotion: sprint 3") || !strings.Contains(exported, "number: 7") {
		t.Errorf("exported %s", exported)
	}
	copied := filepath.Join(t.TempDir(), "sprint.yaml")
	if err := os.WriteFile(copied, []byte(exported), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, refused := command(1, "import", copied, "--publish"); !strings.Contains(refused, "reste un brouillon") || !strings.Contains(refused, "/window/closes_at") {
		t.Errorf("a past call is refused as %s", refused)
	}
	if err := os.WriteFile(copied, []byte(strings.Replace(exported, "kind: choice", "kind: scroll", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, refused := command(1, "import", copied); !strings.Contains(refused, "/calls/0/questions/2/kind") {
		t.Errorf("a fault is told as %s", refused)
	}
	command(1, "export", "018f2c1e-7a3b-7c4d-8e5f-0123456789ab")
	command(1, "export", "not-an-id")
	command(1, "import", filepath.Join(t.TempDir(), "nothing.yaml"))
}
