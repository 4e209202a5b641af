package org.landbridge.study.appraise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.network.EditDistance;
import org.landbridge.network.Network;
import org.landbridge.network.yaml.YamlFields;

/** Reads where a project's traffic comes from. */
final class TrafficReader {
    /** The traffic that the freight assignment finds. */
    static final String ASSIGNMENT = "assignment";

    private static final double MOST_MT = 10_000;

    private final Network network;
    private final YamlFields top;

    TrafficReader(Network network, YamlFields top) {
        this.network = network;
        this.top = top;
    }

    ProjectFile.TrafficPlan read() {
        YamlFields f = top.fields("traffic", List.of("use", "growth_percent", "ramp_up", "most_mt", "forecasts"));
        List<ProjectFile.Forecast> forecasts = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(ASSIGNMENT));
        if (f.has("forecasts")) {
            for (YamlFields item : f.list("forecasts", List.of("name", "year", "source", "confidence", "pairs"), 50)) {
                ProjectFile.Forecast forecast = forecast(item);
                forecasts.add(forecast);
                if (!names.add(forecast.name())) {
                    item.fault("name", "the name is taken", "give every forecast its own, other than " + ASSIGNMENT);
                }
            }
        }
        String use = f.text("use");
        if (!use.isEmpty() && !names.contains(use)) {
            f.fault(
                    "use",
                    "no traffic is called \"" + YamlFields.quote(use) + "\"" + EditDistance.didYouMean(use, names),
                    "use " + String.join(", ", names.stream().sorted().toList()));
        }
        return new ProjectFile.TrafficPlan(
                use,
                ProjectReader.figure(f, "growth_percent", -20, 30),
                f.numbers("ramp_up", 0, 1, 30),
                f.has("most_mt") ? ProjectReader.figure(f, "most_mt", 0.001, MOST_MT) : null,
                forecasts);
    }

    private ProjectFile.Forecast forecast(YamlFields f) {
        List<ProjectFile.Forecast.Pair> pairs = new ArrayList<>();
        for (YamlFields p : f.list("pairs", List.of("from", "to", "commodity", "without_mt", "with_mt"), 500)) {
            String commodity = p.text("commodity");
            if (!commodity.isEmpty() && !network.commodities().containsKey(commodity)) {
                p.fault(
                        "commodity",
                        "unknown commodity \"" + YamlFields.quote(commodity) + "\""
                                + EditDistance.didYouMean(
                                        commodity, network.commodities().keySet()),
                        "use an id of commodities.csv");
            }
            pairs.add(new ProjectFile.Forecast.Pair(
                    place(p, "from"),
                    place(p, "to"),
                    commodity,
                    p.number("without_mt", 0, MOST_MT),
                    p.number("with_mt", 0, MOST_MT)));
        }
        return new ProjectFile.Forecast(
                f.text("name"), ProjectReader.year(f, "year"), f.text("source"), ProjectReader.confidence(f), pairs);
    }

    private String place(YamlFields p, String key) {
        String id = p.text(key);
        if (!id.isEmpty() && !network.places().containsKey(id)) {
            p.fault(
                    key,
                    "unknown place \"" + YamlFields.quote(id) + "\""
                            + EditDistance.didYouMean(id, network.places().keySet()),
                    "use an id of places.csv");
        }
        return id;
    }
}
