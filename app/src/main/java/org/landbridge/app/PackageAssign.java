package org.landbridge.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.WholeFile;
import org.landbridge.flow.AssignmentProblem;
import org.landbridge.flow.UserClass;
import org.landbridge.flow.assign.Equilibrium;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.assignment.LinkLoad;
import org.landbridge.study.assignment.PackageAssignment;
import picocli.CommandLine.Option;

/** The assignment of tonnes on the supernetwork of a data package: its options, its problem and its file. */
final class PackageAssign {
    @Option(
            names = "--date",
            paramLabel = "D",
            description = "Of a data package, the day, YYYY-MM-DD (default: of the package).")
    private @Nullable String date;

    @Option(
            names = "--cargo",
            paramLabel = "C",
            description = "Of a data package, what moves: TEU, FEU or t[:commodity] (default: TEU).")
    private @Nullable String cargo;

    /** A package compiled, and the trips on it. */
    record Asked(PackageAssignment net, AssignmentProblem problem) {}

    static boolean isPackage(Path net) {
        return Files.isRegularFile(net.resolve("datapackage.json"));
    }

    /** @throws BadUsageException if an option of a data package is given with another network */
    void requireNoOptions() {
        if (date != null || cargo != null) {
            throw new BadUsageException(
                    (date != null ? "--date" : "--cargo") + " is for a folder with a data package (datapackage.json)");
        }
    }

    static void requireCsv(@Nullable Path out) {
        if (out != null && !out.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new BadUsageException("cannot write flows to " + out
                    + ": those of a data package go by link, into a file ending in .csv");
        }
    }

    Asked read(Path folder, Path trips) {
        LocalDate asked = date == null ? null : Dates.parse(date);
        Network network = PackageReader.read(folder);
        LocalDate day = Dates.within(network, asked == null ? network.defaultDate() : asked);
        PackageAssignment net =
                PackageAssignment.of(network, day, CargoReader.parse(cargo == null ? "TEU" : cargo, network, day));
        UserClass tonnes = UserClass.cars(PlaceTripsReader.read(trips, network, net.zones()));
        return new Asked(net, AssignmentProblem.of(net.network(), tonnes));
    }

    static void write(Path file, PackageAssignment net, Equilibrium result) {
        List<LinkLoad> loads = net.loads(result);
        WholeFile.write(file, stream -> csv(stream, loads));
    }

    private static void csv(OutputStream stream, List<LinkLoad> loads) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write("link,from,to,mode,tonnes,capacity_tonnes,usd_per_tonne\n");
        for (LinkLoad load : loads) {
            StringBuilder line = new StringBuilder();
            boolean known = load.capacityTonnes() < Double.POSITIVE_INFINITY;
            CsvLine.append(
                    line,
                    load.id(),
                    load.from(),
                    load.to(),
                    load.mode(),
                    Double.toString(load.tonnes()),
                    known ? Double.toString(load.capacityTonnes()) : "",
                    Double.toString(load.usdPerTonne()));
            writer.append(line);
        }
        writer.flush();
    }
}
