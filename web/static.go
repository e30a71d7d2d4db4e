package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"time"
)

// The files that pages load. They are made from src and scss; to build the
// program, nothing is needed but what lies in the folder.
//
//go:embed static
var embedded embed.FS

// types are the files that there are. What a system believes of a file's ending
// is not asked: on some, a script is text.
var types = map[string]string{
	".css":   "text/css; charset=utf-8",
	".js":    "text/javascript; charset=utf-8",
	".svg":   "image/svg+xml",
	".png":   "image/png",
	".txt":   "text/plain; charset=utf-8",
	".woff2": "font/woff2",
}

// static are the files by their names below the folder.
type static map[string]asset

type asset struct {
	data       []byte
	kind, etag string
}

// staticFiles is the folder that is built in.
func staticFiles() fs.FS {
	folder, err := fs.Sub(embedded, "static")
	if err != nil {
		panic(err) // the name is a good one
	}
	return folder
}

// newStatic reads the files of a folder and of those in it.
func newStatic(folder fs.FS) (static, error) {
	files := static{}
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		kind, known := types[path.Ext(name)]
		if !known {
			return fmt.Errorf("the file static/%s has no type that pages load", name)
		}
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		files[name] = asset{data: data, kind: kind, etag: `"` + hex.EncodeToString(sum[:16]) + `"`}
		return nil
	})
	return files, err
}

// ServeHTTP answers with a file. Its address has the secret of this run in it,
// and in one run it never changes: a browser that has it need not ask again.
func (s static) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	file, there := s[r.URL.Path]
	if !there {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", file.kind)
	h.Set("ETag", file.etag)
	h.Set("Cache-Control", "private, max-age=86400, immutable")
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(file.data))
}
