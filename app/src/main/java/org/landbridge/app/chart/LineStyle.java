package org.landbridge.app.chart;

import org.landbridge.app.Figures;

/** How a corridor's line is drawn: colour, dashes and the shape of its stops, so that colour alone decides nothing. */
record LineStyle(String colour, String dashes, int shape) {
    private static final String[] DASHES = {
        "", "11 4", "2.5 3.5", "12 4 2.5 4", "6 3", "18 4", "8 3 2.5 3 2.5 3", "4 5", "1.5 2.5", "14 3 5 3"
    };
    private static final int SHAPES = 8;

    static LineStyle of(Theme theme, int index) {
        return new LineStyle(theme.series(index), DASHES[index % DASHES.length], index % SHAPES);
    }

    /** The mark of a stop. */
    void mark(Svg svg, double x, double y, double radius) {
        String ground = svg.theme().panel();
        if (shape == 0) {
            svg.element("circle", "cx", x, "cy", y, "r", radius, "fill", colour, "stroke", ground, "stroke-width", 1.2);
            return;
        }
        svg.element("path", "d", outline(x, y, radius), "fill", colour, "stroke", ground, "stroke-width", 1.2);
    }

    private String outline(double x, double y, double radius) {
        return switch (shape) {
            case 1 -> polygon(x, y, 1.2 * radius, 4, 45, 1);
            case 2 -> polygon(x, y + 0.15 * radius, 1.3 * radius, 3, -90, 1);
            case 3 -> polygon(x, y, 1.35 * radius, 4, 0, 1);
            case 4 -> polygon(x, y - 0.15 * radius, 1.3 * radius, 3, 90, 1);
            case 5 -> polygon(x, y, 1.5 * radius, 5, -90, 0.45);
            case 6 -> polygon(x, y, 1.5 * radius, 4, 45, 0.4);
            default -> polygon(x, y, 1.5 * radius, 4, 0, 0.4);
        };
    }

    /** A regular polygon, or a star if the share of the inner radius is below one. */
    private static String polygon(double x, double y, double radius, int points, double turnDeg, double inner) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < 2 * points; i++) {
            if (i % 2 == 1 && inner == 1) {
                continue;
            }
            double angle = Math.toRadians(turnDeg + 180.0 * i / points);
            double r = i % 2 == 0 ? radius : inner * radius;
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Figures.fixed(x + r * Math.cos(angle), 1))
                    .append(' ')
                    .append(Figures.fixed(y + r * Math.sin(angle), 1));
        }
        return path.append('Z').toString();
    }
}
