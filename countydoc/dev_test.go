package countydoc

import (
	"fmt"
	"os"
	"testing"

	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

func TestDev(t *testing.T) {
	f := os.Getenv("DEV")
	if f == "" {
		t.Skip()
	}
	data, _ := os.ReadFile(f)
	d, err := wml.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	res := Read(d, Options{})
	out, _ := summary.Encode(res.Summary)
	fmt.Println(string(out))
	for _, f := range res.Findings {
		fmt.Println(f.Code, f.Pointer, f.Message)
	}
}
