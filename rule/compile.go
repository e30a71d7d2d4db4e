package rule

// compileRules are the family COMP.
var compileRules = []Rule{}
