package org.landbridge.trade.sanctions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.NoSolutionException;
import org.landbridge.trade.estimate.EstimationOptions;
import org.landbridge.trade.estimate.SmallSample;
import org.landbridge.trade.formula.Clusters;
import org.landbridge.trade.formula.Formula;
import org.landbridge.trade.gravity.ErrorKind;
import org.landbridge.trade.gravity.Estimator;
import org.landbridge.trade.gravity.Gravity;
import org.landbridge.trade.gravity.GravityRequest;
import org.landbridge.trade.gravity.GravityResult;
import org.landbridge.trade.sanctions.SanctionEffects.Kind;
import org.landbridge.trade.separation.Rule;
import org.landbridge.trade.table.Column;
import org.landbridge.trade.table.Table;
import org.landbridge.trade.table.Wanted;

/**
 * Estimates what sanctions do to trade: PPML with effects of exporters and importers by year, of directed pairs and of
 * borders by year, as Felbermayr, Kirilakha, Syropoulos, Yalcin and Yotov (2020) do. Errors are clustered by pair,
 * both directions together. Every kind that changes for any pair is in the model.
 */
public final class SanctionStudy {
    private static final String EXPORTER = "lb_exporter";
    private static final String IMPORTER = "lb_importer";
    private static final String YEAR = "lb_year";
    private static final String TRADE = "lb_trade";
    private static final String BORDER = "lb_border";
    private static final String PAIR = "lb_pair";

    private final Table panel;
    private final SanctionPanel columns;
    private final Column.Labels exporters;
    private final Column.Labels importers;
    private final Column.Labels years;
    private final double[] yearOf;

    private SanctionStudy(Table panel, SanctionPanel columns) {
        this.panel = panel;
        this.columns = columns;
        exporters = (Column.Labels) panel.column(columns.exporter());
        importers = (Column.Labels) panel.column(columns.importer());
        years = (Column.Labels) panel.column(columns.year());
        yearOf = years.numbers();
    }

    /** The columns of the panel that are needed. */
    public static Wanted wanted(SanctionPanel columns) {
        Wanted wanted = new Wanted()
                .label(columns.exporter())
                .label(columns.importer())
                .label(columns.year())
                .number(columns.year())
                .number(columns.trade());
        columns.controls().forEach(wanted::number);
        return wanted;
    }

    /**
     * @param cases of trade sanctions
     * @throws BadUsageException if a column is named for two things
     * @throws DataFaultException if the panel's years are none
     * @throws NoSolutionException if no kind of sanction changes for enough pairs, or the fit does not settle
     */
    public static SanctionEffects run(
            Table panel, SanctionPanel columns, List<SanctionCase> cases, StateNames names, EstimationOptions options) {
        List<String> named =
                new ArrayList<>(List.of(columns.exporter(), columns.importer(), columns.year(), columns.trade()));
        named.addAll(columns.controls());
        if (Set.copyOf(named).size() < named.size()) {
            throw new BadUsageException("a column is named for two things: " + String.join(", ", named));
        }
        return new SanctionStudy(panel, columns).estimate(cases, names, options);
    }

    private SanctionEffects estimate(List<SanctionCase> cases, StateNames names, EstimationOptions options) {
        Set<String> codes = new TreeSet<>(exporters.labels());
        codes.addAll(importers.labels());
        int first = (int) Arrays.stream(yearOf).min().orElse(0);
        int last = (int) Arrays.stream(yearOf).max().orElse(0);
        if (first < 1800 || last > 2200) {
            throw new DataFaultException(
                    "cannot use " + panel.file() + ":",
                    List.of(new Fault(
                            panel.file(),
                            0,
                            columns.year(),
                            "",
                            "holds " + first + " to " + last,
                            "years are expected; name their column with --year")));
        }
        List<SanctionCase> wanted =
                cases.stream().filter(c -> !columns.leftOut().contains(c.id())).toList();
        SanctionDummies dummies = new SanctionDummies(wanted, names, codes, first, last, columns.byDirection());
        List<Kind> met = new ArrayList<>();
        List<Column> added = new ArrayList<>();
        List<String> regressors = new ArrayList<>();
        boolean enough = false;
        for (SanctionKind kind : SanctionKind.values()) {
            double[] dummy = dummy(dummies, kind);
            Kind counted = count(kind, dummy);
            if (counted.pairs() > 0) {
                met.add(counted);
            }
            enough |= counted.changing() >= columns.leastPairs();
            if (counted.changing() > 0) {
                added.add(new Column.Numbers(kind.word(), dummy));
                regressors.add(kind.word());
            }
        }
        if (!enough) {
            throw new NoSolutionException("no kind of sanction begins or ends for " + columns.leastPairs()
                    + " directed pairs of " + panel.file()
                    + " or more; use a longer panel, or lower --least-pairs");
        }
        boolean domestic = domestic();
        GravityResult result = Gravity.estimate(table(added), request(regressors, domestic, options));
        List<Kind> kinds = met.stream().map(k -> with(k, result)).toList();
        return new SanctionEffects(
                kinds,
                codes.size(),
                first,
                last,
                domestic,
                dummies.casesUsed(),
                cases.size() - wanted.size(),
                dummies.unmatched(),
                result);
    }

