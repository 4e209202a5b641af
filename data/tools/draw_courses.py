#!/usr/bin/env python3
"""Draw a course on the map for every link of a Landbridge data package.

usage: draw_courses.py PACKAGE_FOLDER GEODATA_FOLDER

Reads places.csv and links.csv of the package and, from the folder of
geographic data, Natural Earth (public domain): the 10m railroads and the roads
rebuilt from tiles, the 50m land and the 50m rivers. Writes courses.csv into the
package. Rail, road and river courses are shortest paths over the Natural Earth
lines, completed by the hand-set lines below (they are estimates: lines opened
after the Natural Earth data, canals, lake crossings). Sea courses are shortest
paths over a raster of the water, with the narrow passages opened by hand.
The result depends on the inputs only. Needs numpy, scipy, shapely.
"""
import csv
import gzip
import heapq
import json
import math
import os
import re
import sys

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse import csgraph
from scipy.spatial import cKDTree
from shapely.geometry import LineString, MultiLineString
from shapely.ops import unary_union

MAX_VERTICES = 120
BBOX = (-12.0, 0.0, 180.0, 76.0)

# ---------------------------------------------------------------- hand-set lines (lon, lat): estimates
HAND_RAIL = [
    # Qazvin - Rasht (2019) and on to the Caspian port (2024)
    [(50.00, 36.27), (49.80, 36.35), (49.66, 36.40), (49.55, 36.55), (49.52, 36.64), (49.41, 36.75), (49.43, 36.82),
     (49.49, 36.90), (49.55, 37.05), (49.60, 37.18), (49.58, 37.28)],
    [(49.58, 37.28), (49.53, 37.33), (49.56, 37.40), (49.60, 37.44)],
    # Bafq - Sirjan - Bandar Abbas (1995)
    [(55.41, 31.61), (55.55, 31.20), (55.62, 30.75), (55.80, 30.25), (55.75, 29.75), (55.68, 29.45), (55.38, 29.15),
     (55.55, 28.75), (55.90, 28.32), (56.10, 27.90), (55.98, 27.55), (56.12, 27.30), (56.06, 27.13)],
    # Kerman - Bam - Zahedan (2009)
    [(57.08, 30.28), (57.45, 29.95), (57.90, 29.55), (58.35, 29.08), (58.88, 28.96), (59.45, 29.10), (60.10, 29.40),
     (60.55, 29.42), (60.87, 29.50)],
    # Zahedan - Khash - Iranshahr - Chabahar
    [(60.87, 29.50), (60.95, 29.10), (61.00, 28.70), (61.21, 28.22), (61.00, 27.75), (60.68, 27.20), (60.75, 26.75),
     (60.85, 26.25), (60.75, 25.75), (60.61, 25.36)],
    # Bafq - Tabas - Torbat-e Heydariyeh - Fariman - Sarakhs line (2005)
    [(55.41, 31.61), (55.75, 32.20), (56.25, 32.75), (56.60, 33.20), (56.95, 33.60), (57.30, 34.15), (57.90, 34.65),
     (58.55, 35.00), (59.15, 35.22), (59.55, 35.55), (59.85, 35.72), (59.90, 36.02)],
    # Torbat-e Heydariyeh - Khaf - Herat
    [(59.15, 35.22), (59.60, 34.95), (60.14, 34.57), (60.40, 34.42), (60.95, 34.45), (61.55, 34.38), (62.20, 34.34)],
    # Incheh Borun - Gorgan
    [(54.72, 37.45), (54.66, 37.20), (54.52, 37.00), (54.44, 36.84)],
    # Uzen - Bolashak - Bereket - Gyzyletrek - Incheh Borun (2013-2014)
    [(52.86, 43.34), (53.10, 42.95), (53.45, 42.55), (53.70, 42.25), (53.75, 42.16), (54.25, 42.02), (54.85, 41.60),
     (55.12, 41.05), (55.35, 40.55), (55.50, 39.95), (55.42, 39.55), (55.52, 39.24)],
    [(55.52, 39.24), (55.30, 38.95), (54.98, 38.60), (54.88, 38.20), (54.70, 37.95), (54.78, 37.68), (54.75, 37.52),
     (54.72, 37.45)],
    # Zhezkazgan - Saksaulskaya, Shalkar - Beyneu (2014)
    [(67.71, 47.79), (66.80, 47.65), (65.50, 47.45), (64.00, 47.30), (62.60, 47.15), (61.16, 47.09)],
    [(59.60, 47.83), (59.00, 47.45), (58.20, 47.00), (57.20, 46.45), (56.20, 45.80), (55.19, 45.32)],
    # Zhetygen - Altynkol (2012) and Jinghe - Yining - Khorgos (2009)
    [(77.10, 43.68), (77.60, 43.80), (78.30, 43.85), (78.90, 43.95), (79.60, 44.10), (80.00, 44.15), (80.27, 44.17)],
    [(80.27, 44.17), (80.42, 44.20), (80.90, 44.05), (81.28, 43.98), (81.60, 44.20), (82.20, 44.50),
     (82.60, 44.62), (82.98, 44.66)],
    # Akhalkalaki - Kars (2017)
    [(43.49, 41.41), (43.32, 41.30), (43.24, 41.20), (43.18, 41.00), (43.08, 40.80), (43.10, 40.60)],
    # Mangystau - Kuryk
    [(51.90, 43.52), (51.80, 43.35), (51.65, 43.17)],
    # Ashgabat - Dashoguz (2006)
    [(58.38, 37.97), (58.35, 38.60), (58.45, 39.30), (58.55, 40.05), (58.75, 40.75), (59.20, 41.35), (59.75, 41.75),
     (59.97, 41.84)],
    # Tedzhen - Serahs - Sarakhs - Mashhad (1996)
    [(60.50, 37.38), (60.85, 36.95), (61.22, 36.53), (61.16, 36.54), (60.75, 36.30), (60.35, 36.10), (59.90, 36.02),
     (59.61, 36.30)],
    # Tbilisi - Marabda - Akhalkalaki (1986)
    [(44.83, 41.70), (44.88, 41.58), (44.72, 41.50), (44.45, 41.53), (44.10, 41.60), (43.85, 41.48), (43.62, 41.30),
     (43.49, 41.41)],
    # Gandhidham - Mundra (2001)
    [(70.13, 23.08), (69.95, 23.03), (69.78, 22.88), (69.71, 22.74)],
    # branch to Olya
    [(47.10, 45.85), (47.30, 45.74), (47.55, 45.78)],
]
HAND_IWW = [
    # Svir - Onega - Volga-Baltic waterway - Rybinsk
    [(34.85, 61.03), (35.20, 61.00), (35.48, 61.02)],
    [(35.48, 61.02), (35.75, 61.10), (36.20, 61.15), (36.44, 61.05), (36.47, 60.99), (36.75, 60.85), (37.05, 60.68),
     (37.25, 60.45), (37.45, 60.30), (37.75, 60.15), (37.98, 60.03), (38.35, 59.87), (38.55, 59.60), (38.50, 59.22),
     (38.20, 59.08), (37.95, 59.08), (37.90, 58.90), (38.10, 58.65), (38.45, 58.35), (38.70, 58.11), (38.83, 58.05)],
    # Onega lake to the White Sea canal
    [(35.48, 61.02), (35.55, 61.30), (35.65, 61.70), (35.75, 62.05), (35.45, 62.35), (35.05, 62.65), (34.85, 62.80)],
    [(36.20, 61.15), (35.80, 61.45), (35.65, 61.70)],
    # Neva mouth
    [(30.16, 59.90), (30.20, 59.93), (30.35, 59.96), (30.45, 59.85), (30.75, 59.76), (30.95, 59.85), (31.04, 59.95)],
    # Volga-Don canal
    [(44.63, 48.55), (44.55, 48.52), (44.35, 48.60), (44.10, 48.62), (43.85, 48.60), (43.62, 48.65), (43.51, 48.69)],
    # mouths
    [(47.65, 45.66), (47.70, 45.45), (47.65, 45.20)],
    [(48.03, 46.33), (48.00, 46.25), (47.90, 46.05), (47.72, 45.90), (47.57, 45.78), (47.65, 45.66)],
    [(39.29, 47.11), (39.15, 47.05), (38.90, 47.05)],
]
# narrow passages, opened in the water raster
PASSAGES = [
    [(28.90, 40.92), (28.985, 40.99), (29.03, 41.05), (29.07, 41.11), (29.07, 41.16), (29.12, 41.22), (29.16, 41.30)],  # Bosporus
    [(26.05, 40.00), (26.20, 40.03), (26.38, 40.12), (26.38, 40.19), (26.60, 40.35), (26.75, 40.42), (27.05, 40.50)],  # Dardanelles
    [(32.56, 29.80), (32.56, 29.93), (32.58, 30.05), (32.55, 30.22), (32.38, 30.33), (32.30, 30.58), (32.32, 30.85),
     (32.31, 31.25), (32.35, 31.40)],  # Suez
    [(43.20, 12.90), (43.30, 12.62), (43.50, 12.40)],  # Bab el-Mandeb
    [(56.10, 26.40), (56.45, 26.58), (56.75, 26.30)],  # Hormuz
    [(36.50, 45.00), (36.52, 45.20), (36.60, 45.35), (36.75, 45.45), (36.80, 45.60)],  # Kerch
    [(10.70, 57.75), (11.30, 57.20), (11.20, 56.30), (10.85, 55.90), (10.90, 55.55), (11.00, 55.30), (10.95, 54.95),
     (11.00, 54.65), (11.60, 54.45), (12.30, 54.50)],  # Great Belt
    [(12.45, 56.20), (12.66, 56.04), (12.75, 55.85), (12.70, 55.55), (12.75, 55.30)],  # Oresund
    [(8.10, 54.00), (8.70, 53.92), (9.10, 53.89), (9.45, 53.75), (9.70, 53.56), (9.93, 53.53)],  # Elbe
    [(3.80, 52.05), (4.14, 51.95)],  # Maas
    [(29.00, 60.05), (29.70, 60.02), (30.20, 59.90)],  # St Petersburg
    [(47.75, 44.80), (47.65, 45.20)],  # Volga-Caspian canal
    [(103.30, 1.20), (103.60, 1.15), (103.85, 1.22), (104.10, 1.27), (104.45, 1.35)],  # Singapore
    [(57.30, 70.60), (58.00, 70.50), (58.60, 70.35)],  # Kara Gate
    [(38.60, 46.95), (38.90, 47.05), (39.15, 47.05), (39.29, 47.11)],  # Don mouth
    [(33.30, 69.40), (33.50, 69.15), (33.06, 68.98)],  # Kola bay
    [(29.35, 40.73), (29.60, 40.73), (29.82, 40.75)],  # Izmit
]
# barriers of the water raster: shallows no ship passes
BARRIERS = [
    [(79.00, 9.38), (79.20, 9.26), (79.40, 9.12), (79.75, 9.08), (80.05, 8.95)],  # Adam's Bridge
]

