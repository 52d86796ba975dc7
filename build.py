"""Run the generator in an environment of its own, made beside this file the first time.

    python3 build.py [command and options]    python3 build.py --help says which
    python3 build.py test [pytest options]    the tests, and what only they need

Standard library only. The syntax stays one that Python 3.6 can parse, so that an old Python
gets as far as the line that says what is missing.
"""

import contextlib
import hashlib
import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if sys.version_info < (3, 11):  # noqa: UP036 (whoever starts it may well have an older one)
    found = ".".join(str(part) for part in sys.version_info[:3])
    print("build.py: Python 3.11 or later is needed, and this is " + found, file=sys.stderr)
    sys.exit(2)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "installed.txt"
RUNTIME = ROOT / "requirements.txt"
TEST = ROOT / "requirements-test.txt"

# Of the user's settings for pip, those that say how to reach packages, not what to do with them.
PIP_REACH = re.compile(
    "PIP_(.*INDEX.*|.*CACHE_DIR|.*CERT|.*TIMEOUT|CONFIG_FILE|FIND_LINKS|KEYRING_PROVIDER"
    "|PROXY|TRUSTED_HOST|USE_DEPRECATED|USE_FEATURE)"
)
PIP_MANNERS = {
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_INPUT": "1",
    "PIP_QUIET": "1",
    "PIP_RETRIES": "1",
    "PIP_USER": "0",
}
NO_NETWORK = ("connection broken", "timed out", "Connection refused", "name resolution")


class SetupError(Exception):
    """What the machine lacks, in one line."""


def main(arguments: list[str]) -> int:
    """Make the environment ready if it is not, and hand the command over to it."""
    testing = arguments[:1] == ["test"]
    try:
        make_ready([RUNTIME, TEST] if testing else [RUNTIME])
        if testing:
            os.chdir(ROOT)
            return run(["-m", "pytest", *arguments[1:]])
        return run(["-m", "belarus_site", *arguments])
    except SetupError as error:
        print(f"build.py: {error}", file=sys.stderr)
    except OSError as error:
        print(f"build.py: cannot use {error.filename or VENV}: {error.strerror}", file=sys.stderr)
    except KeyboardInterrupt:
        print("build.py: interrupted", file=sys.stderr)
        return 130
    return 2


def make_ready(locks: list[Path]) -> None:
    """Install the last of `locks`, which includes those before it, unless that is done."""
    if is_installed(locks[-1]):
        return
    with one_at_a_time():
        if not is_installed(locks[-1]):  # by whoever we have waited for
            install(locks)


def is_installed(lock: Path) -> bool:
    """Whether the stamp in the environment says that this lock was installed, here."""
    if not PYTHON.exists():
        return False
    stamp = read_stamp()
    return stamp[:1] == [identity()] and digest(lock) in stamp


def install(locks: list[Path]) -> None:
    """Install, telling so once nothing stands in the way; the stamp is whole when all is done."""
    make_anew = not is_sound()
    if make_anew:
        require_venv()
        VENV.mkdir(exist_ok=True)
    write_stamp(["unfinished"])
    what = "what the tests need" if TEST in locks else "what the generator needs"
    print(f"build.py: installing {what} into .venv, once; this can take a minute", file=sys.stderr)
    if make_anew:
        make_environment()
        write_stamp(["unfinished"])
    run_pip(locks[-1])
    write_stamp([identity(), *map(digest, locks)])


def is_sound() -> bool:
    """Whether an environment stands here that can be installed into, ours or made by hand."""
    if not PYTHON.exists():
        return False
    if STAMP.exists():
        return read_stamp()[:1] == [identity()]
    command = [str(PYTHON), "-I", "-m", "pip", "--version"]
    try:
        asked = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError:  # the file is there but does not run here
        return False
    version = f"(python {sys.version_info.major}.{sys.version_info.minor})"
    return str(VENV) in asked.stdout and version in asked.stdout


def require_venv() -> None:
    """Refuse a Python that cannot make environments: some systems package that separately."""
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            raise SetupError(
                f"this Python has no {module}; on Debian or Ubuntu: apt install python3-venv"
            )


def make_environment() -> None:
    """Make the virtual environment from nothing, whatever stood in its place."""
    import venv  # noqa: PLC0415 (slow to import, and seldom needed)

    try:
        venv.create(VENV, clear=True, symlinks=sys.platform != "win32", with_pip=True)
    except ValueError as error:  # such as a colon in the path
        raise SetupError(f"cannot make .venv: {error}") from error
    except subprocess.CalledProcessError as error:
        told = (error.output or b"").decode(errors="replace")
        raise SetupError(f"cannot make .venv: {last_word(told)}") from error


def run_pip(lock: Path) -> None:
    """Install exactly what the lock names, each file by its hash."""
    environment = {
        name: value
        for name, value in clean_environment().items()
        if not name.startswith("PIP_") or PIP_REACH.fullmatch(name)
    }
    done = subprocess.run(  # noqa: S603
        [PYTHON, "-I", "-m", "pip", "install", "--no-deps", "--require-hashes", "-r", lock],
        env={**environment, **PIP_MANNERS},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode == 0:
        return
    if any(sign in done.stdout for sign in NO_NETWORK):
        STAMP.unlink()  # nothing was touched: what stands here can be installed into
        raise SetupError("cannot fetch the dependencies: the network or the index does not answer")
    raise SetupError(f"pip cannot install {lock.name}: {last_word(done.stdout)}")


def last_word(told: str) -> str:
    """Pick the line of pip's output that says why it failed."""
    lines = [line.strip() for line in told.splitlines() if line.strip()] or ["it does not say why"]
    errors = [line for line in lines if line.lower().startswith("error:")]
    return (errors or lines)[-1]


def run(arguments: list[str]) -> int:
    """Become the environment's Python, with the package on its path; its exit code is ours."""
    command = [str(PYTHON), "-P", *arguments]
    environment = clean_environment()
    environment["PYTHONPATH"] = str(ROOT / "src")
    environment["BELARUS_SITE_ROOT"] = str(ROOT)
    if sys.platform != "win32":
        os.execve(PYTHON, command, environment)  # noqa: S606
    with subprocess.Popen(command, env=environment) as child:  # noqa: S603
        while True:
            with contextlib.suppress(KeyboardInterrupt):  # which the child hears too
                return child.wait()


def clean_environment() -> dict[str, str]:
    """Give the user's variables, without those that send a Python elsewhere for its library."""
    foreign = {"PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__"}
    return {name: value for name, value in os.environ.items() if name not in foreign}


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait for another launch that is installing; a lock on this file ends with its process."""
    with Path(__file__).open("rb") as held:
        if sys.platform == "win32":
            held.seek(2**30)  # far beyond the end, so that nobody is kept from reading
            for _ in range(60):  # each tries for ten seconds
                with contextlib.suppress(OSError):
                    msvcrt.locking(held.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            with contextlib.suppress(OSError):  # some network drives have no locks: do without
                fcntl.flock(held, fcntl.LOCK_EX)
        yield


def identity() -> str:
    """Say which Python made the environment, and where: it works with no other and nowhere else."""
    return ascii(f"{sys.implementation.cache_tag} {sys.base_prefix} {VENV}")


def digest(lock: Path) -> str:
    """Name a lock by its content."""
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def read_stamp() -> list[str]:
    """Read what was installed: the identity, then a digest each; nothing if there is no stamp."""
    with contextlib.suppress(FileNotFoundError):
        return STAMP.read_text(encoding="utf-8").splitlines()
    return []


def write_stamp(lines: list[str]) -> None:
    """Note how far the environment has come."""
    STAMP.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
