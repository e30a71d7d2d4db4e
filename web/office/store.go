package office

import (
	"errors"
	"io/fs"
	"net/http"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/workspace"
)

// clash says that the file is no longer the one that somebody changed. What they
// made of it is kept in the history as the version mine.
type clash struct{ mine, current string }

func (*clash) Error() string {
	return "Somebody else, or another program, changed this file in the meantime. Nothing of yours is lost: look at both versions and choose."
}

// wrong says why changes can't be made.
type wrong struct{ error }

// store changes a file that is at a revision. The change works on that very
// revision. Errors are a *clash where the file has another by now, a *wrong
// where the change can't be made, and a *problem or one of the folder's.
func (o *Office) store(file, revision string, edit func(*draft.Draft) error) (*sheet, error) {
	base, err := o.at(file, revision)
	if err != nil {
		return nil, err
	}
	if err := edit(base); err != nil {
		return nil, &wrong{err}
	}
	data := base.JSON()
	if intake.Checksum(data) != revision {
		if err := dropBlanks(base); err != nil {
			return nil, &wrong{err}
		}
		data = base.JSON()
	}
	// What can't be read as a summary is never written.
	s, err := o.sheet(file, intake.Checksum(data), data)
	var broken *unreadable
	if errors.As(err, &broken) {
		return nil, &wrong{broken.why()}
	}
	if err != nil {
		return nil, err
	}
	_, err = o.space.Save(file, revision, data)
	var conflict *workspace.Conflict
	if errors.As(err, &conflict) {
		mine, err := o.space.Keep(file, data, workspace.Unsaved)
		if err != nil {
			return nil, err
		}
		return nil, &clash{mine: mine.ID, current: conflict.Current}
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

// remember keeps the version that a page shows, so that changes to it can be
// made even after somebody else has replaced the file. The error says why nothing
// can be saved in the folder.
func (o *Office) remember(s *sheet) error {
	_, err := o.space.Keep(s.file, s.draft.JSON(), workspace.Found)
	return err
}

// at opens a file as it was at a revision: as it is, or from its history.
func (o *Office) at(file, revision string) (*draft.Draft, error) {
	data, err := o.bytesAt(file, revision)
	if err != nil {
		return nil, err
	}
	d, err := draft.Open(data)
	if err != nil {
		return nil, &problem{status: http.StatusUnprocessableEntity, title: "This file can’t be edited here", text: file + " can’t be read as a summary: " + err.Error() + "."}
	}
	return d, nil
}

// bytesAt is what a file held at a revision. One that is gone from the folder has
// its history still.
func (o *Office) bytesAt(file, revision string) ([]byte, error) {
	data, current, missing := o.space.Read(file)
	switch {
	case missing == nil && current == revision:
		return data, nil
	case missing != nil && !errors.Is(missing, fs.ErrNotExist):
		return nil, asProblem(file, missing)
	}
	versions, err := o.space.History(file)
	if err != nil {
		return nil, err
	}
	for _, v := range versions {
		if v.Revision == revision {
			return o.space.Version(file, v.ID)
		}
	}
	if missing != nil {
		return nil, asProblem(file, missing)
	}
	return nil, &problem{
		status: http.StatusConflict, title: "The file has changed",
		text: "This page shows a version of " + file + " that is no longer there. Copy what you typed, then load the page again.",
	}
}
