package state

import "github.com/coesummary/coesummary/county"

// tile is a county's place on the map: rows from the north, columns from the
// west, both from 1; and its letters, which are those of the state's road signs.
type tile struct {
	letters     string
	row, column int
}

// tiles is California in squares of the same size, each near its neighbors. The
// table beside it says the same in words.
var tiles = map[county.Code]tile{
	"08": {"DN", 1, 1}, "47": {"SIS", 1, 2}, "25": {"MOD", 1, 4},
	"12": {"HUM", 2, 1}, "53": {"TRI", 2, 2}, "45": {"SHA", 2, 3}, "18": {"LAS", 2, 4},
	"23": {"MEN", 3, 1}, "52": {"TEH", 3, 2}, "04": {"BUT", 3, 3}, "32": {"PLU", 3, 4}, "46": {"SIE", 3, 5},
	"17": {"LAK", 4, 1}, "11": {"GLE", 4, 2}, "58": {"YUB", 4, 3}, "29": {"NEV", 4, 4},
	"49": {"SON", 5, 1}, "06": {"COL", 5, 2}, "51": {"SUT", 5, 3}, "31": {"PLA", 5, 4},
	"21": {"MRN", 6, 1}, "28": {"NAP", 6, 2}, "57": {"YOL", 6, 3}, "34": {"SAC", 6, 4}, "09": {"ED", 6, 5}, "02": {"ALP", 6, 6},
	"38": {"SF", 7, 1}, "07": {"CC", 7, 2}, "48": {"SOL", 7, 3}, "39": {"SJ", 7, 4}, "03": {"AMA", 7, 5},
	"41": {"SM", 8, 1}, "01": {"ALA", 8, 2}, "43": {"SCL", 8, 3}, "50": {"STA", 8, 4}, "05": {"CAL", 8, 5}, "55": {"TUO", 8, 6}, "26": {"MNO", 8, 7},
	"44": {"SCR", 9, 2}, "35": {"SBT", 9, 3}, "24": {"MER", 9, 4}, "22": {"MPA", 9, 5},
	"27": {"MON", 10, 3}, "20": {"MAD", 10, 4}, "10": {"FRE", 10, 5}, "14": {"INY", 10, 6},
	"40": {"SLO", 11, 3}, "16": {"KIN", 11, 4}, "54": {"TUL", 11, 5},
	"42": {"SB", 12, 3}, "56": {"VEN", 12, 4}, "15": {"KER", 12, 5}, "36": {"SBD", 12, 6},
	"19": {"LA", 13, 4}, "30": {"ORA", 13, 5}, "33": {"RIV", 13, 6},
	"37": {"SD", 14, 5}, "13": {"IMP", 14, 6},
}