# via points of single links: (from, to, group) -> list of (lon, lat); STRAIGHT: draw the points only
VIAS = {}
DRAWN = {}


def drawn(a, b, group, *pts):
    DRAWN[(a, b, group)] = list(pts)


def via(a, b, group, *pts):
    VIAS[(a, b, group)] = list(pts)


# --VIAS-BEGIN
drawn('astara-ir', 'IRRAS', 'rail', (48.85, 38.20), (48.88, 37.95), (48.94, 37.78), (49.12, 37.57), (49.32, 37.40),
      (49.48, 37.30))
drawn('razi', 'tatvan', 'sea', (44.05, 38.47), (43.75, 38.55), (43.35, 38.51), (43.10, 38.52), (42.60, 38.47))
drawn('IRZAH', 'IRMHD', 'rail', (60.65, 30.60), (60.05, 31.60), (59.25, 32.80), (58.95, 33.80), (58.80, 34.40),
      (59.20, 35.22), (59.62, 35.65), (59.75, 36.00))
via('RUVVO', 'RUOVB', 'rail', (135.07, 48.48), (123.94, 53.98), (113.50, 52.03))
via('kara-gate', 'RUPWE', 'sea', (72.0, 74.2), (92.0, 76.9), (104.0, 77.95), (118.0, 76.5), (139.8, 74.4), (160.0, 71.6))
via('herat', 'AFKBL', 'road', (65.70, 31.62))
via('meghri', 'AMEVN', 'road', (46.38, 39.22), (46.03, 39.50), (45.30, 39.72))
# --VIAS-END

