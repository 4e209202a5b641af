package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/**
 * A world of sectors as the solver reads it: shares and levels before a change. Pairs are importer first here,
 * {@code [(sector * n + importer) * n + exporter]}, since an importer's purchases are what is summed most.
 */
final class SectorWorld {
    final int n;
    final int s;
    final double[] theta;
    final double[] valueAddedShare;
    /** {@code [(state * s + from) * s + to]}; empty without inputs. */
    final double[] input;
    /** Share of the exporter in the importer's purchases, at prices with tariffs. */
    final double[] share;
    /** 1 + tariff. */
    final double[] tariff;
    /** Of final demand, {@code [sector * n + state]}. */
    final double[] finalShare;
    /** Purchases with tariffs, {@code [sector * n + state]}. */
    final double[] purchases;

    final double[] valueAdded;
    /** What a state spends beyond what it earns. */
    final double[] transfer;
    /** Final expenditure over own income. */
    final double[] multiple;
    /** Largest share of a state's final demand that had to be set to 0, since inputs were more than what was bought. */
    double clipped;

    SectorWorld(int n, int s, SectorWorld like) {
        this.n = n;
        this.s = s;
        theta = like.theta;
        valueAddedShare = like.valueAddedShare;
        input = like.input;
        share = new double[s * n * n];
        tariff = new double[s * n * n];
        finalShare = like.finalShare;
        purchases = new double[s * n];
        valueAdded = new double[n];
        transfer = new double[n];
        multiple = like.multiple;
        clipped = like.clipped;
    }

    /** The same levels and shares with other elasticities; arrays are shared. */
    SectorWorld(SectorWorld like, double[] thetas) {
        n = like.n;
        s = like.s;
        theta = thetas;
        valueAddedShare = like.valueAddedShare;
        input = like.input;
        share = like.share;
        tariff = like.tariff;
        finalShare = like.finalShare;
        purchases = like.purchases;
        valueAdded = like.valueAdded;
        transfer = like.transfer;
        multiple = like.multiple;
        clipped = like.clipped;
    }

    SectorWorld(SectorAccounts accounts, Deficits deficits) {
        n = accounts.states().size();
        s = accounts.sectors().size();
        theta = accounts.thetas();
        valueAddedShare = accounts.valueAddedShares();
        input = normalised(accounts.inputShares());
        share = new double[s * n * n];
        tariff = new double[s * n * n];
        purchases = new double[s * n];
        valueAdded = new double[n];
        transfer = new double[n];
        multiple = new double[n];
        double[] output = new double[s * n];
        double[] imports = new double[n];
        double[] exports = new double[n];
        double[] revenue = new double[n];
        for (int j = 0; j < s; j++) {
            double[] flows = accounts.flows()[j];
            for (int importer = 0; importer < n; importer++) {
                int row = (j * n + importer) * n;
                double sum = 0;
                for (int exporter = 0; exporter < n; exporter++) {
                    double flow = flows[exporter * n + importer];
                    double factor =
                            accounts.tariffs().length == 0 ? 1 : 1 + accounts.tariffs()[j][exporter * n + importer];
                    tariff[row + exporter] = factor;
                    share[row + exporter] = flow * factor;
                    sum += flow * factor;
                    output[j * n + exporter] += flow;
                    exports[exporter] += flow;
                    imports[importer] += flow;
                    revenue[importer] += flow * (factor - 1);
                }
                purchases[j * n + importer] = sum;
                for (int exporter = 0; exporter < n && sum > 0; exporter++) {
                    share[row + exporter] /= sum;
                }
            }
        }
        for (int c = 0; c < s * n; c++) {
            valueAdded[c % n] += valueAddedShare[c] * output[c];
        }
        for (int i = 0; i < n; i++) {
            transfer[i] = deficits == Deficits.BALANCED ? 0 : imports[i] - exports[i];
            double own = valueAdded[i] + revenue[i];
            multiple[i] = (own + imports[i] - exports[i]) / own;
        }
        finalShare = accounts.finalShares().length > 0
                ? normalisedFinal(accounts.finalShares(), accounts)
                : derivedFinal(output, accounts);
        require(accounts);
    }

    private double[] normalised(double[] inputs) {
        double[] scaled = inputs.clone();
        for (int state = 0; state < scaled.length / (s * s); state++) {
            for (int to = 0; to < s; to++) {
                double sum = 0;
                for (int from = 0; from < s; from++) {
                    sum += scaled[(state * s + from) * s + to];
                }
                for (int from = 0; from < s && sum != 0; from++) {
                    scaled[(state * s + from) * s + to] /= sum;
                }
            }
        }
        return scaled;
    }

