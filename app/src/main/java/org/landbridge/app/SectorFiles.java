package org.landbridge.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.trade.equilibrium.SectorAccounts;
import org.landbridge.trade.equilibrium.SectorShock;
import picocli.CommandLine.Option;

/** Files of a world of sectors: what sectors there are, what they use of one another, and what tariffs there are. */
final class SectorFiles {
    private static final String NO_TRADE = "has no row of trade";
    private static final String NO_SECTOR = "is no sector of the flows";
    private static final String ONLY = "goods";

    @Option(
            names = "--sectors",
            paramLabel = "FILE",
            description = "CSV of sector and theta, and theta_se for draws; the flows then have a column sector too.")
    private @Nullable Path sectorFile;

    @Option(
            names = "--value-added",
            paramLabel = "FILE",
            description = "CSV of state, sector and share: value added in output (default: 1, no inputs).")
    private @Nullable Path valueAddedFile;

    @Option(
            names = "--inputs",
            paramLabel = "FILE",
            description =
                    "CSV of state, from, to and share: what the sector to spends on the sector from, of all that it"
                            + " spends on inputs.")
    private @Nullable Path inputFile;

    @Option(
            names = "--tariffs",
            paramLabel = "FILE",
            description = "CSV of exporter, importer, sector and rate: tariffs before, 0.05 for 5 %%.")
    private @Nullable Path tariffFile;

    @Option(
            names = "--tariffs-after",
            paramLabel = "FILE",
            description = "The same after; pairs without a row keep theirs.")
    private @Nullable Path tariffAfterFile;

    /**
     * What the files hold.
     *
     * @param year of the flows, blank if they do not say
     * @param thetaErrors standard errors of the thetas, 0 where none is told
     */
    record World(SectorAccounts accounts, SectorShock shock, String year, double[] thetaErrors) {}

    /** Whether any of the files is given, so that the model of sectors is asked for. */
    boolean given() {
        return sectorFile != null || tariffFile != null || tariffAfterFile != null || inputFile != null;
    }

    /** Names of the files of the change. */
    String shockNames(@Nullable Path shock) {
        List<String> names = new ArrayList<>();
        if (shock != null) {
            names.add(String.valueOf(shock.getFileName()));
        }
        if (tariffAfterFile != null) {
            names.add(String.valueOf(tariffAfterFile.getFileName()));
        }
        return String.join(", ", names);
    }

    /**
     * Reads all files.
     *
     * @param theta of the only sector where no file names sectors; NaN if none is given
     */
    World read(
            Path flowsFile,
            PairTable.Columns columns,
            @Nullable String year,
            double theta,
            double thetaSe,
            @Nullable Path shockFile) {
        if (valueAddedFile == null != (inputFile == null)) {
            throw new BadUsageException("--value-added and --inputs need each other");
        }
        if (shockFile == null && tariffAfterFile == null) {
            throw new BadUsageException("name what changes: --shock, --tariffs-after, or both");
        }
        if (sectorFile == null == Double.isNaN(theta)) {
            throw new BadUsageException("give --sectors with a theta each, or --theta for one sector of all goods");
        }
        KeyTable flows = KeyTable.read(
                flowsFile,
                new KeyTable.Form(
                        List.of(columns.exporter(), columns.importer(), "sector"),
                        List.of(columns.value()),
                        sectorFile == null ? List.of("sector") : List.of(),
                        KeyTable.Range.POSITIVE,
                        "add it, or name the columns with --columns"),
                year);
        List<String> states = flows.names(0, 1);
        List<String> sectors = sectorFile == null && flows.lacks("sector") ? List.of(ONLY) : flows.names(2);
        if (sectorFile == null && sectors.size() > 1) {
            throw new BadUsageException(
                    "the flows have " + sectors.size() + " sectors; give a theta for each with --sectors");
        }
        double[] thetas = KeySpread.all(sectors.size(), theta);
        double[] errors = KeySpread.all(sectors.size(), thetaSe);
        if (sectorFile != null) {
            thetas(sectorFile, sectors, thetas, errors);
        }
        int n = states.size();
        int s = sectors.size();
        double[] trade = turned(
                new KeySpread(flows, List.of(states, states, sectors), false, new double[s * n * n])
                        .cells(false, columns.value(), NO_TRADE),
                n * n,
                s);
        SectorAccounts accounts = SectorAccounts.of(states, sectors, rows(trade, s), thetas);
        if (valueAddedFile != null && inputFile != null) {
            accounts = accounts.withInputs(
                    table(
                            valueAddedFile,
                            List.of("sector", "state"),
                            List.of(sectors, states),
                            KeySpread.all(s * n, 1)),
                    table(
                            inputFile,
                            List.of("state", "from", "to"),
                            List.of(states, sectors, sectors),
                            new double[n * s * s]));
        }
        double[] before = new double[s * n * n];
        if (tariffFile != null) {
            before = bySector(tariffFile, "rate", states, sectors, before);
            accounts = accounts.withTariffs(rows(before, s));
        }
        double[][] factors = shockFile == null
                ? new double[0][]
                : rows(bySector(shockFile, "factor", states, sectors, KeySpread.all(s * n * n, 1)), s);
        double[][] after = tariffAfterFile == null
                ? new double[0][]
                : rows(bySector(tariffAfterFile, "rate", states, sectors, before), s);
        return new World(accounts, new SectorShock(factors, after), flows.year(), errors);
    }

