package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// How long things live.
const (
	ChallengeLife   = 10 * time.Minute
	WrongCodesBorne = 5
	SessionIdle     = 2 * time.Hour
	SessionLife     = 24 * time.Hour
	StaffIdle       = time.Hour
	StaffLife       = 12 * time.Hour
	mailsPerAddress = 3 // in 15 minutes
	mailsPerNetwork = 30
	signInWindow    = 15 * time.Minute
)

func parseChallenge(s string) (ChallengeID, error) { return domain.ParseID[Challenge](s) }

// Token makes an opaque 256-bit token.
func Token() string {
	raw := make([]byte, 32)
	_, _ = rand.Read(raw) // never fails (crypto/rand documents it)
	return base64.RawURLEncoding.EncodeToString(raw)
}

// Hash is what is kept of a token.
func Hash(token string) []byte {
	sum := sha256.Sum256([]byte(token))
	return sum[:]
}

// Asked is a request to sign in.
type Asked struct {
	Email    string
	Next     string
	Language string
	Browser  string // a random value kept in the browser's cookie
	Network  string // the caller's address, for the limits only
}

// RequestSignIn leaves a mail with a link and a code. It answers alike for a known
// and an unknown address.
func (s Service) RequestSignIn(ctx context.Context, a Asked) (Challenge, error) {
	email, err := CleanEmail(a.Email)
	if err != nil {
		return Challenge{}, err
	}
	now := s.Clock()
	c := Challenge{
		ID: domain.NewID[Challenge](), Email: email, BrowserHash: Hash(a.Browser), Next: a.Next,
		Language: a.Language, CreatedAt: now, ExpiresAt: now.Add(ChallengeLife),
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		if err := throttle(tx, now, "mail:"+email, mailsPerAddress); err != nil {
			return err
		}
		if err := throttle(tx, now, "net:"+a.Network, mailsPerNetwork); err != nil {
			return err
		}
		if err := tx.InsertChallenge(c); err != nil {
			return err
		}
		return tx.Mail(mail.Message{
			Address: email, Template: mail.SignIn, Language: a.Language, Data: mail.Data{"challenge": c.ID.String()},
		})
	})
	return c, err
}

func throttle(tx Tx, now time.Time, key string, limit int) error {
	hits, err := tx.Hit(key, now.Truncate(signInWindow))
	if err != nil {
		return err
	}
	if hits <= limit {
		return nil
	}
	wait := now.Truncate(signInWindow).Add(signInWindow).Sub(now)
	return domain.Fail(domain.TooMany, "too_many_requests", domain.Text{
		FR: "Trop de demandes de connexion en peu de temps. Attendez quelques minutes ; le dernier code reçu reste valable dix minutes.",
		EN: "Too many sign-in requests in a short time. Wait a few minutes; the last code you received stays valid for ten minutes.",
	}).With("retry_after", int(wait.Seconds())+1)
}

// Proof is what a person shows to sign in: the link's token or the code.
type Proof struct {
	Token     string
	Challenge ChallengeID
	Code      string
	Browser   string
}

// SignedIn is a new session with its secret token, shown once.
type SignedIn struct {
	Account Account
	Token   string
	Session Session
	Next    string
}

// SignIn checks the proof and opens a session. A first sign-in makes the account;
// the address's invitations become roles.
func (s Service) SignIn(ctx context.Context, p Proof) (SignedIn, error) {
	id, byLink := p.Challenge, false
	if p.Token != "" {
		if id, byLink = s.Keys.Open(p.Token); !byLink {
			return SignedIn{}, signInFailed()
		}
	}
	var out SignedIn
	failed := false
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		c, err := tx.LockChallenge(id)
		if err != nil {
			return signInFailed()
		}
		if !s.proves(c, p, byLink) {
			failed = true // commit the attempt, then refuse
			return tx.CountAttempt(c.ID)
		}
		if err := tx.UseChallenge(c.ID, s.Clock()); err != nil {
			return err
		}
		out, err = s.open(tx, c)
		return err
	})
	if err == nil && failed {
		return SignedIn{}, signInFailed()
	}
	return out, err
}

func (s Service) proves(c Challenge, p Proof, byLink bool) bool {
	alive := c.UsedAt == nil && s.Clock().Before(c.ExpiresAt) && c.Attempts < WrongCodesBorne
	sameBrowser := subtle.ConstantTimeCompare(c.BrowserHash, Hash(p.Browser)) == 1
	code := byLink || subtle.ConstantTimeCompare([]byte(p.Code), []byte(s.Keys.Code(c.ID.String()))) == 1
	return alive && sameBrowser && code
}

func (s Service) open(tx Tx, c Challenge) (SignedIn, error) {
	acc, err := tx.AccountByEmail(c.Email)
	if domain.KindOf(err) == domain.NotFound {
		acc = Account{ID: domain.NewAccountID(), Email: c.Email, Language: c.Language, CreatedAt: s.Clock()}
		err = tx.InsertAccount(acc)
	}
	if err != nil {
		return SignedIn{}, err
	}
	if err := s.acceptInvitations(tx, acc); err != nil {
		return SignedIn{}, err
	}
	return s.start(tx, acc, c.Next, "createSession")
}

// start opens a session for an account and records by which operation.
func (s Service) start(tx Tx, acc Account, next string, operation access.Operation) (SignedIn, error) {
	grants, err := tx.Grants(acc.ID)
	if err != nil {
		return SignedIn{}, err
	}
	acc.Grants = grants
	now, token := s.Clock(), Token()
	session := Session{TokenHash: Hash(token), Account: acc.ID, CreatedAt: now, SeenAt: now, ExpiresAt: now.Add(life(grants))}
	if err := tx.InsertSession(session); err != nil {
		return SignedIn{}, err
	}
	err = tx.Audit(audit.Entry{Operation: string(operation), Account: acc.ID, ObjectKind: "account", ObjectID: acc.ID.UUID})
	return SignedIn{Account: acc, Token: token, Session: session, Next: next}, err
}

// life is shorter for those who see other people's data.
func life(grants []access.Grant) time.Duration {
	for _, g := range grants {
		if g.Role != access.Candidate {
			return StaffLife
		}
	}
	return SessionLife
}

// Idle is how long a session may rest before it ends.
func Idle(grants []access.Grant) time.Duration {
	if life(grants) == StaffLife {
		return StaffIdle
	}
	return SessionIdle
}

func signInFailed() *domain.Error {
	return domain.Fail(domain.Invalid, "sign_in_failed", domain.Text{
		FR: "Ce code ou ce lien n’est pas valable : il a expiré, a déjà servi, ou a été demandé dans un autre navigateur. Demandez-en un nouveau.",
		EN: "This code or link is not valid: it expired, was already used, or was asked for in another browser. Ask for a new one.",
	})
}
