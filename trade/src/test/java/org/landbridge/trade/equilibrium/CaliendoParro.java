package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The data of Caliendo and Parro 2015: 31 countries, 40 sectors, 1993, and tariffs of 1993 and 2005. */
final class CaliendoParro {
    static final List<String> COUNTRIES = List.of(
            "ARG", "AUS", "AUT", "BRA", "CAN", "CHL", "CHN", "DNK", "FIN", "FRA", "DEU", "GRC", "HUN", "IND", "IDN",
            "IRL", "ITA", "JPN", "KOR", "MEX", "NLD", "NZL", "NOR", "PRT", "ZAF", "ESP", "SWE", "TUR", "GBR", "USA",
            "ROW");
    private static final int J = 40;
    private static final int TRADED = 20;
    private static final int N = 31;
    static final List<String> BLOC = List.of("MEX", "CAN", "USA");

    private CaliendoParro() {}

    static double[][] tariffs(String name) {
        double[] rates = SharedTrade.numbers("caliendo_parro/" + name);
        double[][] tariffs = new double[J][N * N];
        for (int j = 0; j < TRADED; j++) {
            for (int importer = 0; importer < N; importer++) {
                for (int exporter = 0; exporter < N; exporter++) {
                    if (importer != exporter) {
                        tariffs[j][exporter * N + importer] = rates[(j * N + importer) * N + exporter] / 100;
                    }
                }
            }
        }
        return tariffs;
    }

    /** Tariffs of 1993, but those of 2005 within the bloc. */
    static double[][] nafta() {
        double[][] after = tariffs("tariffs1993.txt");
        double[][] later = tariffs("tariffs2005.txt");
        for (int j = 0; j < J; j++) {
            for (String a : BLOC) {
                for (String b : BLOC) {
                    int pair = COUNTRIES.indexOf(a) * N + COUNTRIES.indexOf(b);
                    after[j][pair] = later[j][pair];
                }
            }
        }
        return after;
    }

    static SectorAccounts accounts() {
        double[] trade = SharedTrade.numbers("caliendo_parro/xbilat1993.txt");
        double[] gross = SharedTrade.numbers("caliendo_parro/GO.txt");
        double[][] flows = new double[J][N * N];
        for (int j = 0; j < J; j++) {
            for (int exporter = 0; exporter < N; exporter++) {
                double exports = 0;
                for (int importer = 0; importer < N && j < TRADED; importer++) {
                    double flow = 1000 * trade[(j * N + importer) * N + exporter];
                    flows[j][exporter * N + importer] = flow;
                    exports += flow;
                }
                flows[j][exporter * N + exporter] += Math.max(gross[j * N + exporter], exports) - exports;
            }
        }
        double[] thetas = Arrays.copyOf(SharedTrade.numbers("caliendo_parro/T.txt"), J);
        Arrays.fill(thetas, TRADED, J, 8.22);
        List<String> sectors = new ArrayList<>();
        for (int j = 0; j < J; j++) {
            sectors.add("sector " + (j + 1));
        }
        return SectorAccounts.of(COUNTRIES, sectors, flows, thetas)
                .withInputs(SharedTrade.numbers("caliendo_parro/B.txt"), SharedTrade.numbers("caliendo_parro/IO.txt"))
                .withTariffs(tariffs("tariffs1993.txt"));
    }
}
