package org.landbridge.flow.tntp;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.landbridge.flow.OdMatrix;
import org.landbridge.network.DataFaultException;

/** Reads a trips file ({@code *_trips.tntp}): for each origin a line {@code Origin N}, then {@code destination : trips;}. */
public final class TntpTripsReader {
    /** What the sum of the cells may differ from the stated total, as a share of it: cells are often rounded. */
    public static final double TOTAL_TOLERANCE = 1e-6;

    private final TntpText text;
    private final int zones;
    private final int[] seen;
    private int cells;
    private int[] origin = new int[1 << 12];
    private int[] destination = new int[1 << 12];
    private double[] trips = new double[1 << 12];

    private TntpTripsReader(TntpText text, int zones) {
        this.text = text;
        this.zones = zones;
        this.seen = new int[zones];
    }

    /**
     * Reads trips.
     *
     * @param zones zones of the network
     * @throws DataFaultException if the file cannot be read or holds a fault
     */
    public static OdMatrix read(Path file, int zones) {
        TntpText text = TntpText.open(file);
        Map<String, TntpText.Metadata> metadata = text.metadata();
        int stated = text.count(metadata, "NUMBER OF ZONES", 1, Integer.MAX_VALUE);
        double total = text.number(metadata, "TOTAL OD FLOW");
        text.throwFaults();
        if (stated != zones) {
            text.fault(
                    0,
                    "",
                    "<NUMBER OF ZONES> is " + stated + ", but the network has " + zones,
                    "use a network and trips that belong together");
            text.throwFaults();
        }
        return new TntpTripsReader(text, zones).read(total);
    }

    private OdMatrix read(double total) {
        boolean[] originSeen = new boolean[zones];
        int from = -1;
        while (text.nextRow()) {
            if (Character.isLetter(text.here())) {
                from = origin(originSeen);
            } else if (from == -1) {
                text.fault(text.line(), "", "trips stand before the first origin", "add a line: Origin 1");
                text.throwFaults();
            } else {
                row(from);
            }
        }
        text.throwFaults();
        OdMatrix matrix = OdMatrix.of(zones, cells, origin, destination, trips);
        double sum = matrix.total();
        if (!Double.isNaN(total) && !(Math.abs(sum - total) <= TOTAL_TOLERANCE * Math.max(1, Math.abs(total)))) {
            text.fault(
                    0,
                    "",
                    "the cells add up to " + sum + ", but <TOTAL OD FLOW> is " + total,
                    "find the missing cells, or correct the total");
            text.throwFaults();
        }
        return matrix;
    }

    /** The zone of a line {@code Origin N}, -2 if it is bad. */
    private int origin(boolean[] originSeen) {
        int line = text.line();
        String word = text.word();
        if (!word.toUpperCase(Locale.ROOT).equals("ORIGIN")) {
            text.fault(line, "", "\"" + word + "\" is neither an origin nor trips", "write: Origin N");
            text.skipLine();
            return -2;
        }
        double number = text.number();
        if (text.moreInRow() && text.here() != ';') {
            text.fault(line, "", "something follows the origin", "start trips on a line of their own");
        }
        text.skipLine();
        int zone = zone(line, number, "origin");
        if (zone < 0) {
            return -2;
        }
        if (originSeen[zone]) {
            text.fault(line, "", "origin " + (zone + 1) + " occurs twice", "put all its trips under one line");
            return -2;
        }
        originSeen[zone] = true;
        return zone;
    }

    private void row(int from) {
        int line = text.line();
        while (text.moreInRow()) {
            double to = text.number();
            if (!text.take(':')) {
                text.fault(line, "", "a destination lacks its colon", "write trips as destination : trips;");
                text.skipLine();
                return;
            }
            double value = text.number();
            boolean closed = text.take(';');
            if (!closed && text.moreInRow()) {
                text.fault(line, "", "trips lack their semicolon", "write trips as destination : trips;");
                text.skipLine();
                return;
            }
            int zone = zone(line, to, "destination");
            if (!(value >= 0)) {
                text.fault(
                        line,
                        "",
                        "trips to zone " + shown(to) + " are " + (Double.isNaN(value) ? "not a finite number" : value)
                                + ", expected at least 0",
                        "correct them");
            } else if (zone >= 0 && from >= 0) {
                if (seen[zone] == from + 1) {
                    text.fault(
                            line,
                            "",
                            "trips from zone " + (from + 1) + " to " + (zone + 1) + " occur twice",
                            "keep one of them");
                }
                seen[zone] = from + 1;
                add(from, zone, value);
            }
        }
    }

    private int zone(int line, double number, String what) {
        if (number >= 1 && number <= zones && number == Math.rint(number)) {
            return (int) number - 1;
        }
        text.fault(
                line, "", what + " " + shown(number) + " does not exist, zones are 1 to " + zones, "correct the zone");
        return -1;
    }

    private void add(int from, int to, double value) {
        if (cells == origin.length) {
            origin = Arrays.copyOf(origin, 2 * cells);
            destination = Arrays.copyOf(destination, 2 * cells);
            trips = Arrays.copyOf(trips, 2 * cells);
        }
        origin[cells] = from;
        destination[cells] = to;
        trips[cells++] = value;
    }

    /** A number as its writer would write it. */
    static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
