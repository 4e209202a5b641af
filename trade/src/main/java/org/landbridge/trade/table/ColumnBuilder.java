package org.landbridge.trade.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.trade.table.Wanted.Kind;

/** A column that grows row by row, in pieces, so that no more than one column is ever held twice. */
final class ColumnBuilder {
    private static final int PIECE = 1 << 16;

    private final String name;
    private final Kind kind;
    private final List<double[]> numbers = new ArrayList<>();
    private final List<int[]> codes = new ArrayList<>();
    private final LabelIndex index = new LabelIndex();
    private double[] numberPiece = {};
    private int[] codePiece = {};
    private int rows;
    private int filled = PIECE;

    ColumnBuilder(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    /**
     * Adds the cell of the next row.
     *
     * @return what was expected instead, null if the cell was taken
     */
    @Nullable
    String add(char[] text, int from, int length) {
        int start = from;
        int end = from + length;
        while (start < end && Character.isWhitespace(text[start])) {
            start++;
        }
        while (end > start && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        if (Missing.is(text, start, end - start)) {
            addMissing();
            return null;
        }
        if (kind == Kind.NUMBER) {
            double value = Decimal.parse(text, start, end - start);
            addNumber(value);
            return Double.isNaN(value) ? "a number" : null;
        }
        int before = index.size();
        int code = index.code(text, start, end - start);
        addCode(code);
        boolean wrong =
                kind == Kind.NUMBER_LABEL && code == before && Double.isNaN(Decimal.parse(text, start, end - start));
        return wrong ? "a number" : null;
    }

    void addMissing() {
        if (kind == Kind.NUMBER) {
            addNumber(Double.NaN);
        } else {
            addCode(Column.MISSING);
        }
    }

    void addNumber(double value) {
        if (filled == PIECE) {
            numberPiece = new double[PIECE];
            numbers.add(numberPiece);
            filled = 0;
        }
        numberPiece[filled++] = value;
        rows++;
    }

    private void addCode(int code) {
        if (filled == PIECE) {
            codePiece = new int[PIECE];
            codes.add(codePiece);
            filled = 0;
        }
        codePiece[filled++] = code;
        rows++;
    }

    /** The column; the builder is empty after it. */
    Column build() {
        if (kind == Kind.NUMBER) {
            double[] values = new double[rows];
            for (int p = 0; p < numbers.size(); p++) {
                System.arraycopy(numbers.get(p), 0, values, p * PIECE, Math.min(PIECE, rows - p * PIECE));
            }
            numbers.clear();
            return new Column.Numbers(name, values);
        }
        int[] all = new int[rows];
        for (int p = 0; p < codes.size(); p++) {
            System.arraycopy(codes.get(p), 0, all, p * PIECE, Math.min(PIECE, rows - p * PIECE));
        }
        codes.clear();
        return sorted(all);
    }

    private Column sorted(int[] all) {
        List<String> labels = index.labels();
        double[] values = new double[labels.size()];
        Arrays.setAll(values, i -> Decimal.parse(labels.get(i)));
        boolean numeric = Arrays.stream(values).noneMatch(Double::isNaN);
        Integer[] order = new Integer[labels.size()];
        Arrays.setAll(order, i -> i);
        Comparator<Integer> byText = Comparator.comparing(labels::get);
        Arrays.sort(
                order,
                numeric ? Comparator.<Integer>comparingDouble(i -> values[i]).thenComparing(byText) : byText);
        int[] rank = new int[order.length];
        List<String> ordered = new ArrayList<>(order.length);
        for (int r = 0; r < order.length; r++) {
            rank[order[r]] = r;
            ordered.add(labels.get(order[r]));
        }
        for (int i = 0; i < all.length; i++) {
            all[i] = all[i] == Column.MISSING ? Column.MISSING : rank[all[i]];
        }
        return new Column.Labels(name, all, ordered);
    }
}
