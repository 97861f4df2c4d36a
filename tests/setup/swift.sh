#!/usr/bin/env bash
# Swift on a Debian that has none: the next Debian's, in a folder of its own.
#
#   swift.sh there                                    whether it is there
#   swift.sh make                                     makes it where it is not there (as root)
#   swift.sh run PACKAGE LIBRARIES VECTORS LOCALES WORD...    runs `swift WORD...` there, in the folder PACKAGE
#
# The folder takes minutes and 3 GB, so it is kept in ${COMPTOIR_CACHE:-~/.cache/comptoir}. It is made beside its place and moved
# there when it is whole: half of one is never found. Every mount is made in a mount namespace of its own and ends with it,
# however the command ends.
set -euo pipefail

suite=trixie
# libpq5 is what a library with PostgreSQL is linked with.
packages=swiftlang,libc6-dev,libpq5
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
cache=${COMPTOIR_CACHE:-$HOME/.cache/comptoir}
architecture=$(dpkg --print-architecture)
root=$cache/swift-$suite-$architecture-$(sha256sum <<<"$packages" | cut -c 1-8)

# Where this machine takes Debian from, as its apt says.
mirror() {
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' |
        awk -F '|' '$1 == "Debian" && $2 == "Debian" && !found++ { print $3 }'
}

# The way there, where apt has one that debootstrap's own program for it does not know.
way() {
    local http='' https='' authorities=''
    eval "$(apt-config shell http Acquire::http::Proxy https Acquire::https::Proxy authorities Acquire::https::CAInfo)"
    [ -z "$http" ] || [ "$http" = DIRECT ] || export http_proxy=$http
    [ -z "$https" ] || [ "$https" = DIRECT ] || export https_proxy=$https
    if [ -n "$authorities" ]; then
        echo "ca_certificate = $authorities" >"$1"
        export WGETRC=$1
    fi
}

make() {
    local from making
    [ "$(id -u)" = 0 ] || { echo "Swift's folder is made as root" >&2; return 1; }
    from=$(mirror)
    if [ -z "$from" ]; then
        apt-get update -qq
        from=$(mirror)
    fi
    [ -n "$from" ] || { echo "apt knows no mirror of Debian" >&2; return 1; }
    # One at a time: the lock ends with whoever holds it, and what an earlier one left half made goes.
    mkdir -p "$cache"
    exec 9>"$cache/swift-$suite.lock"
    flock 9
    [ ! -d "$root" ] || return 0
    rm -rf --one-file-system "$cache/swift-$suite".making.*
    making=$(mktemp -d "$cache/swift-$suite.making.XXXXXX")
    chmod 755 "$making"
    way "$making/wgetrc"
    if ! unshare --mount --pid --fork --kill-child -- debootstrap --variant=minbase "--include=$packages" --keyring="$keyring" \
        --arch="$architecture" "$suite" "$making/debian" "$from" >"$making/log" 2>&1; then
        tail -n 20 "$making/log" "$making/debian/debootstrap/debootstrap.log" >&2 || true
        rm -rf --one-file-system "$making"
        return 1
    fi
    rm -rf "$making"/debian/var/cache/apt/* "$making"/debian/var/lib/apt/lists/*
    mkdir -p "$making"/debian/comptoir/{package,libraries,vectors,locales}
    mv -T "$making/debian" "$root"
    rm -rf "$making"
}

action=${1:-}
[ $# = 0 ] || shift
case $action in
    there) [ -d "$root" ] ;;
    make) [ -d "$root" ] || make ;;
    run)
        [ -d "$root" ] || { echo "no Swift yet: swift.sh make" >&2; exit 1; }
        [ $# -gt 4 ] || { echo "swift.sh run PACKAGE LIBRARIES VECTORS LOCALES WORD..." >&2; exit 2; }
        exec unshare --mount --pid --fork --kill-child -- bash -euo pipefail -c '
            root=$1
            mount -t proc proc "$root/proc"
            mount --bind "$2" "$root/comptoir/package"
            mount --bind -o ro "$3" "$root/comptoir/libraries"
            mount --bind -o ro "$4" "$root/comptoir/vectors"
            mkdir -p "$root/comptoir/locales"
            mount --bind -o ro "$5" "$root/comptoir/locales"
            shift 5
            exec chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/tmp LANG=C.UTF-8 \
                COMPTOIR_LIBRARIES=/comptoir/libraries COMPTOIR_VECTORS=/comptoir/vectors COMPTOIR_LOCALES=/comptoir/locales \
                "COMPTOIR_TEST_POSTGRES=${COMPTOIR_TEST_POSTGRES:-}" "CI=${CI:-}" \
                sh -c "cd /comptoir/package && exec swift \"\$@\"" swift "$@"
        ' bash "$root" "$@"
        ;;
    *)
        sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
        exit 2
        ;;
esac
