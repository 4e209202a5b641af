package org.landbridge.app.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.Itinerary;

/** The drawn courses of links, for maps only: lengths are stated in the links table. */
public final class Courses {
    /** A point in degrees, WGS 84. */
    public record Point(double lon, double lat) {}

    private final Network network;
    private final Map<String, String> wkt;
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, List<Point>> drawn = new ConcurrentHashMap<>();

    public Courses(Network network, Map<String, String> wkt) {
        this.network = network;
        this.wkt = wkt;
        for (Link link : network.links()) {
            links.putIfAbsent(link.id(), link);
        }
    }

    public static Courses read(Path folder, Network network) {
        return new Courses(network, PackageReader.readCourses(folder));
    }

    public Network network() {
        return network;
    }

    /** Every link once. */
    Collection<Link> links() {
        return links.values();
    }

    /** The course from the link's first place to its second; the straight line if none is drawn. */
    List<Point> of(Link link) {
        return drawn.computeIfAbsent(link.id(), id -> {
            String text = wkt.get(id);
            return text == null ? straight(link) : parse(text);
        });
    }

    /** One line for each link of the itinerary, in travel direction. Links that a scenario added are straight. */
    public List<List<Point>> along(Itinerary itinerary) {
        List<List<Point>> lines = new ArrayList<>();
        List<String> places = itinerary.places();
        String here = places.isEmpty() ? "" : places.getFirst();
        for (int i = 0; i < itinerary.links().size(); i++) {
            Link link = links.get(itinerary.links().get(i));
            if (link == null) {
                if (i + 1 < places.size()) {
                    lines.add(between(places.get(i), places.get(i + 1)));
                    here = places.get(i + 1);
                }
                continue;
            }
            boolean backwards = link.to().equals(here);
            lines.add(backwards ? of(link).reversed() : of(link));
            here = backwards ? link.from() : link.to();
        }
        lines.removeIf(line -> line.size() < 2);
        return lines;
    }

    /** The course of a link by its id; empty if there is no such link. */
    public List<Point> of(String link) {
        Link known = links.get(link);
        return known == null ? List.of() : of(known);
    }

    private List<Point> straight(Link link) {
        return between(link.from(), link.to());
    }

    private List<Point> between(String from, String to) {
        List<Point> line = new ArrayList<>();
        for (String id : List.of(from, to)) {
            Place place = network.places().get(id);
            if (place != null) {
                line.add(new Point(place.lonDeg(), place.latDeg()));
            }
        }
        return line;
    }

    /** Reads {@code LINESTRING (lon lat, lon lat, ...)}. */
    static List<Point> parse(String wkt) {
        int open = wkt.indexOf('(');
        int close = wkt.lastIndexOf(')');
        if (open < 0 || close < open) {
            throw new BadUsageException("not a WKT LINESTRING: " + wkt.substring(0, Math.min(40, wkt.length())));
        }
        List<Point> points = new ArrayList<>();
        for (String pair : wkt.substring(open + 1, close).split(",")) {
            String text = pair.strip();
            int blank = text.indexOf(' ');
            double lon = Double.parseDouble(text.substring(0, blank));
            double lat = Double.parseDouble(text.substring(blank + 1).strip());
            points.add(new Point(lon, lat));
        }
        return points;
    }
}