R = 6371.0088


def hav(a, b):
    la1, la2 = math.radians(a[1]), math.radians(b[1])
    dlo = math.radians(b[0] - a[0])
    h = math.sin((la2 - la1) / 2) ** 2 + math.cos(la1) * math.cos(la2) * math.sin(dlo / 2) ** 2
    return 2 * R * math.asin(min(1.0, math.sqrt(h)))


def length(pts):
    return sum(hav(pts[i], pts[i + 1]) for i in range(len(pts) - 1))


def xyz(p):
    p = np.radians(np.asarray(p, float))
    return np.c_[np.cos(p[:, 1]) * np.cos(p[:, 0]), np.cos(p[:, 1]) * np.sin(p[:, 0]), np.sin(p[:, 1])] * R


# ---------------------------------------------------------------- line networks
def read_lines(path):
    op = gzip.open if path.endswith('.gz') else open
    with op(path, 'rt', encoding='utf-8') as f:
        data = json.load(f)
    out = []
    for ft in data['features']:
        g = ft['geometry']
        if not g:
            continue
        for c in (g['coordinates'] if g['type'].startswith('Multi') else [g['coordinates']]):
            if any(BBOX[0] <= p[0] <= BBOX[2] and BBOX[1] <= p[1] <= BBOX[3] for p in c):
                pts = [(round(p[0], 4), round(p[1], 4)) for p in c]
                pts = [p for i, p in enumerate(pts) if i == 0 or p != pts[i - 1]]
                if len(pts) > 1:
                    out.append(pts)
    return out


