package state

import (
	"net/http"
	"strconv"

	"github.com/coesummary/coesummary/web/page"
)

// maxTold is how many answers are kept for pages that are loaded again. Older
// ones are forgotten; the page is then shown without them.
const maxTold = 16

// told are notices of requests that were answered with another address, so that
// going back and loading again ask for nothing twice.
type told struct {
	last    int
	notices map[int][]page.Notice
}

// tell keeps notices, and answers with the address of the overview that shows them.
func (s *State) tell(w http.ResponseWriter, r *http.Request, notices []page.Notice) {
	s.mu.Lock()
	if s.told.notices == nil {
		s.told.notices = map[int][]page.Notice{}
	}
	s.told.last++
	id := s.told.last
	s.told.notices[id] = notices
	delete(s.told.notices, id-maxTold)
	s.mu.Unlock()
	http.Redirect(w, r, s.site.URL("state")+"?told="+strconv.Itoa(id), http.StatusSeeOther)
}

// toldBefore are the notices that an address asks for.
func (s *State) toldBefore(r *http.Request) []page.Notice {
	id, err := strconv.Atoi(r.FormValue("told"))
	if err != nil {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]page.Notice(nil), s.told.notices[id]...)
}
