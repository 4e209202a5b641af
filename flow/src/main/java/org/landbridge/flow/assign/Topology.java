package org.landbridge.flow.assign;

import org.landbridge.flow.AssignmentNetwork;

/** Who is next to whom: the arrays that searches read. They are shared and never written. */
record Topology(int nodes, int links, int firstThruNode, int[] firstOut, int[] tail, int[] head) {
    static Topology of(AssignmentNetwork network) {
        return new Topology(
                network.nodes(),
                network.links(),
                network.firstThruNode(),
                network.firstOuts(),
                network.tails(),
                network.heads());
    }
}
