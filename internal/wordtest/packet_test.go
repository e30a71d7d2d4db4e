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
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/wml"
)

// TestPacketThroughLibreOffice has the packets and the forms of all examples
// opened and saved by LibreOffice, and reads their summaries back from what it
// saved: each is the one that it was made from, byte for byte.
func TestPacketThroughLibreOffice(t *testing.T) {
	needPrograms(t)
	throughLibreOffice(t, exampleSummaries(t), "packet", "form")
}

// TestDraftsThroughLibreOffice does so with drafts of what counties really
// wrote.
func TestDraftsThroughLibreOffice(t *testing.T) {
	needPrograms(t)
	files := append(realdata.Counties(t), realdata.Files(t, 1, "sacramento-2025-26.json")...)
	throughLibreOffice(t, decodedFiles(t, files), "draft")
}

func throughLibreOffice(t *testing.T, summaries map[string]*summary.Summary, kinds ...string) {
	t.Helper()
	set := templatesOf(t)
	before, after := t.TempDir(), t.TempDir()
	want := map[string][]byte{}
	for name, s := range summaries {
		data := encoded(t, s)
		for _, kind := range kinds {
			file := kind + "-" + strings.TrimSuffix(name, ".json") + ".docx"
			save(t, filepath.Join(before, file), packetFile(t, set, s, kind))
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
func packetFile(t *testing.T, set *templates.Set, s *summary.Summary, kind string) []byte {
	t.Helper()
	var d *document.Document
	var err error
	switch kind {
	case "form":
		d, err = set.Form(s)
	case "draft":
		d, err = set.Packet(s, templates.PacketOptions{Fields: true, Draft: true})
	default:
		d, err = set.Packet(s, templates.PacketOptions{Fields: true})
	}
	if err != nil {
		t.Fatal(err)
	}
	carried, err := packet.Carried(s, packet.Origin{Form: kind == "form", Draft: kind == "draft"})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := docx.Write(&b, d, docx.Options{Data: (*docx.Data)(carried)}); err != nil {
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
