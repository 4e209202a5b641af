package org.landbridge.network.data;

import java.util.List;
import java.util.Locale;
import org.landbridge.network.Fault;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.ProcessKind;
import org.landbridge.network.Rate;
import org.landbridge.network.TerminalProcess;

/** Distributions and prices that make no sense, and defaults without which nothing can be timed or priced. */
final class ProcessChecks {
    /** Keeps figures that were rounded. */
    private static final double ROUNDING = 0.01;

    private final Network network;
    private final Lines lines;
    private final List<Fault> faults;

    ProcessChecks(Network network, Lines lines, List<Fault> faults) {
        this.network = network;
        this.lines = lines;
        this.faults = faults;
    }

    void run() {
        for (int i = 0; i < network.processes().size(); i++) {
            process(network.processes().get(i), lines.of("processes", i));
        }
        for (int i = 0; i < network.rates().size(); i++) {
            rate(network.rates().get(i), lines.of("rates", i));
        }
        defaults();
    }

    private void process(TerminalProcess row, int line) {
        if (row.p90Hours() < row.medianHours()) {
            faults.add(new Fault(
                    "processes.csv",
                    line,
                    "p90_hours",
                    row.id(),
                    "the 90th percentile " + row.p90Hours() + " is below the median " + row.medianHours(),
                    "exchange or correct them"));
        }
        double ratio = row.medianHours() > 0 ? row.p90Hours() / row.medianHours() : 1;
        if (ratio > 1 && (ratio < row.law().leastRatio() || ratio > row.law().mostRatio() + ROUNDING)) {
            faults.add(new Fault(
                    "processes.csv",
                    line,
                    "law",
                    row.id(),
                    String.format(
                            Locale.ROOT,
                            "the law %s cannot have a 90th percentile of %.2f times the median",
                            row.law().word(),
                            ratio),
                    String.format(
                            Locale.ROOT,
                            "between %.2f and %.2f times is possible; change p90_hours or the law",
                            row.law().leastRatio(),
                            row.law().mostRatio())));
        }
        if (!row.place().isEmpty() && !row.kind().isEmpty()) {
            faults.add(new Fault(
                    "processes.csv",
                    line,
                    "kind",
                    row.id(),
                    "names both a place and a kind of place",
                    "leave kind blank for the process of one place"));
        }
        boolean needsPlace = row.process() == ProcessKind.GAUGE_CHANGE
                || row.process() == ProcessKind.CUSTOMS
                || row.process() == ProcessKind.CANAL_WAIT
                || row.process() == ProcessKind.VESSEL_WAIT;
        if (needsPlace && row.place().isEmpty()) {
            faults.add(new Fault(
                    "processes.csv",
                    line,
                    "place",
                    row.id(),
                    "a process " + row.process().word() + " without its place",
                    "name the place"));
        }
    }

    private void rate(Rate rate, int line) {
        List<String> units = RateParameters.UNITS.getOrDefault(rate.parameter(), List.of());
        if (!units.contains(rate.unit())) {
            faults.add(new Fault(
                    "rates.csv",
                    line,
                    "unit",
                    rate.id(),
                    "\"" + rate.unit() + "\" is no unit of " + rate.parameter(),
                    "use " + String.join(" or ", units)));
        }
        if (rate.parameter().equals("fill_hours") && Double.isNaN(rate.high())) {
            faults.add(new Fault(
                    "rates.csv",
                    line,
                    "high",
                    rate.id(),
                    "the time that a vessel takes to fill needs its 90th percentile",
                    "state it as high"));
        }
        if (rate.value() < rate.low() || rate.value() > rate.high()) {
            faults.add(new Fault(
                    "rates.csv",
                    line,
                    "value",
                    rate.id(),
                    rate.value() + " lies outside its own bounds " + rate.low() + " to " + rate.high(),
                    "correct the value or its low and high"));
        }
    }

    private void defaults() {
        for (Mode mode : List.of(Mode.RAIL, Mode.ROAD)) {
            boolean border = network.processes().stream()
                    .anyMatch(p -> p.process() == ProcessKind.BORDER_CROSSING
                            && p.place().isEmpty()
                            && p.bloc().isEmpty()
                            && (p.fromMode().isEmpty() || p.fromMode().equals(mode.word())));
            if (!border) {
                faults.add(new Fault(
                        "processes.csv",
                        0,
                        "process",
                        "border_crossing",
                        "there is no default border_crossing for mode " + mode.word(),
                        "add a row without place and bloc"));
            }
        }
        for (Mode mode : Mode.values()) {
            boolean used = network.links().stream().anyMatch(l -> l.mode() == mode);
            boolean priced = network.rates().stream()
                    .anyMatch(r -> r.parameter().equals("line_haul")
                            && (r.mode() == null || r.mode() == mode)
                            && r.state().isEmpty()
                            && (r.area().isEmpty() || mode.onWater()));
            if (used && !priced) {
                faults.add(new Fault(
                        "rates.csv",
                        0,
                        "parameter",
                        "line_haul",
                        "there is no default line_haul rate for mode " + mode.word(),
                        "add a row with blank state and area"));
            }
        }
    }
}
