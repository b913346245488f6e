"""The same kind of page in Dash, as its documentation would have it: `make bench` compares with it.

Four headline figures, a choice of the bureau, a map of the prefectures with a mark for each of the
nineteen, two bar charts, a table; from the same package. It is run by a Python that has Dash.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import dash_ag_grid as dag
import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
from dash import Dash, Input, Output, callback, dcc, html

DATA = Path(__file__).resolve().parents[1] / "data"
ALL = "all"
SHOWN = ["project_id", "bureau_id", "short_name_en", "figures", "places"]


def table(name: str) -> pd.DataFrame:
    """A table of the package."""
    return pd.read_csv(DATA / "tables" / f"{name}.csv", dtype=str, keep_default_na=False)


def joined() -> pd.DataFrame:
    """The nineteen, a mark each in their first prefecture, and two counts."""
    projects, extents = table("projects"), table("extents").set_index("extent_id")
    beside = table("observations")["project_ids"].str.split(";").explode().value_counts()
    places = table("places")
    first = places[places["prefecture_code"] != ""].groupby("project_id")["prefecture_code"].first()
    ids = projects["project_id"]
    return projects.assign(
        longitude=ids.map(first).map(extents["longitude"]).astype(float),
        latitude=ids.map(first).map(extents["latitude"]).astype(float),
        figures=ids.map(beside).fillna(0).astype(int),
        places=ids.map(places["project_id"].value_counts()).fillna(0).astype(int),
    )


PROJECTS = joined()
JAPAN: dict[str, Any] = json.loads((DATA / "boundaries" / "prefectures.geojson").read_text("utf-8"))
CODES = [one["properties"]["code"] for one in JAPAN["features"]]

FOLDER = tempfile.mkdtemp()
"""What Dash serves as files: a world without outlines, since ours are in the figure and the charts'
own world is fetched from another host."""
LAYERS = ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")
NOWHERE = {"type": "GeometryCollection", "geometries": []}
WORLD = {"type": "Topology", "arcs": [], "objects": dict.fromkeys(LAYERS, NOWHERE)}
(Path(FOLDER) / "world_110m.json").write_text(json.dumps(WORLD), encoding="utf-8")

app = Dash(__name__, title="The nineteen", compress=True, assets_folder=FOLDER)
server = app.server
app.layout = html.Div(
    [
        html.H1("The nineteen"),
        dcc.Dropdown([ALL, *PROJECTS["bureau_id"].unique()], ALL, id="bureau", clearable=False),
        html.Div(id="headline", style={"display": "flex", "gap": 60}),
        dcc.Graph(id="map", style={"height": 500}, config={"topojsonURL": "/assets/"}),
        html.Div([dcc.Graph(id="figures"), dcc.Graph(id="places")], style={"display": "flex"}),
        dag.AgGrid(
            id="table",
            columnDefs=[{"field": one} for one in SHOWN],
            dashGridOptions={"domLayout": "autoHeight"},
        ),
    ],
    style={"fontFamily": "sans-serif"},
)


def drawn(rows: pd.DataFrame) -> go.Figure:
    """The map: outlines by their data, as most examples have it, and a mark each."""
    outlines = go.Choropleth(
        geojson=JAPAN,
        featureidkey="properties.code",
        locations=CODES,
        z=[0] * len(CODES),
        showscale=False,
    )
    marks = go.Scattergeo(lon=rows["longitude"], lat=rows["latitude"], text=rows["short_name_en"])
    figure = go.Figure([outlines, marks])
    figure.update_geos(visible=False, lonaxis_range=[122, 147], lataxis_range=[24, 46])
    return figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0}, uirevision="map")


@callback(
    Output("headline", "children"),
    Output("map", "figure"),
    Output("figures", "figure"),
    Output("places", "figure"),
    Output("table", "rowData"),
    Input("bureau", "value"),
)
def update(bureau: str) -> tuple[Any, ...]:
    """All of the page for a bureau, or for all."""
    rows = PROJECTS if bureau == ALL else PROJECTS[PROJECTS["bureau_id"] == bureau]
    counts = (len(rows), rows["bureau_id"].nunique(), rows["figures"].sum(), rows["places"].sum())
    return (
        [html.H2(f"{count:,}") for count in counts],
        drawn(rows),
        px.bar(rows, x="short_name_en", y="figures"),
        px.bar(rows, x="short_name_en", y="places"),
        rows[SHOWN].to_dict("records"),
    )
