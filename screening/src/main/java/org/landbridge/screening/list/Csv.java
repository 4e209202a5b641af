package org.landbridge.screening.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import org.landbridge.network.DataFaultException;

/** What goes wrong in CSV. */
final class Csv {
    private Csv() {}

    static DataFaultException unreadable(InputFile file, Exception e, int lastLine) {
        boolean io = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            io |= cause instanceof java.io.IOException;
        }
        if (e instanceof CsvParseException && !io) {
            return file.fault(
                    lastLine + 1,
                    "",
                    "",
                    "is not proper CSV here or in the lines that follow",
                    "quote cells that hold commas, quotes or line breaks (RFC 4180)");
        }
        return file.unreadable(e);
    }
}
