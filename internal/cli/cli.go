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
	err := app.RunContext(ctx, append([]string{app.Name}, arrange(app, args)...))
	switch {
	case err == nil:
		return ExitClean
	case errors.Is(err, errFindings):
		return ExitFindings
	}
	fmt.Fprintf(stderr, "coesummary: %v\n", err)
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
		HideHelpCommand:      true,
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
	message := strings.TrimPrefix(err.Error(), "flag provided but not defined: ")
	if message != err.Error() {
		message = fmt.Sprintf("there is no option %s", message)
	}
	return usagef("%s; try: %s --help", message, strings.TrimSpace("coesummary "+commandName(c)))
}

func commandName(c *cli.Context) string {
	if c.Command == nil || c.Command.Name == c.App.Name {
		return ""
	}
	return c.Command.Name
}

func unknownCommand(app *cli.App, name string) error {
	hint := "\"coesummary --help\" lists the commands"
	if near := cli.SuggestCommand(app.Commands, name); near != "" {
		hint = near + " " + hint // near is a whole question
	}
	return usagef("there is no command %q. %s", name, hint)
}
