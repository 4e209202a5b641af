package org.landbridge.app.chart;

/** How a line of text looks. */
record TextStyle(double size, boolean strong, String colour, Anchor anchor, boolean halo) {
    /** Which point of the line is given. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    static TextStyle of(double size, String colour) {
        return new TextStyle(size, false, colour, Anchor.START, false);
    }

    TextStyle bold() {
        return new TextStyle(size, true, colour, anchor, halo);
    }

    TextStyle centred() {
        return new TextStyle(size, strong, colour, Anchor.MIDDLE, halo);
    }

    TextStyle toTheLeft() {
        return new TextStyle(size, strong, colour, Anchor.END, halo);
    }

    /** With a rim in the colour of the ground, so that it can be read over lines. */
    TextStyle withHalo() {
        return new TextStyle(size, strong, colour, anchor, true);
    }
}
