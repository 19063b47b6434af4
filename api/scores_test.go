package api_test

import (
	"bytes"
	"net/http"
	"testing"
)

// one dossier's line of the committee's list.
func (c *committee) line(who *client, dossier, query string) map[string]any {
	c.t.Helper()
	for _, row := range items(who.get("/dossiers?call_id=" + c.call + query)) {
		if row["id"] == dossier {
			return row
		}
	}
	return nil
}

func TestScoresOverHTTP(t *testing.T) {
	t.Parallel()
	c := openCommittee(t)
	if row := c.line(c.team, c.first, ""); row == nil || row["scoring"] != nil {
		t.Errorf("before any reading, %v", row)
	}
	c.read(c.first, 4, 3)
	apart := map[*client][2]int{c.ada: {5, 5}, c.bob: {1, 2}}
	for reader, s := range apart {
		r := c.assign(c.second, reader)
		saved := reader.put("/readings/"+r.str("id"), scores(s[0], s[1]), match(r)).is(http.StatusOK)
		reader.post("/readings/"+r.str("id")+"/lock", nil, match(saved)).is(http.StatusOK)
	}
	agreed, _ := c.line(c.member, c.first, "")["scoring"].(map[string]any)
	if agreed["median"] != 350.0 || agreed["spread"] != 0.0 || agreed["disagreement"] != "none" || agreed["moved"] != false || agreed["calibrated"] != nil {
		t.Errorf("readers who agree give %v", agreed)
	}
	torn, _ := c.line(c.team, c.second, "&signal=third_reading&sort=-calibrated&line=1")["scoring"].(map[string]any)
	if torn["spread"] != 350.0 || torn["disagreement"] != "wanted" {
		t.Errorf("readers who disagree give %v", torn)
	}
	if c.line(c.team, c.first, "&signal=third_reading") != nil {
		t.Error("a dossier whose readers agree wants a third reading")
	}
	at := "/calls/" + c.call + "/scores"
	whole := c.team.get(at).is(http.StatusOK)
	if whole.json()["third_readings"] != 1.0 || whole.json()["estimated"] != false || !bytes.Contains(whole.Body, []byte(c.ada.id)) {
		t.Errorf("the programme team reads %s", whole.Body)
	}
	seen := c.member.get(at + "?line=1").is(http.StatusOK)
	if seen.json()["line"] != 1.0 || bytes.Contains(seen.Body, []byte(c.ada.id)) || bytes.Contains(seen.Body, []byte(`"reader"`)) {
		t.Errorf("the committee reads %s", seen.Body)
	}
	c.ada.get(at).problem(http.StatusForbidden, "forbidden")
	c.carole.get(at).problem(http.StatusForbidden, "forbidden")
	c.member.get(at+"?line=0").problem(http.StatusUnprocessableEntity, "invalid_fields")
}
