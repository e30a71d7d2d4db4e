package office

import (
	"strconv"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/summary"
)

// emptySummary is a summary to fill in on pages. The skeleton that it begins with
// is for people who type JSON, and shows them what can be said. On a page the
// fields show that, and what nobody has said yet would be said for them: that a
// goal costs nothing, or that there is an activity and who takes part in it. The
// board's name is a default as the office's is, and stands in its field to be
// changed.
func emptySummary(c county.County, year summary.FiscalYear) ([]byte, error) {
	d, err := draft.Open(summary.Skeleton(c, year))
	if err != nil {
		return nil, err
	}
	for _, list := range []string{"/collaboration/activities", "/technicalAssistance/actions"} {
		for d.Len(list) > 0 {
			if err := d.Remove(list + "/0"); err != nil {
				return nil, err
			}
		}
	}
	for i := range d.Len("/goals") {
		if err := d.Set("/goals/" + strconv.Itoa(i) + "/expenditure/amount"); err != nil {
			return nil, err
		}
	}
	if err := d.Set("/board/name", c.Name+" County Board of Education"); err != nil {
		return nil, err
	}
	return d.JSON(), nil
}
