package embpg

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"time"
)

// registry gives the npm registry this machine is set up for, "" when there is
// none: a site's mirror works without any setting of ours, and npm knows its own
// default.
func registry(ctx context.Context) string {
	for _, name := range []string{"npm_config_registry", "NPM_CONFIG_REGISTRY"} {
		if url := os.Getenv(name); url != "" {
			return strings.TrimRight(url, "/")
		}
	}
	return npmSetting(ctx)
}

// npmSetting asks npm, which reads every .npmrc; "" without npm.
func npmSetting(ctx context.Context) string {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, "npm", "config", "get", "registry").Output()
	url := strings.TrimRight(strings.TrimSpace(string(out)), "/")
	if err != nil || !strings.HasPrefix(url, "http") {
		return ""
	}
	return url
}

// openTarball requests the tarball where registries keep it, else where the
// version's own document says it is.
func openTarball(ctx context.Context, base string, a archive) (*http.Response, error) {
	pkg := base + "/@embedded-postgres/" + a.platform
	resp, err := get(ctx, fmt.Sprintf("%s/-/%s-%s.tgz", pkg, a.platform, a.version))
	if err == nil {
		return resp, nil
	}
	url, errDoc := tarballURL(ctx, pkg+"/"+a.version)
	if errDoc != nil {
		return nil, err // the first failure is the one to read
	}
	return get(ctx, url)
}

func tarballURL(ctx context.Context, document string) (string, error) {
	resp, err := get(ctx, document)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var version struct {
		Dist struct{ Tarball string }
	}
	if err := json.NewDecoder(resp.Body).Decode(&version); err != nil {
		return "", fmt.Errorf("reading the package's document: %w", err)
	}
	return version.Dist.Tarball, nil
}

// client gives up on a silent registry, never on a slow download: the caller's
// context bounds that.
var client = &http.Client{Transport: patientTransport()}

func patientTransport() http.RoundTripper {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.ResponseHeaderTimeout = 30 * time.Second
	return t
}

func get(ctx context.Context, url string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, fmt.Errorf("requesting %s: %w", url, err)
	}
	resp, err := client.Do(req)
	if err != nil {
		return nil, fmt.Errorf("downloading PostgreSQL: %w", err)
	}
	if resp.StatusCode != http.StatusOK {
		return nil, errors.Join(fmt.Errorf("downloading %s: %s", url, resp.Status), resp.Body.Close())
	}
	return resp, nil
}
