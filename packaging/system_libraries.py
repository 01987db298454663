"""Look for the libraries of the system that the window needs; name the apt line for the others.

    python3 packaging/system_libraries.py          what this machine needs: more with a display
    python3 packaging/system_libraries.py --all    what every test needs, an X server included

As root on Debian it installs them. Elsewhere it says what to do and ends with status 1.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

# library file -> Debian package
ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WITH_A_DISPLAY = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth"}  # command -> Debian package


def main() -> int:
    """Look, tell, install where allowed; return the exit status."""
    if not sys.platform.startswith("linux"):
        return 0  # Windows and macOS have what Qt needs
    everything = "--all" in sys.argv[1:]
    missing = missing_packages(everything)
    if not missing:
        return 0
    if not is_debian():
        print("The window needs libraries that are not installed. Debian calls them:")
        print("  " + " ".join(missing))
        print("Install what your system calls them, then try again.")
        return 1
    if os.geteuid() != 0:
        print("The window needs libraries that are not installed. This line installs them:")
        print("  sudo apt-get update && sudo " + " ".join(apt_line(missing)))
        return 1
    return install(missing, everything)


def missing_packages(everything: bool) -> list[str]:
    """Return the Debian packages to install, in the order of the lists above."""
    libraries = dict(ALWAYS)
    if everything or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        libraries |= WITH_A_DISPLAY
    missing = [package for library, package in libraries.items() if not loads(library)]
    if everything:
        missing += [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    return missing


def loads(library: str) -> bool:
    """Tell whether the system finds and can load the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def is_debian() -> bool:
    """Tell whether this is Debian, or a system made from it."""
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def apt_line(packages: list[str]) -> list[str]:
    """Return the command that installs them."""
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def install(packages: list[str], everything: bool) -> int:
    """Install them as root; return the exit status."""
    print("Installing what the window needs: " + " ".join(apt_line(packages)), flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], apt_line(packages)):
        done = subprocess.run(command, check=False, env=quiet, capture_output=True, text=True)
        if done.returncode != 0:
            print(done.stdout[-2000:] + done.stderr[-2000:], file=sys.stderr)
            print("apt-get could not do that; its reason stands above.", file=sys.stderr)
            return 1
    still = missing_packages(everything)
    if still:
        print("Installed, and still not found: " + " ".join(still), file=sys.stderr)
    return 1 if still else 0


if __name__ == "__main__":
    sys.exit(main())
