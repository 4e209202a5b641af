package org.landbridge.study.appraise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.EditDistance;
import org.landbridge.network.Network;
import org.landbridge.network.yaml.YamlFields;

/** Reads how states bargain over a project. All of it may be left out. */
final class BargainReader {
    static final int MOST_PARTIES = 20;

    private static final double LEAST_WEIGHT = 1e-6;
    private static final double MOST_WEIGHT = 1e6;
    private static final int MOST_SAMPLES = 200_000;
    private static final double PERCENT = 100;
    private static final List<String> KEYS = List.of(
            "lender",
            "parties",
            "opportunity_percent",
            "repaid_percent",
            "kept_percent",
            "incidence_percent",
            "toll_per_tonne",
            "box",
            "samples");
    private static final List<String> AXES =
            Arrays.stream(BoxAxis.values()).map(BoxAxis::word).toList();

    private final Network network;
    private final YamlFields top;
    private final BargainPlan standard;

    BargainReader(
            Network network,
            YamlFields top,
            Map<String, Double> owners,
            List<ProjectFile.LoanPlan> loans,
            Figure referencePercent) {
        this.network = network;
        this.top = top;
        String first = loans.isEmpty() ? "" : loans.getFirst().lender();
        standard = BargainPlan.standard(first, owners, loans, referencePercent);
    }

    BargainPlan read(List<ProjectFile.CapitalPart> capital, List<ProjectFile.LoanPlan> loans) {
        if (!top.has("bargain")) {
            return standard;
        }
        YamlFields f = top.fields("bargain", KEYS);
        String lender = f.has("lender") ? f.text("lender") : standard.lender();
        if (f.has("lender")) {
            state(f, "lender", lender);
            if (!lender.isEmpty() && loans.stream().noneMatch(l -> l.lender().equals(lender))) {
                f.fault(
                        "lender",
                        "\"" + YamlFields.quote(lender) + "\" lends nothing",
                        "name the lender of a loan in financing");
            }
        }
        double cost = capital.stream().mapToDouble(c -> c.millions().value()).sum();
        double lent = loans.stream()
                .filter(l -> l.lender().equals(lender))
                .flatMap(l -> l.drawnMillions().stream())
                .mapToDouble(d -> d)
                .sum();
        if (lent > cost) {
            f.fault(
                    "lender",
                    "lends " + Math.round(PERCENT * lent / cost) + " % of the cost of building",
                    "let drawn_millions add up to the cost at most; more than all of it is no share");
        }
        int samples = f.has("samples") ? ProjectReader.whole(f, "samples", 100, MOST_SAMPLES) : standard.samples();
        return new BargainPlan(
                lender,
                f.has("parties") ? parties(f) : standard.parties(),
                ProjectReader.figureOr(f, "opportunity_percent", 0, 50, standard.opportunityPercent()),
                ProjectReader.figureOr(f, "repaid_percent", 0, PERCENT, standard.repaidPercent()),
                ProjectReader.figureOr(f, "kept_percent", 0, PERCENT, standard.keptPercent()),
                ProjectReader.figureOr(f, "incidence_percent", 0, PERCENT, standard.incidencePercent()),
                ProjectReader.figureOr(f, "toll_per_tonne", 0, BoxAxis.TOLL_PER_TONNE.most(), standard.tollPerTonne()),
                f.has("box") ? box(f) : standard.box(),
                samples,
                true);
    }

    private void state(YamlFields f, String key, String state) {
        if (!state.isEmpty() && !network.states().containsKey(state)) {
            f.fault(
                    key,
                    "unknown state \"" + YamlFields.quote(state) + "\""
                            + EditDistance.didYouMean(state, network.states().keySet()),
                    "use an id of states.csv");
        }
    }

    private List<BargainPlan.Party> parties(YamlFields f) {
        List<BargainPlan.Party> parties = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlFields item : f.list(
                "parties",
                List.of("state", "weight", "outside_millions", "decides", "source", "confidence"),
                MOST_PARTIES)) {
            String state = item.text("state");
            state(item, "state", state);
            if (!state.isEmpty() && !seen.add(state)) {
                item.fault("state", "the state occurs twice", "keep one of them");
            }
            Figure weight = ProjectReader.figureHere(item, "weight", LEAST_WEIGHT, MOST_WEIGHT);
            double outside =
                    item.numberIfAny("outside_millions", -ProjectReader.MOST_MILLIONS, ProjectReader.MOST_MILLIONS);
            boolean decides = "yes".equals(item.word("decides", List.of("yes", "no"), "no"));
            parties.add(new BargainPlan.Party(
                    state,
                    weight,
                    new Figure(Double.isNaN(outside) ? 0 : outside, weight.source(), weight.confidence()),
                    decides));
        }
        for (BargainPlan.Party needed : standard.parties()) {
            if (!parties.isEmpty() && !seen.contains(needed.state())) {
                f.fault(
                        "parties",
                        "leaves out " + YamlFields.quote(needed.state()) + ", who owns or lends",
                        "add it to the parties");
            }
        }
        return parties;
    }

    private List<BargainPlan.Range> box(YamlFields f) {
        List<BargainPlan.Range> box = new ArrayList<>();
        Set<BoxAxis> seen = EnumSet.noneOf(BoxAxis.class);
        for (YamlFields item : f.list("box", List.of("axis", "low", "high", "source", "confidence"), AXES.size())) {
            String word = item.word("axis", AXES, null);
            if (word == null || word.isEmpty()) {
                continue;
            }
            BoxAxis axis = BoxAxis.valueOf(word.toUpperCase(Locale.ROOT));
            Figure low = ProjectReader.figureHere(item, "low", axis.least(), axis.most());
            double high = item.number("high", axis.least(), axis.most());
            if (!seen.add(axis)) {
                item.fault("axis", "the axis occurs twice", "keep one of them");
            } else if (low.value() >= high) {
                item.fault("high", "is not above low", "write low below high");
            }
            box.add(new BargainPlan.Range(axis, low.value(), high, low));
        }
        return box;
    }
}
