package org.landbridge.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.ParquetFile;
import org.landbridge.app.file.WholeFile;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.LinkFlows;
import org.landbridge.flow.assign.Equilibrium;
import org.landbridge.flow.tntp.TntpFlowFile;
import org.landbridge.network.BadUsageException;

/** Writes flow and cost of every link in the format of the file's ending: the whole file or none. */
final class FlowsFile {
    private FlowsFile() {}

    /** @throws BadUsageException if the ending is neither .csv nor .tntp, or the format is not for so many classes */
    static void requireKnownEnding(Path file, int classes) {
        String name = name(file);
        if (!name.endsWith(".csv") && !name.endsWith(".tntp") && !name.endsWith(".parquet")) {
            throw new BadUsageException("cannot write flows to " + file + ": the name ends in .csv, .tntp or .parquet");
        }
        if (name.endsWith(".parquet")) {
            ParquetFile.requireDriver(file);
        }
        if (classes > 1 && !name.endsWith(".csv")) {
            throw new BadUsageException(
                    "cannot write flows to " + file + ": this format holds one class of users; write them as .csv");
        }
    }

    /** @throws org.landbridge.network.UnwritableFileException if it cannot be written */
    static void write(Path file, Equilibrium result) {
        AssignmentNetwork network = result.problem().network();
        double[] volume = new double[network.links()];
        double[] cost = new double[network.links()];
        for (int l = 0; l < volume.length; l++) {
            volume[l] = result.flow(l);
            cost[l] = result.cost(0, l);
        }
        LinkFlows flows = new LinkFlows(volume, cost);
        if (name(file).endsWith(".parquet")) {
            parquet(file, network, flows);
            return;
        }
        WholeFile.write(file, stream -> {
            if (name(file).endsWith(".tntp")) {
                TntpFlowFile.write(stream, network, flows);
            } else if (result.problem().classes().size() == 1) {
                csv(stream, network, flows);
            } else {
                classesCsv(stream, result);
            }
        });
    }

    private static void csv(OutputStream stream, AssignmentNetwork network, LinkFlows flows) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write("from_node_id,to_node_id,flow,cost\n");
        for (int link : network.linksInInputOrder()) {
            writer.write(network.nodeId(network.tail(link)) + "," + network.nodeId(network.head(link)) + ","
                    + flows.volume()[link] + "," + flows.cost()[link] + "\n");
        }
        writer.flush();
    }

    /** Flow in passenger car units, then vehicles and cost of each class. */
    private static void classesCsv(OutputStream stream, Equilibrium result) throws IOException {
        AssignmentNetwork network = result.problem().network();
        int classes = result.problem().classes().size();
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        double[][] vehicles = new double[classes][];
        String[] cells = new String[3 + 2 * classes];
        cells[0] = "from_node_id";
        cells[1] = "to_node_id";
        cells[2] = "flow";
        for (int c = 0; c < classes; c++) {
            String users = result.problem().classes().get(c).name();
            vehicles[c] = result.vehicles(c);
            cells[3 + 2 * c] = "vehicles_" + users;
            cells[4 + 2 * c] = "cost_" + users;
        }
        StringBuilder line = new StringBuilder();
        CsvLine.append(line, cells);
        writer.append(line);
        for (int link : network.linksInInputOrder()) {
            cells[0] = Long.toString(network.nodeId(network.tail(link)));
            cells[1] = Long.toString(network.nodeId(network.head(link)));
            cells[2] = Double.toString(result.flow(link));
            for (int c = 0; c < classes; c++) {
                cells[3 + 2 * c] = Double.toString(vehicles[c][link]);
                cells[4 + 2 * c] = Double.toString(result.cost(c, link));
            }
            line.setLength(0);
            CsvLine.append(line, cells);
            writer.append(line);
        }
        writer.flush();
    }

    private static void parquet(Path file, AssignmentNetwork network, LinkFlows flows) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int link : network.linksInInputOrder()) {
            rows.add(new @Nullable Object[] {
                String.valueOf(network.nodeId(network.tail(link))),
                String.valueOf(network.nodeId(network.head(link))),
                flows.volume()[link],
                flows.cost()[link]
            });
        }
        ParquetFile.write(
                file,
                List.of(
                        ParquetFile.Column.text("from_node_id"),
                        ParquetFile.Column.text("to_node_id"),
                        ParquetFile.Column.number("flow"),
                        ParquetFile.Column.number("cost")),
                rows);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
