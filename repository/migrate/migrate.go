package migrate

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"

	"github.com/etalab/portail-eig/repository/migrations"
)

// Up applies every migration the database lacks, then grants the application's
// role its rights. ownerDSN must be the role that owns the tables. Applying again
// changes nothing.
func Up(ctx context.Context, ownerDSN string, log *slog.Logger) error {
	return up(ctx, ownerDSN, migrations.Files, log)
}

func up(ctx context.Context, ownerDSN string, files fs.FS, log *slog.Logger) error {
	pool, err := connect(ctx, ownerDSN)
	if err != nil {
		return err
	}
	defer pool.Close()
	return locked(ctx, pool, func() error {
		if err := ownMigrations(ctx, pool, files, log); err != nil {
			return err
		}
		if err := riverMigrations(ctx, pool, log); err != nil {
			return err
		}
		return grantApplication(ctx, pool)
	})
}

func connect(ctx context.Context, dsn string) (*pgxpool.Pool, error) {
	config, err := pgxpool.ParseConfig(dsn)
	if err != nil {
		return nil, fmt.Errorf("reading the database's connection string: %w", err)
	}
	// One session holds the lock, another one migrates; goose asks for a second
	// one while it does.
	config.MaxConns = 4
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("connecting to the database: %w", err)
	}
	return pool, nil
}

func ownMigrations(ctx context.Context, pool *pgxpool.Pool, files fs.FS, log *slog.Logger) error {
	db := stdlib.OpenDBFromPool(pool)
	defer db.Close()
	provider, err := newProvider(db, files, log)
	if errors.Is(err, goose.ErrNoMigrations) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("reading the migrations: %w", err)
	}
	results, err := provider.Up(ctx)
	if err != nil {
		return fmt.Errorf("applying the migrations: %w", err)
	}
	for _, r := range results {
		log.InfoContext(ctx, "migration applied", "file", r.Source.Path, "took", r.Duration)
	}
	return nil
}

func newProvider(db *sql.DB, files fs.FS, log *slog.Logger) (*goose.Provider, error) {
	return goose.NewProvider(goose.DialectPostgres, db, files,
		goose.WithSlog(log), goose.WithDisableGlobalRegistry(true))
}

func riverMigrations(ctx context.Context, pool *pgxpool.Pool, log *slog.Logger) error {
	migrator, err := newRiver(pool)
	if err != nil {
		return err
	}
	result, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil)
	if err != nil {
		return fmt.Errorf("applying the job queue's migrations: %w", err)
	}
	for _, v := range result.Versions {
		log.InfoContext(ctx, "job queue migration applied", "version", v.Version, "took", v.Duration)
	}
	return nil
}

// newRiver silences River's own log: each version is logged once, by us.
func newRiver(pool *pgxpool.Pool) (*rivermigrate.Migrator[pgx.Tx], error) {
	migrator, err := rivermigrate.New(riverpgxv5.New(pool), &rivermigrate.Config{Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return nil, fmt.Errorf("reading the job queue's migrations: %w", err)
	}
	return migrator, nil
}
