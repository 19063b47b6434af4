package migrate

import (
	"context"
	"fmt"
	"io/fs"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/etalab/portail-eig/repository/migrations"
)

// Demo makes a migrated database a demonstration by applying demo.sql, in one
// transaction. It is no numbered migration: a production database must not be able
// to receive it by upgrading. The file must bear being applied again.
func Demo(ctx context.Context, ownerDSN string) error {
	return demo(ctx, ownerDSN, migrations.Files)
}

func demo(ctx context.Context, ownerDSN string, files fs.FS) error {
	sql, err := fs.ReadFile(files, migrations.Demo)
	if err != nil {
		return fmt.Errorf("reading the demonstration's SQL: %w", err)
	}
	pool, err := connect(ctx, ownerDSN)
	if err != nil {
		return err
	}
	defer pool.Close()
	err = locked(ctx, pool, func() error {
		if err := execute(ctx, pool, string(sql)); err != nil {
			return err
		}
		return grantApplication(ctx, pool)
	})
	if err != nil {
		return fmt.Errorf("applying the demonstration's SQL: %w", err)
	}
	return nil
}

// execute runs a file of statements, all or none.
func execute(ctx context.Context, pool *pgxpool.Pool, sql string) error {
	return pgx.BeginFunc(ctx, pool, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, sql)
		return err
	})
}
