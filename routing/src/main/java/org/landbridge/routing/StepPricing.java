package org.landbridge.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.EmissionFactor;
import org.landbridge.network.Evidence;
import org.landbridge.network.Law;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Rate;
import org.landbridge.network.Service;
import org.landbridge.network.StepKind;
import org.landbridge.network.TerminalProcess;
import org.landbridge.routing.duration.Durations;

/** Turns rows of the network into priced and timed steps for one unit of cargo on one date. */
final class StepPricing {
    private static final double GRAMS_PER_KG = 1000;
    private static final double HOURS_PER_WEEK = 168;

    private final Network network;
    private final Cargo cargo;
    private final RateBook rates;

    StepPricing(Network network, LocalDate date, Cargo cargo) {
        this.network = network;
        this.cargo = cargo;
        this.rates = new RateBook(network, date);
    }

    /** Price of the cargo's unit over that of a TEU. */
    private double unitsOfTeu(@Nullable Mode mode) {
        return cargo.unit().equals("FEU") ? rates.value("feu_factor", mode, "", "", 2) : cargo.teu();
    }

    private Place place(String id) {
        Place place = network.places().get(id);
        if (place == null) {
            throw new IllegalStateException("no place " + id);
        }
        return place;
    }

    /** Moving over a link at its own speed and the open market's price. */
    Step movement(Link link, String from, String to) {
        double meanHours = link.lengthKm() / link.speedKmh();
        double ratio = rates.value("movement_p90", link.mode(), "", link.area(), 1);
        List<Cost> costs = new ArrayList<>();
        Rate rate = haulage(link, costs);
        return new Step(
                StepKind.MOVEMENT,
                from,
                to,
                link.mode(),
                link.id(),
                "",
                link.lengthKm(),
                StepTime.movement(meanHours, ratio, region(link, from)),
                costs,
                movementCo2eKg(link),
                Evidences.with(link.evidence(), rate.evidence()));
    }

    /** Moving over one link of a service's path: a share of its transit time and of its tariff, if it has one. */
    Step serviceMovement(Service service, Link link, String from, String to, double shareOfPath) {
        double meanHours = service.transitDays() * 24 * shareOfPath;
        double ratio = rates.value("movement_p90", link.mode(), "", link.area(), 1);
        List<Cost> costs = new ArrayList<>();
        Evidence evidence = Evidences.with(service.evidence(), link.evidence());
        if (Double.isNaN(service.usdPerTeu())) {
            evidence = Evidences.with(evidence, haulage(link, costs).evidence());
        } else {
            double usd = service.usdPerTeu() * shareOfPath * unitsOfTeu(link.mode());
            costs.add(new Cost(category(link.mode()), usd, service.id()));
        }
        return new Step(
                StepKind.MOVEMENT,
                from,
                to,
                link.mode(),
                link.id(),
                service.name(),
                link.lengthKm(),
                StepTime.movement(meanHours, ratio, region(link, from)),
                costs,
                movementCo2eKg(link),
                evidence);
    }

    private Rate haulage(Link link, List<Cost> costs) {
        String stateA = place(link.from()).state();
        String stateB = place(link.to()).state();
        // The mean of both ends' rates keeps the price of a link the same in both directions.
        Rate a = rates.require("line_haul", link.mode(), stateA, link.area());
        Rate b = rates.require("line_haul", link.mode(), stateB, link.area());
        double level = rates.value("market_level", link.mode(), "", link.area(), 1);
        double units = link.lengthKm() * unitsOfTeu(link.mode()) * level / 2;
        double usdA = usdPerTeuKm(a, link.mode(), stateA) * units;
        double usdB = usdPerTeuKm(b, link.mode(), stateB) * units;
        if (a.id().equals(b.id())) {
            costs.add(new Cost(category(link.mode()), usdA + usdB, a.id()));
        } else {
            costs.add(new Cost(category(link.mode()), usdA, a.id()));
            costs.add(new Cost(category(link.mode()), usdB, b.id()));
        }
        Rate premiumA = rates.find("sanctions_premium", link.mode(), stateA, link.area());
        Rate premiumB = rates.find("sanctions_premium", link.mode(), stateB, link.area());
        Rate premium =
                premiumA == null || premiumB != null && premiumB.value() > premiumA.value() ? premiumB : premiumA;
        if (premium != null && premium.value() > 0) {
            costs.add(new Cost(CostCategory.SANCTIONS_PREMIUM, (usdA + usdB) * premium.value() / 100, premium.id()));
        }
        return a.evidence().confidence().compareTo(b.evidence().confidence()) >= 0 ? a : b;
    }

