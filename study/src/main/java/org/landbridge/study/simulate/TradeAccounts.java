package org.landbridge.study.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.BilateralTrade;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Economy;
import org.landbridge.network.Fault;
import org.landbridge.network.TradeBaseline;
import org.landbridge.network.TradeSector;
import org.landbridge.trade.equilibrium.SectorAccounts;

/**
 * Accounts of the world out of a trade baseline: trade between economies as counted, domestic sales of goods as what is
 * left of their output, split over sectors by what the economy and the world trade (half and half), and services that
 * are not traded for the rest. A sector's output is value added by the economy's ratio of GDP to gross output, the rest
 * inputs, bought in the proportions in which the economy buys everything (one composite, as no tables of inputs and
 * outputs are at hand). So the value added of an economy is its GDP.
 */
final class TradeAccounts {
    private static final String SERVICES = "services";
    private static final double SERVICES_THETA = 5;
    private static final double LEAST_SERVICES = 0.05;

    private final List<Economy> economies;
    private final List<TradeSector> sectors;
    private final double[][] trade;
    private final double[][] mix;
    private final double[] exports;

    /** @throws DataFaultException if there is nothing to trade, or an economy has no trade */
    TradeAccounts(TradeBaseline baseline) {
        economies = baseline.economies();
        sectors = baseline.sectors();
        int n = economies.size();
        int s = sectors.size();
        if (n < 2 || s == 0 || baseline.trade().isEmpty()) {
            throw new DataFaultException(
                    "cannot simulate trade",
                    List.of(new Fault(
                            "trade_matrix.csv",
                            0,
                            "",
                            "",
                            "the data package has no trade baseline",
                            "give economies.csv, trade_sectors.csv and trade_matrix.csv")));
        }
        Map<String, Integer> economy = new HashMap<>();
        economies.forEach(e -> economy.put(e.id(), economy.size()));
        Map<String, Integer> sector = new HashMap<>();
        sectors.forEach(k -> sector.put(k.id(), sector.size()));
        trade = new double[s][n * n];
        exports = new double[n];
        mix = new double[n][s];
        double[] world = new double[s];
        for (BilateralTrade row : baseline.trade()) {
            int i = economy.getOrDefault(row.exporter(), -1);
            int j = economy.getOrDefault(row.importer(), -1);
            int k = sector.getOrDefault(row.sector(), -1);
            trade[k][i * n + j] += row.usdMillion();
            exports[i] += row.usdMillion();
            mix[i][k] += row.usdMillion();
            mix[j][k] += row.usdMillion();
            world[k] += row.usdMillion();
        }
        double all = Arrays.stream(world).sum();
        for (int i = 0; i < n; i++) {
            double own = Arrays.stream(mix[i]).sum();
            for (int k = 0; k < s; k++) {
                mix[i][k] = (own > 0 ? mix[i][k] / own / 2 : 0) + world[k] / all / (own > 0 ? 2 : 1);
            }
        }
    }

    List<Economy> economies() {
        return economies;
    }

    /** Sectors of goods; services come after them in the accounts. */
    List<TradeSector> sectors() {
        return sectors;
    }

    int size() {
        return economies.size();
    }

    /** Trade of a pair over all sectors, million USD. */
    double trade(int exporter, int importer) {
        double sum = 0;
        for (double[] flows : trade) {
            sum += flows[exporter * size() + importer];
        }
        return sum;
    }

    /** Trade of a pair in a sector, million USD. */
    double trade(int sector, int exporter, int importer) {
        return trade[sector][exporter * size() + importer];
    }

    /**
     * @param thetas by sector of goods
     * @param domestic by economy, factor on the domestic sales of goods
     */
    SectorAccounts accounts(double[] thetas, double[] domestic) {
        int n = size();
        int s = sectors.size() + 1;
        double[][] flows = new double[s][];
        for (int k = 0; k < s - 1; k++) {
            flows[k] = trade[k].clone();
        }
        flows[s - 1] = new double[n * n];
        double[] valueAdded = new double[s * n];
        double[] inputs = new double[n * s * s];
        List<String> names =
                new ArrayList<>(sectors.stream().map(TradeSector::id).toList());
        names.add(SERVICES);
        for (int i = 0; i < n; i++) {
            Economy economy = economies.get(i);
            double gross = economy.grossOutputUsdMillion();
            double most = (1 - LEAST_SERVICES) * gross - exports[i];
            double atHome = Math.min(most, (economy.goodsOutputUsdMillion() - exports[i]) * domestic[i]);
            for (int k = 0; k < s - 1; k++) {
                flows[k][i * n + i] = atHome * mix[i][k];
            }
            flows[s - 1][i * n + i] = gross - exports[i] - atHome;
            for (int k = 0; k < s; k++) {
                valueAdded[k * n + i] = 1 / economy.grossOutputRatio();
            }
        }
        for (int i = 0; i < n; i++) {
            double[] bought = new double[s];
            double sum = 0;
            for (int k = 0; k < s; k++) {
                for (int e = 0; e < n; e++) {
                    bought[k] += flows[k][e * n + i];
                }
                sum += bought[k];
            }
            for (int from = 0; from < s; from++) {
                Arrays.fill(inputs, (i * s + from) * s, (i * s + from + 1) * s, bought[from] / sum);
            }
        }
        double[] all = Arrays.copyOf(thetas, s);
        all[s - 1] = SERVICES_THETA;
        return SectorAccounts.of(economies.stream().map(Economy::id).toList(), names, flows, all)
                .withInputs(valueAdded, inputs);
    }
}
