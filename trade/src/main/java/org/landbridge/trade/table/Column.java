package org.landbridge.trade.table;

import java.util.List;

/** One column of a table. Arrays are not copied, so that large tables fit: nobody may change them. */
public sealed interface Column {
    /** The code of a category that is missing. */
    int MISSING = -1;

    String name();

    int rows();

    boolean isMissing(int row);

    /**
     * Numbers.
     *
     * @param values one for each row, NaN where it is missing; all others are finite
     */
    record Numbers(String name, double[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }
    }

    /**
     * Categories.
     *
     * @param codes one for each row, a position in the labels, {@link #MISSING} where it is missing
     * @param labels sorted: by value if all are numbers, else by text; every one has a row
     */
    record Labels(String name, int[] codes, List<String> labels) implements Column {
        public Labels {
            labels = List.copyOf(labels);
        }

        @Override
        public int rows() {
            return codes.length;
        }

        @Override
        public boolean isMissing(int row) {
            return codes[row] == MISSING;
        }

        /** The number that each label writes, NaN for a label that is no number. */
        public double[] numbers() {
            double[] numbers = new double[labels.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Decimal.parse(labels.get(i));
            }
            return numbers;
        }
    }
}
