#!/usr/bin/env bash
# Proves the README's two commands on a bare Debian: a new root folder with python3, pip, git and make, a clean clone
# of this checkout, `make test` as root, then `make run` without a display as root and as an ordinary user.
#
#   make bare                    Debian 12
#   make bare SUITE=trixie       Debian 13
#   KEEP=1 make bare             leaves the folder for a look around
#
# Needs root and a way to Debian's packages and to PyPI. Certificates, pip settings and proxies of this machine are
# passed in. Nothing is written inside the checkout.
set -euo pipefail

suite=${SUITE:-bookworm}
mirror=${MIRROR:-http://deb.debian.org/debian}
checkout=$(cd -- "$(dirname -- "$0")/.." && pwd)

if [ "$(id -u)" != 0 ]; then
    echo "make bare needs root, because it makes a Debian folder and enters it: sudo make bare" >&2
    exit 1
fi
if [ -z "${SIGNPOST_BARE_INSIDE:-}" ]; then  # mounts made in a namespace of our own vanish with it
    SIGNPOST_BARE_INSIDE=1 exec unshare --mount --propagation private bash "$0" "$@"
fi
if ! command -v debootstrap >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq debootstrap >/dev/null
fi

place=$(mktemp -d "${TMPDIR:-/tmp}/bare-$suite.XXXXXX")
root=$place/root
mounted=()

finish() {
    for folder in "${mounted[@]}"; do umount -l "$folder" || true; done
    if [ -n "${KEEP:-}" ]; then echo "Kept: $place"; else rm -rf --one-file-system "$place"; fi
}
trap finish EXIT

timed() {  # timed "what" command...
    local what=$1 start=$SECONDS
    shift
    echo "== $what"
    "$@"
    echo "   $what: $((SECONDS - start)) s"
}

lend() {  # lend a folder of this machine to the new root, to read only
    mkdir -p "$root$1"
    mount --bind "$1" "$root$1"
    mounted=("$root$1" "${mounted[@]}")
    mount -o remount,bind,ro "$root$1"
}

make_root() {
    debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$place/debootstrap.log" 2>&1 \
        || { tail -n 20 "$place/debootstrap.log" >&2; return 1; }
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mounted=("$root/dev" "$root/proc")
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
}

pass_in_apt_settings() {  # a proxy, or a clock that no longer agrees with the signatures
    local setting
    for setting in /etc/apt/apt.conf.d/*; do
        if grep -qiE 'proxy|Check-Valid|Check-Date' "$setting"; then cp "$setting" "$root/etc/apt/apt.conf.d/"; fi
    done
}

pass_in_certificates() {
    mkdir -p "$root/etc/ssl/certs"
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
}

pass_in_pip_settings() {  # what pip here goes by, as one file; and the folders with packages that it names, an index whole
    local folder
    {
        echo "[global]"
        python3 -m pip config list | sed 's/\\n/ /g' | sed -n "s/^global\.\([a-z-]*\)='\(.*\)'$/\1 = \2/p"
    } >"$root/etc/pip.conf"
    for folder in $(grep -oE '(file://)?/[^ ]+' "$root/etc/pip.conf" | sed 's|^file://||; s|/simple$||' | sort -u); do
        if [ -d "$folder" ]; then lend "$folder"; fi
    done
}

inside() {  # inside WHO FOLDER command...: with a small, known environment
    local who=$1 folder=$2 kept=()
    shift 2
    while IFS= read -r setting; do kept+=("$setting"); done \
        < <(env | grep -E '^(PIP_[A-Z_]+|https?_proxy|HTTPS?_PROXY|no_proxy|NO_PROXY|SSL_CERT_FILE)=' || true)
    # the quoted text is for the inner shell
    # shellcheck disable=SC2016
    chroot --userspec="$who" "$root" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive HOME="$folder" "${kept[@]}" \
        bash -c 'cd "$1" && shift && exec "$@"' _ "$folder/signpost" "$@"
}

install_the_four() {
    chroot "$root" /usr/bin/env DEBIAN_FRONTEND=noninteractive bash -c \
        'apt-get update -qq && apt-get install -y -qq --no-install-recommends python3 python3-pip git make' \
        >"$place/apt.log" 2>&1 || { tail -n 20 "$place/apt.log" >&2; return 1; }
    pass_in_certificates  # after apt, which writes a list of its own
}

clone_for() {  # clone_for WHO HOME
    mkdir -p "$root$2"
    git clone -q "$checkout" "$root$2/signpost"
    chown -R "$1" "$root$2"
}

echo "Bare Debian ($suite) in $place"
timed "debootstrap" make_root
pass_in_apt_settings
pass_in_pip_settings
timed "python3, pip, git, make" install_the_four
clone_for 0:0 /root
clone_for 1000:1000 /home/visitor
timed "make test, as root" inside 0:0 /root make test
timed "make run without a display, as root" inside 0:0 /root make run
timed "make run without a display, as an ordinary user" inside 1000:1000 /home/visitor make run
echo "Bare Debian ($suite): both commands work."
