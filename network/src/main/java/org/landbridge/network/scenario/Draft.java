package org.landbridge.network.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.landbridge.network.EditDistance;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;

/** A network while a scenario is applied to it: what it has become, what was changed, and the faults. */
final class Draft {
    static final String REMEDY_TWICE = "keep one of the changes, or give them dates that do not overlap";

    Network network;
    final List<Fault> faults;
    final Conflicts conflicts = new Conflicts();

    /** Ids that would be known but for a fault that is told already; not empty if anything is. */
    final Set<String> spoiled;

    Draft(Network base, List<Fault> faults, Set<String> spoiled) {
        this.network = base;
        this.faults = faults;
        this.spoiled = new HashSet<>(spoiled);
    }

    /** What cannot be added is spoiled: that a later change does not find it is no fault of its own. */
    void adding(String id, BooleanSupplier add) {
        if (!add.getAsBoolean()) {
            spoiled.add("");
            spoiled.add(id);
        }
    }

    boolean once(String figure, String id, Change change) {
        Change earlier = conflicts.add(figure, change);
        if (earlier != null) {
            fault(change, id, "is changed twice for the same dates" + where(earlier, change), REMEDY_TWICE);
        }
        return earlier == null;
    }

    static String where(Change earlier, Change later) {
        Origin origin = earlier.origin();
        if (origin.line() == 0) {
            return "";
        }
        boolean sameFile = origin.file().equals(later.origin().file());
        return ", first in " + (sameFile ? "line " : origin.file() + ":") + origin.line();
    }

    boolean known(Change change, Subject subject, String id) {
        Set<String> ids = Known.of(network, subject);
        if (ids.contains(id)) {
            return true;
        }
        if (spoiled.contains(id)) {
            return false;
        }
        Change earlier = conflicts.last("status " + subject.word() + " " + id);
        if (earlier != null) {
            fault(change, id, "is taken out already" + where(earlier, change), "keep one of the changes");
            return false;
        }
        fault(
                change,
                id,
                "unknown " + subject.word() + " \"" + id + "\"" + EditDistance.didYouMean(id, ids),
                "see " + Known.table(subject) + " of the data package for the ids");
        return false;
    }

    void fault(Change change, String key, String problem, String remedy) {
        Origin origin = change.origin();
        String file = origin.file().isEmpty() ? "scenario " + origin.scenario() : origin.file();
        String column = origin.line() == 0 ? "" : Integer.toString(origin.column());
        faults.add(new Fault(file, origin.line(), column, key, problem, remedy));
    }
}
