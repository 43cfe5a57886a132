#!/bin/sh
# The completions know what the program knows, for they ask it.
. "$srcdir/tests/tap.sh"
folder=$srcdir/src/command/completions

# completes WORD...: what bash would offer for the last word of that command line.
completes() {
    bash -c '
        . "$1"
        shift
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        _arenascope "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf "%s\n" "${COMPREPLY[@]}"' bash "$folder/arenascope" "$ARENASCOPE" "$@"
}

# offers WORD WORDS...: is WORD among what is offered for the command line?
offers() {
    wanted=$1
    shift
    completes "$@" | tee "$scratch/offered" | grep -qxF -- "$wanted" || {
        cat "$scratch/offered"
        return 1
    }
}

cd "$srcdir" || exit 99
if command -v bash >/dev/null; then
    for command in $("$ARENASCOPE" --help | sed -n 's/^  \([a-z][a-z-]*\)  *[^ ].*/\1/p'); do
        ok "bash: $command is completed" offers "$command" "${command%?}"
        for option in $("$ARENASCOPE" "$command" --help | sed -n 's/^  \(--[a-z][a-z-]*\).*/\1/p'); do
            ok "bash: $command $option is completed" offers "$option" "$command" "${option%?}"
        done
    done
    ok 'bash: files are completed behind a command' offers scenarios verify scen
    is 'bash: the argument of an option that is no file is left alone' '' "$(completes record --stats scen)"
else
    skip 'completion in bash' 'there is no bash'
fi

if command -v zsh >/dev/null; then
    ok 'zsh: the completion is well-formed' zsh -n "$folder/_arenascope"
else
    skip 'zsh: the completion is well-formed' 'there is no zsh'
fi
done_testing
