#!/usr/bin/env python3
"""The front door for developers. Needs nothing but Python 3.11 or newer.

python3 dev.py run [ARGUMENTS]      set up, then open the desk; without a display, take the tour instead
python3 dev.py tour [ARGUMENTS]     the main job, headless, on the shipped sample; pictures in out/tour
python3 dev.py test [--whole]       every check; --whole, as in CI, with coverage and more examples of each property
python3 dev.py pytest [ARGUMENTS]   only pytest, with its own arguments
python3 dev.py fmt                  format, and fix what ruff can fix
python3 dev.py bench [ARGUMENTS]    benchmarks
python3 dev.py soak [ARGUMENTS]     kill the program at random moments while somebody types, and count what is lost
python3 dev.py acceptance [NAMES]   hold a package against software of others: validators, WordPress, static sites; --help
python3 dev.py build                wheel and sdist, each installed into a clean environment and started
python3 dev.py translations         bring resources/translations/*.ts up to date with the sources
python3 dev.py generate             forms, translations and resources only
python3 dev.py lock [ARGUMENTS]     resolve the dependencies anew; --upgrade takes the newest

Each of them first makes `.venv`, installs the locked dependencies and builds what Qt needs; a second call
finds all that done.
"""

from __future__ import annotations

import io
import sys

if sys.version_info < (3, 11):
    sys.exit("Editor Desk needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")

from tools import acceptance, checks, environment, packages, translations

VERBS = {
    "run": environment.run,
    "tour": environment.tour,
    "test": checks.test,
    "pytest": checks.pytest,
    "fmt": checks.fmt,
    "bench": checks.bench,
    "acceptance": acceptance.acceptance,
    "soak": checks.soak,
    "build": packages.build,
    "translations": translations.update,
    "generate": environment.generate,
    "lock": packages.lock,
}


TAKE_ARGUMENTS = {"run", "tour", "test", "pytest", "bench", "acceptance", "soak", "lock"}


def main(arguments: list[str]) -> int:
    """Run one verb; the exit code is 0 where all went well, 2 where the call makes no sense."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Arabic in what a check found must not end the report on a console that cannot show it.
            stream.reconfigure(errors="replace")
    if not arguments or arguments[0] not in VERBS:
        print(__doc__)
        return 0 if arguments in ([], ["-h"], ["--help"], ["help"]) else 2
    verb, *rest = arguments
    if rest and verb not in TAKE_ARGUMENTS:
        print(f"dev.py {verb} takes no arguments; see `python3 dev.py help`.", file=sys.stderr)
        return 2
    try:
        return VERBS[verb](rest)
    except environment.SetUpError as error:
        print(f"dev.py {verb}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
