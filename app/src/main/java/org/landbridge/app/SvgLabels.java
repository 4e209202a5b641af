package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;

/** Place marks with names that do not cover each other: a name that finds no room is left out. */
final class SvgLabels {
    private static final double FONT_SIZE = 12;
    private static final double CHARACTER_WIDTH = 6.7;
    private static final double GAP = 7;

    /** A rectangle that is taken. */
    private record Box(double x, double y, double width, double height) {
        boolean meets(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    private final double mapWidth;
    private final double mapHeight;
    private final List<Box> taken = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    SvgLabels(double mapWidth, double mapHeight) {
        this.mapWidth = mapWidth;
        this.mapHeight = mapHeight;
    }

    /** @param strong whether it is an end of the journey: drawn larger, named in any case */
    void add(String name, double x, double y, boolean strong) {
        if (x < 0 || x > mapWidth || y < 0 || y > mapHeight) {
            return;
        }
        double radius = strong ? 5.5 : 3;
        svg.append("<circle cx=\"")
                .append(Figures.fixed(x, 1))
                .append("\" cy=\"")
                .append(Figures.fixed(y, 1));
        svg.append("\" r=\"").append(radius).append("\" fill=\"").append(strong ? "#222222" : "#ffffff");
        svg.append("\" stroke=\"#222222\" stroke-width=\"1.3\"/>\n");
        double width = name.length() * CHARACTER_WIDTH;
        Box[] choices = {
            new Box(x + GAP, y - FONT_SIZE / 2, width, FONT_SIZE),
            new Box(x - GAP - width, y - FONT_SIZE / 2, width, FONT_SIZE),
            new Box(x - width / 2, y - GAP - FONT_SIZE, width, FONT_SIZE),
            new Box(x - width / 2, y + GAP, width, FONT_SIZE)
        };
        for (Box box : choices) {
            if (fits(box)) {
                draw(name, box, strong);
                return;
            }
        }
        if (strong) {
            draw(name, choices[0], true);
        }
    }

    private boolean fits(Box box) {
        return box.x() >= 0
                && box.x() + box.width() <= mapWidth
                && box.y() >= 0
                && box.y() + box.height() <= mapHeight
                && taken.stream().noneMatch(box::meets);
    }

    private void draw(String name, Box box, boolean strong) {
        taken.add(box);
        svg.append("<text x=\"").append(Figures.fixed(box.x(), 1)).append("\" y=\"");
        svg.append(Figures.fixed(box.y() + FONT_SIZE - 2, 1))
                .append("\" font-size=\"")
                .append(FONT_SIZE);
        svg.append(strong ? "\" font-weight=\"bold" : "").append("\" fill=\"#222222\" stroke=\"#ffffff\"");
        svg.append(" stroke-width=\"3\" paint-order=\"stroke\">")
                .append(SvgChart.escape(name))
                .append("</text>\n");
    }

    String text() {
        return svg.toString();
    }
}
