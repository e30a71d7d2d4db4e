package rule

// textRules are the family TEXT.
var textRules = []Rule{}
