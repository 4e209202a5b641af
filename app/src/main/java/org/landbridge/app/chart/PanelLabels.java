package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.chart.LabelPlacer.Form;
import org.landbridge.app.chart.LabelPlacer.Label;
import org.landbridge.app.chart.LabelPlacer.Place;

/** The names in a panel: gathered by importance, placed together, drawn with their leader lines. */
final class PanelLabels {
    private static final double NAME_SIZE = 13.5;
    private static final double WHAT_SIZE = 12;
    private static final double LEADING = 2;

    /** How far a label is worth searching room for: as far as it takes, far, a little, hardly. */
    enum Weight {
        MUST(80, 10_000),
        SHOULD(45, 260),
        MINOR(30, 95),
        MAY(0, 48);

        private final double brevity;
        private final double patience;

        Weight(double brevity, double patience) {
            this.brevity = brevity;
            this.patience = patience;
        }
    }

    /** One line of a label. */
    private record Row(String text, TextStyle style) {}

    private record Pending(List<List<Row>> forms, Label label) {}

    private final Svg svg;
    private final LabelPlacer placer;
    private final List<Pending> pending = new ArrayList<>();

    PanelLabels(Svg svg, LabelPlacer placer) {
        this.svg = svg;
        this.placer = placer;
    }

    /**
     * @param what said below the name where there is room
     * @param colour of the name
     * @param worth what the second line is worth beyond the usual, in pixels of distance and the like
     */
    void add(
            String name,
            String what,
            String colour,
            boolean bold,
            double x,
            double y,
            double clearance,
            Weight weight,
            double worth) {
        TextStyle first = TextStyle.of(NAME_SIZE, colour).withHalo();
        Row nameRow = new Row(name, bold ? first.bold() : first);
        Row whatRow = new Row(what, TextStyle.of(WHAT_SIZE, svg.theme().muted()).withHalo());
        List<List<Row>> forms = new ArrayList<>();
        if (!what.isEmpty() && weight != Weight.MAY) {
            forms.add(List.of(nameRow, whatRow));
        }
        forms.add(List.of(nameRow));
        List<Form> sizes = forms.stream().map(this::size).toList();
        pending.add(new Pending(forms, new Label(x, y, clearance, sizes, weight.brevity + worth, weight.patience)));
    }

    private Form size(List<Row> rows) {
        double width = 0;
        double height = (rows.size() - 1) * LEADING;
        for (Row row : rows) {
            width = Math.max(width, svg.width(row.text(), row.style()) * Typeface.SLACK);
            height += Svg.height(row.style().size());
        }
        return new Form(width, height);
    }

    void draw() {
        @Nullable
        Place[] places = placer.place(pending.stream().map(Pending::label).toList());
        for (int i = 0; i < places.length; i++) {
            Place place = places[i];
            if (place != null && place.led()) {
                leader(pending.get(i).label(), place);
            }
        }
        for (int i = 0; i < places.length; i++) {
            Place place = places[i];
            if (place != null) {
                rows(pending.get(i), place);
            }
        }
    }

    private void leader(Label label, Place place) {
        double length = Math.hypot(place.leaderX() - label.x(), place.leaderY() - label.y());
        double share = length == 0 ? 0 : label.clearance() / length;
        double x = label.x() + share * (place.leaderX() - label.x());
        double y = label.y() + share * (place.leaderY() - label.y());
        svg.line(x, y, place.leaderX(), place.leaderY(), svg.theme().muted(), 0.8);
    }

    /** Ranged left or right or centred, to lean on the point that is meant. */
    private void rows(Pending label, Place place) {
        double y = place.box().y();
        double slack = place.box().width() / 4;
        double offset = label.label().x() - place.box().centreX();
        for (Row row : label.forms().get(place.form())) {
            double size = row.style().size();
            double base = y + Svg.ascent(size);
            if (offset > slack) {
                svg.text(row.text(), place.box().right(), base, row.style().toTheLeft());
            } else if (offset < -slack) {
                svg.text(row.text(), place.box().x(), base, row.style());
            } else {
                svg.text(row.text(), place.box().centreX(), base, row.style().centred());
            }
            y += Svg.height(size) + LEADING;
        }
    }
}
