"""What the atlas is made of: a CycloneDX bill of materials and a table of licences, by a tool.

`make bill` writes both, of what a host installs (requirements.txt), from the environment there is.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
UNSAID = "not said by the package"
TOOL = ("--output-reproducible", "--short-PURLs", "--pyproject", "pyproject.toml")


def main(environment: str, folder: str) -> int:
    """Write the bill and the licences; say which packages do not say theirs.

    Args:
        environment: the folder of the environment that is read.
        folder: where both files go.
    """
    bill = of_run_time(_read(environment), named(ROOT / "requirements.txt"))
    into = Path(folder)
    into.mkdir(exist_ok=True)
    (into / "bill.cdx.json").write_text(json.dumps(bill, indent=1) + "\n", encoding="utf-8")
    (into / "licences.md").write_text(licences(bill), encoding="utf-8")
    silent = [one["name"] for one in bill["components"] if not one.get("licenses")]
    sys.stdout.write(f"{len(bill['components'])} packages in {into}/bill.cdx.json.\n")
    sys.stdout.write(f"Look up the licence yourself: {', '.join(silent)}.\n" if silent else "")
    return 0


def named(requirements: Path) -> frozenset[str]:
    """The packages of a requirements file, as a registry writes their names."""
    found = re.findall(r"(?m)^([\w.-]+)==", requirements.read_text(encoding="utf-8"))
    return frozenset(map(_normal, found))


def of_run_time(bill: dict[str, Any], packages: frozenset[str]) -> dict[str, Any]:
    """A bill without what only tests and builders need."""
    kept = [one for one in bill["components"] if _normal(one["name"]) in packages]
    refs = {one["bom-ref"] for one in kept} | {bill["metadata"]["component"]["bom-ref"]}
    needs = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", ()) if ref in refs]}
        for one in bill["dependencies"]
        if one["ref"] in refs
    ]
    return {**bill, "components": kept, "dependencies": needs}


def licences(bill: dict[str, Any]) -> str:
    """A table in Markdown: package, version, licences as the package declares them."""
    rows = (
        f"| {one['name']} | {one['version']} | {_licence(one)} |"
        for one in sorted(bill["components"], key=lambda one: str(one["name"]).lower())
    )
    return "\n".join(["| Package | Version | Licence |", "| --- | --- | --- |", *rows, ""])


def _licence(component: dict[str, Any]) -> str:
    told = [one.get("license", one) for one in component.get("licenses", ())]
    said = (one.get("expression") or one.get("id") or _named(one["name"]) for one in told)
    return "; ".join(said) or UNSAID


def _named(said: str) -> str:
    """A licence that is no identifier: the end of a classifier, or the first line of a text."""
    return said.splitlines()[0].rpartition(" :: ")[2]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _read(environment: str) -> dict[str, Any]:
    tool = Path(sys.executable).with_name("cyclonedx-py")
    asked = [str(tool), "environment", *TOOL, "--output-file", "-", environment]
    told = subprocess.run(asked, check=True, capture_output=True, text=True)  # noqa: S603 - our words
    found: dict[str, Any] = json.loads(told.stdout)
    return found


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
