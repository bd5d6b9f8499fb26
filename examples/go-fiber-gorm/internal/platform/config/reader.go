package config

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// required stands for the value of a setting that has none of its own.
const required = "\x00"

// reader reads variables, and notes what is wrong with them.
type reader struct {
	lookup   func(name string) (string, bool)
	problems []error
}

func (r *reader) err() error {
	return errors.Join(r.problems...)
}

// read gives the text of a variable, unless it must be set and is not.
func (r *reader) read(name, fallback, expected string) (string, bool) {
	if text, found := r.lookup(name); found && text != "" {
		return text, true
	}
	if fallback == required {
		r.problems = append(r.problems, fmt.Errorf("%s is not set: expected %s", name, expected))
		return "", false
	}
	return fallback, true
}

func (r *reader) refuse(name, expected string) {
	r.problems = append(r.problems, fmt.Errorf("%s is wrong: expected %s", name, expected))
}

func (r *reader) integer(name, fallback string, lowest, highest int) int {
	expected := fmt.Sprintf("an integer from %d to %d", lowest, highest)
	text, found := r.read(name, fallback, expected)
	if !found {
		return 0
	}
	number, err := strconv.Atoi(text)
	if err != nil || number < lowest || number > highest {
		r.refuse(name, expected)
	}
	return number
}

func (r *reader) number(name, fallback string, lowest, highest float64) float64 {
	expected := fmt.Sprintf("a number from %g to %g", lowest, highest)
	text, found := r.read(name, fallback, expected)
	if !found {
		return 0
	}
	number, err := strconv.ParseFloat(text, 64)
	if err != nil || !(number >= lowest && number <= highest) {
		r.refuse(name, expected)
	}
	return number
}

func (r *reader) choice(name, fallback string, choices ...string) string {
	expected := "one of: " + strings.Join(choices, ", ")
	text, found := r.read(name, fallback, expected)
	if found && !slices.Contains(choices, text) {
		r.refuse(name, expected)
	}
	return text
}

func (r *reader) url(name, fallback string, schemes ...string) string {
	expected := "a URL that begins with " + strings.Join(schemes, ":// or ") + "://"
	text, found := r.read(name, fallback, expected)
	if !found || text == fallback {
		return text
	}
	address, err := url.Parse(text)
	if err != nil || !slices.Contains(schemes, address.Scheme) || (address.Host == "" && address.Path == "") {
		r.refuse(name, expected)
	}
	return text
}

func (r *reader) list(name, fallback string, shortest int) []string {
	expected := fmt.Sprintf("texts of at least %d characters, separated by commas", shortest)
	text, found := r.read(name, fallback, expected)
	if !found {
		return nil
	}
	var parts []string
	for part := range strings.SplitSeq(text, ",") {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case utf8.RuneCountInString(part) < shortest:
			r.refuse(name, expected)
			return nil
		default:
			parts = append(parts, part)
		}
	}
	if fallback == required && parts == nil {
		r.refuse(name, expected)
	}
	return parts
}

func (r *reader) networks(name, fallback string) []netip.Prefix {
	var networks []netip.Prefix
	for _, part := range r.list(name, fallback, 1) {
		network, err := netip.ParsePrefix(part)
		if err != nil {
			address, wrong := netip.ParseAddr(part)
			if wrong != nil {
				r.refuse(name, "addresses or networks, separated by commas")
				return nil
			}
			network = netip.PrefixFrom(address, address.BitLen())
		}
		networks = append(networks, network.Masked())
	}
	return networks
}
