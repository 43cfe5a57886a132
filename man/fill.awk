# fill.awk: brings arenascope(1) up to date with the program. It copies the page, and puts between
#
#     .\" begin: keys            and  .\" end     the player's keys, from the table in ui/keys.h
#     .\" begin: options of CMD  and  .\" end     what `arenascope CMD --help` tells
#
#     awk -v program=./arenascope -v table=ui/keys.h -v keys=man/keys.awk -f man/fill.awk PAGE
#
# `make man-update` does it; the test t-papers.sh proves that there was nothing to do.

function copy_output(command,    line) {
    while ((command | getline line) > 0)
        print line
    close(command)
}

# "  --at PLACE    an event, ..." -> .It Fl Fl at Ar PLACE / the words. --help itself is left out.
function options_of(name,    command, line, option, argument, listed) {
    command = "'" program "' " name " --help"
    while ((command | getline line) > 0) {
        if (line !~ /^  --/ || line ~ /^  --help /)
            continue
        sub(/^  --/, "", line)
        option = line
        sub(/ .*/, "", option)
        sub(/^[^ ]* /, "", line)
        argument = ""
        if (line !~ /^ /) {
            argument = line
            sub(/  .*/, "", argument)
            sub(/^[^ ]*/, "", line)
        }
        sub(/^ */, "", line)
        if (!listed++)
            print ".Pp\n.Bl -tag -width Ds -compact"
        print ".It Fl Fl " option (argument == "" ? "" : " Ar " argument)
        print toupper(substr(line, 1, 1)) substr(line, 2) (line ~ /[.?!]$/ ? "" : ".")
    }
    close(command)
    if (listed)
        print ".El"
}

/^\.\\" end/ { inside = 0 }
!inside { print }
/^\.\\" begin: / {
    inside = 1
    if ($3 == "keys")
        copy_output("awk -f '" keys "' '" table "'")
    else
        options_of($5)
}
