package exampledata

import (
	"fmt"
	"testing"
)

// TestPairGivesEachCountyItsOwn: in every turn, no two counties get the same
// wording of a pair, and the turns differ.
func TestPairGivesEachCountyItsOwn(t *testing.T) {
	var p pair
	for i := range p.open {
		p.open[i] = fmt.Sprint("open", i)
	}
	for i := range p.end {
		p.end[i] = fmt.Sprint("end", i)
	}
	orders := map[string]int{}
	for turn := range turns {
		seen := map[string]int{}
		order := ""
		for i := range profiles {
			text := p.at(i, turn)
			if j, ok := seen[text]; ok {
				t.Errorf("turn %d: counties %d and %d both get %q", turn, j, i, text)
			}
			seen[text] = i
			order += text
		}
		if other, ok := orders[order]; ok {
			t.Errorf("turns %d and %d are the same", other, turn)
		}
		orders[order] = turn
	}
}

// TestPairsAreFull: a bank with a forgotten wording would leave half a
// sentence.
func TestPairsAreFull(t *testing.T) {
	banks := [][]pair{
		supportItems, assistanceItems, districtItems, readinessItems[:], goalStatements[:],
		goalActions[0], goalActions[1], goalActions[2],
		{
			partAOpening, teamWork, sharedNeeds, enrollment, moreOnline, partBOpening, noneOpening, charterWords,
			fundingWords, districtOpening, districtNone, readinessLead,
		},
	}
	for _, item := range partnerItems {
		banks = append(banks, []pair{item.words})
	}
	for _, l := range []lead{supportLead, partnerLead, assistanceLead} {
		for _, end := range l.end {
			banks = append(banks, []pair{{l.open, end}})
		}
	}
	for _, bank := range banks {
		for _, p := range bank {
			seen := map[string]bool{}
			for _, half := range append(p.open[:], p.end[:]...) {
				if half == "" || seen[half] {
					t.Errorf("the pair that begins %q has an empty or repeated half: %q", p.open[0], half)
				}
				seen[half] = true
			}
		}
	}
}
