package org.landbridge.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.WholeFile;
import org.landbridge.network.BadUsageException;
import org.landbridge.trade.estimate.EstimationOptions;
import org.landbridge.trade.estimate.SmallSample;
import org.landbridge.trade.formula.Clusters;
import org.landbridge.trade.formula.Formula;
import org.landbridge.trade.formula.Needs;
import org.landbridge.trade.formula.RowExpression;
import org.landbridge.trade.gravity.ErrorKind;
import org.landbridge.trade.gravity.Estimator;
import org.landbridge.trade.gravity.Gravity;
import org.landbridge.trade.gravity.GravityRequest;
import org.landbridge.trade.gravity.GravityResult;
import org.landbridge.trade.separation.Rule;
import org.landbridge.trade.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Estimates gravity equations from a table. */
@Command(
        name = "estimate",
        description = "Estimates gravity equations with any number of fixed effects from a CSV or Parquet file.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "A formula is written as in R's fixest: response ~ regressors | fixed effects.",
            "  a + b, a:b (product), a * b (both and their product), - 1 (no intercept, with effects)",
            "  log, log1p, exp, sqrt, abs, I(arithmetic or comparison), ifelse(condition, a, b)",
            "  i(year)              a dummy for each year; i(year, x): a slope of x for each; ref = 2006 leaves one out",
            "  factor(year)         dummies without the first year",
            "  exporter^year        one effect for each pair of exporter and year",
            "  sum(x, exporter^year), mean, min, max, count(g): over all rows of the file in the group",
            "Rows with a missing value, or a logarithm of 0, are left out, counted and told.",
            "",
            "Examples:",
            "  landbridge trade estimate --data trade.csv --cluster pair_id \\",
            "    --formula \"trade ~ log(dist) + cntg + rta | exporter^year + importer^year\"",
            "  landbridge trade estimate --data trade.parquet --where \"year == 2006 & exporter != importer\" \\",
            "    --formula \"trade ~ log(dist) | exporter + importer\" --reset --format latex --out table.tex"
        })
