"""Sees that the system libraries Qt loads are there: installs them where it may, names the command where not.

Standard library only: it runs before anything is installed, on whatever Python there is.
"""

import ctypes
import os
import shlex
import shutil
import subprocess
import sys

# What the loader looks for, and the Debian package that has it
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
TEST_COMMANDS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "pdftotext": "poppler-utils",
}


def main(kind: str) -> int:
    """Exit status: 0 when everything that the kind of use (run, dev) needs is there."""
    if not sys.platform.startswith("linux"):
        return 0
    missing = missing_packages(kind)
    if not missing:
        return 0
    if not shutil.which("apt-get"):
        return complain(
            f"Qt needs system libraries that are not here: {', '.join(missing)}.",
            "Those are their names on Debian; install what your distribution calls them, and run this again.",
        )
    return install(missing, kind)


def missing_packages(kind: str) -> list[str]:
    """Debian's names of what is not there, for the kind of use."""
    libraries = dict(OFFSCREEN)
    if kind == "dev" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        libraries |= WINDOW
    commands = TEST_COMMANDS if kind == "dev" else {}
    return [package for name, package in libraries.items() if not loads(name)] + [
        package for name, package in commands.items() if not shutil.which(name)
    ]


def loads(library: str) -> bool:
    """Asks the loader itself, so that it is right on every distribution."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(missing: list[str], kind: str) -> int:
    """Installs as root, or as a user whose sudo asks no password; otherwise says what to run."""
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if root and not (shutil.which("sudo") and quiet([*root, "true"])):
        return complain(
            "Qt needs system libraries that are not here. As root, run:",
            f"  apt-get update && apt-get install -y {shlex.join(current_names(missing))}",
            "and then the same make command again.",
        )
    print(f"Installing system libraries: {' '.join(missing)} ...", file=sys.stderr)
    quiet([*root, "apt-get", "update", "-q"])
    command = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-q"]
    done = subprocess.run(
        [*command, "--no-install-recommends", *current_names(missing)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        return complain(
            f"apt-get could not install {' '.join(missing)}:", done.stdout[-1500:] + done.stderr[-1500:]
        )
    if left := missing_packages(kind):
        return complain(f"apt-get installed them, and these still cannot be used: {' '.join(left)}")
    return 0


def current_names(packages: list[str]) -> list[str]:
    """The names this release has: since 2024 some carry t64 at the end."""
    return [f"{name}t64" if has_candidate(f"{name}t64") else name for name in packages]


def has_candidate(package: str) -> bool:
    """Whether the package can be installed here under this name."""
    policy = subprocess.run(
        ["apt-cache", "policy", package],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    return "Candidate:" in policy.stdout and "Candidate: (none)" not in policy.stdout


def quiet(command: list[str]) -> bool:
    """Whether the command succeeded; nothing is shown."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0


def complain(*lines: str) -> int:
    """Says it on standard error; gives the exit status that goes with it."""
    print("\n".join(lines), file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
