# Sphinx builds these pages into a site that searches without a server: npm run docs (docs/development.md).
from pathlib import Path

project = "Article Annotator"
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "Article Annotator"
html_show_sphinx = False
html_copy_source = False
html_show_copyright = False
myst_heading_anchors = 3
exclude_patterns = ["conf.py"]
highlight_language = "text"

NORMALIZE = "/javascript/normalize.css/normalize.css"


def put_normalize_in_place(app, _error):
    """The theme, as Debian packages it, asks a server of Debian for a style sheet; the site has none around it."""
    sheet = Path(app.outdir, "_static/styles/furo.css")
    wanted = f"@import url({NORMALIZE});"
    if app.builder.name == "html" and wanted in sheet.read_text("utf-8"):
        rules = Path("/usr/share" + NORMALIZE).read_text("utf-8")
        sheet.write_text(sheet.read_text("utf-8").replace(wanted, rules), "utf-8")


def setup(app):
    app.connect("build-finished", put_normalize_in_place)
