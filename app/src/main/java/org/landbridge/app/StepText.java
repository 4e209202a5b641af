package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Mode;
import org.landbridge.routing.Step;
import org.landbridge.routing.StepKind;

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
