package org.landbridge.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.routing.Itinerary;
import org.landbridge.study.simulate.Interval;
import org.landbridge.study.transit.Leverage;
import org.landbridge.study.transit.PairAmount;
import org.landbridge.study.transit.Passage;
import org.landbridge.study.transit.PlayerLeverage;
import org.landbridge.study.transit.WayShift;
import org.landbridge.study.transit.WorldLeverage;
import tools.jackson.core.JsonGenerator;

/** Leverage as one JSON document, money in USD a year. Its fields may be added to, never changed. */
final class LeverageJson {
    private static final int USD = 0;
    private static final int SHARE = 6;

    private final Leverage leverage;

    private LeverageJson(Leverage leverage) {
        this.leverage = leverage;
    }

    static String text(Leverage leverage) {
        return JsonText.indented(json -> new LeverageJson(leverage).write(json));
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        JsonText.head(
                json,
                leverage.dataName(),
                leverage.dataVersion(),
                String.join(
                        ", ",
                        leverage.worlds().stream().map(WorldLeverage::name).toList()),
                leverage.date().toString(),
                leverage.options().seed());
        json.writeStringProperty("trade", leverage.trade());
        json.writeNumberProperty("draws", leverage.options().draws());
        JsonText.number(json, "outside", leverage.options().outside(), 2);
        strings(json, "split", leverage.options().split().stream().sorted().toList());
        json.writeObjectPropertyStart("build");
        leverage.options().build().forEach((link, usd) -> JsonText.number(json, link, usd, USD));
        json.writeEndObject();
        json.writeNumberProperty("pairs", leverage.pairs());
        json.writeNumberProperty("cells", leverage.cells());
        JsonText.number(json, "tonnes", leverage.tonnes(), USD);
        JsonText.number(json, "tonnesWithoutWay", leverage.lostTonnes(), USD);
        strings(json, "addNothing", leverage.addNothing());
        strings(json, "actAsOne", leverage.merged());
        json.writeArrayPropertyStart("worlds");
        leverage.worlds().forEach(world -> world(json, world));
        json.writeEndArray();
        strings(json, "restsOn", LeverageBasis.lines(leverage));
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void world(JsonGenerator json, WorldLeverage world) {
        json.writeStartObject();
        json.writeStringProperty("name", world.name());
        interval(json, "worthUsd", world.worth(), USD);
        strings(json, "built", world.built());
        json.writeStringProperty("nucleolusNote", world.nucleolusNote());
        json.writeArrayPropertyStart("players");
        world.players().forEach(p -> player(json, p));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void player(JsonGenerator json, PlayerLeverage p) {
        json.writeStartObject();
        json.writeStringProperty("state", p.player().state());
        json.writeStringProperty("role", p.player().role().word());
        interval(json, "shapleyUsd", p.value(), USD);
        interval(json, "share", p.share(), SHARE);
        interval(json, "onOthersTradeUsd", p.others(), USD);
        JsonText.number(json, "banzhafUsd", p.banzhaf(), USD);
        JsonText.number(json, "nucleolusUsd", p.nucleolus(), USD);
        interval(json, "refusalUsd", p.loss(), USD);
        interval(json, "refusalOnOthersTradeUsd", p.lossOthers(), USD);
        amounts(json, "hurt", p.hurt());
        interval(json, "changeUsd", p.change(), USD);
        interval(json, "changeOnOthersTradeUsd", p.changeOthers(), USD);
        amounts(json, "changedTrade", p.changed());
        json.writeArrayPropertyStart("ways");
        p.ways().forEach(way -> shift(json, way));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void amounts(JsonGenerator json, String name, List<PairAmount> amounts) {
        json.writeArrayPropertyStart(name);
        for (PairAmount amount : amounts) {
            json.writeStartObject();
            json.writeStringProperty("exporter", amount.pair().exporter());
            json.writeStringProperty("importer", amount.pair().importer());
            JsonText.number(json, "usd", amount.usd(), USD);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void shift(JsonGenerator json, WayShift shift) {
        json.writeStartObject();
        json.writeStringProperty("exporter", shift.pair().exporter());
        json.writeStringProperty("importer", shift.pair().importer());
        JsonText.number(json, "usd", shift.pairUsd(), USD);
        json.writeStringProperty("origin", shift.origin());
        json.writeStringProperty("destination", shift.destination());
        json.writeStringProperty("commodity", shift.commodity());
        JsonText.number(json, "tonnes", shift.tonnes(), USD);
        passage(json, "before", shift.before());
        passage(json, "beforeWithout", shift.beforeWithout());
        passage(json, "after", shift.after());
        passage(json, "afterWithout", shift.afterWithout());
        json.writeEndObject();
    }

    /** Null USD and no places where there is no way below the reservation cost. */
    private static void passage(JsonGenerator json, String name, Passage passage) {
        @Nullable Itinerary way = passage.way();
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "usdPerTonne", passage.usdPerTonne(), 2);
        strings(json, "places", way == null ? List.of() : way.places());
        json.writeEndObject();
    }

    /** Bounds are null without draws. */
    private void interval(JsonGenerator json, String name, Interval interval, int decimals) {
        boolean drawn = leverage.options().draws() > 0;
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "central", interval.central(), decimals);
        JsonText.number(json, "p5", drawn ? interval.low() : Double.NaN, decimals);
        JsonText.number(json, "p95", drawn ? interval.high() : Double.NaN, decimals);
        json.writeEndObject();
    }
}
