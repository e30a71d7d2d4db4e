package cli

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// completionFlag is what a shell adds when it asks for completions.
const completionFlag = "--generate-bash-completion"

// arrange puts a command's flags before its other arguments, because people
// type them at the end and the flag parser stops at the first argument that is
// not a flag and takes the rest as files. "--" ends the flags. A flag that is
// left without its value is an error here, before it takes what is next to it.
func arrange(app *cli.App, args []string) ([]string, error) {
	if len(args) == 0 || args[len(args)-1] == completionFlag {
		return args, nil
	}
	at := slices.IndexFunc(args, func(a string) bool { return !strings.HasPrefix(a, "-") })
	if at < 0 {
		return args, nil
	}
	command := app.Command(args[at])
	if command == nil {
		return args, nil
	}
	valued := takesValue(command)
	flags := slices.Clone(args[:at+1])
	var files []string
	rest := args[at+1:]
	for len(rest) > 0 {
		arg := rest[0]
		rest = rest[1:]
		switch {
		case arg == "--":
			files = append(files, rest...)
			rest = nil
		case arg == "-" || !strings.HasPrefix(arg, "-"):
			files = append(files, arg)
		default:
			name, value, given := strings.Cut(arg, "=")
			if !valued[strings.TrimLeft(name, "-")] {
				flags = append(flags, arg)
				continue
			}
			if !given && len(rest) > 0 {
				value, rest = rest[0], rest[1:]
			}
			if value == "" || value == "--" {
				return nil, usagef("%s needs a value after it; try: coesummary %s --help", name, command.Name)
			}
			flags = append(flags, name, value)
		}
	}
	return append(append(flags, "--"), files...), nil
}

// takesValue returns the names of a command's flags that need a value after
// them.
func takesValue(command *cli.Command) map[string]bool {
	names := map[string]bool{}
	for _, f := range command.Flags {
		if _, isBool := f.(*cli.BoolFlag); isBool {
			continue
		}
		for _, name := range f.Names() {
			names[name] = true
		}
	}
	return names
}
