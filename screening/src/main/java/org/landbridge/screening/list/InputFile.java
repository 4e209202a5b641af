package org.landbridge.screening.list;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/** A file of the user's: opened with every way it can be unfit told as a fault. */
final class InputFile {
    static final int LONGEST_NAME = 1000;

    private static final int HEAD_BYTES = 1 << 16;
    private static final int LONGEST_LINE = 16 << 20;
    private static final int LONGEST_MARKUP = 1 << 20;

    private final Path path;
    private final String what;

    /** {@code what} as in "the list cannot be used". */
    InputFile(Path path, String what) {
        this.path = path;
        this.what = what;
    }

    Path path() {
        return path;
    }

    DataFaultException fault(int line, String column, String key, String problem, String remedy) {
        return unfit(List.of(faultAt(line, column, key, problem, remedy)));
    }

    Fault faultAt(int line, String column, String key, String problem, String remedy) {
        return new Fault(path.toString(), line, column, key, problem, remedy);
    }

    DataFaultException unfit(List<Fault> faults) {
        return new DataFaultException(what + " cannot be used:", faults);
    }

    /** Its first characters; a fault if it cannot be read, is empty or is no text. */
    String head() {
        if (!Files.exists(path)) {
            throw fault(0, "", "", "there is no such file", "check its path");
        }
        if (Files.isDirectory(path)) {
            throw fault(0, "", "", "is a folder", "name a file in it");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD_BYTES);
            for (byte b : head) {
                if (b == 0) {
                    throw fault(0, "", "", "is a binary file", "unpack it, or save it as UTF-8 text");
                }
            }
            String text = new String(head, StandardCharsets.UTF_8).strip();
            text = text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
            if (text.isEmpty()) {
                throw fault(0, "", "", "is empty", "supply a file with content");
            }
            return text;
        } catch (IOException e) {
            throw fault(0, "", "", "cannot be read", "check the file's permissions");
        }
    }

    /** Its text, decoded strictly. */
    Reader text() throws IOException {
        InputStream in = new BoundedInput(withoutMark(), '\n', LONGEST_LINE);
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Its bytes, for an XML reader. */
    InputStream markup() throws IOException {
        return new BoundedInput(new BufferedInputStream(Files.newInputStream(path)), '>', LONGEST_MARKUP);
    }

    private InputStream withoutMark() throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path));
        in.mark(3);
        byte[] first = in.readNBytes(3);
        if (first.length < 3 || (first[0] & 0xFF) != 0xEF || (first[1] & 0xFF) != 0xBB || (first[2] & 0xFF) != 0xBF) {
            in.reset();
        }
        return in;
    }

    /** What a failed read means. */
    DataFaultException unreadable(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedInput.TooLong tooLong) {
                return fault(
                        tooLong.line(),
                        "",
                        "",
                        "a line or tag is longer than a list has",
                        "check that the file is whole");
            }
            if (cause instanceof CharacterCodingException) {
                return fault(firstBadLine(), "", "", "is not UTF-8 here", "save the file with UTF-8 encoding");
            }
        }
        return fault(0, "", "", "cannot be read", "check the file and its permissions");
    }

    /** The line of the first bytes that are not UTF-8; 0 if it cannot be found. */
    private int firstBadLine() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            int line = 1;
            int following = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (following > 0 ? (b & 0xC0) != 0x80 : (b & 0xC0) == 0x80 || b > 0xF4) {
                    return line;
                }
                following = following > 0 ? following - 1 : b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC0 ? 1 : 0;
                line += b == '\n' ? 1 : 0;
            }
            return line;
        } catch (IOException e) {
            return 0;
        }
    }
}
