package org.landbridge.flow.omx;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/**
 * An Open Matrix file: attributes OMX_VERSION and SHAPE, group {@code data} with one square data set a matrix, group
 * {@code lookup} with the ids of the zones. Matrices are written as doubles in chunks with shuffle and deflate, which
 * every HDF5 library from 1.10 on reads.
 */
public final class OmxFile {
    /** Name of the lookup that is written. */
    public static final String LOOKUP = "zone_id";

    private static final String VERSION = "0.2";
    /** Cells of a chunk, about 1 MB. */
    private static final int CHUNK_CELLS = 1 << 17;

    private final String file;

    private OmxFile(String file) {
        this.file = file;
    }

    /**
     * Reads all square matrices, and zone ids from the lookup {@value #LOOKUP}, else from the first lookup of whole
     * numbers, else 1 to the number of zones.
     *
     * @throws DataFaultException if the file cannot be read or is no such file
     */
    public static ZoneMatrices read(Path path) {
        return new OmxFile(path.toString()).readAll(path);
    }

    private ZoneMatrices readAll(Path path) {
        if (!Files.isRegularFile(path)) {
            throw fault("there is no such file", "check the name");
        }
        try (HdfFile hdf = new HdfFile(path)) {
            int zones = zones(hdf);
            Map<String, double[]> matrices = new LinkedHashMap<>();
            for (Node node : group(hdf, "data").getChildren().values()) {
                if (node instanceof Dataset matrix) {
                    matrices.put(matrix.getName(), cells(matrix, zones));
                }
            }
            if (matrices.isEmpty()) {
                throw fault("the group data holds no matrix", "write the matrices into it");
            }
            return new ZoneMatrices(zoneIds(hdf, zones), matrices);
        } catch (OutOfMemoryError e) {
            throw fault("its matrices are larger than the memory at hand", "give Java more memory (-Xmx)");
        } catch (LinkageError e) {
            throw fault("it is packed with LZ4, which is not supported", "write it with deflate (zlib)");
        } catch (DataFaultException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A broken file makes the library fail in any way: sizes below 0, places beyond the end, groups in
            // themselves.
            throw fault("it is no HDF5 file that can be read", "write it anew as an Open Matrix file");
        }
    }

    private int zones(HdfFile hdf) {
        Attribute shape = hdf.getAttribute("SHAPE");
        long[] sides = shape == null ? null : wholes(shape.getData());
        if (sides == null || sides.length != 2) {
            throw fault("the attribute SHAPE with two numbers is missing", "write it anew as an Open Matrix file");
        }
        if (sides[0] != sides[1] || sides[0] < 1 || sides[0] > 46_340) {
            throw fault(
                    "its shape is " + sides[0] + " by " + sides[1], "matrices must be square, with 1 to 46340 zones");
        }
        return (int) sides[0];
    }

    private Group group(HdfFile hdf, String name) {
        if (hdf.getChildren().get(name) instanceof Group group) {
            return group;
        }
        throw fault("the group " + name + " is missing", "write it anew as an Open Matrix file");
    }

    private double[] cells(Dataset matrix, int zones) {
        if (!Arrays.equals(matrix.getDimensions(), new int[] {zones, zones})) {
            throw fault(
                    "matrix " + matrix.getName() + " has the shape " + Arrays.toString(matrix.getDimensions())
                            + ", the file says " + zones + " by " + zones,
                    "correct SHAPE or the matrix");
        }
        return switch (matrix.getDataFlat()) {
            case double[] cells -> cells;
            case float[] cells -> {
                double[] wide = new double[cells.length];
                Arrays.setAll(wide, i -> cells[i]);
                yield wide;
            }
            case Object other -> {
                long[] cells = wholes(other);
                if (cells == null) {
                    throw fault("matrix " + matrix.getName() + " does not hold numbers", "write it as doubles");
                }
                yield Arrays.stream(cells).asDoubleStream().toArray();
            }
        };
    }

    private static long[] zoneIds(HdfFile hdf, int zones) {
        if (hdf.getChildren().get("lookup") instanceof Group lookups) {
            Map<String, Node> byName = new LinkedHashMap<>();
            if (lookups.getChildren().containsKey(LOOKUP)) {
                byName.put(LOOKUP, Objects.requireNonNull(lookups.getChildren().get(LOOKUP)));
            }
            byName.putAll(lookups.getChildren());
            for (Node node : byName.values()) {
                if (node instanceof Dataset lookup && Arrays.equals(lookup.getDimensions(), new int[] {zones})) {
                    long[] ids = wholes(lookup.getDataFlat());
                    if (ids != null) {
                        return ids;
                    }
                }
            }
        }
        return LongStream.rangeClosed(1, zones).toArray();
    }

    /** Whole numbers of any width, null if it is something else. */
    private static long @Nullable [] wholes(Object data) {
        return switch (data) {
            case long[] ids -> ids;
            case int[] ids -> Arrays.stream(ids).asLongStream().toArray();
            case short[] ids -> {
                long[] wide = new long[ids.length];
                Arrays.setAll(wide, i -> ids[i]);
                yield wide;
            }
            case byte[] ids -> {
                long[] wide = new long[ids.length];
                Arrays.setAll(wide, i -> ids[i]);
                yield wide;
            }
            default -> null;
        };
    }

    private DataFaultException fault(String problem, String remedy) {
        return new DataFaultException("cannot use " + file + ":", List.of(new Fault(file, 0, "", "", problem, remedy)));
    }

    /**
     * Writes a file; what was there before is gone. A file that fails half way is left: write beside the name, then move.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path path, ZoneMatrices content) throws IOException {
        int zones = content.zones();
        if (zones == 0) {
            throw new IllegalArgumentException("no zones");
        }
        DatasetCreationOptions packed = DatasetCreationOptions.builder()
                .chunkDimensions(Math.clamp(CHUNK_CELLS / zones, 1, zones), zones)
                .shuffle()
                .deflate(1)
                .build();
        try (WritableHdfFile hdf = HdfFile.write(path)) {
            // The library names itself and the machine; the same matrices shall give the same bytes everywhere.
            hdf.removeAttribute("_jHDF");
            hdf.putAttribute("OMX_VERSION", VERSION);
            hdf.putAttribute("SHAPE", new int[] {zones, zones});
            WritableGroup data = hdf.putGroup("data");
            for (var matrix : content.matrices().entrySet()) {
                double[] cells = matrix.getValue();
                double[][] rows = new double[zones][];
                Arrays.setAll(rows, o -> Arrays.copyOfRange(cells, o * zones, (o + 1) * zones));
                data.putDataset(matrix.getKey(), rows, packed);
            }
            hdf.putGroup("lookup").putDataset(LOOKUP, content.zoneIds());
        } catch (HdfException e) {
            throw new IOException(e.getCause() instanceof IOException cause ? cause.getMessage() : e.getMessage(), e);
        }
    }
}
