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
    private static final int NAMED = 6;

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
            lines.add(rows(cause.differences())
                    + (cause.elseAsReference() ? "; all else as on " : "; as on ")
                    + causes.reference() + ", " + effects(cause.effects()));
        }
        int more = causes.causes().size() - lines.size();
        if (more > 0) {
            lines.add("and " + Figures.count(more, "smaller cause") + " (all in --format json)");
        }
        regimes(lines, causes, true, "regimes not in force on ");
        regimes(lines, causes, false, "regimes in force only on ");
        if (lines.isEmpty()) {
            lines.add("nothing on these ways");
        }
        return lines;
    }

    private static String rows(List<Difference> differences) {
        Difference first = differences.getFirst();
        if (differences.size() == 1) {
            return first.text();
        }
        String ids = String.join(
                ", ", differences.stream().limit(NAMED).map(Difference::id).toList());
        int more = differences.size() - NAMED;
        return first.table() + "s " + ids + (more > 0 ? " and " + more + " more" : "") + ": " + first.figures();
    }

    private static void regimes(List<String> lines, Causes causes, boolean now, String heading) {
        List<String> names = causes.regimes().stream()
                .filter(regime -> regime.first().isEmpty() != now)
                .map(Difference::id)
                .toList();
        if (!names.isEmpty()) {
            lines.add(heading + causes.reference() + ": " + String.join(", ", names));
        }
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