    private double usdPerTeuKm(Rate rate, Mode mode, String state) {
        return switch (rate.unit()) {
            case "usd_per_teu_km" -> rate.value();
            case "usd_per_truck_km" ->
                rate.value() / rates.require("teu_per_truck", mode, state, "").value();
            case "usd_per_tonne_km" -> rate.value() * cargo.tonnes() / cargo.teu();
            default -> throw new IllegalStateException("unit " + rate.unit() + " of " + rate.id());
        };
    }

    private static CostCategory category(Mode mode) {
        return mode.onWater() ? CostCategory.OCEAN_FREIGHT : CostCategory.LINE_HAUL;
    }

    private double movementCo2eKg(Link link) {
        String traction = "";
        if (link.mode() == Mode.RAIL) {
            traction = link.electrified().equals("yes") ? "electric" : "diesel";
        }
        String stateA = place(link.from()).state();
        String stateB = place(link.to()).state();
        EmissionFactor a = factor(link.mode().word(), traction, link.area(), stateA);
        EmissionFactor b = factor(link.mode().word(), traction, link.area(), stateB);
        return (kgPerKm(a) + kgPerKm(b)) / 2 * link.lengthKm();
    }

    private double kgPerKm(@Nullable EmissionFactor factor) {
        return factor == null
                ? Double.NaN
                : factor.value() / GRAMS_PER_KG * factor.distanceAdjustment() * cargo.tonnes();
    }

    private @Nullable EmissionFactor factor(String activity, String traction, String area, String state) {
        EmissionFactor best = null;
        int bestScore = -1;
        for (EmissionFactor row : network.emissions()) {
            if (!row.activity().equals(activity)) {
                continue;
            }
            int t = agreement(row.traction(), traction);
            int a = agreement(row.area(), area);
            int s = agreement(row.state(), state);
            int score = t < 0 || a < 0 || s < 0 ? -1 : t * 4 + a * 2 + s;
            if (score > bestScore) {
                best = row;
                bestScore = score;
            }
        }
        return best;
    }

    private static int agreement(String rowValue, String asked) {
        return rowValue.isEmpty() ? 0 : rowValue.equals(asked) ? 1 : -1;
    }

    /** A process at a place; {@code category} says what its fees are paid for. */
    Step process(TerminalProcess row, StepKind kind, String place, @Nullable Mode mode, CostCategory category) {
        double fees = usd(row.usdPerTeu(), row.usdPerTonne(), mode);
        List<Cost> costs = fees > 0 ? List.of(new Cost(category, fees, row.id())) : List.of();
        double co2eKg =
                Double.isNaN(row.kgCo2ePerTeu()) ? defaultHandlingCo2eKg(kind) : row.kgCo2ePerTeu() * cargo.teu();
        return new Step(
                kind,
                place,
                place,
                mode,
                row.id(),
                "",
                0,
                StepTime.of(row.law(), row.medianHours(), row.p90Hours(), place, row.id()),
                costs,
                co2eKg,
                row.evidence());
    }

    /** The fees of a process whose time is part of a service's transit time. */
    Step feesOnly(Step process) {
        return new Step(
                process.kind(),
                process.from(),
                process.to(),
                process.mode(),
                process.name(),
                process.service(),
                0,
                StepTime.none(process.name()),
                process.costs(),
                process.co2eKg(),
                process.evidence());
    }

    private double usd(double perTeu, double perTonne, @Nullable Mode mode) {
        double byUnit = Double.isNaN(perTeu) ? 0 : perTeu * unitsOfTeu(mode);
        double byWeight = Double.isNaN(perTonne) ? 0 : perTonne * cargo.tonnes();
        return byUnit + byWeight;
    }

