package cli

import (
	"fmt"

	"github.com/urfave/cli/v2"
)

// The scripts ask the program itself what may come next, so that they never
// fall behind it.
var completionScripts = map[string]string{
	"bash": `_coesummary() {
    local current="${COMP_WORDS[COMP_CWORD]}"
    local answer
    answer=$("${COMP_WORDS[@]:0:$COMP_CWORD}" $([[ $current == -* ]] && echo "$current") ` + completionFlag + ` 2>/dev/null)
    COMPREPLY=($(compgen -W "$answer" -- "$current"))
}
complete -o default -F _coesummary coesummary
`,
	"zsh": `#compdef coesummary
_coesummary() {
    local -a answers
    local current=${words[CURRENT]}
    local -a asked=("${(@)words[1,CURRENT-1]}")
    [[ $current == -* ]] && asked+=("$current")
    answers=("${(@f)$(${asked} ` + completionFlag + ` 2>/dev/null)}")
    compadd -- $answers
    _files
}
compdef _coesummary coesummary
`,
	"powershell": `Register-ArgumentCompleter -Native -CommandName coesummary -ScriptBlock {
    param($word, $line, $position)
    Invoke-Expression "$line ` + completionFlag + `" 2>$null |
        Where-Object { $_ -like "$word*" } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`,
}

func (s *streams) completionCommand() *cli.Command {
	return &cli.Command{
		Name:        "completion",
		Usage:       "print a script that completes commands and options in your shell",
		ArgsUsage:   " ",
		UsageText:   "coesummary completion bash|zsh|fish|powershell",
		Description: "For example:  source <(coesummary completion bash)",
		Action: func(c *cli.Context) error {
			shell := c.Args().First()
			script, ok := completionScripts[shell]
			if shell == "fish" {
				var err error
				if script, err = c.App.ToFishCompletion(); err != nil {
					return err
				}
				ok = true
			}
			if !ok || c.NArg() != 1 {
				return usagef("name your shell: bash, zsh, fish or powershell")
			}
			_, err := fmt.Fprint(s.out, script)
			return err
		},
	}
}
