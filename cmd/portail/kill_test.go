package main

import (
	"fmt"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// rush is how many people submit how often while the server is killed how many times.
type rush struct{ workers, submitsEach, kills int }

// kill -9 of the server while people submit loses nothing that was acknowledged,
// and the same request sent again never counts twice.
func TestKillLosesNoAcknowledgedSubmit(t *testing.T) {
	rush{workers: 6, submitsEach: 25, kills: 3}.hold(t)
}

func (r rush) hold(t *testing.T) {
	t.Helper()
	p := newProcess(t, "PORTAIL_DEMO=off", "PORTAIL_CLAMD=none")
	if out, err := p.command("admin", "grant", "--email", "programme@equipe.example").Output(); err != nil {
		t.Fatalf("%v: %s %s", err, out, p.stderr)
	}
	p.start()
	call := openCall(p, p.signIn("programme@equipe.example"))
	workers := make([]*submitter, r.workers)
	for i := range workers {
		workers[i] = newSubmitter(p, call, i)
	}
	var wg sync.WaitGroup
	var restarting sync.RWMutex
	var acknowledged atomic.Int64
	for _, w := range workers {
		wg.Go(func() { w.run(r.submitsEach, &restarting, &acknowledged) })
	}
	for k := range r.kills {
		for acknowledged.Load() < int64((k+1)*r.workers*r.submitsEach/(r.kills+1)) {
			time.Sleep(5 * time.Millisecond)
		}
		p.kill()
		restarting.Lock()
		p.start()
		restarting.Unlock()
	}
	wg.Wait()
	for i, w := range workers {
		_, dossier := p.must(http.StatusOK, http.MethodGet, "/dossiers/"+w.dossier, w.session, nil, nil)
		found := map[string]bool{}
		for _, s := range dossier["snapshots"].([]any) {
			found[s.(map[string]any)["content_hash"].(string)] = true
		}
		if len(w.hashes) != r.submitsEach {
			t.Errorf("worker %d had %d submits acknowledged, expected %d", i, len(w.hashes), r.submitsEach)
		}
		for _, h := range w.hashes {
			if !found[h] {
				t.Errorf("worker %d: the acknowledged snapshot %s is lost", i, h)
			}
		}
		if len(found) != r.submitsEach {
			t.Errorf("worker %d: %d snapshots for %d submits", i, len(found), r.submitsEach)
		}
	}
}

func openCall(p *process, session string) string {
	p.t.Helper()
	_, promotion := p.must(http.StatusCreated, http.MethodPost, "/promotions", session, map[string]any{
		"number": 6, "name": "Promotion 6", "places": 50, "team_min": 2, "team_max": 3, "starts_on": "2027-09-12", "months": 10,
	}, nil)
	label := map[string]any{"fr": "Question", "en": "Question"}
	header, call := p.must(http.StatusCreated, http.MethodPost, "/calls", session, map[string]any{
		"promotion_id": promotion["id"], "kind": "candidates", "title": label, "time_zone": "Europe/Paris",
		"window": map[string]any{"opens_at": time.Now().Add(-time.Hour), "closes_at": time.Now().Add(time.Hour)},
		"tracks": []string{"development"}, "rubric": []any{map[string]any{"id": "coherence", "label": label}},
		"questions": []any{map[string]any{"id": "motivation", "kind": "long_text", "label": label, "max_length": 200, "required": true}},
	}, nil)
	id, _ := call["id"].(string)
	p.must(http.StatusOK, http.MethodPost, "/calls/"+id+"/publish", session, nil, map[string]string{"If-Match": header.Get("Etag")})
	return id
}

// submitter is one person who changes an answer and submits, again and again.
type submitter struct {
	*process
	session, dossier, etag string
	hashes                 []string
}

func newSubmitter(p *process, call string, i int) *submitter {
	p.t.Helper()
	s := &submitter{process: p, session: p.signIn(fmt.Sprintf("kill-%d@candidat.example", i))}
	header, d := p.must(http.StatusCreated, http.MethodPost, "/dossiers", s.session, map[string]any{"call_id": call}, nil)
	s.dossier, _ = d["id"].(string)
	header, _ = p.must(http.StatusOK, http.MethodPatch, "/dossiers/"+s.dossier, s.session, map[string]any{
		"name": "Camille Test", "phone": "0639981234", "main_track": "development", "years_experience": 3, "places": []string{"Paris"}, "available_at_start": true,
	}, map[string]string{"If-Match": header.Get("Etag"), "Content-Type": "application/merge-patch+json"})
	s.etag = header.Get("Etag")
	return s
}

func (s *submitter) run(submits int, restarting *sync.RWMutex, acknowledged *atomic.Int64) {
	for n := range submits {
		header, _ := s.until(restarting, http.MethodPatch, "", map[string]any{"answers": map[string]any{"motivation": fmt.Sprintf("Servir %d", n)}},
			map[string]string{"If-Match": s.etag, "Content-Type": "application/merge-patch+json", "Idempotency-Key": fmt.Sprintf("save-%06d", n)})
		s.etag = header.Get("Etag")
		_, d := s.until(restarting, http.MethodPost, "/submit", nil,
			map[string]string{"If-Match": s.etag, "Idempotency-Key": fmt.Sprintf("submit-%06d", n)})
		newest := d["snapshots"].([]any)[0].(map[string]any)
		s.hashes = append(s.hashes, newest["content_hash"].(string))
		acknowledged.Add(1)
	}
}

// until sends the same request with the same key until it is acknowledged. A 409
// "conflict" says that it was recorded by a process that died before answering:
// the dossier then tells the result.
func (s *submitter) until(restarting *sync.RWMutex, method, act string, body any, headers map[string]string) (http.Header, map[string]any) {
	for range 400 {
		restarting.RLock()
		status, header, answer, err := s.call(method, "/dossiers/"+s.dossier+act, s.session, body, headers)
		if err == nil && status == http.StatusConflict && answer["code"] == "conflict" {
			status, header, answer, err = s.call(http.MethodGet, "/dossiers/"+s.dossier, s.session, nil, nil)
		}
		restarting.RUnlock()
		if err == nil && status == http.StatusOK {
			return header, answer
		}
		if err == nil && status < http.StatusInternalServerError {
			s.t.Errorf("%s %s: %d %v", method, act, status, answer)
			panic("a request that must pass was refused")
		}
		time.Sleep(20 * time.Millisecond)
	}
	panic("the portal did not come back")
}
