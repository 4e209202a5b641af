package org.landbridge.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.landbridge.app.file.ParquetTable;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.trade.table.CsvTable;
import org.landbridge.trade.table.Table;
import org.landbridge.trade.table.Wanted;

/** Tables that a user gives: Parquet by the ending of the name, else CSV. */
final class TradeData {
    private TradeData() {}

    static Table read(Path file, Wanted wanted) {
        boolean parquet =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".parquet");
        return parquet ? ParquetTable.read(file, wanted) : CsvTable.read(file, wanted);
    }

    /** What identifies the content of files: SHA-256 of one after the other, in hexadecimal digits. */
    static String sha256(Path... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                add(digest, file);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, Path file) {
        try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new DataFaultException(
                    "cannot use " + file + ":",
                    List.of(new Fault(file.toString(), 0, "", "", "cannot be read", "check its permissions")));
        }
    }
}
