"""Writing a package: every seal checked again, all of it or nothing, and the same bytes from the same input.

Memory holds one article at a time. `articles` is a sequence that reads an article when it is asked for it (a list will do); the writer
goes through it twice. First it checks every seal and learns what the files of one article say of the others (`formats.spec.Head`:
folders, addresses, times; `survey`). Then it makes the files of each article, shows the article to the files of the whole package
(`formats.spec.collected`), and says in the index what it wrote.

The seams: an exporter adds files (`formats.spec`); every file below `data/` goes through `_Package.add` with its path, role and chunks,
in the order of the index; `store.Store` is where they end, `listing.Listing` what is remembered of them.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.format_checks import FileCheck
from editor_desk.domain.package import PackageArticle, PackageForm, WrittenPackage
from editor_desk.domain.revision import Revision, content_hash
from editor_desk.domain.seal import PACKAGE_NAMESPACE, SEAL_NAMESPACE, Seal, completes_pair
from editor_desk.domain.site import ExportFormat, SiteFault, SiteField, SiteSettings, writing
from editor_desk.domain.site_page import SitePage
from editor_desk.exchange.checks.watching import Watch
from editor_desk.exchange.formats.credentials import file_faults
from editor_desk.exchange.formats.options import ExportOptions, options_for
from editor_desk.exchange.formats.preview import site_page
from editor_desk.exchange.formats.registry import Exporters, installed_formats
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, no_pictures
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.ahead import Ahead
from editor_desk.exchange.package.checks_report import ROLE, ChecksReport
from editor_desk.exchange.package.holdings import holdings_of
from editor_desk.exchange.package.index import Index, Packed, PackedFile
from editor_desk.exchange.package.layout import (
    ARTICLES,
    CHECKS,
    EXPORTER,
    INDEX,
    LOG_EVENT,
    SIGNATURE,
    SIGNERS,
)
from editor_desk.exchange.package.limits import refuse_unreadable
from editor_desk.exchange.package.listing import Listing
from editor_desk.exchange.package.placing import disk_faults, give_name, is_there, take_away, workspace_beside
from editor_desk.exchange.package.rehearsal import rehearsed
from editor_desk.exchange.package.render import CONTENT, sealed_files, vouching_files_of
from editor_desk.exchange.package.signers import AllowedSigner, render_signers
from editor_desk.exchange.package.store import FolderStore, Store, ZipStore
from editor_desk.exchange.package.survey import Seen, survey
from editor_desk.services.ports.keys import KeyVault, Signer
from editor_desk.services.ports.pictures import ReadMedia
from editor_desk.services.ports.running import Progress

_NO_DIGEST = "0" * 64


class Writer:
    """Writes packages (`services.ports.packages.PackageWriter`). `organization` is named in `bag-info.txt` where the site names no
    publisher; `options` stand for the site where no settings are given, and `exporters` for all that are installed.
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

        self._last: tuple[ExportOptions, Exporters] | None = None

    def formats(self) -> Sequence[ExportFormat]:
        """The exporters that are installed, in the order in which they write."""
        return installed_formats()

    def credential_faults(self, certificate: str, key: str) -> Mapping[SiteField, SiteFault]:
        """What is wrong with the files that pictures are to be signed with; reads them, and signs one to see."""
        return file_faults(certificate, key)

    def plan(self, articles: Sequence[PackageArticle], site: SiteSettings | None = None) -> Sequence[str]:
        """The paths of the files that `making` would put into the package, in reading order; none of no article.

        Raises DeskError: SITE_REFUSED, EXPORTER_MISSING, EXPORTER_BROKEN, EXPORTER_FAULTY.
        """
        if not articles:
            return ()
        told = self._told(site)
        job = survey(articles, told.options, no_pictures, lambda _item: None).job
        return (
            *(
                f"{bag.PAYLOAD}{ARTICLES}{one.slug}/{name}"
                for one in job.articles
                for name in (
                    *(file.path for file in told.exporters.article_files(one)),
                    *vouching_files_of(one.item),
                    *one.pictures.values(),
                )
            ),
            *(f"{bag.PAYLOAD}{file.path}" for file in told.exporters.package_files(job)),
            f"{bag.PAYLOAD}{CHECKS}",
            INDEX,
            bag.MANIFEST,
            bag.INFO,
            bag.DECLARATION,
            bag.TAG_MANIFEST,
            SIGNERS,
            SIGNATURE,
        )

    @contextmanager
    def making(
        self,
        articles: Sequence[PackageArticle],
        folder: Path,
        form: PackageForm,
        signer: Signer,
        signer_name: str,
        progress: Progress,
        media: ReadMedia = no_pictures,
        site: SiteSettings | None = None,
    ) -> Iterator[Callable[[], WrittenPackage]]:
        """Write a package into `folder`, whole, under a name that nobody looks for; what is yielded gives it its own, or it never has
        it. The same input gives the same bytes. `media` gives the pictures of the articles, `site` tells of the site that it goes to.

        A package that is already there with the same contents is left as it is and returned.

        Raises DeskError: PACKAGE_EMPTY, PACKAGE_EXISTS (with other contents), SEAL_INVALID, PICTURE_MISSING, DISK_FULL,
        FOLDER_READ_ONLY, FOLDER_GONE, FILE_MISSING (no such folder), FORMAT_BROKEN (an exporter wrote what no package can go with),
        PACKAGE_TOO_LARGE (whoever checks it would refuse it, or the disk),
        SITE_REFUSED, EXPORTER_MISSING, EXPORTER_BROKEN, EXPORTER_FAULTY, CANCELLED. Raises ValueError for an article given twice.
        """
        if not articles:
            raise DeskError(ErrorCode.PACKAGE_EMPTY)
        told = self._told(site)
        total = len(articles) + 1

        def check(item: PackageArticle) -> None:
            progress(0, total)
            self._check_seal(item, content_hash(item.revision.content))

        with disk_faults(folder), workspace_beside(folder) as workspace:
            seen = survey(articles, told.options, _sealed(media), check)
            report = ChecksReport(_software().rpartition(" ")[2])
            with report, closing(_Package(told, seen, workspace, form, report)) as package:
                self._write_articles(package, progress)
                name = self._close(package, signer, signer_name)
                refuse_unreadable(package.store.listing, zipped=form is PackageForm.ZIP)
                made = package.store.finish(name)
                listing = package.store.listing
                size = made.stat().st_size if form is PackageForm.ZIP else listing.size
                sha256 = listing.find(bag.TAG_MANIFEST).entry.sha256
            target = folder / (f"{name}.zip" if form is PackageForm.ZIP else name)
            known = is_there(made, target)
            progress(total, total)

            def named() -> WrittenPackage:
                nonlocal known
                known = target.exists() and (known or is_there(made, target))
                if not known:
                    give_name(made, target)
                return WrittenPackage(str(target), name, sha256, len(articles), size, not known)

            yield named

    def write(
        self,
        articles: Sequence[PackageArticle],
        folder: Path,
        form: PackageForm,
        signer: Signer,
        signer_name: str,
        progress: Progress,
        media: ReadMedia = no_pictures,
        site: SiteSettings | None = None,
    ) -> WrittenPackage:
        """The package with its name, at once. Raises as `making` does."""
        with self.making(articles, folder, form, signer, signer_name, progress, media, site) as named:
            return named()

    def rehearse(
        self,
        articles: Sequence[PackageArticle],
        progress: Progress,
        media: ReadMedia = no_pictures,
        site: SiteSettings | None = None,
    ) -> Iterator[FileCheck]:
        """What the checks say of every file that `making` would write, file after file; nothing is kept."""
        if not articles:
            return
        told = self._told(site)
        seen = survey(articles, told.options, _sealed(media), lambda _item: progress(0, len(articles) + 1))
        yield from rehearsed(told.exporters, seen.job, progress)

    def page(
        self, article: PackageArticle, media: ReadMedia = no_pictures, site: SiteSettings | None = None
    ) -> SitePage:
        """The article as the site will show it."""
        told = self._told(site)
        seen = survey([article], told.options, _sealed(media), lambda _item: None)
        return site_page(seen.job.articles[0], told.exporters)

    def discard(self, written: WrittenPackage) -> None:
        """Take back a package that has just been given its name; one that had been there before stays."""
        if written.fresh:
            take_away(Path(written.path))

    def _told(self, site: SiteSettings | None) -> "_Told":
        options = self._options if site is None else options_for(site, writing(site, installed_formats()))
        organization = (site and site.publisher_name) or self._organization
        if self._given is not None:
            return _Told(options, self._given, organization)
        last = self._last
        if last is None or last[0] != options:  # else those of the plan, or of the package before
            self._last = last = (options, Exporters(options))
        return _Told(*last, organization)

    def _check_seal(self, item: PackageArticle, own: str) -> None:
        """Whether the article is sealed as it is; `own` is the hash of what it says now."""
        seal, first, revision = item.seal, item.seal.first, item.revision
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

    def _write_articles(self, package: "_Package", progress: Progress) -> None:
        """Write the files of every article, and then those of all of them."""
        job = package.job
        whole = package.told.exporters.package_files(job)
        package.holdings = holdings_of(job, whole)
        total = len(job.heads) + 1
        with Ahead(job.articles, package.told.exporters) as ahead:
            for number, (one, made) in enumerate(ahead):
                progress(number, total)
                self._write_article(one, made, package)
                for file in whole:
                    if file.collect is not None:
                        file.collect(one)
        progress(total - 1, total)
        for file in whole:
            package.files.append(package.write(file, "", lambda: progress(total - 1, total)))
        # What the checks of all files so far came to.
        entry = package.store.fill(f"{bag.PAYLOAD}{CHECKS}", package.report.chunks())
        package.files.append(PackedFile(CHECKS, ROLE, "application/json", entry))

    def _write_article(self, one: ArticleJob, made: Sequence[ExportFile], package: "_Package") -> None:
        item, folder = one.item, f"{ARTICLES}{one.slug}"
        sealed = sealed_files(item)
        # Read once more since it was checked: what is written is what the seal names, or nothing is.
        self._check_seal(item, hashlib.sha256(sealed[CONTENT]).hexdigest())
        roles = vouching_files_of(item)
        package.holdings.enter(one.slug, [*roles, *(file.path for file in made)], one.pictures.values())
        files = [package.write(file, f"{folder}/") for file in made]
        files += [package.add(f"{folder}/{name}", *roles[name], [data]) for name, data in sealed.items()]
        kinds = {image.media.sha256: image.media.mime for image in one.content.images}
        for sha256, name in one.pictures.items():
            data = package.job.media(sha256)
            files.append(package.add(f"{folder}/{name}", "picture", kinds[sha256], [data]))
        package.index.add(Packed(item, folder, files))
        package.signers.update(_signers(item))
        package.store.listing.close(f"{bag.PAYLOAD}{folder}/")

    def _close(self, package: "_Package", signer: Signer, signer_name: str) -> str:
        """Write what stands around the articles, each file vouching for those before it; the package's name."""
        software = _software()
        exporter = {"name": signer_name, "principal": EXPORTER, "public_key": signer.public_key}
        name = package.seen.name(package.index.close(package.files, exporter, software))
        store, listing = package.store, package.store.listing
        store.fill(INDEX, package.index.chunks(name))
        size, files = listing.size, listing.files
        store.fill(bag.MANIFEST, (bag.manifest_line(file.path, file.entry) for file in listing))
        store.fill(bag.DECLARATION, [bag.DECLARATION_BYTES])
        info = {
            "Source-Organization": package.told.organization,
            "External-Identifier": name,
            "Bagging-Date": package.seen.newest.astimezone(UTC).date().isoformat(),
            "Payload-Oxum": f"{size}.{files}",
            "Bag-Software-Agent": software,
        }
        if package.seen.log is not None:
            # Whoever keeps the package can hold the desk to its log: that event, and all before it, must stay.
            number, head = package.seen.log
            info[LOG_EVENT] = f"{number} {head}"
        store.fill(bag.INFO, [bag.info(info)])
        package.signers.add(AllowedSigner(EXPORTER, (PACKAGE_NAMESPACE,), signer.public_key, signer_name))
        store.fill(SIGNERS, [render_signers(package.signers)])
        tags = (bag.MANIFEST, bag.DECLARATION, bag.INFO, SIGNERS)
        tag_manifest = bag.manifest({path: listing.find(path).entry for path in tags})
        store.fill(bag.TAG_MANIFEST, [tag_manifest])
        store.fill(SIGNATURE, [signer.sign(tag_manifest, PACKAGE_NAMESPACE).encode()])
        return name


