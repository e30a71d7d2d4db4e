package intake

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Folder is what a folder of submissions holds.
type Folder struct {
	// Path is the folder as the user gave it.
	Path string
	// Results are the summaries in it, in the order of their file names.
	Results []Result
	// PassedOver are the other files, which nobody should believe were read.
	PassedOver []PassedOver
}

// PassedOver is a file of a folder that was not read as a summary, and why.
type PassedOver struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
}

// ReadFolder reads every summary in a folder, not in folders below it. A file
// whose name ends in ".json" is a summary unless it is sound JSON that has
// nothing of one; a file that is damaged counts, because it may be a county's.
// The error says that the folder or a file in it can't be read from the disk.
func (reader Reader) ReadFolder(path string) (Folder, error) {
	folder := Folder{Path: path}
	entries, err := os.ReadDir(path)
	if errors.Is(err, fs.ErrNotExist) {
		return folder, fmt.Errorf("there is no folder %s; check the name", path)
	}
	if info, stat := os.Stat(path); stat == nil && !info.IsDir() {
		return folder, fmt.Errorf("%s is a file; name the folder that holds the summaries", path)
	}
	if err != nil {
		return folder, fmt.Errorf("the folder %s can't be read: %w", path, bare(err))
	}
	var files []string
	for _, e := range entries {
		name := filepath.Join(path, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
			// Hidden files are the system's and the editors'.
		case isFolder(e, name):
			folder.PassedOver = append(folder.PassedOver, PassedOver{name, "a folder; only files directly in " + path + " are read"})
		case !strings.EqualFold(filepath.Ext(e.Name()), ".json"):
			folder.PassedOver = append(folder.PassedOver, PassedOver{name, "its name does not end in .json"})
		default:
			files = append(files, name)
		}
	}
	results, err := reader.readFiles(files)
	if err != nil {
		return folder, err
	}
	for i, r := range results {
		if r.foreign {
			folder.PassedOver = append(folder.PassedOver, PassedOver{files[i], "it is JSON, but not a summary"})
			continue
		}
		folder.Results = append(folder.Results, r.Result)
	}
	return folder, nil
}

// isFolder follows a symbolic link, as opening the file would.
func isFolder(e fs.DirEntry, name string) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

type fileResult struct {
	Result
	foreign bool
	err     error
}

// readFiles reads files on all processors and returns them in their order.
func (reader Reader) readFiles(files []string) ([]fileResult, error) {
	results := make([]fileResult, len(files))
	next := make(chan int)
	var group sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		group.Add(1)
		go func() {
			defer group.Done()
			for i := range next {
				results[i] = reader.readOne(files[i])
			}
		}()
	}
	for i := range files {
		next <- i
	}
	close(next)
	group.Wait()
	for _, r := range results {
		if r.err != nil {
			return nil, r.err
		}
	}
	return results, nil
}

func (reader Reader) readOne(path string) fileResult {
	r, err := reader.ReadFile(path)
	if err != nil {
		return fileResult{err: err}
	}
	return fileResult{Result: r, foreign: r.Summary != nil && isForeign(r)}
}

// isForeign reports whether sound JSON is a report of this program, or has
// nothing that marks a summary: no schema version, no county, no fiscal year,
// and neither part (A) nor (B).
func isForeign(r Result) bool {
	s := r.Summary
	if slices.Contains(r.Unread, "/report") && slices.Contains(r.Unread, "/reportVersion") {
		return true // a report of this program
	}
	if s.SchemaVersion != "" || s.County.Name != "" || s.County.Code != "" || s.FiscalYear != 0 ||
		s.Collaboration != nil || s.TechnicalAssistance != nil {
		return false
	}
	for _, p := range r.Unread {
		switch p {
		case "/schemaVersion", "/county", "/county/name", "/county/code", "/fiscalYear", "/collaboration", "/technicalAssistance":
			return false
		}
	}
	return true
}
