package org.landbridge.flow.tntp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landbridge.flow.Decimals;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/**
 * The bytes of a TNTP file with a reading position, and the faults found so far. Numbers are read without making
 * strings.
 */
final class TntpText {
    /** More faults than these help nobody. */
    private static final int MOST_FAULTS = 20;
    /** Up to here, digits and powers of ten are exact in a double, so one division or product rounds correctly. */
    private static final long EXACT_DIGITS = 1L << 53;

    private static final double[] POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    /** A line of the head of a file. */
    record Metadata(String value, int line) {}

    private final String file;
    private final byte[] bytes;
    private final List<Fault> faults = new ArrayList<>();
    private int position;
    private int line = 1;

    private TntpText(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** @throws DataFaultException if the file cannot be read */
    static TntpText open(Path path) {
        String file = path.toString();
        try {
            byte[] bytes = Files.readAllBytes(path);
            TntpText text = new TntpText(file, bytes);
            if (bytes.length == 0) {
                text.fault(0, "", "is empty", "name a file in the TNTP format");
                text.throwFaults();
            }
            return text;
        } catch (NoSuchFileException e) {
            throw unreadable(file, "there is no such file", "check the name");
        } catch (OutOfMemoryError e) {
            throw unreadable(
                    file, "it is larger than the memory at hand", "give Java more memory (-Xmx), or a smaller file");
        } catch (IOException e) {
            throw unreadable(file, "it cannot be read", "name a file, and check its permissions");
        }
    }

    private static DataFaultException unreadable(String file, String problem, String remedy) {
        return new DataFaultException(
                "cannot read " + file + ":", List.of(new Fault(file, 0, "", "", problem, remedy)));
    }

    /** Notes a fault; many faults end the reading. */
    void fault(int line, String column, String problem, String remedy) {
        faults.add(new Fault(file, line, column, "", problem, remedy));
        if (faults.size() >= MOST_FAULTS) {
            throwFaults();
        }
    }

    /** @throws DataFaultException if there are faults */
    void throwFaults() {
        if (!faults.isEmpty()) {
            throw new DataFaultException(
                    "cannot use " + file
                            + (faults.size() >= MOST_FAULTS
                                    ? ", reading stopped after " + MOST_FAULTS + " faults:"
                                    : ":"),
                    faults);
        }
    }

    int line() {
        return line;
    }

    /** Reads the lines up to {@code <END OF METADATA>}; names are in upper case. */
    Map<String, Metadata> metadata() {
        Map<String, Metadata> metadata = new HashMap<>();
        while (nextRow()) {
            if (bytes[position] != '<') {
                break;
            }
            int at = line;
            String text = restOfLine();
            int close = text.indexOf('>');
            if (close < 0) {
                fault(at, "", "\"" + text + "\" lacks its \">\"", "write metadata as <NAME> value");
                continue;
            }
            String name = text.substring(1, close).strip().toUpperCase(Locale.ROOT);
            if (name.equals("END OF METADATA")) {
                return metadata;
            }
            if (metadata.putIfAbsent(
                            name, new Metadata(text.substring(close + 1).strip(), at))
                    != null) {
                fault(at, "", "<" + name + "> occurs twice", "keep one of them");
            }
        }
        fault(
                line,
                "",
                "there is no <END OF METADATA>",
                "start the file with its metadata and end them with this line");
        throwFaults();
        return metadata;
    }

    /** A whole number of the metadata between bounds; a fault and the lower bound if it is missing or bad. */
    int count(Map<String, Metadata> metadata, String name, int least, int most) {
        Metadata entry = metadata.get(name);
        if (entry == null) {
            fault(0, "", "<" + name + "> is missing", "add it to the metadata");
            return least;
        }
        try {
            int value = Integer.parseInt(entry.value);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        fault(
                entry.line,
                "",
                "<" + name + "> is \"" + entry.value + "\", expected a whole number from " + least + " to " + most,
                "correct it");
        return least;
    }

    /** A finite number of the metadata, NaN if it is not there; a fault if it is bad. */
    double number(Map<String, Metadata> metadata, String name) {
        Metadata entry = metadata.get(name);
        if (entry == null) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(entry.value);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        fault(entry.line, "", "<" + name + "> is \"" + entry.value + "\", expected a number", "correct it");
        return Double.NaN;
    }

    /** Goes to the first character of the next row, over blank lines and comments; false at the end of the file. */
    boolean nextRow() {
        while (position < bytes.length) {
            byte c = bytes[position];
            if (c == '\n') {
                line++;
                position++;
            } else if (c <= ' ' && c >= 0) {
                position++;
            } else if (c == '~') {
                skipLine();
            } else if (c == (byte) 0xEF && position == 0) {
                position = Math.min(3, bytes.length);
            } else {
                return true;
            }
        }
        return false;
    }

    /** Whether the row holds another cell; a semicolon or a colon is a cell of its own. */
    boolean moreInRow() {
        while (position < bytes.length && bytes[position] != '\n' && bytes[position] <= ' ' && bytes[position] >= 0) {
            position++;
        }
        return position < bytes.length && bytes[position] != '\n';
    }

    /** The character at the reading position, 0 at the end. */
    char here() {
        return position < bytes.length ? (char) (bytes[position] & 0xFF) : 0;
    }

    /** Takes the character if it stands here. */
    boolean take(char c) {
        if (moreInRow() && bytes[position] == c) {
            position++;
            return true;
        }
        return false;
    }

    void skipLine() {
        while (position < bytes.length && bytes[position] != '\n') {
            position++;
        }
    }

    private String restOfLine() {
        int start = position;
        skipLine();
        return new String(bytes, start, position - start, StandardCharsets.UTF_8).strip();
    }

    /** The word at the reading position: up to a blank, colon or semicolon. */
    String word() {
        int start = position;
        while (position < bytes.length && !ends(bytes[position])) {
            position++;
        }
        return new String(bytes, start, position - start, StandardCharsets.UTF_8);
    }

    private static boolean ends(byte c) {
        return c <= ' ' && c >= 0 || c == ';' || c == ':';
    }

    /** The number at the reading position, NaN if there is none or it is not finite. */
    double number() {
        if (!moreInRow()) {
            return Double.NaN;
        }
        int start = position;
        int at = position;
        boolean negative = false;
        if (bytes[at] == '-' || bytes[at] == '+') {
            negative = bytes[at++] == '-';
        }
        long digits = 0;
        int scale = 0;
        boolean point = false;
        boolean any = false;
        for (; at < bytes.length && digits < EXACT_DIGITS / 10 - 1; at++) {
            int c = bytes[at];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                scale += point ? 1 : 0;
                any = true;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        // Zeros after the point add nothing, whatever their number.
        while (point && at < bytes.length && bytes[at] == '0') {
            at++;
        }
        if (any && (at == bytes.length || ends(bytes[at])) && scale < POWERS.length) {
            position = at;
            double value = digits / POWERS[scale];
            return negative ? -value : value;
        }
        position = start;
        return slowNumber();
    }

    private double slowNumber() {
        String word = word();
        try {
            double value = Double.parseDouble(word);
            return Double.isFinite(value) && Decimals.isPlain(word) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The whole number from 1 at the reading position, 0 if there is none. */
    int index() {
        double value = number();
        return value >= 1 && value <= Integer.MAX_VALUE && value == Math.rint(value) ? (int) value : 0;
    }
}