    private static void thetas(Path file, List<String> sectors, double[] thetas, double[] errors) {
        KeyTable table = KeyTable.read(
                file,
                new KeyTable.Form(
                        List.of("sector"),
                        List.of("theta", "theta_se"),
                        List.of("theta_se"),
                        KeyTable.Range.POSITIVE,
                        "add it"),
                null);
        double[] found = new KeySpread(table, List.of(sectors), false, KeySpread.all(sectors.size(), Double.NaN))
                .cells(false, "theta", NO_SECTOR);
        for (int j = 0; j < found.length; j++) {
            if (Double.isNaN(found[j])) {
                table.fault(0, "theta", "there is no row for " + sectors.get(j), "add one for each sector");
            }
        }
        table.throwFaults();
        System.arraycopy(found, 0, thetas, 0, found.length);
        for (KeyTable.Row row : table.rows()) {
            errors[sectors.indexOf(row.key(0))] =
                    Double.isNaN(row.values().get(1)) ? 0 : row.values().get(1);
        }
    }

    private static double[] table(Path file, List<String> keys, List<List<String>> names, double[] start) {
        KeyTable table = KeyTable.read(
                file, new KeyTable.Form(keys, List.of("share"), List.of(), KeyTable.Range.ANY, "add it"), null);
        return new KeySpread(table, names, false, start).cells(false, "share", "is not in the flows");
    }

    private static double[] bySector(
            Path file, String value, List<String> states, List<String> sectors, double[] start) {
        KeyTable table = KeyTable.read(
                file,
                new KeyTable.Form(
                        List.of("exporter", "importer", "sector"),
                        List.of(value),
                        List.of("sector"),
                        KeyTable.Range.ENDLESS,
                        "add it"),
                null);
        int n = states.size();
        int s = sectors.size();
        double[] cells = new KeySpread(table, List.of(states, states, sectors), true, turned(start, s, n * n))
                .cells(true, value, "is not in the flows");
        return turned(cells, n * n, s);
    }

    /** Rows for columns. */
    private static double[] turned(double[] cells, int rows, int columns) {
        double[] turned = new double[cells.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                turned[c * rows + r] = cells[r * columns + c];
            }
        }
        return turned;
    }

    private static double[][] rows(double[] cells, int rows) {
        int length = cells.length / rows;
        double[][] table = new double[rows][];
        Arrays.setAll(table, r -> Arrays.copyOfRange(cells, r * length, (r + 1) * length));
        return table;
    }
}
