"""Rules about the code: sizes, names, who may know what. Each says why it is a rule."""

from __future__ import annotations

import ast
import re
import statistics
from pathlib import Path

import pytest

from components import assets
from components.shell import seams
from tests.some import some

ROOT = Path(__file__).resolve().parents[2]
OURS = (
    "app.py",
    "server.py",
    "data",
    "model",
    "components",
    "pages",
    "deploy",
    "benchmarks",
)
LONGEST_FILE, MEDIAN_FILE, LONGEST_SCRIPT = 300, 120, 130
MEDIAN_FUNCTION = 12
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "base", "core"}
ASKED = {"View", "Medium", "Selection", "Order", "Picture", "Viewport", "Tag", "address", "typed"}
"""What readers write into links, and what is made of it."""
WRITTEN = ("components/html/templates/*.html", "static/*.css", "components/shell/browser/*.js")
LONGEST_LINE = 120
PRIVATE = re.compile(
    r"streamlit\.(?!starlette\b|testing\.v1\b)[a-z]\w*|[\"'](?:streamlit|favicon)\b"
    r"|_stcore|__streamlit|\bst\._|\bst[A-Z]\w+|PagesManager"
)
"""What Streamlit does not promise: modules, routes, files, names of its page."""
STREAMLIT_MAY = (
    "app.py",
    "server.py",
    "pages",
    "components/shell",
    "benchmarks/reader.py",
)
BEGINNERS = (
    "app.py", "server.py", "components/shell/",
    *(f"components/exports/{name}.py" for name in ("making", "delivery", "workshop", "__main__")),
    "components/gallery/__main__.py",
)  # fmt: skip
"""Who opens the record and hands it on."""


def files(*folders: str) -> list[Path]:
    """Our Python files below some folders, tests apart."""
    found: list[Path] = []
    for name in folders or OURS:
        path = ROOT / name
        found += [path] if path.is_file() else sorted(path.rglob("*.py"))
    return found


