#!/usr/bin/env bash
# The closing lines of a run: count.sh LOGS FAILED-STEPS SECONDS [NAME-OF-FAILED-STEP...]
set -euo pipefail
logs=$1 steps=$2 seconds=$3
shift 3

passed=0 failed=0
add() {
    passed=$((passed + $1))
    failed=$((failed + $2))
}

for log in "$logs"/*.cargo; do
    [ ! -f "$log" ] || add $(awk '/^test result:/ { p += $4; f += $6 } END { print p + 0, f + 0 }' "$log")
done
if [ -f "$logs/pytest" ]; then
    add $(awk '/ in [0-9.]+s/ { p = f = 0; for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) p = $(i - 1); if ($i ~ /^(failed|error)/) f += $(i - 1) } } END { print p + 0, f + 0 }' "$logs/pytest")
fi
if [ -f "$logs/maven" ]; then
    add $(sed -nE '/Time elapsed/d; s/.*Tests run: ([0-9]+), Failures: ([0-9]+), Errors: ([0-9]+), Skipped: ([0-9]+).*/\1 \2 \3 \4/p' "$logs/maven" |
        awk 'END { print $1 - $2 - $3 - $4, $2 + $3 }')
fi
if [ -f "$logs/swift" ]; then
    add $(awk '/^Test Case .* passed \(/ { p++ } /^Test Case .* failed \(/ { f++ } END { print p + 0, f + 0 }' "$logs/swift")
fi

printf '\n'
for name in "$@"; do
    echo "failed: $name"
done
# A step that failed without a failing test is a failure too.
[ "$failed" -ge "$steps" ] || failed=$steps
echo "$((seconds / 60)) min $((seconds % 60)) s"
echo "$passed passed, $failed failed"
