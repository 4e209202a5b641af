package org.landbridge.flow.assign;

/** Shortest paths from a few origins at a time to all nodes. One for each thread. */
interface Trees {
    /** Searches from the origins of {@code from} to {@code to} of an array of origins, at the costs of a class of users. */
    void search(int userClass, OriginPaths[] origins, int from, int to);

    /** Cost of the shortest path of a lane to a node, infinite if there is none. */
    double distance(int lane, int node);

    /** What a distance may be off by rounding, beyond the rounding of sums of doubles. */
    double rounding();

    /** Appends the links of the shortest path to a node, from destination to origin, to the path begun in a list. */
    void path(int lane, int node, PathList list);
}
