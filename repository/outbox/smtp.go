package outbox

import (
	"context"
	"fmt"
	"net/url"
	"strconv"

	gomail "github.com/wneessen/go-mail"

	"github.com/etalab/portail-eig/domain/mail"
)

// SMTP sends through one mail server.
type SMTP struct {
	host    string
	from    string
	options []gomail.Option
}

// NewSMTP reads an address such as smtps://user:password@host:465 or
// smtp://host:25. With smtp, TLS is used when the server offers it; with
// smtp+starttls it is required.
func NewSMTP(address, from string) (*SMTP, error) {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return nil, fmt.Errorf("it has the form smtp://host:port, smtp+starttls://… or smtps://…")
	}
	s := &SMTP{host: u.Hostname(), from: from}
	switch u.Scheme {
	case "smtp":
		s.options = append(s.options, gomail.WithTLSPolicy(gomail.TLSOpportunistic))
	case "smtp+starttls":
		s.options = append(s.options, gomail.WithTLSPolicy(gomail.TLSMandatory))
	case "smtps":
		s.options = append(s.options, gomail.WithSSL())
	default:
		return nil, fmt.Errorf("its scheme is smtp, smtp+starttls or smtps, not %q", u.Scheme)
	}
	if port := u.Port(); port != "" {
		n, err := strconv.Atoi(port)
		if err != nil {
			return nil, fmt.Errorf("its port is not a number")
		}
		s.options = append(s.options, gomail.WithPort(n))
	}
	if password, ok := u.User.Password(); ok {
		s.options = append(s.options, gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover),
			gomail.WithUsername(u.User.Username()), gomail.WithPassword(password))
	}
	return s, nil
}

// Send implements Sender.
func (s *SMTP) Send(ctx context.Context, m mail.Sent, read mail.Rendered) error {
	msg := gomail.NewMsg()
	if err := msg.From(s.from); err != nil {
		return fmt.Errorf("writing a mail's sender: %w", err)
	}
	if err := msg.To(m.Address); err != nil {
		return fmt.Errorf("writing a mail's recipient: %w", err)
	}
	msg.Subject(read.Subject)
	msg.SetGenHeader(gomail.HeaderMessageID, m.MessageID)
	msg.SetGenHeader("Content-Language", m.Language)
	msg.SetGenHeader("Auto-Submitted", "auto-generated")
	msg.SetDate()
	msg.SetBodyString(gomail.TypeTextPlain, read.Text)
	msg.AddAlternativeString(gomail.TypeTextHTML, read.HTML)
	client, err := gomail.NewClient(s.host, s.options...)
	if err != nil {
		return fmt.Errorf("preparing the mail server: %w", err)
	}
	if err := client.DialAndSendWithContext(ctx, msg); err != nil {
		return fmt.Errorf("sending a mail: %w", err)
	}
	return nil
}