    /** What is bought less what sectors use. */
    private double[] derivedFinal(double[] output, SectorAccounts accounts) {
        double[] demand = purchases.clone();
        for (int state = 0; state < n && input.length > 0; state++) {
            for (int from = 0; from < s; from++) {
                double used = 0;
                for (int to = 0; to < s; to++) {
                    used += input[(state * s + from) * s + to]
                            * (1 - valueAddedShare[to * n + state])
                            * output[to * n + state];
                }
                demand[from * n + state] -= used;
            }
        }
        for (int state = 0; state < n; state++) {
            double kept = 0;
            double cut = 0;
            for (int j = 0; j < s; j++) {
                double value = demand[j * n + state];
                kept += Math.max(0, value);
                cut += Math.max(0, -value);
                demand[j * n + state] = Math.max(0, value);
            }
            clipped = Math.max(clipped, cut / kept);
        }
        return normalisedFinal(demand, accounts);
    }

    private double[] normalisedFinal(double[] demand, SectorAccounts accounts) {
        double[] shares = demand.clone();
        List<Fault> faults = new ArrayList<>();
        for (int state = 0; state < n; state++) {
            double sum = 0;
            for (int j = 0; j < s; j++) {
                sum += shares[j * n + state];
            }
            if (!(sum > 0)) {
                faults.add(new Fault(
                        "final demand",
                        0,
                        "",
                        accounts.states().get(state),
                        "nothing is left for final demand after inputs",
                        "check value added and inputs, or give shares of final demand"));
            }
            for (int j = 0; j < s; j++) {
                shares[j * n + state] /= sum;
            }
        }
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot use the accounts of sectors:", faults);
        }
        return shares;
    }

    private void require(SectorAccounts accounts) {
        List<Fault> faults = new ArrayList<>();
        for (int state = 0; state < n; state++) {
            String name = accounts.states().get(state);
            if (!(valueAdded[state] > 0)) {
                faults.add(new Fault(
                        "trade flows", 0, "", name, "it makes nothing", "give its domestic sales, or leave it out"));
            }
            if (!(multiple[state] > 0)) {
                faults.add(new Fault(
                        "trade flows",
                        0,
                        "",
                        name,
                        String.format(
                                Locale.ROOT,
                                "its surplus is %.3g of its income, so nothing is left to spend",
                                1 - multiple[state]),
                        "check its domestic sales and value added"));
            }
            for (int from = 0; from < s; from++) {
                if (purchases[from * n + state] == 0 && uses(from, state)) {
                    faults.add(new Fault(
                            "trade flows",
                            0,
                            "",
                            accounts.sectors().get(from) + " in " + name,
                            "it is used there, and bought from nobody",
                            "give a domestic sale, or take it out of inputs and final demand"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new DataFaultException(
                    "cannot use the accounts of sectors:", faults.subList(0, Math.min(20, faults.size())));
        }
    }

    private boolean uses(int from, int state) {
        if (finalShare[from * n + state] > 0) {
            return true;
        }
        for (int to = 0; to < s && input.length > 0; to++) {
            if (input[(state * s + from) * s + to] > 0 && valueAddedShare[to * n + state] < 1 && makes(to, state)) {
                return true;
            }
        }
        return false;
    }

    private boolean makes(int sector, int state) {
        for (int importer = 0; importer < n; importer++) {
            if (share[(sector * n + importer) * n + state] > 0) {
                return true;
            }
        }
        return false;
    }

    double world() {
        return Arrays.stream(valueAdded).sum();
    }

    /**
     * Of every state, one over how much what its labour is paid, over its wage bill, falls with its wage, other wages and
     * prices held.
     */
    double[] damping() {
        double[] answer = new double[n];
        for (int c = 0; c < s * n; c++) {
            double bought = purchases[c];
            for (int e = 0; e < n; e++) {
                double part = share[c * n + e];
                double labour = valueAddedShare[c / n * n + e];
                double sold = part / tariff[c * n + e] * bought;
                answer[e] += labour * labour * theta[c / n] * sold * (1 - part);
            }
        }
        for (int i = 0; i < n; i++) {
            answer[i] = 1 / (1 + answer[i] / valueAdded[i]);
        }
        return answer;
    }
}
