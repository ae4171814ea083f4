"""What reads pages and documents of others is loaded when the first of them comes, not with the program."""

import subprocess
import sys

_LATE = {"lxml", "nh3", "PIL"}


def test_a_desk_that_reads_nothing_loads_no_reader() -> None:
    program = (
        "import sys, editor_desk.exchange.importers.reader, editor_desk.exchange.media;"
        f"print(sorted({_LATE!r} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
