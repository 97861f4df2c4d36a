#!/usr/bin/env bash
# Pictures of an estimate in French and of one in Finnish, as headless Chromium shows their pages.
#
#   pictures.sh [FOLDER]   writes estimate-fr.png and estimate-fi.png [default: tests/pictures]
#
# The documents are drafted, issued and rendered by the example `counter`, on a store of its own. Chromium and the fonts come by
# `install.sh install pictures`.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mkdir -p "${1:-$root/tests/pictures}" && cd "${1:-$root/tests/pictures}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cargo build --quiet --locked --manifest-path "$root/Cargo.toml" -p comptoir --features postgres --example counter
counter=${CARGO_TARGET_DIR:-$root/target}/debug/examples/counter
cd "$work"

# Runs the counter at this desk, on a Thursday morning.
at() {
    local desk=$1
    shift
    "$counter" --desk "$desk" --now 2026-04-30T10:00:00+02:00 "$@"
}

# The id of the document that the answer in JSON is about.
id() {
    python3 -c 'import json, sys; print(json.load(sys.stdin)["id"])'
}

# Issues the draft, renders it and takes its picture.
picture() {
    local desk=$1 draft=$2 name=$3
    at "$desk" document issue "$draft" >/dev/null
    at "$desk" document render "$draft" --output "$name.html" >/dev/null
    chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$work/chromium" \
        --window-size=860,1190 --force-device-scale-factor=1.25 --screenshot="$folder/$name.png" "file://$work/$name.html" \
        >chromium.log 2>&1 || { cat chromium.log >&2; return 1; }
    [ -s "$folder/$name.png" ] || { cat chromium.log >&2; return 1; }
}

at infomedia-fr client create "Garage Chez Joe" --reference C-1001 --street "12 rue de la Paix" --postal-code 75002 --city Paris \
    --billing-street "Rue Neuve 12" --billing-postal-code 1000 --billing-city Bruxelles --billing-country BE >/dev/null
draft=$(at infomedia-fr --json document draft C-1001 --kind estimate --due 2026-05-31 \
    --line "Pare-brise feuilleté, capteur de pluie, pose comprise | 1 | 1285.50 | 20" \
    --line "Recalibrage de la caméra avant | 1.5 | 92 | 20" \
    --line "Colle et joints | 2 | 18.75 | 20" \
    --line "Manuel d’atelier, édition imprimée | 1 | 49.90 | 5.5" \
    --line "Recyclage de l’ancien pare-brise | 1 | 0 | 0" \
    --note $'Délai d’intervention : trois jours ouvrés à compter de votre accord.\nCe montant ne comprend pas le véhicule de remplacement.' | id)
picture infomedia-fr "$draft" estimate-fr

at infomedia-fi client create "Järvisen Autokorjaamo Oy" --reference A-2044 --street "Mannerheimintie 1" --postal-code 00100 \
    --city Helsinki --shipping-street "Hämeenkatu 18 B" --shipping-postal-code 33200 --shipping-city Tampere \
    --shipping-country FI >/dev/null
draft=$(at infomedia-fi --json document draft A-2044 --kind estimate --due 2026-05-31 \
    --line "Tuulilasin vaihto, sadetunnistin, asennettuna | 1 | 1185.50 | 25.5" \
    --line "Etukameran kalibrointi | 1.5 | 92 | 25.5" \
    --line "Liima ja tiivisteet | 2 | 18.75 | 25.5" \
    --line "Korjaamokäsikirja, painettu | 1 | 49.90 | 13.5" \
    --line "Vanhan tuulilasin kierrätys | 1 | 0 | 0" \
    --note $'Työ tehdään kolmen arkipäivän kuluessa hyväksynnästä.\nSumma ei sisällä sijaisautoa.' | id)
picture infomedia-fi "$draft" estimate-fi
