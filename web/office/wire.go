package office

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"unicode/utf8"

	"github.com/coesummary/coesummary/internal/surrogate"
)

// decode reads the JSON of a request; where it can't, it has answered.
func decode(w http.ResponseWriter, r *http.Request, into any) bool {
	data, err := io.ReadAll(r.Body)
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		answer(w, http.StatusRequestEntityTooLarge, map[string]string{"message": "This is more than can be saved at once. Enter it in smaller pieces."})
		return false
	case err != nil:
		answer(w, http.StatusBadRequest, map[string]string{"message": "This did not arrive whole."})
		return false
	case surrogate.Lone(data) || !utf8.Valid(data):
		answer(w, http.StatusUnprocessableEntity, map[string]string{"message": "There is half of a character in the text, which stands for nothing. Delete it, and type what it was meant to be."})
		return false
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		answer(w, http.StatusBadRequest, map[string]string{"message": "This could not be read: " + err.Error()})
		return false
	}
	return true
}

// answer writes JSON.
func answer(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(v) //nolint:errcheck // the reader went away; there is nobody to tell
}
