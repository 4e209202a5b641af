package org.landbridge.app;

import java.util.List;
import java.util.Map;
import org.landbridge.network.TradeElasticity;
import org.landbridge.study.simulate.CostEffect;
import org.landbridge.study.simulate.Interval;
import org.landbridge.study.simulate.PairEffect;
import org.landbridge.study.simulate.Sanction;
import org.landbridge.study.simulate.Simulation;
import org.landbridge.study.simulate.StateEffect;
import tools.jackson.core.JsonGenerator;

/** A simulation as one JSON document. Its fields may be added to, never changed. */
final class SimulateJson {
    private static final int DECIMALS = 6;

    private SimulateJson() {}

    /**
     * @param listed pairs that are there whatever their size
     * @param top other pairs, and costs
     */
    static String text(Simulation s, List<String> listed, int top) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(
                    json,
                    s.dataName(),
                    s.dataVersion(),
                    s.scenario(),
                    s.date().toString(),
                    s.options().seed());
            json.writeNumberProperty("draws", s.options().draws());
            json.writeNumberProperty("drawsFailed", s.drawsFailed());
            json.writeStringProperty("closure", s.options().deficits().word());
            JsonText.number(json, "reach", s.options().reach(), DECIMALS);
            json.writeNumberProperty("places", s.options().places());
            json.writeNumberProperty("baselineYear", s.baselineYear());
            json.writeNumberProperty("residual", s.residual());
            json.writeNumberProperty("pairsTouched", s.pairsTouched());
            json.writeNumberProperty("pairsWithoutWay", s.pairsWithoutWay());
            json.writeNumberProperty("pairsCut", s.pairsCut());
            json.writeArrayPropertyStart("changedPlaces");
            s.changedPlaces().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("sanctions");
            s.sanctions().forEach(sanction -> sanction(json, sanction));
            json.writeEndArray();
            json.writeArrayPropertyStart("sanctionedWithChangedRoutes");
            s.doubled().forEach(json::writeString);
            json.writeEndArray();
            interval(json, "worldRealIncomeUsdMillion", s.worldUsdMillion());
            json.writeArrayPropertyStart("states");
            Map<String, Double> carried = SimulateBasis.exportsByCorridors(s);
            s.states().forEach(state -> state(json, state, carried.getOrDefault(state.id(), 0.0)));
            json.writeEndArray();
            json.writeArrayPropertyStart("pairs");
            for (int p = 0; p < s.pairs().size(); p++) {
                PairEffect pair = s.pairs().get(p);
                if (p < top || listed.contains(pair.exporter() + "-" + pair.importer())) {
                    pair(json, pair);
                }
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("costs");
            s.costs().stream().limit(top).forEach(cost -> cost(json, cost));
            json.writeEndArray();
            json.writeArrayPropertyStart("restsOn");
            SimulateBasis.lines(s).forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void sanction(JsonGenerator json, Sanction sanction) {
        TradeElasticity effect = sanction.effect();
        json.writeStartObject();
        json.writeStringProperty("sanction", sanction.text());
        json.writeStringProperty("measure", effect.measure());
        JsonText.number(json, "coefficient", effect.coefficient(), DECIMALS);
        JsonText.number(json, "standardError", effect.standardError(), DECIMALS);
        json.writeNumberProperty("cases", effect.cases());
        json.writeStringProperty("years", effect.years());
        json.writeNumberProperty("pairs", sanction.pairs().size());
        json.writeEndObject();
    }

    private static void state(JsonGenerator json, StateEffect e, double exportsByCorridors) {
        json.writeStartObject();
        json.writeStringProperty("state", e.id());
        json.writeStringProperty("name", e.name());
        JsonText.number(json, "gdpUsdMillion", e.gdpUsdMillion(), DECIMALS);
        interval(json, "realIncomePercent", e.realIncomePercent());
        interval(json, "realIncomeUsdMillion", e.realIncomeUsdMillion());
        JsonText.number(json, "exportsBeforeUsdMillion", e.exportsBeforeUsdMillion(), DECIMALS);
        interval(json, "exportsUsdMillion", e.exportsUsdMillion());
        JsonText.number(json, "importsBeforeUsdMillion", e.importsBeforeUsdMillion(), DECIMALS);
        interval(json, "importsUsdMillion", e.importsUsdMillion());
        JsonText.number(json, "exportsByCorridorsPercent", exportsByCorridors, DECIMALS);
        json.writeEndObject();
    }

    private static void pair(JsonGenerator json, PairEffect p) {
        json.writeStartObject();
        json.writeStringProperty("exporter", p.exporter());
        json.writeStringProperty("importer", p.importer());
        JsonText.number(json, "beforeUsdMillion", p.beforeUsdMillion(), DECIMALS);
        interval(json, "changeUsdMillion", p.changeUsdMillion());
        interval(json, "changePercent", p.changePercent());
        interval(json, "costPercent", p.costPercent());
        json.writeBooleanProperty("sanctioned", p.sanctioned());
        json.writeEndObject();
    }

    private static void cost(JsonGenerator json, CostEffect c) {
        json.writeStartObject();
        json.writeStringProperty("exporter", c.exporter());
        json.writeStringProperty("importer", c.importer());
        json.writeStringProperty("sector", c.sector());
        JsonText.number(json, "beforeUsdMillion", c.beforeUsdMillion(), DECIMALS);
        interval(json, "costPercent", c.costPercent());
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, String name, Interval interval) {
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "central", interval.central(), DECIMALS);
        JsonText.number(json, "p5", interval.low(), DECIMALS);
        JsonText.number(json, "p95", interval.high(), DECIMALS);
        json.writeEndObject();
    }
}
