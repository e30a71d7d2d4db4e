package wordtest

import (
	"bytes"
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/wml"
)

// TestPacketThroughLibreOffice has the packets and the forms of all examples,
// and drafts of what counties really wrote, opened and saved by LibreOffice, and
// reads their summaries back from what it saved: each is the one that it was
// made from, byte for byte.
func TestPacketThroughLibreOffice(t *testing.T) {
	needPrograms(t)
	set := templatesOf(t)
	before, after := t.TempDir(), t.TempDir()
	want := map[string][]byte{}
	for name, s := range realSummaries(t) {
		file := "draft-" + strings.TrimSuffix(name, ".json") + ".docx"
		want[file] = encoded(t, s)
		save(t, filepath.Join(before, file), packetFile(t, set, s, "draft", want[file]))
	}
	for name, s := range exampleSummaries(t) {
		data := encoded(t, s)
		for _, kind := range []string{"packet", "form"} {
			file := kind + "-" + strings.TrimSuffix(name, ".json") + ".docx"
			save(t, filepath.Join(before, file), packetFile(t, set, s, kind, data))
			want[file] = data
		}
	}
	resave(t, before, after, "docx")
	for file, data := range want {
		t.Run(file, func(t *testing.T) {
			got := readPacket(t, set, filepath.Join(after, file))
			for _, c := range got.Changes {
				t.Errorf("changed: %+v", c)
			}
			for _, f := range got.Findings {
				t.Errorf("found: %s %s", f.Code, f.Message)
			}
			if !bytes.Equal(got.JSON, data) {
				t.Error("the summary is not the one that the file was made from")
			}
		})
	}
}

func templatesOf(t *testing.T) *templates.Set {
	t.Helper()
	set, err := templates.Default()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// exampleSummaries are the summaries of all counties that report.
func exampleSummaries(t *testing.T) map[string]*summary.Summary {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "examples", "statewide", "*.json"))
	if err != nil || len(files) != 51 {
		t.Fatalf("there are %d examples, %v; there should be 51", len(files), err)
	}
	return decodedFiles(t, files)
}

// realSummaries are the real ones beside the project, none where they are not
// there.
func realSummaries(t *testing.T) map[string]*summary.Summary {
	t.Helper()
	if realData() == "" {
		if inCI() {
			t.Fatal("the real data must be beside the project in CI (../shared/data)")
		}
		t.Log("NOT RUN: there is no real data beside the project (../shared/data)")
		return nil
	}
	files, err := filepath.Glob(filepath.Join(realData(), "statewide-2023-24", "[0-9]*.json"))
	if err != nil || len(files) < 26 {
		t.Fatalf("there are %d real summaries, %v; there should be 26", len(files), err)
	}
	return decodedFiles(t, append(files, filepath.Join(realData(), "sacramento-2025-26.json")))
}

func decodedFiles(t *testing.T, files []string) map[string]*summary.Summary {
	t.Helper()
	out := map[string]*summary.Summary{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		s, err := summary.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(f)] = s
	}
	return out
}

func encoded(t *testing.T, s *summary.Summary) []byte {
	t.Helper()
	data, err := summary.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// packetFile makes a packet, a draft or a form with its fields and its data.
func packetFile(t *testing.T, set *templates.Set, s *summary.Summary, kind string, data []byte) []byte {
	t.Helper()
	var d *document.Document
	var err error
	attributes := [][2]string{{"kind", kind}}
	switch kind {
	case "form":
		d, err = set.Form(s)
	case "draft":
		attributes = [][2]string{{"kind", "packet"}, {"draft", "1"}}
		d, err = set.Packet(s, templates.PacketOptions{Fields: true, Draft: true})
	default:
		d, err = set.Packet(s, templates.PacketOptions{Fields: true})
	}
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	carried := &docx.Data{Namespace: packet.Namespace, Name: "summary", Attributes: attributes, Text: string(data)}
	if err := docx.Write(&b, d, docx.Options{Data: carried}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func save(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func readPacket(t *testing.T, set *templates.Set, path string) packet.Result {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := wml.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	got, ok := packet.Read(d, set)
	if !ok {
		t.Fatal("it was not recognized")
	}
	return got
}

// resave has LibreOffice open every file of a folder and save it into another,
// in a format by its ending.
func resave(t *testing.T, from, to, format string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(from, "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("there is nothing to convert in %s: %v", from, err)
	}
	home := url.URL{Scheme: "file", Path: filepath.ToSlash(t.TempDir())}
	args := append([]string{"-env:UserInstallation=" + home.String(), "--headless", "--convert-to", format, "--outdir", to}, files...)
	ctx, stop := context.WithTimeout(t.Context(), 8*time.Minute)
	defer stop()
	if out, err := exec.CommandContext(ctx, "soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, out)
	}
	if saved, err := filepath.Glob(filepath.Join(to, "*."+format)); err != nil || len(saved) != len(files) {
		t.Fatalf("LibreOffice saved %d of %d files", len(saved), len(files))
	}
}