def named(path: Path) -> str:
    """A file as it is called in the repository."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """A file, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> set[str]:
    """The packages that a file imports, by their first name."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_no_file_is_longer_than_a_newcomer_reads_in_one_go() -> None:
    lengths = {named(path): len(path.read_text().splitlines()) for path in files()}
    too_long = {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE}
    assert not too_long
    written = [lines for lines in lengths.values() if lines > 1]
    assert statistics.median(written) <= MEDIAN_FILE


def test_functions_are_short_at_the_median() -> None:
    lengths = [
        (node.end_lineno or node.lineno) - node.body[0].lineno + 1
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert statistics.median(lengths) <= MEDIAN_FUNCTION


@pytest.mark.parametrize("path", files(), ids=named)
def test_every_module_opens_with_a_sentence(path: Path) -> None:
    opening = ast.get_docstring(tree(path))
    assert opening
    assert opening.splitlines()[0].endswith((".", ":", ","))


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [named(path) for path in some(files()) if {path.stem, *path.parent.parts} & NAMELESS]


def test_streamlit_is_known_to_the_router_the_server_the_pages_and_the_shell_only() -> None:
    strangers = [
        named(path)
        for path in files()
        if "streamlit" in imported(path) and not named(path).startswith(STREAMLIT_MAY)
    ]
    assert not strangers


def test_what_streamlit_does_not_promise_is_named_in_its_seams_alone() -> None:
    """Benchmarks apart, which speak to it as a browser does."""
    named_by = {named(path) for path in files() if PRIVATE.search(path.read_text())}
    ours = {name for name in named_by if not name.startswith("benchmarks/")}
    assert ours == {"components/shell/seams.py"}


def test_styles_and_scripts_use_the_class_names_of_the_seams_and_no_other() -> None:
    texts = [
        path.read_text(encoding="utf-8")
        for folder in ("static", "components/shell/browser", "components/html/templates")
        for path in (ROOT / folder).iterdir()
        if path.suffix in {".css", ".js", ".html"}
    ]
    used = {name for text in texts for name in re.findall(r"\bst[A-Z]\w+", text)}
    assert used == {name for name in seams.CLASSES if name.startswith("st")}
    assert all(any(f".{name}" in text for text in texts) for name in seams.CLASSES)
    assert not any("data-testid" in text for text in some(texts))


def asks_for_the_record(path: Path) -> bool:
    """Whether a file calls `editions.edition`, under whatever name it has it."""
    nodes = list(ast.walk(tree(path)))
    names = {
        alias.asname or alias.name
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module == "components.editions"
        for alias in node.names
    }
    called = [node.func for node in nodes if isinstance(node, ast.Call)]
    return any(
        (isinstance(one, ast.Name) and one.id in names)
        or (isinstance(one, ast.Attribute) and one.attr == "edition")
        for one in called
    )


def test_only_what_begins_something_opens_the_record() -> None:
    """All others are handed a view: else two records could meet in one page."""
    users = [named(path) for path in files() if asks_for_the_record(path)]
    assert users
    assert not [name for name in users if not name.startswith(BEGINNERS)]


def test_the_link_is_read_and_written_in_one_module() -> None:
    users = [
        named(path)
        for path in files()
        if "streamlit" in imported(path) and re.search(r"\bst\.query_params", path.read_text())
    ]
    assert users == ["components/shell/url_state.py"]


def test_widgets_hold_no_state_beside_the_link() -> None:
    assert files("pages", "components")
    for path in some(files("pages", "components")):
        text = path.read_text()
        assert "bind=" not in text, path
        assert not re.search(r"st\.session_state\[[^\]]+\]\s*=[^=]", text), path


def test_pages_hold_no_words_and_no_arithmetic() -> None:
    assert files("pages")
    for path in some(files("pages")):
        for node in some(ast.walk(tree(path))):
            assert not isinstance(node, ast.BinOp | ast.For), path
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                is_docstring = node.value.endswith((".", ".\n")) and node.col_offset in (0, 4)
                assert is_docstring or re.fullmatch(r"[a-z_-]*", node.value), (path, node.value)


@pytest.mark.parametrize("path", sorted(assets.BROWSER.iterdir()), ids=named)
def test_a_browser_module_says_its_job_and_leaves_nothing_to_others_unsaid(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    assert re.match(r"// [A-Z](?:.|\n// )+\.\n\n", code)
    assert len(code.splitlines()) <= LONGEST_SCRIPT
    left = re.findall(r"\bwindow\.\w+ = \w+|\bglobalThis\b|\bassign\(window\b", code)
    assert set(left) <= {f"window.{seams.OPENED} = Watched"}  # so the framework opens ours


def test_a_browser_module_imports_what_its_neighbours_export_and_uses_it() -> None:
    codes = {path.name: path.read_text(encoding="utf-8") for path in assets.BROWSER.iterdir()}
    taken = [
        (code, name, module)
        for code in codes.values()
        for names, module in re.findall(r'^import (.+) from "\./(.+)";$', code, re.MULTILINE)
        for name in names.strip("{ }").split(", ")
    ]
    for code, name, module in some(taken):
        given = rf"^export (?:const|(?:async )?function) {name}\b"
        assert re.search(given, codes[module], re.MULTILINE), (name, module)
        assert len(re.findall(rf"\b{name}\b", code)) > 1, name


@pytest.mark.parametrize("pattern", WRITTEN)
def test_lines_of_templates_styles_and_scripts_can_be_read(pattern: str) -> None:
    lines = [
        (path.name, line)
        for path in ROOT.glob(pattern)
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert lines
    assert not [(name, line) for name, line in lines if len(line) > LONGEST_LINE]


def test_own_javascript_lies_in_one_folder() -> None:
    scripts = {
        named(path)
        for path in ROOT.rglob("*.js")
        if not {".venv", "node_modules", ".git"} & set(path.parts)
    }
    assert scripts
    assert all(name.startswith("components/shell/browser/") for name in scripts)


def names_in(*nodes: ast.AST) -> set[str]:
    """The names in pieces of code."""
    return {one.id for node in nodes for one in ast.walk(node) if isinstance(one, ast.Name)}


def test_what_readers_ask_for_is_kept_within_bytes_and_not_by_number() -> None:
    """Links have no end, and what is made of them differs in size (`components/kept.py`)."""
    kept = [
        (f"{path.stem}.{node.name}", names_in(node.args) | {one.arg for one in node.args.args})
        for path in files("components")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and names_in(*node.decorator_list) & {"cache", "lru_cache"}
    ]
    assert [name for name, asked in some(kept) if asked & ASKED] == []
