package prose

import (
	"strings"
	"sync"
)

// asksFor reports whether brackets that are not round begin as an instruction.
// Nobody puts one there in running text.
func asksFor(first, rest string) bool {
	next := strings.ToLower(lettersFrom(rest, 0))
	switch strings.ToLower(first) {
	case "insert", "enter", "fill", "describe", "specify", "please", "delete", "replace":
		return next != ""
	case "list":
		return isToBeListed(next)
	case "type", "add", "your":
		return isWanted(next)
	}
	return false
}

// asksInRound reports the same of round brackets, in which people also write
// remarks.
func asksInRound(first, rest, all string) bool {
	next := strings.ToLower(lettersFrom(rest, 0))
	if isOneOf(strings.ToLower(first), " add enter insert list type write ") && strings.HasSuffix(fold(all), " here") {
		return true // "(list meetings here)"
	}
	switch strings.ToLower(first) {
	case "insert":
		return next != "" && !isOneOf(next, " in into at on sheet sheets ")
	case "list":
		return isUpper(first[0]) && isToBeListed(next)
	case "describe":
		return isOneOf(next, " how your what any actions supports steps ")
	case "specify":
		return true
	case "enter", "type", "add":
		return isWanted(next)
	case "fill":
		return next == "in" && rest == next
	case "please":
		return isOneOf(next, " insert enter list describe add fill specify ")
	case "choose", "select":
		return next == "one"
	case "county", "coe", "district", "lea", "name", "superintendent", "your":
		return strings.Contains(all, " ") && isFillIn()[fold(all)]
	}
	return false
}

// isWanted reports whether a word is what a template asks to be written.
func isWanted(word string) bool {
	return isOneOf(word, " name names your text here county district coe date dates title ")
}

// isToBeListed reports whether a word after "list" is what a template asks a list
// of; "list of districts" and "list attached" speak of one.
func isToBeListed(word string) bool {
	return isWanted(word) || isOneOf(word, " level levels supports actions districts all the any each specific other partners "+
		"activities steps services strategies metrics goals schools leas positions titles staff funding sources ")
}

// isFillIn are the words that stand in a template for what the county has to
// write. The acronyms COE and LEA alone are not among them: in brackets they
// may only explain what stands before.
var isFillIn = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, words := range []string{
		"county", "county name", "name of county", "county office of education name", "county office name", "your county", "your county name",
		"coe name", "name of coe", "your coe", "office", "office name", "name of office", "county office", "county office of education",
		"superintendent", "superintendent name", "name of superintendent", "title", "name", "names", "your name",
		"district", "districts", "district name", "district names", "name of district", "names of districts", "lea name", "lea names", "name of lea",
		"date", "dates", "year", "fiscal year", "school year", "number", "#", "amount", "$ amount", "dollar amount", "percent", "phone", "email", "phone number",
		"insert", "specify", "text", "text here", "placeholder", "here", "xx", "xxx", "xxxx",
	} {
		set[words] = true
	}
	return set
})

// fold lowers the case of a name and makes each run of white space one space.
func fold(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}
