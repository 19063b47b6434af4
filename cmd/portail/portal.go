package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/etalab/portail-eig/api"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/administration"
	"github.com/etalab/portail-eig/domain/anonymity"
	"github.com/etalab/portail-eig/domain/answer"
	"github.com/etalab/portail-eig/domain/arrival"
	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/demo"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/host"
	"github.com/etalab/portail-eig/domain/jury"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/domain/readership"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/reading/dealing"
	"github.com/etalab/portail-eig/domain/receipt"
	"github.com/etalab/portail-eig/domain/release"
	"github.com/etalab/portail-eig/domain/reminder"
	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/domain/thread"
	"github.com/etalab/portail-eig/domain/wish"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/assembling"
	"github.com/etalab/portail-eig/repository/embpg"
	"github.com/etalab/portail-eig/repository/filestore"
	"github.com/etalab/portail-eig/repository/inspect"
	"github.com/etalab/portail-eig/repository/migrate"
	"github.com/etalab/portail-eig/repository/outbox"
	"github.com/etalab/portail-eig/repository/queue"
	"github.com/etalab/portail-eig/repository/scans"
)

// databaseName is the portal's database in its private cluster.
const databaseName = "portail"

// portal is the running program: the database, the edge and the queue of jobs. The
// edge can be taken down and rebuilt while the port stays open, which the
// demonstration needs to put back a copy of the database.
type portal struct {
	settings settings
	log      *slog.Logger
	cluster  *embpg.Cluster // nil with DATABASE_URL
	keys     keyring
	demo     api.Demo
	site     http.Handler
	files    filestore.Folder
	scanner  attachment.Scanner // nil: files are not scanned

	gate    sync.RWMutex // held for reading by every request, for writing while the edge is rebuilt
	repo    *repository.Repository
	work    *queue.Queue
	handler http.Handler
	uploads context.Context // ends when the edge is to be rebuilt
	cut     context.CancelFunc
}

// Services builds the concepts' services on the repository now open.
func (p *portal) Services() api.Services {
	s := servicesOn(p.repo, p.keys)
	s.Attachments = attachment.Service{
		Store: repository.Attachments{Repository: p.repo}, Files: p.files, Inspector: inspect.New(), Scanner: p.scanner,
		KeepBytes: p.demo != nil,
	}
	return s
}

func servicesOn(repo *repository.Repository, keys keyring) api.Services {
	return api.Services{
		Accounts:        account.Service{Store: repository.Accounts{Repository: repo}, Keys: keys.Keys, Clock: machineTime},
		Promotions:      promotion.Service{Store: repository.Promotions{Repository: repo}},
		Calls:           call.Service{Store: repository.Calls{Repository: repo}},
		Dossiers:        dossier.Service{Store: repository.Dossiers{Repository: repo}, Receipts: keys.receipts},
		Administrations: administration.Service{Store: repository.Administrations{Repository: repo}},
		Challenges:      challenge.Service{Store: repository.Challenges{Repository: repo}, Receipts: keys.receipts},
		Juries:          jury.Service{Store: repository.Juries{Repository: repo}},
		Hosts:           host.Service{Store: repository.Hosts{Repository: repo}},
		Arrivals:        arrival.Service{Store: repository.Arrivals{Repository: repo}},
		Readings:        reading.Service{Store: repository.Readings{Repository: repo}},
		Readerships:     readership.Service{Store: repository.Readerships{Repository: repo}},
		Conflicts:       conflict.Service{Store: repository.Conflicts{Repository: repo}},
		Dealings:        dealing.Service{Store: repository.Dealings{Repository: repo}},
		Anonymity:       anonymity.Service{Store: repository.Anonymity{Repository: repo}},
		Releases:        release.Service{Store: repository.Releases{Repository: repo}},
		Wishes:          wish.Service{Store: repository.Wishes{Repository: repo}, Receipts: keys.receipts},
		Receipts:        receipt.Service{Store: repository.Receipts{Repository: repo}, Clock: machineTime},
		Teams:           team.Service{Store: repository.Teams{Repository: repo}},
		Reminders:       reminder.Service{Store: repository.Reminders{Repository: repo}},
		Threads:         thread.Service{Store: repository.Threads{Repository: repo}, Clock: machineTime},
		Answers:         answer.Service{Store: repository.Answers{Repository: repo}},
	}
}

