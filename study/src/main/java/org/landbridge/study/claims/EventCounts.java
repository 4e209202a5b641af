package org.landbridge.study.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Network;
import org.landbridge.network.Treaty;
import org.landbridge.network.Validity;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.relations.evidence.EventMonth;
import org.landbridge.relations.evidence.Evidence;
import org.landbridge.relations.evidence.Visit;

/** Counts what happened between two states, in a period and before it. */
final class EventCounts {
    /** Fewer in both periods together tell nothing of a change. */
    private static final int LEAST = 5;

    private final Network network;
    private final ClaimInputs inputs;

    EventCounts(Network network, ClaimInputs inputs) {
        this.network = network;
        this.inputs = inputs;
    }

    Finding finding(Claim.Row row, ClaimTest.EventCount test, Validity before) {
        Evidence store = inputs.evidence();
        return switch (test.of()) {
            case TREATIES -> treaties(row, test, before);
            case VISITS -> store == null ? noStore(row, "visits") : visits(row, test, before, store);
            case EVENT_SHARE -> store == null ? noStore(row, "events") : eventShare(row, test, before, store);
        };
    }

    private static Finding noStore(Claim.Row row, String kind) {
        return Finding.silent(row, "no store of evidence with " + kind);
    }

    private Finding treaties(Claim.Row row, ClaimTest.EventCount test, Validity before) {
        List<Treaty> both = inputs.treaties().get().stream()
                .filter(t -> t.states().contains(test.first()) && t.states().contains(test.second()))
                .toList();
        List<String> details = new ArrayList<>();
        List<String> sources = both.stream()
                .flatMap(t -> t.evidence().sources().stream())
                .distinct()
                .toList();
        for (Treaty t : both) {
            details.add((t.signed() == null ? "" : t.signed() + " ") + t.name());
        }
        return counted(row, both, Treaty::signed, before, "treaties and agreements", details, sources);
    }

    private Finding visits(Claim.Row row, ClaimTest.EventCount test, Validity before, Evidence store) {
        String a = iso3(test.first());
        String b = iso3(test.second());
        if (store.visits().isEmpty()) {
            return noStore(row, "visits");
        }
        List<Visit> both = store.visits().stream()
                .filter(v -> v.visitor().equals(a) && v.host().equals(b)
                        || v.visitor().equals(b) && v.host().equals(a))
                .toList();
        return counted(row, both, Visit::date, before, "visits", List.of(), stored(store, "visits"));
    }

    private static <T> Finding counted(
            Claim.Row row,
            List<T> all,
            Function<T, @Nullable LocalDate> day,
            Validity before,
            String what,
            List<String> details,
            List<String> sources) {
        long now = all.stream().filter(t -> in(row.period(), day.apply(t))).count();
        long then = all.stream().filter(t -> in(before, day.apply(t))).count();
        String says = Words.format("%d %s in %s, %d in as long before", now, what, Words.period(row.period()), then);
        if (now + then < LEAST) {
            return new Finding(
                    row,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    "",
                    Answer.SILENT,
                    true,
                    says + ": too few to tell",
                    details,
                    sources);
        }
        // Half an event more on both sides keeps the ratio finite.
        double ratio = (now + 0.5) / (then + 0.5);
        double error = 1.2815515655446004 * Math.sqrt(1 / (now + 0.5) + 1 / (then + 0.5));
        double low = ratio * Math.exp(-error);
        double high = ratio * Math.exp(error);
        return Finding.figure(
                row,
                ratio,
                low,
                high,
                "times",
                says + ": " + Words.figure(ratio, "times") + " (" + Words.range(low, high, "") + ")",
                details,
                sources);
    }

    /** What the two have with each other of all that either has with anybody: news grow, shares need not. */
    private Finding eventShare(Claim.Row row, ClaimTest.EventCount test, Validity before, Evidence store) {
        String a = iso3(test.first());
        String b = iso3(test.second());
        double[] pair = new double[2];
        double[] all = new double[2];
        for (EventMonth m : store.events()) {
            boolean one = m.state().equals(a) || m.partner().equals(a);
            boolean other = m.state().equals(b) || m.partner().equals(b);
            for (int k = 0; k < 2; k++) {
                if ((one || other) && in(k == 0 ? row.period() : before, m.month())) {
                    all[k] += m.absoluteScore();
                    pair[k] += one && other ? m.absoluteScore() : 0;
                }
            }
        }
        if (!(all[0] > 0 && pair[1] > 0)) {
            return Finding.silent(row, "the store's events do not cover both periods");
        }
        double ratio = pair[0] / all[0] / (pair[1] / all[1]);
        return Finding.figure(
                row,
                ratio,
                Double.NaN,
                Double.NaN,
                "times",
                Words.format(
                        "share of events: %.1f %% in %s, %.1f %% in as long before: %s",
                        100 * pair[0] / all[0],
                        Words.period(row.period()),
                        100 * pair[1] / all[1],
                        Words.figure(ratio, "times")),
                List.of(),
                stored(store, "events"));
    }

    private static List<String> stored(Evidence store, String kind) {
        return store.tables().stream()
                .filter(t -> t.kind().equals(kind))
                .map(Words::cited)
                .distinct()
                .toList();
    }

    private static boolean in(Validity period, @Nullable LocalDate date) {
        return date != null && period.contains(date);
    }

    private String iso3(String state) {
        var known = network.states().get(state);
        return known == null ? state : known.iso3();
    }
}