class Net:
    """Noded graph of lines; hand-set lines are marked, gaps at loose ends bridged at a penalty."""

    def __init__(self, lines, hand, bridge_km, snap_km):
        self.snap_km = snap_km
        merged = unary_union([LineString(l) for l in lines])
        parts = list(merged.geoms) if isinstance(merged, MultiLineString) else [merged]
        chains = sorted(tuple(p.coords) for p in parts)
        chains = [(c, False) for c in chains] + [(tuple(h), True) for h in hand]
        index, self.pt, self.adj, lid = {}, [], [], []

        def node(p, k):
            key = (round(p[0], 3), round(p[1], 3))
            if key not in index:
                index[key] = len(self.pt)
                self.pt.append(key)
                self.adj.append({})
                lid.append(k)
            return index[key]

        def edge(a, b, w, mark):
            if a != b and (b not in self.adj[a] or w < self.adj[a][b][0]):
                self.adj[a][b] = (w, mark)
                self.adj[b][a] = (w, mark)

        for k, (c, mark) in enumerate(chains):
            prev = node(c[0], k)
            for i in range(1, len(c)):
                d = hav(c[i - 1], c[i])
                n = max(1, int(math.ceil(d / 5.0)))
                for s in range(1, n + 1):
                    q = (c[i - 1][0] + (c[i][0] - c[i - 1][0]) * s / n, c[i - 1][1] + (c[i][1] - c[i - 1][1]) * s / n)
                    cur = node(q, k)
                    edge(prev, cur, hav(self.pt[prev], self.pt[cur]), mark)
                    prev = cur
        self.tree = cKDTree(xyz(self.pt))
        for k, (c, mark) in enumerate(chains):  # the ends of hand-set lines join the nearest other line
            for e in (c[0], c[-1]) if mark else ():
                i = index[(round(e[0], 3), round(e[1], 3))]
                near = [(hav(self.pt[i], self.pt[j]), j) for j in sorted(self.tree.query_ball_point(xyz([e])[0], 15))
                        if lid[j] != k and lid[j] != lid[i]]
                if near and len(self.adj[i]) < 2:
                    edge(i, min(near)[1], min(near)[0] * 1.2 + 0.1, True)
        loose = [i for i in range(len(self.pt)) if len(self.adj[i]) == 1]
        hits = self.tree.query_ball_point(xyz([self.pt[i] for i in loose]), bridge_km)
        for i, near in zip(loose, hits):
            best = {}
            for j in near:
                if lid[j] != lid[i]:
                    d = hav(self.pt[i], self.pt[j])
                    if d < best.get(lid[j], (1e9, 0))[0]:
                        best[lid[j]] = (d, j)
            for d, j in sorted(best.values())[:3]:
                edge(i, j, d * 3 + 1.0, False)

    def near(self, p):
        """Nodes by which a point may join the network, with the cost of the connector."""
        x = xyz([p])[0]
        d0, _ = self.tree.query(x)
        if d0 > self.snap_km:
            return None
        ids = sorted(self.tree.query_ball_point(x, d0 + 5.0))
        return {i: hav(p, self.pt[i]) * 2.0 for i in ids}

    def leg(self, p, q):
        src, dst = self.near(p), self.near(q)
        if not src or not dst:
            return None
        pt, adj = self.pt, self.adj
        dist, back, done = {}, {}, set()
        heap = []
        for i, c in sorted(src.items()):
            dist[i] = c
            heap.append((c + hav(pt[i], q), i))
        heapq.heapify(heap)
        END = -1
        dist[END] = 1e18
        while heap:
            f, i = heapq.heappop(heap)
            if i == END:
                break
            if i in done:
                continue
            done.add(i)
            d = dist[i]
            if i in dst and d + dst[i] < dist[END]:
                dist[END] = d + dst[i]
                back[END] = i
                heapq.heappush(heap, (dist[END], END))
            for j, (w, _) in adj[i].items():
                nd = d + w
                if nd < dist.get(j, 1e18):
                    dist[j] = nd
                    back[j] = i
                    heapq.heappush(heap, (nd + hav(pt[j], q), j))
        if dist[END] >= 1e18:
            return None
        path = []
        i = back[END]
        while True:
            path.append(i)
            if i not in back:
                break
            i = back[i]
        path.reverse()
        hand = sum(w for a, b in zip(path, path[1:]) for w, m in [adj[a][b]] if m)
        return [pt[i] for i in path], hand

    def route(self, p, q, vias):
        pts, hand = [p], 0.0
        stops = [p]
        for v in vias:  # via points are moved onto the network
            d, i = self.tree.query(xyz([v])[0])
            stops.append(self.pt[int(i)] if d < 40 else v)
        stops.append(q)
        for a, b in zip(stops, stops[1:]):
            r = self.leg(a, b)
            if r is None:
                return None
            pts += r[0]
            hand += r[1]
        pts.append(q)
        return dedupe(pts), hand


