package intake

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
)

// Folder is what a folder of submissions holds.
type Folder struct {
	// Path is the folder as the user gave it.
	Path string
	// Results are the summaries in it, in the order of their file names.
	Results []Result
	// PassedOver are the other files, which nobody should believe were read.
	PassedOver []PassedOver

	// read are the files that were read, also those that are passed over.
	read []fileResult
}

// PassedOver is a file of a folder that was not read as a summary, and why.
type PassedOver struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
	// Unreadable says that nobody knows what is in the file, because the disk
	// didn't give it (ReadFolderAgain).
	Unreadable bool `json:"-"`
	// Code is that of the county whose summary is in it, and SHA256 the checksum of
	// its bytes; both are empty where it holds none.
	Code   county.Code `json:"-"`
	SHA256 string      `json:"-"`
}

// ReadFolder reads every summary in a folder, not in folders below it. A file
// whose name ends in ".json", or as Word files do, is a summary unless it is
// sound and has nothing of one; a file that is damaged counts, because it may
// be a county's. A packet beside the file that it was made from is passed over.
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
		case IsHiddenName(e.Name()):
		case isFolder(e, name):
			folder.PassedOver = append(folder.PassedOver, PassedOver{File: name, Reason: "a folder; only files directly in " + path + " are read"})
		case !IsSummaryName(e.Name()):
			folder.PassedOver = append(folder.PassedOver, PassedOver{File: name, Reason: otherEnding(e.Name())})
		default:
			files = append(files, name)
		}
	}
	results, err := reader.readFiles(files)
	if err != nil {
		return folder, err
	}
	folder.read = results
	sources := madeFrom(results)
	for i, r := range results {
		switch {
		case r.foreign != "":
			folder.PassedOver = append(folder.PassedOver, PassedOver{File: files[i], Reason: r.foreign, Unreadable: r.unreadable})
		case sources[i] != "":
			folder.PassedOver = append(folder.PassedOver, r.PassedOver("it says the same as "+filepath.Base(sources[i])))
		default:
			folder.Results = append(folder.Results, r.Result)
		}
	}
	return folder, nil
}

// PassedOver is the file as one that is passed over, for a reason.
func (r Result) PassedOver(reason string) PassedOver {
	c, _ := r.County()
	return PassedOver{File: r.File, Reason: reason, Code: c.Code, SHA256: r.SHA256}
}

// otherEnding says why a file is passed over for the ending of its name.
func otherEnding(name string) string {
	switch end := ending(name); end {
	case ".doc", ".odt", ".rtf", ".pages", ".pdf":
		return "it ends in " + end + "; ask for it as a Word document (.docx)"
	}
	return "its name does not end in .json or .docx"
}

// madeFrom returns for each Word file the JSON file among the results that
// holds the very same summary, or "": people keep a packet beside the file that
// they made it from.
func madeFrom(results []fileResult) []string {
	out := make([]string, len(results))
	if !slices.ContainsFunc(results, func(r fileResult) bool { return r.word }) {
		return out
	}
	files := map[string]string{}
	for _, r := range results {
		if text, ok := r.encoded(); ok && !r.word {
			files[text] = r.File
		}
	}
	for i, r := range results {
		if text, ok := r.encoded(); ok && r.word {
			out[i] = files[text]
		}
	}
	return out
}

// encoded is the summary as it is written, where it holds all that the file
// says.
func (r Result) encoded() (string, bool) {
	if r.Summary == nil || len(r.Unread) > 0 {
		return "", false
	}
	data, err := summary.Encode(r.Summary)
	return string(data), err == nil
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
	err        error
	unreadable bool
}

// readFiles reads files on all processors and returns them in their order.
func (reader Reader) readFiles(files []string) ([]fileResult, error) {
	results := make([]fileResult, len(files))
	var taken atomic.Int64
	var group sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		group.Go(func() {
			for i := int(taken.Add(1)) - 1; i < len(files); i = int(taken.Add(1)) - 1 {
				results[i] = reader.readOne(files[i])
			}
		})
	}
	group.Wait()
	for _, r := range results {
		if r.err != nil {
			return nil, r.err
		}
	}
	return results, nil
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
