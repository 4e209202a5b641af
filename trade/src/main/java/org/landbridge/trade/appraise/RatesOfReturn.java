package org.landbridge.trade.appraise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Every rate at which a cash flow is worth nothing. A flow that changes its sign more than once can have several (Lorie
 * and Savage 1955), and then none of them ranks projects: all are told.
 *
 * @param rates from the lowest, between {@link #LEAST} and {@link #MOST}
 * @param signChanges of the amounts; by Descartes' rule the most roots there can be
 */
public record RatesOfReturn(List<Double> rates, int signChanges) {
    /** The lowest rate sought: a loss of nine tenths a year. */
    public static final double LEAST = -0.9;

    /** The highest rate sought: eleven times as much after a year. */
    public static final double MOST = 10;

    private static final int BISECTIONS = 200;
    private static final double TOUCHES = 1e-12;

    public RatesOfReturn {
        rates = List.copyOf(rates);
    }

    /**
     * With {@code x = 1 / (1 + rate)} the present value is a polynomial of x. Between neighbouring roots of its derivative
     * it is monotone, so each of these brackets holds at most one root; the roots of the derivative are found in the same
     * way from its own derivative, and so on down to a line.
     */
    public static RatesOfReturn of(CashFlow flow) {
        double[] c = flow.amounts().clone();
        int changes = signChanges(c);
        if (changes == 0) {
            return new RatesOfReturn(List.of(), changes);
        }
        double low = 1 / (1 + MOST);
        double high = 1 / (1 + LEAST);
        List<Double> roots = changes == 1 ? between(c, new double[] {low, high}) : ladder(c, low, high);
        List<Double> rates = new ArrayList<>();
        for (int i = roots.size() - 1; i >= 0; i--) {
            rates.add(1 / roots.get(i) - 1);
        }
        return new RatesOfReturn(rates, changes);
    }

    /** The rate of return if there is exactly one. */
    public OptionalDouble single() {
        return rates.size() == 1 ? OptionalDouble.of(rates.getFirst()) : OptionalDouble.empty();
    }

    private static int signChanges(double[] amounts) {
        int changes = 0;
        double last = 0;
        for (double amount : amounts) {
            if (amount != 0) {
                changes += last != 0 && Math.signum(amount) != Math.signum(last) ? 1 : 0;
                last = amount;
            }
        }
        return changes;
    }

    private static List<Double> ladder(double[] c, double low, double high) {
        // Derivatives from the polynomial down to a line, each scaled to keep its figures in range.
        List<double[]> derivatives = new ArrayList<>(List.of(c));
        while (derivatives.getLast().length > 2) {
            derivatives.add(derivative(derivatives.getLast()));
        }
        List<Double> critical = List.of();
        for (int d = derivatives.size() - 1; d >= 0; d--) {
            double[] brackets = new double[critical.size() + 2];
            brackets[0] = low;
            for (int i = 0; i < critical.size(); i++) {
                brackets[i + 1] = critical.get(i);
            }
            brackets[brackets.length - 1] = high;
            critical = between(derivatives.get(d), brackets);
        }
        return critical;
    }

    private static double[] derivative(double[] c) {
        double[] d = new double[c.length - 1];
        double most = 0;
        for (int i = 0; i < d.length; i++) {
            d[i] = (i + 1) * c[i + 1];
            most = Math.max(most, Math.abs(d[i]));
        }
        double scale = most > 0 ? most : 1;
        for (int i = 0; i < d.length; i++) {
            d[i] /= scale;
        }
        return d;
    }

    /** Roots of a polynomial that is monotone within each bracket; one that is touched without crossing counts too. */
    private static List<Double> between(double[] c, double[] brackets) {
        List<Double> roots = new ArrayList<>();
        for (int i = 0; i + 1 < brackets.length; i++) {
            double a = brackets[i];
            double b = brackets[i + 1];
            double fa = value(c, a);
            double fb = value(c, b);
            if (vanishes(c, a, fa)) {
                add(roots, a);
            }
            if (vanishes(c, b, fb)) {
                add(roots, b);
            } else if (!vanishes(c, a, fa) && fa < 0 != fb < 0) {
                add(roots, bisect(c, a, b, fa < 0));
            }
        }
        return roots;
    }

    private static void add(List<Double> roots, double root) {
        if (roots.isEmpty() || root - roots.getLast() > 1e-9 * root) {
            roots.add(root);
        }
    }

    private static double bisect(double[] c, double low, double high, boolean negativeAtLow) {
        double a = low;
        double b = high;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = a + (b - a) / 2;
            if (middle == a || middle == b) {
                return middle;
            }
            if (value(c, middle) < 0 == negativeAtLow) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a + (b - a) / 2;
    }

    /** Whether the value is nothing but rounding, measured against the sum of the terms without their signs. */
    private static boolean vanishes(double[] c, double x, double value) {
        double size = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            size = size * x + Math.abs(c[i]);
        }
        return Math.abs(value) <= TOUCHES * size;
    }

    private static double value(double[] c, double x) {
        double sum = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            sum = sum * x + c[i];
        }
        return sum;
    }

    /** Percentages as text, for messages. */
    @Override
    public String toString() {
        return Arrays.toString(rates.stream().mapToDouble(r -> 100 * r).toArray()) + " %";
    }
}
