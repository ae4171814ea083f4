"""Writing packages, and checking them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from editor_desk.domain.format_checks import FileCheck
from editor_desk.domain.package import PackageArticle, PackageForm, WrittenPackage
from editor_desk.domain.package_report import VerifyReport
from editor_desk.domain.site import ExportFormat, SiteFault, SiteField, SiteSettings
from editor_desk.domain.site_page import SitePage
from editor_desk.services.ports.keys import Signer
from editor_desk.services.ports.pictures import ReadMedia
from editor_desk.services.ports.running import Progress


class PackageWriter(Protocol):
    def formats(self) -> Sequence[ExportFormat]:
        """The exporters that are installed, in the order in which they write. Looks at the disk."""

    def credential_faults(self, certificate: str, key: str) -> Mapping[SiteField, SiteFault]:
        """What is wrong with the PEM files at these paths, with which pictures are to be signed: the first thing found. Looks at
        the disk, and signs a picture to see.
        """

    def plan(self, articles: Sequence[PackageArticle], site: SiteSettings | None = None) -> Sequence[str]:
        """The paths of the files that `making` would put into the package, in reading order.

        Raises DeskError: SITE_REFUSED, EXPORTER_MISSING, EXPORTER_BROKEN, EXPORTER_FAULTY.
        """

    def making(
        self,
        articles: Sequence[PackageArticle],
        folder: Path,
        form: PackageForm,
        signer: Signer,
        signer_name: str,
        progress: Progress,
        media: ReadMedia = ...,
        site: SiteSettings | None = None,
    ) -> AbstractContextManager[Callable[[], WrittenPackage]]:
        """Write a package into `folder`, whole, under a name that nobody looks for; what is given gives it its own name, and without that
        nothing of it stays. The same input gives the same bytes. `media` gives the pictures of the articles, `site` tells of the
        site that it goes to.

        Raises DeskError: PACKAGE_EMPTY, PACKAGE_EXISTS (with other contents), SEAL_INVALID, PICTURE_MISSING, DISK_FULL,
        FOLDER_READ_ONLY, FOLDER_GONE, FILE_MISSING (no such folder), FORMAT_BROKEN (a file that no package can go with), PACKAGE_TOO_LARGE,
        SITE_REFUSED, EXPORTER_MISSING, EXPORTER_BROKEN, EXPORTER_FAULTY, CANCELLED.
        """  # fmt: skip

    def rehearse(
        self,
        articles: Sequence[PackageArticle],
        progress: Progress,
        media: ReadMedia = ...,
        site: SiteSettings | None = None,
    ) -> Iterator[FileCheck]:
        """What the checks say of every file that `making` would write, in its order and as they are made; nothing is written. Raises
        DeskError(PICTURE_MISSING, CANCELLED).
        """

    def page(
        self, article: PackageArticle, media: ReadMedia = ..., site: SiteSettings | None = None
    ) -> SitePage:
        """The article as the site will show it, made by what makes the package. Raises DeskError(PICTURE_MISSING)."""

    def discard(self, written: WrittenPackage) -> None:
        """Take back a package that has just been given its name; one that had been there before stays."""


class PackageVerifier(Protocol):
    def __call__(self, path: Path, trusted: Path | None = None, progress: Progress = ...) -> VerifyReport:
        """Check the package at `path`, whoever made it; `trusted` is the receiver's own allowed_signers file.

        Raises DeskError: FILE_MISSING, PACKAGE_UNREADABLE, PACKAGE_UNSAFE, CANCELLED.
        """
