package office

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/web/page"
)

// goalsTogether is how many goals stand on their page with all their fields.
// Where there are more, one is open, and the others are a few words each: the
// page of twenty would be hard to find one's way in, and heavy.
const goalsTogether = 6

// openGoal is the goal that the page has open, from 0: the one that the address
// names, else the first. It is -1 where all are.
func openGoal(s *sheet, r *http.Request) int {
	n := s.draft.Len("/goals")
	if n <= goalsTogether {
		return -1
	}
	i, err := strconv.Atoi(r.URL.Query().Get("goal"))
	if err != nil || i < 1 || i > n {
		return 0
	}
	return i - 1
}

// goalOf is the goal, from 0, in which a pointer lies.
func goalOf(pointer string) (int, bool) {
	rest, ok := strings.CutPrefix(pointer, "/goals/")
	if !ok {
		return 0, false
	}
	number, _, _ := strings.Cut(rest, "/")
	i, err := strconv.Atoi(number)
	return i, err == nil && i >= 0
}

// place is the address of a field, a list or an entry: the page that has it, what
// the query says besides, and where on the page it stands.
func (o *Office) place(s *sheet, pointer string, query ...string) string {
	values := url.Values{}
	for i := 0; i+1 < len(query); i += 2 {
		values.Set(query[i], query[i+1])
	}
	if i, ok := goalOf(pointer); ok && s.draft.Len("/goals") > goalsTogether {
		values.Set("goal", strconv.Itoa(i+1))
	}
	kind := "#f-"
	if isEntry(pointer) {
		kind = "#row-"
	}
	return join(o.site.URL("s", s.file, partOf(pointer)), values) + kind + page.ID(pointer)
}

// placeOf is the address at which people see what became of a value: the list,
// where an entry is gone. It is empty where no page shows it.
func (o *Office) placeOf(s *sheet, pointer string) string {
	at := fieldFor(pointer)
	if isEntry(at) && !s.draft.Has(at) {
		at = jsonpointer.Owner(at)
	}
	if at == "" || !s.draft.Has(jsonpointer.Owner(at)) {
		return ""
	}
	return o.place(s, at)
}

// back is the address of the page that a form was sent from, with the goal that
// it has open, and what the query says besides.
func (o *Office) back(file, part string, r *http.Request, query ...string) string {
	values := url.Values{}
	for i := 0; i+1 < len(query); i += 2 {
		values.Set(query[i], query[i+1])
	}
	if goal := r.URL.Query().Get("goal"); goal != "" && part == "goals" {
		values.Set("goal", goal)
	}
	return join(o.site.URL("s", file, part), values)
}

func join(address string, query url.Values) string {
	if len(query) == 0 {
		return address
	}
	return address + "?" + query.Encode()
}
