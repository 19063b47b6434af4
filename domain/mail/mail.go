package mail

import (
	"time"

	"github.com/etalab/portail-eig/domain"
)

// ID identifies one message.
type ID = domain.ID[Message]

// Template names what a message says.
type Template string

// The templates.
const (
	SignIn            Template = "sign_in"
	Invitation        Template = "invitation"
	DossierSubmitted  Template = "dossier_submitted"
	DossierWithdrawn  Template = "dossier_withdrawn"
	DraftReminder     Template = "draft_reminder"
	UnsentEdits       Template = "unsent_edits"
	NotSubmitted      Template = "not_submitted"
	WishesReminder    Template = "wishes_reminder"
	CallExtended      Template = "call_extended"
	PersonExtended    Template = "person_extended"
	ChallengeReceived Template = "challenge_received"
	ChallengeDecided  Template = "challenge_decided"

	AdministrationDecided Template = "administration_decided"
	ChallengeWithdrawn    Template = "challenge_withdrawn"
	ChallengeRevised      Template = "challenge_revised"
	ChallengeChanged      Template = "challenge_changed"
	RevisionRefused       Template = "revision_refused"

	ReadingsAssigned Template = "readings_assigned"
	ReadingsReminder Template = "readings_reminder"
	Shortlisted      Template = "shortlisted"
	Waiting          Template = "waiting"
	NotShortlisted   Template = "not_shortlisted"
	WishesSaved      Template = "wishes_saved"
	Recruited        Template = "recruited"
	NotRecruited     Template = "not_recruited"

	HearingHost     Template = "hearing_host"
	HearingJuror    Template = "hearing_juror"
	HearingLeft     Template = "hearing_left"
	ChallengeAnswer Template = "challenge_answered"
	VetoRuled       Template = "veto_ruled"
	RecruitsKnown   Template = "recruits_known"

	ThreadAnswered      Template = "thread_answered"
	SupplementRequested Template = "supplement_requested"
	SupplementReceived  Template = "supplement_received"
	PublicAnswer        Template = "public_answer"
	FileRefused         Template = "file_refused"
	FormRevised         Template = "form_revised"
)

// Message is one mail to leave, written by the transaction of the act it tells.
type Message struct {
	ID       ID
	Account  *domain.AccountID // none for an address that has no account yet
	Address  string
	Template Template
	Language string // "fr" or "en"
	Data     Data
}

// Data is what a template needs: ids, numbers, instants. Keys are the template's.
type Data map[string]string

// Instant writes a time the way Data carries it.
func Instant(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

// Tx is what a concept's transaction offers for mail: the message is queued with
// the act or not at all.
type Tx interface {
	Mail(Message) error
}

// Sent is a message as it stands in the outbox.
type Sent struct {
	Message
	MessageID string // RFC 5322, stable over retries
	State     State
	CreatedAt time.Time
}

// State is how far a message has come.
type State string

// The states. Shown is the end where no mail server is configured: the message
// can be read in the portal.
const (
	Queued    State = "queued"
	Sending   State = "sending"
	Delivered State = "sent"
	Shown     State = "shown"
	Failed    State = "failed"
)
