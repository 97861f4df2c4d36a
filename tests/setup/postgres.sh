#!/usr/bin/env bash
# A PostgreSQL cluster of one's own, on loopback, gone when it is stopped.
#
#   postgres.sh start DIR   makes and starts the cluster, prints its URL (the owner's)
#   postgres.sh stop DIR    stops it and removes DIR
#   postgres.sh programs    prints where the server's programs are
#
# DIR must not exist or be empty. As root the server runs as the user `postgres`, for it refuses root.
set -euo pipefail

fail() {
    echo "postgres.sh: $*" >&2
    exit 1
}

# Debian keeps the server's programs out of the path.
programs() {
    local newest
    newest=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    if [ -n "$newest" ] && [ -x "$newest/initdb" ]; then
        echo "$newest"
    elif command -v initdb >/dev/null; then
        dirname "$(command -v initdb)"
    else
        fail "no PostgreSQL server is installed (initdb)"
    fi
}

as_server() {
    if [ "$(id -u)" = 0 ]; then
        # From a folder that the other user may enter.
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start() {
    local dir=$1 bin port try password
    bin=$(programs)
    mkdir -p "$dir"
    [ -z "$(ls -A "$dir")" ] || fail "$dir is not empty"
    password=$(python3 -c 'import secrets; print(secrets.token_hex(16))')
    printf '%s' "$password" >"$dir/password"
    if [ "$(id -u)" = 0 ]; then
        chown -R postgres "$dir"
    fi
    chmod 700 "$dir"
    chmod 600 "$dir/password"
    as_server "$bin/initdb" -D "$dir/data" -U comptoir --pwfile="$dir/password" -A scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$dir.log" 2>&1 || { cat "$dir.log" >&2; fail "initdb failed"; }
    # Another program may take the port between the look and the start.
    for try in 1 2 3 4 5; do
        port=$(free_port)
        if as_server "$bin/pg_ctl" -D "$dir/data" -w -t 60 -l "$dir/server.log" \
            -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='' -c fsync=on -c max_connections=100" \
            start >"$dir.log" 2>&1; then
            rm -f "$dir.log"
            echo "postgres://comptoir:$password@127.0.0.1:$port/postgres"
            return
        fi
    done
    cat "$dir.log" >&2
    [ ! -f "$dir/server.log" ] || cat "$dir/server.log" >&2
    fail "the server does not start"
}

stop() {
    local dir=$1
    if [ -f "$dir/data/postmaster.pid" ]; then
        as_server "$(programs)/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null || true
    fi
    rm -rf "$dir" "$dir.log"
}

case "${1:-} $#" in
    "programs 1") programs && exit ;;
    "start 2" | "stop 2") ;;
    *) fail "usage: postgres.sh start|stop DIR, or programs" ;;
esac
case $1 in
    start) start "$2" ;;
    stop) stop "$2" ;;
esac
