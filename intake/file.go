package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"
)

// ReadFile takes in the file at a path by the rules that are on by default. The
// error says that the file can't be read from the disk; what is wrong in it are
// findings.
func ReadFile(path string) (Result, error) { return Reader{}.ReadFile(path) }

// ReadFile takes in the file at a path. The error says that the file can't be
// read from the disk; what is wrong in it are findings.
func (reader Reader) ReadFile(path string) (Result, error) {
	f, size, err := open(path)
	if err != nil {
		return Result{}, err
	}
	defer f.Close()
	return reader.readFrom(path, f, size)
}

// Bytes returns what the file at a path holds, or standard input for "-": no
// more than MaxSize. The error says that it can't be read from the disk, or is
// larger.
func Bytes(path string, stdin io.Reader) ([]byte, error) {
	from := stdin
	if path != "-" {
		f, _, err := open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		from = f
	}
	data, err := io.ReadAll(io.LimitReader(from, MaxSize+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s can't be read: %w", path, bare(err))
	case len(data) > MaxSize:
		return nil, fmt.Errorf("%s is larger than 16 MiB; take the pictures out of it and save it again", path)
	}
	return data, nil
}

// open opens an ordinary file, and returns its size.
func open(path string) (*os.File, int64, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && isLink(path):
		return nil, 0, fmt.Errorf("%s is a link that leads nowhere; put the file itself there", path)
	case errors.Is(err, fs.ErrNotExist):
		return nil, 0, fmt.Errorf("there is no file %s; check the name and the folder", path)
	case err != nil:
		return nil, 0, fmt.Errorf("%s can't be read: %w", path, bare(err))
	case info.IsDir():
		return nil, 0, fmt.Errorf("%s is a folder, and a file is needed", path)
	case !info.Mode().IsRegular():
		// To open a pipe could wait for ever.
		return nil, 0, fmt.Errorf("%s is not an ordinary file; use - to read from standard input", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, fmt.Errorf("%s can't be read: %w", path, bare(err))
	}
	return f, info.Size(), nil
}

// ReadFrom takes in what a stream holds, such as standard input. It reads no
// further than one byte beyond MaxSize.
func (reader Reader) ReadFrom(name string, from io.Reader) (Result, error) {
	return reader.readFrom(name, from, 0)
}

// buffers are for the bytes of files, which nothing holds on to after Read.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// readFrom makes room for as many bytes as are likely to come.
func (reader Reader) readFrom(name string, from io.Reader, likely int64) (Result, error) {
	data := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(data)
	data.Reset()
	data.Grow(int(min(likely, MaxSize)) + bytes.MinRead)
	if _, err := data.ReadFrom(io.LimitReader(from, MaxSize+1)); err != nil {
		return Result{}, fmt.Errorf("%s can't be read: %w", name, bare(err))
	}
	r := reader.named(name, data.Bytes())
	if data.Len() > MaxSize {
		r.SHA256, r.source = "", "" // there may be more of it
	}
	return r, nil
}

// named takes in a file as what its name says that it is. What is in it decides
// where the name doesn't: of standard input, or a file without an ending.
func (reader Reader) named(name string, data []byte) Result {
	switch {
	case IsJSONName(name):
		return reader.readJSON(name, data)
	case IsSummaryName(name):
		return reader.readWord(name, data)
	}
	return reader.Read(name, data)
}

func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// bare is a system's error without the operation and the path, which the
// sentence around it says already.
func bare(err error) error {
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
