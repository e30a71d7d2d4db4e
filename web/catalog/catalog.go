// Package catalog keeps what the summaries of a folder say, so that a page about
// all of them doesn't read 51 files anew each time.
//
// What it says is what package intake would say now: before each answer the
// folder is looked at, and a file that came or changed, by this program or any
// other, is read.
package catalog

import (
	"path/filepath"
	"sync"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/workspace"
)

// Catalog is the summaries of one folder. It is safe for use by many requests at
// once.
type Catalog struct {
	space  *workspace.Workspace
	reader intake.Reader

	mu     sync.Mutex
	folder *intake.Folder
}

// New returns the catalog of a folder. The templates are the words by which
// packets were made that lie in it; nil takes the default ones.
func New(space *workspace.Workspace, set *templates.Set) *Catalog {
	return &Catalog{space: space, reader: intake.Reader{Templates: set}, folder: &intake.Folder{Path: space.Path()}}
}

// Folder returns what is in the folder. It is shared, and not to be changed;
// while nothing in the folder changes, it is the same one. The error says that
// the folder or a file in it can't be read from the disk.
func (c *Catalog) Folder() (*intake.Folder, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	folder, changed, err := c.reader.ReadFolderAgain(*c.folder, c.unchanged)
	if err != nil {
		return nil, err
	}
	if changed {
		c.folder = &folder
	}
	return c.folder, nil
}

// unchanged reports whether a file is still the one that was read. Its size and
// time alone don't tell: two versions can have the same.
func (c *Catalog) unchanged(path, sha256 string) bool {
	changed, _, err := c.space.Changed(filepath.Base(path), sha256)
	return err == nil && !changed
}
