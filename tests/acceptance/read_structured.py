"""Run with the libraries of others: prints as JSON what extruct finds in pages, and what IPTC's reader finds in NewsML-G2."""

import json
import sys
from pathlib import Path
from typing import Any


def main(root: Path) -> dict[str, Any]:
    """Everything by the path of its file below `root`."""
    import extruct  # type: ignore[import-not-found]  # only in the environment of the checks
    from NewsMLG2 import NewsMLG2Document  # type: ignore[import-not-found]  # as above

    pages = {
        str(path.relative_to(root)): extruct.extract(
            path.read_text("utf-8"), base_url="https://almarfa.example/", syntaxes=["json-ld", "opengraph"]
        )
        for path in root.rglob("article.html")
    }
    items = {}
    for path in root.rglob("article.newsml-g2.xml"):
        item = NewsMLG2Document(path.read_bytes()).get_item()
        items[str(path.relative_to(root))] = {"guid": item.guid, "headline": str(item.contentmeta.headline)}
    return {"pages": pages, "items": items}


if __name__ == "__main__":
    json.dump(main(Path(sys.argv[1])), sys.stdout)
