package org.landbridge.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.hierarchy.Hierarchy;
import org.landbridge.flow.hierarchy.ZoneSkims;
import org.landbridge.flow.omx.ZoneMatrices;
import org.landbridge.network.BadUsageException;
import picocli.CommandLine.Option;

/** The options of a skim of a network in a format of the field, and the skim itself. */
final class NetworkSkim {
    private enum Weight {
        TIME,
        LENGTH,
        TOLL,
        COST
    }

    @Option(
            names = "--net",
            paramLabel = "NET",
            description = "Skim this network instead: a TNTP file, or a folder with node.csv and link.csv (GMNS).")
    private @Nullable Path net;

    @Option(
            names = "--weight",
            paramLabel = "W",
            description = "Of --net, what to make least: time (free flow), length, toll, or cost = time + toll * X +"
                    + " length * X (default: time, with --flows cost).")
    private @Nullable String weight;

    @Option(
            names = "--flows",
            paramLabel = "FILE",
            description = "Of --net, take the costs of links from this flow file of an assignment (.csv or .tntp).")
    private @Nullable Path flows;

    @Option(
            names = "--toll-weight",
            paramLabel = "X",
            description = "With --weight cost, time per unit of toll (default: of the network, else 0).")
    private @Nullable Double tollWeight;

    @Option(
            names = "--distance-weight",
            paramLabel = "X",
            description = "With --weight cost, time per unit of length (default: of the network, else 0).")
    private @Nullable Double distanceWeight;

    @Option(
            names = "--use",
            paramLabel = "NAME",
            description = "Of a GMNS folder, only links whose allowed_uses holds NAME or is blank (default: all).")
    private @Nullable String use;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Of --net, write the matrix to FILE.omx or FILE.csv (default: CSV on standard output).")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Of --net, threads (default: all cores); the result is the same for any number.")
    private @Nullable Integer threads;

    boolean wanted() {
        return net != null;
    }

    /** @throws BadUsageException if there is no --net but one of its options */
    void requireNoOptions() {
        require(weight == null, "--weight");
        require(flows == null, "--flows");
        require(tollWeight == null, "--toll-weight");
        require(distanceWeight == null, "--distance-weight");
        require(use == null, "--use");
        require(out == null, "--out");
        require(threads == null, "--threads");
    }

    private static void require(boolean absent, String option) {
        if (!absent) {
            throw new BadUsageException(option + " is for a skim of --net; the data package knows --date, --cargo,"
                    + " --criterion, --format and --data");
        }
    }

    void run(Console console) {
        Weight chosen = checkOptions();
        if (out != null) {
            SkimFile.requireWritable(out);
        }
        FlowNetwork read = FlowNetwork.read(net == null ? Path.of("") : net, use == null ? "" : use, console);
        read.requireMatrixSize();
        AssignmentNetwork network = read.network();
        double[] ofLinks = flows != null ? read.flows(flows).cost() : weights(read, chosen);
        int zones = network.zones();
        double[] matrix = new double[zones * zones];
        long start = System.nanoTime();
        Hierarchy hierarchy = Hierarchy.of(network);
        long ordered = System.nanoTime();
        long customized;
        long swept;
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        try (ZoneSkims skims = new ZoneSkims(hierarchy, workers)) {
            skims.customize(ofLinks);
            customized = System.nanoTime();
            skims.sweep(matrix);
            swept = System.nanoTime();
        }
        console.note(String.format(
                Locale.ROOT,
                "%d x %d zones over %d nodes and %d links; ordering %.3f s, customising %.3f s, sweeping %.3f s",
                zones,
                zones,
                network.nodes(),
                network.links(),
                (ordered - start) * 1e-9,
                (customized - ordered) * 1e-9,
                (swept - customized) * 1e-9));
        Map<String, double[]> matrices = new LinkedHashMap<>();
        matrices.put(chosen.name().toLowerCase(Locale.ROOT), matrix);
        write(new ZoneMatrices(read.zoneIds(), matrices), console);
    }

    private Weight checkOptions() {
        Weight chosen = chosen();
        if (flows != null && chosen != Weight.COST) {
            throw new BadUsageException("--flows gives the costs of links, so --weight is cost, not " + weight);
        }
        if (tollWeight != null || distanceWeight != null) {
            if (flows != null) {
                throw new BadUsageException(
                        "the costs of --flows hold toll and length already; leave out --toll-weight and --distance-weight");
            }
            if (chosen != Weight.COST) {
                throw new BadUsageException("--toll-weight and --distance-weight are for --weight cost");
            }
        }
        ClassOptions.checkWeight("--toll-weight", tollWeight);
        ClassOptions.checkWeight("--distance-weight", distanceWeight);
        if (threads != null && threads < 1) {
            throw new BadUsageException("--threads must be at least 1");
        }
        return chosen;
    }

    private Weight chosen() {
        if (weight == null) {
            return flows == null ? Weight.TIME : Weight.COST;
        }
        return Arrays.stream(Weight.values())
                .filter(known -> known.name().equalsIgnoreCase(weight))
                .findFirst()
                .orElseThrow(() ->
                        new BadUsageException("--weight is \"" + weight + "\", expected time, length, toll or cost"));
    }

    private double[] weights(FlowNetwork read, Weight chosen) {
        AssignmentNetwork network = read.network();
        double perToll = read.tollWeight(tollWeight);
        double perLength = read.distanceWeight(distanceWeight);
        double[] weights = new double[network.links()];
        for (int l = 0; l < weights.length; l++) {
            weights[l] = switch (chosen) {
                case TIME -> network.freeFlowTime(l);
                case LENGTH -> network.length(l);
                case TOLL -> network.toll(l);
                case COST -> network.freeFlowTime(l) + perToll * network.toll(l) + perLength * network.length(l);
            };
        }
        return weights;
    }

    private void write(ZoneMatrices skims, Console console) {
        if (out != null) {
            SkimFile.write(out, skims);
            console.note("skims written to " + out);
            return;
        }
        try {
            SkimFile.csv(console.out(), skims);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
