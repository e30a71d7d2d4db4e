package state

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"path/filepath"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web/page"
)

// maxFiles is how many files can be brought in at once: all counties' twice.
const maxFiles = 120

// upload puts the files that were brought in into the folder, each as it came.
// They are read one after the other, so that no more than one is in memory.
func (s *State) upload(w http.ResponseWriter, r *http.Request) {
	reader, err := r.MultipartReader()
	if err != nil {
		s.pages.Fail(w, http.StatusBadRequest, "The files could not be read", "The form did not arrive whole. Go back and try again.")
		return
	}
	known, err := s.known()
	if err != nil {
		s.fail(w, err)
		return
	}
	var notices []page.Notice
	taken := 0
	arrived := map[string]bool{}
	for {
		part, err := reader.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			notices = append(notices, brokeOff(err))
			break
		}
		name := part.FileName()
		if part.FormName() != "file" || name == "" {
			continue
		}
		if taken == maxFiles {
			notices = append(notices, page.Notice{Kind: page.Caution, Text: "More than 120 files came at once. Bring in the rest now: " + page.Printable(name) + " and those after it."})
			break
		}
		data, err := io.ReadAll(io.LimitReader(part, intake.MaxSize+1))
		if err != nil {
			notices = append(notices, brokeOff(err))
			break
		}
		sum := intake.Checksum(data)
		if there := known[sum]; there != "" {
			notices = append(notices, page.Notice{Kind: page.Info, Text: page.Printable(name) + " is in the folder already: it is the same as " + page.Printable(there) + "."})
			continue
		}
		stored, err := s.space.Receive(name, bytes.NewReader(data))
		if err == nil {
			known[sum], arrived[stored] = stored, true
		}
		switch {
		case err != nil:
			notices = append(notices, page.Notice{Kind: page.Failure, Title: page.Printable(name), Text: page.Sentence(err)})
		case stored != name:
			taken++
			notices = append(notices, page.Notice{Kind: page.Info, Text: page.Printable(name) + " is in the folder as " + page.Printable(stored) + "."})
		default:
			taken++
		}
	}
	unread, err := s.unreadNotices(arrived)
	if err != nil {
		s.fail(w, err)
		return
	}
	notices = append(unread, notices...)
	if taken > 0 {
		notices = append([]page.Notice{{Kind: page.Success, Text: page.Plural(taken, "file was", "files were") + " brought in."}}, notices...)
	} else if len(notices) == 0 {
		notices = []page.Notice{{Kind: page.Failure, Text: "No file was chosen."}}
	}
	s.tell(w, r, notices)
}

// brokeOff says that not all files arrived, and what to do.
func brokeOff(err error) page.Notice {
	why := "The upload broke off."
	var tooMuch *http.MaxBytesError
	if errors.As(err, &tooMuch) {
		why = fmt.Sprintf("More than %d MB came at once.", tooMuch.Limit>>20)
	}
	return page.Notice{Kind: page.Failure, Title: "Not all files arrived", Text: why + " Bring in the rest now. You can choose all of them again: files that are in the folder already don’t come in twice."}
}

// known names the summaries of the folder by their checksums. Who brings in a
// whole inbox again means only what is new in it.
func (s *State) known() (map[string]string, error) {
	folder, err := s.catalog.Folder()
	if err != nil {
		return nil, err
	}
	names := map[string]string{}
	for _, r := range folder.Results {
		if r.SHA256 != "" {
			names[r.SHA256] = filepath.Base(r.File)
		}
	}
	return names, nil
}

// asideButton sets a file aside that is at a revision.
func (s *State) asideButton(file, revision string) page.SetAside {
	return page.SetAside{Action: s.site.URL("state", "setaside"), Name: filepath.Base(file), Revision: revision}
}

// setAside takes a file out of the folder.
func (s *State) setAside(w http.ResponseWriter, r *http.Request) {
	if err := s.space.SetAside(r.PostFormValue("name"), r.PostFormValue("revision")); err != nil {
		s.fail(w, err)
		return
	}
	http.Redirect(w, r, s.site.URL("state")+"?done=aside#done", http.StatusSeeOther)
}

// putBack puts a file that was set aside into the folder again.
func (s *State) putBack(w http.ResponseWriter, r *http.Request) {
	if _, err := s.space.PutBack(r.PostFormValue("name"), r.PostFormValue("version")); err != nil {
		s.fail(w, err)
		return
	}
	http.Redirect(w, r, s.site.URL("state")+"?done=back#done", http.StatusSeeOther)
}
