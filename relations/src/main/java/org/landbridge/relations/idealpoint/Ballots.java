package org.landbridge.relations.idealpoint;

import java.util.Arrays;

/**
 * Votes as the model takes them, with what is not known left out. A vote is (state, item, year, category); an item is a
 * roll call, or several of one year that put the same question (then they share their parameters).
 *
 * <p>Two layouts of the same votes, both compressed rows: by cell (state and year, number {@code state * years + year})
 * and by item. Immutable; arrays are shared inside the package and never changed.
 */
public final class Ballots {
    final int states;
    final int years;
    final int items;
    final int categories;
    /** Votes of cell c are {@code cellItem, cellCategory[cellStart[c] .. cellStart[c + 1])}. */
    final int[] cellStart;

    final int[] cellItem;
    final byte[] cellCategory;
    /** Votes on item k are {@code itemCell, itemCategory[itemStart[k] .. itemStart[k + 1])}. */
    final int[] itemStart;

    final int[] itemCell;
    final byte[] itemCategory;
    /** First and last year with a vote of each state; first > last if there is none. */
    final int[] firstYear;

    final int[] lastYear;

    /**
     * @param states how many
     * @param years how many
     * @param votes 0 yes, 1 abstain, 2 no, anything else not known; {@code [state * rolls + roll]}
     * @param yearOfRoll 0 to years - 1, one for each roll; -1 leaves the roll out
     * @param itemOfRoll 0 to items - 1, one for each roll
     * @param items how many
     */
    public Ballots(int states, int years, byte[] votes, int[] yearOfRoll, int[] itemOfRoll, int items, Coding coding) {
        int rolls = yearOfRoll.length;
        if (votes.length != states * rolls || itemOfRoll.length != rolls) {
            throw new IllegalArgumentException(
                    "votes, years and items do not fit " + states + " states, " + rolls + " rolls");
        }
        this.states = states;
        this.years = years;
        this.items = items;
        categories = coding.categories();
        cellStart = new int[states * years + 1];
        itemStart = new int[items + 1];
        firstYear = new int[states];
        lastYear = new int[states];
        for (int s = 0; s < states; s++) {
            firstYear[s] = years;
            lastYear[s] = -1;
            for (int r = 0; r < rolls; r++) {
                if (yearOfRoll[r] >= 0 && coding.category(votes[s * rolls + r]) >= 0) {
                    cellStart[s * years + yearOfRoll[r] + 1]++;
                    itemStart[itemOfRoll[r] + 1]++;
                    firstYear[s] = Math.min(firstYear[s], yearOfRoll[r]);
                    lastYear[s] = Math.max(lastYear[s], yearOfRoll[r]);
                }
            }
        }
        sum(cellStart);
        sum(itemStart);
        int all = cellStart[states * years];
        cellItem = new int[all];
        cellCategory = new byte[all];
        itemCell = new int[all];
        itemCategory = new byte[all];
        int[] nextCell = cellStart.clone();
        int[] nextItem = itemStart.clone();
        for (int s = 0; s < states; s++) {
            for (int r = 0; r < rolls; r++) {
                byte category = coding.category(votes[s * rolls + r]);
                if (yearOfRoll[r] >= 0 && category >= 0) {
                    int cell = s * years + yearOfRoll[r];
                    int at = nextCell[cell]++;
                    cellItem[at] = itemOfRoll[r];
                    cellCategory[at] = category;
                    at = nextItem[itemOfRoll[r]]++;
                    itemCell[at] = cell;
                    itemCategory[at] = category;
                }
            }
        }
    }

    /** The same voters on the same items with other votes, in the order of {@code cellCategory}; of one year. */
    private Ballots(Ballots of, byte[] categoryOfCells) {
        states = of.states;
        years = of.years;
        items = of.items;
        categories = of.categories;
        cellStart = of.cellStart;
        cellItem = of.cellItem;
        cellCategory = categoryOfCells;
        itemStart = of.itemStart;
        itemCell = of.itemCell;
        firstYear = of.firstYear;
        lastYear = of.lastYear;
        itemCategory = new byte[categoryOfCells.length];
        int[] next = itemStart.clone();
        for (int v = 0; v < cellItem.length; v++) {
            itemCategory[next[cellItem[v]]++] = categoryOfCells[v];
        }
    }

    /** The same voters on the same items of one year, with other votes. */
    Ballots voted(byte[] categoryOfCells) {
        if (years != 1 || categoryOfCells.length != cellCategory.length) {
            throw new IllegalArgumentException(years + " years, " + categoryOfCells.length + " votes");
        }
        return new Ballots(this, categoryOfCells);
    }

    /**
     * Votes of one year.
     *
     * @param items number of each item among all years
     */
    record Slice(Ballots ballots, int[] items) {}

    /** The votes of one year alone; items are numbered anew. */
    Slice year(int year) {
        int[] local = new int[items];
        Arrays.fill(local, -1);
        int count = 0;
        for (int s = 0; s < states; s++) {
            int cell = s * years + year;
            for (int v = cellStart[cell]; v < cellStart[cell + 1]; v++) {
                if (local[cellItem[v]] < 0) {
                    local[cellItem[v]] = count++;
                }
            }
        }
        byte[] votes = new byte[states * count];
        Arrays.fill(votes, (byte) -1);
        for (int s = 0; s < states; s++) {
            int cell = s * years + year;
            for (int v = cellStart[cell]; v < cellStart[cell + 1]; v++) {
                // Two categories are the ends of the scale; either end stands for itself in both codings.
                votes[s * count + local[cellItem[v]]] =
                        (byte) (categories == 2 ? 2 * cellCategory[v] : cellCategory[v]);
            }
        }
        int[] order = new int[count];
        int[] global = new int[count];
        for (int k = 0; k < items; k++) {
            if (local[k] >= 0) {
                order[local[k]] = local[k];
                global[local[k]] = k;
            }
        }
        Coding coding = categories == 2 ? Coding.NO_NOT_NO : Coding.ORDINAL;
        return new Slice(new Ballots(states, 1, votes, new int[count], order, count, coding), global);
    }

    private static void sum(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    /** How many votes there are. */
    public int size() {
        return cellItem.length;
    }

    /** How many votes a state cast in a year. */
    public int votes(int state, int year) {
        int cell = state * years + year;
        return cellStart[cell + 1] - cellStart[cell];
    }
}
