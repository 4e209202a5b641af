package org.landbridge.flow;

import java.util.BitSet;
import java.util.List;

/**
 * Who wants to travel where on what.
 *
 * @param closed links that nobody may use
 */
public record AssignmentProblem(AssignmentNetwork network, VolumeDelay delay, List<UserClass> classes, BitSet closed) {
    public AssignmentProblem {
        classes = List.copyOf(classes);
        closed = (BitSet) closed.clone();
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("an assignment needs at least one class of users");
        }
        for (UserClass users : classes) {
            if (users.demand().zones() != network.zones()) {
                throw new IllegalArgumentException("demand of " + users.name() + " is between "
                        + users.demand().zones() + " zones, the network has " + network.zones());
            }
        }
    }

    /** One class of users on BPR functions with every link open. */
    public static AssignmentProblem of(AssignmentNetwork network, UserClass users) {
        return new AssignmentProblem(network, new BprDelay(network), List.of(users), new BitSet());
    }
}
