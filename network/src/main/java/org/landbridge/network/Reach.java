package org.landbridge.network;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which places links join, on any date. */
public final class Reach {
    private Reach() {}

    /** Whether links of one mode join two places. */
    public static boolean joined(Collection<Link> links, Mode mode, String from, String to) {
        Set<String> reached = new HashSet<>(Set.of(from));
        boolean grew = true;
        while (grew && !reached.contains(to)) {
            grew = false;
            for (Link link : links) {
                boolean touches = reached.contains(link.from()) || reached.contains(link.to());
                if (link.mode() == mode && touches) {
                    grew |= reached.addAll(List.of(link.from(), link.to()));
                }
            }
        }
        return reached.contains(to);
    }
}
