package api

import (
	"strconv"
	"strings"

	"github.com/etalab/portail-eig/domain"
)

// etag names a version on the wire.
func etag(version int64) *string {
	s := `"v` + strconv.FormatInt(version, 10) + `"`
	return &s
}

// ifMatch reads the version that a write names. Without one the write is refused
// (428): nobody overwrites what they did not read.
func ifMatch(header *string) (int64, error) {
	if header == nil || *header == "" {
		return 0, domain.Fail(domain.Unconditional, "if_match_required", domain.Text{
			FR: "Précisez la version que vous avez lue, dans l’en-tête If-Match.", EN: "Name the version you read, in the If-Match header.",
		})
	}
	text := strings.TrimSuffix(strings.TrimPrefix(*header, `"v`), `"`)
	version, err := strconv.ParseInt(text, 10, 64)
	if err != nil || *etag(version) != *header {
		return 0, domain.InvalidFields([]domain.Field{{Pointer: "header:If-Match", Code: "format", Message: domain.Text{
			FR: "La version a la forme \"v12\", telle que l’en-tête ETag la donne.", EN: "The version reads \"v12\", as the ETag header gives it.",
		}}})
	}
	return version, nil
}
