package org.landbridge.flow.tntp;

import java.nio.file.Path;
import java.util.Arrays;
import org.landbridge.flow.NodeCoordinates;
import org.landbridge.network.DataFaultException;

/** Reads a node file ({@code *_node.tntp}): a header, then one row a node with its number, X and Y. */
public final class TntpNodeReader {
    private TntpNodeReader() {}

    /**
     * Reads the coordinates of nodes.
     *
     * @param nodes nodes of the network
     * @throws DataFaultException if the file cannot be read, holds a fault, or lacks a node
     */
    public static NodeCoordinates read(Path file, int nodes) {
        TntpText text = TntpText.open(file);
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        Arrays.fill(x, Double.NaN);
        boolean first = true;
        int known = 0;
        while (text.nextRow()) {
            int line = text.line();
            if (first && Character.isLetter(text.here())) {
                text.skipLine();
                first = false;
                continue;
            }
            first = false;
            int node = text.index() - 1;
            double east = text.number();
            double north = text.number();
            text.skipLine();
            if (node < 0 || node >= nodes) {
                text.fault(line, "node", "is not a node, nodes are 1 to " + nodes, "correct the node");
            } else if (Double.isNaN(east) || Double.isNaN(north)) {
                text.fault(line, "X", "X or Y is not a finite number", "write: node X Y");
            } else if (!Double.isNaN(x[node])) {
                text.fault(line, "node", "node " + (node + 1) + " occurs twice", "keep one of the rows");
            } else {
                x[node] = east;
                y[node] = north;
                known++;
            }
        }
        if (known < nodes) {
            int missing = 0;
            while (!Double.isNaN(x[missing])) {
                missing++;
            }
            text.fault(
                    0, "", "lacks node " + (missing + 1) + ", has " + known + " of " + nodes, "add the missing rows");
        }
        text.throwFaults();
        return new NodeCoordinates(x, y);
    }
}
