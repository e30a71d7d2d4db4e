package rule

// fileRules are the family FILE.
var fileRules = []Rule{}
