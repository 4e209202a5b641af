package org.landbridge.flow;

import java.util.Arrays;

/** Links as they come from an input, to make an {@link AssignmentNetwork} of. Grows; not safe for threads. */
public final class LinkTable {
    static final int CAPACITY = 0;
    static final int LENGTH = 1;
    static final int FREE_FLOW_TIME = 2;
    static final int B = 3;
    static final int POWER = 4;
    static final int TOLL = 5;
    private static final int COLUMNS = 6;

    private int links;
    private int[] tail;
    private int[] head;
    private final double[][] columns = new double[COLUMNS][];

    /** @param expected about how many links will come */
    public LinkTable(int expected) {
        int room = Math.max(16, expected);
        tail = new int[room];
        head = new int[room];
        for (int c = 0; c < COLUMNS; c++) {
            columns[c] = new double[room];
        }
    }

    /**
     * Adds a link with a BPR function {@code freeFlowTime * (1 + b * (flow / capacity) ^ power)}.
     *
     * @param tail node, counted from 0
     * @param head node, counted from 0
     */
    public void add(
            int tail,
            int head,
            double capacity,
            double length,
            double freeFlowTime,
            double b,
            double power,
            double toll) {
        if (links == this.tail.length) {
            int room = Math.addExact(links, Math.max(16, links / 2));
            this.tail = Arrays.copyOf(this.tail, room);
            this.head = Arrays.copyOf(this.head, room);
            for (int c = 0; c < COLUMNS; c++) {
                columns[c] = Arrays.copyOf(columns[c], room);
            }
        }
        this.tail[links] = tail;
        this.head[links] = head;
        columns[CAPACITY][links] = capacity;
        columns[LENGTH][links] = length;
        columns[FREE_FLOW_TIME][links] = freeFlowTime;
        columns[B][links] = b;
        columns[POWER][links] = power;
        columns[TOLL][links] = toll;
        links++;
    }

    public int links() {
        return links;
    }

    int tail(int link) {
        return tail[link];
    }

    int head(int link) {
        return head[link];
    }

    double[] sorted(int column, int[] order) {
        double[] sorted = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = columns[column][order[i]];
        }
        return sorted;
    }
}
