package demo

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/administration"
	"github.com/etalab/portail-eig/domain/answer"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/jury"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/domain/readership"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/reading/dealing"
	"github.com/etalab/portail-eig/domain/release"
	"github.com/etalab/portail-eig/domain/reminder"
	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/domain/thread"
	"github.com/etalab/portail-eig/domain/wish"
)

// Services are what the story is played through: the same as everybody's.
type Services struct {
	Accounts        account.Service
	Promotions      promotion.Service
	Calls           call.Service
	Dossiers        dossier.Service
	Administrations administration.Service
	Challenges      challenge.Service
	Juries          jury.Service
	Readings        reading.Service
	Readerships     readership.Service
	Conflicts       conflict.Service
	Dealings        dealing.Service
	Releases        release.Service
	Wishes          wish.Service
	Teams           team.Service
	Reminders       reminder.Service
	Threads         thread.Service
	Answers         answer.Service
}

// Player plays the story on one database. It lives for one move: what it remembers
// is not looked at again.
type Player struct {
	Services
	Story *Story
	Store Store
	// Told hears of each act before it is played; nil tells nobody.
	Told func(Act)

	clock     time.Time  // the instant it is in the story
	deadlines *deadlines // nil: to be read again
	calls     map[call.Kind]call.ID
	dossiers  map[int]dossier.ID // by candidate

	mu       sync.Mutex // for what follows: people of the story act at the same time
	progress Progress
	actors   map[string]access.Actor // by address
}

// Advance plays every act dated up to the milestone that was not played, in order,
// then makes it the milestone's instant.
func (p *Player) Advance(ctx context.Context, to Milestone) error {
	var err error
	if p.progress, err = p.Store.Progress(ctx); err != nil {
		return err
	}
	if p.clock, err = p.Store.BusinessNow(ctx); err != nil {
		return err
	}
	p.actors, p.calls, p.dossiers = map[string]access.Actor{}, map[call.Kind]call.ID{}, map[int]dossier.ID{}
	for _, a := range p.Story.Acts {
		if a.At.After(to.At) || slices.Contains(p.progress.Played, a.ID) {
			continue
		}
		if err := p.play(ctx, a); err != nil {
			return err
		}
	}
	if err := p.at(ctx, to.At); err != nil {
		return err
	}
	p.progress.Milestone = to.ID
	return p.Store.SaveProgress(ctx, p.progress)
}

// play plays one act at its date and remembers it.
func (p *Player) play(ctx context.Context, a Act) error {
	if p.Told != nil {
		p.Told(a)
	}
	if err := p.at(ctx, a.At); err != nil {
		return err
	}
	before := len(p.progress.Skipped)
	if err := p.unlessMoot(a.Label, a.Play(ctx, p)); err != nil {
		return fmt.Errorf("playing the act %s: %w", a.ID, err)
	}
	p.fold(a, before)
	p.deadlines = nil
	p.progress.Played = append(p.progress.Played, a.ID)
	return p.Store.SaveProgress(ctx, p.progress)
}

// moot tells whether what visitors did explains a refusal: the state forbids the act,
// its object is gone, changed or incomplete, or its author lost the role. Anything
// else is a fault.
func moot(err error) bool {
	switch domain.KindOf(err) {
	case domain.Conflict, domain.NotFound, domain.Stale, domain.Invalid, domain.Forbidden:
		return true
	}
	return false
}

// unlessMoot notes a refusal that visitors explain, and answers any other error.
func (p *Player) unlessMoot(what domain.Text, err error) error {
	if err == nil || !moot(err) {
		return err
	}
	why := reason(err)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.progress.Skipped = append(p.progress.Skipped, Skip{Text: domain.Text{
		FR: "« " + what.FR + " » n’a pas été joué. " + why.FR,
		EN: "“" + what.EN + "” was not played. " + why.EN,
	}})
	return nil
}

// bearable is how many refusals of one act are told one by one.
const bearable = 4

// fold signs an act's skips and counts those beyond what one bears to read.
func (p *Player) fold(a Act, before int) {
	if more := len(p.progress.Skipped) - before - bearable; more > 1 {
		p.progress.Skipped = append(p.progress.Skipped[:before+bearable], Skip{Text: domain.Text{
			FR: fmt.Sprintf("« %s » : %d autres parties n’ont pas été jouées, pour des raisons semblables.", a.Label.FR, more),
			EN: fmt.Sprintf("“%s”: %d other parts were not played, for similar reasons.", a.Label.EN, more),
		}})
	}
	for i := before; i < len(p.progress.Skipped); i++ {
		p.progress.Skipped[i].Act = a.ID
	}
}

// alreadyDone tells a refusal that a move cut short explains.
func alreadyDone(err error) bool { return domain.CodeOf(err) == "already_granted" }
