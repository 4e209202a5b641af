package org.landbridge.trade.estimate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Workers;

/**
 * Preconditioner for two effects whose levels fall into parts that no row joins, such as exporter-years and
 * importer-years: one part for each year. Each part is solved exactly, by a dense factor of its smaller side. Where the
 * two are the swept effect and the only other one this is the inverse itself.
 */
final class ComponentBlocks {
    /** A factor may cost so many multiplications a row, and its matrices so many cells a row. */
    private static final long WORK = 400;

    private static final long CELLS = 4;
    private static final long SMALL = 1_000_000;
    /** Pivots are kept above this share of the diagonal: one pivot of each part is 0 but for rounding. */
    private static final double PIVOT = 1e-10;

    private final Panel panel;
    private final Workers crew;
    /** Whether the tall side is the swept effect. */
    private final boolean sweptSide;
    /** Columns of codes of both sides; the tall one is null if it is the swept effect. */
    private final int @Nullable [] tallCodes;

    private final int[] wideCodes;
    private final int tallFirst;
    private final int wideFirst;

    private final int parts;
    /** Levels of a part in order: tallLevels from tallStart[p] to tallStart[p + 1] - 1. */
    private final int[] tallStart;

    private final int[] tallLevels;
    private final int[] wideStart;
    private final int[] wideLevels;
    private final int[] wideNumber;
    /** Where the row of a tall level begins among the cells. */
    private final int[] cellStart;

    private final double[] cells;
    private final int[] factorStart;
    private final double[] factors;
    private final double[] tallInverse;
    private final double[] tallScratch;
    private final double[] wideScratch;

    private ComponentBlocks(Panel panel, Workers crew, Sides sides) {
        this.panel = panel;
        this.crew = crew;
        sweptSide = sides.tallCodes == null;
        tallCodes = sides.tallCodes;
        wideCodes = sides.wideCodes;
        tallFirst = sides.tallFirst;
        wideFirst = sides.wideFirst;
        parts = sides.parts;
        tallStart = sides.starts(sides.tallPart);
        tallLevels = sides.levels(sides.tallPart, tallStart);
        wideStart = sides.starts(sides.widePart);
        wideLevels = sides.levels(sides.widePart, wideStart);
        wideNumber = new int[wideLevels.length];
        cellStart = new int[tallLevels.length];
        factorStart = new int[parts + 1];
        int cell = 0;
        for (int p = 0; p < parts; p++) {
            int width = wideStart[p + 1] - wideStart[p];
            for (int i = tallStart[p]; i < tallStart[p + 1]; i++) {
                cellStart[tallLevels[i]] = cell;
                cell += width;
            }
            for (int i = wideStart[p]; i < wideStart[p + 1]; i++) {
                wideNumber[wideLevels[i]] = i - wideStart[p];
            }
            factorStart[p + 1] = factorStart[p] + width * width;
        }
        cells = new double[cell];
        factors = new double[factorStart[parts]];
        tallInverse = new double[tallLevels.length];
        tallScratch = new double[tallLevels.length];
        wideScratch = new double[wideLevels.length];
    }

    /** Two effects and the parts that they fall into. */
    private static final class Sides {
        private final int @Nullable [] tallCodes;
        private final int[] wideCodes;
        private final int tallFirst;
        private final int wideFirst;
        private final int[] tallPart;
        private final int[] widePart;
        private final int parts;

        Sides(
                Panel panel,
                int @Nullable [] tallCodes,
                int tallFirst,
                int tall,
                int[] wideCodes,
                int wideFirst,
                int wide) {
            this.tallCodes = tallCodes;
            this.wideCodes = wideCodes;
            this.tallFirst = tallFirst;
            this.wideFirst = wideFirst;
            Partition partition = new Partition(tall + wide);
            for (int s = 0; s < panel.segments(); s++) {
                for (int r = panel.start[s]; r < panel.start[s + 1]; r++) {
                    partition.join(tallCodes == null ? s : tallCodes[r] - tallFirst, tall + wideCodes[r] - wideFirst);
                }
            }
            int[] numbers = partition.numbers();
            tallPart = Arrays.copyOf(numbers, tall);
            widePart = Arrays.copyOfRange(numbers, tall, tall + wide);
            parts = partition.count();
        }

        int[] starts(int[] part) {
            int[] starts = new int[parts + 1];
            for (int p : part) {
                starts[p + 1]++;
            }
            for (int p = 0; p < parts; p++) {
                starts[p + 1] += starts[p];
            }
            return starts;
        }

