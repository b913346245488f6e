"""Image, compose and Kubernetes: against their schemas, and against each other."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.conftest import ROOT, serving
from tests.some import some

if TYPE_CHECKING:
    from pathlib import Path

DEPLOY = ROOT / "deploy"
SCHEMAS = json.loads((ROOT / "tests/deploy/kubernetes-1.37.json").read_text())
NOT_VALIDATED = {"HTTPRoute"}
"""Kinds without a schema here: the Gateway API's are not Kubernetes' own."""
MANIFESTS = [
    one
    for path in sorted((DEPLOY / "kubernetes").glob("*.yaml"))
    for one in yaml.safe_load_all(path.read_text())
]
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text())


def schema_of(manifest: dict[str, Any]) -> dict[str, Any]:
    """The schema of one manifest's kind."""
    group, _, version = manifest["apiVersion"].rpartition("/")
    inside = f"{group.split('.')[0] or 'core'}.{version}.{manifest['kind']}"
    return {"$ref": f"#/$defs/io.k8s.api.{inside}", "$defs": SCHEMAS["$defs"]}


@pytest.mark.parametrize(
    "manifest",
    [one for one in MANIFESTS if one["kind"] not in NOT_VALIDATED],
    ids=lambda one: f"{one['kind']} {one['metadata']['name']}",
)
def test_a_manifest_says_what_kubernetes_knows_and_no_more(manifest: dict[str, Any]) -> None:
    validator = Draft202012Validator(schema_of(manifest))
    assert [error.message for error in validator.iter_errors(manifest)] == []
    unknown = manifest["spec"] | {"replicaz": 3}
    assert not validator.is_valid(manifest | {"spec": unknown})


def test_every_kind_that_hosting_needs_is_there() -> None:
    kinds = {one["kind"] for one in MANIFESTS}
    assert kinds == {
        "Deployment", "Service", "HorizontalPodAutoscaler", "PodDisruptionBudget",
        "NetworkPolicy", *NOT_VALIDATED,
    }  # fmt: skip


def test_what_kubernetes_puts_together_exists() -> None:
    kustomization = yaml.safe_load((DEPLOY / "kustomization.yaml").read_text())
    (recipe,) = kustomization["configMapGenerator"]
    files = [one.rpartition("=")[2] for one in recipe["files"]]
    listed = {path.relative_to(DEPLOY).as_posix() for path in DEPLOY.glob("kubernetes/*.yaml")}
    assert set(kustomization["resources"]) == listed
    assert all((DEPLOY / one).is_file() for one in some(files))


def test_no_container_is_root_or_writes_or_takes_what_it_likes() -> None:
    pods = [one["spec"]["template"]["spec"] for one in MANIFESTS if one["kind"] == "Deployment"]
    for pod in some(pods):
        assert pod["securityContext"]["runAsNonRoot"]
        assert not pod["automountServiceAccountToken"]
        for container in some(pod["containers"]):
            assert container["securityContext"]["readOnlyRootFilesystem"]
            assert {"cpu", "memory"} == set(container["resources"]["limits"])
    for service in some(COMPOSE["services"].values()):
        assert service["read_only"]
        assert service["ulimits"]["nofile"]


def test_nginx_of_compose_asks_the_replicas_of_compose() -> None:
    asked = re.findall(
        r"^server ([\w-]+):8501 ", (DEPLOY / "compose-servers.conf").read_text(), re.MULTILINE
    )
    assert set(asked) == set(COMPOSE["services"]) - {"nginx"}
    assert len(asked) == 3


def copied() -> list[str]:
    """What the image copies of this repository."""
    lines = (DEPLOY / "Containerfile").read_text().splitlines()
    return [one for line in lines if re.match("COPY (?!--)", line) for one in line.split()[1:-1]]


def test_what_the_image_copies_is_let_into_its_build() -> None:
    lines = (DEPLOY / "Containerfile.dockerignore").read_text().splitlines()
    assert {line[1:] for line in lines if line.startswith("!")} == set(copied())


@pytest.mark.slow
def test_what_the_image_copies_is_enough_to_serve(tmp_path: Path) -> None:
    for name in some(copied()):
        if (ROOT / name).is_dir():
            left_out = shutil.ignore_patterns("raw", "__pycache__")
            shutil.copytree(ROOT / name, tmp_path / name, ignore=left_out)
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    with serving(root=tmp_path) as (address, _):
        for path in ("/?lang=ja", "/still/atlas-map.svg?page=&screen=desk", "/sitemap.xml"):
            assert httpx.get(f"{address}{path}").status_code == 200, path
        made = httpx.get(f"{address}/export/slides.pptx?page=budget", timeout=200)
        assert made.content.startswith(b"PK")
