package org.landbridge.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.WholeFile;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.AssignmentProblem;
import org.landbridge.flow.OdMatrix;
import org.landbridge.flow.UserClass;
import org.landbridge.flow.assign.AssignmentOptions;
import org.landbridge.flow.assign.Equilibrium;
import org.landbridge.flow.assign.Iteration;
import org.landbridge.flow.assign.UserEquilibrium;
import org.landbridge.flow.gmns.GmnsDemandReader;
import org.landbridge.flow.gmns.GmnsNetwork;
import org.landbridge.flow.gmns.GmnsNetworkReader;
import org.landbridge.flow.tntp.TntpNetwork;
import org.landbridge.flow.tntp.TntpNetworkReader;
import org.landbridge.flow.tntp.TntpTripsReader;
import org.landbridge.network.BadUsageException;
import picocli.CommandLine.Command;
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
            "Relative gap: TSTT / SPTT - 1 over trips that can arrive; the others are told apart.",
            "Exit code 1 if the gap was not reached; the file is written all the same.",
            "",
            "Examples:",
            "  landbridge flows assign --net Sketch_net.tntp --trips Sketch_trips.tntp --gap 1e-10 \\",
            "      --toll-weight 0.02 --distance-weight 0.04 --out flows.csv",
            "  landbridge flows assign --net gmns-folder --trips demand.csv"
        })
final class FlowsAssignCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--net",
            paramLabel = "NET",
            required = true,
            description = "Network: a TNTP file, or a folder with node.csv and link.csv (GMNS).")
    private Path net = Path.of("");

    @Option(
            names = "--trips",
            paramLabel = "TRIPS",
            required = true,
            description = "Trips between zones: a TNTP file, or a CSV file with o_zone_id, d_zone_id and volume.")
    private Path trips = Path.of("");

    @Option(names = "--gap", paramLabel = "G", description = "Relative gap to reach (default: 1e-6).")
    private double gap = 1e-6;

    @Option(
            names = "--toll-weight",
            paramLabel = "X",
            description = "Time per unit of toll (default: <TOLL FACTOR> of the network, else 0).")
    private @Nullable Double tollWeight;

    @Option(
            names = "--distance-weight",
            paramLabel = "X",
            description = "Time per unit of length (default: <DISTANCE FACTOR> of the network, else 0).")
    private @Nullable Double distanceWeight;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads (default: all cores); the result is the same for any number.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--max-iterations", paramLabel = "N", description = "Stop after so many (default: 500).")
    private int maxIterations = 500;

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

    FlowsAssignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkOptions();
        long start = System.nanoTime();
        AssignmentProblem problem = problem();
        console.out().print(" iteration  relative gap  average excess cost     Beckmann objective   seconds\n");
        Equilibrium result = UserEquilibrium.solve(
                problem, new AssignmentOptions(gap, maxIterations, threads), iteration -> print(iteration, start));
        if (out != null) {
            FlowsFile.write(out, result);
            console.note("flows written to " + out);
        }
        summary(result);
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
        if (threads < 1 || maxIterations < 1) {
            throw new BadUsageException("--threads and --max-iterations must be at least 1");
        }
        checkWeight("--toll-weight", tollWeight);
        checkWeight("--distance-weight", distanceWeight);
        if (out != null) {
            FlowsFile.requireKnownEnding(out);
            WholeFile.requireWritable(out);
        }
    }

    private static void checkWeight(String option, @Nullable Double weight) {
        if (weight != null && !(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new BadUsageException(option + " must be a number of at least 0");
        }
    }

    private AssignmentProblem problem() {
        boolean csv = trips.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        AssignmentNetwork network;
        OdMatrix demand;
        double tollFactor = Double.NaN;
        double distanceFactor = Double.NaN;
        if (Files.isDirectory(net)) {
            GmnsNetwork read = GmnsNetworkReader.read(net, use);
            if (!read.units().stated()) {
                console.note(net + " has no config.csv: lengths are taken as metres, speeds as km/h");
            }
            network = read.network();
            demand = csv ? GmnsDemandReader.read(trips, read.zoneIds()) : TntpTripsReader.read(trips, network.zones());
        } else {
            if (!use.isEmpty()) {
                throw new BadUsageException("--use is for a GMNS folder");
            }
            TntpNetwork read = TntpNetworkReader.read(net);
            network = read.network();
            tollFactor = read.tollFactor();
            distanceFactor = read.distanceFactor();
            demand = csv
                    ? GmnsDemandReader.read(
                            trips, LongStream.rangeClosed(1, network.zones()).toArray())
                    : TntpTripsReader.read(trips, network.zones());
        }
        return AssignmentProblem.of(
                network,
                new UserClass(
                        "all", demand, weight(tollWeight, tollFactor), weight(distanceWeight, distanceFactor), 1));
    }

    private static double weight(@Nullable Double asked, double ofFile) {
        return asked != null ? asked : Double.isNaN(ofFile) ? 0 : ofFile;
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
