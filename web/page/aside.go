package page

import "time"

// SetAside is the button that takes a file out of the folder (template
// "setaside"). Without a revision there is none: the file can't be set aside.
type SetAside struct {
	Action, Name, Revision string
}

// Aside are the files that were set aside and can be put back (template "aside").
type Aside struct {
	// PutBack is the address that puts one of them back.
	PutBack string
	Files   []AsideFile
}

// AsideFile is a file that was set aside. The version tells it from others of the
// same name.
type AsideFile struct{ Name, Version, When string }

// Add adds a file with the version that was set aside, and when.
func (a *Aside) Add(name, version string, at time.Time) {
	a.Files = append(a.Files, AsideFile{name, version, at.Local().Format("January 2, 2006, 3:04 PM")})
}

// AsideNotices say what a request did with a file: "aside" or "back", in the
// address that it led to.
func AsideNotices(done string) []Notice {
	switch done {
	case "aside":
		return []Notice{{Kind: Success, ID: "done", Text: "The file was set aside. It is no longer in the folder, and nothing of it is lost: you can put it back at the foot of this page.", Link: Link{Text: "See what was set aside", URL: "#aside"}}}
	case "back":
		return []Notice{{Kind: Success, ID: "done", Text: "The file is in the folder again, as it was."}}
	}
	return nil
}
