package org.landbridge.network.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Confidence;
import org.landbridge.network.Evidence;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Rate;
import org.landbridge.network.TerminalProcess;

/**
 * Applies calibrations to a network: the first that covers a row of low confidence scales it, and its source is added
 * to the row's. Rows of medium or high confidence stay as published.
 */
public final class Calibrator {
    private final Network network;
    private final List<Calibration> calibrations;
    private final Map<String, Calibration> hours = new HashMap<>();
    private final Map<String, Calibration> usd = new HashMap<>();

    private Calibrator(Network network, List<Calibration> calibrations) {
        this.network = network;
        this.calibrations = calibrations;
    }

    /** Which calibration scales the hours and the USD of which row, by row id; and the scaled network. */
    public record Applied(Network network, Map<String, Calibration> hours, Map<String, Calibration> usd) {}

    /** The network with all factors applied to its sourced values. */
    public static Applied apply(Network sourced, List<Calibration> calibrations) {
        return new Calibrator(sourced, calibrations).apply();
    }

    private Applied apply() {
        List<Link> links = network.links().stream().map(this::link).toList();
        List<TerminalProcess> processes =
                network.processes().stream().map(this::process).toList();
        List<Rate> rates = network.rates().stream().map(this::rate).toList();
        return new Applied(
                network.withLinks(links).withProcesses(processes).withRates(rates), Map.copyOf(hours), Map.copyOf(usd));
    }

    private @Nullable Calibration first(
            Quantity quantity, @Nullable Mode mode, List<String> states, String area, Evidence evidence) {
        if (evidence.confidence() != Confidence.LOW) {
            return null;
        }
        for (Calibration calibration : calibrations) {
            if (calibration.covers(quantity, mode, states, area)) {
                return calibration;
            }
        }
        return null;
    }

    private Link link(Link link) {
        List<String> states = List.of(state(link.from()), state(link.to()));
        Calibration c = first(Quantity.MOVEMENT_HOURS, link.mode(), states, link.area(), link.evidence());
        if (c == null) {
            return link;
        }
        hours.put(link.id(), c);
        return c.factor() == 1 ? link : link.withSpeed(link.speedKmh() / c.factor(), with(link.evidence(), c));
    }

    private TerminalProcess process(TerminalProcess row) {
        List<String> states = List.of(row.place().isEmpty() ? row.state() : state(row.place()));
        Mode mode = mode(row);
        Calibration time = first(Quantity.hoursOf(row.process()), mode, states, "", row.evidence());
        Calibration price = first(Quantity.PROCESS_USD, mode, states, "", row.evidence());
        TerminalProcess scaled = row;
        if (time != null) {
            hours.put(row.id(), time);
        }
        if (time != null && time.factor() != 1) {
            scaled = scaled.withHours(
                    row.medianHours() * time.factor(), row.p90Hours() * time.factor(), with(row.evidence(), time));
        }
        if (price != null) {
            usd.put(row.id(), price);
        }
        if (price != null && price.factor() != 1) {
            scaled = scaled.withUsd(
                    row.usdPerTeu() * price.factor(),
                    row.usdPerTonne() * price.factor(),
                    with(scaled.evidence(), price));
        }
        return scaled;
    }

    /** The mode of a process within one mode; of handling between two, the one on the water. */
    private static @Nullable Mode mode(TerminalProcess row) {
        Mode found = null;
        for (String word : List.of(row.fromMode(), row.toMode())) {
            if (!word.isEmpty() && !word.equals("door")) {
                Mode mode = Mode.of(word);
                found = found == null || mode.onWater() ? mode : found;
            }
        }
        return found;
    }

    private Rate rate(Rate rate) {
        Quantity quantity = switch (rate.parameter()) {
            case "headway", "fill_hours" -> Quantity.HEADWAY_HOURS;
            case "line_haul" -> Quantity.CARRIAGE_USD;
            case "drayage", "call_surcharge" -> Quantity.SURCHARGE_USD;
            default -> null;
        };
        Calibration c = quantity == null
                ? null
                : first(quantity, rate.mode(), List.of(rate.state()), rate.area(), rate.evidence());
        if (c == null) {
            return rate;
        }
        (c.quantity().isTime() ? hours : usd).put(rate.id(), c);
        return c.factor() == 1 ? rate : rate.scaled(c.factor(), with(rate.evidence(), c));
    }

    private String state(String placeId) {
        Place place = network.places().get(placeId);
        return place == null ? "" : place.state();
    }

    private static Evidence with(Evidence evidence, Calibration calibration) {
        List<String> sources = new ArrayList<>(evidence.sources());
        for (String source : calibration.evidence().sources()) {
            if (!sources.contains(source)) {
                sources.add(source);
            }
        }
        return new Evidence(sources, evidence.confidence());
    }
}
