package org.landbridge.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.landbridge.app.file.WholeFile;
import org.landbridge.trade.gravity.GravityResult;

/** Writes what an estimate holds for each level of an effect and for each row, as CSV. */
final class EstimateFiles {
    private static final int BUFFER = 1 << 16;

    private EstimateFiles() {}

    /** A line for each level of each fixed effect with a row that was used. */
    static void effects(Path file, GravityResult result) {
        List<double[]> values = result.estimate().effectValues(result.request().options());
        WholeFile.write(file, stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
            writer.append("effect,level,value\n");
            for (int e = 0; e < values.size(); e++) {
                IntFunction<String> label = result.sample().effectLabels().get(e);
                for (int level = 0; level < values.get(e).length; level++) {
                    double value = values.get(e)[level];
                    if (!Double.isNaN(value)) {
                        line(
                                writer,
                                result.design().effects().get(e).name(),
                                label.apply(level),
                                Double.toString(value));
                    }
                }
            }
            writer.flush();
        });
    }

    /** A line for each row used, by its number in the data (the first below the names of columns is 1). */
    static void fitted(Path file, GravityResult result) {
        WholeFile.write(file, stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
            writer.append("row,response,fitted\n");
            double[] fitted = result.estimate().fitted();
            for (int i = 0; i < fitted.length; i++) {
                if (!Double.isNaN(fitted[i])) {
                    writer.append(Integer.toString(result.rowOf()[i] + 1))
                            .append(',')
                            .append(Double.toString(result.design().response()[i]))
                            .append(',')
                            .append(Double.toString(fitted[i]))
                            .append('\n');
                }
            }
            writer.flush();
        });
    }

    private static void line(Writer writer, String... cells) throws IOException {
        StringBuilder text = new StringBuilder();
        CsvLine.append(text, cells);
        writer.append(text);
    }
}
