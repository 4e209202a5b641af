package org.landbridge.network.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.sf.geographiclib.Geodesic;
import org.landbridge.network.Fault;
import org.landbridge.network.Link;
import org.landbridge.network.LinkLength;
import org.landbridge.network.Network;
import org.landbridge.network.Place;

/** Lengths against the great circle, drawn courses against their places, and places that nothing reaches. */
final class GeometryChecks {
    private static final double COURSE_END_KM = 25;

    private final Network network;
    private final Map<String, RawTable> tables;
    private final Lines lines;
    private final List<Fault> faults;

    GeometryChecks(Network network, Map<String, RawTable> tables, Lines lines, List<Fault> faults) {
        this.network = network;
        this.tables = tables;
        this.lines = lines;
        this.faults = faults;
    }

    void run() {
        for (int i = 0; i < network.links().size(); i++) {
            length(network.links().get(i), lines.of("links", i));
        }
        isolated();
        courses();
    }

    private Place place(String id) {
        return Objects.requireNonNull(network.places().get(id), id);
    }

    private void length(Link link, int line) {
        if (link.from().equals(link.to())) {
            faults.add(new Fault(
                    "links.csv",
                    line,
                    "to_place",
                    link.id(),
                    "the link ends where it begins",
                    "name two different places"));
            return;
        }
        String problem = LinkLength.problem(link.lengthKm(), place(link.from()), place(link.to()));
        if (!problem.isEmpty()) {
            faults.add(new Fault("links.csv", line, "length_km", link.id(), problem, LinkLength.REMEDY));
        }
    }

    private static double km(double latA, double lonA, double latB, double lonB) {
        return Geodesic.WGS84.Inverse(latA, lonA, latB, lonB).s12 / 1000;
    }

    /** Places without any link, and places that links join only among themselves. */
    private void isolated() {
        Map<String, String> root = new HashMap<>();
        network.places().keySet().forEach(id -> root.put(id, id));
        Set<String> linked = new HashSet<>();
        for (Link link : network.links()) {
            linked.add(link.from());
            linked.add(link.to());
            root.put(find(root, link.from()), find(root, link.to()));
        }
        Map<String, Integer> sizes = new HashMap<>();
        network.places().keySet().forEach(id -> sizes.merge(find(root, id), 1, Integer::sum));
        int largest = sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (String id : network.places().keySet()) {
            if (!linked.contains(id)) {
                faults.add(new Fault(
                        "places.csv",
                        lines.ofKey("places", id),
                        "id",
                        id,
                        "no link reaches the place",
                        "add a link, or remove the place"));
            } else if (sizes.getOrDefault(find(root, id), 0) < largest) {
                faults.add(new Fault(
                        "places.csv",
                        lines.ofKey("places", id),
                        "id",
                        id,
                        "the place is not joined to the rest of the network",
                        "add the link that joins it"));
            }
        }
    }

    private static String find(Map<String, String> root, String id) {
        String at = id;
        while (true) {
            String up = root.getOrDefault(at, at);
            if (up.equals(at)) {
                return at;
            }
            at = up;
        }
    }

    private void courses() {
        Map<String, Link> links = new HashMap<>();
        network.links().forEach(link -> links.put(link.id(), link));
        Set<String> drawn = new HashSet<>();
        RawTable courses = tables.get("courses");
        if (courses == null) {
            // Maps draw straight lines.
            return;
        }
        for (RawTable.Row row : courses.rows()) {
            drawn.add(row.key());
            Link link = Objects.requireNonNull(links.get(row.key()));
            double[] ends = ends(row.text("course"));
            if (ends.length == 0) {
                faults.add(new Fault(
                        "courses.csv",
                        row.line(),
                        "course",
                        row.key(),
                        "is not a WKT line string",
                        "write LINESTRING (lon lat, lon lat, ...) with at least two points"));
                continue;
            }
            end(row, place(link.from()), ends[0], ends[1], "first");
            end(row, place(link.to()), ends[2], ends[3], "last");
        }
        for (String id : links.keySet().stream().sorted().toList()) {
            if (!drawn.contains(id)) {
                faults.add(new Fault(
                        "links.csv",
                        lines.ofKey("links", id),
                        "id",
                        id,
                        "the link has no drawn course",
                        "add a row to courses.csv"));
            }
        }
    }

    private void end(RawTable.Row row, Place place, double lon, double lat, String which) {
        double km = km(place.latDeg(), place.lonDeg(), lat, lon);
        if (!(km <= COURSE_END_KM)) {
            faults.add(new Fault(
                    "courses.csv",
                    row.line(),
                    "course",
                    row.key(),
                    String.format(Locale.ROOT, "its %s point lies %.0f km from %s", which, km, place.id()),
                    "draw it from the link's from_place to its to_place"));
        }
    }

    /** First longitude and latitude, last longitude and latitude; empty if the text is no line string. */
    private static double[] ends(String wkt) {
        int open = wkt.indexOf('(');
        if (!wkt.startsWith("LINESTRING") || open < 0 || !wkt.endsWith(")")) {
            return new double[0];
        }
        List<String> points = Cells.split(wkt.substring(open + 1, wkt.length() - 1), ',');
        if (points.size() < 2) {
            return new double[0];
        }
        double[] ends = new double[4];
        for (int p = 0; p < points.size(); p++) {
            List<String> xy = Cells.split(points.get(p), ' ');
            if (xy.size() != 2) {
                return new double[0];
            }
            try {
                double x = Double.parseDouble(xy.get(0));
                double y = Double.parseDouble(xy.get(1));
                if (p == 0) {
                    ends[0] = x;
                    ends[1] = y;
                }
                ends[2] = x;
                ends[3] = y;
            } catch (NumberFormatException e) {
                return new double[0];
            }
        }
        return ends;
    }
}
