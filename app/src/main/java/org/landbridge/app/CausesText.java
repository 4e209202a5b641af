package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.difference.Difference;
import org.landbridge.study.difference.Cause;
import org.landbridge.study.difference.Causes;
import org.landbridge.study.difference.Effect;

/** What made the answer of a day another than that of a reference day, in words. */
final class CausesText {
    private static final int MOST = 12;

    private CausesText() {}

    static String heading(Causes causes) {
        return "What made the difference to " + causes.reference();
    }

    /** One line for each cause, the strongest first, then the regimes. */
    static List<String> lines(Causes causes) {
        List<String> lines = new ArrayList<>();
        for (Cause cause : causes.causes()) {
            if (lines.size() == MOST) {
                break;
            }
            lines.add(cause.difference().text() + "; as on " + causes.reference() + ", " + effects(cause.effects()));
        }
        int more = causes.causes().size() - lines.size();
        if (more > 0) {
            lines.add("and " + Figures.count(more, "smaller cause") + " (all in --format json)");
        }
        for (Difference regime : causes.regimes()) {
            boolean now = !regime.first().isEmpty();
            lines.add("regime " + regime.id() + ": " + (now ? regime.first() : regime.second())
                    + (now ? ", not in force on " : ", in force only on ") + causes.reference());
        }
        if (lines.isEmpty()) {
            lines.add("nothing on these ways");
        }
        return lines;
    }

    private static String effects(List<Effect> effects) {
        Effect first = effects.getFirst();
        String text = first.corridor() + ": " + figures(first.otherDays(), first.otherUsd()) + " instead of "
                + figures(first.days(), first.usd());
        if (effects.size() == 1) {
            return text;
        }
        List<String> others =
                effects.stream().skip(1).limit(4).map(Effect::corridor).toList();
        int more = effects.size() - 1 - others.size();
        return text + " (also " + String.join(", ", others) + (more > 0 ? " and " + more + " more" : "") + ")";
    }

    private static String figures(double days, double usd) {
        return Double.isNaN(days) ? "no way" : Figures.grouped(days, 1) + " days, " + Figures.money(usd) + " USD";
    }
}
