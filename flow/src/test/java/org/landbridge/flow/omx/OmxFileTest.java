package org.landbridge.flow.omx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.flow.TestNetworks;
import org.landbridge.network.DataFaultException;

/** Open Matrix files of others are read, and what is written is what was meant. */
class OmxFileTest {
    private static final Path EXAMPLE = TestNetworks.shared("data/formats/example.omx");

    @Test
    void readsAFileOfAnotherProgram() {
        ZoneMatrices read = OmxFile.read(EXAMPLE);
        assertThat(read.zones()).isEqualTo(485);
        assertThat(read.matrices().keySet())
                .containsExactlyInAnyOrder("FARE", "IVT", "IVTBUS", "IVTRAIL", "IVTTRAM", "OWT", "TRANSFERS", "TWT");
        assertThat(Arrays.copyOf(read.zoneIds(), 3)).containsExactly(4071, 4072, 4073);
        assertThat(read.zoneIds()[87]).isEqualTo(4158);
        assertThat(read.zoneIds()[88]).isEqualTo(4160);
    }

    @Test
    void whatIsWrittenIsRead(@TempDir Path folder) throws IOException {
        int zones = 371;
        Random random = new Random(3);
        double[] cost = random.doubles((long) zones * zones).toArray();
        cost[5] = Double.NaN;
        cost[6] = Double.MAX_VALUE;
        double[] distance = random.doubles((long) zones * zones).toArray();
        long[] ids = random.longs(zones, 0, 1L << 40).toArray();
        Map<String, double[]> matrices = new LinkedHashMap<>();
        matrices.put("cost", cost);
        matrices.put("länge km", distance);
        Path file = folder.resolve("a.omx");
        OmxFile.write(file, new ZoneMatrices(ids, matrices));
        ZoneMatrices read = OmxFile.read(file);
        assertThat(read.zoneIds()).isEqualTo(ids);
        assertThat(read.matrices()).containsOnlyKeys("cost", "länge km");
        assertThat(read.matrices().get("cost")).isEqualTo(cost);
        assertThat(read.matrices().get("länge km")).isEqualTo(distance);
        try (HdfFile hdf = new HdfFile(file)) {
            assertThat(hdf.getAttributes()).containsOnlyKeys("OMX_VERSION", "SHAPE");
            assertThat(hdf.getAttribute("OMX_VERSION").getData()).isEqualTo("0.2");
            assertThat(hdf.getAttribute("SHAPE").getData()).isEqualTo(new int[] {zones, zones});
            assertThat(hdf.getDatasetByPath("/data/cost").getDimensions()).containsExactly(zones, zones);
            assertThat(((double[][]) hdf.getDatasetByPath("/data/cost").getData())[0][7])
                    .isEqualTo(cost[7]);
        }
        Path again = folder.resolve("b.omx");
        OmxFile.write(again, new ZoneMatrices(ids, matrices));
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void oneZoneIsEnough(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.omx");
        OmxFile.write(file, new ZoneMatrices(new long[] {7}, Map.of("cost", new double[] {0})));
        assertThat(OmxFile.read(file).matrices().get("cost")).containsExactly(0);
    }

    @Test
    void numbersOfEveryWidthAreRead(@TempDir Path folder) {
        Path file = folder.resolve("a.omx");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putAttribute("SHAPE", new int[] {2, 2});
            var data = hdf.putGroup("data");
            data.putDataset("f", new float[][] {{1, 2}, {3, 4.5f}});
            data.putDataset("i", new int[][] {{1, 2}, {3, 4}});
            data.putDataset("l", new long[][] {{1, 2}, {3, 5}});
            data.putDataset("s", new short[][] {{1, 2}, {3, 6}});
            data.putDataset("b", new byte[][] {{1, 2}, {3, 7}});
        }
        ZoneMatrices read = OmxFile.read(file);
        assertThat(read.zoneIds()).containsExactly(1, 2);
        assertThat(read.matrices().get("f")).containsExactly(1, 2, 3, 4.5);
        assertThat(read.matrices().get("i")).containsExactly(1, 2, 3, 4);
        assertThat(read.matrices().get("l")).containsExactly(1, 2, 3, 5);
        assertThat(read.matrices().get("s")).containsExactly(1, 2, 3, 6);
        assertThat(read.matrices().get("b")).containsExactly(1, 2, 3, 7);
    }

    @Test
    void faultsAreTold(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.omx");
        assertFault(file, "there is no such file");
        Files.write(file, new byte[0]);
        assertFault(file, "no HDF5 file");
        Files.writeString(file, "from,to\n1,2\n");
        assertFault(file, "no HDF5 file");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putGroup("data");
        }
        assertFault(file, "SHAPE");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putAttribute("SHAPE", new int[] {2, 3});
        }
        assertFault(file, "2 by 3");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putAttribute("SHAPE", new int[] {2, 2});
        }
        assertFault(file, "group data is missing");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putAttribute("SHAPE", new int[] {2, 2});
            hdf.putGroup("data");
        }
        assertFault(file, "no matrix");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putAttribute("SHAPE", new int[] {2, 2});
            hdf.putGroup("data").putDataset("cost", new double[][] {{1, 2, 3}, {1, 2, 3}});
        }
        assertFault(file, "matrix cost has the shape [2, 3]");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putAttribute("SHAPE", new int[] {2, 2});
            hdf.putGroup("data").putDataset("cost", new String[][] {{"a", "b"}, {"c", "d"}});
        }
        assertFault(file, "cost");
    }

    /** A file cut or spoilt anywhere is a fault or is read, never anything else. */
    @Test
    void brokenFilesAreFaults(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.omx");
        double[] cells = new Random(5).doubles(30 * 30).toArray();
        OmxFile.write(file, new ZoneMatrices(new long[30], Map.of("cost", cells)));
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            byte[] bad = i % 2 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int k = 0; k < 3 && i % 2 == 1; k++) {
                bad[random.nextInt(i % 4 == 1 ? Math.min(2000, good.length) : good.length)] =
                        (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            try {
                assertThat(OmxFile.read(file).zones()).isPositive();
            } catch (DataFaultException e) {
                assertThat(e).hasMessageContaining(file.toString()).hasMessageContaining(";");
            }
        }
    }

    @Test
    void matricesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new ZoneMatrices(new long[2], Map.of("cost", new double[3])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cost");
        assertThatThrownBy(() -> new ZoneMatrices(new long[1], Map.of("a/b", new double[1])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesThatCannotBeWrittenAreTold(@TempDir Path folder) {
        ZoneMatrices one = new ZoneMatrices(new long[] {7}, Map.of("cost", new double[] {0}));
        assertThatThrownBy(() -> OmxFile.write(folder.resolve("none/a.omx"), one))
                .isInstanceOf(IOException.class);
    }

    private static void assertFault(Path file, String words) {
        assertThatThrownBy(() -> OmxFile.read(file))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(words);
    }

    @Test
    void textIsNoMatrix(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.omx");
        Files.write(file, "\u0089HDF\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        assertFault(file, "no HDF5 file");
    }
}
