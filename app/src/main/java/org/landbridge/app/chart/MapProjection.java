package org.landbridge.app.chart;

import java.util.List;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Courses.Point;

/**
 * Lambert's azimuthal equal-area projection about the middle of what is drawn, fitted into a frame (Snyder, Map
 * Projections, USGS Professional Paper 1395, 1987, chapter 24).
 */
final class MapProjection {
    private static final double LEAST_COS = -0.85;
    private static final double MARGIN = 0.07;
    private static final double LEAST_SPAN = 0.02;
    private static final int SAMPLES = 8;

    private final double lon0;
    private final double sinLat0;
    private final double cosLat0;
    private double scale = 1;
    private double left;
    private double top;
    private double width;
    private double height;

    /** A map of that width; its height follows from what is drawn, within the bounds. */
    MapProjection(List<List<Point>> lines, double width, double leastHeight, double mostHeight) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (List<Point> line : lines) {
            for (Point p : line) {
                west = Math.min(west, eastward(p.lon()));
                east = Math.max(east, eastward(p.lon()));
                south = Math.min(south, p.lat());
                north = Math.max(north, p.lat());
            }
        }
        this.lon0 = west > east ? 60 : (west + east) / 2;
        double lat0 = Math.toRadians(south > north ? 40 : (south + north) / 2);
        this.sinLat0 = Math.sin(lat0);
        this.cosLat0 = Math.cos(lat0);
        fit(lines, width, leastHeight, mostHeight);
    }

    private void fit(List<List<Point>> lines, double mapWidth, double leastHeight, double mostHeight) {
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (List<Point> line : lines) {
            for (Point p : line) {
                double[] xy = plane(p.lon(), p.lat());
                if (xy.length == 2) {
                    minX = Math.min(minX, xy[0]);
                    maxX = Math.max(maxX, xy[0]);
                    minY = Math.min(minY, xy[1]);
                    maxY = Math.max(maxY, xy[1]);
                }
            }
        }
        if (minX > maxX) {
            minX = maxX = minY = maxY = 0;
        }
        double spanX = Math.max(maxX - minX, LEAST_SPAN) * (1 + 2 * MARGIN);
        double spanY = Math.max(maxY - minY, LEAST_SPAN) * (1 + 2 * MARGIN);
        width = mapWidth;
        height = Math.clamp(mapWidth * spanY / spanX, leastHeight, mostHeight);
        scale = Math.min(width / spanX, height / spanY);
        left = (minX + maxX) / 2 - width / 2 / scale;
        top = (minY + maxY) / 2 + height / 2 / scale;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Pixels from the frame's upper left corner; empty on the far side of the globe. */
    double[] pixel(double lon, double lat) {
        double[] xy = plane(lon, lat);
        return xy.length == 0 ? xy : new double[] {(xy[0] - left) * scale, (top - xy[1]) * scale};
    }

    private double[] plane(double lonDeg, double latDeg) {
        double lat = Math.toRadians(latDeg);
        double dLon = Math.toRadians(eastward(lonDeg) - lon0);
        double cos = sinLat0 * Math.sin(lat) + cosLat0 * Math.cos(lat) * Math.cos(dLon);
        if (cos < LEAST_COS) {
            return new double[0];
        }
        double k = Math.sqrt(2 / (1 + cos));
        return new double[] {
            k * Math.cos(lat) * Math.sin(dLon), k * (cosLat0 * Math.sin(lat) - sinLat0 * Math.cos(lat) * Math.cos(dLon))
        };
    }

    /** Longitudes from 30 W eastward, so that the Bering Strait lies east of Siberia. */
    private static double eastward(double lon) {
        return lon < -30 ? lon + 360 : lon;
    }

    /** The line as an SVG path, sampled between its points when these are far apart; blank outside the frame. */
    String path(List<Point> line) {
        StringBuilder path = new StringBuilder();
        boolean inside = false;
        boolean pen = false;
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < line.size(); i++) {
            Point to = line.get(i);
            Point from = i == 0 ? to : line.get(i - 1);
            double span = eastward(to.lon()) - eastward(from.lon());
            int samples = i > 0 && Math.abs(span) + Math.abs(to.lat() - from.lat()) > 4 ? SAMPLES : 1;
            for (int k = 1; k <= samples; k++) {
                double share = (double) k / samples;
                double[] xy = pixel(eastward(from.lon()) + share * span, from.lat() + share * (to.lat() - from.lat()));
                if (xy.length == 0) {
                    pen = false;
                    continue;
                }
                boolean end = i == line.size() - 1 && k == samples;
                if (pen && !end && Math.hypot(xy[0] - lastX, xy[1] - lastY) < 0.8) {
                    continue;
                }
                path.append(pen ? 'L' : 'M')
                        .append(Figures.fixed(xy[0], 1))
                        .append(' ')
                        .append(Figures.fixed(xy[1], 1));
                pen = true;
                lastX = xy[0];
                lastY = xy[1];
                inside |= xy[0] >= 0 && xy[0] <= width && xy[1] >= 0 && xy[1] <= height;
            }
        }
        return inside ? path.toString() : "";
    }
}