// machineTime is the clock of sessions and codes, to PostgreSQL's microsecond.
func machineTime() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }

// Cluster is the private PostgreSQL; nil with DATABASE_URL.
func (p *portal) Cluster() *embpg.Cluster { return p.cluster }

func (p *portal) appDSN() string {
	if p.cluster != nil {
		return p.cluster.AppDSN(databaseName)
	}
	return p.settings.DatabaseURL
}

func (p *portal) ownerDSN() string {
	switch {
	case p.cluster != nil:
		return p.cluster.OwnerDSN(databaseName)
	case p.settings.MigrateURL != "":
		return p.settings.MigrateURL
	}
	return p.settings.DatabaseURL
}

// open connects to the database and builds the edge on it.
func (p *portal) open(ctx context.Context) error {
	repo, err := repository.Open(ctx, p.appDSN(), p.log)
	if err != nil {
		return err
	}
	p.repo = repo
	p.uploads, p.cut = context.WithCancel(context.WithoutCancel(ctx))
	if err := p.mayStillSign(ctx); err != nil {
		return err
	}
	render := mail.Renderer{Origin: p.settings.origin(), Zone: paris(), Keys: p.keys}
	if p.demo != nil {
		render.Notice = demo.Notice
	}
	sender, err := p.sender()
	if err != nil {
		return err
	}
	services := p.Services()
	p.work, err = queue.Start(context.WithoutCancel(ctx), repo, p.log,
		outbox.Part(repo, render, sender, services.RunDue),
		scans.Part(repo, services.Attachments, scans.Options{Sweep: p.demo == nil}, p.log),
		assembling.Part(repo, services.Teams))
	if err != nil {
		return err
	}
	p.handler, err = api.New(api.Config{
		Services: services, Retries: repo, Mails: render, Ready: p.ready, Demo: p.demo, Site: p.site, Log: p.log,
		TrustedProxies: p.settings.TrustedProxies,
	})
	return err
}

func (p *portal) sender() (outbox.Sender, error) {
	if p.settings.SMTP == "" {
		return nil, nil // no sender is a choice: mails are read in the portal
	}
	s, err := outbox.NewSMTP(p.settings.SMTP, p.settings.MailFrom)
	if err != nil {
		return nil, fmt.Errorf("PORTAIL_SMTP : %w", err)
	}
	return s, nil
}

// ready answers nil when the database answers with the schema this binary knows.
func (p *portal) ready(ctx context.Context) error {
	if err := p.repo.Ping(ctx); err != nil {
		return err
	}
	pending, err := migrate.Pending(ctx, p.appDSN())
	if err != nil {
		return err
	}
	if len(pending) > 0 {
		return fmt.Errorf("%d migrations are pending", len(pending))
	}
	return nil
}

// close finishes the jobs under way and gives the connections back.
func (p *portal) close() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if p.work != nil {
		if err := p.work.Stop(ctx); err != nil {
			p.log.Warn("stopping the jobs", "error", err.Error())
		}
	}
	if p.repo != nil {
		p.repo.Close()
	}
}

// Reopen takes the edge down, runs fn on the database nobody uses, and builds the
// edge again, also when fn failed. It waits for the requests under way, but for files
// still on their way in, which take as long as their line: they are cut, and sent again.
func (p *portal) Reopen(ctx context.Context, fn func(context.Context) error) error {
	p.gate.RLock()
	p.cut()
	p.gate.RUnlock()
	p.gate.Lock()
	defer p.gate.Unlock()
	p.close()
	return errors.Join(fn(ctx), p.open(ctx))
}

// moveRoute rebuilds the edge from inside a request, so it alone does not hold the gate.
const moveRoute = api.Base + "/demo/move"

// ServeHTTP gives the request to the edge now built.
func (p *portal) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.gate.RLock()
	handler, uploads := p.handler, p.uploads
	if r.URL.Path == moveRoute {
		p.gate.RUnlock()
	} else {
		defer p.gate.RUnlock()
	}
	if r.Header.Get("Content-Type") == "application/octet-stream" {
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		defer context.AfterFunc(uploads, cancel)()
		r = r.WithContext(ctx)
	}
	handler.ServeHTTP(w, r)
}

func paris() *time.Location {
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		panic(fmt.Sprintf("the time zones are missing from this machine: %v", err))
	}
	return zone
}
