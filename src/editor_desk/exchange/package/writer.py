"""Writing a package: every seal checked again, all of it or nothing, and the same bytes from the same input."""

import errno
import hashlib
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC
from functools import cached_property
from pathlib import Path

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.format_checks import FileCheck
from editor_desk.domain.package import PackageArticle, PackageForm, WrittenPackage
from editor_desk.domain.revision import Revision, canonical_json, content_hash
from editor_desk.domain.seal import PACKAGE_NAMESPACE, SEAL_NAMESPACE, Seal, completes_pair
from editor_desk.exchange.checks.watching import Watch
from editor_desk.exchange.formats.figures import picture_files
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.registry import Exporters
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob
from editor_desk.exchange.formats.texts import dump
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.archive import DamagedFileError, PackageFiles, digest, open_package
from editor_desk.exchange.package.bag import Entry
from editor_desk.exchange.package.checks_report import ROLE, ChecksReport
from editor_desk.exchange.package.holdings import Holdings, holdings_of
from editor_desk.exchange.package.index import Packed, PackedFile, index_fields
from editor_desk.exchange.package.layout import (
    ARTICLES,
    CHECKS,
    EXPORTER,
    INDEX,
    LOG_EVENT,
    SIGNATURE,
    SIGNERS,
)
from editor_desk.exchange.package.names import article_folders, package_name
from editor_desk.exchange.package.rehearsal import rehearsed
from editor_desk.exchange.package.render import sealed_files, vouching_files_of
from editor_desk.exchange.package.signers import AllowedSigner, render_signers
from editor_desk.services.ports import KeyVault, Progress, ReadMedia, Signer

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_ZIP_FILE_MODE = 0o100644 << 16
_ZIP_LEVEL = 9
_UNIX = 3
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR})


def no_pictures(sha256: str) -> bytes:
    """The pictures of articles that have none."""
    raise DeskError(ErrorCode.PICTURE_MISSING, picture=sha256[:12])


