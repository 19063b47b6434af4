package outbox_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"mime"
	"mime/multipart"
	"net"
	netmail "net/mail"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/dbtest"
	"github.com/etalab/portail-eig/repository/outbox"
	"github.com/etalab/portail-eig/repository/queue"
)

func TestMain(m *testing.M) { dbtest.Run(m) }

// post is a real SMTP server that keeps what it receives; it refuses the first
// message it is given, as a busy server would.
type post struct {
	mu       sync.Mutex
	refused  bool
	received [][]byte
	to       []string
}

func (p *post) NewSession(*smtp.Conn) (smtp.Session, error) { return &session{post: p}, nil }

type session struct {
	post *post
	to   string
}

func (s *session) Mail(string, *smtp.MailOptions) error      { return nil }
func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error { s.to = to; return nil }
func (s *session) Reset()                                    {}
func (s *session) Logout() error                             { return nil }

func (s *session) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.post.mu.Lock()
	defer s.post.mu.Unlock()
	if !s.post.refused {
		s.post.refused = true
		return &smtp.SMTPError{Code: 451, Message: "busy, try again"}
	}
	s.post.received, s.post.to = append(s.post.received, raw), append(s.post.to, s.to)
	return nil
}

func (p *post) listen(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := smtp.NewServer(p)
	server.Domain = "localhost"
	go func() {
		if err := server.Serve(l); err != nil && !errors.Is(err, smtp.ErrServerClosed) {
			t.Log(err)
		}
	}()
	t.Cleanup(func() { _ = server.Close() })
	return "smtp://" + l.Addr().String()
}

func open(t *testing.T, sender outbox.Sender) (*repository.Repository, mail.Renderer) {
	t.Helper()
	repo, err := repository.Open(t.Context(), dbtest.New(t).AppDSN, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(repo.Close)
	keys, err := account.NewKeys(bytes.Repeat([]byte("k"), 32))
	if err != nil {
		t.Fatal(err)
	}
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	render := mail.Renderer{Origin: "https://portail.test", Zone: paris, Keys: keys}
	box, err := queue.Start(context.WithoutCancel(t.Context()), repo, slog.New(slog.DiscardHandler), outbox.Part(repo, render, sender, func(context.Context) error { return nil }))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = box.Stop(context.Background()) })
	return repo, render
}

func leave(t *testing.T, repo *repository.Repository, m mail.Message) {
	t.Helper()
	err := repository.Accounts{Repository: repo}.Atomic(t.Context(), func(tx account.Tx) error { return tx.Mail(m) })
	if err != nil {
		t.Fatal(err)
	}
}

