#!/bin/sh
# bootstrap on machines that we do not have: each is a PATH of stand-ins that write down how they
# are called. What is proved is which packages are asked for, how, and what a person is told where
# nothing can be installed.
. "$srcdir/tests/tap.sh"

# machine NAME TOOL...: a PATH with the plain tools, and stand-ins for each TOOL.
machine() {
    bin=$scratch/$1/bin
    log=$scratch/$1/log
    tree="$scratch/$1/tree with a space"
    shift
    mkdir -p "$bin" "$tree"
    : >"$log"
    cp "$srcdir/bootstrap" "$tree"
    for tool in sh cat dirname grep head mkdir sed tr env printf getconf; do
        ln -s "$(command -v $tool)" "$bin/$tool"
    done
    for tool in "$@"; do
        stand_in "$tool"
    done
    user 1000
}

stand_in() {
    cat >"$bin/$1" <<STAND_IN
#!/bin/sh
echo "$1 \$*" >>'$log'
case "$1 \$1" in
'sudo -n') exit 0 ;;
'sudo sh') "\$@" ;;
esac
STAND_IN
    chmod +x "$bin/$1"
}

user() {
    printf '#!/bin/sh\necho %s\n' "$1" >"$bin/id"
    chmod +x "$bin/id"
}

# Runs the machine's bootstrap. It cannot get further than the installing, for nothing comes of it.
bootstrap() {
    env -i PATH="$bin" HOME="$scratch" "$tree/bootstrap" "$@" >"$scratch/out" 2>&1 </dev/null
}

says() {
    grep -qF -- "$1" "$scratch/out" || { cat "$scratch/out"; return 1; }
}

did() {
    grep -qF -- "$1" "$log" || { cat "$log"; return 1; }
}

must_on_debian='gcc libc6-dev make autoconf automake pkg-config libncurses-dev'

machine debian-root apt-get
user 0
bootstrap
ok 'Debian, root: the list is brought up to date first' did 'apt-get update -q'
ok 'Debian, root: what is missing is installed' did "--no-install-recommends $must_on_debian"
ok 'Debian, root: what is missing still is named' says "still missing: $must_on_debian"

machine debian-user apt-get sudo
bootstrap
ok 'Debian, user: sudo is used' did 'sudo sh -c apt-get update'
ok 'Debian, user: what is missing is installed' did "--no-install-recommends $must_on_debian"

machine debian-guest apt-get
bootstrap
is 'Debian, no sudo: ends with 1' 1 $?
ok 'Debian, no sudo: the one command to type is told' says "type: sudo sh -c 'apt-get update"
is 'Debian, no sudo: nothing was tried' '' "$(cat "$log")"

machine fedora dnf
user 0
bootstrap
ok 'Fedora: its names for the packages' did 'dnf install -y gcc make autoconf automake pkgconf-pkg-config ncurses-devel'

machine arch pacman sudo
bootstrap
ok 'Arch: its names for the packages' did 'pacman -Sy --needed --noconfirm gcc make autoconf automake pkgconf ncurses'

machine mac brew cc make
bootstrap
ok 'Homebrew: as the user, without what the system has' did 'brew install autoconf automake pkgconf ncurses'

machine bare
bootstrap
is 'no package manager: ends with 1' 1 $?
ok 'no package manager: the packages are told' says "install these (Debian's names): $must_on_debian"

bootstrap play
is 'an unknown word ends with 1' 1 $?
ok 'an unknown word is answered with the known ones' says 'use ./bootstrap, ./bootstrap run or ./bootstrap check'

done_testing
