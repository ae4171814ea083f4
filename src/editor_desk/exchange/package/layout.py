"""Where things lie in a package that is not an article's own."""

from editor_desk.exchange.package import bag

ARTICLES = "articles/"
INDEX = f"{bag.PAYLOAD}package.json"
CHECKS = "reports/checks.json"
"""Below `data/`."""
SIGNERS = "signatures/allowed_signers"
SIGNATURE = f"signatures/{bag.TAG_MANIFEST}.sig"
EXPORTER = "exporter"
LOG_EVENT = "Log-Event"
