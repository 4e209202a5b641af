package org.landbridge.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.landbridge.routing.CostCategory;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.EquivalentVariation;
import org.landbridge.study.appraise.FinancialResult;
import org.landbridge.study.appraise.StateShare;
import org.landbridge.study.appraise.TrafficEffects;
import org.landbridge.trade.appraise.CashFlow;
import org.landbridge.trade.appraise.Financing;
import org.landbridge.trade.appraise.Item;
import org.landbridge.trade.appraise.Loan;
import org.landbridge.trade.appraise.RatesOfReturn;
import org.landbridge.trade.appraise.SwitchingValue;
import org.landbridge.trade.appraise.Uncertainty;
import tools.jackson.core.JsonGenerator;

/** An appraisal as one JSON document; money in USD. */
final class AppraisalJson {
    private final Appraisal a;
    private final JsonGenerator json;

    private AppraisalJson(Appraisal a, JsonGenerator json) {
        this.a = a;
        this.json = json;
    }

    static String text(Appraisal appraisal, long seed) {
        return JsonText.indented(json -> new AppraisalJson(appraisal, json).write(seed));
    }

    private void write(long seed) {
        json.writeStartObject();
        JsonText.head(
                json, a.dataName(), a.dataVersion(), a.scenario(), a.date().toString(), seed);
        json.writeStringProperty("project", a.file().name());
        json.writeNumberProperty("baseYear", a.file().baseYear());
        json.writeNumberProperty("priceYear", a.file().priceYear());
        json.writeStringProperty("currency", a.file().currency());
        JsonText.number(
                json,
                "usdPerUnit",
                a.file().usdPerUnit().value() * a.file().priceFactor().value(),
                6);
        JsonText.number(json, "discountRate", a.rate(), 6);
        usd("npv", a.npv());
        rates("eirr", a.rates());
        optional("mirr", a.modifiedRate());
        optional("benefitCostRatio", a.benefitCostRatio());
        optional("paybackYears", a.paybackYears());
        optional("discountedPaybackYears", a.discountedPaybackYears());
        usd("costOfLateOpeningYear", a.lateOpening());
        usd("costOfLaterProjectYear", a.laterProject());
        JsonText.number(json, "lowConfidenceShare", a.lowConfidence(), 4);
        json.writeObjectPropertyStart("npvAtRates");
        a.otherRates().forEach((rate, npv) -> usd(Figures.plain(100 * rate), npv));
        json.writeEndObject();
        lines();
        traffic();
        uncertainty();
        states();
        finance();
        variation();
        figures();
        json.writeEndObject();
    }

    private void lines() {
        json.writeObjectPropertyStart("presentValues");
        a.presentValues().forEach((item, value) -> usd(item.word(), value));
        json.writeEndObject();
        json.writeNumberProperty("firstYear", a.total().firstYear());
        json.writeObjectPropertyStart("flows");
        for (Map.Entry<Item, CashFlow> entry : a.flows().entrySet()) {
            flow(entry.getKey().word(), entry.getValue());
        }
        flow("total", a.total());
        flow("linkTonnes", a.tonnes());
        json.writeEndObject();
    }

