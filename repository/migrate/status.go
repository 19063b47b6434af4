package migrate

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/pressly/goose/v3"
	"github.com/riverqueue/river/rivermigrate"

	"github.com/etalab/portail-eig/repository/migrations"
)

// Version gives the number of the last migration applied, 0 on an empty database.
// The application's role may ask.
func Version(ctx context.Context, dsn string) (int64, error) {
	pool, err := connect(ctx, dsn)
	if err != nil {
		return 0, err
	}
	defer pool.Close()
	applied, err := appliedVersions(ctx, pool)
	if err != nil {
		return 0, err
	}
	var last int64
	for version := range applied {
		last = max(last, version)
	}
	return last, nil
}

// Pending lists what Up would apply, in order: file names, then River's versions.
// It changes nothing and the application's role may ask.
func Pending(ctx context.Context, dsn string) ([]string, error) {
	return pending(ctx, dsn, migrations.Files)
}

func pending(ctx context.Context, dsn string, files fs.FS) ([]string, error) {
	pool, err := connect(ctx, dsn)
	if err != nil {
		return nil, err
	}
	defer pool.Close()
	own, err := pendingFiles(ctx, pool, files)
	if err != nil {
		return nil, err
	}
	river, err := pendingRiver(ctx, pool)
	return append(own, river...), err
}

func pendingFiles(ctx context.Context, pool *pgxpool.Pool, files fs.FS) ([]string, error) {
	applied, err := appliedVersions(ctx, pool)
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return nil, fmt.Errorf("listing the migrations: %w", err)
	}
	var missing []string
	for _, name := range names {
		version, err := goose.NumericComponent(name)
		if err == nil && !applied[version] { // demo.sql has no number
			missing = append(missing, name)
		}
	}
	return missing, nil
}

// appliedVersions reads goose's history without goose, which would want to create
// the table.
func appliedVersions(ctx context.Context, pool *pgxpool.Pool) (map[int64]bool, error) {
	// CollectRows gives Query's error too.
	rows, _ := pool.Query(ctx, "SELECT version_id FROM "+goose.DefaultTablename+" WHERE is_applied")
	versions, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if isUndefinedTable(err) {
		return map[int64]bool{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the migrations applied: %w", err)
	}
	applied := make(map[int64]bool, len(versions))
	for _, v := range versions {
		applied[v] = true
	}
	return applied, nil
}

func isUndefinedTable(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.Code == "42P01"
}

func pendingRiver(ctx context.Context, pool *pgxpool.Pool) ([]string, error) {
	migrator, err := newRiver(pool)
	if err != nil {
		return nil, err
	}
	existing, err := migrator.ExistingVersions(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the job queue's migrations applied: %w", err)
	}
	return riverMissing(migrator.AllVersions(), existing), nil
}

func riverMissing(all, existing []rivermigrate.Migration) []string {
	done := make(map[int]bool, len(existing))
	for _, m := range existing {
		done[m.Version] = true
	}
	var missing []string
	for _, m := range all {
		if !done[m.Version] {
			missing = append(missing, fmt.Sprintf("river %03d %s", m.Version, m.Name))
		}
	}
	return missing
}
