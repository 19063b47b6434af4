package repository_test

import (
	"testing"
	"os"
	"strings"
	"sort"
	"regexp"
	"fmt"

	"github.com/etalab/portail-eig/domain/demo"
	"github.com/etalab/portail-eig/repository/dbtest"
	"github.com/jackc/pgx/v5"
	"path/filepath"
)

func TestTmpCount(t *testing.T) {
	c := dbtest.Cluster(t)
	conn, err := pgx.Connect(t.Context(), c.OwnerDSN("postgres"))
	if err != nil { t.Fatal(err) }
	if _, err := conn.Exec(t.Context(), "ALTER ROLE portail_app SET log_statement='all'"); err != nil { t.Fatal(err) }
	size := must(demo.Whole())(t)
	s := newTheatre(t, size)
	for _, m := range s.story.Milestones()[:1] {
		if err := s.player.Advance(t.Context(), m); err != nil { t.Fatal(err) }
	}
	files, _ := filepath.Glob("/tmp/portail-test-*/postgres.log")
	best := ""
	for _, f := range files { if st, e := os.Stat(f); e == nil && (best == "" || func() bool { b, _ := os.Stat(best); return st.ModTime().After(b.ModTime()) }()) { best = f } }
	raw, _ := os.ReadFile(best)
	counts := map[string]int{}
	re := regexp.MustCompile(`[0-9a-f-]{36}|'[^']*'|\d+`)
	n := 0
	for _, l := range strings.Split(string(raw), "\n") {
		i := strings.Index(l, "execute ")
		if j := strings.Index(l, "statement: "); i < 0 { i = j }
		if i < 0 { continue }
		k := re.ReplaceAllString(l[i:], "?")
		if len(k) > 150 { k = k[:150] }
		counts[k]++; n++
	}
	type kv struct { k string; v int }
	l := []kv{}
	for k, v := range counts { l = append(l, kv{k, v}) }
	sort.Slice(l, func(i, j int) bool { return l[i].v > l[j].v })
	fmt.Println("total", n, best)
	for i, x := range l { if i < 45 { fmt.Println(x.v, x.k) } }
}