        int[] levels(int[] part, int[] starts) {
            int[] next = starts.clone();
            int[] levels = new int[part.length];
            for (int l = 0; l < part.length; l++) {
                levels[next[part[l]]++] = l;
            }
            return levels;
        }

        boolean cheap(int rows) {
            int[] tall = starts(tallPart);
            int[] wide = starts(widePart);
            double work = 0;
            double room = 0;
            for (int p = 0; p < parts; p++) {
                double height = tall[p + 1] - tall[p];
                double width = wide[p + 1] - wide[p];
                work += (height + width) * width * width;
                room += (height + width) * width;
            }
            return work <= WORK * rows + SMALL && room <= CELLS * rows + SMALL;
        }
    }

    /** Null where blocks would cost more than they save. */
    static @Nullable ComponentBlocks of(Panel panel, Workers crew) {
        Sides sides;
        if (panel.codes.length == 0) {
            return null;
        }
        if (panel.codes.length > 1 && Arrays.stream(panel.repeating).anyMatch(e -> e < 2)) {
            // Weights of rows in a segment with the same level work together: the blocks do not know of that.
            return null;
        }
        int one = panel.levelsOf(0);
        if (panel.codes.length == 1) {
            sides = new Sides(panel, null, 0, panel.segments(), panel.codes[0], 0, one);
        } else {
            // Effects come with most levels first.
            sides = new Sides(panel, panel.codes[0], 0, one, panel.codes[1], one, panel.levelsOf(1));
        }
        return sides.cheap(panel.rows) ? new ComponentBlocks(panel, crew, sides) : null;
    }

    /** Takes weights of rows and the inverse sums of weights of the segments of the swept effect. */
    void weigh(double[] w, double[] inverseOfSegment) {
        Arrays.fill(cells, 0);
        for (int s = 0; s < panel.segments(); s++) {
            double inverse = sweptSide ? 0 : inverseOfSegment[s];
            for (int r = panel.start[s]; r < panel.start[s + 1]; r++) {
                int tall = tallCodes == null ? s : tallCodes[r] - tallFirst;
                cells[cellStart[tall] + wideNumber[wideCodes[r] - wideFirst]] += w[r] * (1 - w[r] * inverse);
            }
        }
        crew.run(parts, this::factor);
    }

    /** Upper factor of diagonal - cells' (1 / tall sums) cells. */
    private void factor(int part) {
        int width = wideStart[part + 1] - wideStart[part];
        int at = factorStart[part];
        Arrays.fill(factors, at, at + width * width, 0);
        for (int i = tallStart[part]; i < tallStart[part + 1]; i++) {
            int row = cellStart[tallLevels[i]];
            double sum = 0;
            for (int j = 0; j < width; j++) {
                sum += cells[row + j];
                factors[at + j * width + j] += cells[row + j];
            }
            tallInverse[tallLevels[i]] = sum > 0 ? 1 / sum : 0;
        }
        double[] least = new double[width];
        for (int j = 0; j < width; j++) {
            least[j] = PIVOT * factors[at + j * width + j];
        }
        int i = tallStart[part];
        for (; i + 3 < tallStart[part + 1]; i += 4) {
            subtractFour(i, at, width);
        }
        for (; i < tallStart[part + 1]; i++) {
            int row = cellStart[tallLevels[i]];
            double inverse = tallInverse[tallLevels[i]];
            for (int j = 0; j < width; j++) {
                double times = cells[row + j] * inverse;
                if (times != 0) {
                    subtract(times, cells, row + j, factors, at + j * width + j, width - j);
                }
            }
        }
        for (int k = 0; k < width; k++) {
            int row = at + k * width;
            double pivot = Math.max(factors[row + k], least[k]);
            double inverse = pivot > 0 ? 1 / pivot : 0;
            for (int j = k + 1; j < width; j++) {
                double times = factors[row + j] * inverse;
                if (times != 0) {
                    subtract(times, factors, row + j, factors, at + j * width + j, width - j);
                }
            }
            double root = Math.sqrt(inverse);
            for (int j = k + 1; j < width; j++) {
                factors[row + j] *= root;
            }
            factors[row + k] = root;
        }
    }