    private double defaultHandlingCo2eKg(StepKind kind) {
        boolean lifted = kind == StepKind.GAUGE_CHANGE
                || kind == StepKind.TRANSSHIPMENT
                || kind == StepKind.PORT_DWELL
                || kind == StepKind.LOADING
                || kind == StepKind.UNLOADING;
        EmissionFactor factor = lifted ? factor("terminal", "", "", "") : null;
        return factor == null ? 0 : factor.value() * cargo.teu();
    }

    /** Waiting for the next departure of the open market, or for the vessel to be full where it sails so. */
    @Nullable
    Step marketWait(String place, Mode mode, String area) {
        Rate fill = rates.find("fill_hours", mode, "", area);
        if (fill != null) {
            double[] wait = Durations.waitUntilFull(fill.value(), fill.high() / fill.value());
            return departureWait(
                    place, mode, "", StepTime.of(Law.WHEN_FULL, wait[0], wait[1], place, fill.id()), fill.evidence());
        }
        Rate headway = rates.find("headway", mode, "", area);
        return headway == null
                ? null
                : departureWait(place, mode, "", regular(headway.value(), headway.id()), headway.evidence());
    }

    /** Waiting for the next departure of a service. */
    Step serviceWait(String place, Service service) {
        double headwayHours = HOURS_PER_WEEK / service.frequencyPerWeek();
        return departureWait(
                place, service.mode(), service.name(), regular(headwayHours, service.id()), service.evidence());
    }

    /** A wait spread evenly over the headway; whom it meets has nothing to do with delays elsewhere. */
    private static StepTime regular(double headwayHours, String estimate) {
        double mean = headwayHours / 2;
        return StepTime.of(Law.UNIFORM, mean, mean * Law.UNIFORM.mostRatio(), "", estimate);
    }

    private static Step departureWait(String place, Mode mode, String service, StepTime time, Evidence evidence) {
        return new Step(
                StepKind.DEPARTURE_WAIT, place, place, mode, time.estimate(), service, 0, time, List.of(), 0, evidence);
    }

    SpreadModel spreadModel() {
        return SpreadModel.of(rates);
    }

    /** What a movement shares its delays with: the mode's others in the state, or in the water area, it starts from. */
    private String region(Link link, String from) {
        return link.mode().word() + " " + (link.area().isEmpty() ? place(from).state() : link.area());
    }

    /** Collection and delivery between the shipper's gate and the terminal, paid at both ends of every way. */
    @Nullable
    Cost drayage(Place place) {
        Rate rate = rates.find("drayage", null, place.state(), "");
        return rate == null ? null : new Cost(CostCategory.DRAYAGE, rate.value() * unitsOfTeu(Mode.ROAD), rate.id());
    }

    /** What carriers add for calling at ports of a state, as a step of its own that takes no time; null if nothing. */
    @Nullable
    Step callSurcharge(Place place, Mode mode, String area) {
        Rate rate = mode == Mode.SEA ? rates.find("call_surcharge", mode, place.state(), area) : null;
        if (rate == null || rate.value() <= 0) {
            return null;
        }
        Cost cost = new Cost(CostCategory.SURCHARGE, rate.value() * unitsOfTeu(mode), rate.id());
        return new Step(
                StepKind.VESSEL_WAIT,
                place.id(),
                place.id(),
                mode,
                rate.id(),
                "",
                0,
                StepTime.none(rate.id()),
                List.of(cost),
                0,
                rate.evidence());
    }

    /** Insurance of the cargo, paid once. */
    @Nullable
    Cost insurance() {
        Rate rate = rates.find("insurance", null, "", "");
        return rate == null ? null : new Cost(CostCategory.INSURANCE, rate.value() / 100 * cargo.valueUsd(), rate.id());
    }

    /** What a day costs the owner of the cargo, USD. */
    double timeCostUsdPerDay() {
        return rates.require("time_cost", null, "", "").value() / 100 * cargo.valueUsd();
    }
}