// reaches waits until the only mail is in a state.
func reaches(t *testing.T, repo *repository.Repository, want mail.State) mail.Sent {
	t.Helper()
	deadline := time.Now().Add(30 * time.Second)
	for time.Now().Before(deadline) {
		list, err := repo.Mails(t.Context(), account.MailFilter{})
		if err != nil {
			t.Fatal(err)
		}
		if len(list.Items) == 1 && list.Items[0].State == want {
			return list.Items[0]
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("no mail reached the state %s", want)
	return mail.Sent{}
}

func TestAMailLeavesOnceAcceptedAndKeepsItsMessageID(t *testing.T) {
	box := &post{}
	sender, err := outbox.NewSMTP(box.listen(t), "portail@eig.example")
	if err != nil {
		t.Fatal(err)
	}
	repo, render := open(t, sender)
	leave(t, repo, mail.Message{
		Address: "camille@candidat.example", Template: mail.DossierSubmitted, Language: "fr", Data: mail.Data{
			"dossier": "018f2c1e-7a3b-7c4d-8e5f-0123456789ab", "number": "EIG6-7K3Q-M", "sequence": "1", "hash": "ab12",
			"at": "2022-03-30T08:00:00Z", "closes_at": "2022-04-03T22:00:00Z",
		},
	})
	sent := reaches(t, repo, mail.Delivered)
	box.mu.Lock()
	defer box.mu.Unlock()
	if len(box.received) != 1 || box.to[0] != "camille@candidat.example" {
		t.Fatalf("received %d mails, to %v", len(box.received), box.to)
	}
	read, err := netmail.ReadMessage(bytes.NewReader(box.received[0]))
	if err != nil {
		t.Fatal(err)
	}
	if read.Header.Get("Message-Id") != sent.MessageID {
		t.Errorf("Message-ID %s, expected %s", read.Header.Get("Message-Id"), sent.MessageID)
	}
	parts := partsOf(t, read)
	want, err := render.Render(sent.Message)
	if err != nil {
		t.Fatal(err)
	}
	if len(parts) != 2 || parts["text/plain"] != want.Text || parts["text/html"] != want.HTML {
		t.Errorf("arrived as %q", parts)
	}
}

// partsOf reads the alternatives of a message as they arrived, decoded.
func partsOf(t *testing.T, m *netmail.Message) map[string]string {
	t.Helper()
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/alternative" {
		t.Fatalf("the message is %q, %v", kind, err)
	}
	parts, order := map[string]string{}, []string{}
	for r := multipart.NewReader(m.Body, params["boundary"]); ; {
		p, err := r.NextPart() // which decodes quoted-printable
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		kind, params, err := mime.ParseMediaType(p.Header.Get("Content-Type"))
		if err != nil || !strings.EqualFold(params["charset"], "utf-8") {
			t.Errorf("a part is %q, %v", p.Header.Get("Content-Type"), err)
		}
		raw, err := io.ReadAll(p)
		if err != nil {
			t.Fatal(err)
		}
		parts[kind], order = strings.ReplaceAll(string(raw), "\r\n", "\n"), append(order, kind)
	}
	if !slices.Equal(order, []string{"text/plain", "text/html"}) { // the last alternative is the one preferred
		t.Errorf("the parts come as %v", order)
	}
	return parts
}

// What falls due is looked at without anybody asking.
func TestTimeIsLookedAt(t *testing.T) {
	repo, err := repository.Open(t.Context(), dbtest.New(t).AppDSN, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(repo.Close)
	looked, quiet := make(chan struct{}), slog.New(slog.DiscardHandler)
	var once sync.Once
	due := func(context.Context) error { once.Do(func() { close(looked) }); return nil }
	for range 2 { // two processes: the elected one asks
		box, err := queue.Start(context.WithoutCancel(t.Context()), repo, quiet, outbox.Part(repo, mail.Renderer{}, nil, due))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = box.Stop(context.Background()) })
	}
	select {
	case <-looked:
	case <-time.After(time.Minute):
		t.Fatal("nobody looked for a minute")
	}
}

func TestWithoutAServerMailsAreShown(t *testing.T) {
	repo, _ := open(t, nil)
	leave(t, repo, mail.Message{Address: "camille@candidat.example", Template: mail.SignIn, Language: "fr", Data: mail.Data{"challenge": domain.NewID[account.Challenge]().String()}})
	reaches(t, repo, mail.Shown)
}

func TestARolledBackActLeavesNoMail(t *testing.T) {
	repo, _ := open(t, nil)
	err := repository.Accounts{Repository: repo}.Atomic(t.Context(), func(tx account.Tx) error {
		if err := tx.Mail(mail.Message{Address: "never@candidat.example", Template: mail.SignIn, Language: "fr", Data: mail.Data{"challenge": "x"}}); err != nil {
			return err
		}
		return errors.New("the act failed")
	})
	if err == nil {
		t.Fatal("the act did not fail")
	}
	list, err := repo.Mails(t.Context(), account.MailFilter{})
	if err != nil || len(list.Items) != 0 {
		t.Errorf("%d mails, %v", len(list.Items), err)
	}
}

func TestSMTPAddresses(t *testing.T) {
	for address, ok := range map[string]bool{
		"smtp://localhost:25": true, "smtps://a:b@mail.example:465": true, "smtp+starttls://mail.example": true,
		"http://mail.example": false, "mail.example": false, "": false,
	} {
		if _, err := outbox.NewSMTP(address, "a@b.example"); (err == nil) != ok {
			t.Errorf("%q: %v", address, err)
		}
	}
}
