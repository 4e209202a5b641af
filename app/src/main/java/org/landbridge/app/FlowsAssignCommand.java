package org.landbridge.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.WholeFile;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.AssignmentProblem;
import org.landbridge.flow.BprDelay;
import org.landbridge.flow.assign.AssignmentOptions;
import org.landbridge.flow.assign.Equilibrium;
import org.landbridge.flow.assign.Iteration;
import org.landbridge.flow.assign.UserEquilibrium;
import org.landbridge.network.BadUsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds the user equilibrium of trips on a network. */
@Command(
        name = "assign",
        description = "Finds the user equilibrium: no traveller can save cost by another path.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Cost of a link: free-flow time * (1 + B * (flow / capacity) ^ power) + toll * X + length * X.",
            "On a data package, --trips has origin,destination,tonnes (a year, places by id or name). Cost is generalised",
            "USD per tonne, times 1 + 0.15 * (tonnes / capacity) ^ 4 on links whose capacity is known.",
            "Relative gap: TSTT / SPTT - 1 over trips that can arrive; the others are told apart.",
            "Exit code 1 if the gap was not reached; the files are written all the same.",
            "Link flows are unique; how they split among pairs of zones, as --select-link tells, is one of many splits.",
            "",
            "Examples:",
            "  landbridge flows assign --net Sketch_net.tntp --trips Sketch_trips.tntp --gap 1e-10 \\",
            "      --toll-weight 0.02 --distance-weight 0.04 --out flows.csv",
            "  landbridge flows assign --net gmns-folder --trips demand.csv --skims skims.omx",
            "  landbridge flows assign --net net.tntp --trips cars.tntp --trips trucks.csv --pce 1 --pce 2.5 \\",
            "      --toll-weight 0.02 --toll-weight 0.05 --select-link 3-12,12-3 --select-out users.csv",
            "  landbridge flows assign --net data/eurasia --trips tonnes.csv --date 2024-06-01 --out links.csv"
        })
