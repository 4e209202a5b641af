package org.landbridge.relations.alignment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.breaks.ChangePoints;

/** One measure of a pair over the years, {@link Figure#NONE} where it says nothing. */
public record Series(AlignmentMeasure measure, int firstYear, List<Figure> figures) {
    private static final int LEAST_FOR_BREAKS = 6;
    private static final double BREAK_CHANCE = 0.05;

    public Series {
        figures = List.copyOf(figures);
    }

    /** A break in the level of a measure. */
    public record DatedBreak(
            AlignmentMeasure measure, int year, double chance, int fromYear, int toYear, double before, double after) {}

    public Figure of(int year) {
        int t = year - firstYear;
        return t < 0 || t >= figures.size() ? Figure.NONE : figures.get(t);
    }

    double[] values() {
        return figures.stream().mapToDouble(Figure::value).toArray();
    }

    /** Chance of a break just before each year; none where fewer than six years are known. */
    public double[] breakChances(double cover) {
        ChangePoints points = points(cover);
        return points == null ? new double[figures.size()] : points.chances();
    }

    private @Nullable ChangePoints points(double cover) {
        double[] value = values();
        if (Arrays.stream(value).filter(v -> !Double.isNaN(v)).count() < LEAST_FOR_BREAKS) {
            return null;
        }
        double[] sd = figures.stream()
                .mapToDouble(f -> f.sd(cover))
                .map(x -> Double.isNaN(x) ? 0 : x)
                .toArray();
        return new ChangePoints(value, sd, BREAK_CHANCE);
    }

    /** Breaks, each with the years that hold it with a chance of {@code cover}; none where fewer than six years are known. */
    List<DatedBreak> breaks(double cover) {
        ChangePoints points = points(cover);
        if (points == null) {
            return List.of();
        }
        return points.breaks(cover).stream()
                .map(b -> new DatedBreak(
                        measure,
                        firstYear + b.at(),
                        b.chance(),
                        firstYear + b.low(),
                        firstYear + b.high(),
                        b.before(),
                        b.after()))
                .toList();
    }

    /** Years from one to another that are known, as places in the series. */
    int[] known(int from, int to) {
        return IntStream.range(0, figures.size())
                .filter(t -> firstYear + t >= from && firstYear + t <= to)
                .filter(t -> figures.get(t).known())
                .toArray();
    }
}
