"""Maps as inline SVG made on the server: fields in metres, and the twenty regions; no tiles, no library."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, pgettext

from tracker.templatetags.dates import NBSP

register = template.Library()

Pair = tuple[float, float]

REGIONS_FILE = Path(__file__).resolve().parent.parent / "static" / "tracker" / "regions_kz.json"
# A circle of flight is drawn around every apiary; the pages pass the radius the rule gives.
FLIGHT_RADIUS_M = 3_000
WIDTH = 400
MARGIN_M = 150
BAND_FLOORS = (1, 3, 6, 10, 20)
DARK_FROM = 3


@register.simple_tag
def field_map(
    title: str,
    plots: Sequence[Mapping[str, Any]],
    apiaries: Sequence[Mapping[str, Any]] = (),
    radius_m: int = FLIGHT_RADIUS_M,
) -> SafeString:
    """Plots (mark, state, ring or GeoJSON geometry) and apiaries (lon, lat) on one picture; "" for none."""
    rings = [(plot, ring) for plot in plots for ring in _rings(plot)]
    middles = [(float(a["lon"]), float(a["lat"])) for a in apiaries]
    corners = [point for _, ring in rings for point in ring] + middles
    if not corners:
        return mark_safe("")
    paper = _Paper(corners, middles, radius_m)
    parts = [
        paper.grid(),
        *(paper.circle(middle, radius_m) for middle in middles),
        *(paper.plot(plot, ring) for plot, ring in rings),
        *(paper.pin(plot) for plot in plots if _rings(plot)),
        *(paper.hive(middle, radius_m) for middle in middles),
        paper.scale(),
    ]
    return format_html(
        '<svg class="field-map" viewBox="0 0 400 {}" role="img" aria-label="{}"><defs>'
        '<pattern id="risk-hatch" '
        'width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<path d="M0 0v7" class="hatch"/></pattern></defs>{}</svg>',
        paper.height,
        title,
        mark_safe("".join(parts)),
    )


def _rings(plot: Mapping[str, Any]) -> list[list[Pair]]:
    """Outer rings of a plot as lists of (lon, lat), from `ring` or from a GeoJSON Polygon or MultiPolygon."""
    if plot.get("ring"):
        return [[(float(lon), float(lat)) for lon, lat in plot["ring"]]]
    shape = plot.get("geometry") or {}
    coordinates = shape.get("coordinates", [])
    polygons = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(shape.get("type", ""), [])
    return [[(float(point[0]), float(point[1])) for point in polygon[0]] for polygon in polygons]


class _Paper:
    """A local plane in metres around the first point, scaled to 400 units; good for tens of kilometres."""

    def __init__(self, corners: Sequence[Pair], middles: Sequence[Pair], radius_m: int) -> None:
        self.origin = corners[0]
        self.kx = 111_320 * math.cos(math.radians(self.origin[1]))
        self.ky = 110_540
        metres = [self._metres(point) for point in corners]
        for x, y in (self._metres(middle) for middle in middles):
            metres += [(x - radius_m, y - radius_m), (x + radius_m, y + radius_m)]
        xs, ys = [x for x, _ in metres], [y for _, y in metres]
        self.x0, self.y0 = min(xs) - MARGIN_M, min(ys) - MARGIN_M
        self.per_metre = WIDTH / (max(xs) + MARGIN_M - self.x0)
        # A long narrow field would make a picture taller than a phone screen.
        tall = (max(ys) + MARGIN_M - self.y0) * self.per_metre
        if tall > 1.25 * WIDTH:
            self.per_metre *= 1.25 * WIDTH / tall
            self.x0 -= (WIDTH / self.per_metre - (max(xs) + MARGIN_M - self.x0)) / 2
            tall = 1.25 * WIDTH
        self.height = max(120, round(tall))

    def _metres(self, point: Pair) -> Pair:
        return (point[0] - self.origin[0]) * self.kx, -(point[1] - self.origin[1]) * self.ky

    def at(self, point: Pair) -> Pair:
        x, y = self._metres(point)
        return (x - self.x0) * self.per_metre, (y - self.y0) * self.per_metre

    def step_m(self) -> int:
        """The round distance of the grid: as many metres as make a square of 40 units or more."""
        return next(
            (m for m in (100, 200, 500, 1_000, 2_000, 5_000, 10_000) if m * self.per_metre >= 40), 20_000
        )

    def grid(self) -> str:
        size = self.step_m() * self.per_metre
        across = "".join(f"M{i * size:.0f} 0V{self.height}" for i in range(1, math.ceil(WIDTH / size)))
        down = "".join(f"M0 {i * size:.0f}H{WIDTH}" for i in range(1, math.ceil(self.height / size)))
        return f'<path class="grid" d="{across}{down}"/>'

    def circle(self, middle: Pair, radius_m: int) -> str:
        x, y = self.at(middle)
        return f'<circle class="radius" cx="{x:.0f}" cy="{y:.0f}" r="{radius_m * self.per_metre:.0f}"/>'

    def plot(self, plot: Mapping[str, Any], ring: Iterable[Pair]) -> str:
        points = " ".join(f"{x:.0f},{y:.0f}" for x, y in map(self.at, ring))
        return f'<polygon class="plot {escape(plot["state"])}" points="{points}"/>'

    def pin(self, plot: Mapping[str, Any]) -> str:
        ring = [self.at(point) for point in _rings(plot)[0]]
        x, y = sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring)
        return (
            f'<g class="pin {escape(plot["state"])}"><circle cx="{x:.0f}" cy="{y:.0f}" r="13"/>'
            f'<text x="{x:.0f}" y="{y + 5.5:.1f}">{escape(plot["mark"])}</text></g>'
        )

    def hive(self, middle: Pair, radius_m: int) -> str:
        x, y = self.at(middle)
        reach = radius_m * self.per_metre
        return (
            f'<path class="radius" d="M{x + 14:.0f} {y:.0f}H{x + reach:.0f}"/>'
            f'<text class="distance" x="{x + reach * 0.57:.0f}" y="{y - 6:.0f}">{_distance(radius_m)}</text>'
            f'<g class="hive" transform="translate({x:.0f} {y:.0f})"><path d="'
            "M0-13l11 6.5v13L0 13-11 6.5v-13z"
            'M0-5l4.5 2.6v5.2L0 5.4-4.5 2.8v-5.2z"/></g>'
        )

    def scale(self) -> str:
        size, foot = self.step_m() * self.per_metre, self.height - 12
        north = escape(pgettext("on a map", "N"))
        return (
            f'<g class="scale"><path d="M12 {foot}h{size:.0f}m-{size:.0f}-4v8m{size:.0f}-8v8"/>'
            f'<text class="distance" x="{12 + size / 2:.0f}" y="{foot - 6}">{_distance(self.step_m())}</text>'
            f'<path d="M382 12l6 18-6-4.5-6 4.5z"/><text x="382" y="46">{north}</text></g>'
        )


def _distance(metres: int) -> str:
    number, unit = (
        (metres, pgettext("unit", "m")) if metres < 1_000 else (metres // 1_000, pgettext("unit", "km"))
    )
    return escape(f"{number}{NBSP}{unit}")


@cache
def region_shapes() -> dict[str, Any]:
    """Outlines of the twenty regions by ISO code; those of 2022 are schematic, which the page says."""
    shapes: dict[str, Any] = json.loads(REGIONS_FILE.read_text(encoding="utf-8"))
    return shapes


def band(value: int, floors: Sequence[int] = BAND_FLOORS) -> int:
    """The colour class 0 to 5 of a count: 0, 1-2, 3-5, 6-9, 10-19, 20 and more."""
    return sum(value >= floor for floor in floors)


@register.simple_tag
def region_map(rows: Iterable[Mapping[str, Any]], label: str) -> SafeString:
    """The country: rows of iso, name, value, href; unknown codes are left out, missing regions stay empty."""
    shapes = region_shapes()
    known = {str(row["iso"]): row for row in rows}
    regions = [(shape, known.get(iso)) for iso, shape in shapes["regions"].items()]
    # Cities lie inside regions, and numbers over both.
    parts = [_linked(row, _outline(shape, row)) for shape, row in regions if not shape.get("dot")]
    parts += [_linked(row, _dot(shape, row)) for shape, row in regions if shape.get("dot")]
    parts += [_count(shape, row) for shape, row in regions if row and row["value"] and not shape.get("dot")]
    return format_html(
        '<svg class="region-map" viewBox="-4 -4 {} {}" role="group" aria-label="{}">{}</svg>',
        shapes["viewBox"][2] + 8,
        shapes["viewBox"][3] + 8,
        label,
        mark_safe("".join(parts)),
    )


@register.simple_tag
def band_words() -> list[tuple[int, str]]:
    """The key of the region map: colour class and the counts it stands for."""
    starts = (0, *BAND_FLOORS)
    ends = (*(floor - 1 for floor in BAND_FLOORS), None)
    return [(i, _span(start, end)) for i, (start, end) in enumerate(zip(starts, ends, strict=True))]


def _span(start: int, end: int | None) -> str:
    if end is None:
        return f"{start}+"
    return str(start) if start == end else f"{start}–{end}"


def _band(row: Mapping[str, Any] | None) -> int:
    return band(int(row["value"])) if row else 0


def _outline(shape: Mapping[str, Any], row: Mapping[str, Any] | None) -> str:
    return f'<path class="r{_band(row)}" d="{shape["d"]}"/>'


def _dot(shape: Mapping[str, Any], row: Mapping[str, Any] | None) -> str:
    x, y = shape["c"]
    return f'<circle class="r{_band(row)}" cx="{x}" cy="{y}" r="12"/>'


def _count(shape: Mapping[str, Any], row: Mapping[str, Any]) -> str:
    x, y = shape["c"]
    dark = ' class="on-dark"' if _band(row) >= DARK_FROM else ""
    return f'<text{dark} x="{x}" y="{y + 12}">{int(row["value"])}</text>'


def _linked(row: Mapping[str, Any] | None, shape: str) -> str:
    if row is None:
        return shape
    words = gettext("%(name)s: %(value)s") % {"name": row["name"], "value": row["value"]}
    return f'<a href="{escape(row["href"])}"><title>{escape(words)}</title>{shape}</a>'
