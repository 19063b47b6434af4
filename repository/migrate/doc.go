// Package migrate brings a database to the shape this binary expects: the
// portal's own migrations (repository/migrations, applied by goose), then River's
// tables for the job queue, then the rights of the application's role. It works
// the same on the private cluster and on a server given by DATABASE_URL.
//
// Everything runs under one lock of the database, so replicas that start together
// do not race. The lock belongs to a session: a connection string that goes
// through PgBouncer must be in session mode here.
//
// No table is named here except those whose rights are special: see limits.
package migrate
