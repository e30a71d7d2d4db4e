package countydoc

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// fixedLines are the words that our own packet prints in its own voice. A
// packet whose controls were taken away, as Google Docs does, still has them,
// and they are no county's. A test holds them against the templates.
var fixedLines = phrases("This summary is prepared each year under California Education Code (EC) section 52066(i)." +
	"|The table names what the Education Code asks of this summary, and the section that answers it." +
	"|Reviewing the Local Control and Accountability Plans (LCAPs) of the county's school districts: EC 52070" +
	"|Technical assistance to a district that asks for it, or whose LCAP is not approved: EC 52071(a) and (b)" +
	"|Assistance to districts identified for technical assistance, with its sources of funding: EC 52071(c) and 52066(i)(1)(B)" +
	"|Actions that the identified districts take independently of the county office: EC 52066(i)(1)(B)" +
	"|Assistance given together with the California Collaborative for Educational Excellence (CCEE): EC 52072" +
	"|Any other support for districts and schools: EC 52066(i)" +
	"|Support for the continuous improvement of all districts, and the steps to work with CCEE, the California Department of Education (CDE) and other county superintendents: EC 52066(i)(1)(A)" +
	"|As determined by CDE" +
	"|The estimated cost of each goal, and the sources of funding: EC 52066(i)" +
	"|The county superintendent presents this summary at the public meeting at which the county board of education adopts the county's LCAP: EC 52066(i). The clerk of the board completes this page." +
	"|Signature of the clerk of the board|Name of the clerk of the board|Date of signature" +
	"|No vote is recorded. The law asks that the summary be presented; it does not ask for a vote." +
	"|Not recorded|Not yet provided|None stated")

// requirementLines are the rows of its table of requirements.
var requirementLines = phrases("The summary is presented to the county board at the meeting that adopts the county's LCAP: EC 52066(i)" +
	"|How the county office completes the review of the districts' LCAPs: EC 52070" +
	"|How the county office helps a district that asks for assistance, or whose LCAP is not approved: EC 52071(a) and (b)" +
	"|Part (B), what the county office will do for each district identified for technical assistance, and from what sources of funding: EC 52066(i)(1)(B) and 52071(c)" +
	"|Part (B), what those districts will do independently of the county office: EC 52066(i)(1)(B)" +
	"|Direct technical assistance, where it is given: EC 52072" +
	"|Any other support for districts and schools: EC 52066(i)" +
	"|Part (A), support for the continuous improvement of all districts: EC 52066(i)(1)(A)" +
	"|Part (A), the steps to work with CCEE, CDE and other county superintendents: EC 52066(i)(1)(A)" +
	"|Metrics and specific actions for each goal: EC 52066(i)" +
	"|Expenditures for each goal: EC 52066(i)" +
	"|Not in this summary|No district was identified for technical assistance")

// rule line drawn with underscores to write on.
var writeOn = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\s_]+$|[\s:]*_{4,}\s*$`)
})

// fixed takes a line that our own packet prints in its own voice.
func (r *reader) fixed(p *wml.Paragraph) bool {
	if len(p.Notes) > 0 || len(text(p)) > longestTitle {
		return false
	}
	line := structure.Plain([]wml.Block{p})
	bare := line
	if strings.Contains(line, "_") {
		bare = writeOn().ReplaceAllString(line, "")
	}
	if !fixedLines.has(key(bare)) || key(line) == "" {
		return false
	}
	r.shape(line)
	return true
}

// pageLabel stands behind a section's name in the table of requirements.
var pageLabel = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`,\s*page\s*\d*\s*$`)
})

// requirementRows takes our own table of requirements, which is made anew with
// each packet. Rows with other words are left.
func (r *reader) requirementRows(s *section, t *grid) {
	for _, row := range t.rows {
		for i := range row.Cells {
			for _, p := range paragraphs(cell(row, i)) {
				line := structure.Plain([]wml.Block{p})
				k := key(pageLabel().ReplaceAllString(line, ""))
				if len(p.Notes) == 0 && (requirementLines.has(k) || i > 0 && r.titles[k] > 0) {
					r.shape(line)
					continue
				}
				r.leave(s, p)
			}
		}
	}
}