@dataclass(frozen=True, slots=True)
class _Told:
    """The site that a package goes to, and who writes for it."""

    options: ExportOptions
    exporters: Exporters
    organization: str


class _Package:
    """A package on its way: what was written of it, and what it will say of itself."""

    def __init__(
        self, told: _Told, seen: Seen, workspace: Path, form: PackageForm, report: ChecksReport
    ) -> None:
        self.told = told
        self.seen = seen
        self.report = report
        self.holdings = holdings_of(seen.job, ())
        self.job = seen.job
        self.files: list[PackedFile] = []
        self.signers: set[AllowedSigner] = set()
        self.index = Index({head.article: head.folder for head in seen.job.heads})
        listing = Listing(workspace)
        self.store: Store = (
            FolderStore(workspace / "package", listing)
            if form is PackageForm.FOLDER
            else ZipStore(workspace / "package.zip", seen.name(_NO_DIGEST), listing)
        )

    def write(self, file: ExportFile, folder: str, beat: Callable[[], None] = lambda: None) -> PackedFile:
        """Write a file of an exporter; `beat` is called for each piece of it."""

        def pieces() -> Iterator[bytes]:
            for chunk in file.chunks():
                beat()
                yield chunk

        return self.add(f"{folder}{file.path}", file.role, file.media_type, pieces())

    def add(self, path: str, role: str, media_type: str, chunks: Iterable[bytes]) -> PackedFile:
        """Write a file below `data/`, and check it meanwhile."""
        watch = Watch(path, role, media_type, self.holdings.__contains__)
        entry = self.store.fill(f"{bag.PAYLOAD}{path}", watch.through(chunks))
        self.report.note(watch, entry.sha256)
        return PackedFile(path, role, media_type, entry)

    def close(self) -> None:
        """Let go of the disk, whether or not the package was finished."""
        self.store.close()
        self.store.listing.done()


def _sealed(media: ReadMedia) -> ReadMedia:
    """`media`, which gives the pictures that the seals name and no others."""
    return lambda sha256: _picture(media, sha256)


def _picture(media: ReadMedia, sha256: str) -> bytes:
    data = media(sha256)
    if hashlib.sha256(data).hexdigest() != sha256:  # the seal names this picture and no other
        raise DeskError(ErrorCode.PICTURE_MISSING, picture=sha256[:12])
    return data


def _signers(item: PackageArticle) -> Iterator[AllowedSigner]:
    """Who sealed the article."""
    for seal, key in ((item.seal, item.key), (item.seal.first, item.first_key)):
        if seal is not None:
            statement = seal.statement
            since, until = (None, None) if key is None else (key.since, key.until)
            yield AllowedSigner(
                statement.approved_by,
                (SEAL_NAMESPACE,),
                seal.public_key,
                statement.approver_name,
                since,
                until,
            )


def _software() -> str:
    from importlib.metadata import version  # late: the first window does not wait for it

    return f"editor-desk {version('editor-desk')}"
