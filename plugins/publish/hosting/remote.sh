# What a publisher does on the host: sh -c THIS publish FOLDER VERB ARGUMENTS… (host.py). POSIX sh, GNU tools.
#
#   FOLDER/current -> releases/NAME          what nginx serves; only ever replaced by rename(2)
#   FOLDER/releases/NAME/                    a release, complete; .part-NUMBER is one that is being made
#   FOLDER/manifests/NAME.manifest, .sums    what it consists of, for the publisher and for sha256sum
#   FOLDER/lock/NUMBER                       "until nonce owner"; the highest number is the lock
#   FOLDER/log                               "time NAME kind origin owner" for each switch
#
# Ends with status 3 and a last line "! code words" on standard output where the publisher is to be told of something.
set -eu
umask 022
LC_ALL=C
export LC_ALL
folder=$1 verb=$2
shift 2

tell() {
    printf '! %s\n' "$*"
    exit 3
}

current() {
    if [ -L current ]; then basename "$(readlink current)"; fi
}

newest_lock() {
    ls lock | tail -n 1
}

write_lock() { # UNTIL
    printf '%s %s %s\n' "$1" "$nonce" "$owner" >"lock/.$nonce.$$"
}

# A lock whose time is over is still ours as long as nobody has made one with a higher number.
hold() {
    [ "$(newest_lock)" = "$number" ] || tell lost
    read -r _ holder _ <"lock/$number" || :
    [ "$holder" = "$nonce" ] || tell lost
    write_lock $(($(date +%s) + lease))
    mv -f "lock/.$nonce.$$" "lock/$number"
    [ "$(newest_lock)" = "$number" ] || tell lost
}

# A connection that breaks looks like the end of the data.
receive() { # FILE SHA256
    cat >"$1"
    echo "$2  $1" | sha256sum -c --status || tell cut
}

names_of() { # SUMS
    cut -c67- "$1" | sort
}

files_in() { # FOLDER
    (cd "$1" && find . ! -type d | cut -c3- | sort)
}

take_lock() {
    for tool in rsync sha256sum comm cmp xargs awk; do
        command -v $tool >/dev/null || tell lacks $tool
    done
    mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ] || tell forbidden
    cd "$folder"
    if [ ! -e .publish ]; then
        others=$(ls -A | grep -vxE 'lost\+found|\.publish|releases|manifests|lock|log') || :
        [ -z "$others" ] || tell foreign
        mkdir -p releases manifests lock
        : >>log
        echo 1 >.publish
    fi
    last=$(newest_lock)
    now=$(date +%s)
    if [ -n "$last" ]; then
        read -r until holder name <"lock/$last" || :
        [ "${until:-0}" -le "$now" ] || tell busy $((until - now)) "$until-$holder" "$name"
    fi
    # A leading 1, or sh would read the zeros as octal.
    number=$((1${last:-000000} + 1))
    number=${number#1}
    write_lock $((now + lease))
    ln "lock/.$nonce.$$" "lock/$number" 2>/dev/null || tell busy 1 "$number" "?"
    rm -f "lock/.$nonce.$$"
    hold
    ls lock | head -n -20 | while read -r old; do rm -f "lock/$old"; done
    rm -f lock/.[!.]* current.new
    # What a publisher that was killed left behind: a switch that is not in the log, a release that was not switched to.
    here=$(current)
    if [ -n "$here" ] && ! grep -q " $here " log; then echo "$now $here publish $here ?" >>log; fi
    ls releases | while read -r name; do
        grep -q " $name " log || rm -rf "releases/$name"
    done
    ls manifests | while read -r name; do
        [ -d "releases/${name%.*}" ] || rm -f "manifests/$name"
    done
    echo "number $number"
    show_all
}

# Makes .part-NUMBER out of what the releases BASE… have; says which files it lacks.
prepare() { # EXPECTED SHA256 BASE…
    expected=$1 sha256=$2
    shift 2
    part=releases/.part-$number
    rm -rf "$part" "$part".*
    receive "$part.sums" "$sha256"
    [ "$(current)" = "$expected" ] || tell moved
    mkdir "$part"
    cp "$part.sums" "$part.want"
    for base; do
        [ -f "manifests/$base.sums" ] || tell unknown "$base"
        take "releases/$base" "manifests/$base.sums"
    done
    cp "$part.want" "$part.fresh"
    # The files of a publication that broke off; whether they are right is seen before the switch.
    ls -d releases/.part-*/ | while read -r other; do
        other=${other%/}
        [ "$other" != "$part" ] || continue
        if [ -f "$other.sums" ]; then
            sort "$other.sums" -o "$other.sums"
            take "$other" "$other.sums"
        fi
        rm -rf "$other" "$other".*
    done
    for other in releases/.part-*; do
        case $other in
        "$part" | "$part".*) ;;
        *) rm -rf "$other" ;;
        esac
    done
    names_of "$part.sums" >"$part.names"
    files_in "$part" | comm -23 "$part.names" - >"$part.lacks"
    awk 'NR == FNR { lacks[$0]; next } substr($0, 67) in lacks' "$part.lacks" "$part.sums" |
        sort -u "$part.fresh" - -o "$part.fresh"
    cat "$part.lacks"
}

