package main

import (
	"context"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/demo"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/migrate"
)

// copyName is the database that keeps a milestone as it was when reached.
func copyName(m demo.Milestone) string {
	return databaseName + "_m_" + strings.ReplaceAll(m.ID, "-", "_")
}

// keep copies the database as it stands at a milestone just reached, in place of an
// older copy. Nobody must be using the database.
func (d *demonstration) keep(ctx context.Context, m demo.Milestone) error {
	began, cluster := time.Now(), d.stage.Cluster()
	if err := cluster.DropDatabase(ctx, copyName(m)); err != nil {
		return err
	}
	if err := cluster.CopyDatabase(ctx, databaseName, copyName(m)); err != nil {
		return err
	}
	d.log.InfoContext(ctx, "milestone kept", "milestone", m.ID, "took", time.Since(began).Round(time.Millisecond))
	return d.onStore(ctx, func(store repository.Demo) error { return store.SetInstant(ctx, m.At) }) // copying took time
}

// restore puts the copy of a milestone back in place of the database.
func (d *demonstration) restore(ctx context.Context, m demo.Milestone) error {
	cluster := d.stage.Cluster()
	kept, err := cluster.DatabaseExists(ctx, copyName(m))
	if err != nil {
		return err
	}
	if !kept {
		return noCopy()
	}
	return d.stage.Reopen(ctx, func(ctx context.Context) error {
		if err := cluster.DropDatabase(ctx, databaseName); err != nil {
			return err
		}
		if err := cluster.CopyDatabase(ctx, copyName(m), databaseName); err != nil {
			return err
		}
		return d.refresh(ctx, m)
	})
}

// refresh brings a copy that was put back up to date: the schema this binary knows,
// the milestone's instant, and nobody signed in.
func (d *demonstration) refresh(ctx context.Context, m demo.Milestone) error {
	if err := migrate.Up(ctx, d.stage.Cluster().OwnerDSN(databaseName), d.log); err != nil {
		return err
	}
	return d.onStore(ctx, func(store repository.Demo) error {
		if err := store.EndSessions(ctx); err != nil {
			return err
		}
		return store.SetInstant(ctx, m.At)
	})
}

// onStore does something to the demonstration's state while the portal is not open.
func (d *demonstration) onStore(ctx context.Context, do func(repository.Demo) error) error {
	repo, err := repository.Open(ctx, d.stage.Cluster().AppDSN(databaseName), d.log)
	if err != nil {
		return err
	}
	defer repo.Close()
	return do(repository.Demo{Repository: repo})
}

func noCopy() error {
	return domain.Fail(domain.Conflict, "conflict", domain.Text{
		FR: "La copie de cette date n’a pas été gardée : on ne peut pas y revenir. Pour tout recommencer, arrêtez le portail et videz son dossier de données.",
		EN: "No copy of this date was kept: one cannot go back to it. To start all over, stop the portal and empty its data folder.",
	})
}