    private GravityRequest request(List<String> regressors, boolean domestic, EstimationOptions options) {
        StringBuilder formula = new StringBuilder(TRADE + " ~ " + String.join(" + ", regressors));
        for (int i = 0; i < columns.controls().size(); i++) {
            formula.append(" + lb_control").append(i + 1);
        }
        formula.append(" | ")
                .append(EXPORTER + "^" + YEAR + " + " + IMPORTER + "^" + YEAR + " + " + EXPORTER + "^" + IMPORTER);
        if (domestic) {
            formula.append(" + " + BORDER + "^" + YEAR);
        }
        return new GravityRequest(
                Formula.parse(formula.toString()),
                Estimator.PPML,
                null,
                null,
                Clusters.parse(PAIR),
                Rule.STANDARD,
                ErrorKind.CLUSTERED,
                SmallSample.STATA,
                false,
                options);
    }

    /** Columns under names of our own, as those of a file need not be words of a formula. */
    private Table table(List<Column> dummies) {
        List<Column> all = new ArrayList<>(dummies);
        all.add(new Column.Labels(EXPORTER, exporters.codes(), exporters.labels()));
        all.add(new Column.Labels(IMPORTER, importers.codes(), importers.labels()));
        all.add(new Column.Labels(YEAR, years.codes(), years.labels()));
        all.add(new Column.Numbers(TRADE, ((Column.Numbers) panel.column(columns.trade())).values()));
        int[] border = new int[panel.rows()];
        for (int i = 0; i < border.length; i++) {
            border[i] = isDomestic(i) ? 0 : 1;
        }
        all.add(new Column.Labels(BORDER, border, List.of("0", "1")));
        all.add(pairs());
        for (int i = 0; i < columns.controls().size(); i++) {
            Column.Numbers control =
                    (Column.Numbers) panel.column(columns.controls().get(i));
            all.add(new Column.Numbers("lb_control" + (i + 1), control.values()));
        }
        return new Table(panel.file(), panel.rows(), all);
    }

    /** Both directions of a pair are one label. */
    private Column.Labels pairs() {
        Map<String, Integer> sorted = new TreeMap<>();
        String[] pairs = new String[panel.rows()];
        for (int i = 0; i < pairs.length; i++) {
            if (isWhole(i)) {
                String a = exporter(i);
                String b = importer(i);
                pairs[i] = a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
                sorted.put(pairs[i], 0);
            } else {
                pairs[i] = "";
            }
        }
        List<String> labels = List.copyOf(sorted.keySet());
        for (int i = 0; i < labels.size(); i++) {
            sorted.put(labels.get(i), i);
        }
        int[] codes = new int[pairs.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = sorted.getOrDefault(pairs[i], Column.MISSING);
        }
        return new Column.Labels(PAIR, codes, labels);
    }

    private boolean isWhole(int row) {
        return !exporters.isMissing(row) && !importers.isMissing(row) && !years.isMissing(row);
    }

    private boolean isDomestic(int row) {
        return isWhole(row) && exporter(row).equals(importer(row));
    }

    private String exporter(int row) {
        return exporters.labels().get(exporters.codes()[row]);
    }

    private String importer(int row) {
        return importers.labels().get(importers.codes()[row]);
    }

    private boolean domestic() {
        for (int i = 0; i < panel.rows(); i++) {
            if (isDomestic(i)) {
                return true;
            }
        }
        return false;
    }

    private double[] dummy(SanctionDummies dummies, SanctionKind kind) {
        double[] dummy = new double[panel.rows()];
        for (int i = 0; i < dummy.length; i++) {
            dummy[i] =
                    isWhole(i) && dummies.holds(kind, exporter(i), importer(i), (int) yearOf[years.codes()[i]]) ? 1 : 0;
        }
        return dummy;
    }

    /** Pairs over the rows of the panel that have a value of trade. */
    private Kind count(SanctionKind kind, double[] dummy) {
        Column trade = panel.column(columns.trade());
        Map<String, int[]> rows = new TreeMap<>();
        for (int i = 0; i < dummy.length; i++) {
            if (isWhole(i) && !trade.isMissing(i)) {
                int[] on = rows.computeIfAbsent(exporter(i) + "-" + importer(i), k -> new int[2]);
                on[(int) dummy[i]]++;
            }
        }
        int pairs = 0;
        List<String> changing = new ArrayList<>();
        for (Map.Entry<String, int[]> entry : rows.entrySet()) {
            int[] on = entry.getValue();
            pairs += on[1] > 0 ? 1 : 0;
            if (on[0] > 0 && on[1] > 0) {
                changing.add(entry.getKey());
            }
        }
        return new Kind(kind, pairs, changing.size(), changing, Double.NaN, Double.NaN);
    }

    private static Kind with(Kind kind, GravityResult result) {
        int at = result.estimate().names().indexOf(kind.kind().word());
        return at < 0
                ? kind
                : new Kind(
                        kind.kind(),
                        kind.pairs(),
                        kind.changing(),
                        kind.names(),
                        result.estimate().coefficients()[at],
                        result.covariance().standardErrors()[at]);
    }
}
