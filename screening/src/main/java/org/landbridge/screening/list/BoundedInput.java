package org.landbridge.screening.list;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts lines and refuses runs without a mark that are too long to hold: a line of a gigabyte is no list. */
final class BoundedInput extends FilterInputStream {
    private final byte mark;
    private final int longest;
    private int run;
    private int line = 1;

    /** A run without the mark is longer than allowed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooLong(int line) {
            super("too long");
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /**
     * @param mark byte that ends a run: a line feed, or {@code >} in XML
     * @param longest bytes of the longest run
     */
    BoundedInput(InputStream in, char mark, int longest) {
        super(in);
        this.mark = (byte) mark;
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count((byte) b);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        for (int i = 0; i < n; i++) {
            count(buffer[offset + i]);
        }
        return n;
    }

    private void count(byte b) throws TooLong {
        line += b == '\n' ? 1 : 0;
        run = b == mark ? 0 : run + 1;
        if (run > longest) {
            throw new TooLong(line);
        }
    }
}
