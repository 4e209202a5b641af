package org.landbridge.app.chart;

/** A rectangle in pixels, y downwards. */
record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    boolean meets(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean within(Box frame) {
        return x >= frame.x && y >= frame.y && right() <= frame.right() && bottom() <= frame.bottom();
    }

    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /** Length of the part of a line that lies inside (Liang and Barsky 1984). */
    double inside(double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {x1 - x, right() - x1, y1 - y, bottom() - y1};
        double enter = 0;
        double leave = 1;
        for (int i = 0; i < p.length; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) {
                    return 0;
                }
            } else if (p[i] < 0) {
                enter = Math.max(enter, q[i] / p[i]);
            } else {
                leave = Math.min(leave, q[i] / p[i]);
            }
        }
        return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0;
    }
}
