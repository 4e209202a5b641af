package org.landbridge.relations.game;

import java.util.ArrayList;
import java.util.List;

/**
 * The span of coalitions as vectors of counts, held by a basis of what is orthogonal to it. Arithmetic modulo the prime
 * 2^61 - 1: exact as long as no determinant of such vectors is a multiple of it, which by Hadamard's bound holds for up
 * to 30 players, and no rounding decides whether a coalition depends on others.
 */
final class RankSpan {
    private static final long P = (1L << 61) - 1;

    private final int kinds;
    private final List<long[]> orthogonal = new ArrayList<>();

    RankSpan(int kinds) {
        this.kinds = kinds;
        for (int k = 0; k < kinds; k++) {
            long[] unit = new long[kinds];
            unit[k] = 1;
            orthogonal.add(unit);
        }
    }

    int rank() {
        return kinds - orthogonal.size();
    }

    boolean contains(int[] count) {
        for (long[] basis : orthogonal) {
            if (dot(basis, count) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Adds a vector; what stays orthogonal is combined so that it is orthogonal to it too. Whether the span grew. */
    boolean add(int[] count) {
        int pivot = -1;
        long at = 0;
        for (int b = 0; b < orthogonal.size() && pivot < 0; b++) {
            at = dot(orthogonal.get(b), count);
            if (at != 0) {
                pivot = b;
            }
        }
        if (pivot < 0) {
            return false;
        }
        long[] gone = orthogonal.remove(pivot);
        long inverse = power(at, P - 2);
        for (long[] basis : orthogonal) {
            long factor = times(dot(basis, count), inverse);
            for (int k = 0; k < kinds && factor != 0; k++) {
                basis[k] = minus(basis[k], times(factor, gone[k]));
            }
        }
        return true;
    }

    private static long dot(long[] basis, int[] count) {
        long sum = 0;
        for (int k = 0; k < count.length; k++) {
            if (count[k] == 1) {
                sum = plus(sum, basis[k]);
            } else if (count[k] > 1) {
                sum = plus(sum, times(basis[k], count[k]));
            }
        }
        return sum;
    }

    private static long plus(long a, long b) {
        long sum = a + b;
        return sum >= P ? sum - P : sum;
    }

    private static long minus(long a, long b) {
        return a >= b ? a - b : a - b + P;
    }

    static long times(long a, long b) {
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        return plus(low & P, (low >>> 61 | high << 3) & P);
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long e = exponent; e != 0; e >>= 1) {
            if ((e & 1) != 0) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }
}
