"""The words of packages that are checked or opened: why one is refused, what is wrong with its files, what is left of an
article. Needs only QtCore, so that the command line can use it.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.package_report import ArticleState, FaultCode, UnsafeReason, VerifiedArticle

translate = QCoreApplication.translate


def package_texts(params: Mapping[str, object]) -> dict[ErrorCode, tuple[str, str, str]]:
    """The rows of `message_texts`; why a package is unsafe hangs on the `reason`."""
    given = str(params.get("reason", ""))
    reason = UnsafeReason(given) if given in set(UnsafeReason) else None
    return {
        ErrorCode.PACKAGE_UNSAFE: (
            translate("Messages", "The package is not safe to open"),
            translate("Messages", "“{name}” is a reason not to open it.")
            if reason is None
            else unsafe_text(reason),
            translate("Messages", "Do not use it. Ask the sender for a new one."),
        ),
        ErrorCode.PACKAGE_UNKNOWN: (
            translate("Messages", "This is no package of a desk"),
            translate(
                "Messages",
                "It has neither the table of contents of such a package nor a list that names one.",
            ),
            translate(
                "Messages", "Choose the folder or zip that a hand-over wrote; its name begins with “desk-”."
            ),
        ),
        ErrorCode.PACKAGE_FAULTY: (
            translate("Messages", "The package is not what was signed"),
            translate("Messages", "Its check found faults ({count}), the first of them in {file}: {fault}"),
            translate(
                "Messages",
                "Ask the sender for a new one; “editor-desk verify” names all faults. Nothing of it came in.",
            ),
        ),
        ErrorCode.PACKAGE_UNREADABLE: (
            translate("Messages", "The package cannot be read"),
            translate("Messages", "It is damaged, cut off, or no package at all."),
            translate("Messages", "Copy it again from where it came, then check it once more."),
        ),
    }


def unsafe_text(reason: UnsafeReason) -> str:
    """Why a package is not opened, with {name} for the file, or the figure where there is too much."""
    outside = translate("Messages", "The file “{name}” in it would land outside the folder of the package.")
    return {
        UnsafeReason.ABSOLUTE: outside,
        UnsafeReason.CLIMBS: outside,
        UnsafeReason.DRIVE: outside,
        UnsafeReason.BACKSLASH: translate(
            "Messages",
            "The name “{name}” in it has a backslash, which some systems take for a way to another folder.",
        ),
        UnsafeReason.BOMB: translate(
            "Messages",
            "“{name}” would unpack to far more than it is, as files do that are made to fill a disk.",
        ),
        UnsafeReason.CONTROL: translate(
            "Messages", "The name “{name}” in it has letters that cannot be seen."
        ),
        UnsafeReason.DUPLICATE: translate("Messages", "The file “{name}” is in it twice."),
        UnsafeReason.ENCRYPTED: translate(
            "Messages", "The file “{name}” in it is encrypted, so that it cannot be checked."
        ),
        UnsafeReason.HIDDEN: translate(
            "Messages",
            "Beside “{name}” the zip hides bytes or names that its own list does not show, and that another program may unpack.",
        ),
        UnsafeReason.LINK: translate(
            "Messages", "“{name}” in it is no file but a link, which may lead to anything on this computer."
        ),
        UnsafeReason.METHOD: translate(
            "Messages", "The file “{name}” in it is packed in a way that packages do not use."
        ),
        UnsafeReason.SAME_BUT_CASE: translate(
            "Messages", "The name “{name}” differs from another one in nothing that every system keeps apart."
        ),
        UnsafeReason.SPECIAL: translate(
            "Messages", "“{name}” in it is no ordinary file but something of the system."
        ),
        UnsafeReason.TOO_LARGE: translate("Messages", "Its files are larger together than a package may be."),
        UnsafeReason.TOO_MANY: translate("Messages", "It has more files than a package may have."),
    }[reason]


def vouched_text(article: VerifiedArticle) -> str:
    """Who approved an article, or that it cannot be said."""
    if article.state is ArticleState.NO_SEAL:
        return translate("PackageFault", "there is no valid seal on it: nothing says who approved it")
    if article.first_approver:
        text = translate("PackageFault", "approved by {first}, sealed by {name}").format(
            first=article.first_approver, name=article.approver
        )
    else:
        text = translate("PackageFault", "sealed by {name}").format(name=article.approver)
    if article.state is ArticleState.CHANGED:
        changed = translate("PackageFault", "{sealed}, but its files changed after that")
        return changed.format(sealed=text)
    return text


def fault_text(fault: FaultCode) -> str:
    """What is wrong with a file of a package, without its name."""
    return {
        FaultCode.FILE_MISSING: translate("PackageFault", "The file is missing."),
        FaultCode.FILE_EXTRA: translate("PackageFault", "The file does not belong to the package."),
        FaultCode.FILE_UNREADABLE: translate("PackageFault", "The file cannot be read."),
        FaultCode.FILE_CHANGED: translate("PackageFault", "The file was changed after the package was made."),
        FaultCode.BAG_INVALID: translate("PackageFault", "The list of files is not as BagIt asks."),
        FaultCode.SIZE_WRONG: translate(
            "PackageFault", "The size or number of the files is not what was noted."
        ),
        FaultCode.INDEX_INVALID: translate("PackageFault", "The table of contents cannot be understood."),
        FaultCode.INDEX_WRONG: translate("PackageFault", "The table of contents contradicts the files."),
        FaultCode.CONTENT_INVALID: translate("PackageFault", "The article cannot be understood."),
        FaultCode.CONTENT_NOT_SEALED: translate("PackageFault", "The text is not the one that was sealed."),
        FaultCode.PICTURE_NOT_SEALED: translate(
            "PackageFault", "The picture is not the one that was sealed."
        ),
        FaultCode.CHECKS_WRONG: translate(
            "PackageFault", "The report of checks is not about the files of this package."
        ),
        FaultCode.FILE_UNFIT: translate("PackageFault", "The file is broken, or would harm who uses it."),
        FaultCode.SEAL_INVALID: translate("PackageFault", "The seal cannot be understood."),
        FaultCode.SEAL_WRONG: translate("PackageFault", "The seal contradicts the table of contents."),
        FaultCode.APPROVAL_MISSING: translate(
            "PackageFault",
            "Two people had to approve, and one approval is missing or belongs to something else.",
        ),
        FaultCode.SIGNATURE_WRONG: translate("PackageFault", "The signature does not hold."),
        FaultCode.SIGNER_UNLISTED: translate("PackageFault", "The signer is not in the list of keys."),
        FaultCode.SIGNER_UNTRUSTED: translate("PackageFault", "The signer is not among your trusted keys."),
    }[fault]
