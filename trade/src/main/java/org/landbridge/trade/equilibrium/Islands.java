package org.landbridge.trade.equilibrium;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Fault;

/** Groups of states that do not trade with one another: nothing fixes the prices of one in those of another. */
final class Islands {
    private static final int SHOWN = 6;

    private Islands() {}

    /** Adds a fault if some states are not joined to the first by trade of either direction, through whichever others. */
    static void require(List<String> states, double[] values, String file, List<Fault> faults) {
        int n = states.size();
        boolean[] reached = new boolean[n];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(0);
        reached[0] = true;
        int count = 1;
        while (!queue.isEmpty()) {
            int i = queue.remove();
            for (int j = 0; j < n; j++) {
                if (!reached[j] && (values[i * n + j] > 0 || values[j * n + i] > 0)) {
                    reached[j] = true;
                    count++;
                    queue.add(j);
                }
            }
        }
        if (count == n) {
            return;
        }
        boolean smaller = 2 * count <= n;
        List<String> named = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            if (reached[s] == smaller) {
                named.add(states.get(s));
            }
        }
        String shown = String.join(", ", named.subList(0, Math.min(SHOWN, named.size())));
        String more = named.size() > SHOWN ? " and " + (named.size() - SHOWN) + " more" : "";
        faults.add(new Fault(
                file,
                0,
                "",
                shown + more,
                "no trade joins " + (named.size() == 1 ? "it" : "them") + " to the other states",
                "leave a little trade between them, or treat them apart: prices between islands are not determined"));
    }
}
