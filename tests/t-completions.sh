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

# What zsh lists for each line of a file, typed into a zsh of its own with its completion system, in
# $scratch/listed-1, -2 ...; keys: ^I lists, ^Y says that the list is complete, ^U empties the line.
cat >"$scratch/type.zsh" <<'EOF'
zmodload zsh/zpty
zpty -b shell zsh -f -i
zpty -w shell "PS1= fpath=(${(q)1} \$fpath); autoload -U compinit; compinit -u -D; LISTMAX=9999 LINES=999 COLUMNS=200"
zpty -w shell 'said() { print CO""MPLETE }; zle -N said; bindkey "^I" list-choices "^Y" said "^U" kill-whole-line; print RE""ADY'
zpty -r shell out '*READY*'
for line in "${(@f)$(<$2)}"; do
    zpty -w -n shell $'\x15'"$line"$'\t\x19'
    zpty -r shell out '*COMPLETE*'
    print -r -- "$out" >$3-$((++n))
done
zpty -d shell
EOF

# listed N WORD...: does the list of line N have each word at the beginning of a line?
listed() {
    sed 's/\x1b\[[0-9;?]*[A-Za-z]//g' "$scratch/listed-$1" >"$scratch/list"
    shift
    for word; do
        grep -q -e "^$word  *--" "$scratch/list" || {
            echo "zsh does not list $word"
            cat "$scratch/list"
            return 1
        }
    done
}

if command -v zsh >/dev/null; then
    ok 'zsh: the completion is well-formed' zsh -n "$folder/_arenascope"
    commands=$("$ARENASCOPE" --help | sed -n 's/^  \([a-z][a-z-]*\)  *[^ ].*/\1/p')
    {
        echo "$ARENASCOPE "
        for command in $commands; do
            echo "$ARENASCOPE $command --"
        done
        echo "$ARENASCOPE verify scenarios/local"
    } >"$scratch/lines"
    timeout 60 zsh -f "$scratch/type.zsh" "$folder" "$scratch/lines" "$scratch/listed"
    # The lists of words are meant to be split.
    # shellcheck disable=SC2086
    ok 'zsh: every command is listed' listed 1 $commands
    line=1
    for command in $commands; do
        line=$((line + 1))
        options=$("$ARENASCOPE" "$command" --help | sed -n 's/^  \(--[a-z][a-z-]*\).*/\1/p')
        # shellcheck disable=SC2086
        ok "zsh: the options of $command are listed" listed $line $options
    done
    ok 'zsh: files are listed behind a command' grep -q 'local\.mk' "$scratch/listed-$((line + 1))"
else
    skip 'zsh: the completion is well-formed' 'there is no zsh'
    skip 'zsh: every command and option is listed' 'there is no zsh'
fi
done_testing
