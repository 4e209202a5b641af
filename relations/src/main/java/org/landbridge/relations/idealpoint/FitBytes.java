package org.landbridge.relations.idealpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A fit as bytes, to keep it: chances are kept to seven digits and those below a millionth of a millionth dropped. A fit
 * that went through its bytes is the same whether it was made or kept.
 */
public final class FitBytes {
    private static final int FORM = 1;
    private static final float NOTHING = 1e-12f;

    private FitBytes() {}

    public static byte[] of(IdealPointFit fit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(FORM);
            fit.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The fit that was made of these votes with these options, null if the bytes are of another form. */
    public static @Nullable IdealPointFit read(byte[] bytes, Ballots ballots, IdealPointOptions options) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            return in.readInt() == FORM ? IdealPointFit.read(in, ballots, options) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Rows of chances, each from its first that counts to its last. */
    static void writeRows(DataOutputStream out, double[] rows, int size) throws IOException {
        for (int at = 0; at < rows.length; at += size) {
            int first = 0;
            int last = size - 1;
            while (first <= last && (float) rows[at + first] < NOTHING) {
                first++;
            }
            while (last >= first && (float) rows[at + last] < NOTHING) {
                last--;
            }
            out.writeShort(first);
            out.writeShort(last);
            for (int g = first; g <= last; g++) {
                out.writeFloat((float) rows[at + g]);
            }
        }
    }

    static void readRows(DataInputStream in, double[] rows, int size) throws IOException {
        for (int at = 0; at < rows.length; at += size) {
            int first = in.readShort();
            int last = in.readShort();
            if (first < 0 || last >= size || first > size) {
                throw new IOException("a row of " + first + " to " + last);
            }
            double sum = 0;
            for (int g = first; g <= last; g++) {
                rows[at + g] = in.readFloat();
                sum += rows[at + g];
            }
            for (int g = first; g <= last; g++) {
                rows[at + g] /= sum;
            }
        }
    }

    static void write(DataOutputStream out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    static void read(DataInputStream in, double[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
    }
}
