# SPDX-License-Identifier: Apache-2.0
"""How figures are put beside each other. A figure is a dict: what, ours, theirs, ratio, goal, whether
it was met, and the numbers they come from."""
import statistics

COLUMNS = ("what", "ours", "theirs", "ratio", "goal", "met")


def table(figures):
    rows = [[str(one.get(column, "")) for column in COLUMNS] for one in figures]
    widths = [max(len(cell) for cell in column) for column in zip(COLUMNS, *rows)]
    line = lambda cells: "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths)) + " |"
    return "\n".join([line(COLUMNS), "|" + "|".join("-" * (width + 2) for width in widths) + "|", *map(line, rows)])


def met(is_met):
    return "met" if is_met else "missed"


def beside(what, ours, theirs, at_most):
    """A figure of CPU for each answer from rounds of measurements, ours and the reference's, taken in turn. The ratio is the median of
    the ratios of neighbours in time: the speed of a machine drifts."""
    ratio = statistics.median(a["cpu_us"] / b["cpu_us"] for a, b in zip(ours, theirs))
    return dict(what=what, ours=said(ours), theirs=said(theirs), ratio=f"{ratio:.2f} × CPU", goal=f"≤ {at_most:.2f} × nginx", met=met(ratio <= at_most),
                rounds=dict(ours=ours, theirs=theirs))


def said(rounds):
    middle = lambda key: statistics.median(one[key] for one in rounds)
    text = f"{middle('cpu_us'):.2f} µs, {middle('rps'):,.0f}/s"
    errors = sum(one["errors"] for one in rounds)
    return text + (f", {errors} errors" if errors else "")


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
