package docx

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/coesummary/coesummary/document"
)

// ErrNoLibreOffice says that this machine has no LibreOffice to ask.
var ErrNoLibreOffice = errors.New("LibreOffice isn't installed here: neither soffice nor libreoffice is on the PATH; install LibreOffice, or do without exact page numbers")

// patience is how long LibreOffice may take where the caller sets no limit. A
// statewide document takes it two seconds.
const patience = 2 * time.Minute

// ExactPages has LibreOffice lay the document out once, and returns the page
// of every heading and the number of pages. The document that is measured is
// the very one that Write makes: LibreOffice turns it into a PDF file in which
// each heading's bookmark is a named place, and the places are read from it.
//
// Of the options only the reference matters. LibreOffice 7.4 or newer is needed. It runs with a profile of its own, which
// is thrown away, so that one which is open on the desk isn't touched.
func ExactPages(ctx context.Context, d *document.Document, o Options) (Pages, error) {
	program, err := findOffice()
	if err != nil {
		return Pages{}, err
	}
	wr, err := compose(d, o.Reference, newPacker())
	if err != nil {
		return Pages{}, err
	}
	file, err := wr.pack(wr.flow.estimate())
	if err != nil {
		return Pages{}, err
	}
	dir, err := os.MkdirTemp("", "coesummary-pages-")
	if err != nil {
		return Pages{}, fmt.Errorf("making a folder to count the pages in: %w", err)
	}
	defer os.RemoveAll(dir)
	pdf, err := layOut(ctx, program, dir, file)
	if err != nil {
		return Pages{}, err
	}
	return readPages(pdf, len(wr.seen.headings))
}

func findOffice() (string, error) {
	for _, name := range [...]string{"soffice", "libreoffice"} {
		if program, err := exec.LookPath(name); err == nil {
			return program, nil
		}
	}
	return "", ErrNoLibreOffice
}

// namedPlaces asks LibreOffice to make every bookmark a place with a name.
const namedPlaces = `pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}`

// layOut turns a Word file into a PDF file.
func layOut(ctx context.Context, program, dir string, file []byte) ([]byte, error) {
	if _, limited := ctx.Deadline(); !limited {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, patience)
		defer cancel()
	}
	source := filepath.Join(dir, "pages.docx")
	if err := os.WriteFile(source, file, 0o600); err != nil {
		return nil, fmt.Errorf("writing the document for LibreOffice: %w", err)
	}
	cmd := exec.CommandContext(ctx, program, "-env:UserInstallation="+folderURL(filepath.Join(dir, "profile")),
		"--headless", "--norestore", "--convert-to", namedPlaces, "--outdir", dir, source)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	endTogether(cmd)
	// Programs that LibreOffice started may hold its output open after its end.
	cmd.WaitDelay = 5 * time.Second
	err := cmd.Run()
	if ctx.Err() != nil {
		return nil, fmt.Errorf("LibreOffice was still laying the document out when its time was over: %w", ctx.Err())
	}
	if err != nil {
		return nil, fmt.Errorf("LibreOffice could not lay the document out: %w: %s", err, strings.TrimSpace(said.String()))
	}
	pdf, err := os.ReadFile(filepath.Join(dir, "pages.pdf"))
	if err != nil {
		return nil, fmt.Errorf("LibreOffice made no pages of the document: %s", strings.TrimSpace(said.String()))
	}
	return pdf, nil
}

// folderURL is a folder's address as LibreOffice wants it, on Windows too.
func folderURL(dir string) string {
	path := filepath.ToSlash(dir)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
