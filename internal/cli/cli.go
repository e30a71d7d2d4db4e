// Package cli is the command line: it wires the commands to the packages that
// do the work, and turns what they say into words, files and exit statuses.
// Run is an ordinary function, so that tests call it in process.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/report"
)

// Version is the version that --version prints.
const Version = "0.1.0"

// The exit statuses, which scripts over 58 files rely on.
const (
	ExitClean    = 0 // done, and nothing to complain of
	ExitFindings = 1 // findings that fail the check, or counties missing
	ExitUsage    = 2 // the command was not given rightly
	ExitFailure  = 3 // the tool could not do its work
)

// errFindings ends a command whose findings have been printed.
var errFindings = errors.New("findings fail the check")

// usageError is a mistake in how the command was called.
type usageError struct{ err error }

// Error is the mistake in words.
func (e usageError) Error() string { return e.err.Error() }

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// Run runs the command that the arguments name (without the program's own
// name) and returns its exit status.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	s := &streams{in: stdin, out: stdout, err: stderr}
	app := newApp(s)
	if len(args) == 0 {
		args = s.doubleClick()
	}
	args, err := arrange(app, args)
	if err == nil {
		err = app.RunContext(ctx, append([]string{app.Name}, args...))
	}
	switch {
	case err == nil:
		return ExitClean
	case errors.Is(err, errFindings):
		return ExitFindings
	}
	lines := strings.Split(err.Error(), "\n") // the mistakes of a template have a line each
	for i := range lines {
		lines[i] = report.Printable(lines[i])
	}
	fmt.Fprintf(stderr, "coesummary: %s\n", strings.Join(lines, "\n"))
	if usage := (usageError{}); errors.As(err, &usage) {
		return ExitUsage
	}
	return ExitFailure
}

func newApp(s *streams) *cli.App {
	app := &cli.App{
		Name:      "coesummary",
		Usage:     "the summary of a county office's support for its districts (EC 52066(i))",
		UsageText: "coesummary COMMAND [options] [files]",
		Description: "Checks a county's summary, makes the packet for the county board from it,\n" +
			"and compiles the summaries of all counties into the statewide document.\n\n" +
			"Start with:  coesummary new --county Modoc --year 2026-27\n\n" +
			"Exit status: 0 done and clean; 1 findings that fail the check;\n" +
			"2 wrong usage; 3 it could not do its work.",
		Version:              Version,
		EnableBashCompletion: true,
		Reader:               s.in,
		Writer:               s.out,
		ErrWriter:            s.err,
		ExitErrHandler:       func(*cli.Context, error) {}, // Run decides
		OnUsageError:         onUsageError,
		Commands: []*cli.Command{
			s.newCommand(),
			s.validateCommand(),
			s.renderCommand(),
			s.compileCommand(),
			s.importCommand(),
			s.verifyCommand(),
			s.serveCommand(),
			s.rulesCommand(),
			s.countiesCommand(),
			s.schemaCommand(),
			s.completionCommand(),
		},
	}
	app.Action = func(c *cli.Context) error {
		if c.Args().Present() {
			return unknownCommand(app, c.Args().First())
		}
		if err := cli.ShowAppHelp(c); err != nil {
			return err
		}
		return usagef("name a command; they are listed above")
	}
	for _, command := range app.Commands {
		command.OnUsageError = onUsageError
		command.HideHelpCommand = true
	}
	return app
}

// onUsageError turns the flag package's words into a sentence and a hint.
func onUsageError(c *cli.Context, err error, _ bool) error {
	message := err.Error()
	if flag, ok := strings.CutPrefix(message, "flag provided but not defined: -"); ok {
		message = fmt.Sprintf("there is no option %s here", dashed(flag))
	} else if _, flag, ok := strings.Cut(message, " for -"); ok && strings.HasPrefix(message, "invalid boolean value") {
		name, _, _ := strings.Cut(flag, ":")
		message = fmt.Sprintf("the option %s takes no value", dashed(name))
	}
	return usagef("%s; try: %s --help", message, strings.TrimSpace("coesummary "+commandName(c)))
}

// dashed writes a flag's name as people do: -o, --force.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

func commandName(c *cli.Context) string {
	if c.Command == nil || c.Command.Name == c.App.Name {
		return ""
	}
	return c.Command.Name
}

func unknownCommand(app *cli.App, name string) error {
	if _, err := os.Stat(name); err == nil {
		return usagef("say what to do with %s; to check it: coesummary validate %s", name, name)
	}
	hint := "\"coesummary --help\" lists the commands"
	for _, c := range app.VisibleCommands() {
		if near(c.Name, name) {
			hint = fmt.Sprintf("Did you mean %q? %s", c.Name, hint)
			break
		}
	}
	return usagef("there is no command %q. %s", name, hint)
}

// near reports whether a command and what was typed begin alike and are about
// as long: a slip of the fingers, and not another word.
func near(command, typed string) bool {
	return len(typed) > 1 && command[:2] == typed[:2] && max(len(command), len(typed))-min(len(command), len(typed)) <= 2
}
