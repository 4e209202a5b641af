package org.landbridge.app;

import java.util.TreeSet;
import org.landbridge.app.TextTable.Column;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.network.Commodity;
import org.landbridge.network.Confidence;
import org.landbridge.network.Network;
import org.landbridge.network.TradeFlow;
import org.landbridge.study.demand.DemandReport;
import org.landbridge.study.demand.PairDemand;

/** Freight demand as text: totals by pair of states and commodity, or (CSV) the rows between places. */
final class DemandText {
    private static final int SOURCE_WIDTH = 34;
    private static final int TONNES_DECIMALS = 3;

    private DemandText() {}

    static String of(DemandReport report, Network network, Format format) {
        return switch (format) {
            case CSV -> csv(report);
            case JSON -> json(report);
            case TABLE, MARKDOWN, GEOJSON -> table(report, network, format == Format.MARKDOWN);
        };
    }

    private static String table(DemandReport report, Network network, boolean markdown) {
        StringBuilder text = new StringBuilder(markdown ? "# Freight demand on " : "Freight demand on ");
        text.append(report.date())
                .append(", data ")
                .append(report.dataName())
                .append(' ')
                .append(report.dataVersion())
                .append(", scenario ")
                .append(report.scenario())
                .append("\n\n");
        ReportTable table = new ReportTable(
                Column.left("from"),
                Column.left("to"),
                Column.left("commodity"),
                Column.right("kt a year"),
                Column.right("by corridors"),
                Column.left("counted"),
                Column.left("from value"),
                Column.left("confidence"),
                Column.broken("sources", SOURCE_WIDTH));
        Names names = new Names(network);
        double all = 0;
        double corridors = 0;
        double low = 0;
        for (PairDemand pair : report.pairs()) {
            TradeFlow flow = pair.flow();
            boolean weak = flow.evidence().confidence() == Confidence.LOW;
            all += pair.tonnes();
            corridors += pair.corridorTonnes();
            low += weak ? pair.corridorTonnes() : 0;
            table.add(
                    names.state(flow.exporter()),
                    names.state(flow.importer()),
                    commodity(network, flow.commodity()),
                    Figures.grouped(pair.tonnes() / 1000, 1),
                    Figures.grouped(pair.corridorTonnes() / 1000, 1),
                    flow.from() + " to " + flow.to().minusDays(1) + (pair.daysAway() > 0 ? " ~" : ""),
                    flow.fromValue() ? "yes" : "",
                    weak ? "low *" : flow.evidence().confidence().word(),
                    String.join("; ", flow.evidence().sources()));
        }
        text.append(table.text(markdown)).append('\n');
        text.append("In all ")
                .append(Figures.grouped(all / 1e6, 2))
                .append(" Mt a year, of which ")
                .append(Figures.grouped(corridors / 1e6, 2))
                .append(" Mt could go by the corridors, in ")
                .append(report.demand().rows().size())
                .append(" rows between places; ")
                .append(Figures.grouped(corridors > 0 ? 100 * low / corridors : 0, 0))
                .append(" % of it rests on figures of low confidence.\n");
        text.append("~: counted in another year than that of the date. *: low confidence.\n");
        text.append("from value: tonnes reckoned from USD by the price of the commodity.\n");
        return text.toString();
    }

    private static String commodity(Network network, String id) {
        Commodity commodity = network.commodities().get(id);
        return commodity == null ? id : commodity.name();
    }

    private static String csv(DemandReport report) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(text, "origin", "destination", "commodity", "tonnes_per_year");
        for (FreightOd row : report.demand().rows()) {
            CsvLine.append(
                    text,
                    row.origin(),
                    row.destination(),
                    row.commodity(),
                    Figures.fixed(row.tonnesPerYear(), TONNES_DECIMALS));
        }
        return text.toString();
    }

    private static String json(DemandReport report) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(
                    json,
                    report.dataName(),
                    report.dataVersion(),
                    report.scenario(),
                    report.date().toString(),
                    0);
            json.writeArrayPropertyStart("pairs");
            for (PairDemand pair : report.pairs()) {
                TradeFlow flow = pair.flow();
                json.writeStartObject();
                json.writeStringProperty("id", flow.id());
                json.writeStringProperty("exporter", flow.exporter());
                json.writeStringProperty("importer", flow.importer());
                json.writeStringProperty("commodity", flow.commodity());
                JsonText.number(json, "tonnesPerYear", pair.tonnes(), TONNES_DECIMALS);
                JsonText.number(json, "corridorTonnesPerYear", pair.corridorTonnes(), TONNES_DECIMALS);
                json.writeStringProperty("countedFrom", flow.from().toString());
                json.writeStringProperty("countedTo", flow.to().toString());
                json.writeNumberProperty("daysAway", pair.daysAway());
                json.writeBooleanProperty("fromValue", flow.fromValue());
                json.writeStringProperty(
                        "confidence", flow.evidence().confidence().word());
                json.writeArrayPropertyStart("sources");
                flow.evidence().sources().forEach(json::writeString);
                json.writeEndArray();
                json.writeStringProperty("notes", flow.notes());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("rows");
            for (FreightOd row : report.demand().rows()) {
                json.writeStartObject();
                json.writeStringProperty("origin", row.origin());
                json.writeStringProperty("destination", row.destination());
                json.writeStringProperty("commodity", row.commodity());
                JsonText.number(json, "tonnesPerYear", row.tonnesPerYear(), TONNES_DECIMALS);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("sources");
            new TreeSet<>(report.demand().sources()).forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
