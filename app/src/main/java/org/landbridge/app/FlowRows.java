package org.landbridge.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.ParquetFile.Column;
import org.landbridge.flow.freight.Element;
import org.landbridge.flow.freight.ElementFlow;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.network.Mode;
import org.landbridge.study.flows.Bottleneck;
import org.landbridge.study.flows.ElementNames;
import org.landbridge.study.flows.FlowReport;
import org.landbridge.study.flows.FlowTotal;
import org.landbridge.study.flows.ScenarioFlows;

/**
 * Flows as rows for CSV and Parquet: one for each corridor, mode, sanctions authority, element and unreachable cell of
 * each scenario. Numbers are whole precision in Parquet and rounded in CSV.
 *
 * @param rows cells in the order of the columns: texts, numbers, or null where there is no figure
 */
record FlowRows(List<Column> columns, List<@Nullable Object[]> rows) {
    private static final List<Column> COLUMNS = List.of(
            Column.text("date"),
            Column.text("scenario"),
            Column.text("kind"),
            Column.text("id"),
            Column.text("name"),
            Column.text("mode"),
            Column.number("tonnes_per_year"),
            Column.number("teu_per_year"),
            Column.number("tonne_km_per_year"),
            Column.number("mean_days"),
            Column.number("mean_usd_per_tonne"),
            Column.number("capacity_tonnes_per_year"),
            Column.number("background_tonnes_per_year"),
            Column.number("volume_over_capacity"),
            Column.number("delay_hours"),
            Column.number("delay_usd_per_year"),
            Column.number("saved_usd_10_percent_more"),
            Column.number("saved_usd_unlimited"),
            Column.text("confidence"),
            Column.text("source"));

    private static final int FIRST_NUMBER = 6;
    private static final int[] DECIMALS = {0, 0, 0, 2, 2, 0, 0, 4, 3, 0, 0, 0};

    static FlowRows of(FlowReport report) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        String date = report.date().toString();
        for (ScenarioFlows flows : report.scenarios()) {
            flows.corridors().forEach(t -> rows.add(total(date, flows.name(), "corridor", t)));
            flows.modes().forEach(t -> rows.add(total(date, flows.name(), "mode", t)));
            flows.authorities().forEach(t -> rows.add(total(date, flows.name(), "exposure", t)));
            Map<Element, Bottleneck> relief = new HashMap<>();
            flows.bottlenecks().forEach(b -> relief.put(b.flow().element(), b));
            flows.elements().forEach(e -> rows.add(element(date, flows, e, relief.get(e.element()))));
            for (FreightOd od : flows.unreachable()) {
                rows.add(row(
                        date,
                        flows.name(),
                        "unreachable",
                        od.origin() + ">" + od.destination(),
                        od.commodity(),
                        null,
                        od.tonnesPerYear()));
            }
        }
        return new FlowRows(COLUMNS, rows);
    }

    private static @Nullable Object[] row(@Nullable Object... first) {
        @Nullable Object[] row = new @Nullable Object[COLUMNS.size()];
        System.arraycopy(first, 0, row, 0, first.length);
        return row;
    }

    private static @Nullable Object[] total(String date, String scenario, String kind, FlowTotal t) {
        return row(
                date,
                scenario,
                kind,
                t.id(),
                t.name(),
                kind.equals("mode") ? t.id() : null,
                t.tonnes(),
                t.teu(),
                t.tonneKm(),
                figure(t.meanDays()),
                figure(t.meanUsd()));
    }

    private static @Nullable Object[] element(
            String date, ScenarioFlows flows, ElementFlow e, @Nullable Bottleneck relief) {
        Mode mode = e.element().mode();
        boolean limited = e.capacity() < Double.POSITIVE_INFINITY;
        return row(
                date,
                flows.name(),
                e.element().kind().word(),
                e.element().subject(),
                ElementNames.of(flows.network(), e.element()),
                mode == null ? null : mode.word(),
                e.tonnes(),
                e.teu(),
                null,
                null,
                null,
                figure(e.capacity()),
                e.background(),
                figure(e.volumeOverCapacity()),
                limited ? (Object) e.delayHours() : null,
                limited ? (Object) e.delayUsd() : null,
                relief == null ? null : figure(relief.savedUsdMore()),
                relief == null ? null : figure(relief.savedUsdUnlimited()),
                limited ? e.evidence().confidence().word() : null,
                limited ? e.evidence().sourceText() : null);
    }

    private static @Nullable Object figure(double value) {
        return Double.isFinite(value) ? (Object) value : null;
    }

    String csv() {
        StringBuilder text = new StringBuilder();
        CsvLine.append(text, columns.stream().map(Column::name).toArray(String[]::new));
        for (@Nullable Object[] row : rows) {
            String[] cells = new String[row.length];
            for (int i = 0; i < cells.length; i++) {
                Object cell = row[i];
                cells[i] = cell == null
                        ? ""
                        : cell instanceof Double number
                                ? Figures.fixed(number, DECIMALS[i - FIRST_NUMBER])
                                : cell.toString();
            }
            CsvLine.append(text, cells);
        }
        return text.toString();
    }
}
