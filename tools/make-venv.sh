#!/bin/sh
# Make the virtual environment named by the first argument, with pip in it.
#
# A fresh Debian has Python without venv's other half (ensurepip) and refuses `pip install` outside an environment.
# So, in this order: venv with its own pip; venv filled by the system's pip; as root, the distribution's package
# python3-venv. PYTHON=… names another Python. Ends with 1 and says what to do when none of this is possible.
set -eu

venv=$1

say() { printf '%s\n' "$*" >&2; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if new_enough "$name"; then
            command -v "$name"
            return
        fi
    done
    return 1
}

has_ensurepip() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# pip can fill another environment since 22.3 (--python).
has_pip() { "$1" -c 'import pip, venv; assert tuple(map(int, pip.__version__.split(".")[:2])) >= (22, 3)' 2>/dev/null; }

as_root() {
    [ "$(id -u)" = 0 ] || set -- sudo -n "$@"
    log=$("$@" 2>&1) || { say "$log"; return 1; }
}

may_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

install_venv_package() {
    package=$("$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    say "正在用 apt-get 安装 $package ……"
    as_root apt-get -qq update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends "$package"
}

# Never clear an environment that works.
if "$venv/bin/python" -c '' 2>/dev/null; then
    exit
fi

if ! python=$(find_python); then
    say "没有找到 Python 3.11 或更新的版本。请先安装（Debian、Ubuntu：sudo apt-get install python3 python3-venv），"
    say "或指明它的位置：make PYTHON=/路径/python3.12 …"
    exit 1
fi

if ! has_ensurepip "$python" && ! has_pip "$python" && may_install; then
    install_venv_package "$python"
fi

if has_ensurepip "$python"; then
    "$python" -m venv --clear "$venv"
elif has_pip "$python"; then
    "$python" -m venv --clear --without-pip "$venv"
    "$python" -m pip --python "$venv/bin/python" --quiet --disable-pip-version-check install \
        --require-hashes --only-binary :all: -r requirements-build.txt
else
    say "$python 缺少 venv 或 ensurepip，建不了虚拟环境。请先运行：sudo apt-get install python3-venv（其他发行版：安装同名的包），再试。"
    exit 1
fi
