package countydoc

import (
	"fmt"
	"os"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

func dump(ind string, bs []wml.Block) {
	for _, b := range bs {
		switch b := b.(type) {
		case *wml.Paragraph:
			l := ""
			if b.Label != nil {
				l = b.Label.Text
			}
			fmt.Printf("%s[o%d b%v %s] %q notes=%d\n", ind, b.Outline, b.Bold, l, document.Plain(b.Text), len(b.Notes))
			for _, n := range b.Notes {
				dump(ind+"   N ", n.Blocks)
			}
		case *wml.Table:
			fmt.Println(ind + "TABLE")
			for _, r := range b.Rows {
				fmt.Println(ind + " ROW")
				for _, c := range r.Cells {
					fmt.Println(ind+"  CELL", c.Covered)
					dump(ind+"    ", c.Blocks)
				}
			}
		}
	}
}

func TestRandomDev(t *testing.T) {
	if os.Getenv("DEV2") == "" {
		t.Skip()
	}
	state := uint32(77)
	fails := 0
	for n := range 6000 {
		seed := make([]byte, 40+n%100)
		for i := range seed {
			state = state*1664525 + 1013904223
			seed[i] = byte(state >> 24)
		}
		d := (&maker{bytes: seed}).document()
		ok := t.Run("x", func(t *testing.T) {
			got := Read(d, Options{})
			conserved(t, fmt.Sprint(len(seed)), d, got.Summary)
		})
		if !ok {
			fails++
			if true {
				fmt.Println("=====", n)
				dump("", d.Blocks)
				got := Read(d, Options{})
				fmt.Println(encoded(t, got.Summary))
				fmt.Printf("%q\n", rerun(d).said)
			}
			if fails > 12 {
				break
			}
		}
	}
	fmt.Println("FAILS", fails)
}
