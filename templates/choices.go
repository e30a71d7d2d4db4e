package templates

import (
	"strconv"

	"github.com/coesummary/coesummary/summary"
)

// The fixed lists of which fields offer a choice, in the order in which they
// are offered.
var (
	itemTypes     = asText(summary.Information, summary.Consent, summary.ActionItem)
	boardActions  = asText(summary.Presented, summary.Accepted, summary.Approved, summary.Adopted)
	districtTypes = asText(summary.SchoolDistrict, summary.CharterSchool)
	pathways      = asText(summary.DistrictDA, summary.CharterDA, summary.GeoLeadDA, summary.DirectTA, summary.Requested, summary.LCAPNotApproved)
	studentGroups = asText(summary.StudentGroups()...)
	priorities    = numbers(10)
)

// asText returns values of a list as strings.
func asText[T ~string](values ...T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

// numbers returns 1 to n as strings.
func numbers(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = strconv.Itoa(i + 1)
	}
	return out
}
