package org.landbridge.app.chart;

import org.landbridge.study.SplitKind;

/** How the parts of a bar look: each kind has a colour of its own lightness and a pattern of its own. */
final class SplitStyle {
    private static final double TILE = 7;

    private SplitStyle() {}

    static String label(SplitKind kind) {
        return switch (kind) {
            case LINE_HAUL -> "line haul";
            case BORDER -> "border and customs";
            case GAUGE -> "gauge change";
            case PORT -> "port";
            case WAIT -> "waiting";
            case TOLLS -> "tolls";
            case HANDLING -> "handling";
            case TIME_COST -> "cost of the cargo's time, on top of USD";
        };
    }

    static String fill(SplitKind kind) {
        return "url(#" + id(kind) + ")";
    }

    private static String id(SplitKind kind) {
        return "kind-" + kind.word().replace('_', '-');
    }

    private static String colour(Theme theme, SplitKind kind) {
        boolean light = theme == Theme.LIGHT;
        return switch (kind) {
            case LINE_HAUL -> light ? "#3d5468" : "#a9bccd";
            case BORDER -> light ? "#c8374d" : "#ff6f82";
            case GAUGE -> light ? "#7a4fa6" : "#b993e6";
            case PORT -> light ? "#1793a8" : "#35bdd3";
            case WAIT -> light ? "#c5ced6" : "#4a5866";
            case TOLLS -> light ? "#dda000" : "#f2c33f";
            case HANDLING -> light ? "#7cae5f" : "#8fce6d";
            case TIME_COST -> light ? "#ffffff" : "#12181f";
        };
    }

    private static String strokes(SplitKind kind) {
        return switch (kind) {
            case LINE_HAUL -> "";
            case BORDER -> "M-1 8L8 -1M-1 1L1 -1M6 8L8 6";
            case GAUGE -> "M0 0L7 7M0 7L7 0";
            case PORT -> "M1.2 1.8h1.4M4.7 5.2h1.4";
            case WAIT -> "M3.5 0V7";
            case TOLLS -> "M0 3.5H7";
            case HANDLING -> "M-1 -1L8 8M-1 6L1 8M6 -1L8 1";
            case TIME_COST -> "M3 3.5h1.2";
        };
    }

    /** The patterns, to stand once in a document. */
    static void define(Svg svg) {
        Theme theme = svg.theme();
        svg.open("defs");
        for (SplitKind kind : SplitKind.values()) {
            svg.open("pattern", "id", id(kind), "width", TILE, "height", TILE, "patternUnits", "userSpaceOnUse");
            svg.element("rect", "width", TILE, "height", TILE, "fill", colour(theme, kind));
            if (!strokes(kind).isEmpty()) {
                boolean pale = kind == SplitKind.WAIT || kind == SplitKind.TIME_COST;
                svg.element(
                        "path",
                        "d",
                        strokes(kind),
                        "fill",
                        "none",
                        "stroke",
                        pale ? theme.muted() : theme.paper(),
                        "stroke-width",
                        kind == SplitKind.PORT ? 1.5 : 1.1,
                        "stroke-opacity",
                        pale ? 0.7 : 0.75);
            }
            svg.close("pattern");
        }
        svg.close("defs");
    }
}
