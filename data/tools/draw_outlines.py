#!/usr/bin/env python3
"""Draw an outline on the map for every state of a Landbridge data package.

usage: draw_outlines.py PACKAGE_FOLDER countries-50m.json

Reads states.csv of the package and the 1:50m countries of Natural Earth (public
domain) as TopoJSON, in the form of the npm package world-atlas 2.0.2. Writes
outlines.csv into the package: one WKT MULTIPOLYGON a state. Lines are thinned
border by border (Douglas and Peucker 1973, 0.06 degrees), so neighbours keep
meeting; islands smaller than 0.05 square degrees are left out unless a state has
nothing else. Natural Earth draws borders as they are held; outlines are for
shading a map and say nothing about who is right. The result depends on the
inputs only. Needs the standard library.
"""
import csv
import json
import os
import sys

TOLERANCE_DEG = 0.06
LEAST_AREA = 0.05
# The numbers of ISO 3166-1 that Natural Earth uses.
NUMBERS = {
    "RU": 643, "BY": 112, "UA": 804, "KZ": 398, "UZ": 860, "TM": 795, "KG": 417, "TJ": 762, "AZ": 31, "AM": 51,
    "GE": 268, "TR": 792, "IR": 364, "IQ": 368, "AF": 4, "PK": 586, "IN": 356, "LK": 144, "CN": 156, "MN": 496,
    "KR": 410, "JP": 392, "SG": 702, "FI": 246, "EE": 233, "LV": 428, "LT": 440, "PL": 616, "DE": 276, "NL": 528,
    "RO": 642, "BG": 100, "GR": 300, "IT": 380, "ES": 724, "GI": 292, "EG": 818, "SA": 682, "DJ": 262, "OM": 512,
    "AE": 784, "ZA": 710, "HU": 348, "AT": 40, "RS": 688, "CZ": 203, "SK": 703, "FR": 250, "BE": 56, "GB": 826,
    "US": 840, "NO": 578, "SE": 752, "DK": 208, "KW": 414, "QA": 634, "BH": 48, "YE": 887, "SY": 760, "IL": 376,
    "MA": 504, "MY": 458, "VN": 704, "BD": 50, "MM": 104,
}


def arcs_of(topology):
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x += dx
            y += dy
            line.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(thin(line))
    return arcs


def thin(line):
    keep = {0, len(line) - 1}
    closed = line[0] == line[-1]
    todo = []
    if closed and len(line) > 3:
        # A ring of its own: hold it by the point that lies farthest from its start.
        far = max(range(len(line)), key=lambda k: (line[k][0] - line[0][0]) ** 2 + (line[k][1] - line[0][1]) ** 2)
        keep.add(far)
        todo = [(0, far), (far, len(line) - 1)]
    else:
        todo = [(0, len(line) - 1)]
    while todo:
        a, b = todo.pop()
        worst, at = 0.0, -1
        for k in range(a + 1, b):
            d = away(line[k], line[a], line[b])
            if d > worst:
                worst, at = d, k
        if worst > TOLERANCE_DEG:
            keep.add(at)
            todo += [(a, at), (at, b)]
    return [line[k] for k in sorted(keep)]


def away(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = dx * dx + dy * dy
    t = 0 if size == 0 else max(0, min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / size))
    return ((p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2) ** 0.5


def ring(numbers, arcs):
    points = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += line if not points else line[1:]
    return points


def area(points):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))) / 2


def text(points):
    return "(" + ",".join("%.2f %.2f" % p for p in points) + ")"


def main():
    folder, source = sys.argv[1:3]
    with open(source) as f:
        topology = json.load(f)
    arcs = arcs_of(topology)
    shapes = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        if "id" in shape and shape.get("arcs"):
            polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            # Some lands of one number are drawn apart; they are put together.
            shapes.setdefault(int(shape["id"]), []).extend(polygons)
    with open(os.path.join(folder, "states.csv"), newline="", encoding="utf-8") as f:
        states = [row["id"] for row in csv.DictReader(f)]
    with open(os.path.join(folder, "outlines.csv"), "w", newline="", encoding="utf-8") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(["state", "outline", "source", "confidence", "notes"])
        for state in states:
            if NUMBERS.get(state) not in shapes:
                print(state, "is not drawn at this scale", file=sys.stderr)
                continue
            polygons = []
            for polygon in shapes[NUMBERS[state]]:
                rings = [ring(numbers, arcs) for numbers in polygon]
                rings = [r for r in rings[:1]] + [r for r in rings[1:] if area(r) >= LEAST_AREA]
                if len(rings[0]) > 3:
                    polygons.append(rings)
            polygons.sort(key=lambda rings: -area(rings[0]))
            polygons = [p for k, p in enumerate(polygons) if k == 0 or area(p[0]) >= LEAST_AREA]
            wkt = "MULTIPOLYGON (" + ",".join("(" + ",".join(map(text, p)) + ")" for p in polygons) + ")"
            out.writerow([state, wkt, "naturalearth", "high", ""])


main()