final class FlowsAssignCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--net",
            paramLabel = "NET",
            required = true,
            description = "Network: a TNTP file, a folder with node.csv and link.csv (GMNS), or a data package.")
    private Path net = Path.of("");

    @Mixin
    private ClassOptions classes = new ClassOptions();

    @Option(names = "--gap", paramLabel = "G", description = "Relative gap to reach (default: 1e-6).")
    private double gap = 1e-6;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--max-iterations", paramLabel = "N", description = "Stop after so many (default: 500).")
    private int maxIterations = 500;

    @Option(
            names = "--close",
            paramLabel = "FROM-TO",
            split = ",",
            description = "Then close these links (ids of their nodes) and solve again, from the first solution; files"
                    + " and reports are of the second.")
    private List<String> closed = new ArrayList<>();

    @Option(
            names = "--use",
            paramLabel = "NAME",
            description = "Of a GMNS folder, only links whose allowed_uses holds NAME or is blank (default: all).")
    private String use = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write flow and cost of every link, as .csv or as a TNTP flow file (.tntp).")
    private @Nullable Path out;

    @Option(
            names = "--skims",
            paramLabel = "FILE",
            description =
                    "Write least cost between all zones at the costs found, and the length of these paths, as .omx"
                            + " or .csv.")
    private @Nullable Path skims;

    @Mixin
    private PackageAssign ofPackage = new PackageAssign();

    @Mixin
    private SelectLink selectLink = new SelectLink();

    FlowsAssignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkOptions();
        if (PackageAssign.isPackage(net)) {
            return onPackage();
        }
        ofPackage.requireNoOptions();
        long start = System.nanoTime();
        FlowNetwork read = FlowNetwork.read(net, use, console);
        if (skims != null) {
            read.requireMatrixSize();
        }
        AssignmentNetwork network = read.network();
        BitSet selected = selectLink.links(network);
        AssignmentProblem problem =
                new AssignmentProblem(network, new BprDelay(network), classes.read(read), new BitSet());
        BitSet closing = LinkNames.find(network, closed, "--close");
        Equilibrium result = solve(problem, start, null);
        if (!closed.isEmpty()) {
            summary(result);
            console.out().print("closed: " + String.join(", ", closed) + "\n");
            result = solve(
                    new AssignmentProblem(network, problem.delay(), problem.classes(), closing),
                    System.nanoTime(),
                    result);
        }
        if (out != null) {
            FlowsFile.write(out, result);
            console.note("flows written to " + out);
        }
        if (skims != null) {
            SkimFile.write(skims, EquilibriumSkims.of(result, read.zoneIds(), threads.count()));
            console.note("skims written to " + skims);
        }
        summary(result);
        if (selectLink.wanted()) {
            selectLink.report(result, selected, read.zoneIds(), console);
        }
        return exitCode(result);
    }

    private int onPackage() {
        Path trips = classes.onlyTrips();
        if (!use.isEmpty() || skims != null || selectLink.wanted() || !closed.isEmpty()) {
            throw new BadUsageException("--use, --skims, --close and --select-link are for TNTP and GMNS networks, not"
                    + " for a data package");
        }
        PackageAssign.requireCsv(out);
        long start = System.nanoTime();
        PackageAssign.Asked asked = ofPackage.read(net, trips);
        Equilibrium result = solve(asked.problem(), start, null);
        if (out != null) {
            PackageAssign.write(out, asked.net(), result);
            console.note("flows written to " + out);
        }
        summary(result);
        return exitCode(result);
    }

    private Equilibrium solve(AssignmentProblem problem, long start, @Nullable Equilibrium from) {
        console.out().print(" iteration  relative gap  average excess cost     Beckmann objective   seconds\n");
        return UserEquilibrium.solve(
                problem,
                new AssignmentOptions(gap, maxIterations, threads.count()),
                from,
                iteration -> print(iteration, start));
    }

    private int exitCode(Equilibrium result) {
        if (result.last().relativeGap() > gap) {
            console.note("the relative gap " + gap + " was not reached in " + maxIterations
                    + " iterations; allow more with --max-iterations");
            return 1;
        }
        return 0;
    }

    private void checkOptions() {
        if (!(gap >= 0)) {
            throw new BadUsageException("--gap must be at least 0");
        }
        threads.count();
        if (maxIterations < 1) {
            throw new BadUsageException("--max-iterations must be at least 1");
        }
        classes.check();
        selectLink.check();
        LinkNames.check(closed, "--close");
        if (out != null) {
            FlowsFile.requireKnownEnding(out, classes.count());
            WholeFile.requireWritable(out);
        }
        if (skims != null) {
            SkimFile.requireWritable(skims);
        }
    }

    private void print(Iteration i, long start) {
        console.out()
                .print(String.format(
                        Locale.ROOT,
                        "%10d  %12.4e  %19.6e  %21.12g  %8.2f%n",
                        i.number(),
                        i.relativeGap(),
                        i.averageExcessCost(),
                        i.objective(),
                        (System.nanoTime() - start) * 1e-9));
        console.out().flush();
    }

    private void summary(Equilibrium result) {
        double intrazonal = result.intrazonalTrips();
        console.out()
                .print(String.format(
                        Locale.ROOT,
                        "%s of %s trips assigned; total cost %.12g, paths %d%n",
                        figure(result.assignedTrips()),
                        figure(result.assignedTrips() + intrazonal + result.unreachableTrips()),
                        result.totalCost(),
                        result.last().paths()));
        if (intrazonal > 0) {
            console.out().print("  " + figure(intrazonal) + " trips stay within their zone and use no link\n");
        }
        if (result.unreachablePairs() > 0) {
            console.out()
                    .print("  " + figure(result.unreachableTrips()) + " trips of " + result.unreachablePairs()
                            + " pairs of zones have no path and are in no other figure\n");
        }
    }

    private static String figure(double trips) {
        return String.format(Locale.ROOT, "%.10g", trips).replaceAll("\\.?0+$", "");
    }
}
