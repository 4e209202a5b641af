package org.landbridge.trade.formula;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.landbridge.trade.table.Column;

/**
 * A category for each row.
 *
 * @param codes 0 to {@code levels - 1}, {@link Column#MISSING} where it is missing
 * @param label of each level
 */
record Categories(int[] codes, int levels, IntFunction<String> label) {
    private static final long LARGEST_TABLE = 1L << 24;

    /** A category for each different number, in their order. */
    static Categories ofNumbers(double[] values) {
        double[] different = Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .distinct()
                .sorted()
                .toArray();
        int[] codes = new int[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Double.isNaN(values[i]) ? Column.MISSING : Arrays.binarySearch(different, values[i]);
        }
        return new Categories(
                codes,
                different.length,
                code -> Double.toString(different[code]).replaceFirst("\\.0$", ""));
    }

    /** Every pair of categories that a row has, numbered as rows come. */
    static Categories joined(Categories a, Categories b) {
        int rows = a.codes.length;
        int[] codes = new int[rows];
        int[] firstRow = new int[Math.max(16, Math.max(a.levels, b.levels))];
        PairIndex index =
                (long) a.levels * b.levels <= LARGEST_TABLE ? new PairTable(a.levels, b.levels) : new PairHash();
        int levels = 0;
        for (int i = 0; i < rows; i++) {
            if (a.codes[i] < 0 || b.codes[i] < 0) {
                codes[i] = Column.MISSING;
                continue;
            }
            int code = index.code(a.codes[i], b.codes[i], levels);
            if (code == levels) {
                if (levels == firstRow.length) {
                    firstRow = Arrays.copyOf(firstRow, 2 * levels);
                }
                firstRow[levels++] = i;
            }
            codes[i] = code;
        }
        int[] first = Arrays.copyOf(firstRow, levels);
        return new Categories(
                codes, levels, code -> a.label.apply(a.codes[first[code]]) + "^" + b.label.apply(b.codes[first[code]]));
    }

    /** The categories of a where the condition is not 0, those of b where it is 0. */
    static Categories chosen(double[] condition, Categories a, Categories b) {
        Map<String, Integer> codeOf = new LinkedHashMap<>();
        int[] fromA = recoded(a, codeOf);
        int[] fromB = recoded(b, codeOf);
        int[] codes = new int[condition.length];
        for (int i = 0; i < codes.length; i++) {
            int code = condition[i] != 0 ? a.codes[i] : b.codes[i];
            codes[i] = Double.isNaN(condition[i]) || code < 0
                    ? Column.MISSING
                    : condition[i] != 0 ? fromA[code] : fromB[code];
        }
        String[] labels = codeOf.keySet().toArray(String[]::new);
        return new Categories(codes, labels.length, code -> labels[code]);
    }

    private static int[] recoded(Categories from, Map<String, Integer> codeOf) {
        int[] codes = new int[from.levels];
        for (int level = 0; level < from.levels; level++) {
            codes[level] = codeOf.computeIfAbsent(from.label.apply(level), label -> codeOf.size());
        }
        return codes;
    }

    /** Codes of pairs. */
    private interface PairIndex {
        /** The code of the pair, or {@code next} if it is new. */
        int code(int a, int b, int next);
    }

    private static final class PairTable implements PairIndex {
        private final int width;
        private final int[] codes;

        PairTable(int height, int width) {
            this.width = width;
            codes = new int[height * width];
            Arrays.fill(codes, -1);
        }

        @Override
        public int code(int a, int b, int next) {
            int cell = a * width + b;
            if (codes[cell] < 0) {
                codes[cell] = next;
            }
            return codes[cell];
        }
    }

    private static final class PairHash implements PairIndex {
        private final Map<Long, Integer> codes = new HashMap<>();

        @Override
        public int code(int a, int b, int next) {
            Integer known = codes.putIfAbsent((long) a << 32 | b, next);
            return known == null ? next : known;
        }
    }
}
