package payload

import (
	"encoding/json"
	"errors"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

const deepest = 500

// checkJSON refuses what is not JSON in UTF-8, halves of characters, and what is nested too deep.
//
// encoding/json itself puts another character in the place of bytes and halves that are none.
func checkJSON(body []byte) error {
	if !utf8.Valid(body) {
		return errors.New("not UTF-8")
	}
	depth, inText := 0, false
	for place := 0; place < len(body); place++ {
		switch character := body[place]; {
		case inText && character == '\\':
			if isHalf(body[place:]) {
				return errors.New("half of a character")
			}
			// Past what is escaped; of two halves that belong together, past both.
			place += lengthOfEscape(body[place:]) - 1
		case character == '"':
			inText = !inText
		case inText:
		case character == '[' || character == '{':
			if depth++; depth > deepest {
				return errors.New("nested too deep")
			}
		case character == ']' || character == '}':
			depth--
		}
	}
	if !json.Valid(body) {
		return errors.New("not JSON")
	}
	return nil
}

// isHalf tells whether an escape is for one half of a character whose other half does not follow.
func isHalf(escape []byte) bool {
	first, found := readEscape(escape)
	if !found || !utf16.IsSurrogate(first) {
		return false
	}
	second, found := readEscape(escape[lengthOfUnicode:])
	return !found || utf16.DecodeRune(first, second) == utf8.RuneError
}

const lengthOfUnicode = len(`\u0000`)

func lengthOfEscape(escape []byte) int {
	first, found := readEscape(escape)
	if found && utf16.IsSurrogate(first) {
		return 2 * lengthOfUnicode
	}
	return len(`\n`)
}

func readEscape(text []byte) (rune, bool) {
	if len(text) < lengthOfUnicode || text[0] != '\\' || text[1] != 'u' {
		return 0, false
	}
	code, err := strconv.ParseUint(string(text[2:lengthOfUnicode]), 16, 32)
	return rune(code), err == nil
}
