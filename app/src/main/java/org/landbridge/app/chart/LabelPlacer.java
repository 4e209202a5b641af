package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for labels beside their points: inside the frame, never over one another, seldom over lines, each as near
 * as can be and tied to its point by a leader line where that is not near enough. Labels are placed in the order of
 * their importance, then each is moved to the best place that the others leave, a few rounds long (a greedy search with
 * local repair in the manner of Christensen, Marks and Shieber 1995).
 */
final class LabelPlacer {
    /** Beyond this gap a label needs a leader line. */
    static final double NEAR = 13;

    private static final double[] GAPS = {5, 9, 13, 20, 30, 42, 56, 72, 92, 116, 144, 178, 220, 270, 330};
    private static final int DIRECTIONS = 24;
    private static final int ROUNDS = 4;
    private static final double TOUCH = 2;
    private static final double ROOM = 4;
    private static final double OVER_LINE = 3.4;
    private static final double OVER_MARK = 45;
    private static final double PER_GAP_PIXEL = 0.55;
    private static final double LEADER = 10;
    private static final double LEADER_OVER_LINE = 12;
    private static final double LEADER_OVER_MARK = 70;
    private static final double LEADER_OVER_LEADER = 90;

    /** A way to write a label; the earlier in the list the better. */
    record Form(double width, double height) {}

    /**
     * @param clearance radius of the mark at its point
     * @param brevity cost of each form after the first
     * @param patience cost above which it is better left out
     */
    record Label(double x, double y, double clearance, List<Form> forms, double brevity, double patience) {}

    /** @param form index of the form that was chosen */
    record Place(int form, Box box, boolean led, double leaderX, double leaderY, double cost) {}

    private final Box frame;
    private final List<double[]> lines = new ArrayList<>();
    private final List<Box> marks = new ArrayList<>();

    LabelPlacer(Box frame) {
        this.frame = frame;
    }

    void avoidLine(double x1, double y1, double x2, double y2) {
        lines.add(new double[] {x1, y1, x2, y2});
    }

    void avoidMark(double x, double y, double radius) {
        marks.add(new Box(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** A place for each label, null for those that find none. */
    @Nullable
    Place[] place(List<Label> labels) {
        @Nullable Place[] places = new Place[labels.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < labels.size(); i++) {
                places[i] = null;
                places[i] = best(labels.get(i), labels, places);
            }
        }
        return places;
    }

    private @Nullable Place best(Label label, List<Label> labels, @Nullable Place[] places) {
        Place best = null;
        double limit = label.patience();
        for (int form = 0; form < label.forms().size(); form++) {
            Form size = label.forms().get(form);
            for (double gap : GAPS) {
                double start = form * label.brevity() + gap * PER_GAP_PIXEL + (gap > NEAR ? LEADER : 0);
                if (start >= limit) {
                    break;
                }
                for (int k = 0; k < DIRECTIONS; k++) {
                    Place place = candidate(label, form, size, gap, k, start, limit, labels, places);
                    if (place != null) {
                        best = place;
                        limit = place.cost();
                    }
                }
            }
        }
        return best;
    }

    /** Null if it is not allowed or costs as much as the limit. */
    private @Nullable Place candidate(
            Label label,
            int form,
            Form size,
            double gap,
            int direction,
            double start,
            double limit,
            List<Label> labels,
            @Nullable Place[] places) {
        double angle = 2 * Math.PI * direction / DIRECTIONS;
        double reach = gap + label.clearance();
        double x = label.x() + Math.cos(angle) * (size.width() / 2 + reach);
        double y = label.y() + Math.sin(angle) * (size.height() / 2 + reach);
        Box box = new Box(x - size.width() / 2, y - size.height() / 2, size.width(), size.height());
        if (!box.within(frame)) {
            return null;
        }
        double endX = Math.clamp(label.x(), box.x(), box.right());
        double endY = Math.clamp(label.y(), box.y(), box.bottom());
        if (Math.hypot(endX - label.x(), endY - label.y()) < label.clearance() + TOUCH) {
            return null;
        }
        boolean led = gap > NEAR;
        double cost = start + against(box, label, led, endX, endY, labels, places);
        for (Box mark : marks) {
            cost += box.meets(mark) ? OVER_MARK : 0;
            boolean own = mark.inside(label.x() - 1, label.y(), label.x() + 1, label.y()) > 0;
            cost += led && !own && mark.inside(label.x(), label.y(), endX, endY) > 0 ? LEADER_OVER_MARK : 0;
        }
        for (double[] line : lines) {
            if (cost >= limit) {
                return null;
            }
            cost += OVER_LINE * box.inside(line[0], line[1], line[2], line[3]);
            if (led && cross(label.x(), label.y(), endX, endY, line)) {
                cost += LEADER_OVER_LINE;
            }
        }
        return cost < limit ? new Place(form, box, led, endX, endY, cost) : null;
    }

    /** What the labels placed already say; infinite if they forbid it. */
    private static double against(
            Box box, Label label, boolean led, double endX, double endY, List<Label> labels, @Nullable Place[] places) {
        double cost = 0;
        Box room = box.grown(ROOM);
        for (int i = 0; i < places.length; i++) {
            Place other = places[i];
            if (other == null) {
                continue;
            }
            Label owner = labels.get(i);
            if (room.meets(other.box())
                    || led && other.box().grown(1).inside(label.x(), label.y(), endX, endY) > 0
                    || other.led() && room.inside(owner.x(), owner.y(), other.leaderX(), other.leaderY()) > 0) {
                return Double.POSITIVE_INFINITY;
            }
            double[] leader = {owner.x(), owner.y(), other.leaderX(), other.leaderY()};
            if (led && other.led() && cross(label.x(), label.y(), endX, endY, leader)) {
                cost += LEADER_OVER_LEADER;
            }
        }
        return cost;
    }

    private static boolean cross(double x1, double y1, double x2, double y2, double[] line) {
        double a = side(x1, y1, x2, y2, line[0], line[1]);
        double b = side(x1, y1, x2, y2, line[2], line[3]);
        double c = side(line[0], line[1], line[2], line[3], x1, y1);
        double d = side(line[0], line[1], line[2], line[3], x2, y2);
        return a * b < 0 && c * d < 0;
    }

    private static double side(double x1, double y1, double x2, double y2, double x, double y) {
        return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    }
}
