package countydoc

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// pathwayNames are what the pathways are called; the sections of law tell them
// as well.
var pathwayNames = []struct {
	pathway summary.Pathway
	names   lexicon
}{
	{summary.DistrictDA, phrases("differentiated assistance, EC 52071(c)|differentiated assistance|da")},
	{summary.CharterDA, phrases("differentiated assistance to a charter school, EC 47607.3|charter differentiated assistance|differentiated assistance, EC 47607.3")},
	{summary.GeoLeadDA, phrases("assistance by a geographic lead, EC 52071(f)|geographic lead assistance|geo lead assistance")},
	{summary.DirectTA, phrases("direct technical assistance, EC 52072|direct technical assistance|dta")},
	{summary.Requested, phrases("assistance at the district's request, EC 52071(a)|requested|requested assistance")},
	{summary.LCAPNotApproved, phrases("assistance because the LCAP is not approved, EC 52071(b)|lcap not approved")},
}

var priorityNames = []string{
	"", "basic services", "state standards", "parent engagement", "pupil achievement", "pupil engagement", "school climate",
	"course access", "pupil outcomes", "expelled pupils", "foster youth",
}

// priorityLine is a state priority: "4, Pupil Achievement", "Priority 4", "4".
var priorityLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:priority\s+)?(10|[1-9])(?:\s*[,.:–-]\s*(.+))?$`)
})

// districts reads the table of those who receive assistance, as it is written.
// What no field can hold stays in the narrative of part (B).
func (r *reader) districts(s *section, t *grid) {
	ta := r.partB()
	for _, row := range t.rows {
		d := summary.District{}
		var more []wml.Block
		for i, c := range t.columns {
			blocks := cell(row, i)
			if isEmpty(blocks) {
				continue
			}
			if left := r.districtCell(&d, c, blocks); len(left) > 0 {
				more = append(more, labelled(c.heading, left)...)
			}
		}
		if d.Type == "" {
			d.Type = typeByName(d.Name)
		}
		if !reflect.DeepEqual(d, summary.District{}) {
			ta.Districts = append(ta.Districts, d)
		}
		if len(more) > 0 {
			if d.Name != "" {
				more = append([]wml.Block{para(d.Name + ":")}, more...)
			}
			r.leave(s, more...)
		}
	}
}

// typeByName tells a charter school by its name; everything else that is
// called a district is one.
func typeByName(name string) summary.DistrictType {
	switch ws := words(name); {
	case slices.Contains(ws, "charter"):
		return summary.CharterSchool
	case slices.Contains(ws, "district"):
		return summary.SchoolDistrict
	}
	return ""
}

// districtCell reads a cell, line by line, and returns the lines that the
// column's field can't hold.
func (r *reader) districtCell(d *summary.District, c column, blocks []wml.Block) []wml.Block {
	if c.role == extra || c.role == numberRole {
		return blocks
	}
	var left []wml.Block
	for i, item := range items(blocks) {
		line := structure.Plain(item)
		if !r.districtLine(d, c.role, line, i == 0) {
			left = append(left, item...)
		}
	}
	return left
}

func (r *reader) districtLine(d *summary.District, column role, line string, first bool) bool {
	label, value, labelled := strings.Cut(line, ":")
	value = trim(value)
	switch k := key(label); {
	case labelled && k == "cds code":
		if setCode(d, value) {
			r.shape(label)
			return true
		}
	case labelled && (k == "dashboard" || k == "dashboard year") && setYear(&d.DashboardYear, value, 4),
		labelled && (k == "year of support" || k == "support year") && setYear(&d.SupportYear, value, 2):
		r.shape(label)
		return true
	}
	switch column {
	case districtRole:
		if first {
			d.Name = line
			return true
		}
		return r.setType(d, line)
	case typeRole:
		return r.setType(d, line)
	case cdsRole:
		return setCode(d, line)
	case dashboardRole:
		return setYear(&d.DashboardYear, line, 4)
	case supportYearRole:
		return setYear(&d.SupportYear, line, 2)
	case pathwayRole:
		return r.eachPart(line, func(part string) bool {
			for _, p := range pathwayNames {
				if p.names.has(key(part)) {
					d.Pathways = append(d.Pathways, p.pathway)
					return true
				}
			}
			return false
		}, true)
	case groupsRole:
		return r.eachPart(line, func(part string) bool {
			for _, g := range summary.StudentGroups() {
				if key(part) == key(string(g)) {
					d.StudentGroups = append(d.StudentGroups, g)
					return true
				}
			}
			return false
		}, false)
	case prioritiesRole:
		return r.eachPart(line, func(part string) bool {
			m := priorityLine().FindStringSubmatch(part)
			if m == nil {
				return false
			}
			n, _ := strconv.Atoi(m[1])
			if m[2] != "" && key(m[2]) != priorityNames[n] {
				return false
			}
			d.StatePriorities = append(d.StatePriorities, n)
			return true
		}, true)
	}
	return false
}

// eachPart takes a line whole, or its parts between commas and semicolons, if
// every one of them is known.
func (r *reader) eachPart(line string, take func(string) bool, shape bool) bool {
	if take(line) {
		if shape {
			r.shape(line)
		}
		return true
	}
	pieces := strings.FieldsFunc(line, func(c rune) bool { return c == ',' || c == ';' })
	if len(pieces) < 2 {
		return false
	}
	known := 0
	for _, piece := range pieces {
		if take(trim(piece)) {
			known++
		}
	}
	if known == len(pieces) && shape {
		r.shape(line)
	}
	return known == len(pieces)
}

func (r *reader) setType(d *summary.District, line string) bool {
	kinds := map[string]summary.DistrictType{
		"school district": summary.SchoolDistrict, "district": summary.SchoolDistrict,
		"charter school": summary.CharterSchool, "charter": summary.CharterSchool,
	}
	kind, ok := kinds[key(line)]
	if !ok || d.Type != "" {
		return false
	}
	d.Type = kind
	r.shape(line)
	return true
}

func setCode(d *summary.District, s string) bool {
	if !onlyDigits(s) || len(s) != 7 && len(s) != 14 || d.CDSCode != "" {
		return false
	}
	d.CDSCode = s
	return true
}

func setYear(to **int, s string, most int) bool {
	if !onlyDigits(s) || len(s) > most || *to != nil {
		return false
	}
	n, _ := strconv.Atoi(s)
	*to = &n
	return true
}
