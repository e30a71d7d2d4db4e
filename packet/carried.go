package packet

import (
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// namespace and elementName are those of the data which a packet or a form carries.
const (
	namespace   = "urn:coesummary:summary:1"
	elementName = "summary"
)

// Origin says as what a document was made.
type Origin struct {
	// Form is true for a form to fill in, and false for a packet.
	Form bool
	// Draft is true for a packet that is marked as a draft.
	Draft bool
}

// Data is what a Word file carries unprinted, so that it can be read back: an
// element of XML with a summary in it. Package docx writes it; a docx.Data has
// the same fields, and converts.
type Data struct {
	Namespace, Name string
	Attributes      [][2]string
	Text            string
}

// Carried makes the data for a document that is made of a summary.
func Carried(s *summary.Summary, o Origin) (*Data, error) {
	json, err := summary.Encode(s)
	if err != nil {
		return nil, err
	}
	kind := "packet"
	if o.Form {
		kind = "form"
	}
	d := &Data{Namespace: namespace, Name: elementName, Attributes: [][2]string{{"kind", kind}}, Text: string(json)}
	if o.Draft {
		d.Attributes = append(d.Attributes, [2]string{"draft", "1"})
	}
	return d, nil
}

// carried reads the first such data of a file; there is no summary where it has
// none.
func carried(d *wml.Document) (*summary.Summary, Origin) {
	for _, data := range d.Data {
		if data.Namespace != namespace || data.Name != elementName {
			continue
		}
		if s, err := summary.Decode([]byte(data.Text)); err == nil {
			return s, Origin{Form: data.Attributes["kind"] == "form", Draft: data.Attributes["draft"] == "1"}
		}
	}
	return nil, Origin{}
}
