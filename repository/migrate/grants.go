package migrate

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// AppRole is the role the portal answers requests with. Where a site has one role
// only, nothing is granted and the database's triggers do the refusing.
const AppRole = "portail_app"

// limits are the tables where the application may do less than read, insert,
// update and delete. Audit rows and receipts are never changed; the histories of
// migrations are the owner's.
var limits = []struct{ table, rights string }{
	{"assembly_input", "SELECT, INSERT"},
	{"audit", "SELECT, INSERT"},
	{"call_form", "SELECT, INSERT"},
	{"declaration", "SELECT, INSERT"},
	{"disclosure", "SELECT, INSERT"},
	{"receipt", "SELECT, INSERT"},
	{"receipt_key", "SELECT, INSERT"},
	{"goose_db_version", "SELECT"},
	{"river_migration", "SELECT"},
}

// grantApplication gives the application's role its rights on what exists now, in
// one transaction: nobody sees it with too many.
func grantApplication(ctx context.Context, pool *pgxpool.Pool) error {
	err := pgx.BeginFunc(ctx, pool, func(tx pgx.Tx) error {
		schema, wanted, err := grantee(ctx, tx)
		if err != nil || !wanted {
			return err
		}
		for _, sql := range grants(schema) {
			if _, err := tx.Exec(ctx, sql); err != nil {
				return err
			}
		}
		return grantLimited(ctx, tx, schema)
	})
	if err != nil {
		return fmt.Errorf("granting the role %s its rights: %w", AppRole, err)
	}
	return nil
}

// grantee gives the schema of the tables, and whether there is a role to grant to.
func grantee(ctx context.Context, tx pgx.Tx) (schema string, wanted bool, err error) {
	err = tx.QueryRow(ctx, `SELECT current_schema(), current_user <> $1
		AND EXISTS (SELECT FROM pg_roles WHERE rolname = $1)`, AppRole).Scan(&schema, &wanted)
	return schema, wanted, err
}

func grants(schema string) []string {
	in, to := pgx.Identifier{schema}.Sanitize(), pgx.Identifier{AppRole}.Sanitize()
	return []string{
		fmt.Sprintf("GRANT USAGE ON SCHEMA %s TO %s", in, to),
		fmt.Sprintf("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %s TO %s", in, to),
		fmt.Sprintf("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %s TO %s", in, to),
	}
}

func grantLimited(ctx context.Context, tx pgx.Tx, schema string) error {
	to := pgx.Identifier{AppRole}.Sanitize()
	for _, limit := range limits {
		table := pgx.Identifier{schema, limit.table}.Sanitize()
		var exists bool
		if err := tx.QueryRow(ctx, "SELECT to_regclass($1) IS NOT NULL", table).Scan(&exists); err != nil {
			return err
		}
		if !exists {
			continue
		}
		for _, sql := range []string{"REVOKE ALL ON " + table + " FROM " + to, "GRANT " + limit.rights + " ON " + table + " TO " + to} {
			if _, err := tx.Exec(ctx, sql); err != nil {
				return err
			}
		}
	}
	return nil
}