class Writer:
    """Writes packages (`services.ports.PackageWriter`). `organization` is named in `bag-info.txt`; `options` tell of the
    site that they go to, and `exporters` stand for all that are installed.
    """

    def __init__(
        self,
        vault: KeyVault,
        organization: str = "Editor Desk",
        options: ExportOptions | None = None,
        exporters: Exporters | None = None,
    ) -> None:
        self._vault = vault
        self._organization = organization
        self._options = ExportOptions() if options is None else options
        self._given = exporters

    @cached_property
    def _exporters(self) -> Exporters:  # late: the first window does not wait for it
        return Exporters(self._options) if self._given is None else self._given

    def plan(self, articles: Sequence[PackageArticle]) -> Sequence[str]:
        """The paths of the files that `write` would put into the package, in reading order."""
        jobs = self._jobs(articles)
        return (
            *(
                f"{bag.PAYLOAD}{ARTICLES}{job.slug}/{name}"
                for job in jobs
                for name in (
                    *(file.path for file in self._exporters.article_files(job)),
                    *vouching_files_of(job.item),
                    *picture_files(job.content, job.slug).values(),
                )
            ),
            *(f"{bag.PAYLOAD}{file.path}" for file in self._whole(jobs, no_pictures)),
            f"{bag.PAYLOAD}{CHECKS}",
            INDEX,
            bag.MANIFEST,
            bag.INFO,
            bag.DECLARATION,
            bag.TAG_MANIFEST,
            SIGNERS,
            SIGNATURE,
        )

    def write(
        self,
        articles: Sequence[PackageArticle],
        folder: Path,
        form: PackageForm,
        signer: Signer,
        signer_name: str,
        progress: Progress,
        media: ReadMedia = no_pictures,
    ) -> WrittenPackage:
        """Write a package into `folder`, whole or not at all; the same input gives the same bytes. `media` gives the
        pictures of the articles.

        A package that is already there with the same contents is left as it is and returned.

        Raises DeskError: PACKAGE_EMPTY, PACKAGE_EXISTS (with other contents), SEAL_INVALID, PICTURE_MISSING, DISK_FULL,
        FOLDER_READ_ONLY, FILE_MISSING (no such folder), FORMAT_BROKEN (an exporter wrote what no package can go with), CANCELLED. Raises ValueError for an article given twice.
        """
        if not articles:
            raise DeskError(ErrorCode.PACKAGE_EMPTY)
        for item in articles:
            self._check_seal(item)
        with (
            _disk_faults(folder),
            _workspace(folder) as workspace,
            ChecksReport(_software().rpartition(" ")[2]) as report,
        ):
            jobs = self._jobs(articles)
            plan = self._whole(jobs, media)
            tree = _Tree(workspace / "package", holdings_of(jobs, plan), report)
            packed = self._write_articles(jobs, tree, progress, media)
            whole = [_write(file, "", tree) for file in plan]
            whole.append(_reported(tree))
            name = self._close(packed, whole, tree, signer, signer_name)
            made, target = tree.root, folder / name
            if form is PackageForm.ZIP:
                made, target = _zip(tree, name, workspace / "package.zip"), folder / f"{name}.zip"
            progress(len(articles) + 1, len(articles) + 1)
            fresh = _move(made, target)
            tag_manifest = tree.entries[bag.TAG_MANIFEST].sha256
            size = target.stat().st_size if form is PackageForm.ZIP else tree.size
        return WrittenPackage(str(target), name, tag_manifest, len(articles), size, fresh)

    def rehearse(
        self, articles: Sequence[PackageArticle], progress: Progress, media: ReadMedia = no_pictures
    ) -> Sequence[FileCheck]:
        """What the checks say of every file that `write` would write; nothing is kept."""
        jobs = self._jobs(articles)
        return rehearsed(self._exporters, jobs, self._whole(jobs, media), progress, media)

    def discard(self, written: WrittenPackage) -> None:
        """Take back a package that `write` has just made; one that had been there before stays."""
        target = Path(written.path)
        if not written.fresh:
            return
        if target.is_dir():
            shutil.rmtree(target, ignore_errors=True)
        else:
            target.unlink(missing_ok=True)

    def _check_seal(self, item: PackageArticle) -> None:
        seal, first, revision = item.seal, item.seal.first, item.revision
        own = content_hash(revision.content)
        if first is None:
            enough = seal.statement.stands_alone
        else:
            enough = (
                completes_pair(seal.statement, first.statement)
                and seal.public_key != first.public_key
                and self._holds(first, revision, own)
            )
        if not enough or not self._holds(seal, revision, own):
            raise DeskError(ErrorCode.SEAL_INVALID, article=revision.article)

    def _holds(self, seal: Seal, revision: Revision, own: str) -> bool:
        statement = seal.statement
        names_this_text = (
            statement.article == revision.article and statement.content_hash == revision.content_hash == own
        )
        return names_this_text and self._vault.verify(
            seal.public_key, statement.to_bytes(), seal.signature, SEAL_NAMESPACE
        )

    def _jobs(self, articles: Sequence[PackageArticle]) -> list[ArticleJob]:
        folders = _folders(articles)
        return [ArticleJob(item, folders, self._options) for item in articles]

    def _whole(self, jobs: Sequence[ArticleJob], media: ReadMedia) -> list[ExportFile]:
        def sealed_picture(sha256: str) -> bytes:
            return _picture(media, sha256)

        return self._exporters.package_files(PackageJob(jobs, self._options, sealed_picture))

    def _write_articles(
        self, jobs: Sequence[ArticleJob], tree: "_Tree", progress: Progress, media: ReadMedia
    ) -> list[Packed]:
        packed = []
        for number, job in enumerate(jobs):
            progress(number, len(jobs) + 1)
            folder = f"{ARTICLES}{job.slug}"
            made = self._exporters.article_files(job)
            roles = vouching_files_of(job.item)
            tree.holdings.enter(
                job.slug,
                [*roles, *(file.path for file in made)],
                picture_files(job.content, job.slug).values(),
            )
            files = [_write(file, f"{folder}/", tree) for file in made]
            for name, data in sealed_files(job.item).items():
                role, media_type = roles[name]
                files.append(_add(f"{folder}/{name}", role, media_type, tree, [data]))
            kinds = {image.media.sha256: image.media.mime for image in job.content.images}
            for sha256, name in picture_files(job.content, job.slug).items():
                data = _picture(media, sha256)
                files.append(_add(f"{folder}/{name}", "picture", kinds[sha256], tree, [data]))
            packed.append(Packed(job.item, folder, files))
        progress(len(jobs), len(jobs) + 1)
        return packed

    def _close(
        self,
        packed: Sequence[Packed],
        whole: Sequence[PackedFile],
        tree: "_Tree",
        signer: Signer,
        signer_name: str,
    ) -> str:
        """Write what stands around the articles, each file vouching for those before it; the package's name."""
        software = _software()
        exporter = {"name": signer_name, "principal": EXPORTER, "public_key": signer.public_key}
        fields = index_fields(packed, whole, exporter, software)
        last = max((item.item for item in packed), key=lambda item: item.seal.statement.approved_at)
        newest = last.seal.statement.approved_at
        headline = packed[0].item.revision.content.headline
        name = package_name(newest, headline, hashlib.sha256(canonical_json(fields)).hexdigest())
        tree.add(INDEX, dump({"schema": fields.pop("schema"), "name": name, **fields}))
        payload = {path: entry for path, entry in tree.entries.items() if path.startswith(bag.PAYLOAD)}
        tree.add(bag.MANIFEST, bag.manifest(payload))
        tree.add(bag.DECLARATION, bag.DECLARATION_BYTES)
        info = {
            "Source-Organization": self._organization,
            "External-Identifier": name,
            "Bagging-Date": newest.astimezone(UTC).date().isoformat(),
            "Payload-Oxum": bag.payload_oxum(payload),
            "Bag-Software-Agent": software,
        }
        if last.log is not None:
            # Whoever keeps the package can hold the desk to its log: that event, and all before it, must stay.
            number, head = last.log
            info[LOG_EVENT] = f"{number} {head}"
        tree.add(bag.INFO, bag.info(info))
        tree.add(SIGNERS, render_signers(_signers(packed, signer, signer_name)))
        tags = {path: entry for path, entry in tree.entries.items() if path not in payload}
        tag_manifest = bag.manifest(tags)
        tree.add(bag.TAG_MANIFEST, tag_manifest)
        tree.add(SIGNATURE, signer.sign(tag_manifest, PACKAGE_NAMESPACE).encode())
        tree.settle()
        return name


