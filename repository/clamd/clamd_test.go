package clamd_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/etalab/portail-eig/repository/clamd"
	"github.com/etalab/portail-eig/repository/filetest"
)

func client(t *testing.T, address string) clamd.Client {
	t.Helper()
	c, err := clamd.New(address)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestARealAntivirusIsAsked(t *testing.T) {
	c := client(t, filetest.Clamd(t).Address)
	inPDF, deflated := filetest.PDF(1), filetest.PDF(1)
	inPDF.AddStream("", filetest.Virus())
	deflated.AddDeflated("", filetest.Virus())
	for name, one := range map[string]struct {
		file []byte
		want string
	}{
		"a sound PDF":                  {filetest.PDF(3).Bytes(), ""},
		"a sound PDF of 10 MB":         {filetest.Sized(10 << 20), ""},
		"the virus":                    {filetest.Virus(), "Test."},
		"the virus, zipped":            {filetest.Zip("a.com", filetest.Virus()), "Test."},
		"the virus in a PDF":           {inPDF.Bytes(), "Test."},
		"the virus in a PDF, deflated": {deflated.Bytes(), "Test."},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := c.Scan(t.Context(), bytes.NewReader(one.file))
			if err != nil {
				t.Fatal(err)
			}
			if found.Heuristic || !strings.HasPrefix(found.Name, one.want) || (one.want == "") != (found.Name == "") {
				t.Errorf("found %q, expected %q", found.Name, one.want)
			}
		})
	}
}

// What the antivirus cannot say is never "clean".
func TestAnAntivirusThatCannotSayIsAnError(t *testing.T) {
	a := filetest.Clamd(t)
	c := client(t, a.Address)
	_, err := c.Scan(t.Context(), bytes.NewReader(make([]byte, filetest.StreamLimit+1)))
	if err == nil || !strings.Contains(err.Error(), "limit exceeded") {
		t.Errorf("above the antivirus's own limit: %v", err)
	}
	broken := errors.New("the disk is gone")
	if _, err := c.Scan(t.Context(), iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("an unreadable file: %v", err)
	}
	a.Stop()
	if _, err := c.Scan(t.Context(), bytes.NewReader(filetest.Virus())); err == nil {
		t.Error("an antivirus that is down said something")
	}
}

// liar answers anything, as another program on the port would.
func liar(t *testing.T, answer string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				_, _ = io.ReadFull(conn, make([]byte, len("zINSTREAM\x00")+4+5+4))
				_, _ = io.WriteString(conn, answer)
			}()
		}
	}()
	return "tcp://" + l.Addr().String()
}

func TestOnlyOKIsClean(t *testing.T) {
	for answer, want := range map[string]string{
		"stream: OK\x00": "clean", "stream: X FOUND\x00": "X", "stream: Heuristics.Limits.Exceeded FOUND\n": "heuristic",
		"": "error", "OK": "error", "stream: OK maybe": "error", "stream:  FOUND": "error", "INSTREAM size limit exceeded. ERROR\x00": "error",
	} {
		found, err := client(t, liar(t, answer)).Scan(t.Context(), strings.NewReader("12345"))
		got := found.Name
		switch {
		case err != nil:
			got = "error"
		case found.Heuristic:
			got = "heuristic"
		case found.Name == "":
			got = "clean"
		}
		if got != want {
			t.Errorf("%q reads as %s, expected %s", answer, got, want)
		}
	}
}

func TestAHangingAntivirusIsLeft(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() {
		_, err := client(t, l.Addr().String()).Scan(ctx, strings.NewReader("x"))
		ended <- err
	}()
	conn, err := l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	cancel()
	if err := <-ended; err == nil {
		t.Error("a scan that was given up said something")
	}
}

func TestAddresses(t *testing.T) {
	for address, ok := range map[string]bool{
		"unix:/run/clamav/clamd.ctl": true, "/run/clamav/clamd.ctl": true, "localhost:3310": true, "tcp://localhost:3310": true, "localhost": false, "": false,
	} {
		if _, err := clamd.New(address); (err == nil) != ok {
			t.Errorf("%q: %v", address, err)
		}
	}
}
