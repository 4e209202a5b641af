package org.landbridge.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.trade.equilibrium.CoefficientDraws;
import org.landbridge.trade.equilibrium.CostChange;
import org.landbridge.trade.equilibrium.Deficits;
import org.landbridge.trade.equilibrium.DrawSummary;
import org.landbridge.trade.equilibrium.Elasticities;
import org.landbridge.trade.equilibrium.EquilibriumDraws;
import org.landbridge.trade.equilibrium.FixedShares;
import org.landbridge.trade.equilibrium.OneSectorEquilibrium;
import org.landbridge.trade.equilibrium.OneSectorOutcome;
import org.landbridge.trade.equilibrium.SectorEquilibrium;
import org.landbridge.trade.equilibrium.SectorOutcome;
import org.landbridge.trade.equilibrium.SolverOptions;
import org.landbridge.trade.equilibrium.TradeFlows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a change of trade costs does to trade, prices and welfare of every state. */
@Command(
        name = "equilibrium",
        description = "What a change of trade costs does to trade, prices and real income of every state, incomes and"
                + " prices of all others moving too (exact hat algebra).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Flows need domestic sales: a row in which exporter and importer are the same.",
            "In a shock, * stands for every other state; the row that names more states wins.",
            "",
            "Examples:",
            "  landbridge trade equilibrium --flows flows.csv --theta 4 --shock shock.csv",
            "  landbridge trade equilibrium --flows flows.csv --theta 4 --shock shock.csv --draws 1000 --theta-se 0.8",
            "  landbridge trade equilibrium --flows flows.csv --sectors sectors.csv --value-added va.csv --inputs io.csv"
                    + " --tariffs before.csv --tariffs-after after.csv --deficits balanced"
        })
final class TradeEquilibriumCommand implements Callable<Integer> {
    private static final int MOST_DRAWS = 100_000;
    private static final String FIRST_ORDER = "first-order";

    private final Console console;

    @Option(
            names = "--flows",
            paramLabel = "FILE",
            required = true,
            description =
                    "CSV of trade, domestic sales included: exporter, importer, value, and year if it has several.")
    private Path flowsFile = Path.of("");

    @Option(
            names = "--columns",
            paramLabel = "E,I,V",
            description = "Columns of exporter, importer and value (default: ${DEFAULT-VALUE}).")
    private String columns = "exporter,importer,value";

    @Option(names = "--year", paramLabel = "Y", description = "Year of the flows, where the file has several.")
    private @Nullable String year;

    @Option(
            names = "--shock",
            paramLabel = "FILE",
            description = "CSV of exporter, importer and factor: 0.9 is a cost 10 %% lower; and sector, where there are"
                    + " several.")
    private @Nullable Path shockFile;

    @Option(
            names = "--factor",
            paramLabel = "F",
            description = "What a factor multiplies: cost (ad valorem, the default) or trade (a partial effect).")
    private String factor = "cost";

    @Option(names = "--theta", paramLabel = "T", description = "Trade elasticity, more than 0, of all goods as one.")
    private double theta = Double.NaN;

    @Mixin
    private SectorFiles sectors = new SectorFiles();

    @Option(
            names = "--supply-elasticity",
            paramLabel = "PSI",
            description = "Of real output to p/P (default: 0, output is given).")
    private double supply;

    @Option(
            names = "--deficits",
            paramLabel = "R",
            description = "balanced, additive or scaled (default: ${DEFAULT-VALUE}).")
    private String deficits = "additive";

    @Option(
            names = "--audit",
            paramLabel = "A",
            description = "fixed-shares: hold shares of output and expenditure, as some programs do, to check theirs;"
                    + " with sectors first-order: welfare by the formula of Caliendo and Parro's Table 2 too.")
    private @Nullable String audit;

    @Option(
            names = "--reference",
            paramLabel = "STATE",
            description = "State whose price index is the numeraire (default: the world's output is).")
    private @Nullable String reference;

    @Option(names = "--draws", paramLabel = "N", description = "Draws for intervals (default: none).")
    private int draws;

    @Option(names = "--theta-se", paramLabel = "SE", description = "Standard error of theta.")
    private double thetaSe;

    @Option(
            names = "--shock-se",
            paramLabel = "S",
            description = "Standard error of the shock's strength, 0.2 for 20 %% of the logarithm of every factor.")
    private double shockSe;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private ReportOptions output = new ReportOptions();

    TradeEquilibriumCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = output.format("trade equilibrium");
        checkOptions();
        if (sectors.given()) {
            sectors(chosen);
            return 0;
        }
        Path shock = shockFile;
        if (shock == null || Double.isNaN(theta)) {
            throw new BadUsageException("give --shock and --theta, or --sectors for a world of many sectors");
        }
        Elasticities elasticities = new Elasticities(theta, supply);
        Deficits rule = Deficits.of(deficits);
        PairTable table = PairTable.read(flowsFile, tableColumns(), year);
        List<String> states = table.states();
        TradeFlows flows = new TradeFlows(states, table.matrix(states));
        int numeraire = numeraire(states);
        CostChange change = change(ShockReader.read(shock, states), 1);
        EquilibriumReport report = audit != null
                ? report(table, FixedShares.solve(flows, change, theta, Math.max(0, numeraire)), numeraire, null)
                : solve(table, flows, change, elasticities, rule, numeraire);
        output.write(
                console,
                switch (chosen) {
                    case JSON -> EquilibriumText.json(report);
                    case CSV -> EquilibriumText.csv(report);
                    default -> EquilibriumText.table(report, chosen == Format.MARKDOWN);
                });
        return 0;
    }

    private void sectors(Format chosen) {
        if (supply != 0 || !factor.equals("cost") || audit != null && !audit.equals(FIRST_ORDER)) {
            throw new BadUsageException(
                    "with sectors or tariffs supply is given, factors are costs, and the only audit is " + FIRST_ORDER);
        }
        Deficits rule = Deficits.of(deficits);
        SectorFiles.World world = sectors.read(flowsFile, tableColumns(), year, theta, thetaSe, shockFile);
        SectorEquilibrium equilibrium = SectorEquilibrium.of(world.accounts(), rule, SolverOptions.standard());
        SectorOutcome outcome = equilibrium.solve(world.shock());
        DrawSummary summary =
                draws == 0 ? null : SectorDraws.of(equilibrium, world, shockSe, seed, draws, threads.count());
        SectorReport report = new SectorReport(
                name(flowsFile),
                world,
                sectors.shockNames(shockFile),
                outcome,
                numeraire(world.accounts().states()),
                audit != null,
                summary,
                shockSe,
                summary == null ? 0 : seed);
        output.write(
                console,
                switch (chosen) {
                    case JSON -> SectorText.json(report);
                    case CSV -> SectorText.csv(report);
                    default -> SectorText.table(report, chosen == Format.MARKDOWN);
                });
    }

    private EquilibriumReport solve(
            PairTable table,
            TradeFlows flows,
            CostChange change,
            Elasticities elasticities,
            Deficits rule,
            int numeraire) {
        OneSectorEquilibrium world = OneSectorEquilibrium.of(flows, elasticities, rule, SolverOptions.standard());
        OneSectorOutcome outcome = world.solve(change, elasticities);
        DrawSummary summary = null;
        if (draws > 0) {
            CoefficientDraws strength = CoefficientDraws.independent(new double[] {1}, new double[] {shockSe}, seed);
            summary = EquilibriumDraws.oneSector(
                    world,
                    new EquilibriumDraws.Draw(change, elasticities),
                    d -> new EquilibriumDraws.Draw(
                            shockSe == 0 ? change : change(change.factors(), strength.draw(d)[0]),
                            new Elasticities(CoefficientDraws.theta(theta, thetaSe, seed, d), supply)),
                    draws,
                    threads.count());
        }
        return report(table, outcome, numeraire, summary);
    }

    private EquilibriumReport report(
            PairTable table, OneSectorOutcome outcome, int numeraire, @Nullable DrawSummary summary) {
        String spread = (thetaSe > 0 ? "theta (standard error " + Figures.plain(thetaSe) + ")" : "")
                + (thetaSe > 0 && shockSe > 0 ? " and " : "")
                + (shockSe > 0 ? "the shock's strength (standard error " + Figures.plain(shockSe) + ")" : "");
        return new EquilibriumReport(
                name(flowsFile),
                table.year(),
                shockFile == null ? "" : name(shockFile),
                audit != null,
                outcome,
                numeraire,
                summary,
                spread,
                summary == null ? 0 : seed);
    }

    private void checkOptions() {
        String known = sectors.given() ? FIRST_ORDER : "fixed-shares";
        if (audit != null && !audit.equals(known)) {
            throw new BadUsageException("unknown audit \"" + audit + "\"; known is: " + known);
        }
        if (audit != null && draws > 0) {
            throw new BadUsageException("an audit has no draws; leave out --draws or --audit");
        }
        if (draws < 0 || draws > MOST_DRAWS) {
            throw new BadUsageException("--draws must be between 0 and " + MOST_DRAWS);
        }
        if (!(thetaSe >= 0) || !(shockSe >= 0) || Double.isInfinite(thetaSe + shockSe)) {
            throw new BadUsageException("--theta-se and --shock-se must be 0 or more");
        }
        if (draws > 0 && thetaSe == 0 && shockSe == 0 && !sectors.given()) {
            throw new BadUsageException("--draws needs what to draw: give --theta-se, --shock-se or both");
        }
        if (draws == 0 && (thetaSe > 0 || shockSe > 0)) {
            throw new BadUsageException("--theta-se and --shock-se need --draws");
        }
        threads.count();
    }

    private PairTable.Columns tableColumns() {
        String[] names = columns.split(",", -1);
        if (names.length != 3) {
            throw new BadUsageException("--columns must name three columns, such as exporter,importer,value");
        }
        return new PairTable.Columns(names[0].strip(), names[1].strip(), names[2].strip());
    }

    private int numeraire(List<String> states) {
        if (reference == null) {
            return -1;
        }
        int found = states.indexOf(reference);
        if (found < 0) {
            throw new BadUsageException("--reference " + reference + " has no row of trade");
        }
        return found;
    }

    private CostChange change(double[] factors, double strength) {
        double[] scaled = factors;
        if (strength != 1) {
            scaled = factors.clone();
            for (int c = 0; c < scaled.length; c++) {
                scaled[c] = scaled[c] == 1 || scaled[c] == 0 ? scaled[c] : Math.pow(scaled[c], strength);
            }
        }
        return switch (factor) {
            case "cost" -> CostChange.adValorem(scaled);
            case "trade" -> CostChange.trade(scaled);
            default -> throw new BadUsageException("unknown --factor \"" + factor + "\"; known are: cost, trade");
        };
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
