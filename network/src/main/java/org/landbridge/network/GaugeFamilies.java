package org.landbridge.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Track gauges as a wagon sees them: gauges so near each other that the same wheels run on both, as 1520 and 1524 mm,
 * are one family, named by its least gauge.
 */
public final class GaugeFamilies {
    /** Narrowest and widest gauge of a railway that carries freight, mm. */
    public static final int LEAST_MM = 600;

    public static final int MOST_MM = 1700;

    /** The play between wheel and rail; 1668 and 1676 mm, 8 mm apart, are not one gauge to most wagons. */
    private static final int SAME_WITHIN_MM = 5;

    private final Map<Integer, Integer> families = new HashMap<>();

    public GaugeFamilies(Collection<Link> links) {
        TreeSet<Integer> gauges = new TreeSet<>();
        links.forEach(link -> gauges.add(link.gaugeMm()));
        int family = 0;
        int last = -SAME_WITHIN_MM - 1;
        for (int gauge : gauges) {
            family = gauge - last <= SAME_WITHIN_MM ? family : gauge;
            families.put(gauge, family);
            last = gauge;
        }
    }

    /** Least gauge of the link's family, mm; 0 for other modes than rail. */
    public int of(Link link) {
        return families.getOrDefault(link.gaugeMm(), link.gaugeMm());
    }
}
