package org.landbridge.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.LinkFlows;
import org.landbridge.flow.OdMatrix;
import org.landbridge.flow.gmns.GmnsDemandReader;
import org.landbridge.flow.gmns.GmnsFlowFile;
import org.landbridge.flow.gmns.GmnsNetwork;
import org.landbridge.flow.gmns.GmnsNetworkReader;
import org.landbridge.flow.tntp.TntpFlowFile;
import org.landbridge.flow.tntp.TntpNetwork;
import org.landbridge.flow.tntp.TntpNetworkReader;
import org.landbridge.flow.tntp.TntpTripsReader;
import org.landbridge.network.BadUsageException;

/**
 * A network in a format of the field, TNTP or GMNS.
 *
 * @param zoneIds id of each zone
 * @param tollFactor cost per unit of toll, NaN if the network does not say
 * @param distanceFactor cost per unit of length, NaN if the network does not say
 */
record FlowNetwork(AssignmentNetwork network, long[] zoneIds, double tollFactor, double distanceFactor) {
    /** More zones make matrices that no array holds. */
    private static final int MOST_ZONES = 46_340;

    /**
     * Reads a TNTP file or a GMNS folder.
     *
     * @param use of a GMNS folder, keep only links for this use; blank keeps all
     */
    static FlowNetwork read(Path net, String use, Console console) {
        if (Files.isDirectory(net)) {
            GmnsNetwork read = GmnsNetworkReader.read(net, use);
            if (!read.units().stated()) {
                console.note(net + " has no config.csv: lengths are taken as metres, speeds as km/h");
            }
            return new FlowNetwork(read.network(), read.zoneIds(), Double.NaN, Double.NaN);
        }
        if (!use.isEmpty()) {
            throw new BadUsageException("--use is for a GMNS folder");
        }
        TntpNetwork read = TntpNetworkReader.read(net);
        return new FlowNetwork(
                read.network(),
                LongStream.rangeClosed(1, read.network().zones()).toArray(),
                read.tollFactor(),
                read.distanceFactor());
    }

    /** Trips between its zones, from a CSV or a TNTP file. */
    OdMatrix trips(Path file) {
        return isCsv(file) ? GmnsDemandReader.read(file, zoneIds) : TntpTripsReader.read(file, network.zones());
    }

    /** Flows and costs of its links, from a CSV or a TNTP file. */
    LinkFlows flows(Path file) {
        return isCsv(file) ? GmnsFlowFile.read(file, network) : TntpFlowFile.read(file, network);
    }

    /** The weight that was asked for, else the network's own, else 0. */
    double tollWeight(@Nullable Double asked) {
        return weight(asked, tollFactor);
    }

    double distanceWeight(@Nullable Double asked) {
        return weight(asked, distanceFactor);
    }

    private static double weight(@Nullable Double asked, double own) {
        return asked != null ? asked : Double.isNaN(own) ? 0 : own;
    }

    void requireMatrixSize() {
        if (network.zones() > MOST_ZONES) {
            throw new BadUsageException("matrices between " + network.zones() + " zones are too large; at most "
                    + MOST_ZONES + " zones can be skimmed");
        }
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
