package org.landbridge.flow.assign;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.AssignmentProblem;

/** Takes over the paths of a solution: the demand of today in the shares of then, without paths over closed links. */
final class WarmStart {
    private WarmStart() {}

    static void apply(
            Equilibrium start, AssignmentProblem problem, double @Nullable [][] apart, OriginPaths[] origins) {
        int zones = problem.network().zones();
        OriginPaths[] before = new OriginPaths[zones * problem.classes().size()];
        for (OriginPaths at : start.origins()) {
            before[at.userClass * zones + at.origin] = at;
        }
        PathList list = new PathList();
        int[] pairOf = new int[zones];
        for (OriginPaths at : origins) {
            OriginPaths old = before[at.userClass * zones + at.origin];
            if (old == null) {
                continue;
            }
            Arrays.fill(pairOf, -1);
            for (int k = 0; k < old.pairs(); k++) {
                pairOf[old.destination[k]] = k;
            }
            list.clear();
            for (int k = 0; k < at.pairs(); k++) {
                int then = pairOf[at.destination[k]];
                if (then >= 0) {
                    take(old, then, k, at, problem.closed(), apart, list);
                }
            }
            at.replace(list);
        }
    }

    private static void take(
            OriginPaths old,
            int then,
            int pair,
            OriginPaths at,
            BitSet closed,
            double @Nullable [][] apart,
            PathList list) {
        double total = 0;
        for (int p = old.firstPath[then]; p < old.firstPath[then + 1]; p++) {
            total += !old.uses(p, closed) ? old.vehicles[p] : 0;
        }
        if (!(total > 0)) {
            return;
        }
        for (int p = old.firstPath[then]; p < old.firstPath[then + 1]; p++) {
            if (old.vehicles[p] > 0 && !old.uses(p, closed)) {
                list.start(pair, at.demand[pair] * (old.vehicles[p] / total), 0);
                list.links(old.links, old.firstLink[p], old.firstLink[p + 1]);
                if (apart != null) {
                    list.fix(apart[at.userClass]);
                }
            }
        }
    }
}
