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
        boolean[] reached = reached(states.size(), values, true, true);
        String names = rest(states, reached);
        if (!names.isEmpty()) {
            faults.add(
                    new Fault(
                            file,
                            0,
                            "",
                            names,
                            "no trade joins this to the other states",
                            "leave a little trade between them, or treat them apart: prices between islands are not determined"));
        }
    }

    /**
     * Adds a fault if some states only sell to the others, or only buy from them: without deficits that cannot be paid
     * for.
     */
    static void requireBothWays(List<String> states, double[] values, String file, List<Fault> faults) {
        for (boolean sells : new boolean[] {true, false}) {
            String names = rest(states, reached(states.size(), values, sells, !sells));
            if (!names.isEmpty() && faults.isEmpty()) {
                faults.add(new Fault(
                        file,
                        0,
                        "",
                        names,
                        "trade joins this to the other states in one direction only, which without deficits nobody can"
                                + " pay for",
                        "give trade in both directions, or choose the rule for deficits additive"));
            }
        }
    }

    private static boolean[] reached(int n, double[] values, boolean forward, boolean backward) {
        boolean[] reached = new boolean[n];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(0);
        reached[0] = true;
        while (!queue.isEmpty()) {
            int i = queue.remove();
            for (int j = 0; j < n; j++) {
                if (!reached[j] && (forward && values[i * n + j] > 0 || backward && values[j * n + i] > 0)) {
                    reached[j] = true;
                    queue.add(j);
                }
            }
        }
        return reached;
    }

    /** Names of the smaller of the two groups; blank if all are reached. */
    private static String rest(List<String> states, boolean[] reached) {
        int count = 0;
        for (boolean r : reached) {
            count += r ? 1 : 0;
        }
        if (count == reached.length) {
            return "";
        }
        boolean smaller = 2 * count < reached.length;
        List<String> named = new ArrayList<>();
        for (int s = 0; s < reached.length; s++) {
            if (reached[s] == smaller) {
                named.add(states.get(s));
            }
        }
        String shown = String.join(", ", named.subList(0, Math.min(SHOWN, named.size())));
        return named.size() > SHOWN ? shown + " and " + (named.size() - SHOWN) + " more" : shown;
    }
}
