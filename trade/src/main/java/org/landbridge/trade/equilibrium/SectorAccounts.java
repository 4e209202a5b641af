package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/**
 * Trade of several sectors with what they use of one another: what a model of Caliendo and Parro 2015 needs. Arrays are
 * not copied; they may not be changed. Index of a sector in a state: {@code [sector * n + state]}.
 *
 * @param states ids, each once
 * @param sectors names, each once
 * @param flows {@code [sector][exporter * n + importer]}, without tariffs, domestic sales included; a service that is not
 *     traded has domestic sales only
 * @param thetas trade elasticity of every sector, more than 0
 * @param valueAddedShares share of value added in output, {@code [sector * n + state]}, above 0 and at most 1; 1
 *     everywhere for a world without inputs
 * @param inputShares {@code [(state * sectors + from) * sectors + to]}: share of the sector {@code from} in what the
 *     sector {@code to} spends on inputs; sums over {@code from} are 1, or 0 where
 *     all output is value added. Empty where there are none
 * @param tariffs {@code [sector][exporter * n + importer]}, ad valorem rates, 0.05 for 5 %; empty where there are none
 * @param finalShares {@code [sector * n + state]}, share of the sector in final demand of the state; empty to derive them
 *     from flows and inputs
 */
public record SectorAccounts(
        List<String> states,
        List<String> sectors,
        double[][] flows,
        double[] thetas,
        double[] valueAddedShares,
        double[] inputShares,
        double[][] tariffs,
        double[] finalShares) {
    private static final int MOST_FAULTS = 20;
    private static final double SUMS = 1e-3;
    /** Tables of inputs and outputs book some sales of by-products and scrap as slightly negative inputs. */
    private static final double LEAST_INPUT = -0.01;

    /** @throws DataFaultException if a figure cannot be used */
    public SectorAccounts {
        states = List.copyOf(states);
        sectors = List.copyOf(sectors);
        List<Fault> faults = new ArrayList<>();
        int n = states.size();
        int s = sectors.size();
        if (s == 0 || flows.length != s || thetas.length != s) {
            throw new BadUsageException(
                    flows.length + " tables of flows and " + thetas.length + " elasticities for " + s + " sectors");
        }
        double[] all = new double[n * n];
        for (int j = 0; j < s; j++) {
            sector(states, sectors.get(j), flows[j], thetas[j], faults);
            for (int c = 0; c < n * n && faults.isEmpty(); c++) {
                all[c] += flows[j][c];
            }
        }
        sizes(n, s, valueAddedShares, inputShares, tariffs, finalShares);
        shares(states, sectors, valueAddedShares, "value added", true, faults);
        shares(states, sectors, finalShares, "final demand", false, faults);
        inputs(states, sectors, inputShares, valueAddedShares, faults);
        rates(states, sectors, tariffs, faults);
        if (!faults.isEmpty()) {
            throw new DataFaultException(
                    "cannot use the accounts of sectors:", faults.subList(0, Math.min(20, faults.size())));
        }
        new TradeFlows(states, all);
    }

    /** A world without inputs and tariffs: every sector's output is value added. */
    public static SectorAccounts of(List<String> states, List<String> sectors, double[][] flows, double[] thetas) {
        double[] valueAdded = new double[states.size() * sectors.size()];
        Arrays.fill(valueAdded, 1);
        return new SectorAccounts(
                states, sectors, flows, thetas, valueAdded, new double[0], new double[0][], new double[0]);
    }

    public SectorAccounts withInputs(double[] valueAdded, double[] inputs) {
        return new SectorAccounts(states, sectors, flows, thetas, valueAdded, inputs, tariffs, finalShares);
    }

    public SectorAccounts withTariffs(double[][] rates) {
        return new SectorAccounts(states, sectors, flows, thetas, valueAddedShares, inputShares, rates, finalShares);
    }

    public SectorAccounts withFinalShares(double[] shares) {
        return new SectorAccounts(states, sectors, flows, thetas, valueAddedShares, inputShares, tariffs, shares);
    }

    public SectorAccounts withThetas(double[] elasticities) {
        return new SectorAccounts(
                states, sectors, flows, elasticities, valueAddedShares, inputShares, tariffs, finalShares);
    }

    private static void sector(List<String> states, String sector, double[] flows, double theta, List<Fault> faults) {
        int n = states.size();
        if (!(theta > 0) || Double.isInfinite(theta)) {
            faults.add(new Fault("sectors", 0, "theta", sector, theta + " is no trade elasticity", "give one above 0"));
        }
        if (flows.length != n * n) {
            throw new BadUsageException(
                    flows.length + " flows of " + sector + " for " + n + " states, expected " + (long) n * n);
        }
        for (int c = 0; c < flows.length && faults.size() < MOST_FAULTS; c++) {
            if (!(flows[c] >= 0) || Double.isInfinite(flows[c])) {
                faults.add(new Fault(
                        "trade flows",
                        0,
                        "value",
                        sector + ", " + states.get(c / n) + " to " + states.get(c % n),
                        flows[c] + " is no trade",
                        "give a number of at least 0; 0 where there is none"));
            }
        }
    }

    private static void sizes(
            int n, int s, double[] valueAdded, double[] inputs, double[][] tariffs, double[] finalShares) {
        boolean fine = valueAdded.length == n * s
                && (inputs.length == 0 || inputs.length == n * s * s)
                && (tariffs.length == 0 || tariffs.length == s)
                && (finalShares.length == 0 || finalShares.length == n * s);
        for (double[] rates : tariffs) {
            fine &= rates.length == n * n;
        }
        if (!fine) {
            throw new BadUsageException("tables of value added, inputs, tariffs or final demand do not fit " + n
                    + " states and " + s + " sectors");
        }
    }

    private static void shares(
            List<String> states, List<String> sectors, double[] shares, String what, boolean open, List<Fault> faults) {
        int n = states.size();
        for (int c = 0; c < shares.length && faults.size() < MOST_FAULTS; c++) {
            if (!((open ? shares[c] > 0 : shares[c] >= 0) && shares[c] <= 1)) {
                faults.add(new Fault(
                        what,
                        0,
                        "",
                        sectors.get(c / n) + " in " + states.get(c % n),
                        shares[c] + " is no share",
                        "give one from 0 to 1" + (open ? ", more than 0" : "")));
            }
        }
    }

    private static void inputs(
            List<String> states, List<String> sectors, double[] inputs, double[] valueAdded, List<Fault> faults) {
        int s = sectors.size();
        int n = states.size();
        for (int c = 0; c < inputs.length / Math.max(1, s * s); c++) {
            for (int to = 0; to < s && faults.size() < MOST_FAULTS; to++) {
                double sum = 0;
                boolean negative = false;
                for (int from = 0; from < s; from++) {
                    double share = inputs[(c * s + from) * s + to];
                    negative |= !(share >= LEAST_INPUT);
                    sum += share;
                }
                boolean none = valueAdded[to * n + c] == 1 && sum == 0;
                if (negative || Math.abs(sum - 1) > SUMS && !none) {
                    faults.add(new Fault(
                            "inputs",
                            0,
                            "",
                            sectors.get(to) + " in " + states.get(c),
                            negative ? "a share is negative or no number" : "shares sum to " + sum,
                            "give shares of at least 0 that sum to 1; none where all output is value added"));
                }
            }
        }
    }

    private static void rates(List<String> states, List<String> sectors, double[][] tariffs, List<Fault> faults) {
        int n = states.size();
        for (int j = 0; j < tariffs.length; j++) {
            for (int c = 0; c < tariffs[j].length && faults.size() < MOST_FAULTS; c++) {
                double rate = tariffs[j][c];
                if (!(rate >= 0) || Double.isInfinite(rate) || c / n == c % n && rate != 0) {
                    faults.add(new Fault(
                            "tariffs",
                            0,
                            "rate",
                            sectors.get(j) + ", " + states.get(c / n) + " to " + states.get(c % n),
                            rate + " is no tariff" + (c / n == c % n ? " on domestic sales" : ""),
                            "give 0 or more, 0.05 for 5 %, and 0 at home"));
                }
            }
        }
    }
}
