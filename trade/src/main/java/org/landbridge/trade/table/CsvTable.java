package org.landbridge.trade.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/**
 * Reads a table from CSV: UTF-8, the first row names the columns, cells separated by commas, or by semicolons or tabs
 * where the first row has no comma. A file that starts as gzip does is unpacked, whatever its name.
 */
public final class CsvTable {
    private static final int BUFFER = 1 << 16;

    private CsvTable() {}

    /** @throws DataFaultException if the file cannot be read, lacks a wanted column, or holds text where numbers belong */
    public static Table read(Path file, Wanted wanted) {
        if (!Files.isRegularFile(file)) {
            throw fault(file, 0, "there is no such file", "check the name");
        }
        CsvRows rows = new CsvRows(file.toString(), wanted);
        try (Reader text = open(file)) {
            CsvReader<Boolean> reader = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .build(rows, text);
            for (Boolean row : reader) {
                if (!row) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw broken(file, rows, e);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, rows, e);
        }
        return rows.table();
    }

    private static Reader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            byte[] magic = bytes.readNBytes(2);
            bytes.close();
            boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
            bytes = Files.newInputStream(file);
            InputStream plain = gzip ? new GZIPInputStream(bytes, BUFFER) : bytes;
            Reader text = new BufferedReader(
                    new InputStreamReader(
                            plain,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    BUFFER);
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            return text;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static char separator(Reader text) throws IOException {
        text.mark(BUFFER);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (int i = 0; i < BUFFER - 1; i++) {
            int c = text.read();
            if (c < 0 || c == '\n') {
                break;
            }
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
            tabs += c == '\t' ? 1 : 0;
        }
        text.reset();
        return commas > 0 ? ',' : tabs > semicolons ? '\t' : semicolons > 0 ? ';' : ',';
    }

    private static DataFaultException broken(Path file, CsvRows rows, CsvParseException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DataFaultException known) {
                return known;
            }
            if (cause instanceof IOException io) {
                return unreadable(file, rows, io);
            }
        }
        return fault(
                file,
                rows.line() + 1,
                "is not proper CSV here or in the lines that follow",
                "quote cells that hold separators, quotes or line breaks (RFC 4180)");
    }

    private static DataFaultException unreadable(Path file, CsvRows rows, Exception e) {
        Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        if (cause instanceof CharacterCodingException) {
            return fault(file, rows.line() + 1, "is not UTF-8 text here or soon after", "save it as UTF-8");
        }
        return fault(
                file, rows.line(), "cannot be read on from here", "check that the file is whole, and its permissions");
    }

    private static DataFaultException fault(Path file, int line, String problem, String remedy) {
        return new DataFaultException(
                "cannot use " + file + ":", List.of(new Fault(file.toString(), line, "", "", problem, remedy)));
    }
}
