package org.landbridge.app.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.app.chart.Courses.Point;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.data.PackageReader;

/** Outlines of states, for shading maps only; borders as the source draws them, without a judgement. */
public final class Outlines {
    private final Map<String, List<List<Point>>> rings = new LinkedHashMap<>();

    private Outlines() {}

    /** @throws BadUsageException if the package has none, or a ring cannot be read */
    public static Outlines read(Path folder) {
        Outlines outlines = new Outlines();
        PackageReader.readOutlines(folder).forEach((state, wkt) -> outlines.rings.put(state, parse(state, wkt)));
        if (outlines.rings.isEmpty()) {
            throw new BadUsageException("the data package " + folder
                    + " has no outlines of states (outlines.csv), so no map can be shaded");
        }
        return outlines;
    }

    /** Outer and inner rings of each state, the largest first. */
    Map<String, List<List<Point>>> rings() {
        return rings;
    }

    /** Reads {@code MULTIPOLYGON (((lon lat, ...), (...)), ...)} ring by ring. */
    static List<List<Point>> parse(String state, String wkt) {
        List<List<Point>> found = new ArrayList<>();
        int at = wkt.indexOf("((");
        while (at >= 0) {
            int open = wkt.indexOf('(', at);
            while (open >= 0 && open + 1 < wkt.length() && wkt.charAt(open + 1) == '(') {
                open++;
            }
            int close = open < 0 ? -1 : wkt.indexOf(')', open);
            if (close < 0) {
                break;
            }
            found.add(ring(state, wkt.substring(open + 1, close)));
            at = wkt.indexOf('(', close);
        }
        if (found.isEmpty()) {
            throw new BadUsageException("outlines.csv: the outline of " + state + " is no WKT MULTIPOLYGON");
        }
        return found;
    }

    private static List<Point> ring(String state, String text) {
        List<Point> points = new ArrayList<>();
        for (String pair : text.split(",")) {
            String[] xy = pair.strip().split(" ");
            try {
                points.add(new Point(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new BadUsageException("outlines.csv: \"" + pair + "\" in the outline of " + state
                        + " is no point; expected longitude and latitude with a blank between");
            }
        }
        return points;
    }
}
