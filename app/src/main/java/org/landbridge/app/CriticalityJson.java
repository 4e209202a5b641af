package org.landbridge.app;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.Spread;
import org.landbridge.study.Exposure;
import org.landbridge.study.criticality.Criticality;
import org.landbridge.study.criticality.Element;
import org.landbridge.study.criticality.Listed;
import org.landbridge.study.criticality.Loss;
import org.landbridge.study.criticality.Lost;
import org.landbridge.study.criticality.PairCriticality;
import org.landbridge.study.criticality.PairLoss;
import org.landbridge.study.criticality.StrandedPair;
import org.landbridge.study.criticality.Takeover;
import org.landbridge.study.criticality.WorstPair;
import tools.jackson.core.JsonGenerator;

/** What hurts most when it closes, as one JSON document. Its fields may be added to, never changed. */
final class CriticalityJson {
    private CriticalityJson() {}

    static String text(Criticality c) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            head(json, c.dataName(), c.dataVersion(), c.scenario(), c.date(), c.seed(), c.cargo());
            JsonText.number(json, "valueOfTimeUsdPerDay", c.usdPerDay(), 2);
            json.writeBooleanProperty("demandTable", c.weighted());
            json.writeNumberProperty("pairs", c.pairs());
            json.writeNumberProperty("pairsWithoutWay", c.pairsWithoutWay());
            json.writeNumberProperty("closures", c.closures());
            json.writeArrayPropertyStart("elements");
            c.listed().forEach(row -> listed(json, row));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static String text(PairCriticality c) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            head(json, c.dataName(), c.dataVersion(), c.scenario(), c.date(), c.seed(), c.cargo());
            json.writeStringProperty("origin", c.origin().id());
            json.writeStringProperty("destination", c.destination().id());
            JsonText.number(json, "valueOfTimeUsdPerDay", c.usdPerDay(), 2);
            json.writeObjectPropertyStart("best");
            json.writeStringProperty("corridor", c.best().corridor());
            json.writeStringProperty("modes", c.best().modes());
            JsonText.number(json, "km", c.best().km(), 1);
            JsonText.number(json, "days", c.best().days(), 2);
            JsonText.number(json, "usd", c.best().usd(), 2);
            JsonText.number(json, "co2eKg", c.best().co2eKg(), 2);
            JsonText.number(json, "generalisedUsd", c.best().generalisedUsd(), 2);
            exposure(json, c.best().exposure());
            json.writeEndObject();
            json.writeArrayPropertyStart("sources");
            c.best().sources().forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("confidence", c.best().confidence().word());
            json.writeNumberProperty("closures", c.closures());
            json.writeArrayPropertyStart("elements");
            c.elements().forEach(loss -> pairLoss(json, loss));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void head(
            JsonGenerator json,
            String dataName,
            String dataVersion,
            String scenario,
            LocalDate date,
            long seed,
            Cargo cargo) {
        JsonText.head(json, dataName, dataVersion, scenario, date.toString(), seed);
        json.writeStringProperty("cargo", cargo.text());
    }

    private static void element(JsonGenerator json, Element element) {
        json.writeStringProperty("kind", element.kind().word());
        json.writeStringProperty("id", element.id());
        json.writeStringProperty("name", element.name());
    }

    private static void listed(JsonGenerator json, Listed row) {
        Loss loss = row.loss();
        json.writeStartObject();
        element(json, loss.element());
        json.writeNumberProperty("rankByLoss", row.rankByLoss());
        if (row.rankByStranded() > 0) {
            json.writeNumberProperty("rankByStranded", row.rankByStranded());
        } else {
            json.writeNullProperty("rankByStranded");
        }
        json.writeObjectPropertyStart("pairs");
        json.writeNumberProperty("touched", loss.pairsTouched());
        json.writeNumberProperty("stranded", loss.pairsStranded());
        json.writeNumberProperty("endThere", loss.pairsEnding());
        json.writeEndObject();
        json.writeObjectPropertyStart("demandShare");
        JsonText.number(json, "touched", loss.touchedShare(), 6);
        JsonText.number(json, "stranded", loss.strandedShare(), 6);
        JsonText.number(json, "endThere", loss.endingShare(), 6);
        json.writeEndObject();
        lost(json, "lostIfTouched", loss.touched());
        lost(json, "lostOverAll", loss.expected());
        JsonText.number(json, "totalGeneralisedUsd", loss.totalGeneralisedUsd(), 2);
        JsonText.number(json, "lowConfidenceShare", row.detail().lowConfidenceShare(), 4);
        json.writeArrayPropertyStart("takesOver");
        for (Takeover takeover : row.detail().takeovers()) {
            json.writeStartObject();
            json.writeStringProperty("corridor", takeover.corridor());
            json.writeStringProperty("modes", takeover.modes());
            JsonText.number(json, "share", takeover.share(), 4);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("worstPairs");
        row.detail().worst().forEach(pair -> worst(json, pair));
        json.writeEndArray();
        json.writeArrayPropertyStart("strandedPairs");
        for (StrandedPair pair : row.detail().stranded()) {
            json.writeStartObject();
            json.writeStringProperty("origin", pair.origin().id());
            json.writeStringProperty("destination", pair.destination().id());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void worst(JsonGenerator json, WorstPair pair) {
        json.writeStartObject();
        json.writeStringProperty("origin", pair.origin().id());
        json.writeStringProperty("destination", pair.destination().id());
        lost(json, "lost", pair.lost());
        JsonText.spread(json, "daysLost", pair.daysLost());
        json.writeStringProperty("corridorBefore", pair.corridorBefore());
        json.writeStringProperty("corridor", pair.corridor());
        json.writeStringProperty("modes", pair.modes());
        exposure(json, pair.exposure());
        json.writeEndObject();
    }

    private static void pairLoss(JsonGenerator json, PairLoss loss) {
        Spread days = loss.daysLost();
        json.writeStartObject();
        element(json, loss.element());
        json.writeBooleanProperty("stranded", loss.stranded());
        lost(json, "lost", loss.stranded() ? null : loss.lost());
        if (days == null) {
            json.writeNullProperty("daysLost");
        } else {
            JsonText.spread(json, "daysLost", days);
        }
        json.writeStringProperty("corridor", loss.corridor());
        json.writeStringProperty("modes", loss.modes());
        JsonText.number(json, "km", loss.km(), 1);
        exposure(json, loss.exposure());
        JsonText.number(json, "lowConfidenceShare", loss.lowConfidenceShare(), 4);
        json.writeEndObject();
    }

    private static void lost(JsonGenerator json, String name, @Nullable Lost lost) {
        if (lost == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "days", lost.days(), 4);
        JsonText.number(json, "usd", lost.usd(), 2);
        JsonText.number(json, "co2eKg", lost.co2eKg(), 2);
        JsonText.number(json, "generalisedUsd", lost.generalisedUsd(), 2);
        json.writeEndObject();
    }

    private static void exposure(JsonGenerator json, List<Exposure> exposures) {
        json.writeArrayPropertyStart("exposure");
        exposures.forEach(e -> JsonReport.exposure(json, e));
        json.writeEndArray();
    }
}
