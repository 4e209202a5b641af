package org.landbridge.app;

import java.util.List;
import org.landbridge.study.bargain.Bargain;
import org.landbridge.study.bargain.Box;
import org.landbridge.study.bargain.HostCase;
import org.landbridge.study.bargain.LenderCase;
import org.landbridge.study.bargain.PartyPayoff;
import org.landbridge.study.bargain.Terms;
import org.landbridge.trade.appraise.CashFlow;
import tools.jackson.core.JsonGenerator;

/** A bargain as one JSON document; money in USD. */
final class BargainJson {
    private final Bargain b;
    private final JsonGenerator json;

    private BargainJson(Bargain bargain, JsonGenerator json) {
        this.b = bargain;
        this.json = json;
    }

    static String text(Bargain bargain, long seed) {
        return JsonText.indented(json -> new BargainJson(bargain, json).write(seed));
    }

    private void write(long seed) {
        json.writeStartObject();
        JsonText.head(
                json,
                b.appraisal().dataName(),
                b.appraisal().dataVersion(),
                b.appraisal().scenario(),
                b.appraisal().date().toString(),
                seed);
        json.writeStringProperty("project", b.appraisal().file().name());
        json.writeStringProperty("traffic", b.appraisal().traffic().name());
        json.writeNumberProperty("baseYear", b.appraisal().file().baseYear());
        number("discountRate", b.appraisal().rate());
        texts("verdict", BargainWords.verdict(b));
        usd("cost", b.cost());
        usd("surplus", b.surplus());
        json.writeBooleanProperty("agreement", b.hasAgreement());
        parties();
        coalitions();
        lender();
        terms();
        host();
        box();
        json.writeArrayPropertyStart("figures");
        for (ProjectRow row : BargainWords.figures(b)) {
            json.writeStartObject();
            json.writeStringProperty("name", row.name());
            number("value", row.figure().value());
            json.writeStringProperty("unit", row.unit());
            json.writeStringProperty("source", row.figure().source());
            json.writeStringProperty("confidence", row.figure().confidence().word());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("assumptions", BargainWords.assumptions());
        json.writeEndObject();
    }

    private void parties() {
        json.writeNumberProperty("firstYear", b.appraisal().total().firstYear());
        json.writeArrayPropertyStart("parties");
        for (PartyPayoff p : b.parties()) {
            json.writeStartObject();
            json.writeStringProperty("state", p.state());
            number("weight", p.weight());
            json.writeBooleanProperty("decides", p.decides());
            usd("benefit", p.benefit());
            usd("outside", p.outside());
            usd("asItStands", p.asItStands());
            json.writeBooleanProperty("willing", p.isWilling());
            usd("agreed", p.agreed());
            usd("pays", p.pays());
            json.writeArrayPropertyStart("byYear");
            CashFlow flow = p.byYear();
            for (int year = b.appraisal().total().firstYear(); year <= flow.lastYear(); year++) {
                JsonText.number(json, flow.of(year), 0);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("others");
        b.others().forEach(o -> usd(o.state(), o.benefit()));
        json.writeEndObject();
    }

    private void coalitions() {
        json.writeObjectPropertyStart("coalitions");
        texts("candidates", b.candidates());
        json.writeNumberProperty("winning", b.coalitions().winning());
        json.writeArrayPropertyStart("minimal");
        for (long coalition : b.coalitions().minimal()) {
            json.writeStartArray();
            b.members(coalition).forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndArray();
        texts("inAll", b.members(b.coalitions().indispensable()));
        json.writeEndObject();
    }

    private void lender() {
        LenderCase l = b.lender();
        if (l == null) {
            json.writeNullProperty("lender");
            return;
        }
        json.writeObjectPropertyStart("lender");
        json.writeStringProperty("state", l.lender());
        number("opportunity", l.opportunity());
        number("shareOfCost", l.shareOfCost());
        usd("paidOut", l.paidOut());
        usd("loanWorth", l.loanWorth());
        usd("ownGain", l.ownGain());
        usd("outside", l.outside());
        usd("net", l.net());
        json.writeBooleanProperty("explained", l.isExplained());
        number("grantElement", l.grantElement());
        number("referenceGrantElement", l.referenceGrantElement());
        number("breakEvenOpportunity", l.breakEvenOpportunity());
        number("leastInterest", l.leastInterest());
        number("interestAlone", l.interestAlone());
        number("trafficNeeded", l.trafficNeeded());
        number("coveredAsGift", l.coveredAsGift());
        json.writeEndObject();
    }

    private void terms() {
        Terms t = b.terms();
        if (t == null) {
            json.writeNullProperty("terms");
            return;
        }
        json.writeObjectPropertyStart("terms");
        number("chokeTollUsdPerTonne", t.chokeUsd());
        number("bestTollUsdPerTonne", t.bestUsd());
        usd("bestRevenueUsdPerYear", t.bestRevenueUsd());
        number("ownerLeastTollUsdPerTonne", t.ownerLeastTollUsd());
        usd("ownerShort", t.ownerShortUsd());
        usd("ownerShortAtBestToll", t.ownerShortAtBestUsd());
        usd("ownerShortWithoutLoan", t.ownerShortWithoutLoanUsd());
        number("lenderMostTollUsdPerTonne", t.lenderMostTollUsd());
        number("ownerMostInterest", t.ownerMostInterest());
        usd("grantNeeded", t.grantNeededUsd());
        json.writeEndObject();
    }

    private void host() {
        HostCase h = b.host();
        if (h == null) {
            json.writeNullProperty("holdUp");
            return;
        }
        json.writeObjectPropertyStart("holdUp");
        json.writeStringProperty("host", h.host());
        usd("worthInUse", h.pie());
        usd("hostKept", h.agreed()[0]);
        usd("hostAnew", h.renegotiated()[0]);
        usd("taken", h.taken());
        usd("lenderKept", h.agreed()[1]);
        usd("lenderAnew", h.renegotiated()[1]);
        number("keptChance", h.kept());
        usd("lenderExpected", h.lenderExpected());
        json.writeBooleanProperty("lenderWilling", h.lenderWilling());
        number("leastChance", h.leastChance());
        json.writeNumberProperty("temptedFrom", h.tempted());
        json.writeEndObject();
    }

    private void box() {
        Box box = b.box();
        if (box == null) {
            json.writeNullProperty("box");
            return;
        }
        json.writeObjectPropertyStart("box");
        json.writeNumberProperty("samples", box.samples());
        number("explained", box.lender());
        number("explainedIfRepaid", box.lenderIfRepaid());
        number("ownerWilling", box.host());
        number("both", box.both());
        number("worthItsCost", box.worth());
        json.writeArrayPropertyStart("axes");
        for (Box.AxisCase axis : box.axes()) {
            json.writeStartObject();
            json.writeStringProperty("axis", axis.range().axis().word());
            json.writeStringProperty("unit", axis.range().axis().unit());
            number("low", axis.range().low());
            number("high", axis.range().high());
            number("stated", axis.stated());
            json.writeStringProperty("source", axis.range().figure().source());
            json.writeStringProperty(
                    "confidence", axis.range().figure().confidence().word());
            json.writeArrayPropertyStart("explainedByTenth");
            for (double tenth : axis.tenths()) {
                JsonText.number(json, tenth, 4);
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("thresholds");
            for (Box.Threshold t : axis.thresholds()) {
                json.writeStartObject();
                number("value", t.value());
                json.writeBooleanProperty("explainedAbove", t.explainedAbove());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void number(String name, double value) {
        JsonText.number(json, name, value, 6);
    }

    private void usd(String name, double value) {
        JsonText.number(json, name, value, 0);
    }
}
