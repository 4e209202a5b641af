package org.landbridge.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.WholeFile;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.OdMatrix;
import org.landbridge.flow.assign.Equilibrium;
import org.landbridge.network.BadUsageException;
import picocli.CommandLine.Option;

/** Who uses chosen links: the options and the report. */
final class SelectLink {
    private static final int SHOWN = 20;

    /** Trips of a pair of zones over the links, and all its trips. */
    private record Pair(String users, long origin, long destination, double trips, double all) {
        double share() {
            return trips / all;
        }
    }

    @Option(
            names = "--select-link",
            paramLabel = "FROM-TO",
            split = ",",
            description = "Print who uses any of these links (ids of their nodes): the " + SHOWN
                    + " pairs of zones with most trips.")
    private List<String> chosen = new ArrayList<>();

    @Option(
            names = "--select-out",
            paramLabel = "FILE.csv",
            description = "Write all pairs of zones with trips over the links of --select-link.")
    private @Nullable Path out;

    boolean wanted() {
        return !chosen.isEmpty();
    }

    void check() {
        if (out != null && !wanted()) {
            throw new BadUsageException("--select-out needs --select-link");
        }
        LinkNames.check(chosen, "--select-link");
        if (out != null) {
            if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                throw new BadUsageException("cannot write trips over links to " + out + ": the name ends in .csv");
            }
            WholeFile.requireWritable(out);
        }
    }

    /** @throws BadUsageException if there is none */
    BitSet links(AssignmentNetwork network) {
        return LinkNames.find(network, chosen, "--select-link");
    }

    void report(Equilibrium result, BitSet links, long[] zoneIds, Console console) {
        List<Pair> pairs = new ArrayList<>();
        for (int c = 0; c < result.problem().classes().size(); c++) {
            pairs(result, c, result.selectLink(c, links).demand(), zoneIds, pairs);
        }
        pairs.sort(Comparator.comparingDouble(Pair::trips).reversed());
        double over = pairs.stream().mapToDouble(Pair::trips).sum();
        double share = result.assignedTrips() == 0 ? 0 : over / result.assignedTrips();
        console.out()
                .print(String.format(
                        Locale.ROOT,
                        "%.6g trips of %d pairs of zones use %s: %.4g %% of all assigned%n",
                        over,
                        pairs.size(),
                        String.join(", ", chosen),
                        100 * share));
        if (!pairs.isEmpty()) {
            console.out().print("    origin  destination         trips  of pair %%  class%n".formatted());
        }
        for (Pair pair : pairs.subList(0, Math.min(SHOWN, pairs.size()))) {
            console.out()
                    .print(String.format(
                            Locale.ROOT,
                            "%10d  %11d  %12.6g  %9.2f  %s%n",
                            pair.origin,
                            pair.destination,
                            pair.trips,
                            100 * pair.share(),
                            pair.users));
        }
        if (out != null) {
            WholeFile.write(out, stream -> csv(stream, pairs));
            console.note("trips over " + String.join(", ", chosen) + " written to " + out);
        }
    }

    private static void pairs(Equilibrium result, int c, OdMatrix over, long[] zoneIds, List<Pair> pairs) {
        String users = result.problem().classes().get(c).name();
        OdMatrix all = result.problem().classes().get(c).demand();
        for (int o = 0; o < over.zones(); o++) {
            int cell = all.first(o);
            for (int i = over.first(o); i < over.first(o + 1); i++) {
                while (all.destination(cell) != over.destination(i)) {
                    cell++;
                }
                pairs.add(new Pair(users, zoneIds[o], zoneIds[over.destination(i)], over.trips(i), all.trips(cell)));
            }
        }
    }

    private static void csv(OutputStream stream, List<Pair> pairs) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write("o_zone_id,d_zone_id,class,trips,share\n");
        for (Pair pair : pairs) {
            StringBuilder line = new StringBuilder();
            CsvLine.append(
                    line,
                    Long.toString(pair.origin),
                    Long.toString(pair.destination),
                    pair.users,
                    Double.toString(pair.trips),
                    Double.toString(pair.share()));
            writer.append(line);
        }
        writer.flush();
    }
}
