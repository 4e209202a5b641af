package org.landbridge.studio.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.Authorities;
import org.landbridge.app.Dates;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.CompareStudy;
import org.landbridge.study.Comparison;
import org.landbridge.study.Question;
import org.landbridge.study.Sampling;

/**
 * A question about two places as it stands in a body: the arguments of {@code landbridge compare}, with the same
 * defaults.
 */
record Asked(List<Scenario> scenarios, Question question) {
    static final Set<String> FIELDS = Set.of(
            "from",
            "to",
            "date",
            "cargo",
            "max",
            "valueOfTime",
            "within",
            "comply",
            "against",
            "seed",
            "draws",
            "scenarios");

    private static final int MOST_NAME = 100;
    private static final int MOST_ROUTES = 50;
    private static final int MOST_DRAWS = 20_000;
    private static final double MOST_USD_PER_DAY = 1e6;

    /** The names of the fields with some of an operation's own. */
    static Set<String> fieldsAnd(String... own) {
        Set<String> names = new TreeSet<>(FIELDS);
        names.addAll(List.of(own));
        return names;
    }

    static Asked read(Fields fields, Desk desk) {
        String from = fields.text("from", MOST_NAME);
        String to = fields.text("to", MOST_NAME);
        LocalDate date = fields.date("date");
        String cargo = fields.text("cargo", "TEU", MOST_NAME);
        int max = fields.integer("max", 12, 1, MOST_ROUTES);
        double valueOfTime = fields.number("valueOfTime", Double.NaN, 0, MOST_USD_PER_DAY);
        String within = fields.text("within", null, 10);
        List<String> comply = fields.texts("comply", 5, 10);
        String against = fields.text("against", null, 10);
        long seed = fields.whole("seed", Sampling.STANDARD.seed());
        int draws = fields.integer("draws", Sampling.STANDARD.draws(), 100, MOST_DRAWS);
        List<List<String>> texts = fields.groups("scenarios", Desk.MOST_SCENARIOS, Desk.MOST_TOGETHER);
        fields.finish();
        Network network = desk.network();
        Place origin = desk.places().find(from);
        Place destination = desk.places().find(to);
        List<Scenario> scenarios = new ArrayList<>();
        for (List<String> group : texts) {
            scenarios.add(desk.scenario(group));
        }
        LocalDate day = Dates.within(network, date == null ? desk.baseDate(scenarios) : date);
        Sampling sampling = new Sampling(seed, draws, within == null ? Double.NaN : Dates.parseDays(within));
        return new Asked(
                scenarios,
                new Question(
                        origin,
                        destination,
                        day,
                        CargoReader.parse(cargo == null ? "TEU" : cargo, network, day),
                        max,
                        valueOfTime,
                        sampling,
                        Authorities.parse(comply),
                        reference(network, against)));
    }

    private static @Nullable LocalDate reference(Network network, @Nullable String against) {
        if (against == null) {
            return network.defaultDate();
        }
        return against.equals("none") ? null : Dates.within(network, Dates.parse(against));
    }

    /** @throws BadUsageException if the question makes no sense */
    Comparison compare(Desk desk) {
        return CompareStudy.compare(desk.network(), scenarios, question, desk.kept());
    }
}
