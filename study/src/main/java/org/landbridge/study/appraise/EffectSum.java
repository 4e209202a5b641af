package org.landbridge.study.appraise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.landbridge.network.Commodity;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.routing.CostCategory;
import org.landbridge.trade.appraise.Effects;
import org.landbridge.trade.appraise.RuleOfHalf;

/** Adds up what a project does to freight, cell by cell, by the rule of half. */
final class EffectSum {
    private static final double KG_PER_TONNE = 1000;
    private static final double NORMAL_P90 = 1.2816;
    private static final double PERCENT = 100;

    private final Network network;
    private final ProjectFile project;
    private final double reliabilityInChoice;
    private final Map<String, Double> users = new TreeMap<>();
    private final Map<String, Double> paid = new TreeMap<>();
    private final Map<String, Double> received = new TreeMap<>();
    private final Map<String, Map<CostCategory, Double>> revenue = new TreeMap<>();
    private final Map<String, double[]> pairs = new LinkedHashMap<>();
    private final Map<String, double[]> commodities = new LinkedHashMap<>();
    private double freight;
    private double time;
    private double reliability;
    private double choice;
    private double receipts;
    private double access;
    private double co2Tonnes;
    private double without;
    private double with;
    private double link;

    /** For traffic that has one way, and so no choice. */
    EffectSum(Network network, ProjectFile project) {
        this(network, project, 0);
    }

    /** @param reliabilityInChoice weight of the spread in the choice of routes */
    EffectSum(Network network, ProjectFile project, double reliabilityInChoice) {
        this.network = network;
        this.project = project;
        this.reliabilityInChoice = reliabilityInChoice;
    }

    /**
     * @param usdPerDay value of a day for a tonne by which ways are chosen
     * @param logsumUsd what the choice is worth more, USD a tonne, by the same value; NaN for traffic that has one way
     */
    void add(
            Cell cell,
            double tonnesBefore,
            double tonnesAfter,
            Ways before,
            Ways after,
            double usdPerDay,
            double logsumUsd) {
        double value = usdPerDay(cell.commodity(), usdPerDay);
        double ratio = project.values().reliabilityRatio().value() / NORMAL_P90;
        double byFreight = RuleOfHalf.usd(tonnesBefore, tonnesAfter, before.usd, after.usd);
        double byTime = RuleOfHalf.usd(tonnesBefore, tonnesAfter, value * before.days, value * after.days);
        double bySpread = RuleOfHalf.usd(
                tonnesBefore, tonnesAfter, value * ratio * before.spreadDays, value * ratio * after.spreadDays);
        // What the logsum gains beyond the means of its parts: that there is more to choose from.
        double byChoice = Double.isNaN(logsumUsd)
                ? 0
                : (tonnesBefore + tonnesAfter)
                        / 2
                        * (logsumUsd
                                - (before.usd - after.usd)
                                - usdPerDay * (before.days - after.days)
                                - usdPerDay
                                        * reliabilityInChoice
                                        / NORMAL_P90
                                        * (before.spreadDays - after.spreadDays));
        freight += byFreight;
        time += byTime;
        reliability += bySpread;
        choice += byChoice;
        co2Tonnes += (tonnesBefore * before.co2Kg - tonnesAfter * after.co2Kg) / KG_PER_TONNE;
        without += tonnesBefore;
        with += tonnesAfter;
        link += tonnesAfter * after.linkShare;
        double gain = byFreight + byTime + bySpread + byChoice;
        halves(users, cell, gain);
        transfers(cell, tonnesBefore, tonnesAfter, before, after);
        double[] row = {
            tonnesAfter,
            tonnesAfter * after.linkShare,
            tonnesAfter * (before.days - after.days),
            tonnesAfter * (before.usd - after.usd),
            gain
        };
        merge(pairs, cell.from() + ">" + cell.to(), row);
        merge(commodities, cell.commodity(), row);
    }

    /** A commodity between two states. */
    record Cell(String from, String to, String commodity) {
        static Cell of(Network network, String origin, String destination, String commodity) {
            return new Cell(state(network, origin), state(network, destination), commodity);
        }

        private static String state(Network network, String id) {
            Place place = network.places().get(id);
            return place == null ? "" : place.state();
        }
    }

    private void transfers(Cell cell, double tonnesBefore, double tonnesAfter, Ways before, Ways after) {
        Set<String> states = new HashSet<>(before.byState.keySet());
        states.addAll(after.byState.keySet());
        double rent = 0;
        for (String state : states) {
            Map<CostCategory, Double> old = before.byState.getOrDefault(state, Map.of());
            Map<CostCategory, Double> now = after.byState.getOrDefault(state, Map.of());
            Set<CostCategory> kinds = new HashSet<>(old.keySet());
            kinds.addAll(now.keySet());
            for (CostCategory kind : kinds) {
                double more = tonnesAfter * now.getOrDefault(kind, 0.0) - tonnesBefore * old.getOrDefault(kind, 0.0);
                revenue.computeIfAbsent(state, k -> new TreeMap<>()).merge(kind, more, Double::sum);
                double share = switch (kind) {
                    case TOLLS -> project.values().tollRentPercent().value() / PERCENT;
                    case BORDER_FEES -> project.values().feeRentPercent().value() / PERCENT;
                    default -> 0;
                };
                if (share > 0) {
                    received.merge(state, more * share, Double::sum);
                    rent += more * share;
                }
            }
        }
        double owner = (tonnesAfter * after.accessUsd - tonnesBefore * before.accessUsd)
                * project.values().accessPercent().value()
                / PERCENT;
        received.merge(TrafficEffects.OWNER, owner, Double::sum);
        receipts += rent;
        access += owner;
        halves(paid, cell, rent + owner);
    }

    private static void halves(Map<String, Double> byState, Cell cell, double usd) {
        byState.merge(cell.from(), usd / 2, Double::sum);
        byState.merge(cell.to(), usd / 2, Double::sum);
    }

    private static void merge(Map<String, double[]> rows, String key, double[] row) {
        double[] sum = rows.computeIfAbsent(key, k -> new double[row.length]);
        for (int i = 0; i < row.length; i++) {
            sum[i] += row[i];
        }
    }

    /** Value of a day for a tonne: of the project file where it says one, else that by which ways are chosen. */
    private double usdPerDay(String id, double otherwise) {
        ProjectFile.Values values = project.values();
        Commodity commodity = network.commodities().get(id);
        Double own = values.timeByCommodity().get(id);
        Figure general = values.timePercent();
        if (commodity == null || own == null && general == null) {
            return otherwise;
        }
        double percent = own != null ? own : general == null ? 0 : general.value();
        return percent / PERCENT * commodity.usdPerTonne();
    }

    TrafficEffects effects(String name, int year, List<String> notes) {
        return new TrafficEffects(
                name,
                year,
                without,
                with,
                link,
                new Effects(freight, time, reliability, choice, receipts, access, co2Tonnes),
                users,
                paid,
                received,
                revenue,
                parts(pairs),
                parts(commodities),
                List.copyOf(notes));
    }

    private static List<TrafficEffects.Part> parts(Map<String, double[]> rows) {
        List<TrafficEffects.Part> parts = new ArrayList<>();
        rows.forEach((id, r) -> parts.add(
                new TrafficEffects.Part(id, r[0], r[1], r[0] > 0 ? r[2] / r[0] : 0, r[0] > 0 ? r[3] / r[0] : 0, r[4])));
        parts.sort(Comparator.comparingDouble((TrafficEffects.Part p) -> -p.usersUsd())
                .thenComparing(TrafficEffects.Part::id));
        return parts;
    }
}
