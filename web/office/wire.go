package office

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
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
	case halfCharacter(data) || !utf8.Valid(data):
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

// halfCharacter reports whether JSON has an escaped surrogate without its other
// half. A decoder would put another character in its place, and not say so.
func halfCharacter(data []byte) bool {
	for i := 0; i < len(data); i++ {
		if data[i] != '\\' {
			continue
		}
		first, ok := escaped(data[i:])
		if !ok {
			i++ // what the backslash stands before
			continue
		}
		i += 5
		if !utf16.IsSurrogate(first) {
			continue
		}
		second, _ := escaped(data[i+1:])
		if utf16.DecodeRune(first, second) == utf8.RuneError {
			return true
		}
		i += 6
	}
	return false
}

// escaped reads an escape such as \u00e9.
func escaped(data []byte) (rune, bool) {
	if len(data) < 6 || data[0] != '\\' || data[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(data[2:6]), 16, 16)
	return rune(n), err == nil
}

// answer writes JSON.
func answer(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(v) //nolint:errcheck // the reader went away; there is nobody to tell
}
