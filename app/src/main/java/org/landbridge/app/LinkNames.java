package org.landbridge.app;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.network.BadUsageException;

/** Links of a road network as a command names them: {@code FROM-TO}, the ids of their nodes. */
final class LinkNames {
    private static final Pattern LINK = Pattern.compile("(-?\\d{1,18})-(-?\\d{1,18})");

    private LinkNames() {}

    /** @throws BadUsageException if a name is not of that form */
    static void check(List<String> names, String option) {
        for (String name : names) {
            if (!LINK.matcher(name).matches()) {
                throw new BadUsageException(option + " is \"" + name + "\", expected the ids of two nodes as FROM-TO");
            }
        }
    }

    /**
     * Finds the links; of links that join the same nodes, all.
     *
     * @throws BadUsageException if a name stands for none
     */
    static BitSet find(AssignmentNetwork network, List<String> names, String option) {
        Map<Long, Integer> nodeOf = new HashMap<>();
        for (int v = 0; v < network.nodes(); v++) {
            nodeOf.put(network.nodeId(v), v);
        }
        BitSet links = new BitSet();
        for (String name : names) {
            Matcher ends = LINK.matcher(name);
            Integer tail = ends.matches() ? nodeOf.get(Long.parseLong(ends.group(1))) : null;
            Integer head = ends.matches() ? nodeOf.get(Long.parseLong(ends.group(2))) : null;
            boolean found = false;
            for (int l = tail == null ? 0 : network.firstOut(tail);
                    tail != null && head != null && l < network.firstOut(tail + 1);
                    l++) {
                if (network.head(l) == head) {
                    found = true;
                    links.set(l);
                }
            }
            if (!found) {
                throw new BadUsageException(option + " " + name + ": the network has no such link");
            }
        }
        return links;
    }
}
