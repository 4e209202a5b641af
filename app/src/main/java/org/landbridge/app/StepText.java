package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Mode;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Step;
import org.landbridge.routing.reliability.SpreadShare;

/** A step of an itinerary in words. */
final class StepText {
    private StepText() {}

    /** {@code rail}, {@code border crossing (rail)}, {@code departure wait}. */
    static String what(Step step) {
        Mode mode = step.mode();
        String by = mode == null ? "" : Names.words(mode);
        if (step.kind() == StepKind.MOVEMENT) {
            return "by " + by;
        }
        return Names.words(step.kind()) + (by.isEmpty() ? "" : " (" + by + ")");
    }

    /** {@code rail in Kenya}, {@code border crossing at Malaba (malaba-ke)}. */
    static String cause(SpreadShare share, Names names) {
        if (share.kind() != StepKind.MOVEMENT) {
            return Names.words(share.kind()) + " at " + names.place(share.where());
        }
        int blank = share.where().indexOf(' ');
        return share.where().substring(0, blank).replace('_', ' ') + " in "
                + names.stateOrArea(share.where().substring(blank + 1));
    }

    static String where(Step step, Names names) {
        return step.from().equals(step.to())
                ? "at " + names.place(step.from())
                : names.place(step.from()) + " – " + names.place(step.to());
    }

    /** Source ids in order of first use. */
    static List<String> sources(List<Step> steps) {
        List<String> ids = new ArrayList<>();
        for (Step step : steps) {
            for (String id : step.evidence().sources()) {
                if (!ids.contains(id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }
}