    /** The same for four tall levels in one pass over the factor. */
    private void subtractFour(int i, int at, int width) {
        int a = cellStart[tallLevels[i]];
        int b = cellStart[tallLevels[i + 1]];
        int c = cellStart[tallLevels[i + 2]];
        int d = cellStart[tallLevels[i + 3]];
        double byA = tallInverse[tallLevels[i]];
        double byB = tallInverse[tallLevels[i + 1]];
        double byC = tallInverse[tallLevels[i + 2]];
        double byD = tallInverse[tallLevels[i + 3]];
        for (int j = 0; j < width; j++) {
            double timesA = cells[a + j] * byA;
            double timesB = cells[b + j] * byB;
            double timesC = cells[c + j] * byC;
            double timesD = cells[d + j] * byD;
            int row = at + j * width;
            for (int k = j; k < width; k++) {
                factors[row + k] -= (timesA * cells[a + k] + timesB * cells[b + k])
                        + (timesC * cells[c + k] + timesD * cells[d + k]);
            }
        }
    }

    private static void subtract(double times, double[] from, int first, double[] to, int at, int count) {
        for (int j = 0; j < count; j++) {
            to[at + j] -= times * from[first + j];
        }
    }

    /** Sets z for the levels of the two effects. */
    void solve(double[] r, double[] z) {
        if (parts == 1) {
            solvePart(0, r, z);
        } else {
            crew.run(parts, p -> solvePart(p, r, z));
        }
    }

    private void solvePart(int part, double[] r, double[] z) {
        int firstTall = tallStart[part];
        int lastTall = tallStart[part + 1];
        int firstWide = wideStart[part];
        int width = wideStart[part + 1] - firstWide;
        double excess = 0;
        for (int j = 0; j < width; j++) {
            wideScratch[firstWide + j] = r[wideFirst + wideLevels[firstWide + j]];
            excess += wideScratch[firstWide + j];
        }
        if (!sweptSide) {
            for (int i = firstTall; i < lastTall; i++) {
                excess -= r[tallFirst + tallLevels[i]];
            }
        }
        // What only rounding puts on the direction in which both sides cancel would be blown up by its pivot.
        double share = excess / (sweptSide ? width : width + lastTall - firstTall);
        for (int j = 0; j < width; j++) {
            wideScratch[firstWide + j] -= share;
        }
        for (int i = firstTall; i < lastTall && !sweptSide; i++) {
            int level = tallLevels[i];
            tallScratch[level] = (r[tallFirst + level] + share) * tallInverse[level];
            subtract(tallScratch[level], cells, cellStart[level], wideScratch, firstWide, width);
        }
        triangles(part, firstWide, width);
        double level0 = 0;
        for (int j = 0; j < width; j++) {
            level0 += wideScratch[firstWide + j];
        }
        for (int i = firstTall; i < lastTall && !sweptSide; i++) {
            int level = tallLevels[i];
            tallScratch[level] -= tallInverse[level] * dot(cells, cellStart[level], wideScratch, firstWide, width);
            level0 -= tallScratch[level];
        }
        double mean = level0 / (sweptSide ? width : width + lastTall - firstTall);
        for (int j = 0; j < width; j++) {
            z[wideFirst + wideLevels[firstWide + j]] = wideScratch[firstWide + j] - mean;
        }
        for (int i = firstTall; i < lastTall && !sweptSide; i++) {
            z[tallFirst + tallLevels[i]] = tallScratch[tallLevels[i]] + mean;
        }
    }

    private void triangles(int part, int first, int width) {
        int at = factorStart[part];
        for (int k = 0; k < width; k++) {
            int row = at + k * width;
            wideScratch[first + k] *= factors[row + k];
            subtract(wideScratch[first + k], factors, row + k + 1, wideScratch, first + k + 1, width - k - 1);
        }
        for (int k = width - 1; k >= 0; k--) {
            int row = at + k * width;
            wideScratch[first + k] = factors[row + k]
                    * (wideScratch[first + k] - dot(factors, row + k + 1, wideScratch, first + k + 1, width - k - 1));
        }
    }

    private static double dot(double[] a, int atA, double[] b, int atB, int count) {
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        int j = 0;
        for (; j + 3 < count; j += 4) {
            one += a[atA + j] * b[atB + j];
            two += a[atA + j + 1] * b[atB + j + 1];
            three += a[atA + j + 2] * b[atB + j + 2];
            four += a[atA + j + 3] * b[atB + j + 3];
        }
        for (; j < count; j++) {
            one += a[atA + j] * b[atB + j];
        }
        return (one + two) + (three + four);
    }
}