# Every wanted file that FOLDER should have by SUMS, as a hard link. What somebody took away from there is sent again.
take() { # FOLDER SUMS
    comm -12 "$part.want" "$2" | cut -c67- | tr '\n' '\0' |
        (cd "$1" && xargs -0 -r cp -al --parents -t "../${part#releases/}" --) 2>/dev/null || :
    comm -23 "$part.want" "$2" >"$part.rest"
    mv -f "$part.rest" "$part.want"
}

# Looks whether .part-NUMBER is all there, and switches to it.
commit() { # EXPECTED SHA256 NAME KIND ORIGIN OLD…
    expected=$1 sha256=$2 name=$3 kind=$4 origin=$5
    shift 5
    part=releases/.part-$number
    receive "$part.manifest" "$sha256"
    if ! files_in "$part" | cmp -s - "$part.names"; then
        bad=$(files_in "$part" | comm -3 - "$part.names" | head -n 1 | tr -d '\t')
        rm -rf "$part" "$part".*
        tell differs "$bad"
    fi
    if [ -s "$part.fresh" ] && ! (cd "$part" && sha256sum -c --quiet --strict "../.part-$number.fresh") \
        >"$part.bad" 2>/dev/null; then
        bad=$(head -n 1 "$part.bad")
        # Another attempt is not to begin with what is wrong.
        rm -rf "$part" "$part".*
        tell differs "${bad%: FAILED*}"
    fi
    mv -f "$part.manifest" "manifests/$name.manifest"
    mv -f "$part.sums" "manifests/$name.sums"
    sync -f "$part" 2>/dev/null || :
    mv -T "$part" "releases/$name"
    rm -f "$part".*
    hold
    [ "$(current)" = "$expected" ] || tell moved
    ln -sfn "releases/$name" current.new
    mv -T current.new current
    printf '%s %s %s %s %s\n' "$(date +%s)" "$name" "$kind" "$origin" "$owner" >>log
    for old; do
        [ "$old" = "$name" ] || rm -rf "releases/$old" "manifests/$old.sums" "manifests/$old.manifest"
    done
}

# Takes the files that are named on standard input out of every release.
drop() { # SHA256
    receive "lock/.names.$nonce" "$1"
    rm -rf releases/.part-*
    for release in releases/*; do
        tr '\n' '\0' <"lock/.names.$nonce" | (cd "$release" && xargs -0 -r rm -f --)
        find "$release" -mindepth 1 -depth -type d -empty -delete
    done
    rm -f "lock/.names.$nonce"
}

# The clock, the log and what there is; then a line "manifest NAME" and the manifest of NAME, or of what is served.
show() { # [NAME]
    if [ ! -d "$folder" ] || ! cd "$folder" || [ ! -e .publish ]; then tell nothing; fi
    show_all "$@"
}

show_all() { # [NAME]
    here=$(current)
    echo "now $(date +%s)"
    echo "current $here"
    ls releases | sed 's/^/release /'
    tail -n 1000 log | sed 's/^/log /'
    name=${1:-$here}
    echo "manifest $name"
    if [ -n "$name" ]; then
        [ -f "manifests/$name.manifest" ] || tell unknown "$name"
        cat "manifests/$name.manifest"
    fi
}

# The files of the release NAME that are missing or have other bytes than they should.
bad_files() { # NAME
    (cd "releases/$1" && sha256sum -c --quiet "../../manifests/$1.sums" 2>/dev/null) |
        sed -n 's/: FAILED\( open or read\)\{0,1\}$//p' || :
}

# Lets the next release take nothing from what is served whose bytes are not right; says what that is.
mend() {
    here=$(current)
    bad_files "$here" | sort | tee "lock/.bad.$nonce"
    awk 'NR == FNR { bad[$0]; next } !(substr($0, 67) in bad)' "lock/.bad.$nonce" "manifests/$here.sums" \
        >"manifests/$here.part"
    mv -f "manifests/$here.part" "manifests/$here.sums"
    rm -f "lock/.bad.$nonce"
}

# The files of what is served that are not as they were published.
verify() {
    if ! cd "$folder" || [ ! -L current ]; then tell nothing; fi
    here=$(current)
    bad_files "$here"
    names_of "manifests/$here.sums" >"${TMPDIR:-/tmp}/publish.$$"
    files_in "releases/$here" | comm -23 - "${TMPDIR:-/tmp}/publish.$$" || :
    rm -f "${TMPDIR:-/tmp}/publish.$$"
}

case $verb in
show) show "$@" ;;
verify) verify ;;
lock)
    nonce=$1 lease=$2 owner=$3
    take_lock
    ;;
*)
    number=$1 nonce=$2 lease=$3 owner=$4
    shift 4
    cd "$folder" || tell nothing
    hold
    case $verb in
    renew) ;;
    prepare) prepare "$@" ;;
    commit) commit "$@" ;;
    drop) drop "$@" ;;
    mend) mend ;;
    prune) for old; do rm -rf "releases/$old" "manifests/$old.sums" "manifests/$old.manifest"; done ;;
    release)
        write_lock 0
        mv -f "lock/.$nonce.$$" "lock/$number"
        ;;
    esac
    ;;
esac
