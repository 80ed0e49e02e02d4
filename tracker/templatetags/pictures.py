"""Charts as inline SVG made on the server: sizes stand in attributes, looks in the style sheets."""

import math
from collections.abc import Sequence

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, npgettext

from tracker.templatetags.dates import months

register = template.Library()

Point = tuple[float, float]


def _cell(number: int, done: int, first_year: int) -> str:
    if number < done:
        return "cell-first" if number < first_year else "cell-later"
    return "cell-next" if number == done else "cell-open"


@register.simple_tag
def clock_ring(done: int, total: int, first_year: int = 12) -> SafeString:
    """The conversion clock: one cell per month, the current month in gold; months, months, months."""
    done = max(0, min(done, total))
    cells = format_html_join(
        "",
        '<path class="{}" d="{}"/>',
        ((_cell(k, done, first_year), _sector(k, total)) for k in range(total)),
    )
    mark = mark_safe('<path class="mark" d="M84 162v-7"/>') if total == 2 * first_year else ""
    label = gettext("%(done)s done of %(total)s") % {"done": months(done), "total": months(total)}
    return format_html(
        '<svg class="ring" viewBox="0 0 168 168" role="img" aria-label="{}">{}{}'
        '<text x="84" y="90" class="big">{}</text><text x="84" y="110" class="small">{}</text></svg>',
        label,
        cells,
        mark,
        done,
        npgettext("conversion", "of %(count)s month", "of %(count)s months", total) % {"count": total},
    )


@register.simple_tag
def strip(done: int, total: int, first_year: int = 12) -> SafeString:
    """The conversion clock of one parcel as a line of months, with a mark after the first year."""
    done = max(0, min(done, total))
    step = 480 / total
    cells = format_html_join(
        "",
        '<rect class="{}" x="{}" y="2" width="{}" height="14" rx="2"/>',
        ((_cell(k, done, first_year), f"{k * step + 1:.1f}", f"{step - 2:.1f}") for k in range(total)),
    )
    mark = (
        format_html('<path class="mark" d="M{} 0v18"/>', f"{first_year * step:.1f}")
        if total > first_year
        else ""
    )
    return format_html(
        '<svg class="strip" viewBox="0 0 480 18" preserveAspectRatio="none" aria-hidden="true">{}{}</svg>',
        cells,
        mark,
    )


@register.simple_tag
def sparkline(values: Sequence[float], state: str = "") -> SafeString:
    """A small line of the last values; decoration, the words beside it carry the meaning; "" below two."""
    if len(values) < 2:
        return SafeString("")
    low, high = min(values), max(values)
    span = (high - low) or 1
    points = [(i * 118 / (len(values) - 1), 25 - (v - low) * 22 / span) for i, v in enumerate(values)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return format_html(
        '<svg class="sparkline{}" viewBox="0 0 120 28" aria-hidden="true"><polygon points="0,28 {} 118,28"/>'
        '<polyline points="{}"/><circle cx="117.5" cy="{}" r="2.5"/></svg>',
        f" {state}" if state else "",
        line,
        line,
        f"{points[-1][1]:.1f}",
    )


@register.simple_tag
def stacked_bars(rows: Sequence[tuple[str, float, float]]) -> SafeString:
    """Bars of (label, ours, theirs), the second stacked on the first; their sums stand in words beside."""
    highest = max((ours + theirs for _, ours, theirs in rows), default=0) or 1
    width = 560 / max(1, len(rows))
    bars = [_bar(i * width + width * 0.18, width * 0.64, row, highest) for i, row in enumerate(rows)]
    return format_html(
        '<svg class="bars" viewBox="0 0 560 96" aria-hidden="true">{}</svg>', mark_safe("".join(bars))
    )


@register.simple_tag
def mass_bar(out: int, expected: int) -> SafeString:
    """What went out against what could have come in, in one unit; beyond the line is red."""
    width = 400
    top = max(out, expected, 1) * 1.05
    within, line = min(out, expected) * width / top, expected * width / top
    return format_html(
        '<svg class="mass-balance" viewBox="0 0 400 34" aria-hidden="true">'
        '<rect class="ground" y="8" width="400" height="16" rx="3"/>'
        '<rect class="within" y="8" width="{}" height="16" rx="3"/>'
        '<rect class="beyond" x="{}" y="8" width="{}" height="16"/><path class="mark" d="M{} 2v28"/></svg>',
        f"{within:.0f}",
        f"{within:.0f}",
        f"{max(0, out - expected) * width / top:.0f}",
        f"{line:.0f}",
    )


@register.simple_tag
def night_meter(same: int, changed: int, waiting: int, label: str) -> SafeString:
    """The night check in three parts: checked and same, changed, waiting (hatched)."""
    total = max(1, same + changed + waiting)
    first, second = same * 400 / total, changed * 400 / total
    rest = max(0.0, 400 - first - second) if waiting else 0.0
    start = 400 - rest
    stripes = "".join(f"M{x:.0f} 14l14-16" for x in _steps(start - 14, 400, 9))
    return format_html(
        '<svg class="meter" viewBox="0 0 400 12" preserveAspectRatio="none" role="img" aria-label="{}">'
        '<rect class="same" width="{}" height="12"/><rect class="changed" x="{}" width="{}" height="12"/>'
        "{}</svg>",
        label,
        f"{max(0.0, first - 1):.1f}",
        f"{first:.1f}",
        f"{max(0.0, second - 1):.1f}",
        format_html(
            '<svg x="{}" width="{}" height="12" viewBox="{} 0 {} 12"><rect class="waiting" x="{}" width="{}" '
            'height="12"/><path class="stripe" d="{}"/></svg>',
            *(f"{value:.1f}" for value in (start, rest, start, rest, start, rest)),
            stripes,
        )
        if rest
        else "",
    )


@register.simple_tag
def risk_bar(value: int) -> SafeString:
    """A risk of 0 to 100 as a short bar; the number and its reason stand beside it."""
    return format_html(
        '<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect width="{}" height="8"/></svg>',
        max(0, min(100, value)),
    )


def _sector(number: int, total: int) -> str:
    outer, inner, centre, gap = 76, 58, 84, 0.022
    start = 2 * math.pi * number / total - math.pi / 2 + gap
    end = 2 * math.pi * (number + 1) / total - math.pi / 2 - gap

    def at(radius: int, angle: float) -> str:
        return f"{centre + radius * math.cos(angle):.1f} {centre + radius * math.sin(angle):.1f}"

    return (
        f"M{at(outer, start)}A{outer} {outer} 0 0 1 {at(outer, end)}"
        f"L{at(inner, end)}A{inner} {inner} 0 0 0 {at(inner, start)}z"
    )


def _bar(x: float, width: float, row: tuple[str, float, float], highest: float) -> str:
    label, ours, theirs = row
    low, high = ours * 78 / highest, theirs * 78 / highest
    parts = [f'<rect class="bar-a" x="{x:.1f}" y="{80 - low:.1f}" width="{width:.1f}" height="{low:.1f}"/>']
    if theirs:
        top = 79 - low - high
        parts.append(
            f'<rect class="bar-b" x="{x:.1f}" y="{top:.1f}" width="{width:.1f}" height="{high:.1f}"/>'
        )
    if label:
        parts.append(f'<text x="{x + width / 2:.1f}" y="94">{escape(label)}</text>')
    return "".join(parts)


def _steps(start: float, end: float, size: float) -> list[float]:
    return [start + i * size for i in range(max(0, math.ceil((end - start) / size)))]
