#!/usr/bin/env python3
"""Makes trade_matrix.csv and economies.csv of a data package.

make_trade_tables.py PACKAGE MATRIX GDP POPULATION [YEAR]

MATRIX is a folder with 0.csv to 9.csv: UNCTAD's merchandise trade matrix of the year by SITC section, columns source,
target, edgewidth (thousand USD), economies by the names below. GDP and POPULATION are World Bank tables with the columns
Country Name, Country Code, Year, Value.
"""
import csv
import os
import sys

SECTORS = {
    "food": "014",
    "crude-materials": "2",
    "fuels": "3",
    "chemicals": "5",
    "materials": "6",
    "machinery": "7",
    "other-manufactures": "8",
    "not-classified": "9",
}
NAMES = {
    "RU": "RussianFederation", "KR": "KoreaRepublicof", "IR": "IranIslamicRepublic", "CZ": "CzechRepublic",
    "SY": "SyrianArabRepublic", "VN": "VietNam",
}
# Economies whose goods output is a small share of a service economy, and one that is nearly all industry.
ADVANCED = set("KR JP SG FI EE LV LT DE NL GR IT ES GI AT FR BE GB US NO SE DK IL HU CZ SK PL".split())
LEAST_DOMESTIC = 0.25
# Places that stand for the trade of economies without any, or whose people live nearest to a place that trades little.
GATEWAYS = {
    "CN": "CNSHA", "PK": "PKKHI", "JP": "KRPUS", "SG": "CNSHA", "MY": "CNSHA", "VN": "CNSHA", "BD": "LKCMB",
    "MM": "LKCMB", "KW": "KWSWK", "QA": "QAHMD", "BH": "BHKBS", "YE": "DJJIB", "IL": "EGPSD", "FR": "NLRTM",
    "BE": "NLRTM", "GB": "NLRTM", "NO": "DEHAM", "SE": "DEHAM", "DK": "DEHAM", "EE": "FIKTK", "LV": "FIKTK",
    "LT": "FIKTK", "AT": "DEDUI", "CZ": "DEDUI", "SK": "warsaw", "HU": "HUBUD", "RS": "RSBEG", "TJ": "UZTAS",
    "IQ": "IQUQR", "SA": "SAJED", "OM": "OMSOH",
}
REST = "ROW"


def output(state):
    """Gross output over GDP, and the share of goods in gross output: our estimates."""
    if state == "CN":
        return 2.7, 0.60
    if state == "GI":
        return 1.8, 0.10
    return (1.9, 0.35) if state in ADVANCED else (1.9, 0.50)


def world_bank(file, year):
    with open(file, encoding="utf-8") as f:
        return {r["Country Code"]: float(r["Value"]) for r in csv.DictReader(f) if r["Year"] == year}


def main(package, matrix, gdp_file, population_file, year="2015"):
    with open(os.path.join(package, "states.csv"), encoding="utf-8") as f:
        states = [(r["id"], r["iso3"], r["name"]) for r in csv.DictReader(f)]
    gdp, people = world_bank(gdp_file, year), world_bank(population_file, year)
    by_name = {NAMES.get(i, n.replace(" ", "")): i for i, _, n in states}
    flows, seen = {}, set()
    for sector, sections in SECTORS.items():
        for section in sections:
            with open(os.path.join(matrix, section + ".csv"), encoding="utf-8") as f:
                for row in csv.DictReader(f):
                    seen.update((row["source"], row["target"]))
                    i = by_name.get(row["source"], REST)
                    j = by_name.get(row["target"], REST)
                    key = (i, j, sector)
                    flows[key] = flows.get(key, 0) + float(row["edgewidth"]) / 1000
    missing = sorted(n for n in by_name if n not in seen)
    if missing:
        sys.exit("not in the matrix: " + ", ".join(missing))
    ids = [s[0] for s in states] + [REST]
    with open(os.path.join(package, "trade_matrix.csv"), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow("exporter importer sector year usd_million source confidence notes".split())
        for i in ids:
            for j in ids:
                for sector in SECTORS:
                    value = round(flows.get((i, j, sector), 0), 3)
                    if value > 0 and i != j:
                        out.writerow([i, j, sector, year, f"{value:.3f}".rstrip("0").rstrip("."), "unctad_matrix",
                                      "medium", ""])
    exports = {i: sum(v for (a, b, _), v in flows.items() if a == i and b != i) for i in ids}
    with open(os.path.join(package, "economies.csv"), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow("id state name year gdp_usd_million population gross_output_ratio goods_share "
                     "gateway source confidence notes".split())
        known_gdp = known_people = 0
        for i, iso3, name in states:
            notes, sources = [], "wdi;estimate"
            if i == "GI":
                value, number = 2.4e9, 33_000
                sources = "estimate"
                notes.append("GDP and people: our estimate, the World Bank has none")
            else:
                value, number = gdp[iso3], people[iso3]
                known_gdp += value
                known_people += number
            ratio, goods = output(i)
            # Much of what entrepots export was made elsewhere.
            least = (1 + LEAST_DOMESTIC) * exports[i] * 1e6 / (ratio * value)
            if goods < least:
                goods = round(least, 2)
                notes.append("goods_share raised so that domestic sales are a quarter of exports: re-exports count in them")
            if goods > 0.9:
                ratio = round(ratio * goods / 0.9, 2)
                goods = 0.9
            if i in GATEWAYS:
                notes.append("gateway: our judgement")
            notes.insert(0, "gross_output_ratio and goods_share: our estimates")
            out.writerow([i, i, name, year, round(value / 1e6, 1), round(number), ratio, goods,
                          GATEWAYS.get(i, ""), sources, "low",
                          "; ".join(notes)])
        out.writerow([REST, "", "Rest of the world", year, round((gdp["WLD"] - known_gdp) / 1e6, 1),
                      round(people["WLD"] - known_people), 1.9, 0.45, "", "wdi;estimate", "low",
                      "The World Bank's world less the states above; gross_output_ratio and goods_share: our estimates"])


if __name__ == "__main__":
    main(*sys.argv[1:])
