package repository

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"github.com/etalab/portail-eig/domain"
)

// Repository is the portal's persistence on one PostgreSQL database.
type Repository struct {
	pool *pgxpool.Pool
	db   *gorm.DB
	jobs *enqueuer
}

// poolSize suits two cores: commits wait on the disk, so a few more connections
// than cores keep it busy.
const poolSize = 16

// Open connects to a migrated database.
func Open(ctx context.Context, dsn string, log *slog.Logger) (*Repository, error) {
	cfg, err := pgxpool.ParseConfig(dsn)
	if err != nil {
		return nil, fmt.Errorf("reading the database address: %w", redact(err))
	}
	cfg.MaxConns = max(cfg.MaxConns, poolSize)
	cfg.ConnConfig.RuntimeParams["application_name"] = "portail"
	cfg.ConnConfig.RuntimeParams["timezone"] = "UTC"
	pool, err := pgxpool.NewWithConfig(ctx, cfg)
	if err != nil {
		return nil, fmt.Errorf("opening the database: %w", err)
	}
	if err := pool.Ping(ctx); err != nil {
		pool.Close()
		return nil, fmt.Errorf("reaching the database: %w", err)
	}
	conn := stdlib.OpenDBFromPool(pool)
	db, err := gorm.Open(postgres.New(postgres.Config{Conn: conn}), &gorm.Config{
		SkipDefaultTransaction: true,
		Logger:                 logger.Discard,
		NowFunc:                func() time.Time { return time.Now().UTC().Truncate(time.Microsecond) },
	})
	if err != nil {
		pool.Close()
		return nil, fmt.Errorf("opening the database: %w", err)
	}
	jobs, err := newEnqueuer(conn, log)
	if err != nil {
		pool.Close()
		return nil, err
	}
	return &Repository{pool: pool, db: db, jobs: jobs}, nil
}

// redact drops the text of an address, which may hold a password.
func redact(error) error {
	return errors.New("it is not a PostgreSQL address such as postgres://user@host/database")
}

// Close waits for borrowed connections, then closes them.
func (r *Repository) Close() {
	if conn, err := r.db.DB(); err == nil {
		_ = conn.Close() // the pool below is what holds the connections
	}
	r.pool.Close()
}

// Pool is the pool of connections, for the job workers.
func (r *Repository) Pool() *pgxpool.Pool { return r.pool }

// Ping tells whether the database answers.
func (r *Repository) Ping(ctx context.Context) error {
	if err := r.pool.Ping(ctx); err != nil {
		return fmt.Errorf("reaching the database: %w", err)
	}
	return nil
}

// BusinessNow reads the business instant outside a transaction.
func (r *Repository) BusinessNow(ctx context.Context) (time.Time, error) {
	return now(r.db.WithContext(ctx))
}

func now(db *gorm.DB) (time.Time, error) {
	var t time.Time
	if err := db.Raw("SELECT business_now()").Row().Scan(&t); err != nil {
		return time.Time{}, fmt.Errorf("reading the instant: %w", err)
	}
	return t.UTC(), nil
}

// tx is one transaction; it implements every concept's Tx.
type tx struct {
	ctx  context.Context
	db   *gorm.DB
	jobs *enqueuer
}

// Now is the business instant, read from the database after the locks taken so far.
func (t *tx) Now() (time.Time, error) { return now(t.db) }

const maxAttempts = 5

// atomic runs fn in one transaction (read committed plus the row locks fn takes),
// again when PostgreSQL chose it as the victim of a deadlock.
func (r *Repository) atomic(ctx context.Context, fn func(*tx) error) error {
	var err error
	for attempt := range maxAttempts {
		err = r.db.WithContext(ctx).Transaction(func(db *gorm.DB) error {
			t := &tx{ctx: ctx, db: db, jobs: r.jobs}
			if err := t.recordRetry(); err != nil {
				return err
			}
			return fn(t)
		}, &sql.TxOptions{Isolation: sql.LevelReadCommitted})
		if err == nil {
			if retry := domain.RequestOf(ctx).Retry; retry != nil {
				retry.Recorded = true
			}
			return nil
		}
		if !transient(err) {
			return explain(err)
		}
		if !pause(ctx, time.Duration(attempt+1)*10*time.Millisecond) {
			break
		}
	}
	return explain(err)
}

func pause(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}

func transient(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && (pg.Code == "40001" || pg.Code == "40P01")
}
