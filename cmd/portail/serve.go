package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"github.com/etalab/portail-eig/repository/embpg"
	"github.com/etalab/portail-eig/repository/filestore"
	"github.com/etalab/portail-eig/repository/migrate"
)

// serveCmd starts the portal.
type serveCmd struct {
	settings `embed:""`
}

// Run serves until a signal, then finishes what is under way.
func (c *serveCmd) Run(k *kong.Kong) error {
	if err := c.check(); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// The port is taken first: one that is not free is told before anything is loaded.
	listener, err := c.listen()
	if err != nil {
		return err
	}
	defer listener.Close()
	p, err := start(ctx, c.settings, k.Stderr)
	if p != nil {
		defer p.stop()
	}
	if err != nil {
		return err
	}
	return p.serve(ctx, stop, listener, k.Stdout)
}

// start brings up everything but the port: database, migrations, demonstration, edge.
func start(ctx context.Context, s settings, stderr io.Writer) (*portal, error) {
	p := &portal{settings: s, log: logger(s.Log, stderr)}
	var err error
	if p.site, err = screens(p); err != nil {
		return nil, err
	}
	if err := p.openDatabase(ctx, stderr); err != nil {
		return p, err
	}
	if p.keys, err = s.keyring(); err != nil {
		return p, err
	}
	if err := migrate.Up(ctx, p.ownerDSN(), p.log); err != nil {
		return p, p.named(err)
	}
	if err := p.openFiles(); err != nil {
		return p, err
	}
	return p, p.openWithDemo(ctx, stderr)
}

// openFiles opens the folder of files and finds the antivirus, if there is one.
func (p *portal) openFiles() error {
	dir, err := p.settings.filesDir()
	if err != nil {
		return err
	}
	if p.files, err = filestore.Open(dir); err != nil {
		return fmt.Errorf("PORTAIL_FILES : %w", err)
	}
	p.scanner, err = p.settings.scanner()
	return err
}

// named says which setting an error of the database is about, where there is one.
func (p *portal) named(err error) error {
	if p.settings.embedded() {
		return err
	}
	return fmt.Errorf("DATABASE_URL : %w", err)
}

// openDatabase starts the private cluster where no DATABASE_URL is set.
func (p *portal) openDatabase(ctx context.Context, stderr io.Writer) error {
	if !p.settings.embedded() {
		return nil
	}
	dir, err := p.settings.dataDir()
	if err != nil {
		return err
	}
	p.cluster, err = embpg.Start(ctx, embpg.Config{
		DataDir: dir, BinDir: p.settings.PGBin, Log: p.log,
		Progress: func(s string) { _, _ = fmt.Fprintln(stderr, s) },
	})
	if err != nil {
		return err
	}
	exists, err := p.cluster.DatabaseExists(ctx, databaseName)
	if err != nil || exists {
		return err
	}
	return p.cluster.CreateDatabase(ctx, databaseName)
}

// dataDir is PORTAIL_DATA, else one folder for this copy of the code.
func (s settings) dataDir() (string, error) {
	if s.Data != "" {
		dir, err := filepath.Abs(s.Data)
		if err != nil {
			return "", fmt.Errorf("PORTAIL_DATA : %w", err)
		}
		return dir, nil
	}
	here, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("finding the current folder: %w", err)
	}
	return embpg.DefaultDataDir(here), nil
}

// stop takes everything down, the private cluster last.
func (p *portal) stop() {
	p.close()
	if p.cluster == nil {
		return
	}
	if err := p.cluster.Stop(); err != nil {
		p.log.Error("stopping the private database", "error", err.Error())
	}
}

const (
	headerTimeout = 5 * time.Second
	idleTimeout   = 2 * time.Minute
	drainTimeout  = 30 * time.Second
	maxHeader     = 32 << 10
)

func (s settings) listen() (net.Listener, error) {
	listener, err := net.Listen("tcp", net.JoinHostPort(s.Listen, strconv.Itoa(s.Port)))
	if err != nil {
		return nil, fmt.Errorf("PORT : impossible d’écouter (%w). Choisissez un autre port : PORT=8081 make run", err)
	}
	return listener, nil
}

// serve answers on the listener until the context ends, then drains.
func (p *portal) serve(ctx context.Context, stop func(), listener net.Listener, stdout io.Writer) error {
	server := &http.Server{
		Handler: p, ReadHeaderTimeout: headerTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeader,
		ErrorLog: slog.NewLogLogger(p.log.Handler(), slog.LevelDebug),
	}
	_, port, _ := strings.Cut(listener.Addr().String(), "]:")
	if port == "" {
		_, port, _ = strings.Cut(listener.Addr().String(), ":")
	}
	_, _ = fmt.Fprintf(stdout, "Le portail est ouvert : %s\n", p.address(port))
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serving: %w", err)
	case <-ctx.Done():
	}
	stop() // a second Ctrl-C no longer waits
	_, _ = fmt.Fprintln(stdout, "Arrêt du portail…")
	drain, cancel := context.WithTimeout(context.Background(), drainTimeout)
	defer cancel()
	if err := server.Shutdown(drain); err != nil {
		return fmt.Errorf("finishing the requests under way: %w", err)
	}
	return nil
}

// address is what to open in a browser.
func (p *portal) address(port string) string {
	if p.settings.Origin != "" {
		return p.settings.origin()
	}
	return "http://localhost:" + port
}

func logger(level string, w io.Writer) *slog.Logger {
	var l slog.Level
	if err := l.UnmarshalText([]byte(level)); err != nil {
		l = slog.LevelInfo
	}
	return slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{Level: l, ReplaceAttr: inMilliseconds}))
}

// inMilliseconds writes durations with their unit: a bare count of nanoseconds is read
// by nobody, and by a dashboard in the wrong unit.
func inMilliseconds(_ []string, a slog.Attr) slog.Attr {
	if a.Value.Kind() != slog.KindDuration {
		return a
	}
	return slog.Float64(a.Key+"_ms", float64(a.Value.Duration().Microseconds())/1000)
}
