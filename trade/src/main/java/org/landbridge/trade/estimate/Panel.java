package org.landbridge.trade.estimate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Workers;
import org.landbridge.trade.estimate.Design.Codes;

/**
 * The rows of an estimation as its inner loops like them: sorted by the effect with most levels, which is swept out
 * exactly, segment by segment. Rows go through in tiles of whole segments that fit the cache; tiles are grouped in
 * chunks whose number depends on the data alone, and sums are taken chunk by chunk in their order.
 */
final class Panel {
    private static final int TILE = 512;
    private static final int CHUNKS = 16;

    /** Work on rows {@code from} to {@code to - 1}, which are the segments {@code first} to {@code end - 1}. */
    @FunctionalInterface
    interface TileWork {
        void run(int chunk, int first, int end, int from, int to);
    }

    final int rows;
    /** Row of the design. */
    final int[] order;

    final double[] y;
    final double @Nullable [] weights;
    /** Columns, changed in place by what projects them. */
    double[][] x;

    /** Number among {@link Design#effects} of the effect swept out; -1 if there is none. */
    final int swept;
    /** Rows of segment s are {@code start[s]} to {@code start[s + 1] - 1}. */
    final int[] start;
    /** The other effects, those with most levels first. */
    private final int[] others;
    /** For each other effect the code of each row, the effects numbered one after another. */
    final int[][] codes;
    /** For each effect the first of its codes; 0 for the swept one. */
    final int[] firstUnknown;
    /** Codes of all effects but the swept one. */
    final int unknowns;
    /** For each effect how many levels have a row. */
    final int[] levels;
    /** For each effect the dense code of a level of the design, -1 where it has no row. */
    final int[][] dense;

    /** Columns of {@link #codes} in which a level comes more than once in a segment. */
    final int[] repeating;

    private final int[] chunk;
    final int longestTile;

    Panel(Design design, int[] keptRows) {
        List<Codes> effects = design.effects();
        rows = keptRows.length;
        levels = new int[effects.size()];
        dense = new int[effects.size()][];
        int most = -1;
        for (int e = 0; e < effects.size(); e++) {
            dense[e] = dense(effects.get(e), keptRows);
            levels[e] = Arrays.stream(dense[e]).max().orElse(-1) + 1;
            if (most < 0 || levels[e] > levels[most]) {
                most = e;
            }
        }
        swept = most;
        if (swept < 0) {
            order = keptRows;
            start = evenSegments(rows);
        } else {
            int[] codesOfSwept = effects.get(swept).of();
            start = new int[levels[swept] + 1];
            for (int r : keptRows) {
                start[dense[swept][codesOfSwept[r]] + 1]++;
            }
            for (int s = 0; s < levels[swept]; s++) {
                start[s + 1] += start[s];
            }
            order = new int[rows];
            int[] next = start.clone();
            for (int r : keptRows) {
                order[next[dense[swept][codesOfSwept[r]]]++] = r;
            }
        }
        others = IntStream.range(0, effects.size())
                .filter(e -> e != swept)
                .boxed()
                .sorted(Comparator.comparingInt(e -> -levels[e]))
                .mapToInt(Integer::intValue)
                .toArray();
        codes = new int[others.length][rows];
        firstUnknown = new int[effects.size()];
        int first = 0;
        for (int at = 0; at < others.length; at++) {
            int e = others[at];
            int[] of = effects.get(e).of();
            for (int i = 0; i < rows; i++) {
                codes[at][i] = first + dense[e][of[order[i]]];
            }
            firstUnknown[e] = first;
            first += levels[e];
        }
        unknowns = first;
        y = sorted(design.response());
        double[] given = design.weights();
        weights = given == null ? null : sorted(given);
        x = new double[design.regressors().length][];
        for (int k = 0; k < x.length; k++) {
            x[k] = sorted(design.regressors()[k]);
        }
        repeating = IntStream.range(0, codes.length).filter(this::repeats).toArray();
        chunk = chunks();
        longestTile = longestTile();
    }

    private boolean repeats(int column) {
        int[] lastSegment = new int[unknowns];
        for (int s = 0; swept >= 0 && s < segments(); s++) {
            for (int r = start[s]; r < start[s + 1]; r++) {
                if (lastSegment[codes[column][r]] == s + 1) {
                    return true;
                }
                lastSegment[codes[column][r]] = s + 1;
            }
        }
        return false;
    }

    double[] sorted(double[] column) {
        double[] sorted = new double[rows];
        for (int i = 0; i < rows; i++) {
            sorted[i] = column[order[i]];
        }
        return sorted;
    }

    /** In the order of the design; NaN for rows left out. */
    double[] unsorted(double[] column, int designRows) {
        double[] all = new double[designRows];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < rows; i++) {
            all[order[i]] = column[i];
        }
        return all;
    }

    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    /** Levels of a column of {@link #codes}. */
    int levelsOf(int column) {
        return levels[others[column]];
    }

    int segments() {
        return start.length - 1;
    }

    int chunkCount() {
        return chunk.length - 1;
    }

    /** Sum over all rows of their weight times a value, chunk by chunk. */
    double sum(Workers crew, IntToDoubleFunction value) {
        double[] parts = new double[chunkCount()];
        tiles(crew, (c, first, end, from, to) -> {
            double sum = 0;
            for (int r = from; r < to; r++) {
                sum += weight(r) * value.applyAsDouble(r);
            }
            parts[c] += sum;
        });
        return Arrays.stream(parts).reduce(0, Double::sum);
    }

    void tiles(Workers crew, TileWork work) {
        crew.run(chunk.length - 1, c -> {
            int first = chunk[c];
            while (first < chunk[c + 1]) {
                int end = tileEnd(first, chunk[c + 1]);
                work.run(c, first, end, start[first], start[end]);
                first = end;
            }
        });
    }

    private int tileEnd(int first, int last) {
        int end = first + 1;
        while (end < last && start[end + 1] - start[first] <= TILE) {
            end++;
        }
        return end;
    }

    /** So many that their copies of all sums take no more room than a column. */
    private int[] chunks() {
        int wanted = Math.clamp(rows / (4096L + unknowns), 1, CHUNKS);
        int[] bounds = new int[wanted + 1];
        int made = 0;
        for (int s = 0; s < segments(); s++) {
            if (made < wanted && start[s] >= (long) rows * made / wanted) {
                bounds[made++] = s;
            }
        }
        bounds[made] = segments();
        return Arrays.copyOf(bounds, made + 1);
    }

    private int longestTile() {
        int longest = TILE;
        for (int s = 0; s < segments(); s++) {
            longest = Math.max(longest, start[s + 1] - start[s]);
        }
        return longest;
    }

    private static int[] evenSegments(int rows) {
        int count = (rows + TILE - 1) / TILE;
        int[] bounds = new int[count + 1];
        for (int s = 0; s <= count; s++) {
            bounds[s] = (int) Math.min(rows, (long) s * TILE);
        }
        return bounds;
    }

    private static int[] dense(Codes codes, int[] keptRows) {
        int[] dense = new int[codes.levels()];
        Arrays.fill(dense, -1);
        for (int r : keptRows) {
            dense[codes.of()[r]] = 0;
        }
        int next = 0;
        for (int l = 0; l < dense.length; l++) {
            if (dense[l] == 0) {
                dense[l] = next++;
            }
        }
        return dense;
    }
}
