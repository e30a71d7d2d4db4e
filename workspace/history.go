package workspace

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/coesummary/coesummary/intake"
)

// Kind is how a version came into the history.
type Kind string

// The kinds of versions.
const (
	// Saved is a version that was saved here.
	Saved Kind = "saved"
	// Undone is an earlier version that was saved once more to take back the
	// changes since it.
	Undone Kind = "undone"
	// Redone is one that was saved once more to put back what was taken back.
	Redone Kind = "redone"
	// Found is one that was in the folder: before the first save, or because
	// somebody changed the file with another program.
	Found Kind = "found"
	// Aside is a file that was set aside.
	Aside Kind = "aside"
	// Unsaved is what somebody made of a version, and could not save because
	// the file had changed.
	Unsaved Kind = "unsaved"
)

// IsSave reports whether versions of a kind come from a save: of what somebody
// typed or chose, took back, or put back.
func (k Kind) IsSave() bool { return k == Saved || k == Undone || k == Redone }

// Version is one version of a file in its history.
type Version struct {
	// ID names it among the versions of its file.
	ID string
	// Time is when it was kept, in UTC, to the millisecond.
	Time     time.Time
	Revision string
	Size     int64 // of the file, in bytes
	Kind     Kind

	number int // counts on from version to version of a file
}

// lastNumber is far more than a file can have versions.
const lastNumber = 1_000_000_000

const stamp = "2006-01-02T150405.000Z"

// id is the name of a version's file, without its endings.
func (v Version) id() string {
	return fmt.Sprintf("%06d-%s-%s-%d-%s", v.number, v.Time.Format(stamp), v.Kind, v.Size, v.Revision)
}

// TooLarge reports whether the version is of a file that is too large to be read.
// Such a one was moved into the history as it is, and PutBack alone gets it from
// there.
func (v Version) TooLarge() bool { return v.Size > intake.MaxSize }

// end is how the name of a version's file ends.
func (v Version) end(name string) string {
	if v.TooLarge() {
		return ending(name)
	}
	return ending(name) + ".gz"
}

// parseVersion reads the name of a version's file. Whatever else lies in the
// folder is none.
func parseVersion(file, name string) (v Version, ok bool) {
	id, _, _ := strings.Cut(file, ending(name))
	v, ok = parseID(id)
	return v, ok && id+v.end(name) == file
}

// parseID reads what names a version among those of its file.
func parseID(id string) (v Version, ok bool) {
	parts := strings.Split(id, "-")
	if len(parts) != 7 {
		return Version{}, false
	}
	var errs [4]error
	v.ID, v.Kind, v.Revision = id, Kind(parts[4]), parts[6]
	v.number, errs[0] = strconv.Atoi(parts[0])
	v.Time, errs[1] = time.Parse(stamp, strings.Join(parts[1:4], "-"))
	v.Size, errs[2] = strconv.ParseInt(parts[5], 10, 64)
	var sum []byte
	sum, errs[3] = hex.DecodeString(v.Revision)
	known := v.Kind.IsSave() || v.Kind == Found || v.Kind == Aside || v.Kind == Unsaved
	sound := errors.Join(errs[:]...) == nil && len(sum) == sha256.Size && v.number <= lastNumber
	return v, known && sound && v.id() == id
}

// byNumber orders versions as they were kept, the newest first. Two can have
// one number only where a disk's lock failed, and then have an order as well.
func byNumber(a, b Version) int {
	if a.number != b.number {
		return b.number - a.number
	}
	return strings.Compare(b.ID, a.ID)
}