def dedupe(pts):
    return [p for i, p in enumerate(pts) if i == 0 or p != pts[i - 1]]


# ---------------------------------------------------------------- water
class Water:
    def __init__(self, land_path):
        with open(land_path, encoding='utf-8') as f:
            data = json.load(f)
        segs = []
        for ft in data['features']:
            g = ft['geometry']
            for poly in ([g['coordinates']] if g['type'] == 'Polygon' else g['coordinates']):
                for ring in poly:
                    a = np.asarray(ring, float)[:, :2]
                    segs.append(np.c_[a[:-1], a[1:]])
        s = np.concatenate(segs)
        self.segs = np.concatenate([s, s + np.array([360, 0, 360, 0])])

    def mask(self, x0, y0, nx, ny, st):
        """True where the centre of the cell is land (even-odd rule by rows)."""
        m = np.zeros((ny, nx), bool)
        s = self.segs
        lo, hi = np.minimum(s[:, 1], s[:, 3]), np.maximum(s[:, 1], s[:, 3])
        s = s[(hi >= y0) & (lo <= y0 + ny * st)]
        lo, hi = np.minimum(s[:, 1], s[:, 3]), np.maximum(s[:, 1], s[:, 3])
        for r in range(ny):
            y = y0 + (r + 0.5) * st + 1e-9
            k = s[(lo <= y) & (hi > y)]
            if not len(k):
                continue
            xs = np.sort(k[:, 0] + (y - k[:, 1]) / (k[:, 3] - k[:, 1]) * (k[:, 2] - k[:, 0]))
            c = np.searchsorted(xs, x0 + (np.arange(nx) + 0.5) * st)
            m[r] = (c % 2) == 1
        return m

    def grid(self, x0, y0, x1, y1, st):
        nx, ny = int(round((x1 - x0) / st)), int(round((y1 - y0) / st))
        fine = self.mask(x0, y0, 2 * nx, 2 * ny, st / 2)
        land = fine.reshape(ny, 2, nx, 2).sum(axis=(1, 3)) >= 2
        deg = ndimage.distance_transform_edt(~land) * st
        cost = 1.0 + 1.0 * np.clip(1 - (deg - st) / 0.35, 0, 1)
        for line in BARRIERS:
            for r, c in cells(line, x0, y0, st, nx, ny):
                land[r, c] = True
        closed = land.copy()
        for line in PASSAGES:
            for r, c in cells(line, x0, y0, st, nx, ny):
                land[r, c] = False
                cost[r, c] = 1.0
        self.opened = closed & ~land
        return land, cost

    def route(self, p, q, vias):
        xs = [p[0], q[0]] + [v[0] for v in vias]
        ys = [p[1], q[1]] + [v[1] for v in vias]
        span = max(max(xs) - min(xs), max(ys) - min(ys))
        m = min(12.0, max(1.5, span * 0.45))
        x0, x1 = math.floor(min(xs) - m), math.ceil(max(xs) + m)
        y0, y1 = max(-60, math.floor(min(ys) - m)), min(82, math.ceil(max(ys) + m))
        st = 0.05 if (x1 - x0) * (y1 - y0) < 1600 else 0.1
        key = (x0, y0, x1, y1, st)
        land, cost = self.grid(*key)
        ny, nx = land.shape
        lab, _ = ndimage.label(~land, np.ones((3, 3)))
        graph = None
        pts = [p]
        stops = [p] + list(vias) + [q]
        ends = [self.attach(lab, a, x0, y0, st) for a in stops]
        common = set(ends[0])
        for e in ends[1:]:
            common &= set(e)
        if not common:
            return None
        comp = min(sorted(common), key=lambda c: sum(e[c][0] for e in ends))
        cell = [e[comp][1] for e in ends]
        if max(e[comp][0] for e in ends) > 1.2:
            return None
        graph = self.graph(land | (lab != comp), cost, y0, st)
        full = [cell[0]]
        self.by_hand = False
        for a, b in zip(cell, cell[1:]):
            if a == b:
                continue
            d, pr = csgraph.dijkstra(graph, indices=a[0] * nx + a[1], return_predecessors=True)
            k = b[0] * nx + b[1]
            if not np.isfinite(d[k]):
                return None
            path = []
            while k >= 0:
                path.append((int(k) // nx, int(k) % nx))
                k = pr[k]
            path.reverse()
            self.by_hand |= any(self.opened[c] for c in path)
            full += self.pull(path, np.where(land, 60.0, cost), y0, st)[1:]
        for r, c in full:
            pts.append((round(x0 + (c + 0.5) * st, 3), round(y0 + (r + 0.5) * st, 3)))
        pts.append(q)
        # drop the first and last cell if the place itself lies next to them
        for _ in range(1):
            if len(pts) > 3 and hav(pts[0], pts[1]) < 111 * st * 1.5:
                pts.pop(1)
            if len(pts) > 3 and hav(pts[-1], pts[-2]) < 111 * st * 1.5:
                pts.pop(-2)
        return dedupe(pts)

    def attach(self, lab, p, x0, y0, st):
        """component -> (distance in degrees, cell) of the water cells near a point."""
        r0, c0 = int((p[1] - y0) / st), int((p[0] - x0) / st)
        w = int(1.2 / st)
        ra, rb = max(0, r0 - w), min(lab.shape[0], r0 + w + 1)
        ca, cb = max(0, c0 - w), min(lab.shape[1], c0 + w + 1)
        sub = lab[ra:rb, ca:cb]
        rr, cc = np.mgrid[ra:rb, ca:cb]
        d = np.hypot((rr + 0.5) * st + y0 - p[1], ((cc + 0.5) * st + x0 - p[0]) * math.cos(math.radians(p[1])))
        out = {}
        for k in np.unique(sub):
            if k:
                dd = np.where(sub == k, d, 9e9)
                i = int(np.argmin(dd))
                out[int(k)] = (float(dd.flat[i]), (int(rr.flat[i]), int(cc.flat[i])))
        return out

    def graph(self, block, cost, y0, st):
        ny, nx = block.shape
        idx = np.arange(ny * nx).reshape(ny, nx)
        ok = ~block
        lat = y0 + (np.arange(ny) + 0.5) * st
        I, J, W = [], [], []
        for dr, dc in [(0, 1), (1, 0), (1, 1), (1, -1), (1, 2), (2, 1), (1, -2), (2, -1)]:
            def sl(r, c):
                return (slice(r, ny - dr + r), slice(c, nx - abs(dc) + c))
            ca, cb = (0, dc) if dc >= 0 else (-dc, 0)
            a, b = sl(0, ca), sl(dr, cb)
            good = ok[a] & ok[b]
            c = (cost[a] + cost[b]) / 2
            mids = []
            if dr == 2:
                mids = [sl(1, ca), sl(1, cb)]
            elif abs(dc) == 2:
                cm = 1
                mids = [sl(0, cm), sl(1, cm)]
            elif dr == 1 and abs(dc) == 1:
                mids = []
            for mm in mids:
                good = good & ok[mm]
                c = np.maximum(c, cost[mm])
            cl = np.cos(np.radians(lat[:ny - dr]))[:, None]
            d = st * 111.195 * np.hypot(dr, dc * cl) * c
            I.append(idx[a][good])
            J.append(idx[b][good])
            W.append(d[good])
        I, J, W = np.concatenate(I), np.concatenate(J), np.concatenate(W)
        n = ny * nx
        return sparse.csr_matrix((np.r_[W, W], (np.r_[I, J], np.r_[J, I])), shape=(n, n))

    def pull(self, path, cost, y0, st):
        """Pull the string: replace stretches by straight lines that cost no more."""
        a = np.asarray(path, float)

        def seg(p, q):
            n = max(2, int(max(abs(q[0] - p[0]), abs(q[1] - p[1])) * 2) + 1)
            t = (np.arange(n) + 0.5) / n
            r, c = p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t
            k = cost[np.rint(r).astype(int), np.rint(c).astype(int)]
            lat = np.radians(y0 + (r + 0.5) * st)
            return float(np.mean(k * np.hypot(q[0] - p[0], (q[1] - p[1]) * np.cos(lat))))
        keep = list(range(len(path)))
        for step in range(4):
            out = [0]
            i = 0
            costs = [seg(a[keep[k]], a[keep[k + 1]]) for k in range(len(keep) - 1)]
            while i < len(keep) - 1:
                best = i + 1
                tot = costs[i]
                j = i + 2
                miss = 0
                while j < len(keep) and miss < 60:
                    tot += costs[j - 1]
                    if seg(a[keep[i]], a[keep[j]]) <= tot * 1.002:
                        best = j
                        miss = 0
                    else:
                        miss += 1
                    j += 1
                out.append(best)
                i = best
            new = [keep[k] for k in out]
            if len(new) == len(keep):
                break
            keep = new
        return [path[k] for k in keep]


def cells(line, x0, y0, st, nx, ny):
    out = []
    for (ax, ay), (bx, by) in zip(line, line[1:]):
        n = max(1, int(max(abs(bx - ax), abs(by - ay)) / st * 2.001) + 1)
        prev = None
        for k in range(n + 1):
            c = int((ax + (bx - ax) * k / n - x0) // st)
            r = int((ay + (by - ay) * k / n - y0) // st)
            for rr, cc in ([(r, c)] if prev is None or prev[0] == r or prev[1] == c else [(r, c), (prev[0], c)]):
                if 0 <= rr < ny and 0 <= cc < nx:
                    out.append((rr, cc))
            prev = (r, c)
    return out


# ---------------------------------------------------------------- shaping
def simplify(pts, tol):
    pts = dedupe(pts)
    if len(pts) < 3:
        return pts
    k = math.cos(math.radians(sum(p[1] for p in pts) / len(pts)))
    a = np.asarray(pts, float) * np.array([k, 1.0])
    while True:
        keep = np.zeros(len(a), bool)
        keep[0] = keep[-1] = True
        stack = [(0, len(a) - 1)]
        while stack:
            i, j = stack.pop()
            if j - i < 2:
                continue
            d = a[j] - a[i]
            l2 = float(d @ d)
            v = a[i + 1:j] - a[i]
            t = np.clip(v @ d / l2, 0, 1) if l2 else np.zeros(len(v))
            e = np.hypot(*(v - t[:, None] * d).T)
            m = int(np.argmax(e))
            if e[m] > tol:
                keep[i + 1 + m] = True
                stack += [(i, i + 1 + m), (i + 1 + m, j)]
        if keep.sum() <= MAX_VERTICES:
            return [p for p, f in zip(pts, keep) if f]
        tol *= 1.25


def no_spikes(pts):
    """Remove short stubs that run out and straight back."""
    pts = list(pts)
    changed = True
    while changed and len(pts) > 2:
        changed = False
        for i in range(1, len(pts) - 1):
            a, b, c = pts[i - 1], pts[i], pts[i + 1]
            ab, bc = hav(a, b), hav(b, c)
            if ab < 1e-6 or bc < 1e-6 or (ab + bc > 1.0 and min(ab, bc) < 40 and hav(a, c) < abs(ab - bc) + 0.12 * min(ab, bc)):
                del pts[i]
                changed = True
                break
    return pts


def smooth(pts):
    """Catmull-Rom through few points."""
    if len(pts) < 3:
        return pts
    p = [pts[0]] + list(pts) + [pts[-1]]
    out = [pts[0]]
    for i in range(1, len(p) - 2):
        for s in range(1, 5):
            t = s / 4
            out.append(tuple(0.5 * (2 * p[i][d] + (p[i + 1][d] - p[i - 1][d]) * t
                                    + (2 * p[i - 1][d] - 5 * p[i][d] + 4 * p[i + 1][d] - p[i + 2][d]) * t * t
                                    + (3 * p[i][d] - p[i - 1][d] - 3 * p[i + 1][d] + p[i + 2][d]) * t ** 3) for d in (0, 1)))
    return out


def num(v):
    s = f'{v:.3f}'.rstrip('0').rstrip('.')
    return '0' if s == '-0' else s


def exact(v, text):
    """The place's own coordinate, as written, moved by 360 degrees if need be."""
    return text if abs(float(text) - v) < 1e-9 else f'{v:.6f}'.rstrip('0').rstrip('.')


def group_of(mode):
    return {'rail': 'rail', 'road': 'road', 'sea': 'sea', 'ferry': 'sea', 'inland_waterway': 'iww'}[mode]


def main(package, geo):
    with open(os.path.join(package, 'places.csv'), newline='', encoding='utf-8') as f:
        places = {}
        for r in csv.DictReader(f):
            if r['lat'].strip() and r['lon'].strip():
                places.setdefault(r['id'], (r['lon'].strip(), r['lat'].strip()))
    links = {}
    with open(os.path.join(package, 'links.csv'), newline='', encoding='utf-8') as f:
        for r in csv.DictReader(f):
            links.setdefault(r['id'], r)
    nets = {
        'rail': Net(read_lines(os.path.join(geo, 'natural-earth-rail-tiles', 'ne_10m_railroads_rebuilt.geojson.gz')),
                    HAND_RAIL, 8, 60),
        'road': Net(read_lines(os.path.join(geo, 'natural-earth-tiles', 'ne_roads_z7_rebuilt.geojson.gz')), [], 15, 60),
        'iww': Net(read_lines(os.path.join(geo, 'natural-earth-geojson', 'ne_50m_rivers_lake_centerlines.json')),
                   HAND_IWW, 20, 40),
    }
    water = Water(os.path.join(geo, 'natural-earth-geojson', 'ne_50m_land.json'))
    rows, missing, odd = [], [], []
    for lid, r in links.items():
        if r['from_place'] not in places or r['to_place'] not in places:
            missing.append(lid)
            continue
        ta, tb = places[r['from_place']], places[r['to_place']]
        a, b = (float(ta[0]), float(ta[1])), (float(tb[0]), float(tb[1]))
        if abs(a[0] - b[0]) > 180:  # across the antimeridian: go on beyond 180
            a, b = [(p[0] + 360, p[1]) if p[0] < 0 else p for p in (a, b)]
        g = group_of(r['mode'])
        stated = float(r['length_km']) if r['length_km'] else 0.0
        chord = hav(a, b)

        def hand(table):
            for key, back in (((r['from_place'], r['to_place'], g), False), ((r['to_place'], r['from_place'], g), True)):
                if key in table:
                    return table[key][::-1] if back else table[key]
            return None
        fixed, vias = hand(DRAWN), hand(VIAS)
        pts, src, conf, note = None, '', '', ''
        if fixed is not None:
            pts, src, conf = [a] + smooth([a] + fixed + [b])[1:-1] + [b], 'estimate', 'low'
            note = 'hand-set points' if fixed else 'straight line'
        elif g in nets and not (chord < 12):
            got = nets[g].route(a, b, vias or [])
            if got:
                cand = no_spikes(simplify(got[0], 0.006))
                if length(cand) <= 1.6 * max(stated, chord):
                    pts = cand
                    share = got[1] / max(length(got[0]), 1)
                    src = 'naturalearth' if share < 0.05 and not vias else \
                        'naturalearth;estimate' if share < 0.95 else 'estimate'
                    conf = 'medium' if src == 'naturalearth' else 'low'
                    if src != 'naturalearth':
                        note = 'partly along hand-set points' if src.startswith('nat') else 'hand-set line'
                else:
                    note = f'network path {length(cand):.0f} km refused; '
        elif g == 'sea':
            got = water.route(a, b, vias or [])
            if got:
                pts, src, conf = simplify(got, 0.02), 'naturalearth', 'medium'
                if water.by_hand:
                    src, note = 'naturalearth;estimate', 'narrow passage opened by hand'
                if vias:
                    src, conf, note = 'naturalearth;estimate', 'low', 'with hand-set points'
        if pts is None:
            mid = vias or []
            pts = [a] + smooth([a] + mid + [b])[1:-1] + [b] if mid else [a, b]
            src, conf = 'estimate', 'low'
            note += 'hand-set points' if mid else 'straight line'
        pts = simplify(pts, 0.008)
        pts[0], pts[-1] = a, b
        km = length(pts)
        body = [exact(a[0], ta[0]) + ' ' + ta[1]]
        for p in pts[1:-1]:
            s = num(p[0]) + ' ' + num(p[1])
            if s != body[-1]:
                body.append(s)
        body.append(exact(b[0], tb[0]) + ' ' + tb[1])
        note = (note + '; ' if note else '') + f'drawn {km:.0f} km'
        rows.append((lid, 'LINESTRING (' + ', '.join(body) + ')', src, conf, note))
        if stated and (km > 1.5 * stated or km < 0.75 * stated):
            odd.append((lid, r['mode'], stated, round(km), round(chord), src, note))
    out = os.path.join(package, 'courses.csv')
    with open(out, 'w', newline='', encoding='utf-8') as f:
        w = csv.writer(f, lineterminator='\n')
        w.writerow(['link', 'course', 'source', 'confidence', 'notes'])
        w.writerows(rows)
    print(f'{len(rows)} courses, {os.path.getsize(out)} bytes, links without a course: {len(missing)} {missing}')
    print(f'longer than 1.5x or shorter than 0.75x the stated length: {len(odd)}')
    for o in odd:
        print('  ', *o)


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
