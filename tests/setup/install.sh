#!/usr/bin/env bash
# Debian packages that the suites named on the command line need and that are not there yet.
#
#   install.sh missing SUITE...   prints them, one a line
#   install.sh install SUITE...   installs them (as root)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

has() {
    command -v "$1" >/dev/null
}

missing() {
    local suite
    has cc || echo build-essential
    has python3 || echo python3
    for suite in "$@"; do
        case $suite in
            rust | python | kotlin | swift)
                # The linker needs the library's development name.
                echo 'int main(void) { return 0; }' | cc -x c - -o /dev/null -lpq 2>/dev/null || echo libpq-dev
                "$here/postgres.sh" programs >/dev/null 2>&1 || echo postgresql
                ;;&
            python)
                python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
                ;;
            pictures)
                has chromium || echo chromium
                [ -d /usr/share/fonts/truetype/liberation ] || echo fonts-liberation
                ;;
            kotlin)
                has javac || echo default-jdk-headless
                has mvn || echo maven
                ;;
            swift)
                # A folder that is there needs nothing more.
                "$here/swift.sh" there || {
                    has debootstrap || echo debootstrap
                    [ -f /usr/share/keyrings/debian-archive-keyring.gpg ] || echo debian-archive-keyring
                }
                ;;
        esac
    done | sort -u
}

action=$1
shift
packages=$(missing "$@")
case $action in
    missing) printf '%s' "$packages" ;;
    install)
        [ -n "$packages" ] || exit 0
        echo "installing:" $packages
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq
        # shellcheck disable=SC2086 # one word a package
        apt-get install -y -qq --no-install-recommends $packages >/dev/null
        ;;
esac
