package org.landbridge.app.chart;

import java.nio.file.Path;
import org.landbridge.study.Comparison;
import org.landbridge.study.criticality.Criticality;
import org.landbridge.study.criticality.PairCriticality;
import org.landbridge.study.sensitivity.Sensitivity;
import org.landbridge.study.validate.Validation;

/** The pictures of a comparison, written to files. */
public final class Pictures {
    private Pictures() {}

    /** @throws org.landbridge.network.BadUsageException if it ends neither in .svg nor in .png */
    public static void requireKnownEnding(Path file) {
        PictureFile.requireKnownEnding(file);
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void chart(Path file, Comparison comparison, Quantity quantity, Theme theme) {
        PictureFile.write(file, new TimeDistanceChart(comparison, quantity, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void map(Path file, Comparison comparison, Courses courses, Theme theme) {
        PictureFile.write(file, new RouteMap(comparison, courses, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void tornado(Path file, Sensitivity sensitivity, Theme theme) {
        PictureFile.write(file, new TornadoChart(sensitivity, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void validation(Path file, Validation validation, Theme theme) {
        PictureFile.write(file, new ValidationChart(validation, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void criticality(Path file, Criticality criticality, Theme theme) {
        PictureFile.write(file, CriticalityCharts.all(criticality, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void criticality(Path file, PairCriticality criticality, Theme theme) {
        PictureFile.write(file, CriticalityCharts.pair(criticality, theme));
    }
}