    private void traffic() {
        TrafficEffects e = a.traffic();
        json.writeObjectPropertyStart("traffic");
        json.writeStringProperty("name", e.name());
        json.writeNumberProperty("year", e.year());
        JsonText.number(json, "tonnesWithout", e.tonnesWithout(), 0);
        JsonText.number(json, "tonnesWith", e.tonnesWith(), 0);
        JsonText.number(json, "linkTonnes", e.linkTonnes(), 0);
        usd("usersUsdPerYear", e.effects().usersUsd());
        usd("freightUsdPerYear", e.effects().freightUsd());
        usd("timeUsdPerYear", e.effects().timeUsd());
        usd("reliabilityUsdPerYear", e.effects().reliabilityUsd());
        usd("choiceUsdPerYear", e.effects().choiceUsd());
        usd("receiptsUsdPerYear", e.effects().receiptsUsd());
        usd("accessUsdPerYear", e.effects().accessUsd());
        JsonText.number(json, "co2TonnesSavedPerYear", e.effects().co2Tonnes(), 0);
        json.writeArrayPropertyStart("notes");
        e.notes().forEach(json::writeString);
        json.writeEndArray();
        parts("commodities", e.commodities());
        parts("pairs", e.pairs());
        json.writeObjectPropertyStart("morePaidByState");
        for (Map.Entry<String, Map<CostCategory, Double>> row : e.revenue().entrySet()) {
            json.writeObjectPropertyStart(row.getKey());
            row.getValue().forEach((kind, value) -> usd(kind.word(), value));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void parts(String name, List<TrafficEffects.Part> parts) {
        json.writeArrayPropertyStart(name);
        for (TrafficEffects.Part p : parts) {
            json.writeStartObject();
            json.writeStringProperty("id", p.id());
            JsonText.number(json, "tonnes", p.tonnes(), 0);
            JsonText.number(json, "linkTonnes", p.linkTonnes(), 0);
            JsonText.number(json, "daysSaved", p.daysSaved(), 4);
            JsonText.number(json, "freightUsdSaved", p.freightUsdSaved(), 4);
            usd("usersUsdPerYear", p.usersUsd());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void uncertainty() {
        json.writeArrayPropertyStart("switchingValues");
        for (SwitchingValue s : a.switchingValues()) {
            json.writeStartObject();
            json.writeStringProperty("input", s.input().word());
            JsonText.number(json, "value", s.value(), 6);
            json.writeEndObject();
        }
        json.writeEndArray();
        Uncertainty u = a.uncertainty();
        if (u == null) {
            json.writeNullProperty("uncertainty");
            return;
        }
        json.writeObjectPropertyStart("uncertainty");
        json.writeNumberProperty("draws", u.draws());
        usd("p10", u.percentile(0.1));
        usd("p50", u.percentile(0.5));
        usd("p90", u.percentile(0.9));
        usd("mean", u.mean());
        JsonText.number(json, "chancePositive", u.chancePositive(), 4);
        JsonText.number(json, "drawsWithOneRate", u.rates().length, 0);
        JsonText.number(json, "eirrP10", u.ratePercentile(0.1), 6);
        JsonText.number(json, "eirrP50", u.ratePercentile(0.5), 6);
        JsonText.number(json, "eirrP90", u.ratePercentile(0.9), 6);
        json.writeArrayPropertyStart("tornado");
        for (Uncertainty.Swing s : u.swings()) {
            json.writeStartObject();
            json.writeStringProperty("input", s.input().word());
            JsonText.number(json, "p10", s.low(), 6);
            JsonText.number(json, "p90", s.high(), 6);
            usd("npvAtP10", s.npvAtLow());
            usd("npvAtP90", s.npvAtHigh());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void states() {
        json.writeArrayPropertyStart("states");
        for (StateShare s : a.states()) {
            json.writeStartObject();
            json.writeStringProperty("state", s.state());
            usd("users", s.users());
            usd("paid", s.paid());
            usd("receipts", s.receipts());
            usd("owner", s.owner());
            usd("lending", s.lending());
            usd("co2", s.co2());
            usd("total", s.total());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void finance() {
        FinancialResult f = a.finance();
        json.writeObjectPropertyStart("finance");
        usd("npvBeforeLoans", f.npvBeforeLoans());
        rates("firrBeforeLoans", f.ratesBeforeLoans());
        usd("npvAfterLoans", f.npvAfterLoans());
        rates("firrAfterLoans", f.ratesAfterLoans());
        json.writeArrayPropertyStart("loans");
        for (FinancialResult.LoanResult loan : f.loans()) {
            json.writeStartObject();
            json.writeStringProperty("name", loan.plan().name());
            json.writeStringProperty("lender", loan.plan().lender());
            json.writeStringProperty("repayment", loan.plan().repayment().name().toLowerCase(Locale.ROOT));
            JsonText.number(json, "firstInstalmentMillions", loan.firstInstalment(), 4);
            JsonText.number(json, "totalInterestMillions", loan.totalInterest(), 4);
            JsonText.number(json, "grantElement", loan.grantElement(), 6);
            usd("lenderNpv", loan.lenderNpv());
            rates("lenderRates", loan.lenderRates());
            json.writeArrayPropertyStart("years");
            for (Loan.Year y : loan.loan().years()) {
                json.writeStartObject();
                json.writeNumberProperty("year", y.year());
                usd("drawn", y.drawn());
                usd("interest", y.interest());
                usd("principal", y.principal());
                usd("service", y.service());
                usd("balance", y.balance());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("debtServiceCover");
        for (Financing.Cover cover : f.financing().cover(a.file().openingYear())) {
            json.writeStartObject();
            json.writeNumberProperty("year", cover.year());
            JsonText.number(json, "ratio", cover.ratio(), 4);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void variation() {
        EquivalentVariation variation = a.equivalentVariation();
        if (variation == null) {
            json.writeNullProperty("equivalentVariation");
            return;
        }
        json.writeObjectPropertyStart("equivalentVariation");
        json.writeStringProperty("model", variation.model());
        json.writeStringProperty("measure", VariationRow.VARIATION);
        json.writeNumberProperty("year", variation.year());
        json.writeStringProperty("interval", variation.interval());
        json.writeStringProperty("ruleOfHalfMeasure", VariationRow.RULE_OF_HALF);
        json.writeNumberProperty("ruleOfHalfYear", a.traffic().year());
        json.writeArrayPropertyStart("states");
        for (VariationRow s : VariationRow.of(a, variation)) {
            json.writeStartObject();
            json.writeStringProperty("state", s.state());
            usd("ruleOfHalfUsdPerYear", s.ruleOfHalf());
            usd("usdPerYear", s.variation());
            usd("low", s.low());
            usd("high", s.high());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figures() {
        json.writeArrayPropertyStart("figures");
        for (ProjectRow row : ProjectRow.of(a.file())) {
            json.writeStartObject();
            json.writeStringProperty("name", row.name());
            JsonText.number(json, "value", row.figure().value(), 6);
            json.writeStringProperty("unit", row.unit());
            json.writeStringProperty("source", row.figure().source());
            json.writeStringProperty("confidence", row.figure().confidence().word());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void flow(String name, CashFlow flow) {
        json.writeArrayPropertyStart(name);
        for (int year = a.total().firstYear(); year <= a.total().lastYear(); year++) {
            JsonText.number(json, flow.of(year), 0);
        }
        json.writeEndArray();
    }

    private void usd(String name, double value) {
        JsonText.number(json, name, value, 0);
    }

    private void optional(String name, OptionalDouble value) {
        JsonText.number(json, name, value.orElse(Double.NaN), 6);
    }

    private void rates(String name, RatesOfReturn rates) {
        json.writeArrayPropertyStart(name);
        rates.rates().forEach(rate -> JsonText.number(json, rate, 6));
        json.writeEndArray();
    }
}
