package org.landbridge.flow.tntp;

import java.nio.file.Path;
import java.util.Map;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.LinkTable;
import org.landbridge.network.DataFaultException;

/**
 * Reads a network file ({@code *_net.tntp}): metadata, then one row a link with tail, head, capacity, length, free-flow
 * time, B, power, speed, toll and type.
 * Links from a node to itself are kept; nobody uses them.
 */
public final class TntpNetworkReader {
    private static final int MOST_NODES = Integer.MAX_VALUE - 16;
    private static final String[] COLUMNS = {
        "init_node", "term_node", "capacity", "length", "free_flow_time", "b", "power", "speed", "toll", "link_type"
    };

    private static final int[] AT_LEAST_ZERO = {3, 4, 5, 6, 8};

    private final TntpText text;
    private final double[] cells = new double[COLUMNS.length];

    private TntpNetworkReader(TntpText text) {
        this.text = text;
    }

    /** @throws DataFaultException if the file cannot be read or holds a fault */
    public static TntpNetwork read(Path file) {
        return new TntpNetworkReader(TntpText.open(file)).read();
    }

    private TntpNetwork read() {
        Map<String, TntpText.Metadata> metadata = text.metadata();
        int nodes = text.count(metadata, "NUMBER OF NODES", 1, MOST_NODES);
        int zones = text.count(metadata, "NUMBER OF ZONES", 1, nodes);
        int firstThru = text.count(metadata, "FIRST THRU NODE", 1, Integer.MAX_VALUE) - 1;
        int links = text.count(metadata, "NUMBER OF LINKS", 1, MOST_NODES);
        double toll = text.number(metadata, "TOLL FACTOR");
        double distance = text.number(metadata, "DISTANCE FACTOR");
        if (firstThru > nodes) {
            text.fault(0, "", "<FIRST THRU NODE> is beyond the last node", "correct it; 1 lets paths pass every node");
        }
        text.throwFaults();
        // A wrong count must not fill the memory before the rows are seen.
        LinkTable table = new LinkTable(Math.min(links, 1 << 20));
        while (text.nextRow()) {
            row(nodes, table);
        }
        if (table.links() != links) {
            text.fault(
                    0,
                    "",
                    "has " + table.links() + " rows of links without a fault, but <NUMBER OF LINKS> is " + links,
                    "add the missing rows, or correct the number");
        }
        text.throwFaults();
        long[] ids = new long[nodes];
        for (int v = 0; v < nodes; v++) {
            ids[v] = v + 1L;
        }
        return new TntpNetwork(AssignmentNetwork.of(zones, firstThru, ids, table), toll, distance);
    }

    private void row(int nodes, LinkTable table) {
        int line = text.line();
        int count = 0;
        boolean bad = false;
        while (text.moreInRow() && text.here() != ';') {
            double value = text.number();
            if (count < COLUMNS.length) {
                cells[count] = value;
                if (Double.isNaN(value)) {
                    text.fault(line, COLUMNS[count], "is not a finite number", "correct the cell");
                    bad = true;
                }
            }
            count++;
            if (text.here() == ':') {
                text.skipLine();
                count = 0;
            }
        }
        text.skipLine();
        if (count != COLUMNS.length) {
            text.fault(
                    line,
                    "",
                    "the row has " + count + " cells, expected " + COLUMNS.length + " and a semicolon",
                    "write one link a row: " + String.join(" ", COLUMNS) + " ;");
            return;
        }
        if (!bad && check(line, nodes)) {
            table.add(
                    (int) cells[0] - 1, (int) cells[1] - 1, cells[2], cells[3], cells[4], cells[5], cells[6], cells[8]);
        }
    }

    private boolean check(int line, int nodes) {
        boolean good = node(line, 0, nodes);
        good &= node(line, 1, nodes);
        if (!(cells[2] > 0)) {
            text.fault(
                    line,
                    COLUMNS[2],
                    "is " + cells[2] + ", expected more than 0",
                    "give the capacity; a closed link has no row");
            good = false;
        }
        for (int column : AT_LEAST_ZERO) {
            good &= atLeastZero(line, column);
        }
        if (good && cells[4] * cells[5] > 0 && cells[6] > 0) {
            if (cells[6] < 1) {
                text.fault(
                        line,
                        COLUMNS[6],
                        "is " + cells[6] + ": delay would rise with infinite steepness from flow 0",
                        "use a power of 0 or of at least 1");
                good = false;
            }
        }
        return good;
    }

    private boolean node(int line, int column, int nodes) {
        double value = cells[column];
        if (value >= 1 && value <= nodes && value == Math.rint(value)) {
            return true;
        }
        text.fault(
                line,
                COLUMNS[column],
                "node " + TntpTripsReader.shown(value) + " does not exist, nodes are 1 to " + nodes,
                "correct the node or <NUMBER OF NODES>");
        return false;
    }

    private boolean atLeastZero(int line, int column) {
        if (cells[column] >= 0) {
            return true;
        }
        text.fault(line, COLUMNS[column], "is " + cells[column] + ", expected at least 0", "correct the cell");
        return false;
    }
}
