# Sphinx builds these pages into a site that searches without a server: npm run docs (docs/development.md).
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
