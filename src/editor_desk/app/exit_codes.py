"""What the exit code of `editor-desk` says."""

from enum import IntEnum

from editor_desk.domain.errors import DeskError, ErrorCode


class ExitCode(IntEnum):
    """Documented in the README; a program may rely on them."""

    DONE = 0
    FAULTS_FOUND = 1
    USAGE = 2
    REFUSED = 3
    ENVIRONMENT = 4
    BUG = 70


_ENVIRONMENT = frozenset(
    {
        ErrorCode.DISK_FULL,
        ErrorCode.FOLDER_READ_ONLY,
        ErrorCode.FOLDER_GONE,
        ErrorCode.DESK_IN_USE,
        ErrorCode.DATABASE_CORRUPT,
        ErrorCode.TEXTS_DAMAGED,
        ErrorCode.DATABASE_LOCKED,
        ErrorCode.DATABASE_NEWER,
        ErrorCode.DATABASE_UNREADABLE,
        ErrorCode.LOG_ALTERED,
    }
)


def exit_code_for(error: DeskError) -> ExitCode:
    """ENVIRONMENT for what the machine or the desk's own data did, REFUSED for input and rules."""
    return ExitCode.ENVIRONMENT if error.code in _ENVIRONMENT else ExitCode.REFUSED
