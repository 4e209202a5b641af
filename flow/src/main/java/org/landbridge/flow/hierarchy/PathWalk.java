package org.landbridge.flow.hierarchy;

import java.util.Arrays;

/**
 * Walks shortest paths of a {@link LaneSearch} back from their ends, along links that fit the distances. Over links of
 * weight 0 it searches breadth first, so loops of them do no harm. One for each thread.
 */
public final class PathWalk {
    private final LaneSearch search;
    private final Hierarchy hierarchy;
    private int[] links = new int[64];
    private int size;

    /** Nodes of a breadth first search, and the link that led to each; marks tell the searches apart. */
    private final int[] queue;

    private final int[] via;
    private final int[] mark;
    private int lastMark;

    public PathWalk(LaneSearch search) {
        this.search = search;
        hierarchy = search.hierarchy();
        int nodes = hierarchy.network().nodes();
        queue = new int[nodes];
        via = new int[nodes];
        mark = new int[nodes];
    }

    /** Walks the path of a lane to a node; there must be one. Returns how many links it has. */
    public int walk(int lane, int node) {
        size = 0;
        int at = node;
        while (at != search.origin(lane)) {
            int link = search.lastLink(lane, at);
            if (link < 0) {
                at = crossLevel(lane, at);
            } else {
                add(link);
                at = hierarchy.network().tail(link);
            }
        }
        return size;
    }

    /** Link {@code i} of the last path, counted from its end. */
    public int link(int i) {
        return links[i];
    }

    /** Goes back over links of weight 0 to a node that a link with weight leads to, or to the origin. */
    private int crossLevel(int lane, int from) {
        if (++lastMark == Integer.MAX_VALUE) {
            Arrays.fill(mark, 0);
            lastMark = 1;
        }
        int done = 0;
        int end = 0;
        queue[end++] = from;
        mark[from] = lastMark;
        while (done < end) {
            int at = queue[done++];
            if (at == search.origin(lane) || at != from && search.lastLink(lane, at) >= 0) {
                trace(from, at);
                return at;
            }
            for (int i = hierarchy.firstIn[at]; i < hierarchy.firstIn[at + 1]; i++) {
                int link = hierarchy.inLink[i];
                int tail = hierarchy.network().tail(link);
                if (mark[tail] != lastMark && search.isLevel(lane, link, at)) {
                    mark[tail] = lastMark;
                    via[tail] = link;
                    queue[end++] = tail;
                }
            }
        }
        throw new IllegalStateException("no path to node " + from);
    }

    /** Appends the links between two ends of a breadth first search, from its start. */
    private void trace(int start, int end) {
        int first = size;
        for (int at = end; at != start; at = hierarchy.network().head(via[at])) {
            add(via[at]);
        }
        for (int a = first, b = size - 1; a < b; a++, b--) {
            int link = links[a];
            links[a] = links[b];
            links[b] = link;
        }
    }

    private void add(int link) {
        if (size == links.length) {
            links = Arrays.copyOf(links, 2 * size);
        }
        links[size++] = link;
    }
}