final class TradeEstimateCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            description = "The table: .parquet, or CSV (also packed by gzip) with names of columns in the first row.")
    private Path data = Path.of("");

    @Option(
            names = "--formula",
            paramLabel = "F",
            required = true,
            description = "The model; may be repeated to see several side by side.")
    private List<String> formulas = new ArrayList<>();

    @Option(
            names = "--family",
            paramLabel = "M",
            description = "ppml, ols, log-ols (OLS of the logarithm of the response) or negbin (default: ppml).")
    private String family = "ppml";

    @Option(
            names = "--where",
            paramLabel = "C",
            description = "Rows to use, such as \"year in (2002, 2006) & exporter != 'IRN'\" (default: all).")
    private @Nullable String where;

    @Option(names = "--weights", paramLabel = "X", description = "Weights of rows: a column or an expression.")
    private @Nullable String weights;

    @Option(
            names = "--cluster",
            paramLabel = "C",
            description = "What errors are clustered by: a column, a^b for pairs, a,b for two ways.")
    private @Nullable String cluster;

    @Option(
            names = "--vcov",
            paramLabel = "V",
            description = "iid, hetero or cluster (default: cluster with --cluster, else hetero).")
    private @Nullable String vcov;

    @Option(
            names = "--convention",
            paramLabel = "P",
            description = "Small-sample correction and singletons as stata (ppmlhdfe) or fixest (default: stata).")
    private String convention = "stata";

    @Option(
            names = "--separation",
            paramLabel = "R",
            description = "How separated rows are looked for: fe, simplex, ir, or none (default: fe,simplex,ir).")
    private String separation = "fe,simplex,ir";

    @Option(names = "--reset", description = "Also test the specification (RESET).")
    private boolean reset;

    @Option(
            names = "--tolerance",
            paramLabel = "T",
            description = "Stop when the deviance changes by less than this share (default: 1e-8).")
    private double tolerance = 1e-8;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "table, csv, json, latex or markdown (default: by the ending of --out, else table).")
    private @Nullable String format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of printing.")
    private @Nullable Path out;

    @Option(names = "--effects", paramLabel = "FILE", description = "Also write the fixed effects, as .csv.")
    private @Nullable Path effects;

    @Option(names = "--fitted", paramLabel = "FILE", description = "Also write response and fitted values, as .csv.")
    private @Nullable Path fitted;

    TradeEstimateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        EstimateFormat chosen = EstimateFormat.of(format, out);
        checkOptions();
        List<GravityRequest> requests = requests();
        Needs needs = new Needs();
        for (GravityRequest request : requests) {
            request.addTo(needs);
        }
        Table table = TradeData.read(data, needs.wanted());
        List<GravityResult> results = new ArrayList<>();
        for (GravityRequest request : requests) {
            results.add(Gravity.estimate(table, request));
        }
        EstimateReport report = new EstimateReport(data.toString(), TradeData.sha256(data), table.rows(), results);
        if (effects != null) {
            EstimateFiles.effects(effects, results.getFirst());
            console.note("fixed effects written to " + effects);
        }
        if (fitted != null) {
            EstimateFiles.fitted(fitted, results.getFirst());
            console.note("fitted values written to " + fitted);
        }
        print(text(report, chosen));
        return 0;
    }

    private static String text(EstimateReport report, EstimateFormat chosen) {
        return switch (chosen) {
            case TABLE -> new EstimateTable(report, false).text();
            case MARKDOWN -> new EstimateTable(report, true).text();
            case CSV -> EstimateCsv.text(report);
            case JSON -> EstimateJson.text(report);
            case LATEX -> EstimateLatex.text(report);
        };
    }

    private void print(String text) {
        if (out == null) {
            console.out().print(text);
            return;
        }
        WholeFile.write(out, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        console.note("estimates written to " + out);
    }

    private void checkOptions() {
        if (!(tolerance > 0) || !(tolerance < 1)) {
            throw new BadUsageException("--tolerance must be more than 0 and less than 1");
        }
        threads.count();
        if ((effects != null || fitted != null) && formulas.size() > 1) {
            throw new BadUsageException("--effects and --fitted go with one formula");
        }
        for (Path file : new Path[] {out, effects, fitted}) {
            if (file != null) {
                WholeFile.requireWritable(file);
            }
        }
    }

    private List<GravityRequest> requests() {
        Estimator estimator = Estimator.parse(family);
        Clusters clusters = cluster == null ? Clusters.NONE : Clusters.parse(cluster);
        ErrorKind errors = errors();
        List<Rule> rules = Rule.parse(separation);
        RowExpression condition = where == null ? null : RowExpression.condition(where);
        RowExpression weight = weights == null ? null : RowExpression.number(weights);
        SmallSample correction = correction();
        EstimationOptions standard = EstimationOptions.standard();
        EstimationOptions options = new EstimationOptions(
                tolerance,
                Math.min(standard.innerTolerance(), Math.sqrt(tolerance) * 1e-4),
                standard.maxIterations(),
                standard.maxInnerIterations(),
                true,
                threads.count());
        List<GravityRequest> requests = new ArrayList<>();
        for (String formula : formulas) {
            requests.add(new GravityRequest(
                    Formula.parse(formula),
                    estimator,
                    condition,
                    weight,
                    clusters,
                    rules,
                    errors,
                    correction,
                    reset,
                    options));
        }
        return requests;
    }

    private ErrorKind errors() {
        if (vcov == null) {
            return cluster == null ? ErrorKind.HETEROSKEDASTIC : ErrorKind.CLUSTERED;
        }
        ErrorKind kind = switch (vcov.toLowerCase(Locale.ROOT)) {
            case "iid" -> ErrorKind.IID;
            case "hetero" -> ErrorKind.HETEROSKEDASTIC;
            case "cluster" -> ErrorKind.CLUSTERED;
            default -> throw new BadUsageException("unknown --vcov \"" + vcov + "\"; known are: iid, hetero, cluster");
        };
        if (kind == ErrorKind.CLUSTERED && cluster == null) {
            throw new BadUsageException("--vcov cluster needs --cluster");
        }
        if (kind != ErrorKind.CLUSTERED && cluster != null) {
            throw new BadUsageException("--cluster goes with --vcov cluster, not " + vcov);
        }
        return kind;
    }

    private SmallSample correction() {
        return switch (convention.toLowerCase(Locale.ROOT)) {
            case "stata" -> SmallSample.STATA;
            case "fixest" -> SmallSample.FIXEST;
            default ->
                throw new BadUsageException("unknown --convention \"" + convention + "\"; known are: stata, fixest");
        };
    }
}
