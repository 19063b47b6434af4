package migrate

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
)

// lockKey is the advisory lock of the portal's migrations ("EIG" and a number, no
// meaning beyond being ours).
const lockKey int64 = 0x454947_0001

// retry is how often a waiting process asks for the lock. goose's own lock asks
// once a second at best and would cover neither River nor the rights.
const retry = 50 * time.Millisecond

// locked runs do while no other process migrates this database. It asks again and
// again instead of waiting inside the database, because a waiting statement would
// hold a snapshot and block CREATE INDEX CONCURRENTLY for ever. A process that
// dies loses its session, hence the lock.
func locked(ctx context.Context, pool *pgxpool.Pool, do func() error) error {
	conn, err := pool.Acquire(ctx)
	if err != nil {
		return fmt.Errorf("connecting to the database: %w", err)
	}
	defer conn.Release()
	if err := takeLock(ctx, conn); err != nil {
		return fmt.Errorf("waiting for the other process that migrates this database: %w", err)
	}
	defer freeLock(ctx, conn)
	return do()
}

func takeLock(ctx context.Context, conn *pgxpool.Conn) error {
	for {
		var taken bool
		if err := conn.QueryRow(ctx, "SELECT pg_try_advisory_lock($1)", lockKey).Scan(&taken); err != nil || taken {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(retry):
		}
	}
}

// freeLock closes a session that will not answer: that frees the lock too.
func freeLock(ctx context.Context, conn *pgxpool.Conn) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if _, err := conn.Exec(ctx, "SELECT pg_advisory_unlock($1)", lockKey); err != nil {
		_ = conn.Conn().Close(ctx) // the session is lost either way
	}
}
