package org.landbridge.relations.alignment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.Normal;
import org.landbridge.relations.latent.LatentFit;

/**
 * What a latent fit says of each pair and year, to seven digits. A row of figures for each cell: mean, standard deviation,
 * discordance, low and high of the band, then for each kind its weight, its residual and the mean without it.
 */
final class LatentTable {
    private static final int FORM = 1;
    private static final int FIXED = 5;
    private static final int PER_KIND = 3;
    private static final double COVER = 0.9;

    private final List<String> kinds;
    private final double[] reliability;
    private final boolean banded;
    private final float[] rows;

    private LatentTable(List<String> kinds, double[] reliability, boolean banded, float[] rows) {
        this.kinds = List.copyOf(kinds);
        this.reliability = reliability;
        this.banded = banded;
        this.rows = rows;
    }

    static LatentTable of(LatentFit fit, LatentFit[] without, int pairs, int years) {
        int kinds = fit.kinds().size();
        float[] rows = new float[pairs * years * (FIXED + PER_KIND * kinds)];
        int at = 0;
        for (int p = 0; p < pairs; p++) {
            for (int t = 0; t < years; t++) {
                LatentFit.Alignment a = fit.of(p, t, COVER);
                LatentFit.@Nullable Band band = without.length == 0 ? null : fit.band(without, p, t);
                rows[at++] = (float) a.mean();
                rows[at++] = (float) a.sd();
                rows[at++] = (float) a.discordance();
                rows[at++] = band == null ? Float.NaN : (float) band.low();
                rows[at++] = band == null ? Float.NaN : (float) band.high();
                for (int m = 0; m < kinds; m++) {
                    rows[at++] = (float) a.weights()[m];
                    rows[at++] = (float) fit.residual(p, t, m);
                    rows[at++] = band == null ? Float.NaN : (float) band.without()[m];
                }
            }
        }
        double[] reliability = new double[kinds];
        Arrays.setAll(reliability, fit::reliability);
        return new LatentTable(fit.kinds(), reliability, without.length > 0, rows);
    }

    List<String> kinds() {
        return kinds;
    }

    double[] reliability() {
        return reliability.clone();
    }

    private int width() {
        return FIXED + PER_KIND * kinds.size();
    }

    int cells() {
        return rows.length / width();
    }

    LatentFit.Alignment alignment(int cell) {
        int at = cell * width();
        double z = Normal.quantile((1 + COVER) / 2);
        double mean = rows[at];
        double sd = rows[at + 1];
        return new LatentFit.Alignment(mean, sd, mean - z * sd, mean + z * sd, each(cell, 0), rows[at + 2]);
    }

    LatentFit.@Nullable Band band(int cell) {
        int at = cell * width();
        return banded ? new LatentFit.Band(rows[at + 3], rows[at + 4], each(cell, 2)) : null;
    }

    double[] residuals(int cell) {
        return each(cell, 1);
    }

    private double[] each(int cell, int what) {
        double[] of = new double[kinds.size()];
        Arrays.setAll(of, m -> rows[cell * width() + FIXED + PER_KIND * m + what]);
        return of;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
            out.writeInt(FORM);
            out.writeInt(kinds.size());
            for (int m = 0; m < kinds.size(); m++) {
                out.writeUTF(kinds.get(m));
                out.writeDouble(reliability[m]);
            }
            out.writeBoolean(banded);
            out.writeInt(rows.length);
            ByteBuffer all = ByteBuffer.allocate(rows.length * Float.BYTES);
            all.asFloatBuffer().put(rows);
            out.write(all.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    /** Null if the bytes are of another form. */
    static @Nullable LatentTable read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != FORM) {
                return null;
            }
            int n = in.readInt();
            List<String> kinds = new ArrayList<>();
            double[] reliability = new double[n];
            for (int m = 0; m < n; m++) {
                kinds.add(in.readUTF());
                reliability[m] = in.readDouble();
            }
            boolean banded = in.readBoolean();
            float[] rows = new float[in.readInt()];
            ByteBuffer.wrap(in.readNBytes(rows.length * Float.BYTES))
                    .asFloatBuffer()
                    .get(rows);
            return new LatentTable(kinds, reliability, banded, rows);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