class _Tree:
    """A folder being filled; remembers what went into it."""

    def __init__(self, root: Path, holdings: Holdings, report: ChecksReport) -> None:
        self.root, self.holdings, self.report = root, holdings, report
        self.entries: dict[str, Entry] = {}
        root.mkdir()

    @property
    def size(self) -> int:
        return sum(entry.size for entry in self.entries.values())

    def add(self, path: str, *chunks: bytes) -> None:
        self.fill(path, chunks)

    def fill(self, path: str, chunks: Iterable[bytes]) -> Entry:
        """The same from chunks that are made while they are written."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        known, size = hashlib.sha256(), 0
        with target.open("xb") as stream:
            for chunk in chunks:
                stream.write(chunk)
                known.update(chunk)
                size += len(chunk)
            stream.flush()
            os.fsync(stream.fileno())
        self.entries[path] = Entry(known.hexdigest(), size)
        return self.entries[path]

    def settle(self) -> None:
        for folder in {(self.root / path).parent for path in self.entries} | {self.root}:
            _sync_folder(folder)


def _folders(articles: Sequence[PackageArticle]) -> dict[str, str]:
    ids = [item.revision.article for item in articles]
    if len(set(ids)) != len(ids):
        raise ValueError("an article is given twice")
    names = article_folders([(item.revision.article, item.revision.content.headline) for item in articles])
    return dict(zip(ids, names, strict=True))


def _write(file: ExportFile, folder: str, tree: _Tree) -> PackedFile:
    return _add(f"{folder}{file.path}", file.role, file.media_type, tree, file.chunks())


def _add(path: str, role: str, media_type: str, tree: _Tree, chunks: Iterable[bytes]) -> PackedFile:
    watch = Watch(path, role, media_type, tree.holdings.__contains__)
    entry = tree.fill(f"{bag.PAYLOAD}{path}", watch.through(chunks))
    tree.report.note(watch, entry.sha256)
    return PackedFile(path, role, media_type, entry)


def _reported(tree: _Tree) -> PackedFile:
    """What the checks of all files so far came to, as a file of the package."""
    entry = tree.fill(f"{bag.PAYLOAD}{CHECKS}", tree.report.chunks())
    return PackedFile(CHECKS, ROLE, "application/json", entry)


def _picture(media: ReadMedia, sha256: str) -> bytes:
    data = media(sha256)
    if hashlib.sha256(data).hexdigest() != sha256:  # the seal names this picture and no other
        raise DeskError(ErrorCode.PICTURE_MISSING, picture=sha256[:12])
    return data


def _signers(packed: Sequence[Packed], signer: Signer, signer_name: str) -> list[AllowedSigner]:
    reviewers = [
        AllowedSigner(
            seal.statement.approved_by,
            (SEAL_NAMESPACE,),
            seal.public_key,
            seal.statement.approver_name,
            *((None, None) if key is None else (key.since, key.until)),
        )
        for item in packed
        for seal, key in ((item.item.seal, item.item.key), (item.item.seal.first, item.item.first_key))
        if seal is not None
    ]
    return [AllowedSigner(EXPORTER, (PACKAGE_NAMESPACE,), signer.public_key, signer_name), *reviewers]


def _zip(tree: _Tree, name: str, target: Path) -> Path:
    with target.open("xb") as stream:
        with zipfile.ZipFile(stream, "w") as archive:
            for path in sorted(tree.entries):
                member = zipfile.ZipInfo(f"{name}/{path}", _ZIP_TIME)
                member.compress_type = zipfile.ZIP_DEFLATED
                member.create_system = _UNIX
                member.external_attr = _ZIP_FILE_MODE
                data = (tree.root / path).read_bytes()
                archive.writestr(member, data, compresslevel=_ZIP_LEVEL)
        stream.flush()
        os.fsync(stream.fileno())
    return target


def _move(made: Path, target: Path) -> bool:
    """Give the finished package its name; one with the same contents that has it already may stay (then: False)."""
    if target.exists() or target.is_symlink():
        if not _same(made, target):
            raise DeskError(ErrorCode.PACKAGE_EXISTS, path=str(target))
        return False
    made.rename(target)
    _sync_folder(target.parent)
    return True


def _same(made: Path, there: Path) -> bool:
    try:
        with open_package(made) as ours, open_package(there) as theirs:
            return _digests(ours) == _digests(theirs)
    except (DeskError, DamagedFileError):
        return False


def _digests(files: PackageFiles) -> dict[str, Entry]:
    return {path: digest(files, path) for path in files.sizes}


def _software() -> str:
    from importlib.metadata import version  # late: the first window does not wait for it

    return f"editor-desk {version('editor-desk')}"


@contextmanager
def _workspace(folder: Path) -> Iterator[Path]:
    """A folder beside the package to be, on the same file system, gone afterwards whatever happens."""
    workspace = Path(tempfile.mkdtemp(prefix=".editor-desk-", suffix=".partial", dir=folder))
    try:
        yield workspace
    finally:
        shutil.rmtree(workspace, ignore_errors=True)


@contextmanager
def _disk_faults(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        for codes, code in (
            (_FULL, ErrorCode.DISK_FULL),
            (_READ_ONLY, ErrorCode.FOLDER_READ_ONLY),
            (_MISSING, ErrorCode.FILE_MISSING),
        ):
            if error.errno in codes:
                raise DeskError(code, path=str(folder)) from error
        raise


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows opens no folder; its rename is written through
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