// kept lists what lies in the history of a file.
func (w *Workspace) kept(name string) ([]string, error) {
	dir := path.Join(historyDir, name)
	info, err := w.root.Lstat(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.IsDir() {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return w.names(dir)
}

// newest is the newest version that was the file, with the number 0 where there
// is none, and the number that the next version gets. It reads no more of the
// names than it must, because there can be many thousands, and removes what is
// left over among them.
func (w *Workspace) newest(name string) (newest Version, next int, err error) {
	files, err := w.kept(name)
	if err != nil {
		return Version{}, 0, fmt.Errorf("its earlier versions can't be looked through: %w", plain(err))
	}
	w.sweep(path.Join(historyDir, name), files)
	next = 1
	for _, file := range files {
		number, _, _ := strings.Cut(file, "-")
		if n, err := strconv.Atoi(number); err != nil || n < newest.number {
			continue
		}
		v, ok := parseVersion(file, name)
		if !ok {
			continue
		}
		next = max(next, v.number+1)
		if v.Kind != Unsaved && (newest.ID == "" || byNumber(v, newest) < 0) {
			newest = v
		}
	}
	return newest, next, nil
}

// keep puts a version into the history.
func (w *Workspace) keep(name string, data []byte, kind Kind, number int) (Version, error) {
	v, err := w.begin(name, Version{Revision: intake.Checksum(data), Size: int64(len(data)), Kind: kind, number: number})
	if err == nil {
		err = w.put(fileOf(name, v), w.compress(data), nil, w.root.Rename)
	}
	if err != nil {
		return Version{}, cantKeep(err)
	}
	return v, nil
}

// begin gives a new version its time and its name, and makes the folder that it
// goes to.
func (w *Workspace) begin(name string, v Version) (Version, error) {
	v.Time = w.now().UTC().Truncate(time.Millisecond)
	v.ID = v.id()
	if _, ok := parseID(v.ID); !ok {
		return Version{}, fmt.Errorf("%s could not be found again; look at the clock of this computer", v.ID)
	}
	return v, w.needFolder(path.Join(historyDir, name))
}

// cantKeep is the error of a save without which there would be no history.
func cantKeep(err error) error {
	return fmt.Errorf("the earlier versions can't be kept in the folder %s: %w", historyDir, plain(err))
}

// unkeep takes back a version that was kept for a save that failed, and
// returns why it did. A version that can't be taken back is one too many.
func (w *Workspace) unkeep(name string, v Version, why error) error {
	_ = w.root.Remove(fileOf(name, v))
	return why
}

// fileOf is where a version lies.
func fileOf(name string, v Version) string {
	return path.Join(historyDir, name, v.ID+v.end(name))
}

func (w *Workspace) compress(data []byte) []byte {
	var b bytes.Buffer
	if w.zip == nil {
		w.zip = gzip.NewWriter(&b)
	} else {
		w.zip.Reset(&b)
	}
	// A buffer takes everything.
	_, _ = w.zip.Write(data)
	_ = w.zip.Close()
	return b.Bytes()
}

// History lists the versions of a file, the newest first. A file that was
// never saved here has none.
func (w *Workspace) History(name string) ([]Version, error) {
	if err := checkName(name); err != nil {
		return nil, err
	}
	files, err := w.kept(name)
	if err != nil {
		return nil, fmt.Errorf("the earlier versions of %s can't be listed: %w", name, plain(err))
	}
	versions := []Version{}
	for _, file := range files {
		if v, ok := parseVersion(file, name); ok {
			versions = append(versions, v)
		}
	}
	slices.SortFunc(versions, byNumber)
	return versions, nil
}

// Version returns the bytes of a version. The error is fs.ErrNotExist where
// there is no such version, and says so where its file is damaged.
func (w *Workspace) Version(name, id string) ([]byte, error) {
	if err := checkName(name); err != nil {
		return nil, err
	}
	v, ok := parseID(id)
	if !ok {
		return nil, noVersion(name, fs.ErrNotExist)
	}
	file, err := w.load(fileOf(name, v))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, noVersion(name, err)
	}
	if err != nil {
		return nil, fmt.Errorf("that version of %s can't be read: %w", name, plain(err))
	}
	data, err := decompress(file.data)
	if err != nil || intake.Checksum(data) != v.Revision {
		return nil, fmt.Errorf("the version of %s that was kept on %s is damaged on the disk; choose another one", name, v.Time.Local().Format("January 2, 2006, 3:04:05 PM"))
	}
	return data, nil
}

func noVersion(name string, cause error) error {
	return &trouble{fmt.Sprintf("there is no such version of %s any more", name), cause}
}

// decompress reads no more than a file can have, whatever the bytes promise.
func decompress(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(r, intake.MaxSize+1))
}

// Restore saves an earlier version of a file as its newest, as Save does. With
// the base "" it brings back a file that is no longer in the folder. With the base
// TooLarge the file is set aside first.
func (w *Workspace) Restore(name, base, id string) (revision string, err error) {
	return w.RestoreAs(Saved, name, base, id)
}

// RestoreAs is Restore, and the history records what it was for: Saved, Undone or
// Redone.
func (w *Workspace) RestoreAs(kind Kind, name, base, id string) (revision string, err error) {
	if !kind.IsSave() {
		return "", fmt.Errorf("%s can't be saved as %q: that is no save", name, kind)
	}
	data, err := w.Version(name, id)
	if err != nil {
		return "", err
	}
	if base == TooLarge {
		if err := w.SetAside(name, base); err != nil {
			return "", err
		}
		base = ""
	}
	return w.saveAs(kind, name, base, data)
}
