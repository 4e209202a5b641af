package org.landbridge.flow.tntp;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.LinkFlows;
import org.landbridge.network.DataFaultException;

/** A flow file ({@code *_flow.tntp}): a header, then one row a link with tail, head, volume and cost. */
public final class TntpFlowFile {
    private TntpFlowFile() {}

    /**
     * Reads flows and costs of a network's links. Links that join the same nodes are told apart by their order.
     *
     * @throws DataFaultException if the file cannot be read, holds a fault, or lacks a link
     */
    public static LinkFlows read(Path file, AssignmentNetwork network) {
        TntpText text = TntpText.open(file);
        double[] volume = new double[network.links()];
        double[] cost = new double[network.links()];
        Arrays.fill(volume, Double.NaN);
        int rows = 0;
        while (text.nextRow()) {
            int line = text.line();
            if (rows == 0 && Character.isLetter(text.here())) {
                text.skipLine();
                continue;
            }
            int tail = text.index();
            int head = text.index();
            double flow = text.number();
            double price = text.number();
            if (!(flow >= 0) || !(price >= 0)) {
                text.fault(line, "", "volume or cost is not a number of at least 0", "write: From To Volume Cost");
            } else {
                int link = find(network, tail, head, volume);
                if (link < 0) {
                    text.fault(
                            line,
                            "",
                            "the network has no (further) link from " + tail + " to " + head,
                            "remove the row");
                } else {
                    volume[link] = flow;
                    cost[link] = price;
                }
            }
            text.skipLine();
            rows++;
        }
        if (rows < network.links()) {
            text.fault(
                    0,
                    "",
                    "has " + rows + " rows, the network has " + network.links() + " links",
                    "add the missing rows");
        }
        text.throwFaults();
        return new LinkFlows(volume, cost);
    }

    private static int find(AssignmentNetwork network, int tail, int head, double[] volume) {
        if (tail >= 1 && tail <= network.nodes()) {
            for (int l = network.firstOut(tail - 1); l < network.firstOut(tail); l++) {
                if (network.head(l) == head - 1 && Double.isNaN(volume[l])) {
                    return l;
                }
            }
        }
        return -1;
    }

    /** Writes flows and costs in the order of the network's input; the stream stays open. */
    public static void write(OutputStream stream, AssignmentNetwork network, LinkFlows flows) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write("From \tTo \tVolume \tCost \n");
        for (int link : network.linksInInputOrder()) {
            writer.write(network.nodeId(network.tail(link)) + " \t" + network.nodeId(network.head(link)) + " \t"
                    + flows.volume()[link] + " \t" + flows.cost()[link] + " \n");
        }
        writer.flush();
    }
}
